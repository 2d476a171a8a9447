//! A key is that of several figures, which only their study, model, site or subgroup tells apart.
//!
//! ## Why it matters
//!
//! Keys are short where they can be: `wellbeing@T1` is enough as long as there is one such figure. Where two
//! studies report it, or a crude and an adjusted model, a sentence that names the short key rests on nobody knows
//! which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Mood and age
//!   models: {crude: Crude, adjusted: Adjusted for sex}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, model: crude, effect: slope, estimate: 0.06}
//!   - {measure: mood, predictor: age, model: adjusted, effect: slope, estimate: 0.04}
//! evidence:
//!   - id: older-better
//!     strand: quantitative
//!     finding: Older people were in a better mood.
//!     figures: [mood~age]                 # crude or adjusted?
//! ```
//!
//! ## What to do
//!
//! Name the figure that is meant, with what the message lists: `mood~age;model=adjusted`; or name several of
//! them. In a claim, a short key means all of its figures.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG141",
    name: "ambiguous-figure",
    severity: Severity::Error,
    source: include_str!("ambiguous_figure.rs"),
};

/// More than this many keys are counted, not listed.
const MOST: usize = 8;

/// A key that is of all the figures whose keys are `meant`.
pub(crate) fn finding(place: Span, key: &str, meant: &[&str]) -> Diagnostic {
    let words = format!("`{key}` is the key of {} figures", meant.len());
    let shown: Vec<_> = meant
        .iter()
        .take(MOST)
        .map(|key| format!("`{key}`"))
        .collect();
    let rest = match meant.len().saturating_sub(MOST) {
        0 => String::new(),
        rest => format!(" and {rest} more"),
    };
    Diagnostic::at(&CHECK, place, words).help(format!(
        "name the one that is meant, or several: {}{rest}",
        shown.join(", ")
    ))
}
