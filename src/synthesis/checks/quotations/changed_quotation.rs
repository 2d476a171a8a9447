//! A quotation is not the one that was checked against its text.
//!
//! ## Why it matters
//!
//! The lock says for which words somebody held a quotation against the transcript. Words that were smoothed, shortened or retyped since are
//! not those, and where the transcript is elsewhere nobody can see whether they still stand in it.
//!
//! ## Example
//!
//! ```text
//! verified.lock:  … "said":"I was so exhausted" … "on":"2026-03-02"
//! evidence:       quotes: [{said: I was exhausted, by: P07}]
//! ```
//!
//! ## What to do
//!
//! Run `cisgrid verify` where the texts are, and hand the new `verified.lock` on.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::status::State;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG252",
    name: "changed-quotation",
    severity: Severity::Warning,
    source: include_str!("changed_quotation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (asked, status) in context.statuses.of_each(context.quotations) {
        let State::QuotationChanged(day) = status.state else {
            continue;
        };
        let id = &context.model.evidence[asked.of].id.value;
        let words = format!("a quotation of `{id}` was changed since it was checked on {day}");
        let finding = Diagnostic::at(&CHECK, asked.span(), words);
        found.push(
            finding
                .help("run `cisgrid verify` where its text is")
                .about(id),
        );
    }
}
