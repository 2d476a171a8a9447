//! What a workbook comes back to: links of one stance, lines that have moved, a memory that is gone.

use std::fs;

use cisgrid::imports::{ImportManner, Offered};
use cisgrid::workbook::{has_forgotten, is_ours};
use libtest_mimic::Trial;

use super::changed::{STUDY, differ, study};
use super::{Bench, saved, sheets};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::two_links_of_one_stance", two_links),
        trial("workbook::lines_are_found_by_what_they_say", moved_lines),
        trial("workbook::without_its_memory", without_memory),
    ]
}

/// Two links that get a stance of which there is no list yet, by themselves and with reasons.
fn two_links() -> Outcome {
    let mut complaints = Vec::new();
    let lists = [
        ("      - e1\n      - e2\n", "    qualified_by: [e1, e2]\n"),
        (
            "      - {evidence: e1, because: so}\n      - {evidence: e2, because: also}\n",
            "    qualified_by:\n      - {evidence: e1, because: so}\n      - {evidence: e2, because: also}\n",
        ),
    ];
    for (before, after) in lists {
        let yaml = format!(
            "synthesis: {{title: T}}\npropositions:\n  - id: p1\n    statement: So.\n    supported_by:\n{before}      - e3\n"
        );
        let bench = Bench::new(&[("a.yaml", &yaml)])?;
        bench.back(
            &[("links!C2", "qualifies"), ("links!C3", "qualifies")],
            ImportManner::default(),
        )?;
        let wanted = yaml.replace(before, "") + after;
        differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    }
    outcome(complaints)
}

/// A table whose lines have moved since, before the workbook comes back and in between.
fn moved_lines() -> Outcome {
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    let table = "measure,at,n,p\nmood,T1,40,0.020\nmood,T2,38,0.131\npain,T1,40,0.5\n";
    let bench = Bench::new(&[("a.yaml", &yaml), ("results/t.csv", table)])?;
    let at = bench.folder.path().join("results/t.csv");
    let mut complaints = Vec::new();
    bench.back(&[("t!D2", "0.021")], ImportManner::default())?;
    let sorted = "measure,at,n,p\npain,T1,40,0.5\nmood,T2,38,0.131\nnew,T1,1,1\nmood,T1,40,0.021\n";
    fs::write(&at, sorted)?;
    let plan = bench.back(
        &[("t!D2", "0.021"), ("t!C2", "41")],
        ImportManner::default(),
    )?;
    differ(
        &mut complaints,
        &bench.read("results/t.csv"),
        &sorted.replace("T1,40,0.021", "T1,41,0.021"),
    );
    if !plan.told.clashes.is_empty() {
        complaints.push(format!("{:?}", plan.told.clashes));
    }
    // A line of which nothing is left is no line that stands at its place.
    fs::write(
        &at,
        "measure,at,n,p\nrest,T3,7,0.9\nmood,T2,38,0.131\npain,T1,40,0.5\n",
    )?;
    let before = bench.read("results/t.csv");
    let changes = [("t!D2", "0.022"), ("t!C2", "41")];
    let plan = bench.back(&changes, ImportManner::default())?;
    differ(&mut complaints, &bench.read("results/t.csv"), &before);
    if plan.told.clashes.len() != 1 || plan.told.clashes[0].there != "0.022" {
        complaints.push(format!("{:?}", plan.told.clashes));
    }
    outcome(complaints)
}

/// A workbook of which the hidden sheet was taken away is known, and is no workbook of figures.
fn without_memory() -> Outcome {
    let bench = study()?;
    let known = |book: &[u8]| -> Result<(bool, bool), String> {
        let file = tempfile::Builder::new().suffix(".xlsx").tempfile();
        let file = file.map_err(|error| error.to_string())?;
        fs::write(file.path(), book).map_err(|error| error.to_string())?;
        let offered = Offered::open(file.path()).map_err(|why| why.words)?;
        Ok((is_ours(&offered), has_forgotten(&offered)))
    };
    let whole = known(&bench.book)?;
    let mut sheets = sheets(&bench.book)?;
    sheets.retain(|(name, _)| name != "cisgrid");
    let without = known(&saved(&sheets)?)?;
    let right = whole == (true, false) && without == (false, true);
    outcome(if right {
        vec![]
    } else {
        vec![format!("{whole:?}, {without:?}")]
    })
}
