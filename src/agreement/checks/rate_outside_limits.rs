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

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Rate};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, range};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG364",
    name: "rate-outside-limits",
    severity: Severity::Warning,
    source: include_str!("rate_outside_limits.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.rates().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Rate>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let printed = numbers.rate.as_deref()?;
    let rate = Interval::of(printed)?;
    let values = |cell: &Cell| Interval::of(cell.as_deref()?);
    let (low, high) = (values(&numbers.ci_low), values(&numbers.ci_high));
    low.or(high)?;
    let low = low.unwrap_or(Interval::exact(f64::NEG_INFINITY));
    let high = high.unwrap_or(Interval::exact(f64::INFINITY));
    if low.low > high.high {
        return None;
    }
    let outcome = range::check(Quantity::Rate, rate, low, high);
    Some(Held::of(&CHECK, vec![one.at], &outcome, || {
        finding(one, printed, &outcome, style)
    }))
}

fn finding(
    one: &Subject<'_, Rate>,
    printed: &Printed,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let numbers = one.numbers;
    let key = one.key();
    let limits = numbers.ci_low.as_deref().zip(numbers.ci_high.as_deref());
    let limits = limits.map_or_else(
        || "its limit".to_owned(),
        |(low, high)| format!("its limits {}", style.limits(low, high)),
    );
    let words = format!(
        "`rate` of `{key}` is {}, outside {limits}",
        style.number(printed)
    );
    let place = numbers
        .rate
        .as_ref()
        .map_or(one.figure.span, |rate| rate.span);
    let mut told = Diagnostic::at(&CHECK, place, words).about(key);
    let beside = [
        (&numbers.ci_low, "`ci_low`"),
        (&numbers.ci_high, "`ci_high`"),
    ];
    for (cell, word) in beside {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    remedy::told(told, outcome, style, |quantity, _| {
        let (word, cell) = match quantity {
            Quantity::Rate => ("rate", &numbers.rate),
            Quantity::Min => ("ci_low", &numbers.ci_low),
            Quantity::Max => ("ci_high", &numbers.ci_high),
            _ => return None,
        };
        Some((word.to_owned(), cell.as_deref()?))
    })
}
