//! A total is not n times the mean.
//!
//! ## Why it matters
//!
//! The sum of all visits, hours or points, the number of people and the mean say the same thing twice, so that a reader
//! can find a misprint. Often the mean is of those who had any, and n is everybody.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: visits, label: Visits}
//! results:
//!   - {measure: visits, n: 62, mean: 25.7, total: 1953}     # 62 times 25.7 is 1593
//! ```
//!
//! ## How it is computed
//!
//! n · mean must be able to print as the total, over all means that round to the one printed. Which single figure would
//! repair it is told. Means that are weighted, imputed or those of a model are let be.
//!
//! ## What to do
//!
//! Look the three up. The total is in the unit of the mean, and of the same people.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, total};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG385",
    name: "total-unlike-mean",
    severity: Severity::Warning,
    source: include_str!("total_unlike_mean.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Means];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.summaries().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Summary>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let sum = numbers.total.as_deref()?;
    if READS.iter().any(|free| one.frees(*free)) {
        return None;
    }
    let (Some(n), Some(mean)) = (numbers.n.as_deref(), numbers.mean.as_deref()) else {
        let lacking = [
            numbers.n.is_none().then_some(Quantity::N),
            numbers.mean.is_none().then_some(Quantity::Mean),
        ];
        let lacking = lacking.into_iter().flatten().collect();
        return Some(Held::open(&CHECK, vec![one.at], lacking));
    };
    let outcome = total::check(n, mean, sum)?;
    Some(Held::of(&CHECK, vec![one.at], &outcome, || {
        let told = finding(one, [n, mean, sum], &outcome, style);
        readings::freed(told, one.assumed, READS)
    }))
}

fn finding(
    one: &Subject<'_, Summary>,
    [n, mean, sum]: [&Printed; 3],
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let numbers = one.numbers;
    let key = one.key();
    let possible = outcome.possible.unwrap_or(Interval::EVERYTHING);
    let words = format!(
        "`total` of `{key}` is {}, but {} times a mean of {} is {}",
        style.number(sum),
        style.number(n),
        style.number(mean),
        remedy::span(possible, sum.decimals(), style)
    );
    let place = numbers.total.as_ref();
    let place = place.map_or(one.figure.span, |total| total.span);
    let mut told = Diagnostic::at(&CHECK, place, words)
        .label("the total")
        .about(key);
    for (cell, word) in [(&numbers.n, "n"), (&numbers.mean, "the mean")] {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    let told = remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Total => Some(("total".to_owned(), sum)),
        Quantity::Mean => Some(("mean".to_owned(), mean)),
        Quantity::N => Some(("n".to_owned(), n)),
        _ => None,
    });
    told.help("the total is in the unit of the mean, and of the same people: give one of other people a line of its own")
}
