//! What a word for how many voices means cannot be understood.
//!
//! ## Why it matters
//!
//! “Most participants” is more than half of them; “several” is what the authors say it is. A meaning that a reader
//! cannot count by leaves every sentence with that word open.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   voices: {several: quite a few}
//! ```
//!
//! ## What to do
//!
//! Say it in numbers or shares: `at least 3`, `at most 2`, `2 to 4`, `more than half`, `less than a third`, `at least
//! 60%`. A bare number is the least, and of `few` and `minority` the most. `all`, `no one` and `someone` mean what they
//! say, and `most` is more than half of all in any case.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::model::VoiceWord;
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG411",
    name: "unclear-voices",
    severity: Severity::Error,
    source: include_str!("unclear_voices.rs"),
};

/// A word that says how many, and is none of the format's.
pub(crate) fn unknown_word(place: Span, word: &str) -> Diagnostic {
    let words = format!("`{word}` does not say how many voices there are");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(did_you_mean(word, VoiceWord::WORDS.iter().copied()))
        .help(format!(
            "the words are {}; or a number of participants",
            listed(VoiceWord::WORDS)
        ))
}

/// A meaning that is not understood.
pub(crate) fn no_meaning(place: Span, word: &str, meaning: &str) -> Diagnostic {
    let words = format!("what `{word}` means cannot be counted by: `{meaning}`");
    Diagnostic::at(&CHECK, place, words)
        .help("say it in numbers or shares, as in `at least 3`, `2 to 4`, `more than half` or `at most 20%`")
}

/// A word whose meaning is not the authors' to choose.
pub(crate) fn fixed(place: Span, word: &str) -> Diagnostic {
    let words = format!("`{word}` means what it says");
    Diagnostic::at(&CHECK, place, words)
        .help("take it out of `voices`, and choose another word where something else is meant")
}

/// A meaning of most that half of all, or fewer, would do for.
pub(crate) fn most_of_few(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "most is more than half of all").help(
        "say `more than half`, or a greater share; for fewer, choose another word, such as `many`",
    )
}

/// A word that two entries explain.
pub(crate) fn twice(place: Span, word: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("`{word}` is explained twice"))
        .also(first, "the first time")
        .help("keep one of the two")
}

/// A claim that says how many in two ways.
pub(crate) fn two_ways(place: Span, other: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "`by` and `at_least` both say how many")
        .also(other, "the other")
        .help("take one of the two out")
}

/// A claim that holds somewhere only, and does not say where.
pub(crate) fn only_nowhere(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "`only` asks where, and nothing says so")
        .help("say at which timepoints, at which sites or in which roles, as in `at: T3`")
}
