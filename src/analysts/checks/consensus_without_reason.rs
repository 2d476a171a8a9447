//! Analysts differed, or all said something else than what was settled, and the consensus gives no reason.
//!
//! ## Why it matters
//!
//! A reader who sees two first judgements and a third word asks how one became the other. The reason is what talking about
//! it was for, and it is what an audit of the synthesis looks for. Where all judged alike and it stayed at that, none is
//! asked for.
//!
//! ## Example
//!
//! ```yaml
//! consensus:
//!   - {at: P1, of: fit, judgement: expansion}
//! ```
//!
//! ## What to do
//!
//! Say with `because` what decided it.

use crate::analysts::judged::JudgedCase;
use crate::analysts::judgements::Judgements;
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG261",
    name: "consensus-without-reason",
    severity: Severity::Warning,
    source: include_str!("consensus_without_reason.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    for of in &judgements.kinds {
        let cases = of.revealed().unwrap_or_default().iter();
        let found_of = cases.filter_map(|case| {
            let settled = case.settled.as_ref()?;
            let why = why(case, &settled.word)?;
            let silent = settled
                .because
                .as_deref()
                .is_none_or(|because| because.trim().is_empty());
            let (kind, at) = (of.kind.word(), &case.at);
            let words = format!("the consensus on the {kind} of `{at}` gives no reason, and {why}");
            let finding = || Diagnostic::at(&CHECK, settled.span, words).about(at);
            silent.then(|| finding().help("say with `because` what decided it"))
        });
        found.extend(found_of);
    }
}

/// Why a reason is asked for.
fn why(case: &JudgedCase, settled: &str) -> Option<&'static str> {
    match case.words().as_slice() {
        [only] if *only == settled => None,
        [] => Some("no analyst could judge it"),
        [_] => Some("the analysts had said something else"),
        _ => Some("the analysts differed"),
    }
}
