//! A file uses a YAML tag.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG008",
    name: "tag",
    severity: Severity::Error,
    source: include_str!("tag.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{tag}` is a YAML tag, and tags are not read"),
    )
    .help("take it out; a text that starts with `!` needs quotes around it")
}
