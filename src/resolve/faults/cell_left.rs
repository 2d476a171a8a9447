//! Cells of a table are read by none of the entries that read its rows.
//!
//! ## Why it matters
//!
//! Where two entries read one file, each may pass a column over because the other reads it. If the other does so for its
//! own rows only, a cell of these rows is lost, and it may be the very figure that speaks against a statement.
//!
//! ## Example
//!
//! ```text
//! results:
//!   - {table: results/table-1.csv, rows: {only: [Age]}, columns: {mean sd: All}, ignore: p}
//!   - {table: results/table-1.csv, rows: {only: [Women]}, columns: {count percent: All, p: p}}
//! ```
//!
//! where `Age` has a p as well.
//!
//! ## What to do
//!
//! Read the column with the entry of these rows too. A column that no entry reads is put aside by its name, and
//! nothing more is said of it. Where the cells are not needed, acknowledge it at the path of the table.

use super::unknown_column::{as_written, on_one_line};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG132",
    name: "cell-left",
    severity: Severity::Warning,
    source: include_str!("cell_left.rs"),
};

/// Cells under one heading, each with its row, of which there is at least one; `table` is where one of the entries names
/// the file.
pub(crate) fn finding(cells: &[(Span, &str)], heading: &str, table: Span) -> Diagnostic {
    let rows: Vec<&str> = cells.iter().map(|(_, row)| *row).collect();
    let heading = on_one_line(heading);
    let words = format!(
        "the column `{heading}` is read of other rows of its table, and not of {}",
        listed(&rows)
    );
    let mut found = Diagnostic::at(&CHECK, cells[0].0, words).label("read by no entry");
    for (place, _) in cells.iter().skip(1).take(4) {
        found = found.also(*place, "");
    }
    found.also(table, "an entry of this file").help(format!(
        "name `{}` in the entry that reads {} too, or acknowledge that it is not needed",
        as_written(&heading),
        if rows.len() == 1 {
            "this row"
        } else {
            "these rows"
        }
    ))
}
