//! Two figures have the same key.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG107",
    name: "duplicate-figure",
    severity: Severity::Error,
    source: include_str!("duplicate_figure.rs"),
    run: None,
};

pub(crate) fn finding(key: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        second,
        format!("the figure `{key}` is declared twice"),
    )
    .label("the second")
    .also(first, "the first")
    .help("take one out, or tell them apart by category, timepoint or group")
    .about(key)
}
