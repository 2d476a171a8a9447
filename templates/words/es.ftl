# The words of table, key and notes, in Spanish: the names are those of English.

## Marks between words, and around what was said

comma = {", "}
semicolon = {"; "}
colon = :
quote_open = «
quote_close = »
named_value = { $name }: { $value }

## The columns of the table

proposition = Proposición
domain = Dominio
quantitative_analysis = Análisis cuantitativo
qualitative_analysis = Análisis cualitativo
quantitative_results = Resultados cuantitativos
qualitative_findings = Hallazgos cualitativos
interpretation = Interpretación con métodos mixtos
meta_inference = Metainferencia
fit = Ajuste
convergence = Código de convergencia
response = Respuesta a las contradicciones
note = Nota
pillar_theme = Tema del pilar
quantitative_data = Datos cuantitativos
quantitative_categories = Categorías cuantitativas
qualitative_categories = Códigos y categorías cualitativos
qualitative_data = Datos cualitativos
measures = Medidas
themes = Temas
confidence = Confianza en la evidencia
number = N.º
review_finding = Hallazgo resumido de la revisión
cerqual_assessment = Evaluación GRADE-CERQual de la confianza
cerqual_explanation = Explicación de la evaluación GRADE-CERQual
references = Referencias
finding = Hallazgo
methodological_limitations = Limitaciones metodológicas
coherence = Coherencia
adequacy = Adecuación de los datos
relevance = Relevancia
risk_of_bias = Riesgo de sesgo
inconsistency = Inconsistencia
indirectness = Evidencia indirecta
imprecision = Imprecisión
other_considerations = Otras consideraciones
number_of_studies = N.º de estudios
number_of_people = N.º de personas
relative_effect = Efecto relativo (IC del 95 %)
absolute_effect = Efecto absoluto (IC del 95 %)
association_effect = Asociación (IC del 95 %)
certainty = Certeza
checklist_item = Ítem
checklist_asks = Qué se pregunta
checklist_answer = Qué dice la síntesis
checklist_place = Dónde se informa

## The titles of tables

table_summary = Una tabla de { $rows } filas con las columnas { $columns }.

caption_table_5 = Proposiciones de síntesis y la evidencia en que se apoyan
caption_joint_display = Presentación conjunta de resultados cuantitativos y hallazgos cualitativos
caption_convergence_matrix = Matriz de codificación de la convergencia
caption_pillar = Presentación conjunta del proceso de integración por pilares
caption_soqf = GRADE-CERQual: resumen de los hallazgos cualitativos
caption_evidence_profile_quantitative = Perfil de evidencia GRADE
caption_evidence_profile_qualitative = Perfil de evidencia GRADE-CERQual
caption_gramms = Buena presentación de un estudio de métodos mixtos (GRAMMS)
caption_mmat = Mixed Methods Appraisal Tool, criterios para estudios de métodos mixtos

## What findings do, and how strands meet

supports = respalda
qualifies = matiza
contradicts = contradice
informs = informa
confirmation = confirmación
expansion = expansión
discordance = discordancia
silence = silencio
agreement = acuerdo
partial_agreement = acuerdo parcial
dissonance = disonancia
no_finding = Ningún hallazgo.
not_identified = No identificado.
the_links_suggest = Los vínculos sugieren: { $fit }.
of_part = de { $part }
on_the_contradiction = Sobre la contradicción
see = véase
total = Total
not_coded = sin codificar
builds_on = se apoya en
refines = precisa
in_tension_with = en tensión con

## Confidence and certainty

high = alta
moderate = moderada
low = baja
very_low = muy baja
no_concerns = ninguna preocupación
no_or_very_minor_concerns = ninguna preocupación o preocupaciones muy menores
very_minor_concerns = preocupaciones muy menores
minor_concerns = preocupaciones menores
moderate_concerns = preocupaciones moderadas
serious_concerns = preocupaciones importantes
not_serious = no es serio
serious = serio
very_serious = muy serio
not_assessed = sin evaluar

## Below the table, and behind it

key = Leyenda
of_version = versión { $version }
questions = Preguntas
question = Pregunta
approach = Enfoque
evidence = Evidencia
propositions = Proposiciones
flow_of_people = El recorrido de las personas
outside_the_grid = Hallazgos fuera de la tabla
outside_the_grid_lead = Ninguna fila de la tabla los muestra.
synthesising_argument = El argumento de síntesis
sources = Fuentes
checks = Qué hallaron las comprobaciones
in_rows = en { $rows }
from = De
step = Paso
when = Cuándo
when_and_who = Cuándo, quién
left_on_the_way = Salieron por el camino
norm_mean_sd = Norma, media (DE)
norm = Norma
because = porque
participant_not_named = persona sin nombrar
quote_stands = consta en el texto, línea { $line }
quote_stands_there = consta en el texto
quote_fails = no consta en el texto
quote_checked_on = cotejada con la transcripción el { $day }
quote_failed_on = no constaba en la transcripción al cotejarla el { $day }
quote_text_changed = la transcripción cambió después del { $day }
quote_changed = la cita cambió después del { $day }
quote_not_checked = sin cotejar con la transcripción
quote_original = texto original
why_here = Por qué aquí
undeclared = No se dice nada al respecto.

## Checklists: what their items ask

gramms_1 = Por qué un enfoque de métodos mixtos era el adecuado para la pregunta de investigación
gramms_2 = El diseño: con qué fin se combinaron los métodos, cuál tuvo prioridad y en qué secuencia se usaron
gramms_3 = Cada método: cómo se muestrearon las personas y cómo se recogieron y analizaron los datos
gramms_4 = Dónde y cómo se integraron los métodos, y quién participó en ello
gramms_5 = Toda limitación de un método por la presencia del otro
gramms_6 = Toda comprensión que vino de combinar o integrar los métodos
mmat_5_1 = ¿Está bien razonado que la pregunta de investigación pide un diseño de métodos mixtos?
mmat_5_2 = ¿Están integradas las partes del estudio de modo que juntas respondan a la pregunta de investigación?
mmat_5_3 = ¿Se interpreta adecuadamente lo que resulta de integrar las partes cualitativa y cuantitativa?
mmat_5_4 = ¿Se tratan adecuadamente las divergencias e inconsistencias entre resultados cuantitativos y cualitativos?
mmat_5_5 = ¿Cumple cada parte del estudio los criterios de calidad de su propia tradición metodológica?

## Checklists: what is told from what a synthesis declares

the_authors = Las autoras y los autores
not_said = No se dice
place_not_said = No se dice.
instruments = Instrumentos
as_said_on = Como se dice en { $item }
told_authors = La síntesis está escrita por { $names }
rows_propositions = { $n ->
    [one] proposición
   *[other] proposiciones
  }
rows_of_the_table = { $n ->
    [one] fila
   *[other] filas
  }
told_mixed = Según sus vínculos, { $n } de { $all } { $rows } se { $n ->
    [one] basa
   *[other] basan
  } tanto en hallazgos cuantitativos como cualitativos
told_silent = { $n } de { $all } { $rows } { $n ->
    [one] declara
   *[other] declaran
  } que un componente no tiene nada que decir
told_alone = { $n } de { $all } { $rows } { $n ->
    [one] se basa en un solo tipo de hallazgos, y no declara ningún silencio
   *[other] se basan en un solo tipo de hallazgos, y no declaran ningún silencio
  }
told_interpreted = Una interpretación acompaña a { $n } de { $all } { $rows }
told_contradicted = { $n } de { $all } { $rows } { $n ->
    [one] nombra hallazgos que la contradicen
   *[other] nombran hallazgos que las contradicen
  }
told_answered = { $n ->
    [one] Una de ellas da cuenta de ello en una respuesta
   *[other] { $n } de ellas dan cuenta de ello en una respuesta
  }
told_apart = Se juzga que los componentes se separan en { $n } de { $all } { $rows }
told_nowhere_apart = Dondequiera que hablan ambos componentes se juzga cómo se encuentran, y en ningún lugar como discordancia o disonancia
told_times = momentos: { $times }
told_methods = hechos como: { $names }
told_n = n = { $n }
told_n_range = n de { $low } a { $high }
told_flow = El recorrido de las personas se cuenta en { $n } { $n ->
    [one] paso
   *[other] pasos
  }
told_certainty = La certeza (GRADE) está evaluada en { $n } de { $all } { $all ->
    [one] hallazgo cuantitativo
   *[other] hallazgos cuantitativos
  }
told_confidence = La confianza (GRADE-CERQual) está evaluada en { $n } de { $all } { $all ->
    [one] hallazgo cualitativo
   *[other] hallazgos cualitativos
  }
told_reliability = La fiabilidad o el acuerdo se indica en { $n } de { $all } { $all ->
    [one] medida
   *[other] medidas
  }: { $names }
count_findings = { $n } { $n ->
    [one] hallazgo
   *[other] hallazgos
  }
count_figures = { $n } { $n ->
    [one] línea
   *[other] líneas
  } de cifras
count_measures = { $n } { $n ->
    [one] medida
   *[other] medidas
  }
count_quotations = { $n } { $n ->
    [one] cita
   *[other] citas
  }
count_participants = { $n } { $n ->
    [one] persona citada
   *[other] personas citadas
  }
count_sites = { $n } { $n ->
    [one] lugar
   *[other] lugares
  }
count_themes = { $n } { $n ->
    [one] tema
   *[other] temas
  }
count_sources = { $n } { $n ->
    [one] fuente
   *[other] fuentes
  }

## Checklists: what is to be declared where nothing is said

want_rationale = ¿Por qué un solo método no habría respondido a la pregunta? Dígase en «reporting» de la síntesis, como «{ $item }»
want_design = Nómbrese el diseño en «approach» de la síntesis
want_purpose = ¿Con qué fin se combinaron los métodos, cuál tuvo prioridad y en qué secuencia se usaron? Dígase en «reporting» de la síntesis, como «{ $item }»
want_findings = Anótense los hallazgos de cada componente en «evidence», con las cifras, citas y fuentes en que se apoyan
want_methods = ¿Cómo se muestrearon las personas y cómo se recogieron y analizaron los datos de cada componente? Dígase en «reporting» de la síntesis, como «{ $item }»
want_mixed = Vincúlense hallazgos de ambos componentes a una proposición, en «supported_by», «qualified_by» o «contradicted_by»
want_meeting = ¿Cómo se reunieron los componentes? Dígase en «approach» de la síntesis, o como «fit» o «convergence» de las proposiciones
want_authors = ¿Quién participó en la integración? Nómbrese en «authors» de la síntesis
want_limitation = ¿Estorbó un método al otro? Cómo, o que no fue así, dígase en «reporting» de la síntesis, como «{ $item }»
want_interpretation = ¿Qué se sigue de los componentes juntos? Dígase como «meta_inference» de las proposiciones, o en «constructs»
want_divergence = Vincúlese lo que contradice una proposición en «contradicted_by», y júzguese cómo se encuentran los componentes como «fit» o «convergence»; que nada diverge se dice en «reporting» de la síntesis, como «{ $item }»
want_response = { $n ->
    [one] ¿Cómo se da cuenta de lo que la contradice? Dígase como «response» de esta proposición
   *[other] ¿Cómo se da cuenta de lo que las contradice? Dígase como «response» de estas proposiciones
  }
want_certainty = Evalúese cada hallazgo cuantitativo como «certainty», o dígase con qué criterios se juzgó su calidad, en «reporting» de la síntesis, como «{ $item }»
want_confidence = Evalúese cada hallazgo cualitativo como «confidence», o dígase con qué criterios se juzgó su calidad, en «reporting» de la síntesis, como «{ $item }»

## Checklists: how many items are answered

items_answered = { $n } de { $all } ítems { $n ->
    [one] tiene
   *[other] tienen
  } respuesta
items_in_part = respuesta parcial: { $items }
items_open = no se dice nada de: { $items }

## The page: its head, and how much there is

untitled = Síntesis
to_the_grid = Ir a la tabla
questions_and_approach = Preguntas y enfoque
question_and_approach = Pregunta y enfoque
how_much = Cuánto hay
count_propositions = { $n } { $n ->
    [one] proposición
   *[other] proposiciones
  }
count_rows = { $n ->
    [one] { $n } fila
   *[other] { $n } filas
  }
count_other_rows = { $n ->
    [one] { $n } fila de otro tipo
   *[other] { $n } filas de otro tipo
  }
count_held = { $n } { $n ->
    [one] contrastada
   *[other] contrastadas
  } con otras
count_failing = { $n } no { $n ->
    [one] supera
   *[other] superan
  } una comprobación
count_claims = { $n } { $n ->
    [one] afirmación
   *[other] afirmaciones
  }
count_claims_tried = { $n } { $n ->
    [one] afirmación puesta
   *[other] afirmaciones puestas
  } a prueba
count_checks = { $n } { $n ->
    [one] comprobación
   *[other] comprobaciones
  }
count_warnings = { $n } { $n ->
    [one] advertencia
   *[other] advertencias
  }
count_notes = { $n } { $n ->
    [one] nota
   *[other] notas
  }
count_acknowledged = { $n } con justificación
nothing_found = nada hallado
in_the_evidence = En la evidencia
verdicts_mean = lo que las cifras impresas dicen de una afirmación, sea cual sea la forma en que se redondearon.
failing_means = no supera una comprobación, o se apoya en cifras que no la superan.
pictures_mean = En las imágenes el punto es la estimación, la barra su intervalo de confianza, la línea vertical la ausencia de cambio, la ausencia de diferencia o la media de la norma; una flecha sigue más allá de la imagen. Los cambios de una misma medida se dibujan a una misma escala, las distancias a las normas todas a una sola, con una marca en cada DE de la norma.
unmapped = Hallazgos fuera de la matriz
unmapped_lead = Ninguna proposición los usa. En una matriz integradora siguen a la vista, como aquello de lo que el argumento aún no da cuenta.
proposition_number = Proposición { $n }
in_these = En
in_these_within = en

## What a finding rests on

evidence_link = evidencia
here_because = aquí porque
unused = ninguna proposición lo usa
also_in = También en
it_claims = Afirma
from_participants = de { $n } { $n ->
    [one] participante
   *[other] participantes
  }
count_check_findings = { $n } { $n ->
    [one] observación
   *[other] observaciones
  } de las comprobaciones
assessed_confidence = GRADE-CERQual: confianza { $level }
assessed_certainty = GRADE: certeza { $level }
component_methodological_limitations = limitaciones metodológicas
component_coherence = coherencia
component_adequacy = adecuación
component_relevance = relevancia
component_risk_of_bias = riesgo de sesgo
component_inconsistency = inconsistencia
component_indirectness = evidencia indirecta
component_imprecision = imprecisión
component_other_considerations = otras consideraciones

## What the checks found, and what came of claims

checks_in_short = Comprobaciones
severity_error = Fallo
severity_warning = Advertencia
severity_note = Nota
acknowledged = con justificación
acknowledged_because = Justificación
and_more = y { $n } más
and_more_of_these = Y { $n } más.
supported = respaldada
undetermined = indeterminada
contradicted = contradicha
count_supported = { $n } { $n ->
    [one] respaldada
   *[other] respaldadas
  }
count_undetermined = { $n } { $n ->
    [one] indeterminada
   *[other] indeterminadas
  }
count_contradicted = { $n } { $n ->
    [one] contradicha
   *[other] contradichas
  }
count_tainted = { $n } sobre cifras que no superan una comprobación
contradicted_of = { $n } de { $all } { $all ->
    [one] afirmación
   *[other] afirmaciones
  } { $n ->
    [one] contradicha
   *[other] contradichas
  }
count_readings = { $n } { $n ->
    [one] lectura
   *[other] lecturas
  }
descriptive = descriptiva
inferential = inferencial
settle_it = Para resolverlo
settle_undetermined = Para resolver lo indeterminado
in_doubt = En duda: se apoya en
which_fails = que no supera
fails = no supera
rests_on_failing = se apoya en cifras que no superan una comprobación
count_failing_lines = { $n } { $n ->
    [one] línea de sus cifras no supera
   *[other] líneas de sus cifras no superan
  } una comprobación
checked = Comprobado
count_times = { $n } { $n ->
    [one] vez
   *[other] veces
  }
count_passes = { $n } { $n ->
    [one] superada
   *[other] superadas
  }
count_fails = { $n } no { $n ->
    [one] superada
   *[other] superadas
  }
count_noted = { $n } { $n ->
    [one] anotada
   *[other] anotadas
  }
count_left_open = { $n } { $n ->
    [one] indeterminada
   *[other] indeterminadas
  }
outcome_passes = superada
outcome_fails = no superada
outcome_noted = anotada
outcome_undetermined = indeterminada
missing = falta

## Figures

figures = Cifras
measure = Medida
of_rows = De
norm_value = norma { $norm }
some_people = algunas
heading_norm = norma, media (DE)
heading_n = n
heading_mean = media
heading_mean_sd = media (DE)
heading_total = suma
heading_se = EE
heading_sd_change = DE del cambio
heading_df = gl
heading_median = mediana
heading_quartiles = cuartiles
heading_range = mín.–máx.
heading_count = recuento
heading_share = proporción
heading_events = eventos
heading_person_time = tiempo-persona
heading_rate = tasa
heading_rate_per = tasa por { $per }
heading_per = por
heading_items = ítems
heading_raters = evaluadores
heading_agreement = acuerdo, %
heading_inter_item_r = r media entre ítems
heading_statistic = estadístico
heading_effect_size = TE
heading_adj_r2 = R² ajustado
heading_f_change = F de ΔR²
heading_nnt = número necesario a tratar (NNT)
heading_studies = estudios
heading_q_p = p de Q
interval = IC
interval_of = IC del { $level }
interval_of_mean = { $interval } de la media
with_interval = { $estimate } ({ $interval })
with_interval_in_brackets = { $estimate } [{ $interval }]
count_of = { $count } de { $n }
of_n = de { $n }
range = { $low } a { $high }
from_low = desde { $low }
to_high = hasta { $high }
lower_limit = (límite inferior { $limit })
upper_limit = (límite superior { $limit })
at_level = al { $level }
in_words = en palabras
drawn = imagen
drawn_against = frente a { $line }
versus = { $one } vs. { $other }
one_minus_other = { $one } menos { $other }
one_over_other = { $one } dividido entre { $other }
by_predictor = según { $predictor }
with_predictor = con { $predictor }
by_all_predictors = según todos los predictores juntos
term_at = { $term } en { $time }
against_reference = { $predictor } frente a { $reference }
per_amount = { $predictor }, por { $amount }
coefficient_cronbach_alpha = α de Cronbach
coefficient_omega = ω
coefficient_kappa = κ
coefficient_weighted_kappa = κ ponderado
coefficient_icc = correlación intraclase
coefficient_agreement = acuerdo, %

## What is estimated

effect_estimate = estimación
effect_estimates = estimaciones
effect_change = cambio
effect_difference = diferencia
effect_ratio = razón
effect_slope = pendiente
effect_beta = pendiente estandarizada
effect_r = correlación
effect_rho = correlación de rangos
effect_tau = correlación de rangos (tau)
effect_or = razón de momios (odds ratio)
effect_log_odds = logaritmo de la odds ratio
effect_rr = riesgo relativo
effect_hr = razón de riesgos instantáneos (hazard ratio)
effect_irr = razón de tasas
effect_rd = diferencia de riesgos
effect_nnt = número necesario a tratar (NNT)
effect_md = diferencia de medias
effect_smd = diferencia de medias estandarizada
one_effect_slope = una pendiente
one_effect_beta = una pendiente estandarizada
one_effect_r = una correlación
one_effect_rho = una correlación de rangos
one_effect_tau = una correlación de rangos (tau)
one_effect_or = una odds ratio
one_effect_log_odds = un logaritmo de odds ratio
one_effect_rr = un riesgo relativo
one_effect_hr = una hazard ratio
one_effect_irr = una razón de tasas
one_effect_rd = una diferencia de riesgos
one_effect_nnt = un número necesario a tratar (NNT)
one_effect_md = una diferencia de medias
one_effect_smd = una diferencia de medias estandarizada

## Under a table of figures: how they were made, and what they mean

change_is = Cambio: { $meaning }.
difference_is = Diferencia de los cambios: { $meaning }.
estimate_is = La estimación es { $effect }.
effect_size_is = TE: { $meaning }.
design_taken = Diseño supuesto: { $design }, por { $sign }.
adjusted_for_nothing = { $model }: sin ajustar.
adjusted_for = { $model }: ajustado por { $what }.
listed_and = { $first } y { $last }
means_earlier_minus_later = antes menos después
means_later_minus_earlier = después menos antes
means_group_minus_versus = grupo menos comparador
means_versus_minus_group = comparador menos grupo
means_group_over_versus = grupo entre comparador
means_versus_over_group = comparador entre grupo
means_later_over_earlier = después entre antes
means_earlier_over_later = antes entre después
es_baseline_sd = cambio / DE inicial
es_change_sd = cambio / DE del cambio
es_average_sd = cambio / DE media
es_pooled_sd = diferencia / DE combinada
es_hedges_g = g de Hedges
es_versus_sd = diferencia / DE del comparador
es_phi = coeficiente phi
es_cramers_v = V de Cramér
method_adjusted_p = p está ajustada por comparaciones múltiples.
method_bootstrap_limits = Los límites son los de un bootstrap.
method_clustered = Los errores estándar tienen en cuenta los conglomerados.
method_covariate_adjusted = Las estimaciones están ajustadas por covariables.
method_credible_interval = Los límites son los de un intervalo de credibilidad.
method_cumulative_incidence = Los porcentajes son de eventos a lo largo del tiempo y tienen en cuenta a las personas perdidas por el camino; no son partes de n.
method_effect_size_from_printed_change = Los tamaños del efecto se calcularon a partir del cambio impreso.
method_exact_limits = Los límites son exactos.
method_exact_p = p es la de una prueba exacta.
method_imputed = Los valores perdidos se imputaron.
method_kaplan_meier = Los porcentajes son de Kaplan y Meier o de una tabla de vida y tienen en cuenta a las personas perdidas por el camino; no son partes de n.
method_log_limits = Los límites se calcularon en la escala logarítmica.
method_marginal_model = Las estimaciones son las de un modelo marginal.
method_mixed_model = Las estimaciones son las de un modelo mixto.
method_one_sided_p = p es unilateral.
method_percentages_cut_off = Los porcentajes están truncados, no redondeados.
method_percentages_made_to_add_up = Los porcentajes están redondeados de modo que suman 100.
method_permutation_p = p es por permutación.
method_profile_limits = Los límites son los del perfil de verosimilitud.
method_rank_test = p es la de una prueba de rangos.
method_score_limits = Los límites son los de puntuación (score).
method_sd_over_n = Las DE están divididas por n, no por n − 1.
method_survival = Los porcentajes son de supervivencia a lo largo del tiempo y tienen en cuenta a las personas perdidas por el camino; no son partes de n.
method_weighted = Las proporciones y medias están ponderadas; n y los recuentos no.

## Pictures of figures, in words

sd = DE
the_norm = la norma
side_below = por debajo
side_above = por encima
side_negative = negativa
side_positive = positiva
side_rise = aumento
side_fall = descenso
side_worse = peor
side_better = mejor
greater_rise_in = mayor aumento: { $group }
higher_in = más alto: { $group }
favours = a favor de { $group }
above_the_norm_is_right = a la derecha de la línea está por encima de la norma
positive_is_right = a la derecha de { $line } hay una asociación positiva
negative_is_right = a la derecha de { $line } hay una asociación negativa
rise_is_right = { $meaning }, así que a la derecha de { $line } hay un aumento
fall_is_right = { $meaning }, así que a la derecha de { $line } hay un descenso
higher_is_right = { $meaning }, así que a la derecha de { $line } es más alto: { $group }
greater_rise_is_right = { $meaning } de los cambios, así que a la derecha de { $line } hay un mayor aumento: { $group }
which_is_better = { $said }, lo cual es mejor
which_is_worse = { $said }, lo cual es peor
which_favours = { $said }, lo cual está a favor de { $group }
picture_shaded = sombreado, dentro de { $margin }
picture_runs_on = sigue más allá de la imagen
picture_in_doubt = en duda: no supera { $checks }
on_the_better_side = en el lado mejor
on_the_worse_side = en el lado peor
neither_way = en ningún sentido
interval_includes = el IC incluye { $line }
interval_excludes = el IC excluye { $line }
interval_may_include = el IC puede incluir o no { $line }
interval_from_to = IC del { $level } { $low } a { $high }
no_interval_printed = ningún intervalo de confianza impreso
no_interval = ningún intervalo de confianza
mean_and_norm = media { $mean }, norma { $norm }
distance_open = su distancia queda abierta por su cota
distance_both = entre { $below } DE por debajo y { $above } DE por encima de la norma
distance_above = { $far } DE por encima de la norma
distance_below = { $far } DE por debajo de la norma
distance_above_range = { $near } a { $far } DE por encima de la norma
distance_below_range = { $near } a { $far } DE por debajo de la norma
sd_above = { $far } DE por encima
sd_below = { $far } DE por debajo
interval_of_printed = IC del { $level } de la media de { $from } a { $to }, { $includes }
interval_of_welch = IC del { $level } de la distancia, calculado con la prueba t de Welch, de { $from } a { $to }, { $includes }
interval_of_exact_norm = IC del { $level } de la distancia, calculado tomando la media de la norma como exacta, de { $from } a { $to }, { $includes }
includes = incluye { $line }
does_not_include = no incluye { $line }
may_include = y el redondeo deja abierto si incluye { $line }
margin_of_one_point = 1 punto
margin_of_points = { $points } puntos
margin_of_ratio = una razón de { $ratio }
margin_of_sd = { $sd } DE
margin_of_sd_of = { $sd } DE ({ $of })
sd_of_norm = norma
sd_of_sample = muestra
sd_of_baseline = inicial
sd_of_pooled = combinada
points_on_scale = puntos en una escala de { $ends }

## Plots, and what stands below them

plot_panels = Cada panel tiene su propio eje.
plot_shaded = Sombreado: el margen dentro del cual una diferencia cuenta como ninguna.
plot_arrows = Flechas: lo dibujado sigue más allá del gráfico.
plot_fails = Las cifras de esta línea no superan una comprobación.
plot_of_norms = Círculos: medias; líneas que los atraviesan: intervalos de confianza de su distancia a la norma; línea vertical: la media de la norma, en cuya DE cuenta el eje.
plot_of_estimates = Cuadrados: { $estimated }; líneas que los atraviesan: intervalos de confianza; línea vertical: { $line }.
plot_of_estimates_at = Cuadrados: { $estimated }; líneas que los atraviesan: intervalos de confianza del { $level }; línea vertical: { $line }.
plot_line_of_ratio = una razón de 1, en escala logarítmica
plot_line_of_both = 0, de una razón 1, en escala logarítmica
plot_axis_of_norm = distancia a la media de la norma, en su DE
plot_axis_of_ratio = { $estimated } (escala logarítmica)
norms = Normas

## The argument map

map_title = El mapa del argumento
map_around = Mapa de la proposición { $proposition }
map_lines = Las líneas van de los hallazgos a las proposiciones de las que hablan; el signo en su extremo dice qué hacen allí.
map_relations = Las flechas entre proposiciones dicen cómo se relaciona una con otra.
map_relations_around = Encima están las proposiciones con las que se relaciona, debajo las que se relacionan con ella.
map_in_words = El mapa en palabras
map_short = Mapa

## The sheets of a workbook

sheet_grid = Tabla
sheet_statements = Enunciados
sheet_evidence = Evidencia
sheet_quotations = Citas
sheet_figures = Cifras
sheet_checks = Comprobaciones
sheet_claims = Afirmaciones
sheet_readings = Lecturas
sheet_sources = Fuentes
sheet_key = Leyenda
count_statements = { $n } { $n ->
    [one] enunciado
   *[other] enunciados
  }

## How the people of a contrast belong together, and what shows it

design_paired = apareado
design_two_groups = dos grupos
sign_sd_change = la DE de los cambios
sign_df = los grados de libertad
sign_effect_size = lo que es el tamaño del efecto
sign_groups = las n de dos grupos
sign_waves = las n en ambos momentos

## What quotations leave out without a sign

left_out_word = «{ $part }»
left_out_repeated = las palabras repetidas
left_out_of_quotations = Las citas omiten sin marca { $what }.

## Places in sources, and the short forms of statistics with what they stand for

locus_table = tabla { $part }
locus_figure = fig. { $part }
locus_section = «{ $part }»
locus_supplement = { $part }
locus_page = pág. { $part }
locus_pages = págs. { $part }
notation_ci = { interval }
notation_es = { heading_effect_size }
notation_sd = { sd }
notation_se = { heading_se }
in_full_ci = intervalo de confianza
in_full_es = tamaño del efecto
in_full_sd = desviación estándar
in_full_se = error estándar

## La página: lo esencial en cinco minutos, buscar y elegir

at_a_glance = De un vistazo
claims = Afirmaciones
open = Pendiente
open_unanswered = { $n ->
    [one] { $n } contradicción sin respuesta
   *[other] { $n } contradicciones sin respuesta
  }
open_contradicted = { $n ->
    [one] { $n } afirmación contradicha
   *[other] { $n } afirmaciones contradichas
  }
open_undetermined = { $n ->
    [one] { $n } afirmación indeterminada
   *[other] { $n } afirmaciones indeterminadas
  }
open_failing = { $n ->
    [one] { $n } línea de cifras no supera una comprobación
   *[other] { $n } líneas de cifras no superan una comprobación
  }
figures_in_doubt = Cifras dudosas
since_before = Desde la versión anterior
count_changes = { $n ->
    [0] nada ha cambiado
    [one] { $n } cambio
   *[other] { $n } cambios
  }
change_new_proposition = Proposición nueva
change_gone_proposition = Proposición retirada
change_reworded_proposition = Proposición reformulada
change_new_finding = Hallazgo nuevo
change_gone_finding = Hallazgo retirado
change_reworded_finding = Hallazgo reformulado
change_linked = Apoyo nuevo
change_unlinked = Apoyo retirado
change_turned = Postura cambiada
change_fit = Juzgado de otro modo
change_figure = Cifra cambiada
find_and_choose = Buscar y elegir
search = Búsqueda
choose = Filtro
columns = Columnas
facet_strand = Componente
facet_stance = Postura
facet_verdict = Veredicto sobre las afirmaciones
facet_open = Solo lo pendiente
facet_theme = Tema
facet_source = Fuente
facet_time = Momento
contested = discutido
on_failing_figures = basado en cifras que no superan una comprobación
statements_seen = Enunciados:
rows_seen = filas:
not_shown = Oculto por el filtro:
without = Sin
show_all = Mostrar todo
nothing_fits = Nada coincide
take_back = quitar
notes_elsewhere = Notas sobre lo que esta página no tiene:
your_notes = Sus notas
your_note = Su nota
notes_mean = Las notas se quedan en este navegador hasta que las guarde en un archivo y lo envíe a los autores, que lo leen con «cisgrid remarks».
notes_unkept = Este navegador no guarda notas: guárdelas en un archivo antes de cerrar la página.
noted_by = Su nombre o sus iniciales
save_notes = Guardar las notas en un archivo
keys = Teclas
key_search = ir a la búsqueda
key_step = al enunciado siguiente, al anterior
key_open = abrir aquello en que se basa, o cerrarlo
key_note = anotar algo sobre él
keys_are_on = Estas teclas funcionan en esta página

## Quién habla

who_speaks = Quién habla
who_speaks_lead = A quién se oye sobre cada tema y en cada fila, a quién no se oye en entrevistas leídas enteras para ello, y de quién no se sabe. Cuántas personas hablan no mide la fuerza de un hallazgo.
theme_or_row = Tema o fila
voices_speak = Hablan de ello
voices_never = No hablan de ello
voices_unknown = No se sabe
voices_table = Las voces en una tabla
coded_passages = pasajes codificados
over_quoted = Más de la mitad de las citas son de { $who }.
heard_title = Participantes por temas
heard_desc = Cada fila es un tema, cada columna una persona. Un círculo lleno: habla de ello. Un anillo: no habla de ello. Un punto: no se sabe. La tabla de abajo dice lo mismo.
heard_key = ● habla de ello; ○ no habla de ello, en entrevistas leídas enteras para ello; · no se sabe.

## Junto a una fila

beside_title = Sin enlazar aquí, para mirar
beside_lead = Hallado por temas, medidas, momentos y palabras en común. Es una lista para mirar, no un juicio.
beside_passage = pasaje codificado
beside_opposite = afirma lo contrario sobre { $what }
beside_against = habla en contra de { $what } o lo matiza
beside_denies = uno de los dos niega algo, el otro no
beside_nowhere = no está enlazado en ninguna parte
beside_unquoted = quien habla no se cita aquí
beside_theme = comparte el tema { $what }
beside_measure = trata también de { $what }
beside_time = es del mismo momento, { $what }
beside_words = comparte las palabras { $what }

## The trail of how the synthesis was made

audit_trail = Rastro de auditoría
audit_trail_lead = Cómo se hizo la síntesis, día a día; lo que no tiene fecha va al final.
trail_memo = nota
trail_decision = decisión
trail_member_check = consulta a los participantes
trail_acknowledged = hallazgo de las comprobaciones ya conocido
trail_undated = sin fecha
trail_whole = toda la síntesis
trail_because = motivo
trail_asked = personas consultadas
trail_people = { $n } { $n ->
    [one] persona en total
   *[other] personas en total
  }
trail_agreed = estuvieron de acuerdo
trail_objected = objetaron
trail_added = añadieron algo
trail_no_answer = no respondieron
trail_response = qué se hizo con ello
trail_reworded = Caducado: se mostró «{ $was }» y ahora dice «{ $is }» en su lugar.

## Lo que se juzgó de forma independiente

judged_title = Juzgado de forma independiente
judged_consensus = consenso
judged_stance = Postura
cannot_say = no se puede decir
judged_summary = { $kind }, juzgado de forma independiente por { $who } en { $n } { $n ->
    [one] caso
   *[other] casos
  }: acuerdo en { $agreed } de { $all } que todos pudieron juzgar
judged_interval = { $sign } { $value } (IC del 95 % { $low } a { $high })
judged_undefined = { $sign } no definido

## Quién lo ha leído

signed_title = Leído y visado
signed_since = modificado desde entonces
