//! A file uses a YAML tag, a word that starts with an exclamation mark, and tags are not read.
//!
//! ## Why it matters
//!
//! To YAML, `!word` before a value is an instruction about its type. Here it would be dropped, and
//! with it a word of your text.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: relief
//!     strand: qualitative
//!     finding: !Important to all was the relief.   # `!Important` would be lost
//! ```
//!
//! ## What to do
//!
//! Put quotes around a text that starts with `!`. Where another program wrote the tag, as in
//! `!!str` or `!!float`, delete it: every value is read as it stands.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG008",
    name: "tag",
    severity: Severity::Error,
    source: include_str!("tag.rs"),
};

pub(crate) fn finding(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{tag}` is a YAML tag, and tags are not read"),
    )
    .help("take it out; a text that starts with `!` needs quotes around it")
}
