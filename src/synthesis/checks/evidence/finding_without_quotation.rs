//! A finding of a qualitative strand has no quotation.
//!
//! ## Why it matters
//!
//! COREQ asks whether quotations were presented to illustrate the findings (item 29), and SRQR for
//! quotations or other evidence that substantiates them. In the grid, a quotation is what the reader can
//! go to from a qualitative statement.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//! ```
//!
//! ## What to do
//!
//! Add one or more quotations, each with its participant. Where the finding was taken from a publication
//! that quotes nobody, say where it stands there with `cite`, and acknowledge this. A
//! strand of another name goes by its `kind`; one of the kind `other` is not asked for quotations.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::StrandKind;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG220",
    name: "finding-without-quotation",
    severity: Severity::Note,
    source: include_str!("finding_without_quotation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.findings_of(StrandKind::Qualitative) {
        if !evidence.quotes.is_empty() {
            continue;
        }
        let id = &evidence.id;
        let words = format!("the qualitative finding `{}` has no quotation", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("quote what participants said, as in `quotes: [{said: …, by: …}]`")
                .about(&id.value)
                .grouped(""),
        );
    }
}
