//! An effect size against the t that it follows from.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What d, over the pooled SD, is of the t of two groups: √(1/n₁ + 1/n₂) of Student's; of Welch's, by how much the two
/// SDs differ, from √(df/(n₁(n₁ − 1))) to √(df/(n₂(n₂ − 1))) with df = n₁ + n₂ − 2. Nothing of fewer than two in a group.
pub fn of_groups(one: u64, two: u64) -> Option<Interval> {
    if one < 2 || two < 2 {
        return None;
    }
    let (one, two) = (one as f64, two as f64);
    let df = one + two - 2.0;
    let welch = |n: f64| (df / (n * (n - 1.0))).sqrt();
    Interval::spanning([(1.0 / one + 1.0 / two).sqrt(), welch(one), welch(two)])
}

/// Holds an effect size against t times any of `factors`, which are above 0; signs are left aside. Computed and
/// possible are the effect size.
///
/// # Errors
///
/// Refuses bounds in place of the two, and factors that are none.
pub fn check(effect: &Printed, t: &Printed, factors: &[Interval]) -> Result<Outcome, Refusal> {
    let read = |rounding| {
        let one = |printed: &Printed, quantity| {
            let interval = Interval::read(printed, rounding).map(Interval::magnitude);
            let finite = interval.filter(|it| it.high.is_finite());
            finite.ok_or(Refusal::Bound(quantity))
        };
        Ok((
            one(effect, Quantity::EffectSize)?,
            one(t, Quantity::Statistic)?,
        ))
    };
    let (effects, ts) = read(Rounding::Nearest)?;
    let usable = |factor: &&Interval| factor.high.is_finite() && factor.low > 0.0;
    let first = *factors
        .iter()
        .find(usable)
        .ok_or(Refusal::Impossible(Quantity::N))?;
    let agrees = |effects: Interval, ts: Interval| {
        let mut factors = factors.iter().filter(usable);
        factors.any(|factor| ts.times(*factor).meets(effects))
    };
    let mut outcome = Outcome::new(agrees(effects, ts).into());
    outcome.computed = Some(ts.middle() * first.middle());
    outcome.possible = Some(ts.times(first));
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::EffectSize, 0, outcome.possible);
        outcome.repair(Quantity::Statistic, 0, Some(effects.over(first)));
        outcome.truncation =
            read(Rounding::Truncation).is_ok_and(|(effects, ts)| agrees(effects, ts));
    }
    Ok(outcome)
}
