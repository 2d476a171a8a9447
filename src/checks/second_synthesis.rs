//! The folder has more than one `synthesis` section.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG104",
    name: "second-synthesis",
    severity: Severity::Error,
    source: include_str!("second_synthesis.rs"),
    run: None,
};

pub(crate) fn finding(second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, second, "a second `synthesis` section")
        .also(first, "the first")
        .help("join them: a folder is one synthesis; a second synthesis needs a folder of its own")
}
