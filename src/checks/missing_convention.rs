//! A change does not say what a positive value means.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG109",
    name: "missing-convention",
    severity: Severity::Error,
    source: include_str!("missing_convention.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, in_table: bool) -> Diagnostic {
    let key = if in_table { "change" } else { "change_means" };
    Diagnostic::at(&CHECK, place, "nothing says what a positive change means")
        .label("a rise or a fall?")
        .help(format!(
            "say `{key}: earlier minus later` or `{key}: later minus earlier`; for two groups, `group minus versus`"
        ))
        .grouped("")
}
