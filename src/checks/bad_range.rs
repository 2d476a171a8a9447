//! A range is not two rising numbers.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG111",
    name: "bad-range",
    severity: Severity::Error,
    source: include_str!("bad_range.rs"),
    run: None,
};

pub(crate) fn not_two(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a range is two numbers")
        .help("write the lowest and the highest score, as in `[14, 70]`; a number with a comma in it needs quotes")
}

pub(crate) fn not_rising(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "a range runs from the lowest score to the highest",
    )
    .help("name the lowest score first")
}
