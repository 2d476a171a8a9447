//! A finding contradicts a proposition, and nothing says how the authors account for it.
//!
//! ## Why it matters
//!
//! Findings that do not fit are where a synthesis proves itself. The Mixed Methods Appraisal Tool asks
//! for it in so many words: are divergences and inconsistencies between quantitative and qualitative
//! results adequately addressed (item 5.4)? A contradiction that stands in the grid without a word is a
//! question that the reader is left with.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: score-fell
//!     strand: quantitative
//!     finding: The score for communication in the team fell.
//! propositions:
//!   - id: connection
//!     statement: People feel more connected at work.
//!     contradicted_by: [score-fell]
//! ```
//!
//! ## What to do
//!
//! Say under `response` how the contradiction is accounted for: what may explain it, whom or which time
//! it concerns, or what it leaves open. Where the finding limits the proposition rather than
//! contradicting it, link it under `qualified_by`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Stance;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG204",
    name: "contradiction-without-response",
    severity: Severity::Warning,
    source: include_str!("contradiction_without_response.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for proposition in model.propositions.iter() {
        let links = proposition.links.iter();
        let mut against = links.filter(|link| link.stance == Stance::Contradicts);
        let (Some(first), None) = (against.next(), &proposition.response) else {
            continue;
        };
        let row = &proposition.id.value;
        let id = |at| &model.evidence[at].id.value;
        let words = format!(
            "`{}` contradicts `{row}`, and there is no response",
            id(first.evidence)
        );
        let finding = Diagnostic::at(&CHECK, first.span, words);
        let also = |finding: Diagnostic, link: &crate::model::Link| {
            finding.also(link.span, "contradicts it too")
        };
        found.push(
            against
                .fold(finding, also)
                .help("say under `response` how the contradiction is accounted for")
                .about(row),
        );
    }
}
