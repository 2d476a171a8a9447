//! A member check asks somebody who is no participant that is known.
//!
//! ## Why it matters
//!
//! A member check goes back to those whose words the findings rest on. A name that nothing else has may be a slip, and then
//! nobody can tell whose view it is.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   participants: {P03: {role: walker}, P07: {role: walker}}
//! checked_with:
//!   - {at: company-first, participants: [P03, P70], date: 2026-03-14, outcome: agreed}
//! ```
//!
//! ## What to do
//!
//! Correct the name, or declare the participant under `synthesis`. People who were asked and are no participants, such as an
//! advisory group, are named in words: `asked: the advisory group`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG278",
    name: "unknown-asked",
    severity: Severity::Warning,
    source: include_str!("unknown_asked.rs"),
};

/// How many names are looked through for the one that is meant.
const MOST: usize = 300;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    // Where nobody is named anywhere, no name is a slip.
    if !context.resolved || model.participants.is_empty() {
        return;
    }
    for entry in &model.trail {
        let Some(check) = entry.member_check() else {
            continue;
        };
        let people = check.participants.iter();
        for one in people.filter(|one| one.participant.is_none()) {
            let name = &one.name.value;
            let known = model.participants.iter().map(|known| known.name.as_str());
            let words = format!(
                "{} asks `{name}`, who is no participant that is known",
                entry.called()
            );
            let finding = Diagnostic::at(&CHECK, one.name.span, words)
                .maybe_help(did_you_mean(name, known.take(MOST)))
                .help("declare the participant under `synthesis`; of others, say who they were with `asked`");
            found.push(about(finding, entry, model));
        }
    }
}
