//! A row of a table is read by no entry of the results.
//!
//! ## Why it matters
//!
//! With `rows: {only: […]}` an entry reads some rows of a file and leaves the others to further entries. A row that none
//! of them reads may hold the very figure that speaks against a statement.
//!
//! ## Example
//!
//! ```text
//! results:
//!   - {table: results/table-1.csv, rows: {only: [Age]}, columns: {mean sd: Control}}
//! ```
//!
//! where the file has a row `Women` as well.
//!
//! ## What to do
//!
//! Read the row with a further entry of the same file, or put it aside in one of them with `rows: {ignore: […]}`.

use super::unknown_column::written;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG125",
    name: "row-left",
    severity: Severity::Error,
    source: include_str!("row_left.rs"),
};

/// Rows by their first cells, of which there is at least one, that no entry of their file reads.
pub(crate) fn finding(rows: &[(Span, String)], table: Span) -> Diagnostic {
    let texts: Vec<&str> = rows.iter().map(|(_, text)| text.as_str()).collect();
    let words = match *texts.as_slice() {
        [one] => format!("the row `{one}` is read by no entry of its table"),
        _ => format!(
            "{} rows are read by no entry of their table: {}",
            texts.len(),
            listed(&texts)
        ),
    };
    let names: Vec<String> = texts.iter().map(|text| written(text)).collect();
    let mut found = Diagnostic::at(&CHECK, rows[0].0, words);
    for (place, _) in rows.iter().skip(1).take(4) {
        found = found.also(*place, "");
    }
    found
        .also(table, "read here, in part")
        .help(format!(
            "read them with a further entry of the same file, or put them aside with `rows: {{ignore: [{}]}}`",
            names.join(", ")
        ))
}
