//! A file of the synthesis says nothing.
//!
//! ## Why it matters
//!
//! An empty file was started and not finished, or its content was lost. A reader who finds it in
//! the folder cannot know which.
//!
//! ## Example
//!
//! ```text
//! propositions/
//!   evidence.yaml        # nothing in it, or comments only
//! ```
//!
//! ## What to do
//!
//! Fill the file, or take it out of the folder. Where comments are to stay for later, keep them in
//! a file whose name does not end in `.yaml`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG004",
    name: "empty-file",
    severity: Severity::Warning,
    source: include_str!("empty_file.rs"),
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this file says nothing")
        .help("write a section into it, such as `evidence:`, or take it away")
}
