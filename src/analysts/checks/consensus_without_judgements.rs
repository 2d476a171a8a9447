//! Something was settled that nobody judged, or before all who judge were in.
//!
//! ## Why it matters
//!
//! A consensus stands beside first judgements that were made independently. Where there are none, it is a statement like
//! any other, and belongs where the synthesis makes it. Where some are still to come, whoever has not judged yet can read
//! in it what the others did, and judges blind no more.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Walking groups
//!   analysts: {AB: A. B., CD: C. D.}
//! consensus:
//!   - {at: P1, of: fit, judgement: expansion, because: We talked about it.}
//! ```
//!
//! ## What to do
//!
//! Let `cisgrid judge --as ID` write a sheet for each analyst, and settle what they differ on once all are in. Until then
//! keep the consensus out of the synthesis.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::{about, each};
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG263",
    name: "consensus-without-judgements",
    severity: Severity::Warning,
    source: include_str!("consensus_without_judgements.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    each(judgements, found, |one, what| {
        let at = &one.at;
        let (words, help) = match what {
            Wrong::Unjudged(kind) => (
                format!("a consensus is on the {} of `{at}`, and it stands on no analyst’s sheet", kind.word()),
                "let the analysts judge it first, or take the consensus out and state the word itself".to_owned(),
            ),
            Wrong::TooEarly(kind) => {
                let of = judgements.of_kind(*kind)?;
                (
                    format!("a consensus is on the {} of `{at}` before all are in: {}", kind.word(), judgements.progress(of)),
                    "keep it out until all have judged: whoever has not can read in it what the others did".to_owned(),
                )
            }
            _ => return None,
        };
        Some(about(Diagnostic::at(&CHECK, one.span, words), one).help(help))
    });
}
