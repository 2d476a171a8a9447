//! An effect size against the t that it follows from.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// Holds an effect size against t times any of `factors`, which are above 0; signs are left aside. Computed and
/// possible are the effect size.
///
/// # Errors
///
/// Refuses bounds in place of the two, and factors that are none.
pub fn check(effect: &Printed, t: &Printed, factors: &[f64]) -> Result<Outcome, Refusal> {
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
    let usable = |factor: &&f64| factor.is_finite() && **factor > 0.0;
    let first = *factors
        .iter()
        .find(usable)
        .ok_or(Refusal::Impossible(Quantity::N))?;
    let agrees = |effects: Interval, ts: Interval| {
        let mut factors = factors.iter().filter(usable);
        factors.any(|factor| (ts * *factor).meets(effects))
    };
    let mut outcome = Outcome::new(agrees(effects, ts).into());
    outcome.computed = Some(ts.middle() * first);
    outcome.possible = Some(ts * first);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::EffectSize, 0, outcome.possible);
        outcome.repair(Quantity::Statistic, 0, Some(effects * (1.0 / first)));
        outcome.truncation =
            read(Rounding::Truncation).is_ok_and(|(effects, ts)| agrees(effects, ts));
    }
    Ok(outcome)
}
