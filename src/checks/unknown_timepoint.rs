//! A timepoint is not declared.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG105",
    name: "unknown-timepoint",
    severity: Severity::Error,
    source: include_str!("unknown_timepoint.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, id: &str, known: &[&str]) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no timepoint `{id}`"));
    match known.is_empty() {
        true => found.help(format!(
            "declare it under `synthesis`, as in `timepoints: {{{id}: {{label: at baseline, months: 0}}}}`"
        )),
        false => found
            .maybe_help(did_you_mean(id, known.iter().copied()))
            .help(format!("the timepoints are {}", listed(known))),
    }
}
