//! A timepoint is not declared.
//!
//! ## Why it matters
//!
//! Which figure is earlier and which is later is known only for timepoints that `synthesis` lists.
//! With a misspelt one, a figure would belong to no time at all.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: Time 1, n: 32, mean: 49.8}   # T1
//! ```
//!
//! ## What to do
//!
//! Write the timepoint as it is declared, capital letters included, or add it to `timepoints`, in
//! time order. In a CSV table, the columns `at`, `from` and `to` hold the same short names, in
//! whatever capitals, or the labels.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG105",
    name: "unknown-timepoint",
    severity: Severity::Error,
    source: include_str!("unknown_timepoint.rs"),
};

/// A word that is neither the id nor the label of a timepoint; `known` are the ids, `labels` what they are called.
pub(crate) fn finding(place: Span, id: &str, known: &[&str], labels: &[&str]) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("there is no timepoint `{id}`"));
    match known.is_empty() {
        true => found.help(format!(
            "declare it under `synthesis`, as in `timepoints: {{{id}: {{label: at baseline, months: 0}}}}`"
        )),
        false => found
            .maybe_help(did_you_mean(
                id,
                known.iter().chain(labels).copied(),
            ))
            .help(format!("the timepoints are {}", listed(known))),
    }
}
