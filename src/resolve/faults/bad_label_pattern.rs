//! A pattern of the labels that tell who speaks in a text is none.
//!
//! ## Why it matters
//!
//! By the labels of a transcript the words of the participant are told from those of the interviewer. By a
//! pattern that is misspelt, none would be found, and a question would pass for what a participant said.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - id: interviews
//!     citation: Our interviews. 2024.
//!     text: interviews.txt
//!     speakers: {pattern: "{speaker}:", interviewers: [INT]}   # {name}:
//! ```
//!
//! ## What to do
//!
//! Write a label as it stands in the text, with `{name}` where the name stands, once, and `{time}` where a time does:
//! `"{name}:"` for `P03: I come to talk`, `"[{time}] {name}:"` for `[00:12:31] P03: I come to talk`, `"{name}"` where a
//! name has a line of its own. Quotes belong around the pattern. Where labels are `{name}:`, nothing need be said.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::manner::BadLabelPattern;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG022",
    name: "bad-label-pattern",
    severity: Severity::Error,
    source: include_str!("bad_label_pattern.rs"),
};

pub(crate) fn finding(place: Span, why: BadLabelPattern) -> Diagnostic {
    let words = match why {
        BadLabelPattern::NoName => "the pattern of labels has no `{name}`",
        BadLabelPattern::TwoNames => "the pattern of labels has `{name}` twice",
        BadLabelPattern::UnknownPart => "a label has no parts but `{name}` and `{time}`",
    };
    Diagnostic::at(&CHECK, place, words)
        .help("write it as labels stand in the text, as in `\"{name}:\"` or `\"[{time}] {name}:\"`")
}
