//! Participants are declared, and somebody is quoted who is not among them.
//!
//! ## Why it matters
//!
//! A misspelt name makes two people of one: the page then counts more participants than were heard, and the
//! quotation stands there without its site and role.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   sites: {S1: North, S2: South}
//!   participants: {P03: {site: S2}, P07: {site: S1}}
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     finding: People came for the company.
//!     quotes: [{said: I come to talk, by: P3}]
//! ```
//!
//! ## What to do
//!
//! Correct the name, or declare the participant as well. Who is declared need not be quoted. Where a `pattern` is
//! declared, a name that fits it needs no declaration of its own.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::synthesis::context::ArgumentContext;
use crate::wording::person;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG235",
    name: "undeclared-participant",
    severity: Severity::Warning,
    source: include_str!("undeclared_participant.rs"),
};

/// How many names, declared or not, are compared with each other to find out which is meant.
const MOST: usize = 300;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let participants = &context.model.participants;
    let known = participants.iter().filter(|one| one.declared);
    let known: Vec<_> = known.map(|one| one.name.as_str()).take(MOST).collect();
    if !context.resolved || known.is_empty() {
        return;
    }
    let forms: Vec<_> = known.iter().map(|name| person::form(name)).collect();
    let unknown = participants.iter().filter(|one| !one.declared);
    for (index, one) in unknown.enumerate() {
        let name = &one.name;
        let wanted = person::form(name);
        let near = match forms.iter().position(|known| *known == wanted) {
            Some(at) => Some(format!("did you mean `{}`?", known[at])),
            None if index < MOST => did_you_mean(name, known.iter().copied()),
            None => None,
        };
        let words = format!("`{name}` is quoted and not among the participants declared");
        let finding = Diagnostic::at(&CHECK, one.span, words).about(name);
        found.push(match near {
            // Each of these has another remedy.
            Some(near) => finding.help(near),
            None => finding
                .help("declare the participant under `synthesis`, as in `participants: {P03: {site: S2, role: nurse}}`, or let the pattern of names fit")
                .grouped(""),
        });
    }
}
