//! A measure has no figures, and no claim names it.
//!
//! ## Why it matters
//!
//! A scale that the methods name and the results do not mention is a sign of selective reporting to a
//! reviewer. Most often its table was not entered yet.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: exhaustion, label: Emotional exhaustion, better: lower}
//! ```
//!
//! ## What to do
//!
//! Enter its figures under `results`, or take the measure out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG227",
    name: "unused-measure",
    severity: Severity::Note,
    source: include_str!("unused_measure.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    let mut used = vec![false; model.measures.len()];
    for figure in model.figures.iter() {
        used[figure.measure.index()] = true;
        let predictor = figure.predictor.map(|at| &model.predictors[at]);
        for term in predictor.iter().flat_map(|one| &one.terms) {
            used[term.measure.index()] = true;
        }
    }
    let findings = model.evidence.iter().flat_map(|evidence| &evidence.claims);
    let rows = model.propositions.iter().flat_map(|row| &row.claims);
    for measure in findings
        .chain(rows)
        .flat_map(|claim| claim.singles())
        .flat_map(|single| &single.selector.measures)
    {
        used[measure.value.index()] = true;
    }
    for (at, measure) in model.measures.entries() {
        if used[at.index()] {
            continue;
        }
        let id = &measure.id;
        let words = format!("the measure `{}` has no figures", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("enter its figures under `results`, or take it out")
                .about(&id.value)
                .grouped(""),
        );
    }
}
