//! A quotation did not stand in its text when somebody who has the text checked it.
//!
//! ## Why it matters
//!
//! The text is not here, so that nobody can look. But somebody has looked, and the lock says that the words are not there, or are
//! another's.
//!
//! ## Example
//!
//! ```text
//! verified.lock:  … "said":"I was exhausted all the time" … "fails":"not found","on":"2026-03-02"
//! ```
//!
//! ## What to do
//!
//! Correct the quotation where its text is: `cisgrid verify` shows there what the text has instead.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::status::State;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG256",
    name: "failed-quotation",
    severity: Severity::Warning,
    source: include_str!("failed_quotation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (asked, status) in context.statuses.of_each(context.quotations) {
        let State::FailedOn(day) = status.state else {
            continue;
        };
        let id = &context.model.evidence[asked.of].id.value;
        let words =
            format!("a quotation of `{id}` did not stand in its text when it was checked on {day}");
        let finding = Diagnostic::at(&CHECK, asked.span(), words);
        found.push(
            finding
                .help("run `cisgrid verify` where its text is, and take the words as they are")
                .about(id),
        );
    }
}
