//! A pattern of the names of transcripts is none.
//!
//! ## Why it matters
//!
//! Whose words a transcript holds is read out of its name. By a pattern that is misspelt, no file would be found,
//! and no quotation checked.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - id: interviews
//!     citation: Our interviews. 2024.
//!     text: "transcripts/{person}.txt"      # {participant}
//! ```
//!
//! ## What to do
//!
//! Write the names as they are, with `{participant}`, `{at}` for the timepoint and `{site}` where these stand:
//! `"transcripts/{participant}-{at}.txt"` for `transcripts/P03-T1.txt`. Each stands once; one of the first two has to
//! be there. Quotes belong around the pattern. A folder alone, `transcripts/`, is read as well, with files that are
//! named after participants.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::read::texts::pattern::NoPattern;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG023",
    name: "bad-text-pattern",
    severity: Severity::Error,
    source: include_str!("bad_text_pattern.rs"),
};

pub(in crate::resolve) fn finding(place: Span, why: &NoPattern) -> Diagnostic {
    let words = match why {
        NoPattern::Brace => "the pattern has a brace without its counterpart".to_owned(),
        NoPattern::Unknown(word) => format!("the name of a text has no part `{{{word}}}`"),
        NoPattern::Twice(word) => format!("`{{{word}}}` stands twice in the pattern"),
        NoPattern::Lacks(_) => "the pattern has no `{participant}`".to_owned(),
    };
    Diagnostic::at(&CHECK, place, words).help(
        "the parts are `{participant}`, `{at}` and `{site}`, as in `\"transcripts/{participant}-{at}.txt\"` for `transcripts/P03-T1.txt`",
    )
}
