//! Participants objected when they were asked, and nothing says what became of it.
//!
//! ## Why it matters
//!
//! A member check is worth what follows from it. An objection that is written down and left there leaves open whether
//! anybody heard it; reviewers ask whether the statement was changed, and if not, why not.
//!
//! ## Example
//!
//! ```yaml
//! checked_with:
//!   - {at: company-first, participants: P03, date: 2026-03-14, outcome: objected, because: it was the dogs, not the people}
//! ```
//!
//! ## What to do
//!
//! Say what became of it: `response: the statement now names the dogs`, or
//! `response: kept, since eight others spoke of people; their view stands as a finding that contradicts it`. Nobody has to
//! follow an objection; it has to be answered.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::CheckOutcome;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG270",
    name: "objection-without-response",
    severity: Severity::Warning,
    source: include_str!("objection_without_response.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &context.model.trail {
        let Some(check) = entry.member_check() else {
            continue;
        };
        if check.outcome.value != CheckOutcome::Objected || check.response.is_some() {
            continue;
        }
        let words = format!("{} has an objection without a response", entry.called());
        let finding = Diagnostic::at(&CHECK, check.outcome.span, words)
            .help("say what became of it, as in `response: the statement now says so`, or why it stands all the same");
        found.push(about(finding, entry, context.model));
    }
}
