//! The limits of a rate are those of no usual method for its events.
//!
//! ## Why it matters
//!
//! The limits of a rate follow from the number of events, by one method or another. Where they are those of none, one
//! of the figures is a misprint, or some people had many of the events, so that the limits were made wider; the text
//! should say which.
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
//!   - {measure: falls, at: M12, events: 34, person_time: 412.5, rate: 82.4, per: 1000 person-years, ci_low: 57.1, ci_high: 151.2}   # 115.2
//! ```
//!
//! ## How it is computed
//!
//! Both limits must print as those of one method: the exact ones by quantiles of χ² (Garwood's), mid-p, Byar's, Wald's,
//! plain, on the scale of the logarithm and of the square root, those of the score, Jeffreys's and those of the
//! likelihood's profile; as they are or held to 0, rounded or with further decimals cut off. Of no event the exact
//! upper limit of one side will do too. Where the person-time is not printed, it is taken from the rate. The level is
//! 95% where none is said. This is advice.
//!
//! ## What to do
//!
//! Look the figures up, or say as `method` how they were made, such as `clustered` where the same people had several of
//! the events.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Method, Placed, Rate};
use crate::number::{Printed, Style};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::proportion::Limits;
use crate::statistics::{level, rate, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG362",
    name: "limits-unlike-events",
    severity: Severity::Note,
    source: include_str!("limits_unlike_events.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Means, Frees::Sample];

/// The usual levels, of which another than the one said may be meant.
const LEVELS: [f64; 3] = [0.95, 0.9, 0.99];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.rates().filter_map(|one| hold(&one, style)));
}

fn values(cell: &Cell) -> Option<Interval> {
    Interval::of(cell.as_deref()?)
}

/// How much of a rate an expected event makes: the amount of `per` by person-time, or the rate by events. Nothing
/// where the two do not agree, which is the finding of another check.
fn each(numbers: &Rate, events: u64) -> Option<Interval> {
    let time = values(&numbers.person_time).filter(|time| time.low > 0.0);
    let of_time = time
        .zip(numbers.amount())
        .map(|(time, amount)| Interval::exact(amount.amount).over(time));
    let rate = values(&numbers.rate).filter(|rate| rate.low > 0.0 && events > 0);
    let of_rate = rate.map(|rate| rate * (1.0 / events as f64));
    match (of_time, of_rate) {
        (Some(one), Some(two)) => one.intersection(two.widened()),
        (one, two) => one.or(two),
    }
}

/// Whether limits print so, as they are or held to 0.
fn fits(of: &Limits, each: Interval, low: Interval, high: Interval) -> bool {
    let end = |printed: Interval, expected: f64| {
        let held = expected.max(0.0);
        let limit = |expected: f64| each * expected;
        printed.meets(limit(held)) || expected < 0.0 && printed.meets(-limit(-expected))
    };
    end(low, of.limits.low) && end(high, of.limits.high)
}

fn hold(one: &Subject<'_, Rate>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let (low, high) = values(&numbers.ci_low).zip(values(&numbers.ci_high))?;
    let events = whole(numbers.events.as_deref()?)?;
    let level = match &numbers.level {
        None => 0.95,
        Some(cell) => level(cell)?,
    };
    // Those of a posterior distribution depend on what was thought before.
    if one.figure.methods.contains(&Method::CredibleInterval) {
        return None;
    }
    // A rate outside its limits is the finding of another check, and so are limits the wrong way round.
    let all = Interval::new(low.low, high.high)?;
    let within = values(&numbers.rate).is_none_or(|rate| rate.meets(all));
    if READS.iter().any(|free| one.frees(*free)) || !within || low.low > high.high {
        return None;
    }
    let each = each(numbers, events)?;
    let at = |level: f64| rate::limits(events, level);
    let usual = at(level)?;
    // Programs that print a table may cut decimals off.
    let cut = |cell: &Cell| Interval::read(cell.as_deref()?, Rounding::Truncation);
    let cut = cut(&numbers.ci_low).zip(cut(&numbers.ci_high));
    let agrees = |limits: &Limits| {
        let cut = cut.is_some_and(|(low, high)| fits(limits, each, low, high));
        cut || fits(limits, each, low, high)
    };
    if usual.iter().any(agrees) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    let other = LEVELS.into_iter().find(|other| {
        let limits = at(*other).unwrap_or_default();
        limits.iter().any(|it| fits(it, each, low, high))
    });
    let (place, second) = numbers.ci_low.as_ref().zip(numbers.ci_high.as_ref())?;
    let found = finding(one, (place, second), &usual, each, other, style);
    let found = readings::freed(found, one.assumed, READS);
    Some(Held::disagree(found, vec![one.at]))
}

fn finding(
    one: &Subject<'_, Rate>,
    (low, high): (&Placed<Printed>, &Placed<Printed>),
    all: &[Limits],
    each: Interval,
    other: Option<f64>,
    style: Style,
) -> Diagnostic {
    let numbers = one.numbers;
    let key = one.key();
    let events = numbers.events.as_deref().map(|events| style.number(events));
    let events = events.unwrap_or_default();
    let limits = style.limits(low, high);
    let message =
        format!("the limits {limits} of `{key}` are by no usual method those of {events} events");
    let mut told = Diagnostic::at(&CHECK, low.span, message).also(high.span, "the upper limit");
    let beside = [
        (&numbers.events, "the events"),
        (&numbers.person_time, "the person-time"),
    ];
    for (cell, word) in beside {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    let decimals = low.decimals().max(high.decimals());
    let usual = all.iter().filter(|it| {
        matches!(
            it.method,
            "exact" | "Byar" | "Wald" | "Wald, of the logarithm"
        )
    });
    let usual = usual.map(|it| {
        let range = remedy::span(it.limits * each.middle(), decimals, style);
        format!("{range} ({})", it.method)
    });
    let usual: Vec<_> = usual.collect();
    let told = told.note(format!("they would be {}", usual.join(", ")));
    let told = match other {
        Some(other) => {
            let percent = style.computed(other * 100.0, 0);
            told.note(format!("as a CI of {percent}% they would agree"))
        }
        None => told,
    };
    told.help("look the limits, the events and the person-time up, or say how the limits were made")
        .about(key)
}
