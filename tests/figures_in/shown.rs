//! Numbers as their formats show them, headings of several rows, and a file that comes in twice.

use std::path::PathBuf;

use libtest_mimic::Trial;
use rust_xlsxwriter::{Format, Workbook};

use super::take;
use crate::{Outcome, root, trial};
use cisgrid::imports::{Holding, ImportManner, ImportOrigin, OnConflict, Wishes, plan};
use cisgrid::tables::heads::{count, unfolded};
use cisgrid::tables::{FoundCell, FoundTable};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("figures_in::numbers_are_shown_by_their_formats", formats),
        trial("figures_in::headings_of_several_rows_are_unfolded", heads),
        trial("figures_in::what_comes_in_twice_changes_nothing", twice),
        trial("figures_in::what_is_not_read_drafts_no_measure", unread),
        trial(
            "figures_in::commas_and_merged_numbers_of_sheets",
            commas_and_merged,
        ),
    ]
}

/// Values with their formats, and what a spreadsheet program shows of them.
const SHOWN: [(f64, &str, &str); 24] = [
    (0.02, "0.000", "0.020"),
    (0.661_275_995_327, ".000", ".661"),
    (0.156, "0.0%", "15.6%"),
    (2.675, "0.00", "2.68"),
    (99.995, "0.00", "100.00"),
    (-0.004, "0.00", "-0.00"),
    (-4.0625, "0.00", "-4.06"),
    (1_234_567.891, "#,##0.00", "1,234,567.89"),
    (999.6, "#,##0", "1,000"),
    (5.0, "0\" people\"", "5 people"),
    (0.5, "[Red]0.0", "0.5"),
    (-3.25, "0.0;(0.0)", "-3.3"),
    (-3.14059, "0.00;[Red](0.00)", "-3.14"),
    (-3.14059, "0.00;[Red]0.00", "-3.14"),
    (3.14059, "0.00;[Red](0.00)", "3.14"),
    (-0.001, "0.00;(0.00)", "-0.00"),
    (12.0, "0.0##", "12.0"),
    (12.3456, "0.0##", "12.346"),
    (0.000_04, "0.000", "0.000"),
    (0.0, "0.00;-0.00;\"none\"", "none"),
    (0.1 + 0.2, "General", "0.3"),
    (1e-7, "General", "0.0000001"),
    (4.88e-177, "General", "4.88e-177"),
    (0.75, "# ?/?", "0.75"),
];

fn formats() -> Outcome {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, heading) in ["measure", "mean"].iter().enumerate() {
        sheet.write(0, at as u16, *heading)?;
    }
    for (at, (value, format, _)) in SHOWN.iter().enumerate() {
        let row = at as u32 + 1;
        sheet.write(row, 0, format!("m{at}"))?;
        sheet.write_with_format(row, 1, *value, &Format::new().set_num_format(*format))?;
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("formats.xlsx");
    book.save(&path)?;
    let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
    let text = String::from_utf8(brought.files[0].bytes.clone())?;
    for (at, (value, format, shown)) in SHOWN.iter().enumerate() {
        let line = text.lines().nth(at + 1).unwrap_or_default();
        let cell = line
            .split_once(',')
            .map_or("", |(_, cell)| cell)
            .trim_matches('"');
        assert_eq!(cell, *shown, "{value} by {format}");
    }
    // A format that is not understood is told.
    let told = brought
        .left
        .iter()
        .any(|left| left.words.contains("# ?/?") && left.place.as_deref() == Some("Sheet1!B25"));
    assert!(told, "{:#?}", brought.left);
    // So are signs that brackets or a colour say, and one that is kept before a zero.
    for (words, place) in [
        ("4 numbers below zero are shown in brackets", "Sheet1!B13"),
        ("`-0.00` is a number below zero", "Sheet1!B7"),
    ] {
        let left = &brought.left;
        let told = left
            .iter()
            .any(|left| left.words.contains(words) && left.place.as_deref() == Some(place));
        assert!(told, "{words}: {left:#?}");
    }
    Ok(())
}

fn row(cells: &[&str]) -> Vec<FoundCell> {
    let cell = |text: &&str| FoundCell {
        text: (*text).to_owned(),
        ..FoundCell::default()
    };
    cells.iter().map(cell).collect()
}

fn heads() -> Outcome {
    let of = |rows: Vec<Vec<FoundCell>>| {
        let heads = count(&rows);
        let table = FoundTable {
            heads,
            rows,
            ..FoundTable::default()
        };
        (heads, unfolded(&table))
    };
    // Two rows, of which the first stands over several columns.
    let stacked = of(vec![
        row(&["", "T1", "", "T2", ""]),
        row(&["Scale", "M", "SD", "M", "SD"]),
        row(&["Calm", "3.4", "1.2", "3.9", "1.1"]),
    ]);
    assert_eq!(
        stacked,
        (
            2,
            ["Scale", "T1 · M", "T1 · SD", "T2 · M", "T2 · SD"]
                .map(str::to_owned)
                .to_vec()
        )
    );
    // The same, merged.
    let mut merged = vec![
        row(&["Scale", "T1", "T1", "p"]),
        row(&["Scale", "M", "SD", "p"]),
        row(&["Calm", "3.4", "1.2", ".02"]),
    ];
    merged[0][2].across = true;
    merged[1][0].down = true;
    merged[1][3].down = true;
    assert_eq!(
        of(merged),
        (
            2,
            ["Scale", "T1 · M", "T1 · SD", "p"]
                .map(str::to_owned)
                .to_vec()
        )
    );
    // One row heads most tables, whatever stands in the rows below it.
    let plain = of(vec![
        row(&["measure", "n", "mean"]),
        row(&["calm", "30", "3.5"]),
        row(&["hope", "28", "–"]),
    ]);
    assert_eq!(plain.0, 1);
    let words = of(vec![
        row(&["measure", "group", "note"]),
        row(&["calm", "walk", "none"]),
        row(&["hope", "wait", "none"]),
    ]);
    assert_eq!(words.0, 1);
    assert_eq!(count(&[]), 0);
    Ok(())
}

/// A row that is passed over brings no measure; one that is read brings its own, whatever else names it.
fn unread() -> Outcome {
    let table = "measure,at,n,mean,sd\nCalm,T1,30,50.1,9.0\nCalm,T2,28,47.2,9.1\nEase,T1,30,5.5,1.0\nEase,T2,28,5.9,1.1\nOverall score,T1,thirty,x,y\n";
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("scores.csv");
    std::fs::write(&path, table)?;
    let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
    let measures = brought
        .parts
        .iter()
        .filter(|part| part.section == "measures");
    let measures: Vec<&str> = measures.map(|part| part.id.as_str()).collect();
    assert_eq!(measures, ["Calm", "Ease"]);
    let told = |words: &str| brought.left.iter().any(|left| left.words.contains(words));
    assert!(told("`Overall score`"), "{:?}", brought.left);
    let results = brought.parts.iter().find(|part| part.section == "results");
    let results = format!("{:?}", results.ok_or("no table")?);
    assert!(!results.contains("overall-score"), "{results}");
    assert_eq!(results.matches("the row `Overall score`").count(), 1);
    Ok(())
}

/// Three entries that read one table, drafts and all: the second time nothing is written.
fn twice() -> Outcome {
    let path = root().join("tests/fixtures/programs/r/gtsummary-like.csv");
    let origin = ImportOrigin {
        name: "gtsummary-like.csv".to_owned(),
        hash: "0".to_owned(),
        way: None,
        place: None,
        rules: std::collections::BTreeMap::new(),
    };
    let manner = ImportManner {
        on_conflict: OnConflict::Tell,
        prune: false,
    };
    let folder = tempfile::tempdir()?;
    let mut holding = Holding::of(folder.path()).map_err(|refused| refused.words)?;
    let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
    let first =
        plan(&mut holding, &origin, brought.clone(), manner).map_err(|refused| refused.words)?;
    let document = PathBuf::from("gtsummary-like.yaml");
    let text = &holding.documents.get(&document).ok_or("no document")?.text;
    assert_eq!(
        text.matches("table: results/gtsummary-like.csv").count(),
        3,
        "{text}"
    );
    assert!(
        !text.contains('#') || text.contains("# at: at which timepoint"),
        "{text}"
    );
    assert!(
        first
            .told
            .left
            .iter()
            .all(|left| !left.words.contains("second entry"))
    );
    let second = plan(&mut holding, &origin, brought, manner).map_err(|refused| refused.words)?;
    assert!(second.files.is_empty(), "{:#?}", second.told);
    Ok(())
}

/// Where the texts of a sheet have commas before decimals, numbers have them too; a number that was merged over several
/// rows is one number.
fn commas_and_merged() -> Outcome {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let two = Format::new().set_num_format("0.00");
    for (at, heading) in ["Skala", "n", "M", "B [95% KI]", "p"].iter().enumerate() {
        sheet.write(0, at as u16, *heading)?;
    }
    for (row, (name, mean)) in [("Ruhe", 3.4), ("Hoffnung", 5.25)].iter().enumerate() {
        let row = row as u32 + 1;
        sheet.write(row, 0, *name)?;
        sheet.write(row, 1, 30)?;
        sheet.write_with_format(row, 2, *mean, &two)?;
        sheet.write(row, 3, "0,50 [0,10; 0,90]")?;
    }
    sheet.merge_range(1, 4, 2, 4, "", &two)?;
    sheet.write_with_format(1, 4, 0.02, &two)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("commas.xlsx");
    book.save(&path)?;
    let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
    let text = String::from_utf8(brought.files[0].bytes.clone())?;
    assert_eq!(
        text,
        "Skala,n,M,B [95% KI],p\nRuhe,30,\"3,40\",\"0,50 [0,10; 0,90]\",\"0,02\"\nHoffnung,30,\"5,25\",\"0,50 [0,10; 0,90]\",\n"
    );
    let results = brought
        .parts
        .iter()
        .find(|part| part.section == "results")
        .ok_or("no entry")?;
    assert!(
        results.fields.iter().any(|(key, _)| key == "decimal"),
        "{results:#?}"
    );
    assert!(
        brought
            .left
            .iter()
            .any(|left| left.words.contains("merged over several cells")),
        "{:#?}",
        brought.left
    );
    Ok(())
}
