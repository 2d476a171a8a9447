//! A key names no figure.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG110",
    name: "unknown-figure",
    severity: Severity::Error,
    source: include_str!("unknown_figure.rs"),
    run: None,
};

pub(crate) fn finding(
    place: Span,
    key: &str,
    measure: &str,
    known: &[&str],
    declared: Span,
) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no figure `{key}`"))
        .also(declared, "the measure");
    match known.is_empty() {
        true => found.help(format!(
            "declare it under `results`; no figure of `{measure}` is there so far"
        )),
        false => found
            .maybe_help(did_you_mean(key, known.iter().copied()))
            .help(format!("the figures of `{measure}` are {}", listed(known))),
    }
}

pub(crate) fn no_measure(place: Span, key: &str, id: &str, known: &[&str]) -> Diagnostic {
    let words = format!("there is no figure `{key}`, for there is no measure `{id}`");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(did_you_mean(id, known.iter().copied()))
        .help("a key is a measure, a timepoint and, for a change, a second one: `wellbeing@T1..T2`")
}
