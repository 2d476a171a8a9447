//! A member check does not say who was asked.
//!
//! ## Why it matters
//!
//! “Confirmed by participants” means one thing where ten were asked and another where it was one. A reader wants to know
//! who, and how many.
//!
//! ## Example
//!
//! ```yaml
//! checked_with:
//!   - {at: company-first, date: 2026-03-14, outcome: agreed}
//! ```
//!
//! ## What to do
//!
//! Name them as they are named elsewhere, `participants: [P03, P07]`; or say who they were in words, `asked: the advisory
//! group`; or how many, `n: 6`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG276",
    name: "nobody-asked",
    severity: Severity::Warning,
    source: include_str!("nobody_asked.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &context.model.trail {
        let Some(check) = entry.member_check() else {
            continue;
        };
        let said = !check.participants.is_empty() || check.asked.is_some() || check.n.is_some();
        // A number that could not be read is told as such.
        if said || !context.resolved {
            continue;
        }
        let words = format!("{} does not say who was asked", entry.called());
        let finding = Diagnostic::at(&CHECK, entry.span, words)
            .help("name them, `participants: [P03, P07]`, say who they were, `asked: the advisory group`, or how many, `n: 6`");
        found.push(about(finding, entry, context.model));
    }
}
