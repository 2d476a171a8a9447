//! A quotation starts right behind a negation, in the same clause.
//!
//! ## Why it matters
//!
//! *I don't think it helped* is no evidence that *it helped*. The words stand in the text, one after the other, and no sign
//! is missing: only the reader of the transcript sees what was cut off.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: it helped, by: P03}      # the text: I don't think it helped
//! ```
//!
//! ## What to do
//!
//! Start the quotation before the negation. Where the words mean the same without it, as after *not only*, acknowledge it with the
//! reason.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::search::How;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG242",
    name: "cut-off-negation",
    severity: Severity::Note,
    source: include_str!("cut_off_negation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (held, first, _) in context.quotations.standing() {
        let mut turned = first.occurrence.turned.iter();
        let Some(one) = turned.find(|one| one.how == How::CutOff) else {
            continue;
        };
        let id = &model.evidence[held.asked.of].id.value;
        let words = match first.is_shown(model) {
            true => format!("a quotation of `{id}` starts behind `{}`", one.printed),
            false => format!("a quotation of `{id}` starts behind a negation"),
        };
        let said = one.place.start..first.occurrence.place.end;
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .maybe_also(first.span_of(model, &said), "what was said")
            .help("start before the negation, so that the words say what was said")
            .about(id);
        found.push(finding);
    }
}
