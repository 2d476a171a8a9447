//! Two things have the same id, or ids that differ in capital letters only.
//!
//! ## Why it matters
//!
//! A link names an id. With two findings of one id, the link could mean either, and a statement
//! might seem to rest on evidence that the authors never meant. Ids that differ in case only are
//! confused by readers, and by computers that do not tell `Table-1` and `table-1` apart.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: wellbeing
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//! measures:
//!   - id: wellbeing                     # taken by the finding
//!     label: Wellbeing
//! ```
//!
//! ## What to do
//!
//! Give one of the two another id, and change it where it is named. Ids are unique over the whole
//! folder: sources, measures, findings, propositions and constructs share them. If you copied an
//! item to start the next one, its id is what you forgot to change.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::one;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG101",
    name: "duplicate-id",
    severity: Severity::Error,
    source: include_str!("duplicate_id.rs"),
};

pub(crate) fn finding(
    id: &str,
    second: Span,
    second_kind: &str,
    first: Span,
    first_kind: &str,
) -> Diagnostic {
    Diagnostic::at(&CHECK, second, format!("the id `{id}` is taken"))
        .label(format!("{} here", one(second_kind)))
        .also(first, format!("{} here", one(first_kind)))
        .help("give one of them another id: ids are unique over the whole folder")
        .about(id)
}

/// Two participants whose names differ in case only.
pub(crate) fn participant_twin(
    name: &str,
    place: Span,
    twin: &str,
    twin_place: Span,
) -> Diagnostic {
    let words = format!("the participants `{name}` and `{twin}` differ in case only");
    Diagnostic::at(&CHECK, place, words)
        .also(twin_place, "the other")
        .help("keep one of them, spelt as quotations name it under `by`")
        .about(name)
}

pub(crate) fn case_twin(id: &str, place: Span, twin: &str, twin_place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("the ids `{id}` and `{twin}` differ in case only"),
    )
    .also(twin_place, "the other")
    .help("give one of them another id: many file systems, and readers, cannot tell them apart")
    .about(id)
}

/// Two segments of one file.
pub(crate) fn segment(id: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, second, format!("two segments have the id `{id}`"))
        .also(first, "the first")
        .help("give one of them another id; a passage with several codes is one line, with semicolons between the codes")
        .about(id)
}
