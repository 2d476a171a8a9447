//! A value is of another kind than its key takes.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG012",
    name: "wrong-type",
    severity: Severity::Error,
    source: include_str!("wrong_type.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, words: impl Into<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words)
}

/// A second key where one word with what belongs to it must stand: the item of a list of claims.
pub(crate) fn second_key(second: Span, first: &str, first_is_empty: bool) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, second, format!("a second key beside `{first}`"));
    match first_is_empty {
        true => found.help(format!(
            "indent what belongs to `{first}` further than `{first}` itself"
        )),
        false => found.help("start a new item of the list for it, with a dash"),
    }
}

/// A word alone where keys belong to it.
pub(crate) fn bare_word(place: Span, word: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("nothing says what `{word}` is about"),
    )
    .help(format!(
        "write `{word}:`, and in the lines below, indented further, what belongs to it"
    ))
}
