//! What spreadsheet programs, and people in them, make of a workbook: numbers, dates, errors, merged cells, other names.

use std::fs;

use cisgrid::imports::{ImportManner, Plan};
use libtest_mimic::Trial;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::changed::{STUDY, differ, study};
use super::{Bench, dressed, saved, sheets, with};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("workbook::cells_that_became_numbers", numbers),
        trial("workbook::dates_errors_and_merged_cells", odd_cells),
        trial("workbook::what_is_hidden_comes_back", hidden),
        trial("workbook::other_names_and_headings", other_names),
        trial("workbook::what_is_missing_is_told", missing),
        trial("workbook::with_macros", macros),
        trial("workbook::many_empty_rows", empty_rows),
        trial(
            "workbook::a_cell_without_a_place_holds_nothing_up",
            no_place,
        ),
    ]
}

const TABLE: &str = "measure,at,n,p\nmood,T1,40,0.020\nmood,T2,38,0.130\n";

/// Figures as they are printed, each with its number.
const PRINTED: [(&str, f64); 7] = [
    ("0.50", 0.5),
    (".030", 0.03),
    ("−1.20", -1.2),
    ("+2", 2.0),
    ("40.0", 40.0),
    ("0.000", 0.0),
    ("true", 1.0),
];

fn with_table() -> Result<Bench, String> {
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    Bench::new(&[("a.yaml", &yaml), ("results/t.csv", TABLE)])
}

/// The places of what is told, sorted.
fn places(plan: &Plan) -> Vec<&str> {
    let left = plan.told.left.iter();
    let mut places: Vec<&str> = left.filter_map(|left| left.place.as_deref()).collect();
    places.sort_unstable();
    places
}

/// “Convert to number”: what is the same number is no change; a figure that lost noughts is told, once for all of them.
fn numbers() -> Outcome {
    let bench = with_table()?;
    let all = sheets(&bench.book)?;
    let converted = dressed(&all, Workbook::new(), |name, sheet| {
        match name {
            "figures" => {
                sheet.write_number(1, 7, 40)?.write_number(1, 8, 14.2)?;
                sheet.write_number(2, 8, 16.9)?;
            }
            "t" => {
                sheet.write_number(1, 2, 40)?.write_number(1, 3, 0.02)?;
                sheet.write_number(2, 2, 38)?.write_number(2, 3, 0.13)?;
            }
            _ => {}
        }
        Ok(())
    })?;
    let mut complaints = Vec::new();
    let cells: Vec<&str> = PRINTED.iter().map(|(text, _)| *text).collect();
    let heads = ["a", "b", "c", "d", "e", "f", "g"].join(",");
    let table = format!("{heads}\n{}\n", cells.join(","));
    let yaml = format!("{STUDY}  - {{table: results/t.csv, cite: trial}}\n");
    let forms = Bench::new(&[("a.yaml", &yaml), ("results/t.csv", &table)])?;
    let book = dressed(&sheets(&forms.book)?, Workbook::new(), |name, sheet| {
        for ((text, number), column) in PRINTED.iter().zip(0..).filter(|_| name == "t") {
            match *text {
                "true" => sheet.write_boolean(1, column, true)?,
                _ => sheet.write_number(1, column, *number)?,
            };
        }
        Ok(())
    })?;
    let plan = forms.take(&book, ImportManner::default())?;
    if !plan.files.is_empty() || !plan.told.left.is_empty() || !plan.told.clashes.is_empty() {
        complaints.push(format!("{} {:?}", forms.read("results/t.csv"), plan.told));
    }
    let plan = bench.take(&converted, ImportManner::default())?;
    if !plan.files.is_empty() || !plan.told.left.is_empty() || !plan.told.clashes.is_empty() {
        complaints.push(format!("{:?}", plan.told));
    }
    let changed = dressed(&all, Workbook::new(), |name, sheet| {
        let two = Format::new().set_num_format("0.00");
        match name {
            "figures" => {
                sheet.write_number_with_format(1, 8, 14.3, &two)?;
                sheet.write_number(2, 8, 17)?;
            }
            "t" => {
                sheet.write_number(1, 3, 0.03)?.write_number(2, 3, 0.14)?;
            }
            _ => {}
        }
        Ok(())
    })?;
    let yaml = bench.read("a.yaml");
    let plan = bench.take(&changed, ImportManner::default())?;
    let wanted = yaml
        .replace("mean: 14.20", "mean: 14.30")
        .replace("mean: 16.9", "mean: 17");
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    let wanted = TABLE.replace("0.020", "0.03").replace("0.130", "0.14");
    differ(&mut complaints, &bench.read("results/t.csv"), &wanted);
    let told = &plan.told.left;
    if told.len() != 1 || !told[0].words.contains("3 cells") || !told[0].words.contains("t!D2") {
        complaints.push(format!("{told:?}"));
    }
    outcome(complaints)
}

/// Dates, errors and merged cells change nothing and are told where they stand; a formula says what it shows.
fn odd_cells() -> Outcome {
    let bench = study()?;
    let book = dressed(&sheets(&bench.book)?, Workbook::new(), |name, sheet| {
        let plain = Format::new();
        match name {
            "evidence" => {
                let day = ExcelDateTime::from_ymd(2026, 1, 2)?;
                let date = Format::new().set_num_format("yyyy-mm-dd");
                sheet.write_datetime_with_format(1, 2, day, &date)?;
                sheet.write_formula(2, 2, Formula::new("=NA()").set_result("#N/A"))?;
                sheet.merge_range(1, 11, 2, 11, "of both", &plain)?;
            }
            "quotations" => {
                sheet.write_formula(2, 2, Formula::new("=\"P0\"&\"9\"").set_result("P09"))?;
            }
            _ => {}
        }
        Ok(())
    })?;
    let plan = bench.take(&book, ImportManner::default())?;
    let wanted = STUDY
        .replace("    cite: trial\n", "    cite: trial\n    note: of both\n")
        .replace("by: P03", "by: P09");
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if places(&plan) != ["evidence!C2", "evidence!C3", "evidence!L3"] {
        complaints.push(format!("{:?}", plan.told.left));
    }
    outcome(complaints)
}

/// Rows that were filtered away, and sheets that were hidden, are as those that are shown.
fn hidden() -> Outcome {
    let bench = study()?;
    let changes = [("quotations!C3", "P07"), ("links!D2", "as printed")];
    let book = with(&bench.book, &changes)?;
    let book = dressed(&sheets(&book)?, Workbook::new(), |name, sheet| {
        match name {
            "quotations" => drop(sheet.set_row_hidden(2)?),
            "links" => drop(sheet.set_hidden(true)),
            _ => {}
        }
        Ok(())
    })?;
    let plan = bench.take(&book, ImportManner::default())?;
    let wanted = STUDY.replace("by: P03", "by: P07").replace(
        "- mood-rose   # the trial",
        "- {evidence: mood-rose, because: as printed}   # the trial",
    );
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    if !plan.told.left.is_empty() {
        complaints.push(format!("{:?}", plan.told.left));
    }
    outcome(complaints)
}

/// Sheets and headings that were renamed are known by what stands in them.
fn other_names() -> Outcome {
    let bench = with_table()?;
    let changes = [
        ("quotations!B1", " SAID "),
        ("quotations!C1", "wer"),
        ("quotations!C2", "P07"),
        ("evidence!C1", "Finding"),
        ("evidence!C2", "Mood rose a bit."),
        ("t!C2", "41"),
        ("themes!B2", "Talking"),
    ];
    let mut all = sheets(&with(&bench.book, &changes)?)?;
    for (name, _) in &mut all {
        *name = match name.as_str() {
            "quotations" => "Zitate".to_owned(),
            "evidence" => "Evidence ".to_owned(),
            "t" => "Tabelle 1".to_owned(),
            other => other.to_owned(),
        };
    }
    let yaml = bench.read("a.yaml");
    let plan = bench.take(&saved(&all)?, ImportManner::default())?;
    let wanted = yaml
        .replace(
            "- it is the talking\n",
            "- {said: it is the talking, by: P07}\n",
        )
        .replace("Mood rose.", "Mood rose a bit.")
        .replace("label: Talk}", "label: Talking}");
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), &wanted);
    let wanted = TABLE.replace("T1,40", "T1,41");
    differ(&mut complaints, &bench.read("results/t.csv"), &wanted);
    let doubts = plan.told.left.iter().filter(|left| left.doubtful).count();
    if places(&plan) != ["Tabelle 1", "Zitate", "Zitate!C1"] || doubts > 0 {
        complaints.push(format!("{:?}", plan.told.left));
    }
    outcome(complaints)
}

/// Sheets, columns and the hidden column that were taken out.
fn missing() -> Outcome {
    let bench = study()?;
    let mut all = sheets(&bench.book)?;
    all.retain(|(name, _)| name != "links");
    for (name, cells) in &mut all {
        match name.as_str() {
            // The column `by`, and all behind it one place nearer.
            "quotations" => {
                let old = std::mem::take(cells);
                let old = old.into_iter().filter(|((_, column), _)| *column != 2);
                *cells = old
                    .map(|((row, column), text)| ((row, column - u32::from(column > 2)), text))
                    .collect();
            }
            "figures" => cells.retain(|(_, column), _| *column != 23),
            "evidence" => cells.retain(|(_, column), _| *column != 12),
            _ => {}
        }
    }
    let plan = bench.take(&saved(&all)?, ImportManner::default())?;
    let mut complaints = Vec::new();
    differ(&mut complaints, &bench.read("a.yaml"), STUDY);
    let told: Vec<&str> = plan
        .told
        .left
        .iter()
        .map(|left| left.words.as_str())
        .collect();
    let wanted = [
        "sheet `links` is not there",
        "column `by` is not there",
        "hidden column of the sheet `figures`",
    ];
    for words in wanted {
        if !told.iter().any(|told| told.contains(words)) {
            complaints.push(format!("`{words}` is not told: {told:?}"));
        }
    }
    if told.len() != wanted.len() || !plan.told.gone.is_empty() {
        complaints.push(format!("{:?}", plan.told));
    }
    outcome(complaints)
}

/// A workbook with macros comes back, and they are told.
fn macros() -> Outcome {
    let bench = study()?;
    let project = bench.folder.path().join("vbaProject.bin");
    fs::write(&project, b"no macro at all")?;
    let mut book = Workbook::new();
    book.add_vba_project(&project)?;
    let all = sheets(&with(&bench.book, &[("quotations!C3", "P07")])?)?;
    let book = dressed(&all, book, |_, _| Ok(()))?;
    let plan = bench.take(&book, ImportManner::default())?;
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        &bench.read("a.yaml"),
        &STUDY.replace("by: P03", "by: P07"),
    );
    let told = &plan.told.left;
    if told.len() != 1 || !told[0].words.contains("macros") || told[0].doubtful {
        complaints.push(format!("{told:?}"));
    }
    outcome(complaints)
}

/// Rows that are empty and dressed, far down, are no rows.
fn empty_rows() -> Outcome {
    let bench = study()?;
    let all = sheets(&with(&bench.book, &[("quotations!C3", "P07")])?)?;
    let grey = Format::new().set_background_color("#EEEEEE");
    let book = dressed(&all, Workbook::new(), |name, sheet| {
        if name == "quotations" {
            for row in 3..100_000 {
                sheet.write_blank(row, 1, &grey)?;
            }
            sheet.write_blank(1_000_000, 0, &grey)?;
        }
        Ok(())
    })?;
    let plan = bench.take(&book, ImportManner::default())?;
    let mut complaints = Vec::new();
    differ(
        &mut complaints,
        &bench.read("a.yaml"),
        &STUDY.replace("by: P03", "by: P07"),
    );
    if !plan.told.left.is_empty() {
        complaints.push(format!("{:?}", plan.told.left));
    }
    outcome(complaints)
}

/// A cell of an entry that no program can change as a hand would is told, and all others come back.
fn no_place() -> Outcome {
    let study = STUDY.replace(
        "    finding: Mood rose.   # at last\n",
        "    ? finding   # said: twice\n    : Mood rose.\n",
    );
    let bench = Bench::new(&[("a.yaml", &study)])?;
    let changes = [
        ("evidence!C2", "Mood rose much."),
        ("evidence!L2", "as printed"),
        ("evidence!C3", "People came for \u{202e}company."),
        ("quotations!C2", "P07"),
    ];
    let mut complaints = Vec::new();
    for _ in 0..2 {
        let plan = bench.back(&changes, ImportManner::default())?;
        let wanted = study
            .replace(
                "    cite: trial\n",
                "    cite: trial\n    note: as printed\n",
            )
            .replace(
                "- it is the talking\n",
                "- {said: it is the talking, by: P07}\n",
            )
            .replace(
                "    finding: >-\n      People came for the company\n      of others.\n",
                "    finding: People came for company.\n",
            );
        differ(&mut complaints, &bench.read("a.yaml"), &wanted);
        if places(&plan) != ["evidence!C2", "evidence!C3"] {
            complaints.push(format!("{:?}", plan.told.left));
        }
        let first = plan
            .told
            .left
            .iter()
            .find(|left| left.place.as_deref() == Some("evidence!C2"));
        if !first.is_some_and(|left| left.words.contains("a.yaml:")) {
            complaints.push(format!("{first:?}"));
        }
    }
    outcome(complaints)
}
