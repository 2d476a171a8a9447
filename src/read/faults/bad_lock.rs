//! A line of `verified.lock` is not as `cisgrid verify` wrote it, and is not believed.
//!
//! ## Why it matters
//!
//! Where a transcript is not at hand, the lock is all that says that a quotation was checked against it. A line that was changed by
//! hand, cut short or left half merged says nothing any more.
//!
//! ## Example
//!
//! ```text
//! <<<<<<< HEAD
//! {"of":"company","said":"the talking got me out", …
//! =======
//! ```
//!
//! ## What to do
//!
//! After a merge, keep the lines of both sides and take out the marks: the order does not matter, and each line speaks for itself.
//! Else run `cisgrid verify --mend` where the texts are: lines that are whole are kept, the others are checked anew. A lock of a
//! newer version is read by a newer cisgrid.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG030",
    name: "bad-lock",
    severity: Severity::Warning,
    source: include_str!("bad_lock.rs"),
};

const MEND: &str =
    "run `cisgrid verify --mend` where the texts are: it keeps the lines that are whole";

/// A mark of a merge stands in the lock.
pub(in crate::read) fn merge_mark(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a mark of a merge stands in the lock")
        .help("keep the lines of both sides, and take the marks out")
        .grouped("merge")
}

/// The lock was written by a newer program.
pub(in crate::read) fn newer(place: Span, version: u32, known: u32) -> Diagnostic {
    let words = format!(
        "the lock has version {version}, and this cisgrid knows {known}: it is not believed"
    );
    Diagnostic::at(&CHECK, place, words).help("use the cisgrid that wrote it, or a newer one")
}

/// A line was changed since it was written.
pub(in crate::read) fn changed(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this line was changed after it was written: it is not believed",
    )
    .help(MEND)
}

/// A line is no line of a lock.
pub(in crate::read) fn cut(place: Span, at_end: bool) -> Diagnostic {
    let words = match at_end {
        true => "the lock ends within this line: it is not believed",
        false => "this is no line of a lock",
    };
    Diagnostic::at(&CHECK, place, words).help(MEND)
}

/// The first line does not say what the file is.
pub(in crate::read) fn headless(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "the first line of the lock is missing").help(MEND)
}
