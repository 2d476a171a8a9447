//! A coefficient of reliability lies outside its own confidence limits.
//!
//! ## Why it matters
//!
//! However the limits of κ, α or an intraclass correlation are made, the coefficient lies between them. Where it does
//! not, the three belong to different lines.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: gait, label: Gait}
//! results:
//!   - {measure: gait, icc: 0.62, ci_low: 0.71, ci_high: 0.90, n: 40, raters: 2}
//! ```
//!
//! ## How it is computed
//!
//! All values that round to the coefficient are compared with all that round to the limits. Limits the wrong way round
//! are the finding of `impossible-figure`.
//!
//! ## What to do
//!
//! Look the three up where they were computed. Beside a mean, limits are those of the mean: give a coefficient that has
//! limits a figure of its own.

use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::agreement::within_limits::Within;
use crate::diagnostic::{Check, Severity};
use crate::statistics::Quantity;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG355",
    name: "coefficient-outside-limits",
    severity: Severity::Warning,
    source: include_str!("coefficient_outside_limits.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.reliabilities().filter_map(|one| {
        let within = Within {
            quantity: Quantity::Coefficient,
            word: one.numbers.coefficient.word(),
            value: &one.numbers.value,
            low: &one.numbers.ci_low,
            high: &one.numbers.ci_high,
        };
        within.hold(&CHECK, &one, style)
    }));
}
