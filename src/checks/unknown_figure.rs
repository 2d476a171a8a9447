//! A key names no figure.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity};
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
    near: Option<&str>,
    declared: Span,
) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no figure `{key}`"))
        .also(declared, "the measure");
    match (near, known.is_empty()) {
        (_, true) => found.help(format!(
            "no figure of `{measure}` is declared under `results`"
        )),
        (Some(near), false) => found
            .help(format!("did you mean `{near}`?"))
            .help(format!("the figures of `{measure}` are {}", listed(known))),
        (None, false) => found.help(format!("the figures of `{measure}` are {}", listed(known))),
    }
}

pub(crate) fn no_measure(place: Span, key: &str, id: &str, help: Option<String>) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("there is no figure `{key}`, for there is no measure `{id}`"),
    )
    .maybe_help(help)
    .help("a key is a measure, a timepoint and, for a change, a second one: `wellbeing@T1..T2`")
}
