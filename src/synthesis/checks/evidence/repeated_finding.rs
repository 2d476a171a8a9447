//! Two findings have the same words.
//!
//! ## Why it matters
//!
//! One finding entered twice is counted twice and linked twice, and looks like two pieces of evidence. If
//! only one of the two is corrected later, the grid contradicts itself.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//!   - id: valued
//!     strand: qualitative
//!     finding: “People felt valued”
//! ```
//!
//! ## What to do
//!
//! Keep one and link it wherever it is needed; a finding may stand in several rows. Where they are two
//! findings, of two studies or two times, say so in their words.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Evidence;
use crate::synthesis::context::ArgumentContext;
use crate::wording;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG224",
    name: "repeated-finding",
    severity: Severity::Warning,
    source: include_str!("repeated_finding.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let evidence: &[Evidence] = &context.model.evidence;
    let findings: Vec<_> = evidence.iter().map(|one| one.finding.as_str()).collect();
    for (first, other) in wording::repeats(&findings) {
        let (first, other) = (&evidence[first], &evidence[other]);
        let (id, first_id) = (&other.id.value, &first.id.value);
        let words = format!("`{id}` has the same words as `{first_id}`");
        found.push(
            Diagnostic::at(&CHECK, other.finding.span, words)
                .also(first.finding.span, "the same words")
                .help("keep one, and link it wherever it is needed")
                .about(id)
                .grouped(first_id),
        );
    }
}
