//! What a workbook says of where it is from, and what is not the synthesis's: other files, another synthesis, other rows.

use std::collections::BTreeMap;
use std::fs;

use cisgrid::imports::{ImportManner, OnConflict};
use libtest_mimic::Trial;
use tempfile::TempDir;

use super::changed::{STUDY, differ};
use super::{Bench, back, saved, sheets, with};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::no_file_outside_is_touched", outside),
        trial("workbook::of_another_synthesis", another),
        trial("workbook::a_title_above_the_headings", title),
        trial("workbook::texts_in_blocks", blocks),
        trial("workbook::what_was_settled_is_not_asked_again", settled),
    ]
}

const TABLE: &str = "measure,at,n,p\nmood,T1,40,0.020\nmood,T2,38,0.130\n";

fn with_table() -> Result<Bench, String> {
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    Bench::new(&[
        ("a.yaml", &yaml),
        ("results/t.csv", TABLE),
        ("results/other.csv", TABLE),
    ])
}

/// Whoever edits the hidden sheet cannot have another file written, or shown.
fn outside() -> Outcome {
    let mut complaints = Vec::new();
    let elsewhere = TempDir::new()?;
    let secret = elsewhere.path().join("t.csv");
    fs::write(&secret, TABLE.replace("mood,T1", "secret,T1"))?;
    let absolute = secret.display().to_string();
    for path in [
        absolute.as_str(),
        "../t.csv",
        "results/../../t.csv",
        "results/other.csv",
        "a.yaml",
    ] {
        let bench = with_table()?;
        let mut all = sheets(&bench.book)?;
        let mut named = 0;
        for (_, cells) in all.iter_mut().filter(|(name, _)| name == "cisgrid") {
            for text in cells
                .values_mut()
                .filter(|text| text.as_str() == "results/t.csv")
            {
                path.clone_into(text);
                named += 1;
            }
        }
        let book = with(&saved(&all)?, &[("t!D2", "0.030")])?;
        let plan = bench.take(&book, ImportManner::default())?;
        let told = format!("{:?}", plan.told);
        if named < 3
            || !plan.files.is_empty()
            || told.contains("secret")
            || !told.contains(path)
            || bench.read("results/t.csv") != TABLE
            || fs::read_to_string(&secret)?.contains("0.030")
        {
            complaints.push(format!("{path}: {told}"));
        }
    }
    // What is right comes back.
    let bench = with_table()?;
    bench.back(&[("t!D2", "0.030")], ImportManner::default())?;
    differ(
        &mut complaints,
        &bench.read("results/t.csv"),
        &TABLE.replace("0.020", "0.030"),
    );
    outcome(complaints)
}

/// A file of one name does not make it the same synthesis.
fn another() -> Outcome {
    let bench = with_table()?;
    let other = TempDir::new()?;
    let yaml = "synthesis: {title: Eating}\nevidence:\n  - {id: soup, strand: quantitative, finding: Soup was eaten.}\n";
    fs::write(other.path().join("a.yaml"), yaml)?;
    let book = with(&bench.book, &[("evidence!C2", "Mood rose a little.")])?;
    let mut complaints = Vec::new();
    match back(other.path(), &book, ImportManner::default()) {
        Err(why) if why.contains("another one") => {}
        found => complaints.push(format!("{found:?}")),
    }
    // One entry in common is enough.
    let yaml = yaml.replace("soup,", "mood-rose,");
    fs::write(other.path().join("a.yaml"), yaml)?;
    if let Err(why) = back(other.path(), &book, ImportManner::default()) {
        complaints.push(why);
    }
    outcome(complaints)
}

/// A title that somebody typed above a table is no line of it.
fn title() -> Outcome {
    let bench = with_table()?;
    let mut all = sheets(&bench.book)?;
    for (_, cells) in all.iter_mut().filter(|(name, _)| name == "t") {
        let lower: BTreeMap<(u32, u32), String> = std::mem::take(cells)
            .into_iter()
            .map(|((row, column), text)| ((row + 1, column), text))
            .collect();
        *cells = lower;
        cells.insert((0, 0), "Table 1. Outcomes".to_owned());
    }
    let mut complaints = Vec::new();
    let book = with(&saved(&all)?, &[("t!D3", "0.030")])?;
    let plan = bench.take(&book, ImportManner::default())?;
    differ(
        &mut complaints,
        &bench.read("results/t.csv"),
        &TABLE.replace("0.020", "0.030"),
    );
    let left: Vec<&str> = plan
        .told
        .left
        .iter()
        .filter_map(|left| left.place.as_deref())
        .collect();
    if left != ["t!A1"] {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}

/// Texts behind `>` and `|` end with a line feed, which no cell has.
fn blocks() -> Outcome {
    let mut complaints = Vec::new();
    let there = "People came for the company\n      of others.";
    let company = "People came for company, mostly,";
    for (mark, said, wanted) in [
        (">", " of others.", format!(" {company} of others.")),
        (
            "|",
            "\nof others.",
            format!(" |-\n      {company}\n      of others."),
        ),
    ] {
        let yaml = STUDY.replace("finding: >-", &format!("finding: {mark}"));
        let bench = Bench::new(&[("a.yaml", &yaml)])?;
        let cell = format!("{company}{said}");
        let plan = bench.back(&[("evidence!C3", &cell)], ImportManner::default())?;
        if !plan.told.left.is_empty() {
            complaints.push(format!("{mark}: {:?}", plan.told));
        }
        let wanted = yaml.replace(&format!(" {mark}\n      {there}"), &wanted);
        differ(&mut complaints, &bench.read("a.yaml"), &wanted);
        let again = bench.back(&[], ImportManner::default())?;
        if !again.told.clashes.is_empty() {
            complaints.push(format!("{mark}, again: {:?}", again.told));
        }
    }
    outcome(complaints)
}

/// A row whose entry, or line, a hand took out, and which was changed in the workbook meanwhile: `keep` settles it.
fn settled() -> Outcome {
    let mut complaints = Vec::new();
    let bench = with_table()?;
    let path = bench.folder.path();
    let yaml = bench.read("a.yaml").replace(
        "  - {id: talk, label: Talk}\n",
        "  - {id: pace, label: Pace}\n",
    );
    fs::write(path.join("a.yaml"), yaml)?;
    fs::write(
        path.join("results/t.csv"),
        TABLE.replace("mood,T1,40,0.020", "sleep,T1,20,0.500"),
    )?;
    let changes = [("themes!B2", "Talking"), ("t!D2", "0.030")];
    let keep = ImportManner {
        on_conflict: OnConflict::Keep,
        ..ImportManner::default()
    };
    for (manner, clashes) in [
        (ImportManner::default(), 2),
        (keep, 0),
        (ImportManner::default(), 0),
    ] {
        let plan = bench.back(&changes, manner)?;
        if plan.told.clashes.len() != clashes {
            complaints.push(format!("not {clashes}: {:?}", plan.told));
        }
    }
    outcome(complaints)
}
