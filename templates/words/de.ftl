# The words of table, key and notes, in German: the names are those of English.

## Marks between words, and around what was said

comma = {", "}
semicolon = {"; "}
colon = :
quote_open = „
quote_close = “
named_value = { $name }: { $value }

## The columns of the table

proposition = Proposition
domain = Bereich
quantitative_analysis = Quantitative Analyse
qualitative_analysis = Qualitative Analyse
quantitative_results = Quantitative Ergebnisse
qualitative_findings = Qualitative Befunde
interpretation = Mixed-Methods-Interpretation
meta_inference = Meta-Inferenz
fit = Passung
convergence = Konvergenzcode
response = Umgang mit Widersprüchen
note = Anmerkung
pillar_theme = Thema der Säule
quantitative_data = Quantitative Daten
quantitative_categories = Quantitative Kategorien
qualitative_categories = Qualitative Codes und Kategorien
qualitative_data = Qualitative Daten
measures = Maße
themes = Themen
confidence = Vertrauen in die Evidenz
number = Nr.
review_finding = Zusammengefasster Befund der Übersichtsarbeit
cerqual_assessment = GRADE-CERQual-Bewertung des Vertrauens
cerqual_explanation = Erläuterung der GRADE-CERQual-Bewertung
references = Quellenangaben
finding = Befund
methodological_limitations = Methodische Einschränkungen
coherence = Kohärenz
adequacy = Adäquatheit der Daten
relevance = Relevanz
risk_of_bias = Risiko für Bias
inconsistency = Inkonsistenz
indirectness = Indirektheit
imprecision = Fehlende Präzision
other_considerations = Weitere Überlegungen
number_of_studies = Anzahl der Studien
number_of_people = Anzahl der Personen
relative_effect = Relativer Effekt (95-%-KI)
absolute_effect = Absoluter Effekt (95-%-KI)
association_effect = Zusammenhang (95-%-KI)
certainty = Vertrauenswürdigkeit
checklist_item = Punkt
checklist_asks = Was gefragt ist
checklist_answer = Was die Synthese sagt
checklist_place = Wo es berichtet wird

## The titles of tables

table_summary = Eine Tabelle mit { $rows } Zeilen und den Spalten { $columns }.

caption_table_5 = Zusammenführende Propositionen und die Evidenz, auf der sie beruhen
caption_joint_display = Joint Display quantitativer Ergebnisse und qualitativer Befunde
caption_convergence_matrix = Konvergenz-Kodiermatrix
caption_pillar = Joint Display des Pillar Integration Process
caption_soqf = GRADE-CERQual: Zusammenfassung der qualitativen Befunde
caption_evidence_profile_quantitative = GRADE-Evidenzprofil
caption_evidence_profile_qualitative = GRADE-CERQual-Evidenzprofil
caption_gramms = Gute Berichterstattung einer Mixed-Methods-Studie (GRAMMS)
caption_mmat = Mixed Methods Appraisal Tool, Kriterien für Mixed-Methods-Studien

## What findings do, and how strands meet

supports = stützt
qualifies = schränkt ein
contradicts = widerspricht
informs = informiert
confirmation = Bestätigung
expansion = Erweiterung
discordance = Diskordanz
silence = Schweigen
agreement = Übereinstimmung
partial_agreement = teilweise Übereinstimmung
dissonance = Dissonanz
no_finding = Kein Befund.
not_identified = Nicht ermittelt.
the_links_suggest = Die Verknüpfungen legen nahe: { $fit }.
of_part = zu { $part }
on_the_contradiction = Zum Widerspruch
see = siehe
total = Summe
not_coded = nicht kodiert
builds_on = stützt sich auf
refines = verfeinert
in_tension_with = in Spannung zu

## Confidence and certainty

high = hoch
moderate = moderat
low = niedrig
very_low = sehr niedrig
no_concerns = keine Bedenken
no_or_very_minor_concerns = keine oder sehr geringe Bedenken
very_minor_concerns = sehr geringe Bedenken
minor_concerns = geringe Bedenken
moderate_concerns = moderate Bedenken
serious_concerns = schwerwiegende Bedenken
not_serious = nicht schwerwiegend
serious = schwerwiegend
very_serious = sehr schwerwiegend
not_assessed = nicht bewertet

## Below the table, and behind it

key = Legende
of_version = Version { $version }
questions = Fragen
question = Frage
approach = Vorgehen
evidence = Evidenz
propositions = Propositionen
flow_of_people = Der Weg der Teilnehmenden durch die Studie
outside_the_grid = Befunde außerhalb der Tabelle
outside_the_grid_lead = Keine Zeile der Tabelle zeigt diese.
synthesising_argument = Das zusammenführende Argument
sources = Quellen
checks = Was die Prüfungen fanden
in_rows = in { $rows }
from = Aus
step = Schritt
when = Wann
when_and_who = Wann, wer
left_on_the_way = Unterwegs ausgeschieden
norm_mean_sd = Norm, Mittelwert (SD)
norm = Norm
because = denn
participant_not_named = Person nicht benannt
quote_stands = steht im Text, Zeile { $line }
quote_stands_there = steht im Text
quote_fails = steht nicht im Text
quote_checked_on = am { $day } mit dem Transkript verglichen
quote_failed_on = stand beim Vergleich am { $day } nicht im Transkript
quote_text_changed = das Transkript wurde seit { $day } geändert
quote_changed = das Zitat wurde seit { $day } geändert
quote_not_checked = nicht mit dem Transkript verglichen
quote_original = Original
why_here = Warum hier
undeclared = Hierzu ist nichts gesagt.

## Checklists: what their items ask

gramms_1 = Warum ein Mixed-Methods-Ansatz der richtige für die Forschungsfrage war
gramms_2 = Das Design: zu welchem Zweck Methoden verbunden wurden, welche Vorrang hatte und in welcher Abfolge sie eingesetzt wurden
gramms_3 = Jede Methode: wie Teilnehmende ausgewählt und wie Daten erhoben und ausgewertet wurden
gramms_4 = Wo und wie die Methoden integriert wurden und wer daran beteiligt war
gramms_5 = Jede Einschränkung einer Methode durch das Vorhandensein der anderen
gramms_6 = Jede Erkenntnis, die aus dem Verbinden oder Integrieren der Methoden kam
mmat_5_1 = Ist gut begründet, dass die Forschungsfrage ein Mixed-Methods-Design verlangt?
mmat_5_2 = Sind die Teile der Studie so integriert, dass sie zusammen die Forschungsfrage beantworten?
mmat_5_3 = Ist das Ergebnis der Integration der qualitativen und quantitativen Teile angemessen interpretiert?
mmat_5_4 = Wird angemessen damit umgegangen, wo quantitative und qualitative Ergebnisse auseinandergehen oder widersprüchlich sind?
mmat_5_5 = Erfüllt jeder Teil der Studie die Qualitätskriterien seiner eigenen Methodentradition?

## Checklists: what is told from what a synthesis declares

the_authors = Die Autorinnen und Autoren
not_said = Nicht gesagt
place_not_said = Nicht gesagt.
instruments = Instrumente
as_said_on = Wie zu { $item } gesagt
told_authors = Die Synthese ist verfasst von { $names }
rows_propositions = { $n ->
    [one] Proposition
   *[other] Propositionen
  }
rows_of_the_table = { $n ->
    [one] Zeile
   *[other] Zeilen
  }
told_mixed = Den Verknüpfungen nach { $n ->
    [one] stützt
   *[other] stützen
  } sich { $n } von { $all } { $rows } auf quantitative und qualitative Befunde
told_silent = Zu { $n } von { $all } { $rows } ist erklärt, dass ein Strang nichts zu sagen hat
told_alone = { $n } von { $all } { $rows } { $n ->
    [one] stützt
   *[other] stützen
  } sich nur auf eine Art von Befunden, ohne dass ein Schweigen erklärt ist
told_interpreted = Eine Interpretation steht bei { $n } von { $all } { $rows }
told_contradicted = Zu { $n } von { $all } { $rows } sind Befunde genannt, die { $n ->
    [one] ihr
   *[other] ihnen
  } widersprechen
told_answered = { $n ->
    [one] Eine davon geht
   *[other] { $n } davon gehen
  } in einer Antwort darauf ein
told_apart = In { $n } von { $all } { $rows } gehen die Stränge dem Urteil nach auseinander
told_nowhere_apart = Wo beide Stränge sprechen, ist beurteilt, wie sie sich zueinander verhalten, und nirgends als Diskordanz oder Dissonanz
told_times = Zeitpunkte: { $times }
told_methods = gemacht als: { $names }
told_n = n { $n }
told_n_range = n { $low } bis { $high }
told_flow = Der Weg der Teilnehmenden ist in { $n } { $n ->
    [one] Schritt
   *[other] Schritten
  } erzählt
told_certainty = Die Vertrauenswürdigkeit (GRADE) ist bei { $n } von { $all } { $all ->
    [one] quantitativem Befund
   *[other] quantitativen Befunden
  } bewertet
told_confidence = Das Vertrauen (GRADE-CERQual) ist bei { $n } von { $all } { $all ->
    [one] qualitativem Befund
   *[other] qualitativen Befunden
  } bewertet
told_reliability = Reliabilität oder Übereinstimmung ist zu { $n } von { $all } { $all ->
    [one] Maß
   *[other] Maßen
  } angegeben: { $names }
count_findings = { $n } { $n ->
    [one] Befund
   *[other] Befunde
  }
count_figures = { $n } { $n ->
    [one] Zeile
   *[other] Zeilen
  } mit Kennwerten
count_measures = { $n } { $n ->
    [one] Maß
   *[other] Maße
  }
count_quotations = { $n } { $n ->
    [one] Zitat
   *[other] Zitate
  }
count_participants = { $n } { $n ->
    [one] zitierte Person
   *[other] zitierte Personen
  }
count_sites = { $n } { $n ->
    [one] Standort
   *[other] Standorte
  }
count_themes = { $n } { $n ->
    [one] Thema
   *[other] Themen
  }
count_sources = { $n } { $n ->
    [one] Quelle
   *[other] Quellen
  }

## Checklists: what is to be declared where nothing is said

want_rationale = Warum hätte eine Methode allein die Frage nicht beantwortet? Unter „reporting“ der Synthese zu sagen, als „{ $item }“
want_design = Das Design unter „approach“ der Synthese nennen
want_purpose = Zu welchem Zweck wurden die Methoden verbunden, welche hatte Vorrang, in welcher Abfolge wurden sie eingesetzt? Unter „reporting“ der Synthese zu sagen, als „{ $item }“
want_findings = Die Befunde jedes Strangs unter „evidence“ aufschreiben, mit den Kennwerten, Zitaten und Quellen, auf denen sie beruhen
want_methods = Wie wurden Teilnehmende ausgewählt, und wie wurden die Daten jedes Strangs erhoben und ausgewertet? Unter „reporting“ der Synthese zu sagen, als „{ $item }“
want_mixed = Befunde beider Stränge mit einer Proposition verknüpfen, unter „supported_by“, „qualified_by“ oder „contradicted_by“
want_meeting = Wie wurden die Stränge zusammengeführt? Unter „approach“ der Synthese zu sagen, oder als „fit“ oder „convergence“ von Propositionen
want_authors = Wer war an der Integration beteiligt? Unter „authors“ der Synthese zu nennen
want_limitation = Stand eine Methode der anderen im Weg? Wie, oder dass nicht, ist unter „reporting“ der Synthese zu sagen, als „{ $item }“
want_interpretation = Was folgt aus den Strängen zusammen? Als „meta_inference“ von Propositionen zu sagen, oder unter „constructs“
want_divergence = Was einer Proposition widerspricht, unter „contradicted_by“ verknüpfen und als „fit“ oder „convergence“ beurteilen, wie die Stränge sich zueinander verhalten; dass nichts auseinandergeht, ist unter „reporting“ der Synthese zu sagen, als „{ $item }“
want_response = { $n ->
    [one] Wie ist erklärt, was ihr widerspricht? Als „response“ dieser Proposition zu sagen
   *[other] Wie ist erklärt, was ihnen widerspricht? Als „response“ dieser Propositionen zu sagen
  }
want_certainty = Jeden quantitativen Befund als „certainty“ bewerten, oder unter „reporting“ der Synthese sagen, nach welchen Kriterien seine Qualität beurteilt wurde, als „{ $item }“
want_confidence = Jeden qualitativen Befund als „confidence“ bewerten, oder unter „reporting“ der Synthese sagen, nach welchen Kriterien seine Qualität beurteilt wurde, als „{ $item }“

## Checklists: how many items are answered

items_answered = { $n } von { $all } Punkten { $n ->
    [one] ist
   *[other] sind
  } beantwortet
items_in_part = zum Teil beantwortet: { $items }
items_open = nichts gesagt zu: { $items }

## The page: its head, and how much there is

untitled = Synthese
to_the_grid = Zur Tabelle
questions_and_approach = Fragen und Vorgehen
question_and_approach = Frage und Vorgehen
how_much = Umfang
count_propositions = { $n } { $n ->
    [one] Proposition
   *[other] Propositionen
  }
count_rows = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
  }
count_other_rows = { $n ->
    [one] { $n } Zeile anderer Art
   *[other] { $n } Zeilen anderer Art
  }
count_held = davon { $n } mit anderen abgeglichen
count_failing = { $n } { $n ->
    [one] besteht
   *[other] bestehen
  } eine Prüfung nicht
count_claims = { $n } { $n ->
    [one] Behauptung
   *[other] Behauptungen
  }
count_claims_tried = { $n } { $n ->
    [one] Behauptung
   *[other] Behauptungen
  } geprüft
count_checks = { $n } { $n ->
    [one] Prüfung
   *[other] Prüfungen
  }
count_warnings = { $n } { $n ->
    [one] Warnung
   *[other] Warnungen
  }
count_notes = { $n } { $n ->
    [one] Hinweis
   *[other] Hinweise
  }
count_acknowledged = { $n } zur Kenntnis genommen
nothing_found = nichts gefunden
in_the_evidence = In der Evidenz
verdicts_mean = was die gedruckten Kennwerte zu einer Behauptung sagen, wie auch immer sie gerundet wurden.
failing_means = besteht eine Prüfung nicht, oder beruht auf Kennwerten, die eine nicht bestehen.
pictures_mean = In den Bildern ist der Punkt der Schätzwert, der Balken sein Konfidenzintervall, die senkrechte Linie keine Veränderung, kein Unterschied oder der Mittelwert der Norm; ein Pfeil läuft über das Bild hinaus. Veränderungen eines Maßes sind in einem Maßstab gezeichnet, Abstände von Normen alle in einem Maßstab, mit einer Marke bei jeder SD der Norm.
unmapped = Befunde außerhalb des Rasters
unmapped_lead = Keine Proposition verwendet diese. In einem integrativen Raster bleiben sie sichtbar, als das, was das Argument noch nicht erklärt.
proposition_number = Proposition { $n }
in_these = In
in_these_within = in

## What a finding rests on

evidence_link = Evidenz
here_because = hier aus diesem Grund
unused = keine Proposition verwendet ihn
also_in = Auch in
it_claims = Er behauptet
from_participants = von { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
  }
count_check_findings = { $n } { $n ->
    [one] Feststellung
   *[other] Feststellungen
  } der Prüfungen
assessed_confidence = GRADE-CERQual: Vertrauen { $level }
assessed_certainty = GRADE: Vertrauenswürdigkeit { $level }
component_methodological_limitations = methodische Einschränkungen
component_coherence = Kohärenz
component_adequacy = Adäquatheit
component_relevance = Relevanz
component_risk_of_bias = Risiko für Bias
component_inconsistency = Inkonsistenz
component_indirectness = Indirektheit
component_imprecision = fehlende Präzision
component_other_considerations = weitere Überlegungen

## What the checks found, and what came of claims

checks_in_short = Prüfungen
severity_error = Fehler
severity_warning = Warnung
severity_note = Hinweis
acknowledged = zur Kenntnis genommen
acknowledged_because = Zur Kenntnis genommen
and_more = und { $n } weitere
and_more_of_these = Und { $n } weitere.
supported = gestützt
undetermined = unentschieden
contradicted = widerlegt
count_supported = { $n } gestützt
count_undetermined = { $n } unentschieden
count_contradicted = { $n } widerlegt
count_tainted = { $n } auf Kennwerten, die eine Prüfung nicht bestehen
contradicted_of = { $n } von { $all } { $all ->
    [one] Behauptung
   *[other] Behauptungen
  } widerlegt
count_readings = { $n } { $n ->
    [one] Lesart
   *[other] Lesarten
  }
descriptive = deskriptiv
inferential = inferenzstatistisch
settle_it = Zur Entscheidung führte
settle_undetermined = Was Unentschiedenes entschiede
in_doubt = Zweifelhaft: beruht auf
which_fails = nicht bestanden:
fails = besteht nicht:
rests_on_failing = beruht auf Kennwerten, die eine Prüfung nicht bestehen
count_failing_lines = { $n } { $n ->
    [one] Zeile seiner Kennwerte besteht
   *[other] Zeilen seiner Kennwerte bestehen
  } eine Prüfung nicht
checked = Geprüft
count_times = { $n }-mal
count_passes = { $n } bestanden
count_fails = { $n } nicht bestanden
count_noted = { $n } vermerkt
count_left_open = { $n } unentschieden
outcome_passes = bestanden
outcome_fails = nicht bestanden
outcome_noted = vermerkt
outcome_undetermined = unentschieden
missing = es fehlt

## Figures

figures = Kennwerte
measure = Maß
of_rows = Zu
norm_value = Norm { $norm }
some_people = einige
heading_norm = Norm, Mittelwert (SD)
heading_n = n
heading_mean = Mittelwert
heading_mean_sd = Mittelwert (SD)
heading_total = Summe
heading_se = SE
heading_sd_change = SD der Veränderung
heading_df = df
heading_median = Median
heading_quartiles = Quartile
heading_range = Min.–Max.
heading_count = Anzahl
heading_share = Anteil
heading_events = Ereignisse
heading_person_time = Personenzeit
heading_rate = Rate
heading_rate_per = Rate pro { $per }
heading_per = pro
heading_items = Items
heading_raters = Beurteilende
heading_agreement = Übereinstimmung, %
heading_inter_item_r = mittlere Inter-Item-Korrelation
heading_statistic = Prüfgröße
heading_effect_size = ES
heading_adj_r2 = korrigiertes R²
heading_f_change = F von ΔR²
heading_nnt = Anzahl der notwendigen Behandlungen (NNT)
heading_studies = Studien
heading_q_p = p von Q
interval = KI
interval_of = { $level }-KI
interval_of_mean = { $interval } des Mittelwerts
with_interval = { $estimate } ({ $interval })
with_interval_in_brackets = { $estimate } [{ $interval }]
count_of = { $count } von { $n }
of_n = von { $n }
range = { $low } bis { $high }
from_low = ab { $low }
to_high = bis { $high }
lower_limit = (untere Grenze { $limit })
upper_limit = (obere Grenze { $limit })
at_level = bei { $level }
in_words = in Worten
drawn = gezeichnet
drawn_against = gegenüber { $line }
versus = { $one } vs. { $other }
one_minus_other = { $one } minus { $other }
one_over_other = { $one } geteilt durch { $other }
by_predictor = nach { $predictor }
with_predictor = mit { $predictor }
by_all_predictors = nach allen Prädiktoren zusammen
term_at = { $term } zu { $time }
against_reference = { $predictor } gegenüber { $reference }
per_amount = { $predictor }, pro { $amount }
coefficient_cronbach_alpha = Cronbachs α
coefficient_omega = ω
coefficient_kappa = κ
coefficient_weighted_kappa = gewichtetes κ
coefficient_icc = Intraklassenkorrelation
coefficient_agreement = Übereinstimmung, %

## What is estimated

effect_estimate = Schätzwert
effect_estimates = Schätzwerte
effect_change = Veränderung
effect_difference = Differenz
effect_ratio = Quotient
effect_slope = Steigung
effect_beta = standardisierte Steigung
effect_r = Korrelation
effect_rho = Rangkorrelation
effect_tau = Rangkorrelation (Tau)
effect_or = Odds Ratio
effect_log_odds = logarithmierte Odds Ratio
effect_rr = relatives Risiko
effect_hr = Hazard Ratio
effect_irr = Ratenverhältnis
effect_rd = Risikodifferenz
effect_nnt = Anzahl der notwendigen Behandlungen (NNT)
effect_md = Mittelwertdifferenz
effect_smd = standardisierte Mittelwertdifferenz
one_effect_slope = eine Steigung
one_effect_beta = eine standardisierte Steigung
one_effect_r = eine Korrelation
one_effect_rho = eine Rangkorrelation
one_effect_tau = eine Rangkorrelation (Tau)
one_effect_or = eine Odds Ratio
one_effect_log_odds = eine logarithmierte Odds Ratio
one_effect_rr = ein relatives Risiko
one_effect_hr = eine Hazard Ratio
one_effect_irr = ein Ratenverhältnis
one_effect_rd = eine Risikodifferenz
one_effect_nnt = eine Anzahl notwendiger Behandlungen (NNT)
one_effect_md = eine Mittelwertdifferenz
one_effect_smd = eine standardisierte Mittelwertdifferenz

## Under a table of figures: how they were made, and what they mean

change_is = Veränderung: { $meaning }.
difference_is = Differenz der Veränderungen: { $meaning }.
estimate_is = Der Schätzwert ist { $effect }.
effect_size_is = ES: { $meaning }.
design_taken = Angenommenes Design: { $design }, erkennbar an: { $sign }.
adjusted_for_nothing = { $model }: nicht adjustiert.
adjusted_for = { $model }: adjustiert für { $what }.
listed_and = { $first } und { $last }
means_earlier_minus_later = früher minus später
means_later_minus_earlier = später minus früher
means_group_minus_versus = Gruppe minus Vergleichsgruppe
means_versus_minus_group = Vergleichsgruppe minus Gruppe
means_group_over_versus = Gruppe durch Vergleichsgruppe
means_versus_over_group = Vergleichsgruppe durch Gruppe
means_later_over_earlier = später durch früher
means_earlier_over_later = früher durch später
es_baseline_sd = Veränderung / SD zu Beginn
es_change_sd = Veränderung / SD der Veränderung
es_average_sd = Veränderung / mittlere SD
es_pooled_sd = Differenz / gepoolte SD
es_hedges_g = Hedges’ g
es_versus_sd = Differenz / SD der Vergleichsgruppe
es_phi = Phi
es_cramers_v = Cramérs V
method_adjusted_p = p ist für mehrere Vergleiche adjustiert.
method_bootstrap_limits = Die Grenzen sind die eines Bootstrap.
method_clustered = Die Standardfehler berücksichtigen Cluster.
method_covariate_adjusted = Die Schätzwerte sind für Kovariaten adjustiert.
method_credible_interval = Die Grenzen sind die eines Glaubwürdigkeitsintervalls.
method_cumulative_incidence = Die Prozentwerte sind Ereignisse über die Zeit und berücksichtigen unterwegs Verlorene; sie sind keine Anteile von n.
method_effect_size_from_printed_change = Die Effektstärken sind aus der gedruckten Veränderung berechnet.
method_exact_limits = Die Grenzen sind exakt.
method_exact_p = p ist das eines exakten Tests.
method_imputed = Fehlende Werte wurden imputiert.
method_kaplan_meier = Die Prozentwerte sind nach Kaplan und Meier oder einer Sterbetafel und berücksichtigen unterwegs Verlorene; sie sind keine Anteile von n.
method_log_limits = Die Grenzen wurden auf der logarithmischen Skala berechnet.
method_marginal_model = Die Schätzwerte sind die eines marginalen Modells.
method_mixed_model = Die Schätzwerte sind die eines gemischten Modells.
method_one_sided_p = p ist einseitig.
method_percentages_cut_off = Die Prozentwerte sind abgeschnitten, nicht gerundet.
method_percentages_made_to_add_up = Die Prozentwerte sind so gerundet, dass sie sich zu 100 ergänzen.
method_permutation_p = p ist durch Permutation bestimmt.
method_profile_limits = Die Grenzen sind die der Profil-Likelihood.
method_rank_test = p ist das eines Rangtests.
method_score_limits = Die Grenzen sind Score-Grenzen.
method_sd_over_n = Die SDs sind durch n geteilt, nicht durch n − 1.
method_survival = Die Prozentwerte sind Überlebensanteile über die Zeit und berücksichtigen unterwegs Verlorene; sie sind keine Anteile von n.
method_weighted = Anteile und Mittelwerte sind gewichtet; n und Anzahlen sind es nicht.

## Pictures of figures, in words

sd = SD
the_norm = die Norm
side_below = darunter
side_above = darüber
side_negative = negativ
side_positive = positiv
side_rise = Anstieg
side_fall = Rückgang
side_worse = schlechter
side_better = besser
greater_rise_in = stärkerer Anstieg: { $group }
higher_in = höher: { $group }
favours = spricht für { $group }
above_the_norm_is_right = rechts der Linie liegt über der Norm
positive_is_right = rechts von { $line } ist ein positiver Zusammenhang
negative_is_right = rechts von { $line } ist ein negativer Zusammenhang
rise_is_right = { $meaning }, rechts von { $line } ist also ein Anstieg
fall_is_right = { $meaning }, rechts von { $line } ist also ein Rückgang
higher_is_right = { $meaning }, rechts von { $line } ist also höher: { $group }
greater_rise_is_right = { $meaning } der Veränderungen, rechts von { $line } ist also ein stärkerer Anstieg: { $group }
which_is_better = { $said }, was besser ist
which_is_worse = { $said }, was schlechter ist
which_favours = { $said }, was für { $group } spricht
picture_shaded = schattiert: innerhalb von { $margin }
picture_runs_on = läuft über das Bild hinaus
picture_in_doubt = zweifelhaft, nicht bestanden: { $checks }
on_the_better_side = auf der besseren Seite
on_the_worse_side = auf der schlechteren Seite
neither_way = in keine Richtung
interval_includes = KI schließt { $line } ein
interval_excludes = KI schließt { $line } aus
interval_may_include = KI schließt { $line } vielleicht ein
interval_from_to = { $level }-KI { $low } bis { $high }
no_interval_printed = kein Konfidenzintervall gedruckt
no_interval = kein Konfidenzintervall
mean_and_norm = Mittelwert { $mean }, Norm { $norm }
distance_open = Abstand durch die gedruckte Schranke offen
distance_both = zwischen { $below } SD unter und { $above } SD über der Norm
distance_above = { $far } SD über der Norm
distance_below = { $far } SD unter der Norm
distance_above_range = { $near } bis { $far } SD über der Norm
distance_below_range = { $near } bis { $far } SD unter der Norm
sd_above = { $far } SD darüber
sd_below = { $far } SD darunter
interval_of_printed = { $level }-KI des Mittelwerts von { $from } bis { $to }, { $includes }
interval_of_welch = { $level }-KI des Abstands, berechnet mit Welchs t-Test, von { $from } bis { $to }, { $includes }
interval_of_exact_norm = { $level }-KI des Abstands, berechnet mit dem Mittelwert der Norm als exaktem Wert, von { $from } bis { $to }, { $includes }
includes = schließt { $line } ein
does_not_include = schließt { $line } nicht ein
may_include = und die Rundung lässt offen, ob es { $line } einschließt
margin_of_one_point = 1 Punkt
margin_of_points = { $points } Punkten
margin_of_ratio = einem Verhältnis von { $ratio }
margin_of_sd = { $sd } SD
margin_of_sd_of = { $sd } SD ({ $of })
sd_of_norm = Norm
sd_of_sample = Stichprobe
sd_of_baseline = zu Beginn
sd_of_pooled = gepoolt
points_on_scale = Punkte auf einer Skala von { $ends }

## Plots, and what stands below them

plot_panels = Jedes Teilbild hat eine eigene Achse.
plot_shaded = Schattiert: der Spielraum, innerhalb dessen ein Unterschied als keiner gilt.
plot_arrows = Pfeile: Das Gezeichnete läuft über das Bild hinaus.
plot_fails = Die Kennwerte dieser Zeile bestehen eine Prüfung nicht.
plot_of_norms = Kreise: Mittelwerte; Linien durch sie: Konfidenzintervalle ihres Abstands von der Norm; senkrechte Linie: der Mittelwert der Norm, in deren SD die Achse zählt.
plot_of_estimates = Quadrate: { $estimated }; Linien durch sie: Konfidenzintervalle; senkrechte Linie: { $line }.
plot_of_estimates_at = Quadrate: { $estimated }; Linien durch sie: { $level }-Konfidenzintervalle; senkrechte Linie: { $line }.
plot_line_of_ratio = ein Verhältnis von 1, auf einer logarithmischen Skala
plot_line_of_both = 0, bei einem Verhältnis 1, auf einer logarithmischen Skala
plot_axis_of_norm = Abstand vom Mittelwert der Norm, in ihrer SD
plot_axis_of_ratio = { $estimated } (logarithmische Skala)
norms = Normen

## The argument map

map_title = Die Argumentkarte
map_around = Karte der Proposition { $proposition }
map_lines = Linien führen von Befunden zu den Propositionen, von denen sie sprechen; das Zeichen an ihrem Ende sagt, was sie dort tun.
map_relations = Pfeile zwischen Propositionen sagen, wie eine zur anderen steht.
map_relations_around = Darüber stehen die Propositionen, auf die sie sich bezieht, darunter die, die sich auf sie beziehen.
map_in_words = Die Karte in Worten
map_short = Karte

## The sheets of a workbook

sheet_grid = Tabelle
sheet_statements = Aussagen
sheet_evidence = Evidenz
sheet_quotations = Zitate
sheet_figures = Kennwerte
sheet_checks = Prüfungen
sheet_claims = Behauptungen
sheet_readings = Lesarten
sheet_sources = Quellen
sheet_key = Legende
count_statements = { $n } { $n ->
    [one] Aussage
   *[other] Aussagen
  }

## How the people of a contrast belong together, and what shows it

design_paired = gepaart
design_two_groups = zwei Gruppen
sign_sd_change = die SD der Veränderungen
sign_df = die Freiheitsgrade
sign_effect_size = die Art der Effektstärke
sign_groups = die n zweier Gruppen
sign_waves = die n zu beiden Zeitpunkten

## What quotations leave out without a sign

left_out_word = „{ $part }“
left_out_repeated = wiederholte Wörter
left_out_of_quotations = In Zitaten sind { $what } ohne Zeichen ausgelassen.

## Places in sources, and the short forms of statistics with what they stand for

locus_table = Tabelle { $part }
locus_figure = Abbildung { $part }
locus_section = „{ $part }“
locus_supplement = { $part }
locus_page = S. { $part }
locus_pages = S. { $part }
notation_ci = { interval }
notation_es = { heading_effect_size }
notation_sd = { sd }
notation_se = { heading_se }
in_full_ci = Konfidenzintervall
in_full_es = Effektstärke
in_full_sd = Standardabweichung
in_full_se = Standardfehler

## Die Seite: was fünf Minuten Lesezeit brauchen, suchen und auswählen

at_a_glance = Auf einen Blick
claims = Behauptungen
open = Offen
open_unanswered = { $n ->
    [one] { $n } Widerspruch ohne Antwort
   *[other] { $n } Widersprüche ohne Antwort
  }
open_contradicted = { $n ->
    [one] { $n } Behauptung widerlegt
   *[other] { $n } Behauptungen widerlegt
  }
open_undetermined = { $n ->
    [one] { $n } Behauptung unentschieden
   *[other] { $n } Behauptungen unentschieden
  }
open_failing = { $n ->
    [one] { $n } Zeile mit Zahlen besteht eine Prüfung nicht
   *[other] { $n } Zeilen mit Zahlen bestehen eine Prüfung nicht
  }
figures_in_doubt = Zweifelhafte Zahlen
since_before = Seit der vorigen Fassung
count_changes = { $n ->
    [0] nichts geändert
    [one] { $n } Änderung
   *[other] { $n } Änderungen
  }
change_new_proposition = Neue Proposition
change_gone_proposition = Proposition zurückgezogen
change_reworded_proposition = Proposition anders formuliert
change_new_finding = Neuer Befund
change_gone_finding = Befund zurückgezogen
change_reworded_finding = Befund anders formuliert
change_linked = Neu herangezogen
change_unlinked = Nicht mehr herangezogen
change_turned = Haltung geändert
change_fit = Anders beurteilt
change_figure = Zahl geändert
find_and_choose = Suchen und auswählen
search = Suche
choose = Auswahl
columns = Spalten
facet_strand = Strang
facet_stance = Haltung
facet_verdict = Urteil über Behauptungen
facet_open = Nur was offen ist
facet_theme = Thema
facet_source = Quelle
facet_time = Zeitpunkt
contested = umstritten
on_failing_figures = gestützt auf Zahlen, die eine Prüfung nicht bestehen
statements_seen = Aussagen:
rows_seen = Zeilen:
not_shown = Von der Auswahl verborgen:
without = Ohne
show_all = Alles zeigen
nothing_fits = Nichts passt dazu
take_back = zurücknehmen
notes_elsewhere = Anmerkungen zu dem, was diese Seite nicht hat:
your_notes = Ihre Anmerkungen
your_note = Ihre Anmerkung
notes_mean = Anmerkungen bleiben in diesem Browser, bis Sie sie als Datei speichern und den Verfassenden schicken, die sie mit „cisgrid remarks“ lesen.
notes_unkept = Dieser Browser behält keine Anmerkungen: Speichern Sie sie, bevor Sie die Seite schließen.
noted_by = Ihr Name oder Kürzel
save_notes = Anmerkungen als Datei speichern
keys = Tasten
key_search = zur Suche
key_step = zur nächsten Aussage, zur vorigen
key_open = öffnen, worauf sie sich stützt, oder schließen
key_note = etwas dazu anmerken
keys_are_on = Diese Tasten wirken auf dieser Seite

## Wer spricht

who_speaks = Wer spricht
who_speaks_lead = Wer zu jedem Thema und in jeder Zeile zu hören ist, wer in Interviews, die dafür ganz gelesen wurden, nicht zu hören ist, und von wem man es nicht weiß. Wie viele sprechen, sagt nicht, wie stark ein Ergebnis ist.
theme_or_row = Thema oder Zeile
voices_speak = Sprechen davon
voices_never = Sprechen nicht davon
voices_unknown = Nicht bekannt
voices_table = Die Stimmen als Tabelle
coded_passages = codierte Stellen
over_quoted = Mehr als die Hälfte der Zitate stammt von { $who }.
heard_title = Teilnehmende nach Themen
heard_desc = Jede Zeile ist ein Thema, jede Spalte eine teilnehmende Person. Ein voller Kreis: spricht davon. Ein Ring: spricht nicht davon. Ein Punkt: nicht bekannt. Die Tabelle darunter sagt dasselbe.
heard_key = ● spricht davon; ○ spricht nicht davon, in Interviews, die dafür ganz gelesen wurden; · nicht bekannt.

## Neben einer Zeile

beside_title = Hier nicht verknüpft, zum Nachsehen
beside_lead = Gefunden über gemeinsame Themen, Maße, Zeitpunkte und Wörter. Es ist eine Liste zum Nachsehen, kein Urteil.
beside_passage = codierte Stelle
beside_opposite = behauptet über { $what } das Gegenteil
beside_against = spricht gegen { $what } oder schränkt es ein
beside_denies = eines der beiden verneint etwas, das andere nicht
beside_nowhere = ist nirgends verknüpft
beside_unquoted = wer das sagt, wird hier nicht zitiert
beside_theme = teilt das Thema { $what }
beside_measure = handelt ebenfalls von { $what }
beside_time = ist vom selben Zeitpunkt, { $what }
beside_words = teilt die Wörter { $what }

## The trail of how the synthesis was made

audit_trail = Prüfpfad
audit_trail_lead = Wie die Synthese entstand, nach Tagen; was keinen Tag hat, steht am Ende.
trail_memo = Notiz
trail_decision = Entscheidung
trail_member_check = Rückfrage bei Teilnehmenden
trail_acknowledged = zur Kenntnis genommener Befund der Prüfungen
trail_undated = ohne Datum
trail_whole = die ganze Synthese
trail_because = Grund
trail_asked = gefragt
trail_people = { $n ->
    [one] insgesamt { $n } Person
   *[other] insgesamt { $n } Personen
  }
trail_agreed = sie stimmten zu
trail_objected = sie widersprachen
trail_added = sie ergänzten etwas
trail_no_answer = sie antworteten nicht
trail_response = was daraus wurde
trail_reworded = Überholt: gezeigt wurde „{ $was }“, und jetzt steht „{ $is }“ dort.

## Was unabhängig beurteilt wurde

judged_title = Unabhängig beurteilt
judged_consensus = Konsens
judged_stance = Stellung
cannot_say = nicht zu sagen
judged_summary = { $kind }, unabhängig beurteilt von { $who } in { $n } { $n ->
    [one] Fall
   *[other] Fällen
  }: einig in { $agreed } von { $all }, die alle beurteilen konnten
judged_interval = { $sign } { $value } (95-%-KI { $low } bis { $high })
judged_undefined = { $sign } nicht definiert

## Wer es gelesen hat

signed_title = Gelesen und abgezeichnet
signed_since = seither geändert
