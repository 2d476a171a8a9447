//! What a cell says, held against what may stand there, before it is written.

use cisgrid::imports::ImportManner;
use libtest_mimic::Trial;

use super::changed::{STUDY, differ, study};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::new_rows_are_judged", new_rows),
        trial("workbook::changed_cells_are_judged", changed_cells),
    ]
}

/// Cells that are changed, the place at which something is told, and words of it.
type JudgedCase<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);

/// What the next check would refuse is told at its cell, and not written.
fn new_rows() -> Outcome {
    let cases: [JudgedCase<'_>; 9] = [
        (
            &[
                ("evidence!A4", "an id"),
                ("evidence!B4", "qualitative"),
                ("evidence!C4", "So."),
            ],
            "evidence!A4",
            "such as `an-id`",
        ),
        (
            &[
                ("evidence!A4", "talk"),
                ("evidence!B4", "qualitative"),
                ("evidence!C4", "So."),
            ],
            "evidence!A4",
            "is taken",
        ),
        (
            &[("evidence!B4", "qual"), ("evidence!C4", "So.")],
            "evidence!B4",
            "none of the strands",
        ),
        (
            &[("evidence!B4", "qualitative")],
            "evidence!C4",
            "`finding` is empty",
        ),
        (
            &[("evidence!C4", "So.")],
            "evidence!B4",
            "`strand` is empty",
        ),
        (
            &[("propositions!C4", "Part 1")],
            "propositions!B4",
            "`statement` is empty",
        ),
        (
            &[
                ("links!A5", "lasts"),
                ("links!B5", "company"),
                ("links!C5", "agrees"),
            ],
            "links!C5",
            "none of the words",
        ),
        (
            &[
                ("links!A5", "lasts"),
                ("links!B5", "nobody"),
                ("links!C5", "supports"),
            ],
            "links!B5",
            "no finding",
        ),
        (&[("figures!I4", "1.0")], "figures!A4", "`measure` is empty"),
    ];
    let mut complaints = Vec::new();
    for (changes, place, words) in cases {
        let bench = study()?;
        let plan = bench.back(changes, ImportManner::default())?;
        differ(&mut complaints, &bench.read("a.yaml"), STUDY);
        let told = plan.told.left.iter();
        let right =
            told.filter(|left| left.place.as_deref() == Some(place) && left.words.contains(words));
        if right.count() != 1 || plan.told.left.len() != 1 || !plan.told.taken.is_empty() {
            complaints.push(format!("{changes:?}: {:?}", plan.told));
        }
    }
    // A word written otherwise is the word; a name that is not known is told, and written.
    let bench = study()?;
    let changes = [
        ("links!A5", "lasts"),
        ("links!B5", "company"),
        ("links!C5", "Contradicts"),
        ("evidence!H2", "another"),
    ];
    let plan = bench.back(&changes, ImportManner::default())?;
    let wanted = STUDY
        .replace(
            "stance: informs}\n",
            "stance: informs}\n      - {evidence: company, stance: contradicts}\n",
        )
        .replace("    cite: trial\n", "    cite: another\n");
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    let told: Vec<_> = plan
        .told
        .left
        .iter()
        .map(|left| left.place.as_deref())
        .collect();
    if told != [Some("evidence!H2")] {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}

fn changed_cells() -> Outcome {
    let bench = study()?;
    let changes = [
        ("evidence!B2", "quantitativ"),
        ("evidence!C2", ""),
        ("propositions!E2", "Confirmation "),
        ("propositions!G2", "agrees"),
        ("quotations!B3", ""),
    ];
    let mut complaints = Vec::new();
    for _ in 0..2 {
        let plan = bench.back(&changes, ImportManner::default())?;
        differ(&mut complaints, &bench.read("a.yaml"), STUDY);
        let mut places: Vec<_> = plan
            .told
            .left
            .iter()
            .filter_map(|left| left.place.as_deref())
            .collect();
        places.sort_unstable();
        if places
            != [
                "evidence!B2",
                "evidence!C2",
                "propositions!G2",
                "quotations!B3",
            ]
        {
            complaints.push(format!("{:?}", plan.told));
        }
    }
    outcome(complaints)
}
