//! A percentage does not lie between its limits, or these lie beyond 0 and 100.
//!
//! ## Why it matters
//!
//! Every usual interval of a percentage holds the percentage: where it does not, one of the three is a
//! misprint, or they are of other people. Limits below 0% or above 100% are those of a method made for
//! means (Wald's), which does not suit small numbers and rare things.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: smoker, label: Smokers}
//! results:
//!   - {measure: smoker, count: 45, n: 120, percent: 37.5, ci_low: 38.9, ci_high: 46.8}
//! ```
//!
//! ## How it is computed
//!
//! The percentage before rounding must be able to lie between the limits before rounding. Nothing is asked
//! of its distance from them: the intervals of percentages are not symmetrical. Limits are held to 0 and 100
//! where `n` or the measure says that people are counted. Limits the wrong way round are the finding of
//! `impossible-figure`.
//!
//! ## What to do
//!
//! Look the three up. Limits below 0 or above 100 may be true to the program that made them: print those of
//! Wilson or of Clopper and Pearson in their place, or acknowledge this.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Count};
use crate::number::Style;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG325",
    name: "percent-off-limits",
    severity: Severity::Note,
    source: include_str!("percent_off_limits.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for one in figures.counts() {
        let tried = [off(&one, style), beyond(&one, style)];
        Held::each(&CHECK, one.at, tried.into_iter().flatten(), held);
    }
}

/// The values that a printed number stands for.
fn values(cell: &Cell) -> Option<Interval> {
    cell.as_deref().and_then(Interval::of)
}

/// What is found of the percentage between its limits; nothing where there are not both.
fn off(one: &Subject<'_, Count>, style: Style) -> Option<Option<Diagnostic>> {
    let numbers = one.numbers;
    let percent = numbers.percent.as_ref()?;
    let (low, high) = values(&numbers.ci_low).zip(values(&numbers.ci_high))?;
    let between = Interval::new(low.low, high.high)?;
    let value = Interval::of(percent)?;
    Some((!value.meets(between)).then(|| {
        let limits = numbers.ci_low.as_deref().zip(numbers.ci_high.as_deref());
        let limits = style.estimate(None, limits).unwrap_or_default();
        let (key, shown) = (one.key(), style.number(percent));
        let words = format!("`percent` of `{key}` is {shown}, outside its limits {limits}");
        let found = Diagnostic::at(&CHECK, percent.span, words).about(key);
        let found = match &numbers.ci_low {
            Some(low) => found.also(low.span, "the limits"),
            None => found,
        };
        found
            .maybe_help(in_percent(numbers, value, style))
            .help("look the percentage and its limits up")
    }))
}

/// Says what the limits are in percent, where they are printed as shares and hold the percentage.
fn in_percent(numbers: &Count, percent: Interval, style: Style) -> Option<String> {
    let [low, high] = [&numbers.ci_low, &numbers.ci_high].map(values);
    let (low, high) = low.zip(high)?;
    let all = Interval::new(low.low * 100.0, high.high * 100.0)?;
    let middles = Interval::new(low.middle() * 100.0, high.middle() * 100.0)?;
    let decimals = numbers.ci_low.as_ref()?.decimals().saturating_sub(2);
    let range = remedy::span(middles, decimals, style);
    (all.meets(percent) && low.low >= 0.0 && high.high <= 1.0)
        .then(|| format!("the limits seem to be shares; in percent they are {range}"))
}

/// What is found of limits that no percentage of people can have; nothing where none is printed.
fn beyond(one: &Subject<'_, Count>, style: Style) -> Option<Option<Diagnostic>> {
    let numbers = one.numbers;
    let of_people = one.measure.exhaustive || numbers.n.is_some();
    let limits = [("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high)];
    let printed = limits.iter().any(|(_, cell)| cell.is_some());
    let mut limits = limits
        .into_iter()
        .filter_map(|(word, cell)| Some((word, cell.as_ref()?, values(cell)?)));
    let off = limits.find(|(_, _, limit)| limit.high < 0.0 || limit.low > 100.0);
    (of_people && printed).then(|| {
        let (word, cell, limit) = off?;
        let end = if limit.high < 0.0 {
            "below 0"
        } else {
            "above 100"
        };
        let (key, shown) = (one.key(), style.number(cell));
        let words = format!("`{word}` of `{key}` is {shown}, {end}, where no percentage can lie");
        let found = Diagnostic::at(&CHECK, cell.span, words).about(key);
        Some(found.help("print limits by a method made for percentages, such as Wilson’s"))
    })
}
