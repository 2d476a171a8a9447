//! A margin has no unit, or two.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG112",
    name: "margin-without-unit",
    severity: Severity::Error,
    source: include_str!("margin_without_unit.rs"),
    run: None,
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a margin needs one unit")
        .help("say `{sd: 0.5, of: norm}` for standard deviations, or `{points: 3}` for points of the scale")
}
