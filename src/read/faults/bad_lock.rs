//! A line of `verified.lock` or `reviews.lock` is not as cisgrid wrote it, and is not believed.
//!
//! ## Why it matters
//!
//! Where a transcript is not at hand, `verified.lock` is all that says that a quotation was checked against it; that somebody has read
//! a row stands in `reviews.lock` alone. A line that was changed by hand, cut short or left half merged says nothing any more.
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
//! Else put back the file as it was committed, or make it whole: `cisgrid verify --mend` where the texts are, `cisgrid review --mend`
//! for sign-offs. Lines that are whole are kept, and the old file beside the new one. A lock of a newer version is read by a newer
//! cisgrid.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG030",
    name: "bad-lock",
    severity: Severity::Warning,
    source: include_str!("bad_lock.rs"),
};

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
pub(in crate::read) fn changed(place: Span, mend: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this line was changed after it was written: it is not believed",
    )
    .help(mend)
}

/// A line is no line of a lock.
pub(in crate::read) fn cut(place: Span, at_end: bool, mend: &str) -> Diagnostic {
    let words = match at_end {
        true => "the lock ends within this line: it is not believed",
        false => "this is no line of a lock",
    };
    Diagnostic::at(&CHECK, place, words).help(mend)
}

/// The first line does not say what the file is.
pub(in crate::read) fn headless(place: Span, mend: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "the first line of the lock is missing").help(mend)
}
