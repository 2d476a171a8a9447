//! The words of a quotation have quotation marks around them, which would be printed twice.
//!
//! ## Why it matters
//!
//! The page and the table set quotation marks around what participants said. With marks in the text as
//! well, the words look like a quotation within a quotation.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//!     quotes:
//!       - {said: “I am a valuable person”, by: S6-PW01}
//! ```
//!
//! ## What to do
//!
//! Take the marks out. In YAML, straight quotation marks around a text belong to YAML and are not printed:
//! `said: "yes: always"` is right where the words hold a colon.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG230",
    name: "quoted-quotation",
    severity: Severity::Note,
    source: include_str!("quoted_quotation.rs"),
};

/// Marks that open a quotation, each with those that close it.
const MARKS: [(char, &[char]); 8] = [
    ('"', &['"']),
    ('\'', &['\'']),
    ('“', &['”', '"']),
    ('‘', &['’', '\'']),
    ('„', &['“', '”']),
    ('‚', &['‘', '’']),
    ('«', &['»']),
    ('»', &['«']),
];

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.evidence.iter() {
        let id = &evidence.id.value;
        for quote in evidence
            .quotes
            .iter()
            .filter(|quote| is_quoted(&quote.said))
        {
            let words = format!("a quotation of `{id}` has quotation marks of its own around it");
            found.push(
                Diagnostic::at(&CHECK, quote.said.span, words)
                    .help("take the marks out: they are set when the words are printed")
                    .about(id)
                    .grouped(""),
            );
        }
    }
}

/// Whether one pair of marks encloses the whole text.
fn is_quoted(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.chars().next();
    let pair = MARKS.iter().find(|(opening, _)| Some(*opening) == first);
    let Some((opening, closing)) = pair else {
        return false;
    };
    let inner = text[opening.len_utf8()..].trim_end();
    let close = inner.chars().next_back();
    close
        .filter(|close| closing.contains(close))
        .is_some_and(|close| {
            let inner = &inner[..inner.len() - close.len_utf8()];
            !inner.is_empty() && !ends_early(inner, close)
        })
}

/// Whether `close` ends a quotation within `inner`, so that the marks at the ends are of two
/// quotations; between letters it is an apostrophe.
fn ends_early(inner: &str, close: char) -> bool {
    inner.match_indices(close).any(|(at, mark)| {
        let before = inner[..at].chars().next_back();
        let after = inner[at + mark.len()..].chars().next();
        !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
    })
}
