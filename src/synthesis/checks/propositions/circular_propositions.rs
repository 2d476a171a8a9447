//! Propositions build on or refine each other in a ring, so that each rests on itself in the end.
//!
//! ## Why it matters
//!
//! A reviewer follows an argument from its ground upwards. In a ring there is no ground: the first
//! proposition is as well founded as the last, which is as well founded as the first.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - id: support-helps
//!     statement: Support from peers helps people to stay in the role.
//!     builds_on: [staying-helps]
//!   - id: staying-helps
//!     statement: People who stay in the role find more support from peers.
//!     builds_on: [support-helps]
//! ```
//!
//! ## What to do
//!
//! Decide which proposition is the ground and take the link from it to the others out. Where two
//! propositions bear on each other without either resting on the other, say `in_tension_with`, which
//! holds both ways.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::RelationKind;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG201",
    name: "circular-propositions",
    severity: Severity::Error,
    source: include_str!("circular_propositions.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let propositions = &context.model.propositions;
    for ring in context.graph.rings() {
        let next = ring.iter().cycle().skip(1);
        let steps = ring.iter().zip(next).filter_map(|(from, to)| {
            let relations = propositions[*from].relations.iter();
            let resting = relations.filter(|one| one.kind != RelationKind::InTensionWith);
            let step = resting.into_iter().find(|one| one.to == *to)?;
            Some((*from, *to, step))
        });
        let id = |at: crate::model::Handle<_>| propositions[at].id.value.as_str();
        let mut finding: Option<Diagnostic> = None;
        for (from, to, step) in steps {
            let words = format!("`{}` {} `{}`", id(from), step.kind.words(), id(to));
            finding = Some(match finding {
                Some(finding) => finding.also(step.span, words),
                None if ring.len() == 1 => {
                    let message = format!("`{}` {} itself", id(from), step.kind.words());
                    Diagnostic::at(&CHECK, step.span, message)
                }
                None => {
                    let message =
                        format!("{} propositions rest on each other in a ring", ring.len());
                    Diagnostic::at(&CHECK, step.span, message).label(words)
                }
            });
        }
        let subjects = ring.iter().map(|at| id(*at));
        let finding = finding.map(|finding| subjects.fold(finding, Diagnostic::about));
        found.extend(finding.map(|finding| match ring.len() {
            1 => finding.help("take the link out"),
            _ => finding.help("take one link out, or say `in_tension_with`, which holds both ways"),
        }));
    }
}
