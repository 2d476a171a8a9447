# The words of table, key and notes, in French: the names are those of English.

## Marks between words, and around what was said

comma = {", "}
semicolon = { "\u202F; " }
colon = { "\u00A0:" }
quote_open = { "«\u202F" }
quote_close = { "\u202F»" }
named_value = { $name } : { $value }

## The columns of the table

proposition = Proposition
domain = Domaine
quantitative_analysis = Analyse quantitative
qualitative_analysis = Analyse qualitative
quantitative_results = Résultats quantitatifs
qualitative_findings = Résultats qualitatifs
interpretation = Interprétation par méthodes mixtes
meta_inference = Méta-inférence
fit = Concordance
convergence = Code de convergence
response = Réponse aux contradictions
note = Remarque
pillar_theme = Thème du pilier
quantitative_data = Données quantitatives
quantitative_categories = Catégories quantitatives
qualitative_categories = Codes et catégories qualitatifs
qualitative_data = Données qualitatives
measures = Mesures
themes = Thèmes
confidence = Confiance dans les données probantes
number = N°
review_finding = Résultat de revue résumé
cerqual_assessment = Évaluation GRADE-CERQual de la confiance
cerqual_explanation = Explication de l’évaluation GRADE-CERQual
references = Références
finding = Résultat
methodological_limitations = Limites méthodologiques
coherence = Cohérence
adequacy = Adéquation des données
relevance = Pertinence
risk_of_bias = Risque de biais
inconsistency = Hétérogénéité
indirectness = Caractère indirect
imprecision = Imprécision
other_considerations = Autres considérations
number_of_studies = Nombre d’études
number_of_people = Nombre de personnes
relative_effect = Effet relatif (IC à 95 %)
absolute_effect = Effet absolu (IC à 95 %)
association_effect = Association (IC à 95 %)
certainty = Certitude
checklist_item = Point
checklist_asks = Ce qui est demandé
checklist_answer = Ce que dit la synthèse
checklist_place = Où cela est rapporté

## The titles of tables

table_summary = Un tableau de { $rows } lignes, avec les colonnes { $columns }.

caption_table_5 = Propositions de synthèse et données sur lesquelles elles reposent
caption_joint_display = Présentation conjointe des résultats quantitatifs et qualitatifs
caption_convergence_matrix = Matrice de codage de la convergence
caption_pillar = Présentation conjointe du processus d’intégration par piliers
caption_soqf = GRADE-CERQual : résumé des résultats qualitatifs
caption_evidence_profile_quantitative = Profil de données probantes GRADE
caption_evidence_profile_qualitative = Profil de données probantes GRADE-CERQual
caption_gramms = Bonne présentation d’une étude par méthodes mixtes (GRAMMS)
caption_mmat = Mixed Methods Appraisal Tool, critères pour les études par méthodes mixtes

## What findings do, and how strands meet

supports = appuie
qualifies = nuance
contradicts = contredit
informs = éclaire
confirmation = confirmation
expansion = complémentarité
discordance = discordance
silence = silence
agreement = accord
partial_agreement = accord partiel
dissonance = désaccord
no_finding = Aucun résultat.
not_identified = Non identifié.
the_links_suggest = Les liens suggèrent : { $fit }.
of_part = pour { $part }
on_the_contradiction = Sur la contradiction
see = voir
total = Total
not_coded = non codé
builds_on = s’appuie sur
refines = précise
in_tension_with = en tension avec

## Confidence and certainty

high = élevée
moderate = modérée
low = faible
very_low = très faible
no_concerns = aucune préoccupation
no_or_very_minor_concerns = préoccupations nulles ou très mineures
very_minor_concerns = préoccupations très mineures
minor_concerns = préoccupations mineures
moderate_concerns = préoccupations modérées
serious_concerns = préoccupations sérieuses
not_serious = non sérieux
serious = sérieux
very_serious = très sérieux
not_assessed = non évalué

## Below the table, and behind it

key = Légende
of_version = version { $version }
questions = Questions de recherche
question = Question de recherche
approach = Approche
evidence = Données
propositions = Les propositions
flow_of_people = Parcours des personnes dans l’étude
outside_the_grid = Résultats hors du tableau
outside_the_grid_lead = Aucune ligne du tableau ne les montre.
synthesising_argument = L’argument de synthèse
sources = Sources citées
checks = Ce que les contrôles ont trouvé
in_rows = dans { $rows }
from = De
step = Étape
when = Quand
when_and_who = Quand, qui
left_on_the_way = Sorties en cours de route
norm_mean_sd = Norme, moyenne (ET)
norm = Norme
because = car
participant_not_named = personne non nommée
quote_stands = se trouve dans le texte, ligne { $line }
quote_stands_there = se trouve dans le texte
quote_fails = ne se trouve pas dans le texte
quote_checked_on = vérifiée sur la transcription le { $day }
quote_failed_on = ne se trouvait pas dans la transcription lors de la vérification du { $day }
quote_text_changed = la transcription a changé depuis le { $day }
quote_changed = la citation a changé depuis le { $day }
quote_not_checked = non vérifiée sur la transcription
quote_original = texte original
why_here = Pourquoi ici
undeclared = Rien n’est dit à ce sujet.

## Checklists: what their items ask

gramms_1 = Pourquoi une approche par méthodes mixtes convenait à la question de recherche
gramms_2 = Le devis : à quelle fin les méthodes ont été combinées, laquelle avait la priorité, et dans quel ordre elles ont été employées
gramms_3 = Chaque méthode : comment les personnes ont été échantillonnées, et les données recueillies et analysées
gramms_4 = Où et comment les méthodes ont été intégrées, et qui y a participé
gramms_5 = Toute limite d’une méthode due à la présence de l’autre
gramms_6 = Tout éclairage venu de la combinaison ou de l’intégration des méthodes
mmat_5_1 = Est-il bien justifié que la question de recherche appelle un devis mixte ?
mmat_5_2 = Les parties de l’étude sont-elles intégrées de sorte qu’ensemble elles répondent à la question de recherche ?
mmat_5_3 = Ce qui ressort de l’intégration des parties qualitative et quantitative est-il interprété de façon adéquate ?
mmat_5_4 = Les divergences et incohérences entre résultats quantitatifs et qualitatifs sont-elles traitées de façon adéquate ?
mmat_5_5 = Chaque partie de l’étude satisfait-elle aux critères de qualité de sa propre tradition méthodologique ?

## Checklists: what is told from what a synthesis declares

the_authors = Les auteurs
not_said = Non dit
place_not_said = Non précisé.
instruments = Instruments de mesure
as_said_on = Comme dit pour { $item }
told_authors = La synthèse est écrite par { $names }
rows_propositions = { $n ->
    [one] proposition
   *[other] propositions
  }
rows_of_the_table = { $n ->
    [one] ligne
   *[other] lignes
  }
told_mixed = D’après leurs liens, sur { $all } { $rows }, { $n } { $n ->
    [one] s’appuie
   *[other] s’appuient
  } à la fois sur des résultats quantitatifs et qualitatifs
told_silent = Sur { $all } { $rows }, { $n } { $n ->
    [one] déclare
   *[other] déclarent
  } qu’un volet n’a rien à dire
told_alone = Sur { $all } { $rows }, { $n } { $n ->
    [one] ne s’appuie que sur une sorte de résultats, sans déclarer de silence
   *[other] ne s’appuient que sur une sorte de résultats, sans déclarer de silence
  }
told_interpreted = Sur { $all } { $rows }, { $n } { $n ->
    [one] est accompagnée d’une interprétation
   *[other] sont accompagnées d’une interprétation
  }
told_contradicted = Sur { $all } { $rows }, { $n } { $n ->
    [one] nomme des résultats qui la contredisent
   *[other] nomment des résultats qui les contredisent
  }
told_answered = { $n ->
    [one] L’une d’elles en rend compte dans une réponse
   *[other] { $n } d’entre elles en rendent compte dans une réponse
  }
told_apart = Sur { $all } { $rows }, les volets sont jugés divergents dans { $n }
told_nowhere_apart = Partout où les deux volets parlent, leur rencontre est jugée, et nulle part comme discordance ou désaccord
told_times = temps : { $times }
told_methods = faits comme : { $names }
told_n = n = { $n }
told_n_range = n de { $low } à { $high }
told_flow = Le parcours des personnes est décrit en { $n } { $n ->
    [one] étape
   *[other] étapes
  }
told_certainty = La certitude (GRADE) est évaluée pour { $n } { $n ->
    [one] résultat quantitatif
   *[other] résultats quantitatifs
  } sur { $all }
told_confidence = La confiance (GRADE-CERQual) est évaluée pour { $n } { $n ->
    [one] résultat qualitatif
   *[other] résultats qualitatifs
  } sur { $all }
told_reliability = La fidélité ou l’accord est indiqué pour { $n } { $n ->
    [one] mesure
   *[other] mesures
  } sur { $all } : { $names }
count_findings = { $n } { $n ->
    [one] résultat
   *[other] résultats
  }
count_figures = { $n } { $n ->
    [one] ligne
   *[other] lignes
  } de chiffres
count_measures = { $n } { $n ->
    [one] mesure
   *[other] mesures
  }
count_quotations = { $n } { $n ->
    [one] citation
   *[other] citations
  }
count_participants = { $n } { $n ->
    [one] personne citée
   *[other] personnes citées
  }
count_sites = { $n } { $n ->
    [one] lieu
   *[other] lieux
  }
count_themes = { $n } { $n ->
    [one] thème
   *[other] thèmes
  }
count_sources = { $n } { $n ->
    [one] source citée
   *[other] sources citées
  }

## Checklists: what is to be declared where nothing is said

want_rationale = Pourquoi une seule méthode n’aurait-elle pas répondu à la question ? À dire sous « reporting » de la synthèse, comme « { $item } »
want_design = Nommer le devis sous « approach » de la synthèse
want_purpose = À quelle fin les méthodes ont-elles été combinées, laquelle avait la priorité, dans quel ordre ont-elles été employées ? À dire sous « reporting » de la synthèse, comme « { $item } »
want_findings = Consigner les résultats de chaque volet sous « evidence », avec les chiffres, citations et sources sur lesquels ils reposent
want_methods = Comment les personnes ont-elles été échantillonnées, et les données de chaque volet recueillies et analysées ? À dire sous « reporting » de la synthèse, comme « { $item } »
want_mixed = Lier des résultats des deux volets à une proposition, sous « supported_by », « qualified_by » ou « contradicted_by »
want_meeting = Comment les volets ont-ils été réunis ? À dire sous « approach » de la synthèse, ou comme « fit » ou « convergence » des propositions
want_authors = Qui a participé à l’intégration ? À nommer sous « authors » de la synthèse
want_limitation = Une méthode a-t-elle gêné l’autre ? Comment, ou que ce n’est pas le cas, est à dire sous « reporting » de la synthèse, comme « { $item } »
want_interpretation = Que résulte-t-il des volets ensemble ? À dire comme « meta_inference » des propositions, ou sous « constructs »
want_divergence = Lier ce qui contredit une proposition sous « contradicted_by », et juger la rencontre des volets comme « fit » ou « convergence » ; que rien ne diverge se dit sous « reporting » de la synthèse, comme « { $item } »
want_response = { $n ->
    [one] Comment rend-on compte de ce qui la contredit ? À dire comme « response » de cette proposition
   *[other] Comment rend-on compte de ce qui les contredit ? À dire comme « response » de ces propositions
  }
want_certainty = Évaluer chaque résultat quantitatif comme « certainty », ou dire selon quels critères sa qualité a été jugée, sous « reporting » de la synthèse, comme « { $item } »
want_confidence = Évaluer chaque résultat qualitatif comme « confidence », ou dire selon quels critères sa qualité a été jugée, sous « reporting » de la synthèse, comme « { $item } »

## Checklists: how many items are answered

items_answered = { $n } { $n ->
    [one] point
   *[other] points
  } sur { $all } { $n ->
    [one] a
   *[other] ont
  } une réponse
items_in_part = réponse partielle : { $items }
items_open = rien n’est dit sur : { $items }

## The page: its head, and how much there is

untitled = Synthèse
to_the_grid = Aller au tableau
questions_and_approach = Questions et approche
question_and_approach = Question et approche
how_much = Étendue
count_propositions = { $n } { $n ->
    [one] proposition
   *[other] propositions
  }
count_rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
  }
count_other_rows = { $n ->
    [one] { $n } ligne d’une autre sorte
   *[other] { $n } lignes d’une autre sorte
  }
count_held = dont { $n } { $n ->
    [one] confrontée
   *[other] confrontées
  } à d’autres
count_failing = { $n } { $n ->
    [one] échoue
   *[other] échouent
  } à un contrôle
count_claims = { $n } { $n ->
    [one] affirmation
   *[other] affirmations
  }
count_claims_tried = { $n } { $n ->
    [one] affirmation éprouvée
   *[other] affirmations éprouvées
  }
count_checks = { $n } { $n ->
    [one] contrôle
   *[other] contrôles
  }
count_warnings = { $n } { $n ->
    [one] avertissement
   *[other] avertissements
  }
count_notes = { $n } { $n ->
    [one] remarque
   *[other] remarques
  }
count_acknowledged = { $n } avec justification
nothing_found = rien trouvé
in_the_evidence = Dans les données
verdicts_mean = ce que les chiffres imprimés disent d’une affirmation, quelle que soit la façon dont ils ont été arrondis.
failing_means = échoue à un contrôle, ou repose sur des chiffres qui y échouent.
pictures_mean = Dans les images, le point est l’estimation, la barre son intervalle de confiance, le trait vertical l’absence de changement, l’absence de différence ou la moyenne de la norme ; une flèche se prolonge hors de l’image. Les changements d’une même mesure sont tracés à la même échelle, les écarts aux normes tous à une seule, avec un repère à chaque ET de la norme.
unmapped = Résultats hors de la grille
unmapped_lead = Aucune proposition ne les utilise. Dans une grille intégrative ils restent en vue, comme ce dont l’argument ne rend pas encore compte.
proposition_number = Proposition n° { $n }
in_these = Dans
in_these_within = dans

## What a finding rests on

evidence_link = données
here_because = ici parce que
unused = aucune proposition ne l’utilise
also_in = Aussi dans
it_claims = Il affirme
from_participants = de { $n } { $n ->
    [one] personne
   *[other] personnes
  }
count_check_findings = { $n } { $n ->
    [one] constat
   *[other] constats
  } des contrôles
assessed_confidence = GRADE-CERQual : confiance { $level }
assessed_certainty = GRADE : certitude { $level }
component_methodological_limitations = limites méthodologiques
component_coherence = cohérence
component_adequacy = adéquation
component_relevance = pertinence
component_risk_of_bias = risque de biais
component_inconsistency = hétérogénéité
component_indirectness = caractère indirect
component_imprecision = imprécision
component_other_considerations = autres considérations

## What the checks found, and what came of claims

checks_in_short = Contrôles
severity_error = Erreur
severity_warning = Avertissement
severity_note = Remarque
acknowledged = avec justification
acknowledged_because = Justification
and_more = et { $n } de plus
and_more_of_these = Et { $n } de plus.
supported = confirmée
undetermined = indéterminée
contradicted = contredite
count_supported = { $n } { $n ->
    [one] confirmée
   *[other] confirmées
  }
count_undetermined = { $n } { $n ->
    [one] indéterminée
   *[other] indéterminées
  }
count_contradicted = { $n } { $n ->
    [one] contredite
   *[other] contredites
  }
count_tainted = { $n } sur des chiffres qui échouent à un contrôle
contradicted_of = { $n } { $n ->
    [one] affirmation
   *[other] affirmations
  } sur { $all } { $n ->
    [one] contredite
   *[other] contredites
  }
count_readings = { $n } { $n ->
    [one] lecture
   *[other] lectures
  }
descriptive = descriptive
inferential = inférentielle
settle_it = Pour trancher
settle_undetermined = Pour trancher ce qui est indéterminé
in_doubt = En doute : repose sur
which_fails = qui échoue à
fails = échoue à
rests_on_failing = repose sur des chiffres qui échouent à un contrôle
count_failing_lines = { $n } { $n ->
    [one] ligne de ses chiffres échoue
   *[other] lignes de ses chiffres échouent
  } à un contrôle
checked = Contrôlé
count_times = { $n } fois
count_passes = { $n } { $n ->
    [one] réussi
   *[other] réussis
  }
count_fails = { $n } { $n ->
    [one] échoué
   *[other] échoués
  }
count_noted = { $n } { $n ->
    [one] signalé
   *[other] signalés
  }
count_left_open = { $n } { $n ->
    [one] indéterminé
   *[other] indéterminés
  }
outcome_passes = réussi
outcome_fails = échoué
outcome_noted = signalé
outcome_undetermined = indéterminé
missing = manque

## Figures

figures = Chiffres
measure = Mesure
of_rows = Pour
norm_value = norme { $norm }
some_people = quelques-uns
heading_norm = norme, moyenne (ET)
heading_n = n
heading_mean = moyenne
heading_mean_sd = moyenne (ET)
heading_total = somme
heading_se = ES
heading_sd_change = ET du changement
heading_df = ddl
heading_median = médiane
heading_quartiles = quartiles
heading_range = min.–max.
heading_count = effectif
heading_share = proportion
heading_events = événements
heading_person_time = personnes-temps
heading_rate = taux
heading_rate_per = taux pour { $per }
heading_per = pour
heading_items = items
heading_raters = évaluateurs
heading_agreement = accord, %
heading_inter_item_r = r moyen entre items
heading_statistic = statistique
heading_effect_size = TE
heading_adj_r2 = R² ajusté
heading_f_change = F de ΔR²
heading_nnt = nombre de sujets à traiter (NST)
heading_studies = études
heading_q_p = p de Q
interval = IC
interval_of = IC à { $level }
interval_of_mean = { $interval } de la moyenne
with_interval = { $estimate } ({ $interval })
with_interval_in_brackets = { $estimate } [{ $interval }]
count_of = { $count } sur { $n }
of_n = sur { $n }
range = { $low } à { $high }
from_low = à partir de { $low }
to_high = jusqu’à { $high }
lower_limit = (limite inférieure { $limit })
upper_limit = (limite supérieure { $limit })
at_level = à { $level }
in_words = en mots
drawn = image
drawn_against = par rapport à { $line }
versus = { $one } c. { $other }
one_minus_other = { $one } moins { $other }
one_over_other = { $one } divisé par { $other }
by_predictor = selon { $predictor }
with_predictor = avec { $predictor }
by_all_predictors = selon tous les prédicteurs ensemble
term_at = { $term } à { $time }
against_reference = { $predictor } par rapport à { $reference }
per_amount = { $predictor }, pour { $amount }
coefficient_cronbach_alpha = α de Cronbach
coefficient_omega = ω
coefficient_kappa = κ
coefficient_weighted_kappa = κ pondéré
coefficient_icc = corrélation intraclasse
coefficient_agreement = accord, %

## What is estimated

effect_estimate = estimation
effect_estimates = estimations
effect_change = changement
effect_difference = différence
effect_ratio = rapport
effect_slope = pente
effect_beta = pente standardisée
effect_r = corrélation
effect_rho = corrélation de rangs
effect_tau = corrélation de rangs (tau)
effect_or = rapport de cotes
effect_log_odds = logarithme du rapport de cotes
effect_rr = risque relatif
effect_hr = rapport de risques instantanés
effect_irr = rapport de taux
effect_rd = différence de risques
effect_nnt = nombre de sujets à traiter (NST)
effect_md = différence de moyennes
effect_smd = différence de moyennes standardisée
one_effect_slope = une pente
one_effect_beta = une pente standardisée
one_effect_r = une corrélation
one_effect_rho = une corrélation de rangs
one_effect_tau = une corrélation de rangs (tau)
one_effect_or = un rapport de cotes
one_effect_log_odds = un logarithme de rapport de cotes
one_effect_rr = un risque relatif
one_effect_hr = un rapport de risques instantanés
one_effect_irr = un rapport de taux
one_effect_rd = une différence de risques
one_effect_nnt = un nombre de sujets à traiter (NST)
one_effect_md = une différence de moyennes
one_effect_smd = une différence de moyennes standardisée

## Under a table of figures: how they were made, and what they mean

change_is = Changement : { $meaning }.
difference_is = Différence des changements : { $meaning }.
estimate_is = L’estimation est { $effect }.
effect_size_is = TE : { $meaning }.
design_taken = Devis supposé : { $design }, d’après { $sign }.
adjusted_for_nothing = { $model } : non ajusté.
adjusted_for = { $model } : ajusté pour { $what }.
listed_and = { $first } et { $last }
means_earlier_minus_later = avant moins après
means_later_minus_earlier = après moins avant
means_group_minus_versus = groupe moins comparateur
means_versus_minus_group = comparateur moins groupe
means_group_over_versus = groupe sur comparateur
means_versus_over_group = comparateur sur groupe
means_later_over_earlier = après sur avant
means_earlier_over_later = avant sur après
es_baseline_sd = changement / ET initial
es_change_sd = changement / ET du changement
es_average_sd = changement / ET moyen
es_pooled_sd = différence / ET combiné
es_hedges_g = g de Hedges
es_versus_sd = différence / ET du comparateur
es_phi = coefficient phi
es_cramers_v = V de Cramér
method_adjusted_p = p est ajusté pour des comparaisons multiples.
method_bootstrap_limits = Les limites sont celles d’un bootstrap.
method_clustered = Les erreurs standard tiennent compte des grappes.
method_covariate_adjusted = Les estimations sont ajustées pour des covariables.
method_credible_interval = Les limites sont celles d’un intervalle de crédibilité.
method_cumulative_incidence = Les pourcentages portent sur des événements au cours du temps et tiennent compte des perdus de vue ; ce ne sont pas des parts de n.
method_effect_size_from_printed_change = Les tailles d’effet sont calculées à partir du changement imprimé.
method_exact_limits = Les limites sont exactes.
method_exact_p = p est celui d’un test exact.
method_imputed = Les valeurs manquantes ont été imputées.
method_kaplan_meier = Les pourcentages sont de Kaplan et Meier ou d’une table de survie et tiennent compte des perdus de vue ; ce ne sont pas des parts de n.
method_log_limits = Les limites ont été calculées sur l’échelle logarithmique.
method_marginal_model = Les estimations sont celles d’un modèle marginal.
method_mixed_model = Les estimations sont celles d’un modèle mixte.
method_one_sided_p = p est unilatéral.
method_percentages_cut_off = Les pourcentages sont tronqués, non arrondis.
method_percentages_made_to_add_up = Les pourcentages sont arrondis de sorte que leur somme soit 100.
method_permutation_p = p est obtenu par permutation.
method_profile_limits = Les limites sont celles du profil de vraisemblance.
method_rank_test = p est celui d’un test de rangs.
method_score_limits = Les limites sont celles du score.
method_sd_over_n = Les ET sont divisés par n, non par n − 1.
method_survival = Les pourcentages portent sur la survie au cours du temps et tiennent compte des perdus de vue ; ce ne sont pas des parts de n.
method_weighted = Les proportions et les moyennes sont pondérées ; n et les effectifs ne le sont pas.

## Pictures of figures, in words

sd = ET
the_norm = la norme
side_below = au-dessous
side_above = au-dessus
side_negative = négative
side_positive = positive
side_rise = hausse
side_fall = baisse
side_worse = moins bien
side_better = mieux
greater_rise_in = plus forte hausse : { $group }
higher_in = plus haut : { $group }
favours = en faveur de { $group }
above_the_norm_is_right = à droite du trait, au-dessus de la norme
positive_is_right = à droite de { $line }, une association positive
negative_is_right = à droite de { $line }, une association négative
rise_is_right = { $meaning }, donc à droite de { $line } une hausse
fall_is_right = { $meaning }, donc à droite de { $line } une baisse
higher_is_right = { $meaning }, donc à droite de { $line } plus haut : { $group }
greater_rise_is_right = { $meaning } des changements, donc à droite de { $line } une plus forte hausse : { $group }
which_is_better = { $said }, ce qui est mieux
which_is_worse = { $said }, ce qui est moins bien
which_favours = { $said }, ce qui est en faveur de { $group }
picture_shaded = en gris, à moins de { $margin }
picture_runs_on = se prolonge hors de l’image
picture_in_doubt = en doute : échoue à { $checks }
on_the_better_side = du meilleur côté
on_the_worse_side = du moins bon côté
neither_way = ni dans un sens ni dans l’autre
interval_includes = l’IC comprend { $line }
interval_excludes = l’IC exclut { $line }
interval_may_include = l’IC comprend peut-être { $line }
interval_from_to = IC à { $level } de { $low } à { $high }
no_interval_printed = aucun intervalle de confiance imprimé
no_interval = aucun intervalle de confiance
mean_and_norm = moyenne { $mean }, norme { $norm }
distance_open = écart laissé ouvert par sa borne
distance_both = entre { $below } ET au-dessous et { $above } ET au-dessus de la norme
distance_above = { $far } ET au-dessus de la norme
distance_below = { $far } ET au-dessous de la norme
distance_above_range = { $near } à { $far } ET au-dessus de la norme
distance_below_range = { $near } à { $far } ET au-dessous de la norme
sd_above = { $far } ET au-dessus
sd_below = { $far } ET au-dessous
interval_of_printed = IC à { $level } de la moyenne de { $from } à { $to }, { $includes }
interval_of_welch = IC à { $level } de l’écart, calculé par le test t de Welch, de { $from } à { $to }, { $includes }
interval_of_exact_norm = IC à { $level } de l’écart, calculé en tenant la moyenne de la norme pour exacte, de { $from } à { $to }, { $includes }
includes = comprend { $line }
does_not_include = ne comprend pas { $line }
may_include = et l’arrondi laisse ouvert s’il comprend { $line }
margin_of_one_point = 1 point d’écart
margin_of_points = { $points } points d’écart
margin_of_ratio = un rapport de { $ratio }
margin_of_sd = { $sd } ET
margin_of_sd_of = { $sd } ET ({ $of })
sd_of_norm = norme
sd_of_sample = échantillon
sd_of_baseline = mesure initiale
sd_of_pooled = combiné
points_on_scale = points sur une échelle de { $ends }

## Plots, and what stands below them

plot_panels = Chaque cadre a son propre axe.
plot_shaded = En gris : la marge dans laquelle une différence compte pour nulle.
plot_arrows = Flèches : le tracé se prolonge hors du graphique.
plot_fails = Les chiffres de cette ligne échouent à un contrôle.
plot_of_norms = Cercles : moyennes ; traits qui les traversent : intervalles de confiance de leur écart à la norme ; trait vertical : la moyenne de la norme, dont l’axe compte l’ET.
plot_of_estimates = Carrés : { $estimated } ; traits qui les traversent : intervalles de confiance ; trait vertical : { $line }.
plot_of_estimates_at = Carrés : { $estimated } ; traits qui les traversent : intervalles de confiance à { $level } ; trait vertical : { $line }.
plot_line_of_ratio = un rapport de 1, sur une échelle logarithmique
plot_line_of_both = 0, pour un rapport 1, sur une échelle logarithmique
plot_axis_of_norm = écart à la moyenne de la norme, en ET de celle-ci
plot_axis_of_ratio = { $estimated } (échelle logarithmique)
norms = Normes

## The argument map

map_title = La carte de l’argument
map_around = Carte de la proposition { $proposition }
map_lines = Les lignes vont des résultats aux propositions dont ils parlent ; le signe à leur extrémité dit ce qu’ils y font.
map_relations = Les flèches entre propositions disent comment l’une se rapporte à l’autre.
map_relations_around = Au-dessus se trouvent les propositions auxquelles elle se rapporte, au-dessous celles qui se rapportent à elle.
map_in_words = La carte en mots
map_short = Carte

## The sheets of a workbook

sheet_grid = Tableau
sheet_statements = Énoncés
sheet_evidence = Données
sheet_quotations = Citations
sheet_figures = Chiffres
sheet_checks = Contrôles
sheet_claims = Affirmations
sheet_readings = Lectures
sheet_sources = Sources citées
sheet_key = Légende
count_statements = { $n } { $n ->
    [one] énoncé
   *[other] énoncés
  }

## How the people of a contrast belong together, and what shows it

design_paired = apparié
design_two_groups = deux groupes
sign_sd_change = l’ET des changements
sign_df = les degrés de liberté
sign_effect_size = la nature de la taille d’effet
sign_groups = les n de deux groupes
sign_waves = les n aux deux temps

## What quotations leave out without a sign

left_out_word = « { $part } »
left_out_repeated = les mots répétés
left_out_of_quotations = Les citations omettent sans signe { $what }.

## Places in sources, and the short forms of statistics with what they stand for

locus_table = tableau { $part }
locus_figure = fig. { $part }
locus_section = « { $part } »
locus_supplement = { $part }
locus_page = p. { $part }
locus_pages = p. { $part }
notation_ci = { interval }
notation_es = { heading_effect_size }
notation_sd = { sd }
notation_se = { heading_se }
in_full_ci = intervalle de confiance
in_full_es = taille d’effet
in_full_sd = écart-type
in_full_se = erreur standard

## La page : l’essentiel en cinq minutes, chercher et choisir

at_a_glance = En un coup d’œil
claims = Affirmations
open = En suspens
open_unanswered = { $n ->
    [one] { $n } contradiction sans réponse
   *[other] { $n } contradictions sans réponse
  }
open_contradicted = { $n ->
    [one] { $n } affirmation contredite
   *[other] { $n } affirmations contredites
  }
open_undetermined = { $n ->
    [one] { $n } affirmation indéterminée
   *[other] { $n } affirmations indéterminées
  }
open_failing = { $n ->
    [one] { $n } ligne de chiffres échoue à un contrôle
   *[other] { $n } lignes de chiffres échouent à un contrôle
  }
figures_in_doubt = Chiffres douteux
since_before = Depuis la version précédente
count_changes = { $n ->
    [0] rien n’a changé
    [one] { $n } changement
   *[other] { $n } changements
  }
change_new_proposition = Nouvelle proposition
change_gone_proposition = Proposition retirée
change_reworded_proposition = Proposition reformulée
change_new_finding = Nouveau résultat
change_gone_finding = Résultat retiré
change_reworded_finding = Résultat reformulé
change_linked = Nouvel appui
change_unlinked = Appui retiré
change_turned = Position changée
change_fit = Jugé autrement
change_figure = Chiffre changé
find_and_choose = Chercher et choisir
search = Recherche
choose = Filtre
columns = Colonnes
facet_strand = Volet
facet_stance = Position
facet_verdict = Verdict sur les affirmations
facet_open = Seulement ce qui est en suspens
facet_theme = Thème
facet_source = Référence
facet_time = Temps de mesure
contested = contesté
on_failing_figures = fondé sur des chiffres qui échouent à un contrôle
statements_seen = Énoncés :
rows_seen = lignes :
not_shown = Masqué par le filtre :
without = Sans
show_all = Tout montrer
nothing_fits = Rien ne correspond
take_back = retirer
notes_elsewhere = Remarques sur ce que cette page n’a pas :
your_notes = Vos remarques
your_note = Votre remarque
notes_mean = Les remarques restent dans ce navigateur jusqu’à ce que vous les enregistriez dans un fichier et l’envoyiez aux auteurs, qui le lisent avec « cisgrid remarks ».
notes_unkept = Ce navigateur ne garde aucune remarque : enregistrez-les avant de fermer la page.
noted_by = Votre nom ou vos initiales
save_notes = Enregistrer les remarques dans un fichier
keys = Touches
key_search = aller à la recherche
key_step = énoncé suivant, énoncé précédent
key_open = ouvrir ce sur quoi il se fonde, ou le fermer
key_note = y ajouter une remarque
keys_are_on = Ces touches agissent sur cette page

## Qui parle

who_speaks = Qui parle
who_speaks_lead = Qui s’exprime sur chaque thème et dans chaque ligne, qui ne s’exprime pas dans des entretiens lus en entier à ce sujet, et pour qui on ne le sait pas. Le nombre de voix ne mesure pas la force d’un résultat.
theme_or_row = Thème ou ligne
voices_speak = En parlent
voices_never = N’en parlent pas
voices_unknown = On ne sait pas
voices_table = Les voix en tableau
coded_passages = passages codés
over_quoted = Plus de la moitié des citations viennent de { $who }.
heard_title = Les personnes selon les thèmes
heard_desc = Chaque ligne est un thème, chaque colonne une personne. Un disque plein : en parle. Un anneau : n’en parle pas. Un point : on ne sait pas. Le tableau ci-dessous dit la même chose.
heard_key = ● en parle ; ○ n’en parle pas, dans des entretiens lus en entier à ce sujet ; · on ne sait pas.

## À côté d’une ligne

beside_title = Non relié ici, à regarder
beside_lead = Trouvé par des thèmes, des mesures, des moments et des mots communs. C’est une liste à regarder, non un jugement.
beside_passage = passage codé
beside_opposite = affirme le contraire au sujet de { $what }
beside_against = parle contre { $what } ou le nuance
beside_denies = l’un des deux nie quelque chose, l’autre non
beside_nowhere = n’est relié nulle part
beside_unquoted = la personne qui parle n’est pas citée ici
beside_theme = partage le thème { $what }
beside_measure = porte aussi sur { $what }
beside_time = est du même moment, { $what }
beside_words = partage les mots { $what }

## The trail of how the synthesis was made

audit_trail = Piste d’audit
audit_trail_lead = Comment la synthèse s’est faite, jour après jour ; ce qui n’a pas de date vient en dernier.
trail_memo = mémo
trail_decision = décision
trail_member_check = vérification auprès des participants
trail_acknowledged = constat des contrôles pris en compte
trail_undated = sans date
trail_whole = toute la synthèse
trail_because = raison
trail_asked = personnes consultées
trail_people = { $n } { $n ->
    [one] personne en tout
   *[other] personnes en tout
  }
trail_agreed = elles ont approuvé
trail_objected = elles ont objecté
trail_added = elles ont ajouté quelque chose
trail_no_answer = elles n’ont pas répondu
trail_response = ce qui en est advenu
trail_reworded = Périmé : « { $was } » a été montré, et on lit « { $is } » maintenant.

## Ce qui a été jugé indépendamment

judged_title = Jugé indépendamment
judged_consensus = d’un commun accord
judged_stance = Position
cannot_say = ne peut être dit
judged_summary = { $kind }, jugé indépendamment par { $who } dans { $n } cas : accord sur { $agreed } des { $all } que tous ont pu juger
judged_interval = { $sign } { $value } (IC à 95 % { $low } à { $high })
judged_undefined = { $sign } non défini

## Qui l’a lu

signed_title = Lu et visé
signed_since = modifié depuis
