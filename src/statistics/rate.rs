//! Events by person-time: a rate against the two, and its confidence limits by the usual methods.

use super::distribution::{chi2_quantile, chi2_tail, normal_quantile};
use super::interval::{Interval, Rounding};
use super::proportion::{Limits, root};
use super::{Outcome, Quantity, whole};
use crate::number::Printed;

/// Of more events the χ² distribution is not computed, and all limits are nearly the same.
const MOST_EVENTS: u64 = 400_000;

/// The events that a printed number stands for: the number itself where it is whole; of weighted events the values
/// that print so.
pub fn events(printed: &Printed) -> Option<Interval> {
    let whole = whole(printed).map(|events| Interval::exact(events as f64));
    whole.or_else(|| Interval::of(printed)?.not_negative())
}

/// Holds a rate for `amount` of person-time against events and person-time: events/person_time · amount must print as
/// the rate. Nothing where one of them is no number above 0, or the events are below it.
pub fn check(
    counted: &Printed,
    person_time: &Printed,
    rate: &Printed,
    amount: f64,
) -> Option<Outcome> {
    let read = |rounding| {
        let time = Interval::read(person_time, rounding)?;
        let rate = Interval::read(rate, rounding)?;
        (time.low > 0.0 && amount > 0.0).then_some((time, rate))
    };
    let number = events(counted)?;
    let (time, printed) = read(Rounding::Nearest)?;
    let possible = number.over(time) * amount;
    let mut outcome = Outcome::new(possible.meets(printed).into());
    let exact = Interval::exact(number.middle()).over(Interval::exact(time.middle()));
    outcome.computed = Some(exact.middle() * amount);
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Rate, 0, Some(possible));
        let of_events = (printed * (1.0 / amount)).not_negative();
        let of_events = of_events.and_then(|rate| {
            let range = Interval::new(rate.low * time.low, rate.high * time.high)?;
            Interval::new(range.low.ceil(), range.high.floor())
        });
        outcome.repair(Quantity::Events, 0, of_events);
        let of_time = (number * amount).over(printed);
        let of_time = Some(of_time).filter(|range| range.low > 0.0 && range.high.is_finite());
        outcome.repair(Quantity::PersonTime, 0, of_time);
        outcome.truncation = read(Rounding::Truncation)
            .is_some_and(|(time, rate)| (number.over(time) * amount).meets(rate));
    }
    Some(outcome)
}

/// The limits of a number of events at a level, such as 0.95, by each method: of the number that is to be expected,
/// from which those of the rate follow, times amount and by person-time. Nothing of very many events, or where the
/// level is none.
///
/// The exact ones by quantiles of χ² (Garwood, Biometrika 1936), of no event also those of one side; mid-p; Byar's
/// (Breslow and Day, Statistical Methods in Cancer Research II, 1987); Wald's, plain, on the scale of the logarithm and
/// on that of the square root; those of the score; Jeffreys's; those of the likelihood's profile.
pub fn limits(number: u64, level: f64) -> Option<Vec<Limits>> {
    let usable = number <= MOST_EVENTS && level > 0.0 && level < 1.0;
    let alpha = 1.0 - level;
    let z = normal_quantile(alpha / 2.0).filter(|_| usable)?;
    let d = number as f64;
    let about = |middle: f64, reach: f64| Interval::new(middle - reach, middle + reach);
    let some = number > 0;
    let log = some.then(|| z / d.sqrt());
    let rooted = |value: f64| {
        let ends = [value.sqrt() - z / 2.0, value.sqrt() + z / 2.0];
        Interval::new(ends[0].max(0.0).powi(2), ends[1].powi(2))
    };
    let all = [
        ("exact", exact(d, alpha)),
        (
            "exact, of one side",
            exact(d, 2.0 * alpha).filter(|_| !some),
        ),
        ("mid-p", mid_p(number, alpha)),
        ("Byar", byar(d, z)),
        (
            "Wald, of the logarithm",
            log.and_then(|reach| Interval::new(d * (-reach).exp(), d * reach.exp())),
        ),
        ("Wald", about(d, z * d.sqrt())),
        ("square root", rooted(d)),
        ("square root", rooted(d + 0.375)),
        (
            "score",
            about(d + z * z / 2.0, z * (d + z * z / 4.0).sqrt()),
        ),
        ("Jeffreys", jeffreys(d, alpha)),
        ("profile", profile(d, z)),
    ];
    let all = all.into_iter().filter_map(|(method, limits)| {
        Some(Limits {
            method,
            limits: limits?,
        })
    });
    Some(all.collect())
}

/// Below the first lie α/2 of a χ² with 2·events degrees of freedom, above the second of one with two more; halved.
fn exact(d: f64, alpha: f64) -> Option<Interval> {
    let low = match d > 0.0 {
        true => chi2_quantile(1.0 - alpha / 2.0, 2.0 * d)? / 2.0,
        false => 0.0,
    };
    Interval::new(low, chi2_quantile(alpha / 2.0, 2.0 * d + 2.0)? / 2.0)
}

fn jeffreys(d: f64, alpha: f64) -> Option<Interval> {
    let df = 2.0 * d + 1.0;
    let low = chi2_quantile(1.0 - alpha / 2.0, df)? / 2.0;
    Interval::new(low, chi2_quantile(alpha / 2.0, df)? / 2.0)
}

fn byar(d: f64, z: f64) -> Option<Interval> {
    let end = |of: f64, sign: f64| {
        let third = sign * z / (3.0 * of.sqrt());
        of * (1.0 - 1.0 / (9.0 * of) + third).powi(3)
    };
    let low = if d > 0.0 { end(d, -1.0).max(0.0) } else { 0.0 };
    Interval::new(low, end(d + 1.0, 1.0))
}

/// The probability of at most so many events, less half that of just so many.
fn mid_tail(number: u64, expected: f64) -> Option<f64> {
    let at_most = |df: u64| chi2_tail(2.0 * expected, 2.0 * df as f64);
    let all = at_most(number + 1)?;
    let fewer = if number == 0 { 0.0 } else { at_most(number)? };
    Some(f64::midpoint(all, fewer))
}

fn mid_p(number: u64, alpha: f64) -> Option<Interval> {
    let d = number as f64;
    mid_tail(number, d.max(1.0))?;
    let end = |from: f64, to: f64, share: f64| {
        root(from, to, |mean| {
            mid_tail(number, mean).unwrap_or(0.0) - share
        })
    };
    let low = match number {
        0 => 0.0,
        _ => end(0.0, d, 1.0 - alpha / 2.0),
    };
    Interval::new(low, end(d, 2.0 * d + 50.0, alpha / 2.0))
}

fn profile(d: f64, z: f64) -> Option<Interval> {
    let likelihood = |mean: f64| match d > 0.0 {
        true => d * mean.ln() - mean,
        false => -mean,
    };
    let most = if d > 0.0 { likelihood(d) } else { 0.0 };
    let away = |mean: f64| 2.0 * (most - likelihood(mean)) - z * z;
    let low = match d > 0.0 {
        true => root(d * 1e-9, d, away),
        false => 0.0,
    };
    Interval::new(low, root(d, 2.0 * d + 50.0, away))
}
