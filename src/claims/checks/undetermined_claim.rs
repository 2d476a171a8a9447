//! The figures leave a claim open.
//!
//! ## Why it matters
//!
//! A claim that is neither supported nor contradicted is a statement that the reader has to take on trust.
//! Often the figures could settle it if one more thing were said: how large a difference counts as one,
//! which direction is better, whose standard deviation is meant. And sometimes they cannot: that a change
//! is not significant does not show that there is none.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing, better: higher, norm: {mean: 51.6, sd: 8.71}}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 49.8, sd: 9.07}
//! evidence:
//!   - id: like-the-public
//!     strand: quantitative
//!     finding: Wellbeing was much like that of the public.
//!     figures: wellbeing
//!     claims:
//!       - comparable: {figures: wellbeing}     # how close is close?
//! ```
//!
//! ## What to do
//!
//! Say what is missing, where it can be said: it was decided before the figures were looked at, or it is
//! printed in the report. Where the figures cannot settle it, let the sentence claim less, or acknowledge
//! it by the id of the finding or proposition, with the reason.

use std::collections::HashSet;

use crate::claims::context::ClaimContext;
use crate::claims::tried::{self, Tried, settle};
use crate::claims::verdict::Verdict;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Model;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG405",
    name: "undetermined-claim",
    severity: Severity::Note,
    source: include_str!("undetermined_claim.rs"),
};

/// The figures whose reasons are shown.
const SHOWN: usize = 3;

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    let tried = tried::each(context.model, context.trials);
    let open = tried.filter(|tried| {
        tried.trial.verdict == Verdict::Undetermined && !tried.trial.readings.is_empty()
    });
    found.extend(open.map(|tried| finding(context.model, tried)));
}

fn finding(model: &Model, tried: Tried<'_>) -> Diagnostic {
    let (id, trial) = (tried.owner.id(model), tried.trial);
    let says = tried.says(model);
    let words = format!("`{id}` says: {says}; {} leave it open", tried.ground());
    let mut finding = Diagnostic::at(&CHECK, tried.claim.span, words).about(id);
    if trial.readings.len() > 1 && !trial.because.is_empty() {
        finding = finding.label(&trial.because);
    }
    let open: Vec<_> = trial.decisive().collect();
    for line in tried.lines(&open, SHOWN, model) {
        finding = finding.note(line);
    }
    let needs = open.iter().flat_map(|reading| reading.decisive());
    let mut seen = HashSet::new();
    let needs = needs.flat_map(|judgement| &judgement.needs);
    let needs: Vec<_> = needs.filter(|need| seen.insert(*need)).collect();
    if !needs.is_empty() {
        let needs: Vec<_> = needs.into_iter().map(String::as_str).collect();
        finding = finding.note(format!("what would settle it: {}", needs.join("; ")));
    }
    for line in settle::lines(tried, model) {
        finding = finding.help(line);
    }
    finding
}
