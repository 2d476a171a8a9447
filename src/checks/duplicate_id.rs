//! Two things have the same id, or ids that differ in case only.

use super::Check;
use crate::checks::one;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG101",
    name: "duplicate-id",
    severity: Severity::Error,
    source: include_str!("duplicate_id.rs"),
    run: None,
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
