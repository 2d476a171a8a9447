//! The authors put words of their own in place of words that there are not, or that have something filled in.
//!
//! ## Why it matters
//!
//! `words` says what stands in the table, its key and its notes, word by word. A name that is misspelt would change
//! nothing, and the usual word would stand in print. Some words have a number or a name filled in, by rules of the
//! language, and plain words in their place would lose it.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   words: {no_findings: Nothing was found.}   # no_finding
//! ```
//!
//! ## What to do
//!
//! Write the name as it stands in `templates/words/en.ftl`, which lists all of them. Headings of columns are said in the
//! layout as well, beside the column that they head: `{show: interpretation, heading: Comments}`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG136",
    name: "unknown-phrase",
    severity: Severity::Error,
    source: include_str!("unknown_phrase.rs"),
};

/// A name that no word has; `known` are those that there are.
pub(crate) fn finding<'a>(
    place: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let words = format!("no word is called `{}`", name.escape_debug());
    let near = did_you_mean(name, known);
    Diagnostic::at(&CHECK, place, words).help(near.unwrap_or_else(|| {
        "the names of all words stand in `templates/words/en.ftl`, such as `no_finding` and `meta_inference`"
            .to_owned()
    }))
}

/// A word that has something filled in.
pub(crate) fn filled_in(place: Span, name: &str) -> Diagnostic {
    let words = format!("`{name}` has something filled in, and cannot be other plain words");
    Diagnostic::at(&CHECK, place, words).help("take it out: its words follow the language")
}
