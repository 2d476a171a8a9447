//! A remark of a reader is answered twice, and neither answer says that it stands in place of the other.
//!
//! ## Why it matters
//!
//! The letter to reviewers then has both, and a reader does not know which one holds. It happens where two people answer the
//! same remark, each in a copy of their own.
//!
//! ## Example
//!
//! ```yaml
//! responses:
//!   - {to: r3f2a91c0, by: AB, answer: We now name the scale., changed: The scale is named.}
//!   - {to: r3f2a91c0, by: CD, answer: The scale stands in the note., no_change: true}
//! ```
//!
//! ## What to do
//!
//! Take one out, or join them. Where the second is to stand in place of the first, say so with `again: true`, as
//! `cisgrid respond --again` does: both are kept, and the letter has the last.

use std::collections::HashMap;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::wording::spelling;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG290",
    name: "answered-twice",
    severity: Severity::Warning,
    source: include_str!("answered_twice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut known: HashMap<_, Span> = HashMap::new();
    for answer in &context.model.responses {
        let to = &answer.to;
        let first = known.insert(spelling::name(&to.value).into_owned(), to.span);
        let Some(first) = first.filter(|_| !answer.again) else {
            continue;
        };
        let words = format!("the remark `{}` is answered twice", to.value);
        found.push(
            Diagnostic::at(&CHECK, to.span, words)
                .also(first, "the answer before")
                .help("take one out, or say with `again: true` that this one stands in place of the other")
                .of_this_machine(),
        );
    }
}
