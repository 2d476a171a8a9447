//! A claim is about figures that are not there, so that nothing tries it.
//!
//! ## Why it matters
//!
//! A claim that meets no figure looks like one that was tried and held. Most often a word is spelt in
//! another way than in the measures, or the figures stand under other timepoints.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing, domain: wellbeing, better: higher}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 49.8, sd: 9.07}
//! evidence:
//!   - id: wellbeing-fell
//!     strand: quantitative
//!     finding: Wellbeing fell.
//!     figures: wellbeing
//!     claims:
//!       - changed: {domain: well-being, direction: worse}   # the domain is called `wellbeing`
//! propositions:
//!   - id: costs
//!     statement: The role has its cost.
//!     supported_by: wellbeing-fell
//! ```
//!
//! ## What to do
//!
//! Spell the measure's instrument or domain as the measures do, name timepoints for which there are
//! figures, and give claims about changes figures of changes: those with `from` and `to`, or with `group`
//! and `versus`. Or add the figures that are missing.

use crate::claims::context::ClaimContext;
use crate::claims::tried::unmet::{self, Unmet};
use crate::claims::tried::{self, Tried};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Model, SingleClaim};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG404",
    name: "untried-claim",
    severity: Severity::Warning,
    source: include_str!("untried_claim.rs"),
};

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let tried = tried::each(context.model, context.trials);
    for tried in tried {
        for single in unmet::each(tried.claim, tried.trial) {
            found.push(finding(context.model, tried, single));
        }
    }
}

fn finding(model: &Model, tried: Tried<'_>, single: &SingleClaim) -> Diagnostic {
    let (id, says) = (tried.owner.id(model), tried.says(model));
    let Unmet { because, help } = unmet::reason(model, single);
    let words = format!("`{id}` says: {says}; no figure meets it: {because}");
    Diagnostic::at(&CHECK, single.span, words)
        .maybe_help(help)
        .about(id)
}
