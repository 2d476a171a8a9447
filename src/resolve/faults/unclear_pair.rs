//! A pair, or a fit that is of a part of a row, names what is not in the row, or names it twice.
//!
//! ## Why it matters
//!
//! `pairs` say what stands side by side, and `for` which findings a fit is about. Both arrange what the links bring
//! into the row, and bring nothing themselves: a finding that is paired and not linked has no stance, so nobody could
//! say whether it speaks for the row or against it; one that is paired twice would be printed twice, and be counted by
//! readers as two.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - {id: scores-hold, strand: quantitative, finding: Satisfaction with pay did not change.}
//!   - {id: pay-overlooked, strand: qualitative, finding: Clinicians could take the recognition back.}
//! propositions:
//!   - id: pay-matters
//!     statement: Proper pay is a sign of being valued.
//!     supported_by: [scores-hold]
//!     pairs: [[scores-hold, pay-overlooked]]
//! ```
//!
//! ## What to do
//!
//! Link the finding with its stance, here under `qualified_by`. A strand that has nothing to set beside the others
//! stands in the pair as `{silence: qualitative, because: …}`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG134",
    name: "unclear-pair",
    severity: Severity::Error,
    source: include_str!("unclear_pair.rs"),
};

/// A finding that the row does not link; `done` is what is done with it.
pub(crate) fn not_linked(place: Span, id: &str, done: &str) -> Diagnostic {
    let words = format!("`{id}` is {done}, and the row does not link it");
    Diagnostic::at(&CHECK, place, words).help(
        "link it with its stance, under `supported_by`, `qualified_by`, `contradicted_by` or `informed_by`",
    )
}

pub(crate) fn twice(place: Span, id: &str, first: Span) -> Diagnostic {
    let words = format!("`{id}` stands in two pairs, and would be printed twice");
    Diagnostic::at(&CHECK, place, words)
        .also(first, "here first")
        .help(
            "set what stands beside it into one pair: a pair may have several findings of a strand",
        )
}

pub(crate) fn neither(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "a member of a pair is either a finding or a silence",
    )
    .help("write the id of a finding, or `{silence: qualitative, because: …}`")
}
