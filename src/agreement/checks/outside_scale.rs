//! A value lies outside the scale.
//!
//! ## Why it matters
//!
//! No score, and no mean, median or quartile of scores, is below the lowest possible score or above the
//! highest. Where one is, it belongs to another row, was scored in another way, or the declared range is
//! not that of the version that was used.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: achievement, label: Personal achievement, range: [0, 48]}
//! results:
//!   - {measure: achievement, n: 19, mean: 37.5, sd: 11.2, min: 17.0, max: 56.0}
//! ```
//!
//! ## How it is computed
//!
//! The mean, the median, the quartiles, the smallest and the largest value of a summary are compared with
//! the measure's `range`. Its ends are exact; a value is outside only where every number that prints as
//! it does is.
//!
//! ## What to do
//!
//! Look at the manual of the instrument: some have versions with other ranges, and scores may be sums or
//! means of the items. Mend the figure, or the `range` of the measure. A mean that a model estimated may
//! lie outside; acknowledge it.

use rust_decimal::Decimal;

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Measure, Placed, Score, Summary};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, range};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG302",
    name: "outside-scale",
    severity: Severity::Warning,
    source: include_str!("outside_scale.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for one in figures.summaries() {
        hold(&one, figures.style(), held);
    }
}

/// The ends of a scale, with their place.
type Ends = Placed<(Printed, Printed)>;

fn hold(one: &Subject<'_, Summary>, style: Style, held: &mut Vec<Held>) {
    let Some(ends) = &one.measure.range else {
        return;
    };
    let exact = |end: &Printed| Interval::of(end).map(|end| Interval::exact(end.middle()));
    let Some((low, high)) = exact(&ends.0).zip(exact(&ends.1)) else {
        return;
    };
    let tried = values(one.numbers).into_iter().filter_map(|(word, cell)| {
        let cell = cell?;
        let outcome = range::check(Quantity::Mean, Interval::of(cell)?, low, high);
        let outside = outcome.is_inconsistent();
        Some(outside.then(|| tell(one, (word, cell), ends, &outcome, style)))
    });
    Held::each(&CHECK, one.at, tried, held);
}

/// The values of a summary that are scores or lie between scores.
fn values(summary: &Summary) -> [(&'static str, Option<&Placed<Printed>>); 6] {
    [
        ("mean", summary.mean.as_ref()),
        ("median", summary.median.as_ref()),
        ("q1", summary.q1.as_ref()),
        ("q3", summary.q3.as_ref()),
        ("min", summary.min.as_ref()),
        ("max", summary.max.as_ref()),
    ]
}

fn tell(
    one: &Subject<'_, Summary>,
    (word, cell): (&str, &Placed<Printed>),
    ends: &Ends,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let scale = format!("{} to {}", style.number(&ends.0), style.number(&ends.1));
    let words = format!(
        "`{word}` of `{}` is {}, outside the scale of {scale}",
        one.key(),
        style.number(cell)
    );
    let told = Diagnostic::at(&CHECK, cell.span, words)
        .label(format!("the {}", spoken(word)))
        .also(ends.span, "the scale")
        .about(one.key());
    let told = remedy::told(told, outcome, style, |quantity, _| {
        (quantity == Quantity::Mean).then(|| (word.to_owned(), &cell.value))
    });
    let told = told.help(format!(
        "or mend the `range` of `{}`, where this version of the scale runs further",
        one.measure.id.value
    ));
    told.maybe_help(otherwise_scored(one.measure, cell, ends, style))
}

/// What a figure is called in a sentence.
fn spoken(word: &str) -> &str {
    match word {
        "q1" => "lower quartile",
        "q3" => "upper quartile",
        "min" => "smallest value",
        "max" => "largest value",
        other => other,
    }
}

/// Whether the value would lie within the scale if the score were the mean of the items in place of
/// their sum, or the other way round.
fn otherwise_scored(
    measure: &Measure,
    cell: &Printed,
    ends: &Ends,
    style: Style,
) -> Option<String> {
    let items = Decimal::from(measure.items.filter(|items| *items > 1)?);
    let value = cell.value()?;
    let (other, words) = match measure.score? {
        Score::Sum => (
            value.checked_mul(items)?,
            "the mean of the items, not their sum",
        ),
        Score::Mean => (
            value.checked_div(items)?,
            "the sum of the items, not their mean",
        ),
    };
    let within = ends.0.value()? <= other && other <= ends.1.value()?;
    within.then(|| format!("{} may be {words}", style.number(cell)))
}
