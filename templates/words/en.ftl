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
told_mixed = By their links, { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  } { $n ->
    [one] draws
   *[other] draw
  } on both quantitative and qualitative findings
told_silent = { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  } { $n ->
    [one] declares
   *[other] declare
  } that a strand has nothing to say
told_alone = { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  } { $n ->
    [one] draws on one kind of findings alone, and declares no silence
   *[other] draw on one kind of findings alone, and declare no silence
  }
told_interpreted = An interpretation stands beside { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  }
told_contradicted = { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  } { $n ->
    [one] names findings that speak against it
   *[other] name findings that speak against them
  }
told_answered = { $n ->
    [one] One of these accounts for it in a response
   *[other] { $n } of these account for it in a response
  }
told_apart = The strands are judged to part company in { $n } of { $all } { $all ->
    [one] proposition
   *[other] propositions
  }
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
