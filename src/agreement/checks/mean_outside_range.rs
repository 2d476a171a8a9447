//! A mean, median or quartile is below the smallest value or above the largest, or a mean lies outside
//! its own confidence interval.
//!
//! ## Why it matters
//!
//! What sums up the values of a group lies between the smallest and the largest of them, and a mean lies
//! within the interval that was computed around it. Where it does not, figures of different rows or
//! groups stand in one line.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: age, label: Age, unit: years}
//! results:
//!   - {measure: age, n: 27, mean: 24.9, sd: 9.0, min: 26.0, max: 59.0}
//! ```
//!
//! ## How it is computed
//!
//! The mean, the median and the quartiles are compared with `min` and `max`, and the mean with `ci_low` and
//! `ci_high`, each with every number that prints as it does. There is a fault only where none of them
//! fits.
//!
//! ## What to do
//!
//! See which of the figures belongs to another row, timepoint or group.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Placed, Summary};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, range};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG303",
    name: "mean-outside-range",
    severity: Severity::Warning,
    source: include_str!("mean_outside_range.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for one in figures.summaries() {
        hold(&one, figures.style(), held);
    }
}

/// Two cells that others lie between, with their words.
struct Pair<'a> {
    low: (&'static str, &'a Cell),
    high: (&'static str, &'a Cell),
    range: &'static str,
}

impl Pair<'_> {
    /// From what to what; everything where neither is printed, nothing where they are the wrong way
    /// round.
    fn interval(&self) -> Option<(Interval, Interval)> {
        let end = |cell: &Cell| cell.as_ref().and_then(|cell| Interval::of(cell));
        let low = end(self.low.1).unwrap_or(Interval::exact(f64::NEG_INFINITY));
        let high = end(self.high.1).unwrap_or(Interval::exact(f64::INFINITY));
        (low.low <= high.high).then_some((low, high))
    }

    fn is_printed(&self) -> bool {
        self.low.1.is_some() || self.high.1.is_some()
    }
}

fn hold(one: &Subject<'_, Summary>, style: Style, held: &mut Vec<Held>) {
    let numbers = one.numbers;
    let extremes = Pair {
        low: ("min", &numbers.min),
        high: ("max", &numbers.max),
        range: "the values",
    };
    let limits = Pair {
        low: ("ci_low", &numbers.ci_low),
        high: ("ci_high", &numbers.ci_high),
        range: "its confidence interval",
    };
    let tried = [
        ("mean", &numbers.mean, &extremes),
        ("median", &numbers.median, &extremes),
        ("q1", &numbers.q1, &extremes),
        ("q3", &numbers.q3, &extremes),
        ("mean", &numbers.mean, &limits),
    ];
    let tried = tried.into_iter().filter_map(|(word, cell, pair)| {
        let cell = cell.as_ref().filter(|_| pair.is_printed())?;
        let ((low, high), value) = pair.interval().zip(Interval::of(cell))?;
        let outcome = range::check(Quantity::Mean, value, low, high);
        let outside = outcome.is_inconsistent();
        Some(outside.then(|| tell(one, (word, cell), pair, &outcome, style)))
    });
    Held::each(&CHECK, one.at, tried, held);
}

fn tell(
    one: &Subject<'_, Summary>,
    (word, cell): (&str, &Placed<Printed>),
    pair: &Pair<'_>,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let below = outcome
        .repairs
        .iter()
        .any(|repair| repair.quantity == Quantity::Min);
    let (than, end) = match below {
        true => ("below", pair.low),
        false => ("above", pair.high),
    };
    let printed = end
        .1
        .as_ref()
        .map_or_else(String::new, |end| style.number(end));
    let words = format!(
        "`{word}` of `{}` is {}, {than} its `{}` of {printed}",
        one.key(),
        style.number(cell),
        end.0
    );
    let mut told =
        Diagnostic::at(&CHECK, cell.span, words).label(format!("outside {}", pair.range));
    if let Some(other) = end.1 {
        told = told.also(other.span, format!("`{}`", end.0));
    }
    remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Mean => Some((word.to_owned(), &cell.value)),
        Quantity::Min | Quantity::Max => {
            let printed = end.1.as_ref()?;
            Some((end.0.to_owned(), &printed.value))
        }
        _ => None,
    })
    .about(one.key())
}
