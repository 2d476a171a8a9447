//! Rows with figures are put aside by name.
//!
//! ## Why it matters
//!
//! What is put aside is on no page, and no check and no claim sees it. That may be right, as for an average of
//! averages; a reader of the files should know of it.
//!
//! ## Example
//!
//! ```text
//! results:
//!   - {table: results/table-1.csv, rows: {ignore: [Unknown]}}
//! ```
//!
//! ## What to do
//!
//! Nothing, where the rows are not needed. A row of the category that others are compared with
//! (`rows: {reference: …}`) has no estimate of its own; where it prints an n, that is put aside with it. A row of totals is better used than put aside: `rows: {total: Total}` reads
//! it and holds it against its parts.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG124",
    name: "figures-put-aside",
    severity: Severity::Note,
    source: include_str!("figures_put_aside.rs"),
};

/// The name at `place` meets so many rows, of which some have figures, of the table that is read at `table`.
pub(crate) fn finding(
    place: Span,
    name: &str,
    rows: usize,
    with_figures: usize,
    table: Span,
) -> Diagnostic {
    let words = match (rows, with_figures) {
        (1, _) => format!("`{name}` puts a row with figures aside"),
        (rows, some) if rows == some => format!("`{name}` puts {rows} rows with figures aside"),
        (rows, some) => format!("`{name}` puts {rows} rows aside, {some} of them with figures"),
    };
    Diagnostic::at(&CHECK, place, words)
        .help("where it is the total of rows above it, say `rows: {total: …}`, so that it is read and held against them")
        .grouped(format!("{table:?}"))
}
