//! A figure lacks what it is about, or has no number.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG108",
    name: "incomplete-figure",
    severity: Severity::Error,
    source: include_str!("incomplete_figure.rs"),
    run: None,
};

pub(crate) fn no_measure(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this figure does not say which measure it is about",
    )
    .help("add `measure:` with the id of a measure")
}

pub(crate) fn no_measure_in_row(row: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, row, "this row does not say which measure it is about")
        .help("fill the cell in the column `measure`, also where a spreadsheet shows one merged cell for several rows")
}

pub(crate) fn half_contrast(place: Span, missing: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("a contrast needs `{missing}` as well"),
    )
    .help("a contrast runs `from` one timepoint `to` another; a figure at one timepoint says `at`")
}

pub(crate) fn no_contrast(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this change does not say between what")
        .help("say `from` and `to` for two timepoints, or `group` and `versus` for two groups")
}

pub(crate) fn nothing(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this figure has no number")
        .help("say at least one, such as `mean` or `change`, or take the figure out")
}
