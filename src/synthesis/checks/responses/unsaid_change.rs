//! An answer to a reader says neither what was changed nor that nothing was.
//!
//! ## Why it matters
//!
//! Editors ask of each remark what was done. Where nothing says it the letter has the answer alone, and does not guess.
//!
//! ## Example
//!
//! ```yaml
//! responses:
//!   - {to: r3f2a91c0, answer: It is the WEMWBS.}   # does the table say so now?
//! ```
//!
//! ## What to do
//!
//! Add `changed` with what was changed, or `no_change: true`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG292",
    name: "unsaid-change",
    severity: Severity::Note,
    source: include_str!("unsaid_change.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let standing = context.model.answers_that_stand().into_iter();
    // A key that could not be read is told as such.
    let standing = standing.filter(|_| context.resolved);
    for answer in standing.filter(|one| one.changed.is_none() && !one.no_change) {
        let words = format!(
            "the answer to `{}` does not say whether anything was changed",
            answer.to.value
        );
        found.push(
            Diagnostic::at(&CHECK, answer.to.span, words)
                .help("add `changed` with what was changed, or `no_change: true`")
                .of_this_machine(),
        );
    }
}
