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
//! (`rows: {reference: …}`) has no estimate of its own; where it prints an n, that is put aside with it. Of the intercept or constant of a
//! model, which is no association, nothing is said. A row of totals is better used than put aside: `rows: {total: Total}` reads
//! it and holds it against its parts. Reliabilities in brackets on the diagonal of a matrix of correlations are no
//! correlations; enter them as figures of their own, `cronbach_alpha` or `omega`.

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

/// Reliabilities at these places, on the diagonal of a matrix that is read at `table`; nothing where there are none.
pub(crate) fn diagonal(places: &[Span], table: Span) -> Option<Diagnostic> {
    let (first, others) = places.split_first()?;
    let words = match others.len() {
        0 => "a number in brackets on the diagonal is put aside".to_owned(),
        more => format!(
            "{} numbers in brackets on the diagonal are put aside",
            more + 1
        ),
    };
    let mut found = Diagnostic::at(&CHECK, *first, words);
    for place in others.iter().take(4) {
        found = found.also(*place, "");
    }
    Some(
        found
            .also(table, "the table is read here")
            .help("where they are reliabilities, enter them under `results` as figures of their own, as in `{measure: …, cronbach_alpha: …}`, or `omega`"),
    )
}
