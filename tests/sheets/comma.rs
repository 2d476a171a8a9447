//! The CSV files as a script reads them.

use std::collections::HashMap;

use libtest_mimic::Trial;

use super::{cells, files, of_folder, of_text, text_of, unguarded};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sheets::csv_files_are_whole", csv_files_are_whole),
        trial(
            "sheets::csv_figures_are_as_printed",
            csv_figures_are_as_printed,
        ),
        trial(
            "sheets::every_column_is_explained",
            every_column_is_explained,
        ),
        trial(
            "sheets::empty_tables_have_headings",
            empty_tables_have_headings,
        ),
    ]
}

fn csv_files_are_whole() -> Outcome {
    let view = of_folder("propositions");
    let files = files("csv", &view);
    let mut complaints = Vec::new();
    for file in &files {
        let text = text_of(&files, &file.path);
        let rows = cells(text);
        let width = rows[0].len();
        if rows.iter().any(|row| row.len() != width) {
            complaints.push(format!("{}: rows of unlike length", file.path));
        }
        if text.replace("\r\n", "").contains('\r') || !text.ends_with("\r\n") {
            complaints.push(format!("{}: a line end that is no CRLF", file.path));
        }
        let mut headings = rows[0].clone();
        headings.sort_unstable_by_key(|heading| heading.to_lowercase());
        headings.dedup_by_key(|heading| heading.to_lowercase());
        if headings.len() < width {
            complaints.push(format!("{}: two headings alike", file.path));
        }
    }
    let grid = cells(text_of(&files, "csv/grid.csv"));
    assert_eq!(
        grid[0],
        [
            "id",
            "Proposition",
            "Quantitative analysis",
            "Qualitative analysis"
        ]
    );
    assert_eq!(grid.len(), 1 + view.rows().count());
    let statements = cells(text_of(&files, "csv/statements.csv"));
    let own = view.rows();
    let own = own.map(|row| row.statements().len() + row.silences().len());
    assert_eq!(statements.len(), 1 + own.sum::<usize>());
    outcome(complaints)
}

fn csv_figures_are_as_printed() -> Outcome {
    let view = of_folder("propositions");
    let files = files("csv", &view);
    let rows = cells(text_of(&files, "csv/figures.csv"));
    let column: HashMap<&str, usize> = rows[0]
        .iter()
        .enumerate()
        .map(|(at, one)| (one.as_str(), at))
        .collect();
    for line in view.figure_lines() {
        let row = rows
            .iter()
            .find(|row| row[0] == line.entry.key)
            .ok_or(line.entry.key)?;
        for (word, printed) in &line.entry.printed {
            assert_eq!(row[column[word]], *printed, "{} {word}", line.entry.key);
        }
        assert_eq!(row[column["file"]], view.file_within(line.entry.place));
    }
    let table_of = |path: &str| text_of(&files, path).to_owned();
    assert!(table_of("csv/figures.csv").contains("results/table-3-outcomes.csv"));
    assert!(!table_of("csv/figures.csv").contains("propositions/results"));
    Ok(())
}

/// The key says what each column of each file holds.
fn every_column_is_explained() -> Outcome {
    let files = files("csv", &of_folder("propositions"));
    let key = cells(text_of(&files, "csv/key.csv"));
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.path != "csv/key.csv") {
        let rows = cells(text_of(&files, &file.path));
        let name = file
            .path
            .trim_start_matches("csv/")
            .trim_end_matches(".csv");
        for heading in rows[0]
            .iter()
            .filter(|heading| name != "grid" || *heading != "id")
        {
            let told = key.iter().any(|row| {
                row[0] == "column"
                    && row[1].eq_ignore_ascii_case(name)
                    && row[2] == *heading
                    && !row[3].is_empty()
            });
            if !told {
                complaints.push(format!("{name}: the key does not say what `{heading}` is"));
            }
        }
    }
    outcome(complaints)
}

fn empty_tables_have_headings() -> Outcome {
    let view = of_text("propositions: [{id: p, statement: S.}]\n");
    let files = files("csv", &view);
    assert_eq!(files.len(), 10);
    assert_eq!(cells(text_of(&files, "csv/figures.csv")).len(), 1);
    assert_eq!(unguarded("'=1"), "=1");
    assert_eq!(unguarded("'quoted'"), "'quoted'");
    Ok(())
}
