//! A key names no figure.
//!
//! ## Why it matters
//!
//! The key is the thread from a statement to the number it rests on. Where it leads nowhere, the
//! statement rests on nothing that a reader could look up.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - {measure: wellbeing, at: T1, n: 32, mean: 49.8}
//! evidence:
//!   - id: fall
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//!     figures: [wellbeing@T1..T2]       # no such change is among the results
//! ```
//!
//! ## What to do
//!
//! Compare with the keys that the message lists. A key is made of the measure, the category behind
//! `=`, the timepoint behind `@`, and the group behind `/`, as far as the figure has them:
//! `wellbeing@T1`, `wellbeing@T1..T2`, `service-use=crisis-team@T3`,
//! `wellbeing@T2/intervention..control`. Where the figure is missing, add it to `results`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean, meant, twin};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG110",
    name: "unknown-figure",
    severity: Severity::Error,
    source: include_str!("unknown_figure.rs"),
};

pub(crate) fn finding(
    place: Span,
    key: &str,
    measure: &str,
    known: &[&str],
    declared: Span,
) -> Diagnostic {
    // Associations with the same predictor are nearer than all those of the measure.
    let of = key.find(['@', '/', ';']).map_or(key, |end| &key[..end]);
    let is_near = |known: &&&str| {
        let rest = known.strip_prefix(of);
        of.contains('~')
            && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['@', '/', ';']))
    };
    let near: Vec<&str> = known.iter().filter(is_near).copied().collect();
    let (known, measure) = match near.is_empty() {
        true => (known, measure),
        false => (near.as_slice(), of),
    };
    let found = Diagnostic::at(&CHECK, place, format!("there is no figure `{key}`"))
        .also(declared, "the measure");
    // Keys of one measure are all alike: the nearest says little where all of them can be listed.
    let many = known.len() > 12;
    let near = many.then(|| did_you_mean(key, known.iter().copied()));
    let twin = twin(key, known.iter().copied());
    let near = near.flatten().or_else(|| twin.map(|twin| meant(key, twin)));
    match known.is_empty() {
        true => found.help(format!(
            "declare it under `results`; no figure of `{measure}` is there so far"
        )),
        false => found
            .maybe_help(near)
            .help(format!("declared of `{measure}`: {}", listed(known))),
    }
}

pub(crate) fn no_measure(place: Span, key: &str, id: &str, known: &[&str]) -> Diagnostic {
    let words = format!("there is no figure `{key}`, for there is no measure `{id}`");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(did_you_mean(id, known.iter().copied()))
        .help("a key is a measure, a timepoint and, for a change, a second one: `wellbeing@T1..T2`")
}
