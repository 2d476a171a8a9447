//! An id names nothing, or something of another kind.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG102",
    name: "unknown-reference",
    severity: Severity::Error,
    source: include_str!("unknown_reference.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, id: &str, wanted: &str, help: Option<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("there is no {wanted} `{id}`")).maybe_help(help)
}

pub(crate) fn other_kind(
    place: Span,
    id: &str,
    wanted: &str,
    found: &str,
    declared: Span,
) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{id}` is a {found}, and a {wanted} must stand here"),
    )
    .also(declared, "declared here")
}

pub(crate) fn ambiguous(place: Span, label: &str, one: Span, other: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("two measures are labelled `{label}`"),
    )
    .also(one, "one of them")
    .also(other, "the other")
    .help("name the measure by its id, or say which is meant with `measures:` beside the table")
}
