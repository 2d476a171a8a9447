//! A file holds more than one YAML document.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG006",
    name: "second-document",
    severity: Severity::Error,
    source: include_str!("second_document.rs"),
    run: None,
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a second document starts here")
        .label("this line parts two documents")
        .help("take the line out, or put what follows into a file of its own: sections are joined over files")
}
