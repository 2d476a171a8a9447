# The words of table, key and notes, in English. Every language has the same names.
# Authors put words of their own in place of these with `words:` in `synthesis`.

## Marks between words, and around what was said

comma = {", "}
semicolon = {"; "}
colon = :
quote_open = “
quote_close = ”
named_value = { $name }: { $value }

## The columns of the table

proposition = Proposition
domain = Domain
quantitative_analysis = Quantitative analysis
qualitative_analysis = Qualitative analysis
quantitative_results = Quantitative results
qualitative_findings = Qualitative findings
interpretation = Mixed methods interpretation
meta_inference = Meta-inference
fit = Fit
convergence = Convergence code
response = Response to contradictions
note = Note
pillar_theme = Pillar theme
quantitative_data = Quantitative data
quantitative_categories = Quantitative categories
qualitative_categories = Qualitative codes and categories
qualitative_data = Qualitative data
measures = Measures
themes = Themes
confidence = Confidence in the evidence
number = No.
review_finding = Summarised review finding
cerqual_assessment = GRADE-CERQual assessment of confidence
cerqual_explanation = Explanation of GRADE-CERQual assessment
references = References
finding = Finding
methodological_limitations = Methodological limitations
coherence = Coherence
adequacy = Adequacy of data
relevance = Relevance
risk_of_bias = Risk of bias
inconsistency = Inconsistency
indirectness = Indirectness
imprecision = Imprecision
other_considerations = Other considerations
number_of_studies = No. of studies
number_of_people = No. of people
relative_effect = Relative effect (95% CI)
absolute_effect = Absolute effect (95% CI)
association_effect = Association (95% CI)
certainty = Certainty
checklist_item = Item
checklist_asks = What is asked
checklist_answer = What the synthesis says
checklist_place = Where it is reported

## The titles of tables

table_summary = A table of { $rows } rows with the columns { $columns }.

caption_table_5 = Synthesising propositions and the evidence they rest on
caption_joint_display = Joint display of quantitative results and qualitative findings
caption_convergence_matrix = Convergence coding matrix
caption_pillar = Joint display of the pillar integration process
caption_soqf = GRADE-CERQual summary of qualitative findings
caption_evidence_profile_quantitative = GRADE evidence profile
caption_evidence_profile_qualitative = GRADE-CERQual evidence profile
caption_gramms = Good reporting of a mixed methods study (GRAMMS)
caption_mmat = Mixed Methods Appraisal Tool, items for mixed methods studies

## What findings do, and how strands meet

supports = supports
qualifies = qualifies
contradicts = contradicts
informs = informs
confirmation = confirmation
expansion = expansion
discordance = discordance
silence = silence
agreement = agreement
partial_agreement = partial agreement
dissonance = dissonance
no_finding = No finding.
not_identified = Not identified.
the_links_suggest = The links suggest { $fit }.
of_part = of { $part }
on_the_contradiction = On the contradiction
see = see
total = Total
not_coded = not coded
builds_on = builds on
refines = refines
in_tension_with = in tension with

## Confidence and certainty

high = high
moderate = moderate
low = low
very_low = very low
no_concerns = no concerns
no_or_very_minor_concerns = no or very minor concerns
very_minor_concerns = very minor concerns
minor_concerns = minor concerns
moderate_concerns = moderate concerns
serious_concerns = serious concerns
not_serious = not serious
serious = serious
very_serious = very serious
not_assessed = not assessed

## Below the table, and behind it

key = Key
of_version = version { $version }
questions = Questions
question = Question
approach = Approach
evidence = Evidence
propositions = Propositions
flow_of_people = The flow of people
outside_the_grid = Findings outside the table
outside_the_grid_lead = No row of the table shows these.
synthesising_argument = The synthesising argument
sources = Sources
checks = What the checks found
in_rows = in { $rows }
from = From
step = Step
when = When
when_and_who = When, who
left_on_the_way = Left on the way
norm_mean_sd = Norm, mean (SD)
norm = Norm
because = because
participant_not_named = participant not named
quote_stands = stands in the text, line { $line }
quote_stands_there = stands in the text
quote_fails = does not stand in the text
quote_checked_on = checked against the transcript on { $day }
quote_failed_on = did not stand in the transcript when it was checked on { $day }
quote_text_changed = the transcript changed since { $day }
quote_changed = the quotation changed since { $day }
quote_not_checked = not checked against the transcript
quote_original = original
why_here = Why here
undeclared = Nothing is said on this.

## Checklists: what their items ask

gramms_1 = Why a mixed methods approach was the right one for the research question
gramms_2 = The design: for what purpose methods were mixed, which had priority, and in what sequence they were used
gramms_3 = Each method: how people were sampled, and how data were collected and analysed
gramms_4 = Where the methods were integrated, how, and who took part in it
gramms_5 = Any way in which one method was limited by the presence of the other
gramms_6 = Any insight that came from mixing or integrating the methods
mmat_5_1 = Is it well reasoned that the research question calls for a mixed methods design?
mmat_5_2 = Are the parts of the study integrated so that together they answer the research question?
mmat_5_3 = Is what came of integrating the qualitative and quantitative parts adequately interpreted?
mmat_5_4 = Is it adequately dealt with where quantitative and qualitative results diverge or are inconsistent?
mmat_5_5 = Does each part of the study meet the quality criteria of its own tradition of methods?

## Checklists: what is told from what a synthesis declares

the_authors = The authors
not_said = Not said
place_not_said = Not said.
instruments = Instruments
as_said_on = As said on { $item }
told_authors = The synthesis is written by { $names }
rows_propositions = { $n ->
    [one] proposition
   *[other] propositions
  }
rows_of_the_table = { $n ->
    [one] row
   *[other] rows
  }
told_mixed = By their links, { $n } of { $all } { $rows } { $n ->
    [one] draws
   *[other] draw
  } on both quantitative and qualitative findings
told_silent = { $n } of { $all } { $rows } { $n ->
    [one] declares
   *[other] declare
  } that a strand has nothing to say
told_alone = { $n } of { $all } { $rows } { $n ->
    [one] draws on one kind of findings alone, and declares no silence
   *[other] draw on one kind of findings alone, and declare no silence
  }
told_interpreted = An interpretation stands beside { $n } of { $all } { $rows }
told_contradicted = { $n } of { $all } { $rows } { $n ->
    [one] names findings that speak against it
   *[other] name findings that speak against them
  }
told_answered = { $n ->
    [one] One of these accounts for it in a response
   *[other] { $n } of these account for it in a response
  }
told_apart = The strands are judged to part company in { $n } of { $all } { $rows }
told_nowhere_apart = Wherever both strands speak, how they meet is judged, and nowhere as discordance or dissonance
told_times = times: { $times }
told_methods = made as: { $names }
told_n = n { $n }
told_n_range = n { $low } to { $high }
told_flow = The flow of people is told in { $n ->
    [one] { $n } step
   *[other] { $n } steps
  }
told_certainty = Certainty (GRADE) is assessed of { $n } of { $all } quantitative { $all ->
    [one] finding
   *[other] findings
  }
told_confidence = Confidence (GRADE-CERQual) is assessed of { $n } of { $all } qualitative { $all ->
    [one] finding
   *[other] findings
  }
told_reliability = Reliability or agreement is given of { $n } of { $all } { $all ->
    [one] measure
   *[other] measures
  }: { $names }
count_findings = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
  }
count_figures = { $n ->
    [one] { $n } line of figures
   *[other] { $n } lines of figures
  }
count_measures = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
  }
count_quotations = { $n ->
    [one] { $n } quotation
   *[other] { $n } quotations
  }
count_participants = { $n ->
    [one] { $n } participant quoted
   *[other] { $n } participants quoted
  }
count_sites = { $n ->
    [one] { $n } site
   *[other] { $n } sites
  }
count_themes = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
  }
count_sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
  }

## Checklists: what is to be declared where nothing is said

want_rationale = Why would one method alone not have answered the question? Say it under “reporting” of the synthesis, as “{ $item }”
want_design = Name the design under “approach” of the synthesis
want_purpose = For what purpose were the methods mixed, which had priority, and in what sequence were they used? Say it under “reporting” of the synthesis, as “{ $item }”
want_findings = Write down the findings of each strand under “evidence”, with the figures, quotations and sources that they rest on
want_methods = How were people sampled, and how was each strand’s data collected and analysed? Say it under “reporting” of the synthesis, as “{ $item }”
want_mixed = Link findings of both strands to a proposition, under “supported_by”, “qualified_by” or “contradicted_by”
want_meeting = How were the strands brought together? Say it under “approach” of the synthesis, or as “fit” or “convergence” of propositions
want_authors = Who took part in the integration? Name them under “authors” of the synthesis
want_limitation = Did one method stand in the way of the other? Say how, or that it did not, under “reporting” of the synthesis, as “{ $item }”
want_interpretation = What follows from the strands together? Say it as “meta_inference” of propositions, or under “constructs”
want_divergence = Link what speaks against a proposition under “contradicted_by”, and judge how the strands meet as “fit” or “convergence”; that nothing diverges is said under “reporting” of the synthesis, as “{ $item }”
want_response = { $n ->
    [one] How is what speaks against it accounted for? Say it as “response” of this proposition
   *[other] How is what speaks against them accounted for? Say it as “response” of these propositions
  }
want_certainty = Assess each quantitative finding as “certainty”, or say by which criteria its quality was judged, under “reporting” of the synthesis, as “{ $item }”
want_confidence = Assess each qualitative finding as “confidence”, or say by which criteria its quality was judged, under “reporting” of the synthesis, as “{ $item }”

## Checklists: how many items are answered

items_answered = { $n } of { $all } items are answered
items_in_part = answered in part: { $items }
items_open = nothing is said on: { $items }

## The page: its head, and how much there is

untitled = Synthesis
to_the_grid = To the grid
questions_and_approach = Questions and approach
question_and_approach = Question and approach
how_much = How much there is
count_propositions = { $n ->
    [one] { $n } proposition
   *[other] { $n } propositions
  }
count_rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
  }
count_other_rows = { $n ->
    [one] { $n } row of another kind
   *[other] { $n } rows of other kinds
  }
count_held = { $n } held against others
count_failing = { $n ->
    [one] { $n } fails a check
   *[other] { $n } fail a check
  }
count_claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
  }
count_claims_tried = { $n ->
    [one] { $n } claim tried
   *[other] { $n } claims tried
  }
count_checks = { $n ->
    [one] { $n } check
   *[other] { $n } checks
  }
count_warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
  }
count_notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
  }
count_acknowledged = { $n } acknowledged
nothing_found = nothing found
in_the_evidence = In the evidence
verdicts_mean = what the printed figures say of a claim, whichever way they were rounded.
failing_means = fails a check, or rests on figures that do.
pictures_mean = In the pictures the dot is the estimate, the bar its confidence interval, the upright line no change, no difference or the norm’s mean; an arrow runs on beyond the picture. Changes in one measure are drawn to one scale, distances from norms all to one scale, marked at each SD of the norm.
unmapped = Findings outside the grid
unmapped_lead = No proposition uses these. In an integrative grid they stay in sight, as what the argument does not yet account for.
proposition_number = Proposition { $n }
in_these = In
in_these_within = in

## What a finding rests on

evidence_link = evidence
here_because = here because
unused = no proposition uses it
also_in = Also in
it_claims = It claims
from_participants = { $n ->
    [one] from { $n } participant
   *[other] from { $n } participants
  }
count_check_findings = { $n ->
    [one] { $n } finding of the checks
   *[other] { $n } findings of the checks
  }
assessed_confidence = GRADE-CERQual: { $level } confidence
assessed_certainty = GRADE: { $level } certainty
component_methodological_limitations = methodological limitations
component_coherence = coherence
component_adequacy = adequacy
component_relevance = relevance
component_risk_of_bias = risk of bias
component_inconsistency = inconsistency
component_indirectness = indirectness
component_imprecision = imprecision
component_other_considerations = other considerations

## What the checks found, and what came of claims

checks_in_short = Checks
severity_error = Error
severity_warning = Warning
severity_note = Note
acknowledged = acknowledged
acknowledged_because = Acknowledged
and_more = and { $n } more
and_more_of_these = And { $n } more.
supported = supported
undetermined = undetermined
contradicted = contradicted
count_supported = { $n } supported
count_undetermined = { $n } undetermined
count_contradicted = { $n } contradicted
count_tainted = { $n } on figures that fail a check
contradicted_of = { $all ->
    [one] { $n } of { $all } claim contradicted
   *[other] { $n } of { $all } claims contradicted
  }
count_readings = { $n ->
    [one] { $n } reading
   *[other] { $n } readings
  }
descriptive = descriptive
inferential = inferential
settle_it = To settle it
settle_undetermined = To settle what is undetermined
in_doubt = In doubt: rests on
which_fails = which fails
fails = fails
rests_on_failing = rests on figures that fail a check
count_failing_lines = { $n ->
    [one] { $n } line of its figures fails a check
   *[other] { $n } lines of its figures fail a check
  }
checked = Checked
count_times = { $n ->
    [one] { $n } time
   *[other] { $n } times
  }
count_passes = { $n ->
    [one] { $n } passes
   *[other] { $n } pass
  }
count_fails = { $n ->
    [one] { $n } fails
   *[other] { $n } fail
  }
count_noted = { $n } noted
count_left_open = { $n } undetermined
outcome_passes = passes
outcome_fails = fails
outcome_noted = noted
outcome_undetermined = undetermined
missing = missing

## Figures

figures = Figures
measure = Measure
of_rows = Of
norm_value = norm { $norm }
some_people = some
heading_norm = norm, mean (SD)
heading_n = n
heading_mean = mean
heading_mean_sd = mean (SD)
heading_total = total
heading_se = SE
heading_sd_change = SD of change
heading_df = df
heading_median = median
heading_quartiles = quartiles
heading_range = min–max
heading_count = count
heading_share = share
heading_events = events
heading_person_time = person-time
heading_rate = rate
heading_rate_per = rate per { $per }
heading_per = per
heading_items = items
heading_raters = raters
heading_agreement = agreement, %
heading_inter_item_r = mean inter-item r
heading_statistic = statistic
heading_effect_size = ES
heading_adj_r2 = adjusted R²
heading_f_change = F of ΔR²
heading_nnt = number needed to treat
heading_studies = studies
heading_q_p = p of Q
interval = CI
interval_of = { $level } CI
interval_of_mean = { $interval } of the mean
with_interval = { $estimate } ({ $interval })
with_interval_in_brackets = { $estimate } [{ $interval }]
count_of = { $count } of { $n }
of_n = of { $n }
range = { $low } to { $high }
from_low = from { $low }
to_high = to { $high }
lower_limit = (lower limit { $limit })
upper_limit = (upper limit { $limit })
at_level = at { $level }
in_words = in words
drawn = drawn
drawn_against = against { $line }
versus = { $one } v. { $other }
one_minus_other = { $one } minus { $other }
one_over_other = { $one } divided by { $other }
by_predictor = by { $predictor }
with_predictor = with { $predictor }
by_all_predictors = by all predictors together
term_at = { $term } at { $time }
against_reference = { $predictor } against { $reference }
per_amount = { $predictor }, per { $amount }
coefficient_cronbach_alpha = Cronbach’s α
coefficient_omega = ω
coefficient_kappa = κ
coefficient_weighted_kappa = weighted κ
coefficient_icc = intraclass correlation
coefficient_agreement = agreement, %

## What is estimated

effect_estimate = estimate
effect_estimates = estimates
effect_change = change
effect_difference = difference
effect_ratio = ratio
effect_slope = slope
effect_beta = standardised slope
effect_r = correlation
effect_rho = rank correlation
effect_tau = rank correlation (tau)
effect_or = odds ratio
effect_log_odds = log odds ratio
effect_rr = risk ratio
effect_hr = hazard ratio
effect_irr = rate ratio
effect_rd = risk difference
effect_nnt = number needed to treat
effect_md = mean difference
effect_smd = standardised mean difference
one_effect_slope = a { effect_slope }
one_effect_beta = a { effect_beta }
one_effect_r = a { effect_r }
one_effect_rho = a { effect_rho }
one_effect_tau = a { effect_tau }
one_effect_or = an { effect_or }
one_effect_log_odds = a { effect_log_odds }
one_effect_rr = a { effect_rr }
one_effect_hr = a { effect_hr }
one_effect_irr = a { effect_irr }
one_effect_rd = a { effect_rd }
one_effect_nnt = a { effect_nnt }
one_effect_md = a { effect_md }
one_effect_smd = a { effect_smd }

## Under a table of figures: how they were made, and what they mean

change_is = Change is { $meaning }.
difference_is = Difference of changes is { $meaning }.
estimate_is = Estimate is { $effect }.
effect_size_is = ES is { $meaning }.
design_taken = Taken to be { $design }, by { $sign }.
adjusted_for_nothing = { $model }: not adjusted.
adjusted_for = { $model }: adjusted for { $what }.
listed_and = { $first } and { $last }
means_earlier_minus_later = earlier minus later
means_later_minus_earlier = later minus earlier
means_group_minus_versus = group minus versus
means_versus_minus_group = versus minus group
means_group_over_versus = group over versus
means_versus_over_group = versus over group
means_later_over_earlier = later over earlier
means_earlier_over_later = earlier over later
es_baseline_sd = change / baseline SD
es_change_sd = change / change SD
es_average_sd = change / average SD
es_pooled_sd = difference / pooled SD
es_hedges_g = hedges g
es_versus_sd = difference / versus SD
es_phi = phi
es_cramers_v = Cramér’s V
method_adjusted_p = p is adjusted for several comparisons.
method_bootstrap_limits = Limits are those of a bootstrap.
method_clustered = Standard errors allow for clusters.
method_covariate_adjusted = Estimates are adjusted for covariates.
method_credible_interval = Limits are those of a credible interval.
method_cumulative_incidence = Percentages are of events over time, which allows for people lost on the way; they are no shares of n.
method_effect_size_from_printed_change = Effect sizes are divided from the printed change.
method_exact_limits = Limits are exact.
method_exact_p = p is that of an exact test.
method_imputed = Missing values were imputed.
method_kaplan_meier = Percentages are of Kaplan and Meier or a life table, which allows for people lost on the way; they are no shares of n.
method_log_limits = Limits were worked out on the log scale.
method_marginal_model = The estimates are those of a marginal model.
method_mixed_model = The estimates are those of a mixed model.
method_one_sided_p = p is of one side.
method_percentages_cut_off = Percentages are cut off, not rounded.
method_percentages_made_to_add_up = Percentages are rounded so that they add up to 100.
method_permutation_p = p is by permutation.
method_profile_limits = Limits are those of the profile likelihood.
method_rank_test = p is that of a rank test.
method_score_limits = Limits are those of scores.
method_sd_over_n = SDs are divided by n, not n − 1.
method_survival = Percentages are of survival over time, which allows for people lost on the way; they are no shares of n.
method_weighted = Shares and means are weighted; n and counts are not.

## Pictures of figures, in words

sd = SD
the_norm = the norm
side_below = below
side_above = above
side_negative = negative
side_positive = positive
side_rise = rise
side_fall = fall
side_worse = worse
side_better = better
greater_rise_in = greater rise in { $group }
higher_in = higher in { $group }
favours = favours { $group }
above_the_norm_is_right = right of the line is above the norm
positive_is_right = right of { $line } is a positive association
negative_is_right = right of { $line } is a negative association
rise_is_right = { $meaning }, so right of { $line } is a rise
fall_is_right = { $meaning }, so right of { $line } is a fall
higher_is_right = { $meaning }, so right of { $line } is higher in { $group }
greater_rise_is_right = { $meaning } of the changes, so right of { $line } is a greater rise in { $group }
which_is_better = { $said }, which is better
which_is_worse = { $said }, which is worse
which_favours = { $said }, which favours { $group }
picture_shaded = shaded, within { $margin }
picture_runs_on = runs on beyond the picture
picture_in_doubt = in doubt: fails { $checks }
on_the_better_side = on the better side
on_the_worse_side = on the worse side
neither_way = neither way
interval_includes = CI includes { $line }
interval_excludes = CI excludes { $line }
interval_may_include = CI may or may not include { $line }
interval_from_to = { $level } CI { $low } to { $high }
no_interval_printed = no confidence interval printed
no_interval = no confidence interval
mean_and_norm = mean { $mean }, norm { $norm }
distance_open = its distance left open by its bound
distance_both = between { $below } SD below and { $above } SD above the norm
distance_above = { $far } SD above the norm
distance_below = { $far } SD below the norm
distance_above_range = { $near } to { $far } SD above the norm
distance_below_range = { $near } to { $far } SD below the norm
sd_above = { $far } SD above
sd_below = { $far } SD below
interval_of_printed = { $level } CI of the mean from { $from } to { $to }, { $includes }
interval_of_welch = { $level } CI of the distance, worked out by Welch’s t test, from { $from } to { $to }, { $includes }
interval_of_exact_norm = { $level } CI of the distance, worked out with the norm’s mean taken as exact, from { $from } to { $to }, { $includes }
includes = includes { $line }
does_not_include = does not include { $line }
may_include = and rounding leaves open whether it includes { $line }
margin_of_one_point = 1 point
margin_of_points = { $points } points
margin_of_ratio = a ratio of { $ratio }
margin_of_sd = { $sd } SD
margin_of_sd_of = { $sd } SD ({ $of })
sd_of_norm = norm
sd_of_sample = sample
sd_of_baseline = baseline
sd_of_pooled = pooled
points_on_scale = points on a scale of { $ends }

## Plots, and what stands below them

plot_panels = Each panel has an axis of its own.
plot_shaded = Shaded: the margin within which a difference counts as none.
plot_arrows = Arrows: what is drawn runs on beyond the plot.
plot_fails = The figures of this line fail a check.
plot_of_norms = Circles: means; lines through them: confidence intervals of their distance from the norm; vertical line: the mean of the norm, whose SD the axis counts.
plot_of_estimates = Squares: { $estimated }; lines through them: confidence intervals; vertical line: { $line }.
plot_of_estimates_at = Squares: { $estimated }; lines through them: { $level } confidence intervals; vertical line: { $line }.
plot_line_of_ratio = a ratio of 1, on a log scale
plot_line_of_both = 0, of a ratio 1, on a log scale
plot_axis_of_norm = distance from the mean of the norm, in its SD
plot_axis_of_ratio = { $estimated } (log scale)
norms = Norms

## The argument map

map_title = The argument map
map_around = Map of proposition { $proposition }
map_lines = Lines run from findings to the propositions that they speak of; the sign at their end says what they do there.
map_relations = Arrows between propositions say how one stands to another.
map_relations_around = Above stand the propositions to which it relates, below those that relate to it.
map_in_words = The map in words
map_short = Map

## The sheets of a workbook

sheet_grid = Grid
sheet_statements = Statements
sheet_evidence = Evidence
sheet_quotations = Quotations
sheet_figures = Figures
sheet_checks = Checks
sheet_claims = Claims
sheet_readings = Readings
sheet_sources = Sources
sheet_key = Key
count_statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  }

## How the people of a contrast belong together, and what shows it

design_paired = paired
design_two_groups = two groups
sign_sd_change = the SD of the changes
sign_df = the degrees of freedom
sign_effect_size = what the effect size is
sign_groups = the n of two groups
sign_waves = the n at both times

## What quotations leave out without a sign

left_out_word = “{ $part }”
left_out_repeated = repeated words
left_out_of_quotations = Quotations leave out { $what } without a sign.

## Places in sources, and the short forms of statistics with what they stand for

locus_table = Table { $part }
locus_figure = Figure { $part }
locus_section = “{ $part }”
locus_supplement = { $part }
locus_page = p. { $part }
locus_pages = pp. { $part }
notation_ci = { interval }
notation_es = { heading_effect_size }
notation_sd = { sd }
notation_se = { heading_se }
in_full_ci = confidence interval
in_full_es = effect size
in_full_sd = standard deviation
in_full_se = standard error

## The page: what a reader of five minutes needs, and how to find and choose

at_a_glance = At a glance
claims = Claims
open = Open
open_unanswered = { $n ->
    [one] { $n } contradiction without a response
   *[other] { $n } contradictions without a response
  }
open_contradicted = { $n ->
    [one] { $n } claim contradicted
   *[other] { $n } claims contradicted
  }
open_undetermined = { $n ->
    [one] { $n } claim undetermined
   *[other] { $n } claims undetermined
  }
open_failing = { $n ->
    [one] { $n } line of figures fails a check
   *[other] { $n } lines of figures fail a check
  }
figures_in_doubt = Figures in doubt
since_before = Since the version before
count_changes = { $n ->
    [0] nothing changed
    [one] { $n } change
   *[other] { $n } changes
  }
change_new_proposition = New proposition
change_gone_proposition = Proposition withdrawn
change_reworded_proposition = Proposition reworded
change_new_finding = New finding
change_gone_finding = Finding withdrawn
change_reworded_finding = Finding reworded
change_linked = Drawn on anew
change_unlinked = No longer drawn on
change_turned = Stance changed
change_fit = Judged otherwise
change_figure = Figure changed
find_and_choose = Find and choose
search = Search
choose = Filter
columns = Columns
facet_strand = Strand
facet_stance = Stance
facet_verdict = Verdict of claims
facet_open = Only what is open
facet_theme = Theme
facet_source = Source
facet_time = Timepoint
contested = contested
on_failing_figures = resting on figures that fail a check
statements_seen = Statements:
rows_seen = rows:
not_shown = Hidden by the filter:
without = Without
show_all = Show everything
nothing_fits = Nothing fits this
take_back = take it back
notes_elsewhere = Notes on what this page has not:
your_notes = Your notes
your_note = Your note
notes_mean = Notes stay in this browser until you save them as a file and send it to the authors, who read it with “cisgrid remarks”.
notes_unkept = This browser keeps no notes: save them before you close the page.
noted_by = Your name or initials
save_notes = Save notes as a file
keys = Keys
key_search = to the search
key_step = to the next statement, to the one before
key_open = open what it rests on, or close it
key_note = note something on it
keys_are_on = These keys work on this page

## Who speaks

who_speaks = Who speaks
who_speaks_lead = Who is heard on each theme and in each row, who is not heard in interviews that were all read whole for it, and of whom it is not known. How many speak is no measure of how strong a finding is.
theme_or_row = Theme or row
voices_speak = Speak
voices_never = Do not speak
voices_unknown = Not known
voices_table = The voices in a table
coded_passages = coded passages
over_quoted = More than half of the quotations are from { $who }.
heard_title = Participants by themes
heard_desc = Each row is a theme, each column a participant. A full circle: speaks of it. A ring: does not. A point: not known. The table below says the same.
heard_key = ● speaks of it; ○ does not, in interviews that were read whole for it; · not known.

## Beside a row

beside_title = Not linked here, to look at
beside_lead = Found by shared themes, measures, times and words. It is a list to look at, not a judgement.
beside_passage = coded passage
beside_opposite = claims the opposite about { $what }
beside_against = speaks against { $what } or qualifies it
beside_denies = one of the two denies something, the other does not
beside_nowhere = is linked nowhere
beside_unquoted = its speaker is not quoted here
beside_theme = shares the theme { $what }
beside_measure = is about { $what } as well
beside_time = is of the same time, { $what }
beside_words = shares the words { $what }

## The trail of how the synthesis was made

audit_trail = Audit trail
audit_trail_lead = How the synthesis was made, by the days; what has no day comes last.
trail_memo = memo
trail_decision = decision
trail_member_check = member check
trail_acknowledged = acknowledged finding of the checks
trail_undated = without a date
trail_whole = the whole synthesis
trail_because = reason
trail_asked = asked
trail_people = { $n ->
    [one] { $n } person in all
   *[other] { $n } people in all
  }
trail_agreed = they agreed
trail_objected = they objected
trail_added = they added something
trail_no_answer = they did not answer
trail_response = what became of it
trail_reworded = Stale: what was shown as “{ $was }” reads “{ $is }” now.

## What analysts judged independently

judged_title = Judged independently
judged_consensus = consensus
judged_stance = Stance
cannot_say = cannot say
judged_summary = { $kind }, judged independently by { $who } in { $n } { $n ->
    [one] case
   *[other] cases
  }: agreed on { $agreed } of { $all } that all could judge
judged_interval = { $sign } { $value } (95% CI { $low } to { $high })
judged_undefined = { $sign } not defined

## Who has read it

signed_title = Read and signed off
signed_since = changed since
