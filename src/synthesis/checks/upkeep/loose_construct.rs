//! A construct stands in no proposition.
//!
//! ## Why it matters
//!
//! A synthesising argument is a network of constructs and of what holds between them (Dixon-Woods et al.
//! 2006). A construct that no proposition takes up has no place in the network: the reader is given a term
//! and not told what it does.
//!
//! ## Example
//!
//! ```yaml
//! constructs:
//!   - {id: connection, label: Connection, definition: Being in touch with oneself and others.}
//! ```
//!
//! ## What to do
//!
//! Name the propositions that it stands in, `in: [adjustment]`, or take it out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG228",
    name: "loose-construct",
    severity: Severity::Note,
    source: include_str!("loose_construct.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    for construct in context.model.constructs.iter() {
        if !construct.propositions.is_empty() {
            continue;
        }
        let id = &construct.id;
        let words = format!("the construct `{}` stands in no proposition", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("name the propositions that it stands in, as in `in: [adjustment]`")
                .about(&id.value),
        );
    }
}
