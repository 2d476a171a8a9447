//! The columns that are chosen for a table leave out a strand whose findings are linked to propositions.
//!
//! ## Why it matters
//!
//! The findings of that strand stand in no cell. A reader of the table alone does not learn of them, and least of all of
//! those that speak against a proposition.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   layout: {name: table-5, columns: [quantitative]}
//! propositions:
//!   - id: mood-lifts
//!     statement: Walking lifts mood.
//!     supported_by: [scores-rose]
//!     contradicted_by: [walkers-were-tired]   # of the qualitative strand
//! ```
//!
//! ## What to do
//!
//! Put the strand among the columns. Where a table is meant to show less, acknowledge this check with the reason.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Show;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG237",
    name: "strand-not-shown",
    severity: Severity::Warning,
    source: include_str!("strand_not_shown.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for layout in &model.synthesis.layouts {
        let Some(place) = layout.columns_at.filter(|_| layout.name.argues()) else {
            continue;
        };
        for (at, strand) in model.synthesis.strands.iter().enumerate() {
            let mut columns = layout.columns.iter();
            if columns.any(|column| column.show == Show::Strand(at)) {
                continue;
            }
            let links = model.propositions.iter().flat_map(|row| &row.links);
            let unseen = links.filter(|link| model.evidence[link.evidence].strand == at);
            let unseen: BTreeSet<_> = unseen
                .map(|link| model.evidence[link.evidence].id.value.as_str())
                .collect();
            let Some(first) = unseen.first() else {
                continue;
            };
            let id = &strand.id;
            let told = match unseen.len() {
                1 => format!("a linked finding, `{first}`, stands"),
                many => format!("{many} linked findings, such as `{first}`, stand"),
            };
            let words = format!("the columns leave out the strand `{id}`, and {told} in no cell");
            found.push(
                Diagnostic::at(&CHECK, place, words)
                    .help(format!("put `{id}` among the columns"))
                    .about(*first),
            );
        }
    }
}
