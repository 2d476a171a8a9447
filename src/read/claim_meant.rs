//! The claim that is meant by a word of everyday speech.

/// Words with a blank between them, the claim that they mean, and how it is written; where there is more than one, what
/// each is for.
const MEANT: &[(&str, &str, &str)] = &[
    (
        "lower_in fewer_than smaller_than below_group lower less fewer smaller lesser less_than under",
        "differs",
        "for a difference between groups use `differs`, as in `differs: {measure: …, group: …, versus: …, direction: lower}`; for two figures `lower_than`; for a fall over time `changed` with `direction: lower`",
    ),
    (
        "higher_in larger_than at_a_higher_level ahead higher more greater larger bigger more_than \
         greater_than over exceeds",
        "differs",
        "for a difference between groups use `differs`, as in `differs: {measure: …, group: …, versus: …, direction: higher}`; for two figures `higher_than`; for a rise over time `changed` with `direction: higher`",
    ),
    (
        "gap between_group_difference unequal vary varies varied difference different differ differed \
         differs_from group_difference between_groups compared comparison contrast",
        "differs",
        "for a difference between groups use `differs`, as in `differs: {measure: …, group: …, versus: …}`; between two changes `differs_between`",
    ),
    (
        "interaction interacts moderated moderates moderation effect_modification difference_between",
        "differs_between",
        "for two changes that differ use `differs_between`, as in `differs_between: {figures: [mood@T1..T2/women, mood@T1..T2/men]}`",
    ),
    (
        "climbed expanded upward rising_trend elevated increased increase increases rose rise rises \
         rising grew grow growth gain gained went_up up risen",
        "changed",
        "for a rise over time use `changed`, as in `changed: {measure: …, from: …, to: …, direction: higher}`",
    ),
    (
        "shrank lessened diminished downward lost went_back decreased decrease decreases fell fall falls \
         fallen dropped drop declined decline reduced reduction went_down down loss",
        "changed",
        "for a fall over time use `changed`, as in `changed: {measure: …, from: …, to: …, direction: lower}`",
    ),
    (
        "recovered got_better improving improved improve improves improvement better benefit benefited",
        "changed",
        "for a change for the better use `changed` with `direction: better`; between groups `differs` with `direction: better`; against the norm `better_than_norm`",
    ),
    (
        "got_worse deteriorates declining worsened worsen worsens worse deteriorated deterioration harm",
        "changed",
        "for a change for the worse use `changed` with `direction: worse`; between groups `differs` with `direction: worse`; against the norm `worse_than_norm`",
    ),
    (
        "change changes effect trend significant significantly",
        "changed",
        "for a change over time use `changed`, with `significant: true` where it is called so; for a difference between groups `differs`",
    ),
    (
        "better_than superior superiority superior_to outperformed outperforms more_effective effective \
         works",
        "differs",
        "for one group better than another use `differs`, as in `differs: {measure: …, group: …, versus: …, direction: better, significant: true}`; for as good or better `not_worse`; against the norm `better_than_norm`",
    ),
    (
        "worse_than inferior inferiority inferior_to less_effective",
        "differs",
        "for one group worse than another use `differs`, as in `differs: {measure: …, group: …, versus: …, direction: worse}`; against the norm `worse_than_norm`",
    ),
    (
        "above_norm higher_than_norm above_average above_the_norm elevated_against_norm",
        "above",
        "for a mean above that of the norm use `above`, as in `above: {measure: …, at: …}`, with `norm` in the measure",
    ),
    (
        "below_norm lower_than_norm below_average below_the_norm",
        "below",
        "for a mean below that of the norm use `below`, as in `below: {measure: …, at: …}`, with `norm` in the measure",
    ),
    (
        "clinically_significant clinically_meaningful clinically_relevant meaningful relevant mcid mid \
         important",
        "changed",
        "for a change that matters use `changed` with the least amount that does, as in `changed: {measure: …, direction: better, by: {points: 3}}`; between groups `differs` with `by`",
    ),
    (
        "min max minimum maximum ranged ranges from_to",
        "range",
        "for the smallest and the largest value that the sentence states use `range`, as in `range: {figures: …, min: …, max: …}`",
    ),
    (
        "disappeared faded vanished returned_to_baseline back_to_baseline relapsed wore_off temporary \
         short_lived",
        "not_maintained",
        "for an early change that is not there later use `not_maintained`, as in `not_maintained: {measure: …, early: T1..T2, late: T1..T3}`",
    ),
    (
        "mean average median score scored was is were value",
        "higher_than",
        "what a figure is needs no claim: name it in `figures`, and a number in the sentence is held against it; for two figures use `higher_than` or `lower_than`, for one and its norm `above` or `below`",
    ),
    (
        "halved doubled tripled twice double half_as_much threefold twofold",
        "changed",
        "use `changed` with `by`, as in `changed: {measure: …, direction: lower, by: {percent: 50}}` for “halved”, and `direction: higher, by: {percent: 100}` for “doubled”; between groups `differs` with `by`",
    ),
    (
        "no_significant_difference no_significant_effect not_different did_not_differ \
         no_significant_association not_associated unrelated insignificant nonsignificant non_significant \
         no_significant_change ns n.s.",
        "not_significant",
        "use `not_significant`, which is not the same as no change: that is `unchanged`, with a margin",
    ),
    (
        "remained_stable remained_the_same unaltered identical steady no_association same equal equals \
         stable constant no_change no_difference no_effect equivalent equivalence held",
        "unchanged",
        "for no change or difference beyond a margin use `unchanged`, as in `unchanged: {measure: …, margin: {points: 3}}`; for one that is merely not significant `not_significant`; for a mean like the norm's `comparable`",
    ),
    (
        "in_line_with_norm matches_norm at_norm similar like alike comparable_to normal like_norm \
         same_as_norm",
        "comparable",
        "for a mean like the norm's use `comparable`; for no difference between groups beyond a margin `unchanged`",
    ),
    (
        "noninferior non_inferior not_inferior non_inferiority noninferiority as_good as_good_or_better \
         no_worse",
        "not_worse",
        "for as good or better use `not_worse`, as in `not_worse: {measure: …, margin: {points: 2}}`",
    ),
    (
        "two_thirds three_quarters nobody_else nearly_half one_third one_in_three majority most half \
         third quarter minority few many some several all everyone nobody nearly_all",
        "proportion",
        "for how many people a word names use `proportion`, as in `proportion: {measure: …, category: …, is: most}`; for how many figures a claim holds say `holds_for` in it",
    ),
    (
        "percentages shares counted reported_by n_percent percentage percent proportion_of prevalence \
         count number rate frequency",
        "share",
        "for a count or a percentage that the sentence states use `share`",
    ),
    (
        "mild moderate severe band category severity level",
        "in_band",
        "for a word of severity use `in_band`, as in `in_band: {measure: …, band: moderate}`, with `bands` in the measure",
    ),
    (
        "maintains persistent still_there kept durable long_lasting maintained sustained lasted lasting \
         persisted remained",
        "persists",
        "for an early change that is still there later use `persists`, as in `persists: {measure: …, early: T1..T2, late: T1..T3}`",
    ),
    (
        "cohens_d cohen_d hedges_g strong weak large_effect_size small_effect medium_effect \
         moderate_effect effect_size large medium small large_effect magnitude",
        "size",
        "for the size of an effect in a word use `size`, as in `size: {measure: …, label: medium}`",
    ),
    (
        "correlates_with associated_with association_with related_to linked_to predicts_change explains \
         explained variance_explained determines influences affects more_likely less_likely likelier \
         risk_factor risk odds hazard_ratio rate_ratio relative_risk beta slope r inversely_related \
         positively_associated negatively_associated positive_association negative_association correlates \
         correlated correlation correlate associates association related relates relationship predicts \
         predicted predictor regression linked odds_ratio risk_ratio depends",
        "associated",
        "for an association of one measure with another use `associated`, as in `associated: {measure: …, predictor: …, direction: positive}`; of an outcome in two groups `differs`",
    ),
    (
        "voice voices heard mentioned mentions said says spoke speaks spoken told described describes talked talks \
         reported_by_participants participants_said theme themes said_by",
        "voiced",
        "for how many participants speak of a theme use `voiced`, as in `voiced: {theme: …, by: most}`",
    ),
    (
        "and both all_true",
        "all_of",
        "for a sentence with several parts use `all_of`, with a list of claims",
    ),
    (
        "no none neither never",
        "not",
        "that a claim is not so is said by `not` round it; that it holds for none of its figures by `holds_for: none`",
    ),
];

/// Words before the one that tells what is meant.
const BEFORE: &[&str] = &[
    "significantly",
    "statistically",
    "significant",
    "strongly",
    "slightly",
    "clearly",
    "substantially",
    "markedly",
    "has",
    "have",
    "had",
    "is",
    "are",
    "was",
    "were",
    "be",
    "a",
    "an",
    "the",
];

/// Words that deny what follows.
const DENYING: &[&str] = &[
    "not", "no", "did_not", "does_not", "do_not", "without", "never",
];

/// The words of the claim that somebody means by a word, where the format has it: `known` are its claims.
fn meant(word: &str, known: &[&str]) -> Option<&'static str> {
    let mut meant = MEANT.iter().filter(|(_, claim, _)| known.contains(claim));
    let (.., help) = meant.find(|(words, ..)| words.split(' ').any(|one| one == word))?;
    Some(help)
}

/// How the claim is written that somebody means by a word, where the format has it: `known` are its claims.
pub(crate) fn help(word: &str, known: &[&str]) -> Option<String> {
    let word = word.trim().to_lowercase().replace(['-', ' '], "_");
    let mut rest = word.as_str();
    let mut denied = false;
    loop {
        if let Some(help) = meant(rest, known) {
            return Some(match denied {
                true => format!("put `not` round the claim: {help}"),
                false => help.to_owned(),
            });
        }
        if let Some(claim) = known.iter().find(|claim| **claim == rest) {
            return match denied {
                true => Some(format!(
                    "put `not` round the claim, as in `not: {{{claim}: {{…}}}}`"
                )),
                false if rest == word => None,
                false => Some(format!(
                    "use `{claim}`; where it is called significant, with `significant: true`"
                )),
            };
        }
        let behind = |first: &&&str| rest.strip_prefix(**first)?.strip_prefix('_');
        let denying = DENYING.iter().find_map(|first| behind(&first));
        denied |= denying.is_some();
        rest = denying.or_else(|| BEFORE.iter().find_map(|first| behind(&first)))?;
    }
}
