//! A standardised slope points the other way than the slope beside it.
//!
//! ## Why it matters
//!
//! β is the slope counted in standard deviations, b·SDₓ/SDᵧ, and no SD is below 0: the two have one sign. Where they
//! have not, a minus was lost or gained on the way to the table, and one of the two tells the opposite of the other.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: slope, estimate: -0.24, beta: 0.25, p: 0.08}
//! ```
//!
//! ## How it is computed
//!
//! The signs of both, where no rounding leaves them open; t or z beside them has the same.
//!
//! ## What to do
//!
//! Look up which of the two is right.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG372",
    name: "beta-unlike-slope",
    severity: Severity::Warning,
    source: include_str!("beta_unlike_slope.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let values = |cell| printed(cell).and_then(Interval::of);
    let (slope, beta) = values(&contrast.change).zip(values(&contrast.beta))?;
    if it.is_ratio() {
        return None;
    }
    let opposite = slope.low > 0.0 && beta.high < 0.0 || slope.high < 0.0 && beta.low > 0.0;
    Some(match opposite {
        true => Agreement::Disagree(Box::new(finding(it))),
        false => Agreement::Agree,
    })
}

fn finding(it: &Compared<'_>) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let shown = |cell| printed(cell).map_or_else(String::new, |one| style.number(one));
    let (slope, beta) = (shown(&contrast.change), shown(&contrast.beta));
    let message = format!("the slope of `{key}` is {slope}, and its standardised slope {beta}");
    let place = contrast
        .beta
        .as_ref()
        .map_or(it.figure.span, |cell| cell.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    if let Some(slope) = &contrast.change {
        found = found.also(slope.span, "the slope");
    }
    found.help("the two have one sign: look for a minus that is missing or too many")
}
