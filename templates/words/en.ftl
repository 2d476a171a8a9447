# The words of table, key and notes, in English. Every language has the same names.
# Authors put words of their own in place of these with `words:` in `synthesis`.

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
why_here = Why here
undeclared = Nothing is said on this.
