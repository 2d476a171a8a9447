//! A percentage against the count and the n it is of, in whole numbers.

use super::interval::{Interval, Rounding, WholeInterval};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What a count, n and a percentage give.
#[derive(Clone, Debug, PartialEq)]
pub struct Percent {
    /// Whether they agree: 100·count/n prints as the percentage. Computed and possible are the
    /// percentage.
    pub outcome: Outcome,
    /// Whether the count is above n.
    pub exceeds: bool,
    /// The least and the greatest n of which the count is that percentage; nothing where there is none,
    /// or no greatest.
    pub denominators: Option<(u64, u64)>,
    /// The least and the greatest count that is that percentage of n; nothing where there is none.
    pub counts: Option<(u64, u64)>,
}

/// Holds a percentage against a count and n, rounded in that way.
///
/// # Errors
///
/// Refuses an n of 0, a bound in place of a percentage, and numbers too large to be exact with.
pub fn check(
    count: u64,
    n: u64,
    percent: &Printed,
    rounding: Rounding,
) -> Result<Percent, Refusal> {
    if n == 0 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let read =
        |rounding| WholeInterval::read(percent, rounding).ok_or(Refusal::Bound(Quantity::Percent));
    let printed = read(rounding)?;
    let agree = agrees(count, n, printed)?;
    let mut found = Percent {
        outcome: Outcome::new(agree.into()),
        exceeds: count > n,
        denominators: denominators(count, printed)?,
        counts: counts(n, printed)?,
    };
    let exact = 100.0 * count as f64 / n as f64;
    found.outcome.computed = Some(exact);
    found.outcome.possible = Some(Interval::exact(exact));
    if !agree {
        let range = |ends: (u64, u64)| Interval::new(ends.0 as f64, ends.1 as f64);
        found
            .outcome
            .repair(Quantity::Percent, 0, found.outcome.possible);
        found
            .outcome
            .repair(Quantity::Count, 0, found.counts.and_then(range));
        found
            .outcome
            .repair(Quantity::N, 0, found.denominators.and_then(range));
        found.outcome.truncation = read(Rounding::Truncation)
            .and_then(|cut| agrees(count, n, cut))
            .unwrap_or(false);
        if let Some((least, greatest)) = found.denominators {
            // n itself is outside, so that the nearest are those from one end on.
            found.outcome.other_n = match n < least {
                true => (least..=greatest).take(5).collect(),
                false => (least..=greatest).rev().take(5).collect(),
            };
        }
    }
    Ok(found)
}

/// Whether 100·count/n lies within the ends: low·n ≤ 100·count·unit ≤ high·n.
fn agrees(count: u64, n: u64, printed: WholeInterval) -> Result<bool, Refusal> {
    let hundredfold = product(&[100, i128::from(count), printed.unit])?;
    let low = product(&[printed.low, i128::from(n)])?;
    let high = product(&[printed.high, i128::from(n)])?;
    Ok(low <= hundredfold && hundredfold <= high)
}

/// The n of which a count is that percentage.
fn denominators(count: u64, printed: WholeInterval) -> Result<Option<(u64, u64)>, Refusal> {
    if printed.high <= 0 || printed.low <= 0 || count == 0 {
        return Ok(None);
    }
    let hundredfold = product(&[100, i128::from(count), printed.unit])?;
    let least = hundredfold.div_euclid(printed.high) + i128::from(hundredfold % printed.high != 0);
    Ok(whole_range(least, hundredfold / printed.low))
}

/// The counts that are that percentage of n.
fn counts(n: u64, printed: WholeInterval) -> Result<Option<(u64, u64)>, Refusal> {
    let unit = product(&[100, printed.unit])?;
    let low = product(&[printed.low, i128::from(n)])?;
    let high = product(&[printed.high, i128::from(n)])?;
    let least = -(-low).div_euclid(unit);
    Ok(whole_range(
        least.max(0),
        high.div_euclid(unit).min(i128::from(n)),
    ))
}

fn whole_range(low: i128, high: i128) -> Option<(u64, u64)> {
    let ends = (u64::try_from(low).ok()?, u64::try_from(high).ok()?);
    (ends.0 <= ends.1).then_some(ends)
}

/// An exact product.
pub(crate) fn product(factors: &[i128]) -> Result<i128, Refusal> {
    let mut factors = factors.iter();
    let product = factors.try_fold(1_i128, |product, factor| product.checked_mul(*factor));
    product.ok_or(Refusal::TooLarge)
}
