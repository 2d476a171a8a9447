//! A word is none of those that may stand behind its key.
//!
//! ## Why it matters
//!
//! Some keys take a word of a fixed list, because the field has fixed words: the fit of a joint
//! display, the levels of GRADE and GRADE-CERQual, the direction of a change. Another word would
//! leave it open what was meant.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - id: adjustment
//!     statement: Wellbeing can fall in the first months.
//!     fit: agreement                    # a word of the triangulation protocol
//! ```
//!
//! ## What to do
//!
//! Choose one of the words that the message lists; capital letters, hyphens and underscores do not
//! matter. Where none of them says what you mean, say it in words of your own under `because` or
//! `note`. The fit of a joint display and the codes of the triangulation protocol are two
//! vocabularies, with a key each: `fit` and `convergence`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::read::claim_meant;
use crate::source::Span;
use crate::wording::listed_whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG013",
    name: "unknown-word",
    severity: Severity::Error,
    source: include_str!("unknown_word.rs"),
};

/// The name of the list of claims, of which words of everyday speech may mean one.
const CLAIM: &str = "Claim";

pub(crate) fn finding(place: Span, word: &str, list: &str, known: &[&str]) -> Diagnostic {
    let meant = (list == CLAIM)
        .then(|| claim_meant::help(word, known))
        .flatten();
    let near = match meant {
        Some(help) => Some(help),
        None => did_you_mean(word, known.iter().copied()),
    };
    let words = format!("`{word}` is none of the words that may stand here");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(near)
        .help(format!("the words are {}", listed_whole(known)))
}
