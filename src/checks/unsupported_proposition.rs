//! No finding supports a proposition.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Stance;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG202",
    name: "unsupported-proposition",
    severity: Severity::Warning,
    source: include_str!("unsupported_proposition.rs"),
    run: Some(run),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for proposition in context.model.propositions.iter() {
        let id = &proposition.id;
        let links = &proposition.links;
        if links.iter().any(|link| link.stance == Stance::Supports) {
            continue;
        }
        let words = match links.is_empty() {
            true => format!("no finding is linked to the proposition `{}`", id.value),
            false => format!("no finding supports the proposition `{}`", id.value),
        };
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("link what it rests on under `supported_by`, or take the proposition out")
                .about(&id.value),
        );
    }
}
