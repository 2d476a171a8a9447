//! A value is of another kind than its key takes.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG012",
    name: "wrong-type",
    severity: Severity::Error,
    source: include_str!("wrong_type.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, words: impl Into<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words)
}
