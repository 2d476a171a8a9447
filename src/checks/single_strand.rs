//! A proposition rests on one strand only, and the silence of the other is not declared.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG203",
    name: "single-strand",
    severity: Severity::Warning,
    source: include_str!("single_strand.rs"),
    run: Some(run),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for proposition in model.propositions.iter() {
        if proposition.links.is_empty() {
            continue;
        }
        for (position, strand) in model.synthesis.strands.iter().enumerate() {
            let mut links = proposition.links.iter();
            let speaks = links.any(|link| model.evidence[link.evidence].strand == position);
            let mut silences = proposition.silence.iter();
            if speaks || silences.any(|silence| silence.strand == position) {
                continue;
            }
            let id = &proposition.id;
            let words = format!("the {} strand says nothing on `{}`", strand.id, id.value);
            found.push(
                Diagnostic::at(&CHECK, id.span, words)
                    .help(format!(
                        "link a finding of that strand, or declare the silence with its reason: `silence: {{{}: …}}`",
                        strand.id
                    ))
                    .about(&id.value),
            );
        }
    }
}
