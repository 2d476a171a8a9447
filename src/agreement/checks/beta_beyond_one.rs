//! A standardised slope is beyond ±1.
//!
//! ## Why it matters
//!
//! With one predictor β is the correlation, and never beyond ±1. With several it may be, where predictors go together
//! so closely that each slope makes up for the other; more often a point was lost, or the plain slope stands in the
//! place of the standardised one.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: beta, estimate: 2.4, p: 0.08}
//! ```
//!
//! ## How it is computed
//!
//! All values that round to the one printed are held to ±1. It is advice: β may be beyond (Deegan J. On the occurrence
//! of standardized regression coefficients greater than one. Educational and Psychological Measurement
//! 1978;38:873–888).
//!
//! ## What to do
//!
//! Look whether it is the plain slope (`effect: slope`), or 0.24 was meant; where predictors do go together,
//! acknowledge it with that reason.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Effect};
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG373",
    name: "beta-beyond-one",
    severity: Severity::Note,
    source: include_str!("beta_beyond_one.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let cell: &Cell = match contrast.effect {
        Some(Effect::Beta) => &contrast.change,
        _ => &contrast.beta,
    };
    let beta = printed(cell).and_then(Interval::of)?;
    Some(match beta.low > 1.0 || beta.high < -1.0 {
        true => Agreement::Disagree(Box::new(finding(it, cell))),
        false => Agreement::Agree,
    })
}

fn finding(it: &Compared<'_>, cell: &Cell) -> Diagnostic {
    let key = &it.figure.key;
    let shown = printed(cell).map_or_else(String::new, |one| it.style().number(one));
    let message = format!("the standardised slope of `{key}` is {shown}, beyond ±1");
    let place = cell.as_ref().map_or(it.figure.span, |cell| cell.span);
    Diagnostic::at(&CHECK, place, message)
        .help("look whether the plain slope stands here (`effect: slope`), or a decimal point was lost")
        .help("where predictors go together closely it may be so: acknowledge it with that reason")
        .about(key)
}
