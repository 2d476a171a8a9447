//! Timepoints, or the two ends of a change, are not in time order.
//!
//! ## Why it matters
//!
//! Whether something fell, rose or lasted depends on which timepoint came first. A change that is
//! written backwards turns every sentence about it round.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints:
//!     T1: {label: after training, months: 0}
//!     T3: {label: twelve months in post, months: 12}
//!     T2: {label: four months in post, months: 4}      # earlier than the one before it
//! ```
//!
//! ## What to do
//!
//! List the timepoints in time order, with rising `months`. Let a change run `from` the earlier
//! `to` the later timepoint, also where the paper subtracts the other way round: which way it
//! subtracts is said with `change: earlier minus later` or `change: later minus earlier`, and the
//! numbers stay as printed. In a column `contrast`, a label with a minus says both: `T2 - T1` is the change
//! from T1 to T2, later minus earlier; `T1..T2`, `T1 to T2` and `T1–T2` only name the two. A claim that a change
//! lasts names an early change and one that ends later.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG106",
    name: "timepoint-order",
    severity: Severity::Error,
    source: include_str!("timepoint_order.rs"),
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
    found
        .help("swap the two; whether a positive change is a rise or a fall is said apart, in words")
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

/// An early and a late change from one start, of which the late one does not end later.
pub(crate) fn no_later(early: Span, late: Span, same: bool) -> Diagnostic {
    let words = match same {
        true => "the early and the late change of this claim are the same",
        false => "the late change of this claim ends before the early one",
    };
    Diagnostic::at(&CHECK, late, words)
        .also(early, "the early one")
        .help("name a late change that ends later, as in `early: T1..T2, late: T1..T3`")
}

pub(crate) fn turned(place: Span, text: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{text}` does not run from an earlier to a later timepoint"),
    )
    .help("name the earlier timepoint first")
}
