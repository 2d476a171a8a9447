//! The synthesis states another word than its analysts came to.
//!
//! ## Why it matters
//!
//! What is printed is what the synthesis states: the fit of the row, the stance of a link, the confidence in a finding.
//! Where the analysts all judged otherwise, or settled on another word, a reader is told that it was judged independently
//! and sees something that nobody judged.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - id: P1
//!     statement: Company matters more than distance.
//!     supported_by: [walks]
//!     fit: confirmation
//! consensus:
//!   - {at: P1, of: fit, judgement: expansion, because: Only one strand speaks of the first month.}
//! ```
//!
//! ## What to do
//!
//! Write into the synthesis what was agreed on; or, where it was settled anew, say so under `consensus` with the reason.

use crate::analysts::judged::{JudgedCase, OfKind};
use crate::analysts::judgements::Judgements;
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG262",
    name: "stated-unlike-consensus",
    severity: Severity::Warning,
    source: include_str!("stated_unlike_consensus.rs"),
};

pub(super) fn run(judgements: &Judgements, resolved: bool, found: &mut Vec<Diagnostic>) {
    if !resolved {
        return;
    }
    for of in &judgements.kinds {
        let cases = of.revealed().unwrap_or_default().iter();
        found.extend(cases.filter_map(|case| finding(of, case)));
    }
}

fn finding(of: &OfKind, case: &JudgedCase) -> Option<Diagnostic> {
    let outcome = case.outcome()?;
    if case.stated.as_deref() == Some(outcome) {
        return None;
    }
    let (kind, at) = (of.kind.word(), &case.at);
    let states = match &case.stated {
        Some(stated) => format!("the synthesis says {stated}"),
        None => "the synthesis says nothing of it".to_owned(),
    };
    let place = match &case.settled {
        Some(settled) => (settled.span, "the analysts settled on"),
        None => {
            let first = case.first.iter().flatten().next()?;
            (first.span, "the analysts judged")
        }
    };
    let (span, came) = place;
    let words = format!("on the {kind} of `{at}` {came} {outcome}, and {states}");
    let found = Diagnostic::at(&CHECK, span, words).about(at);
    Some(found.help(format!(
        "write {outcome} where the synthesis states it, or settle it anew under `consensus` with the reason"
    )))
}
