//! What is said of the place of a quotation in its text is no place.
//!
//! ## Why it matters
//!
//! The place says which of several passages with the same words is meant. One that cannot be is read by nobody, and a
//! reader who looks there finds something else.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     finding: People came for the company.
//!     quotes:
//!       - {said: I come to talk, by: P03, where: {start: 120, end: 106}}    # {start: 106, end: 120}
//!       - {said: it gets me out, by: P03, where: {line: 12, time: "00:12:31"}}   # one of the two
//! ```
//!
//! ## What to do
//!
//! Say it in one way: `{start: 106, end: 120}` by characters, counted from 0, the end behind the last one;
//! `{line: 12}`, counted from 1; or `{time: "00:12:31"}`, as hours, minutes and seconds of the recording. Beside
//! it, or alone, `prefix` and `suffix` say which words stand right before and behind it.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG024",
    name: "bad-place",
    severity: Severity::Error,
    source: include_str!("bad_place.rs"),
};

/// A place in two ways.
pub(crate) fn several(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "the place is said in several ways").help(
        "keep one of them: `start` and `end`, or `line`, or `time`; the others are not looked at",
    )
}

/// A start without an end, or the other way round.
pub(crate) fn half(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "a place by characters has a `start` and an `end`",
    )
    .help("write both, as in `{start: 106, end: 120}`, or `line` alone")
}

/// An end that does not stand behind its start.
pub(crate) fn not_rising(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "the `end` does not stand behind the `start`")
        .help("characters are counted from 0, and `end` is the one behind the last, as in `{start: 106, end: 120}`")
}

/// Line 0.
pub(crate) fn no_line(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "there is no line 0").help("lines are counted from 1")
}

/// No time.
pub(crate) fn no_time(place: Span, written: &str) -> Diagnostic {
    let words = format!("`{}` is no time of a recording", written.escape_debug());
    Diagnostic::at(&CHECK, place, words).help(
        "write hours, minutes and seconds in quotes, as in `\"00:12:31\"`; hours may be left out",
    )
}
