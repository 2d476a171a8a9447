//! A key is none of the format's.

use super::Check;
use crate::checks::listed;
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG010",
    name: "unknown-key",
    severity: Severity::Error,
    source: include_str!("unknown_key.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, name: &str, known: &[&str]) -> Diagnostic {
    let near = did_you_mean(name, known.iter().copied());
    Diagnostic::at(
        &CHECK,
        place,
        format!("the format has no key `{name}` here"),
    )
    .help(near.unwrap_or_else(|| format!("the keys here are {}", listed(known))))
}
