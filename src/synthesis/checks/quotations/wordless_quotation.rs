//! A quotation has no words that could be looked for in its text.
//!
//! ## Why it matters
//!
//! A quotation of nothing but gaps, insertions and words that clean verbatim leaves out stands in every text, and proves nothing.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   left_out: [um, you know]
//! evidence:
//!   - id: lost
//!     strand: qualitative
//!     finding: People were lost for words.
//!     quotes: [{said: "um, you know …", by: P03, cite: interviews}]
//! ```
//!
//! ## What to do
//!
//! Quote words, or write the finding without a quotation.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::Stand;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG246",
    name: "wordless-quotation",
    severity: Severity::Warning,
    source: include_str!("wordless_quotation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for held in &context.quotations.held {
        if !matches!(held.stand, Stand::Wordless) {
            continue;
        }
        let id = &context.model.evidence[held.asked.of].id.value;
        let words = format!("a quotation of `{id}` has no words to be looked for");
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words);
        found.push(finding.help("quote words that were said").about(id));
    }
}
