//! Sentences that are true of their figures in ways that are not printed: nothing is said of them.

use libtest_mimic::Trial;

use super::sentences::{ALIVE, MOODS, OTHERS, PARTS, SHARES, SLIPS, said_of};
use crate::outcome;

const SITES: &str = "lonely;site=N, lonely;site=S";

/// Sentences that are true of their figures, with those.
const TRUE: &[(&str, &str)] = &[
    // Differences and ratios of shares.
    ("The absolute risk reduction was 13.2%.", ALIVE),
    ("The risk difference was 13%.", ALIVE),
    ("ARR 13.2%; RRR 60%.", ALIVE),
    (
        "The risk of an event was reduced by 60% (8.8% v 22.0%).",
        ALIVE,
    ),
    ("With walking the risk of an event was 60% lower.", ALIVE),
    (
        "With walking 8.8% had an event, with waiting 22.0% (relative reduction 60%).",
        ALIVE,
    ),
    ("RD = 7.8%.", SITES),
    ("The absolute difference in loneliness was 7.8%.", SITES),
    ("A gap of 8% in loneliness divided North and South.", SITES),
    ("There was an 8% gap.", SITES),
    (
        "One more person in five remitted (a 20% absolute difference).",
        SHARES,
    ),
    ("There was a 20% absolute increase in remission.", SHARES),
    (
        "Absolute risk difference 20.0%; relative risk 1.51.",
        SHARES,
    ),
    (
        "The risk of non-remission was reduced by 33% (41% v 61%).",
        SHARES,
    ),
    (
        "The risk of non-remission was a third lower (33%) in walkers.",
        SHARES,
    ),
    ("The spread between the groups was 20%.", SHARES),
    ("Walking had an advantage of 20% over waiting.", SHARES),
    ("There was a 20% absolute difference.", "remission/walk"),
    // Words that reach later numbers of a list.
    (
        "Roughly 60% of walkers and 40% of the others remitted.",
        SHARES,
    ),
    (
        "About 60% of walkers and 40% of the others remitted.",
        SHARES,
    ),
    (
        "Roughly 25% in the North and 30% in the South were lonely.",
        SITES,
    ),
    ("Some 25% and 30% respectively were lonely.", SITES),
    (
        "More than 20% in the North and 30% in the South were lonely.",
        SITES,
    ),
    (
        "In the North about one in four (25%) and in the South 30% were lonely.",
        SITES,
    ),
    // Rates.
    (
        "Walkers had 48.4 fewer slips per 1000 person-years than others.",
        "slip/walk",
    ),
    ("There were 48.4 fewer slips per 1000 person-years.", SLIPS),
    (
        "The rate difference was −48.4 slips per 1000 person-years.",
        SLIPS,
    ),
    ("Walking prevented 48.4 slips per 1000 person-years.", SLIPS),
    (
        "In 817.6 person-years 87 slips were seen, a rate of 106 per 1000 person-years.",
        SLIPS,
    ),
    ("There were 6.9 slips per 1000 person-months.", SLIPS),
    // Parts of those who are counted.
    ("52% of those who recovered were women (69/132).", PARTS),
    ("Of the 132 who recovered, 69 (52%) were women.", PARTS),
    ("69 of the 132 people who recovered were women.", PARTS),
    (
        "69 of the 132 who recovered were women.",
        "recovered;subgroup=women",
    ),
    (
        "Of 38 people in remission, 12 (32%) relapsed later.",
        "remission/walk",
    ),
    ("Half of those who got well were women (52%).", PARTS),
    ("Women made up 52% of those who recovered.", PARTS),
    // Other tests, logarithms and ratios.
    ("Fisher's exact test gave p = .032.", OTHERS),
    ("With Yates' correction, χ² = 4.24, p = .039.", OTHERS),
    ("Log odds ratio 0.81 (SE 0.37).", OTHERS),
    ("The relative risk was 1.51.", OTHERS),
    (
        "The relative risk of an event was 0.40.",
        "alive/walk, alive/wait, alive/walk..wait",
    ),
    // Means.
    ("The mean rose to 25.03.", MOODS),
    ("The mean of mood rose from 20.8 to 25.0.", MOODS),
    ("The mean rose 4.28 points.", MOODS),
];

/// Nothing is said of any of them.
pub(super) fn trial() -> Trial {
    Trial::test("planted::in_a_sentence::nothing_in_true_ones", || {
        let complaints = TRUE.iter().filter_map(|(sentence, figures)| {
            let said = said_of(sentence, figures);
            (!said.is_empty()).then(|| format!("of the true `{sentence}`: {said:?}"))
        });
        outcome(complaints.collect())
    })
}
