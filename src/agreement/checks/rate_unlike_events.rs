//! A rate is not that of the events and the person-time beside it.
//!
//! ## Why it matters
//!
//! Events, person-time and the rate say the same thing twice, so that a reader can find a misprint. Most often the
//! person-time is in another unit than the rate, or the rate is for another amount of it than is said.
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
//!   - {measure: falls, at: M12, events: 34, person_time: 412.5, rate: 84.2, per: 1000 person-years}   # 82.4
//! ```
//!
//! ## How it is computed
//!
//! events/person_time, times the amount that `per` says, must be able to print as the rate, over all person-times that
//! round to the one printed. Person-time is in the unit of `per`. Where `per` is not said, or its amount can be read in
//! two ways, nothing can be said. Which single figure would repair it is told, and whether another amount of
//! person-time, or another unit of it, would.
//!
//! ## What to do
//!
//! Look the three up. Give the person-time in the unit of `per`, and in `per` the amount that the rate is for. A rate
//! that was standardised for age is `weighted`; one that a model gives is `covariate-adjusted`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{PersonTime, Rate};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, rate};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG361",
    name: "rate-unlike-events",
    severity: Severity::Warning,
    source: include_str!("rate_unlike_events.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Means];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.rates().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Rate>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let printed = numbers.rate.as_deref()?;
    if READS.iter().any(|free| one.frees(*free)) {
        return None;
    }
    let (events, time) = (numbers.events.as_deref(), numbers.person_time.as_deref());
    let amount = numbers.amount();
    let (Some(events), Some(time), Some(amount)) = (events, time, amount) else {
        let lacking = [
            events.is_none().then_some(Quantity::Events),
            time.is_none().then_some(Quantity::PersonTime),
            amount.is_none().then_some(Quantity::Per),
        ];
        let lacking = lacking.into_iter().flatten().collect();
        return Some(Held::open(&CHECK, vec![one.at], lacking));
    };
    let outcome = rate::check(events, time, printed, amount.amount)?;
    Some(Held::of(&CHECK, vec![one.at], &outcome, || {
        let told = finding(one, [events, time, printed], &outcome, amount, style);
        readings::freed(told, one.assumed, READS)
    }))
}

fn finding(
    one: &Subject<'_, Rate>,
    [events, time, printed]: [&Printed; 3],
    outcome: &Outcome,
    amount: PersonTime,
    style: Style,
) -> Diagnostic {
    let numbers = one.numbers;
    let key = one.key();
    let shown = |printed: &Printed| style.number(printed);
    let per = numbers.per.as_ref().map_or("", |per| per.value.as_str());
    let possible = outcome.possible.unwrap_or(Interval::EVERYTHING);
    let given = remedy::span(possible, printed.decimals(), style);
    let words = format!(
        "`rate` of `{key}` is {}, but {} events in a person-time of {} are {given} per {per}",
        shown(printed),
        shown(events),
        shown(time),
    );
    let place = numbers
        .rate
        .as_ref()
        .map_or(one.figure.span, |rate| rate.span);
    let mut told = Diagnostic::at(&CHECK, place, words)
        .label("the rate")
        .about(key);
    let beside = [
        (numbers.events.as_ref(), "the events"),
        (numbers.person_time.as_ref(), "the person-time"),
    ];
    for (cell, word) in beside {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    if let Some(words) = other_amount([events, time, printed], amount, style) {
        return told.help(words);
    }
    remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Rate => Some(("rate".to_owned(), printed)),
        Quantity::Events => Some(("events".to_owned(), events)),
        Quantity::PersonTime => Some(("person_time".to_owned(), time)),
        _ => None,
    })
}

/// By which other amount or unit of person-time the figures would agree, in words.
fn other_amount(
    [events, time, printed]: [&Printed; 3],
    amount: PersonTime,
    style: Style,
) -> Option<String> {
    let agrees = |amount: f64| {
        let outcome = rate::check(events, time, printed, amount);
        outcome.is_some_and(|outcome| !outcome.is_inconsistent())
    };
    let tens = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6];
    let unit = amount.unit.words();
    if let Some(ten) = tens.into_iter().find(|ten| agrees(*ten)) {
        let (ten, said) = (style.computed(ten, 0), style.computed(amount.amount, 0));
        return Some(format!(
            "per {ten} {unit}, not {said}, it would agree: say in `per` the amount that the rate is for"
        ));
    }
    let mut shorter = amount.unit.shorter().iter();
    let (other, _) = shorter.find(|(_, times)| agrees(amount.amount * times))?;
    Some(format!(
        "with the person-time in {} it would agree: give it in {unit}, the unit of `per`",
        other.words()
    ))
}
