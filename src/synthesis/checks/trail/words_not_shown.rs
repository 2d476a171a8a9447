//! A member check does not say which words participants were shown.
//!
//! ## Why it matters
//!
//! Statements are reworded after participants were asked about them. Where nothing says what they were shown, nobody can
//! tell later whether they were asked about the statement as it stands: no claim is made either way.
//!
//! ## Example
//!
//! ```yaml
//! checked_with:
//!   - {at: company-first, participants: P03, date: 2026-03-14, outcome: agreed}
//! ```
//!
//! ## What to do
//!
//! Keep the words with the entry: `shown: Company brings people back every week.` When the statement changes, the check
//! `stale-member-check` says so and what has changed.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::CheckOutcome;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG272",
    name: "words-not-shown",
    severity: Severity::Note,
    source: include_str!("words_not_shown.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let entries = context.model.trail.iter();
    for entry in entries.filter(|entry| entry.at.len() == 1) {
        let Some(check) = entry.member_check() else {
            continue;
        };
        if check.shown.is_some() || check.outcome.value == CheckOutcome::NoAnswer {
            continue;
        }
        let words = format!("{} does not say which words were shown", entry.called());
        let finding = Diagnostic::at(&CHECK, entry.span, words)
            .help("keep them with the entry, as in `shown: Company brings people back every week.`: then a change of the statement is told")
            .grouped("");
        found.push(about(finding, entry, context.model));
    }
}
