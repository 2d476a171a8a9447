//! A template of the user's cannot be understood, or asks for something that is not there.
//!
//! ## Why it matters
//!
//! A template lays out the page. One with a fault would print a page with a part missing, and nobody
//! would see that it is missing; so no page is written at all, and the old one stays.
//!
//! ## Example
//!
//! ```text
//! {% for row in rows %}
//!   <td>{{ row.statment }}</td>
//! {% endfor %}
//! ```
//!
//! A row has a `statement`, not a `statment`.
//!
//! ## What to do
//!
//! Mend the line that is shown, or take the file out of the folder of templates: the built-in template
//! of that name then takes its place. A template of the user's can extend the one it replaces:
//! `{% extends "std/html/grid.html" %}`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG019",
    name: "template-fault",
    severity: Severity::Error,
    source: include_str!("template_fault.rs"),
};

pub(crate) fn finding(place: Span, words: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words)
}

pub(crate) fn unplaced(template: &str, words: &str) -> Diagnostic {
    Diagnostic::on_path(&CHECK, template, words)
}
