//! A value is of another kind than its key takes: a list for a text, a word for a number, nothing
//! at all.
//!
//! ## Why it matters
//!
//! Three kinds of things can stand behind a key: a single text or number, a list (items with
//! dashes, or in brackets), or keys and values of their own (indented lines, or in braces). In the
//! wrong kind, a part of what you wrote would be lost.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - id: wellbeing
//!     label: [WEMWBS]                   # brackets start a list: the text needs quotes
//!     items: fourteen                   # a whole number: 14
//!     norm: 51.6                        # keys of its own: {mean: 51.6, sd: 8.71}
//! ```
//!
//! ## What to do
//!
//! The message says what was expected and what was found. Put quotes around a text that holds a
//! colon and a space, or starts with a bracket, a brace or a dash. Start each item of a list with a
//! dash and a space. Indent what belongs to a key further than the key. Take a key out for which
//! you have nothing to say.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG012",
    name: "wrong-type",
    severity: Severity::Error,
    source: include_str!("wrong_type.rs"),
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
