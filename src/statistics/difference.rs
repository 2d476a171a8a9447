//! Two means and the difference between them that is printed.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// Holds a printed difference against the means, the first less the second. Repairs name the means with
/// index 0 and 1.
///
/// # Errors
///
/// Refuses bounds in place of means and differences.
pub fn check(first: &Printed, second: &Printed, difference: &Printed) -> Result<Outcome, Refusal> {
    let read = |rounding| {
        let one = |printed: &Printed, quantity| {
            let interval = Interval::read(printed, rounding).ok_or(Refusal::Bound(quantity))?;
            let finite = interval.low.is_finite() && interval.high.is_finite();
            finite.then_some(interval).ok_or(Refusal::Bound(quantity))
        };
        Ok([
            one(first, Quantity::Mean)?,
            one(second, Quantity::Mean)?,
            one(difference, Quantity::Estimate)?,
        ])
    };
    let agrees = |[one, two, difference]: [Interval; 3]| {
        difference.meets_beside(one - two, one.hull(two).size())
    };
    let figures = read(Rounding::Nearest)?;
    let [one, two, printed] = figures;
    let mut outcome = Outcome::new(agrees(figures).into());
    outcome.computed = Some(one.middle() - two.middle());
    outcome.possible = Some(one - two);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Estimate, 0, Some(one - two));
        outcome.repair(Quantity::Mean, 0, Some(two + printed));
        outcome.repair(Quantity::Mean, 1, Some(one - printed));
        outcome.truncation = read(Rounding::Truncation).is_ok_and(agrees);
    }
    Ok(outcome)
}
