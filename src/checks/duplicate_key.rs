//! A key stands twice in one mapping.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG009",
    name: "duplicate-key",
    severity: Severity::Error,
    source: include_str!("duplicate_key.rs"),
    run: None,
};

pub(crate) fn finding(second: Span, first: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        second,
        format!("the key `{name}` stands twice here"),
    )
    .label("the second")
    .also(first, "the first")
    .help("take one out, or join what belongs to them under one")
}
