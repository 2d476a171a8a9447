//! A judgement is written in a word that its kind does not have.
//!
//! ## Why it matters
//!
//! Agreement is counted between the same words. A judgement in another word cannot be held against the others', and the
//! case counts as one that is not judged yet. The word itself is not told: others may not have judged yet.
//!
//! ## Example
//!
//! ```text
//! at,of,judgement,because
//! P1,fit,convergent,
//! ```
//!
//! ## What to do
//!
//! Write one of the words that stand beside the line in the sheet, or `cannot say` where it cannot be judged; say what
//! more there is to say under `because`.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::{about, each, named, whose};
use crate::analysts::words::{self, CANNOT_SAY};
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG162",
    name: "unknown-judgement",
    severity: Severity::Warning,
    source: include_str!("unknown_judgement.rs"),
};

pub(super) fn run(judgements: &Judgements, resolved: bool, found: &mut Vec<Diagnostic>) {
    each(judgements, found, |one, what| {
        let Wrong::UnknownWord(kind) = what else {
            return None;
        };
        let closed = words::words(*kind);
        if closed.is_empty() && !resolved {
            return None;
        }
        let (of, at) = (kind.word(), &named(one));
        let words = format!(
            "{} the {of} of {at} in a word that is none of {of}",
            whose(one, "judges")
        );
        let help = match closed.is_empty() {
            true => format!(
                "write the id or the label of a theme or code, several with semicolons between them, or `{CANNOT_SAY}`"
            ),
            false => format!("write one of: {}, {CANNOT_SAY}", closed.join(", ")),
        };
        Some(about(Diagnostic::at(&CHECK, one.span, words), one).help(help))
    });
}
