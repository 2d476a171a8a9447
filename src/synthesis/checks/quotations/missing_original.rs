//! A quotation was translated, and what was said is not given.
//!
//! ## Why it matters
//!
//! A translation is the translator's words. Only the original can be held against the transcript, and readers of both languages
//! want to see it.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {language: en}
//! evidence:
//!   - id: tired
//!     strand: qualitative
//!     finding: People were less tired.
//!     quotes: [{said: I feel less tired, lang: de, by: P03, cite: interviews}]
//! ```
//!
//! ## What to do
//!
//! Give the words as they were said: `original: ich fühle mich weniger müde`. They are what is looked for in the text.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::Stand;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG247",
    name: "missing-original",
    severity: Severity::Note,
    source: include_str!("missing_original.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for held in &context.quotations.held {
        // Words that stand there as they are printed were not translated.
        if !held.asked.lacks_original || matches!(held.stand, Stand::Here(_)) {
            continue;
        }
        let id = &context.model.evidence[held.asked.of].id.value;
        let words = format!("a quotation of `{id}` is a translation without its original");
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words);
        let help = "give the words as they were said under `original`; they are what is looked for";
        found.push(finding.help(help).about(id));
    }
}
