//! GRIMMER: whether some whole total and some whole sum of squares print as the mean and the SD.
//!
//! Anaya J. The GRIMMER test. PeerJ Preprints 2016;4:e2400v1. Allard A. Analytic-GRIMMER. 2018. Of whole
//! numbers, the sum and the sum of squares are both even or both odd. Every total that prints as the
//! mean is tried: to try only the nearest raises false alarms.

use super::grim::totals;
use super::interval::{Interval, Rounding, WholeInterval};
use super::percent::product;
use super::{Divisor, Outcome, Quantity, Refusal, nearby};
use crate::number::Printed;

/// A mean and an SD of scores that are whole numbers or means of whole items.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// The mean as printed.
    pub mean: &'a Printed,
    /// The SD as printed.
    pub sd: &'a Printed,
    /// What the SD has below the line.
    pub divisor: Divisor,
    /// How many people.
    pub n: u64,
    /// How many items each score is the mean of; 1 for sums and single answers.
    pub items: u64,
}

/// Why a mean and an SD of whole numbers cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No whole total prints as the mean: it fails GRIM already.
    Grim,
    /// For no such total does a whole sum of squares that can be print as the SD.
    SumOfSquares,
    /// Every such sum of squares is even where its total is odd, or the other way round.
    Parity,
}

/// A total and a sum of squares, over all people and items counted whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The total.
    pub sum: i128,
    /// The sum of squares.
    pub squares: i128,
}

/// What a mean and an SD of whole numbers give.
#[derive(Clone, Debug, PartialEq)]
pub struct Grimmer {
    /// Whether they can be. The repair of the SD has the nearest below and above that can be.
    pub outcome: Outcome,
    /// Why not.
    pub reason: Option<Reason>,
    /// The first total and the first sum of squares that print as the mean and the SD.
    pub example: Option<Sums>,
}

/// The most totals that are tried.
const MOST_TOTALS: usize = 10_000;

/// Whether a mean and an SD can be those of whole numbers, which may also be below 0.
///
/// # Errors
///
/// Refuses an n below 2, a number of items of 0, an SD below 0, bounds, and numbers too large to be exact
/// with or to be tried one by one.
pub fn check(spread: &Spread<'_>) -> Result<Grimmer, Refusal> {
    let found = judge(spread, Rounding::Nearest)?;
    let mut grimmer = match found {
        Ok(sums) => Grimmer {
            outcome: Outcome::new(true.into()),
            reason: None,
            example: Some(sums),
        },
        Err(reason) => Grimmer {
            outcome: Outcome::new(false.into()),
            reason: Some(reason),
            example: None,
        },
    };
    if grimmer.outcome.is_inconsistent() {
        if grimmer.reason != Some(Reason::Grim) {
            let nearest = nearest_sds(spread).ok().flatten();
            grimmer.outcome.repair(Quantity::Sd, 0, nearest);
        }
        let agrees = |n: u64, rounding| {
            let other = Spread { n, ..*spread };
            judge(&other, rounding).is_ok_and(|found| found.is_ok())
        };
        grimmer.outcome.truncation = agrees(spread.n, Rounding::Truncation);
        grimmer.outcome.other_n = nearby(spread.n, 2, |other| agrees(other, Rounding::Nearest));
    }
    Ok(grimmer)
}

/// The printed figures in whole numbers.
struct Read {
    n: i128,
    items: i128,
    /// n − 1, or n.
    below: i128,
    totals: Option<(i128, i128)>,
    sd: WholeInterval,
}

fn read(spread: &Spread<'_>, rounding: Rounding) -> Result<Read, Refusal> {
    if spread.n < 2 || spread.items == 0 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let (n, items) = (i128::from(spread.n), i128::from(spread.items));
    let mean = WholeInterval::read(spread.mean, rounding);
    let mean = mean.ok_or(Refusal::Bound(Quantity::Mean))?;
    let sd = WholeInterval::read(spread.sd, rounding).ok_or(Refusal::Bound(Quantity::Sd))?;
    if sd.high < 0 {
        return Err(Refusal::Impossible(Quantity::Sd));
    }
    Ok(Read {
        n,
        items,
        below: match spread.divisor {
            Divisor::LessOne => n - 1,
            Divisor::All => n,
        },
        totals: totals(product(&[n, items])?, mean)?,
        sd: WholeInterval {
            low: sd.low.max(0),
            ..sd
        },
    })
}

impl Read {
    /// n·(n−1)·items²·sd² (or n² of an SD over n), in squares of the SD's unit, where `sd` is in units.
    fn spread(&self, sd: i128) -> Result<i128, Refusal> {
        product(&[self.n, self.below, self.items, self.items, sd, sd])
    }

    /// The least sum of squares of n whole numbers with that total: as alike as they can be.
    fn least_squares(&self, total: i128) -> Result<i128, Refusal> {
        let rest = total.rem_euclid(self.n);
        let squares = product(&[total, total])?.checked_add(product(&[rest, self.n - rest])?);
        Ok(squares.ok_or(Refusal::TooLarge)? / self.n)
    }
}

/// Finds the first sums that print as the mean and the SD, or the reason why there are none.
fn judge(spread: &Spread<'_>, rounding: Rounding) -> Result<Result<Sums, Reason>, Refusal> {
    let read = read(spread, rounding)?;
    let Some((first, last)) = read.totals else {
        return Ok(Err(Reason::Grim));
    };
    // n·Σx² − T² lies between these two, over the square of the unit.
    let (low, high) = (read.spread(read.sd.low)?, read.spread(read.sd.high)?);
    let square = product(&[read.sd.unit, read.sd.unit])?;
    let divisor = product(&[read.n, square])?;
    let mut reason = Reason::SumOfSquares;
    for (tried, sum) in (first..=last).enumerate() {
        if tried >= MOST_TOTALS {
            return Err(Refusal::TooLarge);
        }
        let of_total = product(&[sum, sum, square])?;
        let from = of_total.checked_add(low).ok_or(Refusal::TooLarge)?;
        let to = of_total.checked_add(high).ok_or(Refusal::TooLarge)?;
        let least = (-(-from).div_euclid(divisor)).max(read.least_squares(sum)?);
        let greatest = to.div_euclid(divisor);
        if least > greatest {
            continue;
        }
        reason = Reason::Parity;
        let squares = least + (least + sum).rem_euclid(2);
        if squares <= greatest {
            return Ok(Ok(Sums { sum, squares }));
        }
    }
    Ok(Err(reason))
}

/// The nearest SDs below and above the printed one that some total that prints as the mean allows.
fn nearest_sds(spread: &Spread<'_>) -> Result<Option<Interval>, Refusal> {
    let read = read(spread, Rounding::Nearest)?;
    let Some((first, last)) = read.totals else {
        return Ok(None);
    };
    let middle = read.spread((read.sd.low + read.sd.high) / 2)?;
    let square = product(&[read.sd.unit, read.sd.unit])?;
    let divisor = product(&[read.n, square])?;
    let mut near: Option<(f64, f64)> = None;
    for sum in (first..=last).take(MOST_TOTALS) {
        let middle = product(&[sum, sum, square])?.checked_add(middle);
        let middle = middle.ok_or(Refusal::TooLarge)?.div_euclid(divisor);
        let least = read.least_squares(sum)?;
        let below = middle - (middle + sum).rem_euclid(2);
        let above = (below + 2).max(least);
        let sd = |squares: i128| {
            let deviations = product(&[squares, read.n])?.checked_sub(product(&[sum, sum])?);
            let deviations = deviations.ok_or(Refusal::TooLarge)? as f64;
            let n = read.n as f64;
            Ok((deviations / n / read.below as f64).sqrt() / read.items as f64)
        };
        let above = sd(above)?;
        let below = if below >= least { sd(below)? } else { above };
        near = Some(near.map_or((below, above), |(one, two)| {
            (one.max(below), two.min(above))
        }));
    }
    Ok(near.and_then(|(below, above)| Interval::new(below.min(above), above)))
}
