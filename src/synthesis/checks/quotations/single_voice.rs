//! Two or more quotations stand in a row, and all come from one participant.
//!
//! ## Why it matters
//!
//! A row is read as what the people of a study said. When each of its quotations is from the same person,
//! a reviewer asks what the others said. COREQ asks for each quotation to be identified (item 29) so that
//! exactly this can be seen.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: finding-balance
//!     strand: qualitative
//!     finding: Balance came with adjusting the workload.
//!     quotes:
//!       - {said: I was so exhausted, by: S2-PW07}
//!       - {said: I’ve got to take some time for me, by: S2-PW07}
//! propositions:
//!   - id: adjustment
//!     statement: Strain eases as people adjust.
//!     supported_by: [finding-balance]
//! ```
//!
//! ## What to do
//!
//! Quote others as well. Where it is the case of one person, say so in the finding.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG232",
    name: "single-voice",
    severity: Severity::Note,
    source: include_str!("single_voice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for proposition in model.propositions.iter() {
        let links = proposition.links.iter();
        let quotes = links.flat_map(|link| &model.evidence[link.evidence].quotes);
        let mut people = quotes.map(|quote| quote.by.as_ref().map(|by| by.trim()));
        let Some(Some(first)) = people.next() else {
            continue;
        };
        let mut count = 1;
        let alone = people.all(|by| {
            count += 1;
            by == Some(first)
        });
        if !alone || count < 2 {
            continue;
        }
        let id = &proposition.id;
        let number = match count {
            2 => "both".to_owned(),
            _ => format!("all {count}"),
        };
        let words = format!("{number} quotations on `{}` are from `{first}`", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("quote others as well, or say in the finding that it is the case of one")
                .about(&id.value),
        );
    }
}
