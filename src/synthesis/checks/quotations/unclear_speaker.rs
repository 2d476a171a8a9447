//! A quotation stands under a label that is nobody's, in a text in which the one who is quoted has a label of their own.
//!
//! ## Why it matters
//!
//! *Husband: She never slept* in the transcript of P03 is not what P03 said. But *Sunday: we walked* may well be: a label and the start of
//! a sentence look the same, and nobody but the authors can tell.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: She never slept, by: P03}      # the text: Husband: She never slept.
//! ```
//!
//! ## What to do
//!
//! Where it is another who speaks, declare them under `participants`, or as one of the `interviewers`, and quote the right one.
//! Where it is the start of a sentence, quote it with its first words, or acknowledge it with the reason.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::transcript::Speaker;
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::Whose;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG255",
    name: "unclear-speaker",
    severity: Severity::Note,
    source: include_str!("unclear_speaker.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (held, first, _) in context.quotations.standing() {
        if first.whose != Whose::Unclear {
            continue;
        }
        let id = &model.evidence[held.asked.of].id.value;
        let words = match &first.speaker {
            Some(_) if !first.is_shown(model) => {
                format!("a quotation of `{id}` stands under a label that is nobody's")
            }
            Some(Speaker { name, .. }) => {
                format!("a quotation of `{id}` stands under the label `{name}`, which is nobody's")
            }
            None => format!("a quotation of `{id}` stands before the first label of its text"),
        };
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .maybe_also(first.span(model), "here")
            .help("declare who that is, and quote them; or quote the words with those before them")
            .about(id);
        found.push(finding);
    }
}
