//! A file uses a YAML anchor or alias.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG007",
    name: "alias",
    severity: Severity::Error,
    source: include_str!("alias.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is a YAML alias, and aliases are not read");
    Diagnostic::at(&CHECK, place, words)
        .help("write out what it stands for; a text that starts with `*` needs quotes around it")
        .grouped("alias")
}

pub(crate) fn anchor(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is a YAML anchor, and anchors are not read");
    Diagnostic::at(&CHECK, place, words)
        .help("take it out; a text that starts with `&` needs quotes around it")
        .grouped("anchor")
}
