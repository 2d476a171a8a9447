//! The cells of a draft, as CSV.

use std::ops::Range;

use super::cell_use::CellUse;
use super::heading::ColumnKind;
use super::shape::{closed, figures_of, prepared};
use super::understood::{UnderstoodRow, UnderstoodTable};
use crate::read::csv::written_cell;

/// A cell of a draft: where it stands in the CSV, its row among those of the table and its column; the name of a row has
/// none.
pub(super) type DraftCell = (Range<usize>, usize, Option<usize>);

pub(super) fn csv(
    table: &UnderstoodTable<'_>,
    headings: &[String],
    names: &[String],
    df: &[(usize, Vec<String>)],
) -> (String, Vec<DraftCell>) {
    let mut cells: Vec<DraftCell> = Vec::new();
    let is_stub = |at: usize| table.columns[at].kind == ColumnKind::Stub;
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| !is_stub(*at))
        .collect();
    let mut csv = cell(&headings[0]);
    for at in &shown {
        csv.push(',');
        csv.push_str(&cell(&headings[at + 1]));
    }
    for (number, (_, values)) in df.iter().enumerate() {
        for part in 0..values.len() {
            csv.push(',');
            csv.push_str(&df_heading(number, part));
        }
    }
    csv.push('\n');
    let rows = table.rows.iter().zip(names);
    // A row of marks that say that nothing was printed is none.
    for (row, name) in rows.filter(|(row, _)| has_digits(table, row)) {
        let start = csv.len();
        csv.push_str(&cell(name));
        cells.push((start..csv.len(), row.at, None));
        for at in &shown {
            csv.push(',');
            let start = csv.len();
            if let Some(found) = table.table.rows[row.at].get(*at) {
                csv.push_str(&cell(&written(&found.text, row.cells.get(*at))));
            }
            cells.push((start..csv.len(), row.at, Some(*at)));
        }
        for (at, values) in df {
            for value in values {
                csv.push(',');
                let start = csv.len();
                csv.push_str(&cell(value));
                cells.push((start..csv.len(), row.at, Some(*at)));
            }
        }
        csv.push('\n');
    }
    (csv, cells)
}

/// Whether a row has digits beside its name.
pub(super) fn has_digits(table: &UnderstoodTable<'_>, row: &UnderstoodRow) -> bool {
    let cells = table.table.rows.get(row.at).map(Vec::as_slice);
    let cells = cells.unwrap_or_default().iter().zip(&table.columns);
    let mut cells = cells.filter(|(_, column)| column.kind != ColumnKind::Stub);
    cells.any(|(cell, _)| cell.text.bytes().any(|byte| byte.is_ascii_digit()))
}

/// The heading of a column that holds the degrees of freedom of a heading.
pub(super) fn df_heading(number: usize, part: usize) -> String {
    format!("df{}.{}", number + 1, part + 1)
}

/// The text of a cell: of figures without units, and of means without percent signs.
fn written(text: &str, held: Option<&CellUse>) -> String {
    let CellUse::Figures(held) = held.unwrap_or(&CellUse::Nothing) else {
        return prepared(text);
    };
    let text = figures_of(text);
    let text = closed(&text).unwrap_or(text);
    match held.words.first() {
        Some(&("mean" | "median" | "change" | "estimate" | "min")) => text.replace('%', ""),
        _ => text,
    }
}

/// A cell of CSV.
fn cell(text: &str) -> String {
    // Whoever guesses the separator is not led astray by others.
    match text.contains([';', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => written_cell(text, b','),
    }
}
