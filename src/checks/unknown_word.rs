//! A word is none of those that a key takes.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG013",
    name: "unknown-word",
    severity: Severity::Error,
    source: include_str!("unknown_word.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, word: &str, known: &[&str]) -> Diagnostic {
    let near = did_you_mean(word, known.iter().copied());
    let words = format!("`{word}` is none of the words that may stand here");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(near)
        .help(format!("the words are {}", listed(known)))
}
