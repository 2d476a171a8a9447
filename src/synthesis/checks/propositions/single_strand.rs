//! A strand says nothing on a proposition, and its silence is not declared.
//!
//! ## Why it matters
//!
//! A mixed-methods proposition is read as resting on every strand. An empty cell leaves open whether
//! the other strand was not asked, was asked and found nothing, or was forgotten. The triangulation
//! protocol (Farmer et al. 2006) therefore codes silence like any other result, and reviewers who use
//! the Mixed Methods Appraisal Tool ask whether the components were integrated (item 5.2).
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: scores-hold
//!     strand: quantitative
//!     finding: Scores for satisfaction with pay did not change.
//! propositions:
//!   - id: pay-holds
//!     statement: Satisfaction with pay lasts.
//!     supported_by: [scores-hold]
//! ```
//!
//! ## What to do
//!
//! Link a finding of the strand that is missing. Where it has nothing to say, declare that, with the
//! reason, which is printed in the cell:
//!
//! ```yaml
//!     silence: {qualitative: the interviews did not ask about pay}
//! ```
//!
//! `fit: {label: silence, because: …}` is taken for a declared silence as well.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Convergence, Fit, Proposition};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::fit;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG203",
    name: "single-strand",
    severity: Severity::Warning,
    source: include_str!("single_strand.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let strands = &model.synthesis.strands;
    let mut has_findings = vec![false; strands.len()];
    for evidence in model.evidence.iter() {
        has_findings[evidence.strand] = true;
    }
    for proposition in model.propositions.iter() {
        if proposition.links.is_empty() || calls_itself_silent(proposition) {
            continue;
        }
        let speaking = fit::speaking(model, proposition, &[]);
        for (position, strand) in strands.iter().enumerate() {
            let within = proposition.pairs.iter().flat_map(|pair| &pair.silences);
            let within = within.filter(|silence| silence.because.is_some());
            let mut silences = proposition.silence.iter().chain(within);
            let declared = silences.any(|silence| silence.strand == position);
            if declared || speaking.contains(&position) {
                continue;
            }
            let finding = finding(proposition, &strand.id);
            found.push(match has_findings[position] {
                true => finding,
                // Nothing of that strand is written yet: one finding says so for all rows.
                false => finding.grouped(&strand.id),
            });
        }
    }
}

/// Whether the authors code the row as silence and say why.
fn calls_itself_silent(proposition: &Proposition) -> bool {
    let mut fits = proposition.fits.iter();
    let mut codes = proposition.convergences.iter();
    fits.any(|judged| judged.label.value == Fit::Silence && judged.because.is_some())
        || codes
            .any(|judged| judged.label.value == Convergence::Silence && judged.because.is_some())
}

fn finding(proposition: &Proposition, strand: &str) -> Diagnostic {
    let id = &proposition.id;
    let words = format!("the {strand} strand says nothing on `{}`", id.value);
    Diagnostic::at(&CHECK, id.span, words)
        .help(format!(
            "link a finding of that strand, or declare the silence with its reason: `silence: {{{strand}: …}}`"
        ))
        .about(&id.value)
}
