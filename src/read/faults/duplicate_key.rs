//! A key stands twice in the same item or section.
//!
//! ## Why it matters
//!
//! Only one of the two values can count. Programs that read YAML disagree about which, and most of
//! them say nothing: a finding or a figure disappears without a trace.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: fall-at-four-months
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//!     finding: Burnout rose at four months.
//! ```
//!
//! ## What to do
//!
//! Take one of the two out, or make two items of them, each with its own dash and id. A list, such
//! as `quotes` or `figures`, is written under one key. Sections, such as `evidence:`, may be spread
//! over files, but each stands once in a file.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG009",
    name: "duplicate-key",
    severity: Severity::Error,
    source: include_str!("duplicate_key.rs"),
};

pub(crate) fn finding(second: Span, first: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        second,
        format!("the key `{name}` stands twice here"),
    )
    .label("the second")
    .also(first, "the first")
    .help("take one out, or join what belongs to them under one")
}
