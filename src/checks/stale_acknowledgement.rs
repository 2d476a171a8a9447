//! An acknowledgement meets no finding any more.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::model::Acknowledgement;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG219",
    name: "stale-acknowledgement",
    severity: Severity::Warning,
    source: include_str!("stale_acknowledgement.rs"),
    run: None,
};

/// Says why `known` meets nothing among the findings `open`.
pub(super) fn finding(known: &Acknowledgement, open: &[Diagnostic]) -> Diagnostic {
    let (check, at) = (&known.check, &known.at);
    let Some(named) = super::find(&check.value) else {
        let near = did_you_mean(&check.value, super::ALL.iter().map(|check| check.name));
        return Diagnostic::at(
            &CHECK,
            check.span,
            format!("there is no check `{}`", check.value),
        )
        .maybe_help(near)
        .help("`cisgrid list checks` names them all")
        .about(&at.value);
    };
    if named.severity == Severity::Error {
        let words = format!(
            "`{}` is an error, and errors cannot be acknowledged",
            named.name
        );
        return Diagnostic::at(&CHECK, check.span, words).about(&at.value);
    }
    let others = open.iter().filter(|found| std::ptr::eq(found.check, named));
    let subjects = others.flat_map(|found| found.subjects.iter().map(String::as_str));
    let near = did_you_mean(&at.value, subjects);
    let words = format!("`{}` finds nothing at `{}` any more", named.name, at.value);
    Diagnostic::at(&CHECK, at.span, words)
        .maybe_help(near)
        .help("take the acknowledgement out")
        .about(&at.value)
}
