//! A key that must be there is not.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG011",
    name: "missing-key",
    severity: Severity::Error,
    source: include_str!("missing_key.rs"),
    run: None,
};

pub(crate) fn finding(around: Span, name: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, around, format!("the key `{name}` is missing"))
        .label(format!("`{name}` must be said here"))
}
