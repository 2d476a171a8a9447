//! A finding claims something of its figures, and the figures say otherwise.
//!
//! ## Why it matters
//!
//! This is how prose and numbers part company: a table is corrected, a scale is turned round, a sentence
//! is carried over from a draft, and the cell goes on saying what the figures no longer show. A claim is
//! contradicted only where no choice of unrounded values would let it hold.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: exhaustion, label: Emotional exhaustion, better: lower, norm: {mean: 19.7, sd: 9.6}}
//! results:
//!   - {measure: exhaustion, n: 32, mean: 15.2, sd: 9.1}
//! evidence:
//!   - id: more-exhausted
//!     strand: quantitative
//!     finding: Peer workers were more exhausted than nurses.
//!     figures: exhaustion
//!     claims:
//!       - above: {figures: exhaustion}
//! ```
//!
//! ## What to do
//!
//! Look at the sentence, the figure and the claim, and correct the one that is wrong. Where the sentence
//! holds for some of the figures only, let the claim name these, or say how many with `holds_for`. What
//! a report prints, right or wrong, can be kept and acknowledged by the id of the finding, with the
//! reason.

use crate::claims::context::ClaimContext;
use crate::claims::tried::{self, Tried};
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG401",
    name: "contradicted-claim",
    severity: Severity::Warning,
    source: include_str!("contradicted_claim.rs"),
};

/// The figures whose places and reasons are shown.
const SHOWN: usize = 4;

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    let (model, trials) = (context.model, context.trials);
    for (at, _) in model.evidence.entries() {
        let contradicted = tried::contradicted(tried::of_evidence(model, trials, at));
        let contradicted = contradicted.into_iter();
        found.extend(contradicted.map(|tried| finding(context, tried)));
    }
}

fn finding(context: &ClaimContext<'_>, tried: Tried<'_>) -> Diagnostic {
    let model = context.model;
    let (id, trial) = (tried.owner.id(model), tried.trial);
    let against: Vec<_> = trial.decisive().collect();
    let says = tried.says(model);
    let words = format!("`{id}` says: {says}; {} contradict it", tried.ground());
    let mut finding = Diagnostic::at(&CHECK, tried.claim.span, words)
        .help("correct the sentence, the figure or the claim")
        .about(id);
    if trial.readings.len() > 1 && !trial.because.is_empty() {
        finding = finding.label(&trial.because);
    }
    for line in tried.lines(&against, SHOWN, model) {
        finding = finding.note(line);
    }
    finding
}
