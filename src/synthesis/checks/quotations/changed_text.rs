//! A text was changed since a quotation was checked against it.
//!
//! ## Why it matters
//!
//! Transcripts are corrected and de-identified. What the lock says was said of another text, and is not believed of this one.
//!
//! ## Example
//!
//! ```text
//! verified.lock:       … "text":"transcripts/P07.txt","hash":"5d41…" …
//! transcripts/P07.txt  has another hash now
//! ```
//!
//! ## What to do
//!
//! Run `cisgrid verify`. Where it still finds the quotation, the new `verified.lock` says so.
//!
//! Only whoever has the text and the key of the lock (`cisgrid.local.key`) can see this. A lock that was made with another key is
//! believed, as nobody can tell here.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::verify::status::State;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG253",
    name: "changed-text",
    severity: Severity::Warning,
    source: include_str!("changed_text.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (asked, status) in context.statuses.of_each(context.quotations) {
        let (State::TextChanged(day), Some(text)) = (status.state, &status.text) else {
            continue;
        };
        let id = &context.model.evidence[asked.of].id.value;
        let words = format!(
            "`{text}` was changed since a quotation of `{id}` was checked against it on {day}"
        );
        let finding = Diagnostic::at(&CHECK, asked.span(), words);
        found.push(
            finding
                .help("run `cisgrid verify`")
                .about(id)
                .grouped(text.clone()),
        );
    }
}
