//! A t or z of an association is printed without the minus of its estimate.
//!
//! ## Why it matters
//!
//! A t or z has the sign of its estimate. Some print it without one, and readers can do without; but the same is seen
//! where the sign of the estimate is the misprint, and then the finding is told the wrong way round.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: slope, estimate: -0.30, se: 0.10, test: t, statistic: 3.00}
//! ```
//!
//! ## How it is computed
//!
//! Looked at are a t or z above 0 beside an estimate all of whose unrounded values are below none (0; 1 of ratios),
//! where no line of the same table prints its statistic with a minus: there `sign-unlike-estimate` speaks. A statistic
//! whose `test` is not said may be a square and is left out. This is advice.
//!
//! ## What to do
//!
//! Look up whether the estimate has a minus. If it has, write the t or z with its minus as well, or acknowledge that
//! it is printed without.

use super::sign_unlike_estimate::{self, Side, Signed, Signs};
use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG379",
    name: "statistic-without-sign",
    severity: Severity::Note,
    source: include_str!("statistic_without_sign.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let signed = sign_unlike_estimate::signed(figures);
    held.extend(figures.judged(&CHECK, &[], |it| judge(it, &signed)));
}

fn judge(it: &Compared<'_>, signed: &Signed) -> Option<Agreement> {
    it.contrast.test?;
    let signs = Signs::of(it)?;
    let bare = signs.sides == (Side::Below, Side::Above);
    let found = bare && !sign_unlike_estimate::is_signed(it, signed);
    found.then(|| Agreement::Disagree(Box::new(finding(it, &signs))))
}

fn finding(it: &Compared<'_>, signs: &Signs<'_>) -> Diagnostic {
    signs
        .finding(&CHECK, it)
        .help("look the sign of both up; if it is printed without a minus, acknowledge that")
}
