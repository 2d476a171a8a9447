//! Timepoints are not in time order.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG106",
    name: "timepoint-order",
    severity: Severity::Error,
    source: include_str!("timepoint_order.rs"),
    run: None,
};

pub(crate) fn not_later(place: Span, id: &str, last: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("the timepoint `{id}` is not later than the one before it"),
    )
    .also(last, "the one before it")
    .help("list the timepoints in time order, with rising months")
}

pub(crate) fn backwards(from: Span, to: Span) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, to, "this contrast runs backwards in time");
    let found = match from == to {
        true => found.label("the later timepoint stands first"),
        false => found
            .label("`to` is the earlier timepoint")
            .also(from, "`from` is the later one"),
    };
    found.help(
        "swap the two; what a positive change means is said with `change: earlier minus later`",
    )
}

pub(crate) fn same(from: Span, to: Span) -> Diagnostic {
    let words = "this contrast starts and ends at the same timepoint";
    let found = Diagnostic::at(&CHECK, to, words);
    let found = match from == to {
        true => found,
        false => found.also(from, "`from` is the same"),
    };
    found.help("name two timepoints; a figure at one timepoint says `at`")
}

pub(crate) fn turned(place: Span, text: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{text}` does not run from an earlier to a later timepoint"),
    )
    .help("name the earlier timepoint first")
}
