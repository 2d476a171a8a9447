//! A key that must be there is not.
//!
//! ## Why it matters
//!
//! Each item has a few keys without which it cannot be printed or cited: a finding without its
//! statement, a quotation without its words, a reason without its text.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: fall-at-four-months
//!     finding: Wellbeing fell at four months.
//!     # strand is missing: is this quantitative or qualitative?
//! ```
//!
//! ## What to do
//!
//! Add the key that the message names. A source without a `citation` needs the parts that its reference is made of:
//! `authors`, `title`, `container`, `year` and the like. Where you believe that it is there, look at the column in
//! which it starts: all keys of one item start in the same column, and a key further left or right
//! belongs to something else.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG011",
    name: "missing-key",
    severity: Severity::Error,
    source: include_str!("missing_key.rs"),
};

pub(crate) fn finding(around: Span, name: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, around, format!("the key `{name}` is missing"))
        .label(format!("`{name}` must be said here"))
        .help("add it; where it is there, let it start in the same column as the other keys of the item")
}

/// A source without a reference and without what one is made of.
pub(crate) fn of_source(around: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, around, "the source has no `citation`, and no parts to make one of")
        .label("`citation` must be said here, or `title` and the like")
        .help("write the reference out, as in `citation: Our interviews. 2024.`; or give its parts: `authors`, `title`, `container`, `year`")
}
