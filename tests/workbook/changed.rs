//! Cells that were changed, rows that came and went, and what was changed on both sides.

use std::fs;

use cisgrid::imports::{ImportManner, OnConflict};
use libtest_mimic::Trial;

use super::Bench;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::cells_come_back", cells),
        trial("workbook::links_come_back", links),
        trial("workbook::rows_come_and_go", rows),
        trial("workbook::tables_come_back", tables),
        trial("workbook::what_both_changed_is_shown", both),
        trial("workbook::what_is_not_to_be_changed", not_changed),
    ]
}

/// A study, written in more ways than one.
pub(super) const STUDY: &str = "# The study.
synthesis: {title: Walking, timepoints: {T1: first, T2: then}}
sources:
  - {id: trial, citation: The trial. 2024.}   # in press
themes:
  - {id: talk, label: Talk}
evidence:
  # --- figures ---
  - id: mood-rose
    strand: quantitative
    finding: Mood rose.   # at last
    figures: mood@T1
    cite: trial

  - id: company
    strand: qualitative
    finding: >-
      People came for the company
      of others.
    theme: [talk]
    quotes:
      - it is the talking
      - {said: I come to talk, by: P03, at: T1}   # twice
    cite: {source: trial, page: 4}
propositions:
  - id: lifts
    statement: Walking lifts.
    supported_by:
      - mood-rose   # the trial
      - {evidence: company, because: they say so}
    fit: confirmation
  - id: lasts
    statement: It lasts.
    links:
      - {evidence: mood-rose, stance: informs}
results:
  - {measure: mood, at: T1, n: 40, mean: 14.20}
  - {measure: mood, at: T2, n: 38, mean: 16.9}
";

pub(super) fn differ(complaints: &mut Vec<String>, now: &str, wanted: &str) {
    if now != wanted {
        complaints.push(format!("it is\n{now}\nnot\n{wanted}"));
    }
}

pub(super) fn study() -> Result<Bench, String> {
    Bench::new(&[("a.yaml", STUDY)])
}

fn cells() -> Outcome {
    let bench = study()?;
    let changes = [
        ("evidence!C2", "Mood rose: a little."),
        ("evidence!E3", "talk; pace"),
        ("evidence!I2", "3"),
        ("evidence!J3", ""),
        ("quotations!C2", "P07"),
        ("quotations!B3", "I come to talk, mostly"),
        ("propositions!F2", "both say so"),
        ("propositions!I3", "nobody was asked"),
        ("sources!C2", "10.1000/1"),
        ("figures!I2", "14.30"),
        ("figures!K3", "<.001"),
    ];
    let plan = bench.back(&changes, ImportManner::default())?;
    let wanted = STUDY
        .replace(
            "finding: Mood rose.   #",
            "finding: \"Mood rose: a little.\"   #",
        )
        .replace("theme: [talk]", "theme: [talk, pace]")
        .replace("cite: trial\n", "cite: {source: trial, table: 3}\n")
        .replace("cite: {source: trial, page: 4}", "cite: {source: trial}")
        .replace(
            "- it is the talking\n",
            "- {said: it is the talking, by: P07}\n",
        )
        .replace(
            "said: I come to talk, by",
            "said: \"I come to talk, mostly\", by",
        )
        .replace(
            "fit: confirmation\n",
            "fit: {label: confirmation, because: both say so}\n",
        )
        .replace(
            "stance: informs}\n",
            "stance: informs}\n    silence: {quantitative: nobody was asked}\n",
        )
        .replace("2024.}", "2024., doi: \"10.1000/1\"}")
        .replace("mean: 14.20", "mean: 14.30")
        .replace("mean: 16.9}", "mean: 16.9, se: <.001}");
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if plan.told.taken != ["11 changed cells"] {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}

fn links() -> Outcome {
    let bench = study()?;
    let changes = [
        ("links!C2", "contradicts"),
        ("links!D3", ""),
        ("links!D4", "it is late"),
        ("links!A5", "lasts"),
        ("links!B5", "company"),
        ("links!C5", "qualifies"),
        ("links!D5", "not for all"),
    ];
    bench.back(&changes, ImportManner::default())?;
    let wanted = STUDY
        .replace(
            "    supported_by:\n      - mood-rose   # the trial\n      - {evidence: company, because: they say so}\n    fit: confirmation\n",
            "    supported_by:\n      - company\n    fit: confirmation\n    contradicted_by:\n      - mood-rose   # the trial\n",
        )
        .replace(
            "stance: informs}\n",
            "stance: informs, because: it is late}\n      - {evidence: company, stance: qualifies, because: not for all}\n",
        );
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    // Brought back once more, it changes nothing.
    let again = bench.back(&changes, ImportManner::default())?;
    if !again.files.is_empty() {
        complaints.push(format!("the second time {:?}", again.told));
    }
    outcome(complaints)
}

fn rows() -> Outcome {
    let bench = study()?;
    let changes = [
        ("evidence!B4", "qualitative"),
        ("evidence!C4", "The pace was too fast for some."),
        ("evidence!H4", "trial"),
        ("evidence!I4", "2"),
        ("quotations!A4", "the-pace-was-too"),
        ("quotations!B4", "too fast"),
        ("links!A5", "lifts"),
        ("links!B5", "the-pace-was-too"),
        ("links!C5", "contradicts"),
        ("figures!A4", "pain"),
        ("figures!I4", "0.020"),
        ("quotations!A2", "#out"),
        ("sources!A2", "#out"),
    ];
    let plan = bench.back(&changes, ImportManner::default())?;
    let wanted = STUDY
        .replace(
            "page: 4}\n",
            "page: 4}\n\n  - id: the-pace-was-too\n    strand: qualitative\n    finding: The pace was too fast for some.\n    cite: {source: trial, table: 2}\n    quotes:\n      - {said: too fast}\n",
        )
        .replace("fit: confirmation\n", "fit: confirmation\n    contradicted_by: [the-pace-was-too]\n")
        .replace("mean: 16.9}\n", "mean: 16.9}\n  - {measure: pain, mean: 0.020}\n");
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if plan.told.gone != ["sources/trial", "quotations/company#1"] {
        complaints.push(format!("{:?}", plan.told.gone));
    }
    let again = bench.back(&changes, ImportManner::default())?;
    if !again.files.is_empty() {
        complaints.push(format!("the second time {:?}", again.told));
    }
    let prune = ImportManner {
        prune: true,
        ..ImportManner::default()
    };
    bench.back(&changes, prune)?;
    let wanted = wanted.replace("      - it is the talking\n", "").replace(
        "  - {id: trial, citation: The trial. 2024.}   # in press\n",
        "",
    );
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    outcome(complaints)
}

fn tables() -> Outcome {
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    let table = "\u{feff}measure;at;mean\r\n\"mood; all\";T1;1,20\r\nmood;T2;\"2,30\"\r\n";
    let bench = Bench::new(&[("a.yaml", &yaml), ("results/t.csv", table)])?;
    let changes = [
        ("t!C2", "1,30"),
        ("t!A4", "pain"),
        ("t!B4", "T1"),
        ("t!C4", "a;b"),
    ];
    let mut complaints = Vec::new();
    for _ in 0..2 {
        bench.back(&changes, ImportManner::default())?;
        let wanted = "\u{feff}measure;at;mean\r\n\"mood; all\";T1;1,30\r\nmood;T2;\"2,30\"\r\npain;T1;\"a;b\"\r\n";
        differ(&mut complaints, &bench.read("results/t.csv"), wanted);
        differ(&mut complaints, &bench.read("a.yaml"), &yaml);
    }
    outcome(complaints)
}

fn both() -> Outcome {
    let mut complaints = Vec::new();
    let hand = STUDY
        .replace("Mood rose.", "Mood rose a little.")
        .replace(
            "  - id: mood-rose\n    strand",
            "  - id: mood-rose\n    note: mine\n    strand",
        )
        .replace(
            "- it is the talking\n",
            "- it is company\n      - it is the talking\n",
        );
    let policies = [
        (OnConflict::Tell, "Mood rose a little.", 1),
        (OnConflict::Keep, "Mood rose a little.", 0),
        (OnConflict::Replace, "Mood rose much.", 0),
    ];
    for (on_conflict, finding, clashes) in policies {
        let bench = study()?;
        fs::write(bench.folder.path().join("a.yaml"), &hand)?;
        let changes = [
            ("evidence!C2", "Mood rose much."),
            ("quotations!C2", "P07"),
            ("evidence!A3", ""),
        ];
        let manner = ImportManner {
            on_conflict,
            prune: false,
        };
        let plan = bench.back(&changes, manner)?;
        // What has another place now is found by what it says.
        let wanted = hand.replace("Mood rose a little.", finding).replace(
            "- it is the talking\n",
            "- {said: it is the talking, by: P07}\n",
        );
        differ(&mut complaints, &bench.read("a.yaml"), &wanted);
        let places: Vec<&str> = plan
            .told
            .clashes
            .iter()
            .map(|clash| clash.here.as_str())
            .collect();
        if places.len() != clashes || clashes == 1 && places != ["Mood rose a little."] {
            complaints.push(format!("{on_conflict:?}: {:?}", plan.told.clashes));
        }
    }
    outcome(complaints)
}

fn not_changed() -> Outcome {
    let study = STUDY
        .replace("    theme: [talk]\n", "    theme: [talk, \"a; b\"]\n")
        .replace(
            "    fit: confirmation\n",
            "    fit: [{label: confirmation, for: company}, {label: silence, for: mood-rose}]\n",
        );
    let bench = Bench::new(&[("a.yaml", &study)])?;
    let changes = [
        ("evidence!A2", "another-id"),
        ("evidence!E3", "talk"),
        ("propositions!E2", "silence"),
        ("links!A2", "lasts"),
        ("links!C3", "agrees"),
        ("evidence!N2", "a cell beside"),
        ("links!A6", "nothing"),
        ("links!B6", "company"),
        ("links!C6", "supports"),
        ("quotations!B4", "nobody said it"),
        ("themes!A3", "talk"),
        ("themes!B3", "Talk again"),
    ];
    let plan = bench.back(&changes, ImportManner::default())?;
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &study);
    let mut places: Vec<&str> = plan
        .told
        .left
        .iter()
        .filter_map(|left| left.place.as_deref())
        .collect();
    places.sort_unstable();
    let wanted = [
        "evidence!A2",
        "evidence!E3",
        "links!A2",
        "links!A6",
        "links!C3",
        "propositions!E2",
        "quotations!A4",
        "themes!A3",
    ];
    if places != wanted || plan.told.left.iter().any(|left| !left.doubtful) {
        complaints.push(format!("{:?}", plan.told.left));
    }
    outcome(complaints)
}
