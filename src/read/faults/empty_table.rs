//! A table that is named under `results` holds no figures: nothing at all, or headings alone.
//!
//! ## Why it matters
//!
//! Findings are to rest on what it should hold. A file that was saved before it was filled, or saved anew and emptied,
//! would leave them without their figures, and nobody would see it.
//!
//! ## Example
//!
//! ```text
//! propositions/
//!   results/table-3.csv  # headings, and no rows below them
//! ```
//!
//! ## What to do
//!
//! Put the figures in, or take the table out of `results` until they are there.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG028",
    name: "empty-table",
    severity: Severity::Error,
    source: include_str!("empty_table.rs"),
};

pub(crate) fn nothing(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this table says nothing")
        .help("put headings and figures in, or take it out of `results`")
}

pub(crate) fn no_rows(header: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "this table has no rows")
        .label("nothing stands below the headings")
        .help("put the figures in, or take the table out of `results`")
}

/// A table all of whose rows are those of references.
pub(crate) fn references(header: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        header,
        "every row of this table is said to be one that others are compared with, and no figure is left",
    )
    .help("say under `rows: {reference: …}` which one category the others are compared with, each predictor its own")
}
