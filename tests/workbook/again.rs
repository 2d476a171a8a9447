//! A workbook that comes back more than once: what moved meanwhile, rows that were added, mended and copied.

use std::fs;

use cisgrid::imports::ImportManner;
use libtest_mimic::Trial;

use super::Bench;
use super::changed::{STUDY, differ, study};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::what_moved_is_found_again", moved),
        trial("workbook::a_hand_that_came_later_stays", later_hand),
        trial("workbook::new_rows_are_known_again", new_rows),
        trial("workbook::new_rows_that_were_taken_out_stay_out", taken_out),
        trial("workbook::copied_rows_are_told", copied),
        trial("workbook::rows_sorted_without_their_keys", sorted),
        trial("workbook::lines_of_tables_are_known_again", table_lines),
    ]
}

/// Everything that is told and may not be, and files that are written.
fn quiet(complaints: &mut Vec<String>, plan: &cisgrid::imports::Plan, when: &str) {
    let told = &plan.told;
    if !plan.files.is_empty() || !told.clashes.is_empty() || !told.left.is_empty() {
        let files: Vec<_> = plan.files.iter().map(|file| &file.path).collect();
        complaints.push(format!("{when}: {files:?} {told:?}"));
    }
}

/// Figures and quotations that were changed by the workbook, and then put elsewhere by a hand.
fn moved() -> Outcome {
    let bench = study()?;
    let changes = [
        ("quotations!C2", "P07"),
        ("quotations!B3", "I come to talk, mostly"),
        ("figures!I2", "14.30"),
    ];
    bench.back(&changes, ImportManner::default())?;
    let now = bench.read("a.yaml");
    let figures = "  - {measure: mood, at: T1, n: 40, mean: 14.30}\n  - {measure: mood, at: T2, n: 38, mean: 16.9}\n";
    let turned = "  - {measure: mood, at: T2, n: 38, mean: 16.9}\n  - {measure: pace, at: T1, n: 9}\n  - {measure: mood, at: T1, n: 40, mean: 14.30}\n";
    let quotes = "      - {said: it is the talking, by: P07}\n      - {said: \"I come to talk, mostly\", by: P03, at: T1}   # twice\n";
    let after = "      - {said: \"I come to talk, mostly\", by: P03, at: T1}   # twice\n      - {said: it is the talking, by: P07}\n";
    let mut complaints = Vec::new();
    for part in [figures, quotes] {
        if !now.contains(part) {
            complaints.push(format!("{part} is not in {now}"));
        }
    }
    let hand = now.replace(figures, turned).replace(quotes, after);
    fs::write(bench.folder.path().join("a.yaml"), &hand)?;
    let plan = bench.back(&changes, ImportManner::default())?;
    quiet(&mut complaints, &plan, "the second time");
    differ(&mut complaints, &bench.read("a.yaml"), &hand);
    // What is changed in it now finds its entry where it stands.
    let more = [
        changes.as_slice(),
        &[("figures!H2", "41"), ("quotations!D2", "T2")],
    ]
    .concat();
    bench.back(&more, ImportManner::default())?;
    let wanted = hand
        .replace("n: 40, mean: 14.30", "n: 41, mean: 14.30")
        .replace(
            "it is the talking, by: P07",
            "it is the talking, by: P07, at: T2",
        );
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    outcome(complaints)
}

/// A hand changes what the workbook brought; the workbook comes again with another cell, and that one as it was.
fn later_hand() -> Outcome {
    let bench = study()?;
    let changes = [("evidence!C2", "Mood rose much.")];
    bench.back(&changes, ImportManner::default())?;
    let hand = bench
        .read("a.yaml")
        .replace("Mood rose much.", "Mood rose somewhat.");
    fs::write(bench.folder.path().join("a.yaml"), &hand)?;
    let more = [
        ("evidence!C2", "Mood rose much."),
        ("evidence!L2", "see the trial"),
    ];
    let plan = bench.back(&more, ImportManner::default())?;
    let mut complaints = Vec::new();
    let wanted = hand.replace(
        "    cite: trial\n",
        "    cite: trial\n    note: see the trial\n",
    );
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if !plan.told.clashes.is_empty() {
        complaints.push(format!("{:?}", plan.told.clashes));
    }
    // Where the workbook says something new as well, both are shown.
    let more = [
        ("evidence!C2", "Mood rose a lot."),
        ("evidence!L2", "see the trial"),
    ];
    let plan = bench.back(&more, ImportManner::default())?;
    if plan.told.clashes.len() != 1 {
        complaints.push(format!("{:?}", plan.told));
    }
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    outcome(complaints)
}

const ADDED: [(&str, &str); 11] = [
    ("evidence!B4", "qualitative"),
    ("evidence!C4", "The pace was too fast for some."),
    ("quotations!A4", "company"),
    ("quotations!B4", "too fast for me"),
    ("quotations!C4", "P04"),
    ("links!A5", "lifts"),
    ("links!B5", "the-pace-was-too"),
    ("links!C5", "contradicts"),
    ("figures!A4", "pain"),
    ("figures!C4", "T1"),
    ("figures!I4", "0.020"),
];

/// New rows that are mended in the workbook, or in the files, after they were brought back.
fn new_rows() -> Outcome {
    let bench = study()?;
    bench.back(&ADDED, ImportManner::default())?;
    let first = bench.read("a.yaml");
    let mut complaints = Vec::new();
    let plan = bench.back(&ADDED, ImportManner::default())?;
    quiet(&mut complaints, &plan, "the second time");
    // Mended in the workbook.
    let mended = [
        ("evidence!C4", "The pace was too fast for some of them."),
        ("quotations!B4", "too fast for me, really"),
        ("links!C5", "qualifies"),
        ("figures!I4", "0.030"),
    ];
    let changes = [ADDED.as_slice(), &mended].concat();
    let plan = bench.back(&changes, ImportManner::default())?;
    let wanted = first
        .replace("too fast for some.", "too fast for some of them.")
        .replace(
            "said: too fast for me,",
            "said: \"too fast for me, really\",",
        )
        .replace("contradicted_by", "qualified_by")
        .replace("mean: 0.020", "mean: 0.030");
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if plan.told.taken != ["4 changed cells"] {
        complaints.push(format!("{:?}", plan.told));
    }
    let plan = bench.back(&changes, ImportManner::default())?;
    quiet(&mut complaints, &plan, "mended");
    // Mended in the files: that stays.
    let hand = wanted
        .replace("by: P04", "by: P05")
        .replace("mean: 0.030", "mean: 0.030, sd: 1");
    fs::write(bench.folder.path().join("a.yaml"), &hand)?;
    let plan = bench.back(&changes, ImportManner::default())?;
    quiet(&mut complaints, &plan, "of a hand");
    differ(&mut complaints, &bench.read("a.yaml"), &hand);
    outcome(complaints)
}

fn taken_out() -> Outcome {
    let bench = study()?;
    bench.back(&ADDED, ImportManner::default())?;
    fs::write(bench.folder.path().join("a.yaml"), STUDY)?;
    let plan = bench.back(&ADDED, ImportManner::default())?;
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), STUDY);
    if plan.told.taken_out.len() != 4 {
        complaints.push(format!("{:?}", plan.told));
    }
    // What goes with its row may come again with it.
    let bench = study()?;
    bench.back(&ADDED, ImportManner::default())?;
    let with = bench.read("a.yaml");
    let prune = ImportManner {
        prune: true,
        ..ImportManner::default()
    };
    bench.back(&[], prune)?;
    differ(&mut complaints, &bench.read("a.yaml"), STUDY);
    bench.back(&ADDED, ImportManner::default())?;
    differ(&mut complaints, &bench.read("a.yaml"), &with);
    outcome(complaints)
}

/// A row copied with all that it has, its hidden key as well; and such a row with another cell.
fn copied() -> Outcome {
    let bench = study()?;
    let quote = [
        ("quotations!A4", "company"),
        ("quotations!B4", "I come to talk"),
        ("quotations!C4", "P03"),
        ("quotations!D4", "T1"),
        ("quotations!J4", "company#2"),
    ];
    let figure = [
        ("figures!A4", "mood"),
        ("figures!C4", "T1"),
        ("figures!H4", "40"),
        ("figures!I4", "14.20"),
        ("figures!X4", "a.yaml#1"),
    ];
    let changes = [quote.as_slice(), &figure].concat();
    let mut complaints = Vec::new();
    for _ in 0..2 {
        let plan = bench.back(&changes, ImportManner::default())?;
        differ(&mut complaints, &bench.read("a.yaml"), STUDY);
        let mut places: Vec<_> = plan
            .told
            .left
            .iter()
            .map(|left| left.place.clone())
            .collect();
        places.sort();
        let wanted = ["figures!A4", "quotations!A4"].map(|place| Some(place.to_owned()));
        if places != wanted {
            complaints.push(format!("{:?}", plan.told));
        }
    }
    let other = [
        changes.as_slice(),
        &[
            ("quotations!B4", "we walk and talk"),
            ("figures!C4", "T2"),
            ("figures!I4", "15.1"),
        ],
    ]
    .concat();
    let wanted = STUDY
        .replace(
            "   # twice\n",
            "   # twice\n      - {said: we walk and talk, by: P03, at: T1}\n",
        )
        .replace(
            "mean: 16.9}\n",
            "mean: 16.9}\n  - {measure: mood, at: T2, \"n\": 40, mean: 15.1}\n",
        );
    for _ in 0..2 {
        bench.back(&other, ImportManner::default())?;
        differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    }
    outcome(complaints)
}

/// Rows that were sorted, and their hidden keys were not: each is known by what it says.
fn sorted() -> Outcome {
    let bench = study()?;
    let changes = [
        ("quotations!B2", "I come to talk"),
        ("quotations!C2", "P03"),
        ("quotations!D2", "T1"),
        ("quotations!B3", "it is the talking"),
        ("quotations!C3", ""),
        ("quotations!D3", ""),
        ("evidence!A2", "company"),
        ("evidence!B2", "qualitative"),
        ("evidence!C2", "People came for company."),
        ("evidence!E2", "talk"),
        ("evidence!G2", ""),
        ("evidence!I2", ""),
        ("evidence!J2", "4"),
        ("evidence!A3", "mood-rose"),
        ("evidence!B3", "quantitative"),
        ("evidence!C3", "Mood rose."),
        ("evidence!E3", ""),
        ("evidence!G3", "mood@T1"),
        ("evidence!J3", ""),
    ];
    let plan = bench.back(&changes, ImportManner::default())?;
    let wanted = STUDY.replace(
        "    finding: >-\n      People came for the company\n      of others.\n",
        "    finding: People came for company.\n",
    );
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if !plan.told.left.is_empty() || !plan.told.clashes.is_empty() {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}

/// A line that was added to a table, mended, moved by a hand; lines that are taken out.
fn table_lines() -> Outcome {
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    let table = "measure,at,n,p\nmood,T1,40,0.020\nmood,T2,38,0.131\npain,T1,40,0.5\n";
    let bench = Bench::new(&[("a.yaml", &yaml), ("results/t.csv", table)])?;
    let at = bench.folder.path().join("results/t.csv");
    let added = [
        ("t!A5", "pace"),
        ("t!B5", "T1"),
        ("t!C5", "39"),
        ("t!D5", "0.70"),
    ];
    bench.back(&added, ImportManner::default())?;
    let mended = [added.as_slice(), &[("t!D5", "0.71")]].concat();
    bench.back(&mended, ImportManner::default())?;
    let mut complaints = Vec::new();
    let wanted = format!("{table}pace,T1,39,0.71\n");
    differ(&mut complaints, &bench.read("results/t.csv"), &wanted);
    let moved =
        "measure,at,n,p\npace,T1,39,0.71\nmood,T1,40,0.020\nmood,T2,38,0.131\npain,T1,40,0.5\n";
    fs::write(&at, moved)?;
    let plan = bench.back(&mended, ImportManner::default())?;
    quiet(&mut complaints, &plan, "moved");
    // A row that was deleted stays, and is told; with `--prune` its line goes, unless a hand has changed it.
    let without = [mended.as_slice(), &[("t!A3", "#out"), ("t!A4", "#out")]].concat();
    let plan = bench.back(&without, ImportManner::default())?;
    differ(&mut complaints, &bench.read("results/t.csv"), moved);
    if plan.told.gone != ["line 4 of results/t.csv", "line 5 of results/t.csv"] {
        complaints.push(format!("{:?}", plan.told.gone));
    }
    let hand = wanted.replace("pain,T1,40,0.5", "pain,T1,40,0.6");
    fs::write(&at, &hand)?;
    let prune = ImportManner {
        prune: true,
        ..ImportManner::default()
    };
    let plan = bench.back(&without, prune)?;
    differ(
        &mut complaints,
        &bench.read("results/t.csv"),
        &hand.replace("mood,T2,38,0.131\n", ""),
    );
    if plan.told.of_hand != ["line 4 of results/t.csv"] {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}
