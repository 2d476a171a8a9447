//! Whatever is changed, in whatever order: a sign-off is stale exactly where something that it is over says something else.

use libtest_mimic::Trial;

use super::{signed, told};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial(
        "review::property::stale_where_meaning_changed",
        stale,
    )]
}

/// What is changed, and whether it bears meaning for the first row.
const EDITS: [(&str, &str, bool); 14] = [
    ("mean: 14.2", "mean: 14.4", true),
    ("mean: 16.9", "mean: 16.90", true),
    ("better: higher", "better: lower", true),
    ("Mood was better", "Mood rose", true),
    ("it gets me out", "it got me out", true),
    ("being with others", "being with people", true),
    ("title: A walking group", "title: Walking together", false),
    ("id: walking-lifts", "id: lifts", false),
    (
        "{id: mood, label: Mood, better:",
        "{label: Mood, id: mood, better:",
        false,
    ),
    ("evidence:\n", "# what was found\nevidence:\n", false),
    (
        "supported_by: [mood-rises, talk]",
        "supported_by: [talk, mood-rises]",
        false,
    ),
    ("Talking matters", "Talking helps", false),
    (
        "silence: {quantitative: not measured}",
        "silence: {quantitative: not asked}",
        false,
    ),
    ("n: 40, mean", "n:  40, mean", false),
];

fn stale() -> Outcome {
    let mut complaints = Vec::new();
    let study = signed()?;
    let yaml = study.read("a.yaml");
    // A generator that gives the same on every run.
    let mut state = 0x5eed_u32;
    for round in 0..40 {
        study.write("a.yaml", &yaml);
        let mut chosen = Vec::new();
        for edit in EDITS {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Fewer in the first rounds, so that some change no meaning.
            let one_in = if round < 20 { 8 } else { 2 };
            if (state >> 16).is_multiple_of(one_in) {
                study.change("a.yaml", edit.0, edit.1);
                chosen.push(edit);
            }
        }
        let wanted = chosen.iter().any(|(.., bears)| *bears);
        let told = told(&study);
        if wanted == told.is_empty() {
            complaints.push(format!("{chosen:?}: {told:?}"));
        }
    }
    outcome(complaints)
}
