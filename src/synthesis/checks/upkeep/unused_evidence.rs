//! A finding is linked to no proposition.
//!
//! ## Why it matters
//!
//! In an integrative grid (Flemming 2010), findings that map to no row are kept and looked at for their
//! own sake: they may be the beginning of a proposition, or the negative case that another one needs. A
//! finding that is written down and silently left out reads, to a reviewer, as one that did not suit.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: services-used-little
//!     strand: quantitative
//!     finding: People made little use of services.
//! ```
//!
//! ## What to do
//!
//! Look at each once more: does it support, qualify or contradict a proposition that is there, or does it
//! ask for one of its own? Where a finding has been weighed and has no place in the argument, say so:
//!
//! ```yaml
//! acknowledged:
//!   - {check: unused-evidence, at: services-used-little, because: describes the setting only}
//! ```

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG206",
    name: "unused-evidence",
    severity: Severity::Note,
    source: include_str!("unused_evidence.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    let mut used = vec![false; model.evidence.len()];
    for link in model.propositions.iter().flat_map(|row| &row.links) {
        used[link.evidence.index()] = true;
    }
    for (at, evidence) in model.evidence.entries() {
        if used[at.index()] {
            continue;
        }
        let id = &evidence.id;
        let strand = &model.synthesis.strands[evidence.strand].id;
        let words = format!("no proposition uses the {strand} finding `{}`", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("link it to what it supports, qualifies or contradicts, or acknowledge that it was weighed and left out")
                .about(&id.value)
                .grouped(strand),
        );
    }
}
