//! A quotation does not say who said it.
//!
//! ## Why it matters
//!
//! COREQ asks whether each quotation was identified, for instance by a participant number (item 29).
//! Without it a reader cannot see whether many people speak in a theme or one person many times.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//!     quotes:
//!       - {said: I am a valuable person}
//! ```
//!
//! ## What to do
//!
//! Name the participant under `by`, with the number or pseudonym used in the study, never with a real
//! name. Where nobody has one, as in the free text of a survey, say what is known, with `role` or `site`, and
//! acknowledge the rest with the reason: `at` takes several findings. Words that no participant said are not asked for one:
//! `words: authors` of those of a study's authors, `words: field notes` of what somebody noted down.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::WhoseWords;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG209",
    name: "quotation-without-participant",
    severity: Severity::Warning,
    source: include_str!("quotation_without_participant.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.evidence.iter() {
        let id = &evidence.id.value;
        let quotes = evidence.quotes.iter();
        // Authors and field notes are no participants.
        let quotes = quotes.filter(|quote| quote.words == WhoseWords::Participant);
        for quote in quotes.filter(|quote| quote.by.is_none()) {
            let words = format!("a quotation of `{id}` names no participant");
            found.push(
                Diagnostic::at(&CHECK, quote.said.span, words)
                    .help("name the participant under `by`, as the study numbers them")
                    .about(id)
                    .grouped(""),
            );
        }
    }
}
