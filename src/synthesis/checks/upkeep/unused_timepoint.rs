//! A timepoint is declared, and no figure, quotation, interview or claim is at it.
//!
//! ## Why it matters
//!
//! A wave of data collection that the methods name and the grid does not show raises a question: were the
//! data lost, not analysed, or left out?
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Peer workers
//!   timepoints:
//!     T1: after training
//!     T2: four months in post
//! ```
//!
//! ## What to do
//!
//! Enter what was found at that time, or take the timepoint out. It is acknowledged by its id: `at: T2`.

use crate::claims::kinds;
use crate::claims::trial::aim::Aim;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Claim, ClaimKind};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG231",
    name: "unused-timepoint",
    severity: Severity::Note,
    source: include_str!("unused_timepoint.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let timepoints = &model.synthesis.timepoints;
    if timepoints.is_empty() || !context.resolved {
        return;
    }
    let figures = model
        .figures
        .iter()
        .flat_map(|figure| [figure.at, figure.to]);
    let quotes = model.evidence.iter().flat_map(|evidence| &evidence.quotes);
    let findings = model.evidence.iter().flat_map(|evidence| &evidence.claims);
    let rows = model.propositions.iter().flat_map(|row| &row.claims);
    let frame = &model.synthesis;
    let interviews = frame.interviews.iter().map(|one| one.at);
    let segments = model.segments.iter();
    let segments = segments.map(|one| one.at.as_ref().map(|at| at.value));
    let times = figures
        .chain(interviews)
        .chain(segments)
        .chain(quotes.map(|quote| quote.at))
        .chain(findings.chain(rows).flat_map(times));
    let mut used = vec![false; timepoints.len()];
    times.flatten().for_each(|at| used[at] = true);
    let unused = timepoints.iter().zip(used).filter(|(_, used)| !used);
    for (timepoint, _) in unused {
        let words = format!(
            "no figure, quotation or claim is at the timepoint `{}`",
            timepoint.id
        );
        found.push(
            Diagnostic::at(&CHECK, timepoint.span, words)
                .help("enter what was found then, or take it out")
                .about(&timepoint.id),
        );
    }
}

/// The timepoints that a claim names.
fn times(claim: &Claim) -> Vec<Option<usize>> {
    let mut times = Vec::new();
    for single in claim.singles() {
        if let Aim::Pairs(early, late) = kinds::of(&single.kind).aim() {
            times.extend([early.0, early.1, late.0, late.1]);
        }
        if let ClaimKind::Voiced(voiced) = &single.kind {
            times.extend(&voiced.at);
        }
        let selector = &single.selector;
        let named = [&selector.at, &selector.from, &selector.to];
        times.extend(named.into_iter().flatten());
    }
    times.into_iter().map(Some).collect()
}
