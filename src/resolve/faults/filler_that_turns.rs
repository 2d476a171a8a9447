//! A word that denies something, or a number, is to be left out of quotations without a sign.
//!
//! ## Why it matters
//!
//! What stands under `left_out` may be missing from any quotation, and nobody is told where. Without a `not`, a `never` or a
//! number a sentence says something else: so much must be seen by those who read it. Such words are not left out of
//! any quotation, and not named in the key.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   left_out: [um, no, you know]     # `no` may be an answer
//! ```
//!
//! ## What to do
//!
//! Take it out of the list, and mark in each quotation where it was left out: `I was … at home`. The language of the
//! synthesis counts, and those that `lang` names of quotations: the German `ne` fills in German, and denies in French. A
//! word that is said twice at once is written once by `repeated words`; denying ones and numbers with a comma, a dash or
//! a pause between them.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::meaning::Turning;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG142",
    name: "filler-that-turns",
    severity: Severity::Warning,
    source: include_str!("filler_that_turns.rs"),
};

pub(crate) fn finding(place: Span, word: &str, what: Turning) -> Diagnostic {
    let why = match what {
        Turning::Negation => "it denies something",
        Turning::Number => "it is a number",
    };
    let word = word.escape_debug();
    let words = format!("quotations do not leave out `{word}` without a sign: {why}");
    Diagnostic::at(&CHECK, place, words)
        .help("take it out of `left_out`, and put `…` where a quotation leaves it out")
}
