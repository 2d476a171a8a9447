//! A row of a CSV table has more or fewer cells than its header.
//!
//! ## Why it matters
//!
//! Cells belong to headings by their position. With one cell too many or too few, all numbers
//! behind it would stand under the wrong heading: a standard deviation would be read as a mean.
//!
//! ## Example
//!
//! ```text
//! measure,at,n,mean
//! Length of time in post, months,T1,32,17.7
//! ```
//!
//! ## What to do
//!
//! Put quotes around a cell that holds the separator, as in `"Length of time in post, months"`; a
//! spreadsheet program does this by itself when it saves as CSV. Where nothing was printed, leave
//! the cell empty, but keep its separator. Titles above a table and notes below it do not belong
//! into the file.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::read::csv::cell::{CsvCell, stretch};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG015",
    name: "ragged-row",
    severity: Severity::Error,
    source: include_str!("ragged_row.rs"),
};

pub(crate) fn finding(
    row: &[CsvCell],
    header: &[CsvCell],
    whole_header: Span,
    separator: &str,
) -> Diagnostic {
    let place = stretch(row).unwrap_or(whole_header);
    let cells = |count: usize| match count {
        1 => "1 cell".to_owned(),
        _ => format!("{count} cells"),
    };
    let words = format!(
        "this row has {}, the header {}",
        cells(row.len()),
        header.len()
    );
    let found = Diagnostic::at(&CHECK, place, words)
        .also(whole_header, "the header")
        .grouped(format!("{} {}", place.file.number(), row.len()));
    if row.len() == 1 {
        return found
            .help("a title above the table or a note below it does not belong into the file");
    }
    let beyond = row.get(header.len()..).unwrap_or_default();
    if beyond.is_empty() {
        let words =
            format!("where nothing was printed, leave the cell empty, but keep its {separator}");
        return found.help(words);
    }
    match beyond.iter().all(|cell| cell.text.is_empty()) {
        true => found.help(format!("take the {separator}s at its end away")),
        false => found.help(format!(
            "put quotes around a cell that has a {separator} in it"
        )),
    }
}
