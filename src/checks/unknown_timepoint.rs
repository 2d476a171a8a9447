//! A timepoint is not declared.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG105",
    name: "unknown-timepoint",
    severity: Severity::Error,
    source: include_str!("unknown_timepoint.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, id: &str, known: &[&str], help: Option<String>) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no timepoint `{id}`"));
    match (help, known.is_empty()) {
        (Some(help), _) => found.help(help),
        (None, true) => found.help(format!(
            "timepoints are declared under `synthesis`, as in `timepoints: {{{id}: {{label: at baseline, months: 0}}}}`"
        )),
        (None, false) => found.help(format!("the timepoints are {}", listed(known))),
    }
}
