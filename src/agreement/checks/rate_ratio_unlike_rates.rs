//! A ratio of two rates is not what the rates of its groups give.
//!
//! ## Why it matters
//!
//! From the rates of two groups readers work out how many times the one is the other. Where another ratio is printed,
//! it was adjusted for something, is turned over, or is misprinted; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Home visits
//!   timepoints: {M12: at twelve months}
//!   groups: {visits: Home visits, usual: Usual care}
//! measures:
//!   - {id: falls, label: Falls}
//! results:
//!   - {measure: falls, at: M12, group: visits, events: 34, person_time: 412.5, rate: 82.4, per: 1000 person-years}
//!   - {measure: falls, at: M12, group: usual, events: 53, person_time: 405.1, rate: 130.8, per: 1000 person-years}
//!   - measure: falls
//!     at: M12
//!     group: visits
//!     versus: usual
//!     effect: irr
//!     estimate: 0.36           # 0.63
//!     change_means: group over versus
//! ```
//!
//! ## How it is computed
//!
//! The ratio of the two rates, by events and person-time and by the rates as they are printed, over all values that
//! round so; one of the two must be able to print as the estimate. Both rates are by the same unit of person-time.
//! What is held is a ratio between two groups or times of which `effect` says that it is one of rates. This is advice.
//!
//! ## What to do
//!
//! Say what it was adjusted for, as `method: covariate-adjusted`, or look it up.

use crate::agreement::contrast::Compared;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{ChangeMeaning, Effect, PersonTime, Rate, TimeUnit};
use crate::statistics::interval::Interval;
use crate::statistics::{Quantity, rate};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG363",
    name: "rate-ratio-unlike-rates",
    severity: Severity::Note,
    source: include_str!("rate_ratio_unlike_rates.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let of_rates = it.contrast.effect == Some(Effect::RateRatio) && it.figure.predictor.is_none();
    let both = it.figure.to.is_some() && it.figure.versus.is_some();
    if !of_rates || both || READS.iter().any(|free| it.frees(*free)) {
        return None;
    }
    let cell = it.contrast.change.as_ref()?;
    let printed = Interval::of(&cell.value)?;
    let turned = match it.contrast.change_means? {
        ChangeMeaning::GroupOverVersus | ChangeMeaning::EarlierOverLater => false,
        ChangeMeaning::VersusOverGroup | ChangeMeaning::LaterOverEarlier => true,
        _ => return None,
    };
    let [one, two] = it.rates();
    let (one, two) = (one?, two?);
    if [&one, &two].iter().any(|end| end.frees(Frees::Means)) {
        return None;
    }
    let counted = of_each(&one, by_events).zip(of_each(&two, by_events));
    let rates = of_each(&one, by_rate).zip(of_each(&two, by_rate));
    let ratio = |(first, second): (Of, Of)| {
        (first.0 == second.0 && first.1.low > 0.0 && second.1.low > 0.0).then(|| match turned {
            true => second.1.over(first.1),
            false => first.1.over(second.1),
        })
    };
    let given: Vec<Interval> = [counted.and_then(ratio), rates.and_then(ratio)]
        .into_iter()
        .flatten()
        .collect();
    if given.is_empty() {
        let lacking = lacking(&one, &two);
        return (!lacking.is_empty()).then_some(Agreement::Open(lacking));
    }
    Some(match given.iter().any(|ratio| ratio.meets(printed)) {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(finding(it, [&one, &two], given[0]))),
    })
}

/// A rate for one of a unit of person-time; the unit is that of all rates of one table that name none.
type Of = (Option<TimeUnit>, Interval);

fn of_each(
    end: &Subject<'_, Rate>,
    of: fn(&Rate, Option<PersonTime>) -> Option<Interval>,
) -> Option<Of> {
    let amount = end.numbers.amount();
    Some((amount.map(|amount| amount.unit), of(end.numbers, amount)?))
}

/// Events by person-time.
fn by_events(numbers: &Rate, amount: Option<PersonTime>) -> Option<Interval> {
    amount?;
    let time = Interval::of(numbers.person_time.as_deref()?)?;
    let events = rate::events(numbers.events.as_deref()?)?;
    Some(events.over(time)).filter(|_| time.low > 0.0)
}

/// The rate by its amount of person-time.
fn by_rate(numbers: &Rate, amount: Option<PersonTime>) -> Option<Interval> {
    Some(Interval::of(numbers.rate.as_deref()?)? * (1.0 / amount?.amount))
}

/// What the two rates lack.
fn lacking(one: &Subject<'_, Rate>, two: &Subject<'_, Rate>) -> Vec<Quantity> {
    let numbers = [one.numbers, two.numbers];
    let any = |lacks: fn(&Rate) -> bool| numbers.into_iter().any(lacks);
    let all = [
        (any(|it| it.amount().is_none()), Quantity::Per),
        (
            any(|it| it.rate.is_none() && (it.events.is_none() || it.person_time.is_none())),
            Quantity::Rate,
        ),
    ];
    let lacking = all.into_iter().filter(|(lacks, _)| *lacks);
    lacking.map(|(_, quantity)| quantity).collect()
}

fn finding(it: &Compared<'_>, ends: [&Subject<'_, Rate>; 2], given: Interval) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(&cell.value));
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let decimals = cell.map_or(2, |cell| cell.decimals().max(2));
    let message = format!("the rate ratio {shown} of `{key}` is not that of the rates of its ends");
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    for end in ends {
        if let Some(rate) = end.numbers.rate.as_ref().or(end.numbers.events.as_ref()) {
            told = told.also(rate.span, format!("`{}`", end.key()));
        }
    }
    let range = remedy::span(given, decimals, style);
    let turned = cell
        .and_then(|cell| Interval::of(&cell.value))
        .filter(|printed| printed.low > 0.0)
        .map(|printed| Interval::exact(1.0).over(printed));
    let turned = turned
        .is_some_and(|turned| turned.meets(given))
        .then(|| "turned over, it would agree: look what `change_means` says".to_owned());
    told.note(format!("by the rates, it is {range}"))
        .maybe_help(turned)
        .help("say what it was adjusted for, or look it up")
}
