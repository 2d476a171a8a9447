//! A proposition has a response, and every finding linked to it supports it.
//!
//! ## Why it matters
//!
//! A response says how the authors account for what speaks against a proposition or limits it. Where
//! nothing does, the reader looks for a contradiction that is not shown, or takes it that one was removed.
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
//!     response: The fall at four months did not last.
//! ```
//!
//! ## What to do
//!
//! Link the finding that the response answers, under `contradicted_by` or `qualified_by`. Where there is
//! none, take the response out; what explains the row as a whole may stand in `meta_inference` or `note`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Stance;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG218",
    name: "response-without-contradiction",
    severity: Severity::Note,
    source: include_str!("response_without_contradiction.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for proposition in context.model.propositions.iter() {
        let response = proposition.response.as_ref();
        let Some(response) = response.filter(|response| !response.trim().is_empty()) else {
            continue;
        };
        let mut links = proposition.links.iter();
        if links.any(|link| matches!(link.stance, Stance::Qualifies | Stance::Contradicts)) {
            continue;
        }
        let id = &proposition.id.value;
        let words = format!("`{id}` has a response, and no finding contradicts or qualifies it");
        found.push(
            Diagnostic::at(&CHECK, response.span, words)
                .help("link the finding that it answers, or say it in `meta_inference` or `note`")
                .about(id),
        );
    }
}
