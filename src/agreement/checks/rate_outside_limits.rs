//! A rate lies outside its own confidence limits.
//!
//! ## Why it matters
//!
//! However the limits of a rate are made, the rate lies between them. Where it does not, the three belong to different
//! lines, or are for different amounts of person-time.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Home visits
//!   timepoints: {M12: at twelve months}
//! measures:
//!   - {id: falls, label: Falls}
//! results:
//!   - {measure: falls, at: M12, rate: 82.4, per: 1000 person-years, ci_low: 8.24, ci_high: 11.5}
//! ```
//!
//! ## How it is computed
//!
//! All values that round to the rate are compared with all that round to the limits. Limits the wrong way round are the
//! finding of `impossible-figure`.
//!
//! ## What to do
//!
//! Look the three up where they were computed.

use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::agreement::within_limits::Within;
use crate::diagnostic::{Check, Severity};
use crate::statistics::Quantity;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG364",
    name: "rate-outside-limits",
    severity: Severity::Warning,
    source: include_str!("rate_outside_limits.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.rates().filter_map(|one| {
        let within = Within {
            quantity: Quantity::Rate,
            word: "rate",
            value: &one.numbers.rate,
            low: &one.numbers.ci_low,
            high: &one.numbers.ci_high,
        };
        within.hold(&CHECK, &one, style)
    }));
}
