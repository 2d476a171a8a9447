//! The SD of changes against the SDs before and after, of the same people: the correlation between the
//! two times, r = (SD₁² + SD₂² − SD_d²) / (2·SD₁·SD₂), must be from −1 to 1.

use super::interval::{Interval, Rounding, at_most};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What three SDs give.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSd {
    /// Whether they agree; computed is r, possible the r of all unrounded SDs (beyond −1 or 1 where
    /// these are impossible). Repairs name the SD before and after as `sd` with index 0 and 1.
    pub outcome: Outcome,
    /// The SDs of changes that the two SDs as printed allow: from their difference to their sum.
    pub changes: Interval,
}

/// Holds the SD of changes against the SDs before and after.
///
/// # Errors
///
/// Refuses SDs below 0 and bounds in place of SDs.
pub fn check(before: &Printed, after: &Printed, change: &Printed) -> Result<ChangeSd, Refusal> {
    let read = |rounding| {
        let one = |printed: &Printed, quantity| {
            let sd = Interval::read(printed, rounding).ok_or(Refusal::Bound(quantity))?;
            sd.not_negative().ok_or(Refusal::Impossible(quantity))
        };
        Ok([
            one(before, Quantity::Sd)?,
            one(after, Quantity::Sd)?,
            one(change, Quantity::SdChange)?,
        ])
    };
    let sds = read(Rounding::Nearest)?;
    let [one, two, changes] = sds;
    let agree = agrees(sds);
    let mut outcome = Outcome::new(agree.into());
    let middle = |printed: &Printed| Interval::of(printed).map_or(0.0, Interval::middle).max(0.0);
    let (first, second) = (middle(before), middle(after));
    outcome.computed = correlation(first, second, middle(change));
    outcome.possible = correlations(sds);
    if !agree {
        outcome.truncation = read(Rounding::Truncation).is_ok_and(agrees);
        outcome.repair(Quantity::SdChange, 0, Some(third(one, two)));
        outcome.repair(Quantity::Sd, 0, Some(third(two, changes)));
        outcome.repair(Quantity::Sd, 1, Some(third(one, changes)));
    }
    Ok(ChangeSd {
        outcome,
        changes: Interval {
            low: (first - second).abs(),
            high: first + second,
        },
    })
}

/// Whether the three can be the sides of a triangle, which is what |r| ≤ 1 comes to.
fn agrees([one, two, change]: [Interval; 3]) -> bool {
    let sides = third(one, two);
    at_most(change.low, sides.high) && at_most(sides.low, change.high)
}

/// The lengths of a third side between two others.
fn third(one: Interval, two: Interval) -> Interval {
    Interval {
        low: (one - two).magnitude().low,
        high: one.high + two.high,
    }
}

fn correlation(before: f64, after: f64, change: f64) -> Option<f64> {
    let r = (before * before + after * after - change * change) / (2.0 * before * after);
    r.is_finite().then_some(r)
}

/// The correlations of all unrounded SDs; nothing where an SD may be 0. r falls with the SD of changes,
/// and in each of the other two it falls and then rises, least where SD₁² = SD₂² − SD_d².
fn correlations([before, after, change]: [Interval; 3]) -> Option<Interval> {
    if before.low <= 0.0 || after.low <= 0.0 {
        return None;
    }
    let mut values = Vec::new();
    for (fixed, free) in [(before, after), (after, before)] {
        for one in [fixed.low, fixed.high] {
            for change in [change.low, change.high] {
                let turn = (one * one - change * change).max(0.0).sqrt();
                let others = [free.low, free.high, free.nearest(turn)];
                values.extend(others.map(|other| correlation(one, other, change)));
            }
        }
    }
    Interval::spanning(values.into_iter().flatten())
}
