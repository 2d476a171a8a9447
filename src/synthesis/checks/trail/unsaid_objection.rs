//! Participants objected or added something when they were asked, and nothing says what.
//!
//! ## Why it matters
//!
//! What was said against a statement, or beside it, is what a member check is for. Without it no reader can weigh the
//! response.
//!
//! ## Example
//!
//! ```yaml
//! checked_with:
//!   - {at: company-first, participants: P03, date: 2026-03-14, outcome: added}
//! ```
//!
//! ## What to do
//!
//! Say it in your own words: `because: the dogs brought them back as much as the people`. Words of a participant that are
//! quoted stand under `quotes` of a finding, where they are held against the transcript.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::CheckOutcome;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG277",
    name: "unsaid-objection",
    severity: Severity::Note,
    source: include_str!("unsaid_objection.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &context.model.trail {
        let Some(check) = entry.member_check() else {
            continue;
        };
        let what = match check.outcome.value {
            CheckOutcome::Objected => "objected to",
            CheckOutcome::Added => "added",
            CheckOutcome::Agreed | CheckOutcome::NoAnswer => continue,
        };
        if check.because.is_some() {
            continue;
        }
        let words = format!("{} does not say what they {what}", entry.called());
        let finding = Diagnostic::at(&CHECK, check.outcome.span, words)
            .help("say it in your own words, as in `because: the dogs brought them back as much as the people`");
        found.push(about(finding, entry, context.model));
    }
}
