//! A strand is declared silent on a proposition although a finding of it is linked there.
//!
//! ## Why it matters
//!
//! The cell would print both the finding and the reason why there is none. A reader cannot tell which of
//! the two holds.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: pay-as-recognition
//!     strand: qualitative
//!     finding: Pay stood for recognition.
//! propositions:
//!   - id: pay-matters
//!     statement: Proper pay is a sign of being valued.
//!     supported_by: [pay-as-recognition]
//!     silence: {qualitative: not asked about in interviews}
//! ```
//!
//! ## What to do
//!
//! Take the silence out, or the link, whichever is out of date.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG217",
    name: "broken-silence",
    severity: Severity::Warning,
    source: include_str!("broken_silence.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for proposition in model.propositions.iter() {
        for silence in &proposition.silence {
            let mut links = proposition.links.iter();
            let speaks = links.find(|link| model.evidence[link.evidence].strand == silence.strand);
            let Some(link) = speaks else {
                continue;
            };
            let strand = &model.synthesis.strands[silence.strand].id;
            let id = &proposition.id.value;
            let words = format!(
                "the {strand} strand is declared silent on `{id}`, and a finding of it is linked"
            );
            found.push(
                Diagnostic::at(&CHECK, silence.span, words)
                    .label("declared silent")
                    .also(link.span, format!("a {strand} finding"))
                    .help("take out the silence or the link, whichever is out of date")
                    .about(id),
            );
        }
    }
}
