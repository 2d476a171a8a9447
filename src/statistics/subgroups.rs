//! Wholes against their parts: the mean of all against those of the groups, and n against counts.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// The n and mean of one group.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// How many people.
    pub n: u64,
    /// Their mean.
    pub mean: &'a Printed,
}

/// Holds the mean of all people against the means of the groups they fall into: M = Σnᵍmᵍ / Σnᵍ.
/// Repairs name the overall mean with index 0 and those of the groups from 1, in their order.
///
/// # Errors
///
/// Refuses groups with no people at all, and bounds in place of means.
pub fn mean(parts: &[Part<'_>], overall: &Printed) -> Result<Outcome, Refusal> {
    let total: f64 = parts.iter().map(|part| part.n as f64).sum();
    if total <= 0.0 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let read = |rounding| {
        let one = |printed: &Printed| {
            let mean = Interval::read(printed, rounding);
            mean.filter(|mean| mean.low.is_finite() && mean.high.is_finite())
                .ok_or(Refusal::Bound(Quantity::Mean))
        };
        let shares = parts
            .iter()
            .map(|part| Ok(one(part.mean)? * (part.n as f64 / total)));
        Ok((shares.collect::<Result<Vec<_>, _>>()?, one(overall)?))
    };
    let sum = |shares: &[Interval]| {
        let shares = shares.iter().copied();
        shares.fold(Interval::exact(0.0), |sum, share| sum + share)
    };
    let agree = |shares: &[Interval], overall: Interval| {
        let largest = shares.iter().map(|share| share.size());
        sum(shares).meets_beside(overall, largest.fold(0.0, f64::max))
    };
    let (shares, whole) = read(Rounding::Nearest)?;
    let possible = sum(&shares);
    let mut outcome = Outcome::new(agree(&shares, whole).into());
    outcome.computed = Some(possible.middle());
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Mean, 0, Some(possible));
        for (position, part) in parts.iter().enumerate().filter(|(_, part)| part.n > 0) {
            let mut others = shares.clone();
            others.remove(position);
            let left = whole - sum(&others);
            let mean = left * (total / part.n as f64);
            outcome.repair(Quantity::Mean, position + 1, Some(mean));
        }
        outcome.truncation =
            read(Rounding::Truncation).is_ok_and(|(shares, whole)| agree(&shares, whole));
    }
    Ok(outcome)
}

/// Holds n against the counts of categories of which everybody falls into exactly one: Σc = n. Repairs
/// name n with index 0 and the counts from 0, in their order.
///
/// # Errors
///
/// Refuses counts that are too large to be added.
pub fn counts(counts: &[u64], n: u64) -> Result<Outcome, Refusal> {
    let sum = counts
        .iter()
        .try_fold(0_u64, |sum, count| sum.checked_add(*count));
    let sum = sum.ok_or(Refusal::TooLarge)?;
    let mut outcome = Outcome::new((sum == n).into());
    outcome.computed = Some(sum as f64);
    outcome.possible = Some(Interval::exact(sum as f64));
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::N, 0, outcome.possible);
        for (position, count) in counts.iter().enumerate() {
            let left = n.checked_sub(sum - count);
            let left = left.map(|left| Interval::exact(left as f64));
            outcome.repair(Quantity::Count, position, left);
        }
    }
    Ok(outcome)
}

/// Holds the percentages of categories of which everybody falls into exactly one against 100, rounded in
/// that way; those that were rounded so that they add up must do so as printed. Repairs name the percentages from 0, in their order.
///
/// # Errors
///
/// Refuses bounds in place of percentages.
pub fn percentages(percentages: &[&Printed], rounding: Rounding) -> Result<Outcome, Refusal> {
    let read = |rounding| {
        let all = percentages.iter().map(|printed| {
            let read = match rounding {
                Rounding::EitherWay => Interval::of(printed).map(|it| Interval::exact(it.middle())),
                Rounding::Nearest | Rounding::Truncation => Interval::read(printed, rounding),
            };
            read.map(Interval::widened)
                .filter(|percent| percent.low.is_finite() && percent.high.is_finite())
                .ok_or(Refusal::Bound(Quantity::Percent))
        });
        all.collect::<Result<Vec<_>, _>>()
    };
    let sum = |all: &[Interval]| {
        let all = all.iter().copied();
        all.fold(Interval::exact(0.0), |sum, percent| sum + percent)
    };
    let all = read(rounding)?;
    let possible = sum(&all);
    let mut outcome = Outcome::new(possible.contains(100.0).into());
    outcome.computed = Some(possible.middle());
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        for (position, percent) in all.iter().enumerate() {
            let others = Interval {
                low: possible.low - percent.low,
                high: possible.high - percent.high,
            };
            let left = (Interval::exact(100.0) - others).not_negative();
            outcome.repair(Quantity::Percent, position, left);
        }
        let cut = read(Rounding::Truncation);
        outcome.truncation = cut.is_ok_and(|all| sum(&all).contains(100.0));
    }
    Ok(outcome)
}
