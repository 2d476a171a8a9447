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
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::{Stand, file};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG242",
    name: "cut-off-negation",
    severity: Severity::Note,
    source: include_str!("cut_off_negation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for held in &context.quotations.held {
        let Stand::Here(places) = &held.stand else {
            continue;
        };
        let Some(first) = places.first() else {
            continue;
        };
        let mut turned = first.occurrence.turned.iter();
        let Some(one) = turned.find(|one| one.how == How::CutOff) else {
            continue;
        };
        let id = &model.evidence[held.asked.of].id.value;
        let words = format!("a quotation of `{id}` starts behind `{}`", one.printed);
        let mut finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .help("start before the negation, so that the words say what was said")
            .about(id);
        if let Some(file) = file(model, first.text).file {
            let place = one.place.start..first.occurrence.place.end;
            finding = finding.also(Span::new(file, place.start, place.end), "what was said");
        }
        found.push(finding);
    }
}
