//! DEBIT: whether a mean and an SD can be those of answers 0 and 1, where SD = √(n/(n−1)·m(1−m)) with
//! m = k/n.
//!
//! Heathers JAJ, Brown NJL. DEBIT: a simple consistency test for binary data. 2019. osf.io/5vb3u.

use super::grim::totals;
use super::interval::{Interval, Rounding, WholeInterval};
use super::percent::product;
use super::{Divisor, Outcome, Quantity, Refusal, nearby};
use crate::number::Printed;

/// What a mean and an SD of answers 0 and 1 give.
#[derive(Clone, Debug, PartialEq)]
pub struct Debit {
    /// Whether they can be; computed is the SD at the mean as printed, possible the SDs of all counts
    /// that print as the mean.
    pub outcome: Outcome,
    /// The least and the greatest number of ones that prints as the mean; nothing where none does.
    pub counts: Option<(u64, u64)>,
}

/// Holds the mean and the SD of answers 0 and 1 against each other.
///
/// # Errors
///
/// Refuses an n below 2, an SD below 0, bounds, and numbers too large to be exact with.
pub fn check(mean: &Printed, sd: &Printed, n: u64, divisor: Divisor) -> Result<Debit, Refusal> {
    let (counts, printed) = read(mean, sd, n, Rounding::Nearest)?;
    let agree = match counts {
        Some(counts) => agrees(counts, printed, n, divisor)?,
        None => false,
    };
    let over = 1.0
        / divisor
            .to_less_one(n)
            .ok_or(Refusal::Impossible(Quantity::N))?;
    let mut outcome = Outcome::new(agree.into());
    let share = Interval::of(mean).map(Interval::middle);
    outcome.computed = share.and_then(|share| {
        let square = n as f64 / (n as f64 - 1.0) * share * (1.0 - share);
        (square >= 0.0).then(|| square.sqrt() * over)
    });
    outcome.possible = counts.and_then(|(first, last)| {
        let middle = (n / 2).clamp(first, last);
        Interval::spanning([first, last, middle].map(|count| sd_of(count, n) * over))
    });
    if !agree {
        outcome.repair(Quantity::Sd, 0, outcome.possible);
        let agrees = |n, rounding| {
            let found = read(mean, sd, n, rounding);
            found.is_ok_and(|(counts, printed)| {
                counts.is_some_and(|counts| agrees(counts, printed, n, divisor).unwrap_or(false))
            })
        };
        outcome.truncation = agrees(n, Rounding::Truncation);
        outcome.other_n = nearby(n, 2, |other| agrees(other, Rounding::Nearest));
    }
    Ok(Debit { outcome, counts })
}

/// The SD, over n − 1, of `count` ones among n answers; NaN below two answers or where the count is
/// above n.
pub fn sd_of(count: u64, n: u64) -> f64 {
    let (count, n) = (count as f64, n as f64);
    (count / n * ((n - count) / (n - 1.0))).sqrt()
}

/// The counts that print as the mean, and the SD as printed.
fn read(
    mean: &Printed,
    sd: &Printed,
    n: u64,
    rounding: Rounding,
) -> Result<(Option<(u64, u64)>, WholeInterval), Refusal> {
    if n < 2 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let mean = WholeInterval::read(mean, rounding).ok_or(Refusal::Bound(Quantity::Mean))?;
    let sd = WholeInterval::read(sd, rounding).ok_or(Refusal::Bound(Quantity::Sd))?;
    if sd.high < 0 {
        return Err(Refusal::Impossible(Quantity::Sd));
    }
    let counts = totals(i128::from(n), mean)?.and_then(|(first, last)| {
        let first = u64::try_from(first.max(0)).ok()?;
        let last = u64::try_from(last.min(i128::from(n))).ok()?;
        (first <= last).then_some((first, last))
    });
    let sd = WholeInterval {
        low: sd.low.max(0),
        ..sd
    };
    Ok((counts, sd))
}

/// Whether the SD of some count prints as the SD: low²·n(n−1) ≤ k(n−k)·unit² ≤ high²·n(n−1), with n² in
/// place of n(n−1) for an SD over n.
fn agrees(
    (first, last): (u64, u64),
    sd: WholeInterval,
    n: u64,
    divisor: Divisor,
) -> Result<bool, Refusal> {
    let whole = i128::from(n);
    let below = match divisor {
        Divisor::LessOne => whole - 1,
        Divisor::All => whole,
    };
    let bound = |sd: i128| product(&[sd, sd, whole, below]);
    let (low, high) = (bound(sd.low)?, bound(sd.high)?);
    let square = product(&[sd.unit, sd.unit])?;
    // The greatest that will be asked for fits, so that no smaller one can fail.
    product(&[whole, whole, square])?;
    let spread = |count: u64| {
        let count = i128::from(count);
        count * (whole - count) * square
    };
    // k(n−k) rises up to n/2 and falls in the same way: fold the counts to where it rises.
    let half = n / 2;
    let rising = (first <= half).then(|| (first, last.min(half)));
    let falling = (last > half).then(|| (n - last, n - first.max(half + 1)));
    let found = [rising, falling]
        .into_iter()
        .flatten()
        .any(|(first, last)| {
            let (mut from, mut to) = (first, last);
            while from < to {
                let middle = from + (to - from) / 2;
                match spread(middle) < low {
                    true => from = middle + 1,
                    false => to = middle,
                }
            }
            (low..=high).contains(&spread(from))
        });
    Ok(found)
}
