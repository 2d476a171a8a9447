//! A name under `rows` beside a table meets no row.
//!
//! ## Why it matters
//!
//! Rows are put aside, or taken for totals, by the word in their first cell. A word that meets none is
//! misspelt, or the file has changed: a row that was to be put aside is then read as a figure, or is gone.
//!
//! ## Example
//!
//! ```text
//! results:
//!   - {table: results/table-1.csv, rows: {ignore: [Notes]}}
//! ```
//!
//! where the row starts with `Note.`
//!
//! ## What to do
//!
//! Write the word as it stands in the first cell of the row; capitals and blanks do not matter. A row that has
//! nothing but its first cell is also met by the words that it starts with. The first cell is that of the first
//! column that is not passed over with `ignore`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG121",
    name: "unknown-row",
    severity: Severity::Error,
    source: include_str!("unknown_row.rs"),
};

/// A name that no row of the table at `table` has; `near` asks for the one that may be meant, `rows` are what the rows
/// start with.
pub(crate) fn finding(
    place: Span,
    name: &str,
    near: Option<String>,
    table: Span,
    rows: &[&str],
) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("no row of this table is `{name}`"))
        .also(table, "the table")
        .maybe_help(near)
        .help(format!("its rows are {}", listed(rows)))
}
