//! GRIM: whether some whole total, over n and the items, prints as the mean.
//!
//! Brown NJL, Heathers JAJ. The GRIM test. Soc Psychol Personal Sci 2017;8:363.

use super::interval::{Interval, Rounding, WholeInterval};
use super::percent::product;
use super::{Outcome, Quantity, Refusal, nearby};
use crate::number::Printed;

/// A mean, or a percentage, of scores that are whole numbers or means of whole items.
#[derive(Clone, Copy, Debug)]
pub struct Mean<'a> {
    /// The mean as printed.
    pub mean: &'a Printed,
    /// How many people.
    pub n: u64,
    /// How many items each score is the mean of; 1 for sums and single answers.
    pub items: u64,
    /// Whether the mean is given in percent.
    pub percent: bool,
}

/// What a mean of whole numbers gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Grim {
    /// Whether it can be one; computed is the nearest mean that can be. The repair of the mean has the
    /// nearest ones below and above.
    pub outcome: Outcome,
    /// The least and the greatest whole total that prints as the mean, over all people and items;
    /// nothing where none does.
    pub totals: Option<(i128, i128)>,
    /// The share of printed means that n could not give: max(0, 1 − n·items/10ᵈ). At 0 the check says
    /// nothing, since every mean agrees.
    pub power: f64,
}

/// Whether the mean can be one of whole numbers, which may also be below 0.
///
/// # Errors
///
/// Refuses an n or a number of items of 0, a bound in place of a mean, and numbers too large to be exact
/// with.
pub fn check(mean: &Mean<'_>) -> Result<Grim, Refusal> {
    let scores = scores(mean)?;
    let printed = read(mean, Rounding::Nearest)?;
    let totals = totals(scores, printed)?;
    let mut found = Grim {
        outcome: Outcome::new(totals.is_some().into()),
        totals,
        power: (1.0 - scores as f64 / (printed.unit as f64 / 2.0)).max(0.0),
    };
    // The whole total below the printed mean (or at it), and the one above.
    let middle = product(&[(printed.low + printed.high) / 2, scores])?;
    let below = middle.div_euclid(printed.unit);
    let scale = if mean.percent { 100.0 } else { 1.0 };
    let value = |total: i128| total as f64 / scores as f64 * scale;
    let exact = Interval::of(mean.mean).map_or(value(below), Interval::middle);
    let neighbours = Interval::new(value(below), value(below + 1));
    found.outcome.computed = neighbours.map(|near| match exact - near.low <= near.high - exact {
        true => near.low,
        false => near.high,
    });
    if found.outcome.is_inconsistent() {
        found.outcome.repair(Quantity::Mean, 0, neighbours);
        let agrees = |n: u64, rounding| {
            let other = Mean { n, ..*mean };
            let totals =
                self::scores(&other).and_then(|scores| self::totals(scores, read(mean, rounding)?));
            totals.is_ok_and(|totals| totals.is_some())
        };
        found.outcome.truncation = agrees(mean.n, Rounding::Truncation);
        found.outcome.other_n = nearby(mean.n, 1, |other| agrees(other, Rounding::Nearest));
    }
    Ok(found)
}

/// How many whole numbers the total is the sum of.
fn scores(mean: &Mean<'_>) -> Result<i128, Refusal> {
    if mean.n == 0 || mean.items == 0 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    product(&[i128::from(mean.n), i128::from(mean.items)])
}

/// The unrounded means, out of percent.
fn read(mean: &Mean<'_>, rounding: Rounding) -> Result<WholeInterval, Refusal> {
    let printed = WholeInterval::read(mean.mean, rounding);
    let printed = printed.ok_or(Refusal::Bound(Quantity::Mean))?;
    let unit = match mean.percent {
        true => product(&[100, printed.unit])?,
        false => printed.unit,
    };
    Ok(WholeInterval { unit, ..printed })
}

/// The whole totals whose mean lies within the ends: low·scores ≤ total·unit ≤ high·scores.
pub(crate) fn totals(
    scores: i128,
    printed: WholeInterval,
) -> Result<Option<(i128, i128)>, Refusal> {
    let low = product(&[printed.low, scores])?;
    let high = product(&[printed.high, scores])?;
    let least = -(-low).div_euclid(printed.unit);
    let greatest = high.div_euclid(printed.unit);
    Ok((least <= greatest).then_some((least, greatest)))
}
