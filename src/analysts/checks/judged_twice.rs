//! An analyst judged the same case twice, or something was settled twice.
//!
//! ## Why it matters
//!
//! First judgements are what agreement is counted of. Where one analyst has two on a case, it counts once where both say
//! the same, and not at all where they do not: which of them came first, the sheet does not tell.
//!
//! ## Example
//!
//! ```text
//! at,of,judgement,because
//! P1,fit,confirmation,
//! P1,fit,expansion,
//! ```
//!
//! ## What to do
//!
//! Let the analyst take out the line that was written later. What all agreed on afterwards belongs under `consensus`, and
//! leaves the sheets as they are.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::{about, each, named, whose};
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG164",
    name: "judged-twice",
    severity: Severity::Warning,
    source: include_str!("judged_twice.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    each(judgements, found, |one, what| {
        let Wrong::Twice(first, same) = what else {
            return None;
        };
        let at = &named(one);
        let (counts, help) = match (same, &one.analyst) {
            (true, _) => (
                "the same both times, so that it counts once",
                "take one of the two lines out",
            ),
            (false, Some(_)) => (
                "and not the same both times, so that it counts as not judged",
                "take out the line that was written later; what was agreed on afterwards belongs under `consensus`",
            ),
            (false, None) => (
                "and not the same both times; the first counts",
                "take one of the two out",
            ),
        };
        let words = format!("{} {at} a second time, {counts}", whose(one, "judges"));
        let found = Diagnostic::at(&CHECK, one.span, words).also(*first, "the first");
        Some(about(found, one).help(help))
    });
}
