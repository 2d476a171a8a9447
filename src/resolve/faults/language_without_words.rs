//! The synthesis is in a language of which there is no table of words.
//!
//! ## Why it matters
//!
//! What authors write is printed as it is; the words of table, key and notes come from a table for the language. Where
//! there is none they are English, and a page in one language has headings in another.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Grupa spacerowa
//!   language: pl
//! ```
//!
//! ## What to do
//!
//! Write those words that are printed under `words`, by the names in `templates/words/en.ftl`: as soon as there is one,
//! this is taken as known. A table for the language itself is one file and one line; `docs/templates.md` says how.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG138",
    name: "language-without-words",
    severity: Severity::Note,
    source: include_str!("language_without_words.rs"),
};

/// A language of which there is no table; `known` are those of which there is one.
pub(crate) fn finding<'a>(
    place: Span,
    language: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let language = language.escape_debug();
    let words = format!(
        "there is no table of words for the language `{language}`: those of table, key and notes are English"
    );
    let known: Vec<_> = known.into_iter().map(|one| format!("`{one}`")).collect();
    Diagnostic::at(&CHECK, place, words)
        .help(format!("there are tables for {}", known.join(", ")))
        .help("words of your own stand under `words`, such as `{proposition: …, key: …}`")
}
