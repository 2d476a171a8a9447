//! A file holds more than one YAML document.
//!
//! ## Why it matters
//!
//! A line of three dashes starts a new document within a file, as if two files had been glued
//! together. Most programs read only the first of them and pass the rest over without a word. Often
//! the dashes were only meant as a rule between two parts.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - {id: fall, strand: quantitative, finding: Wellbeing fell.}
//! ---
//! propositions:
//!   - {id: adjustment, statement: Wellbeing can fall at first., supported_by: fall}
//! ```
//!
//! ## What to do
//!
//! Take the line out, or put what follows into a file of its own: all files of the folder are read
//! together. For a rule that only the eye sees, write a comment, such as `# ---`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG006",
    name: "second-document",
    severity: Severity::Error,
    source: include_str!("second_document.rs"),
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a second document starts here")
        .label("this line parts two documents")
        .help("take the line out, or put what follows into a file of its own: sections are joined over files")
}
