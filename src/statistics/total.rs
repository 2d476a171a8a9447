//! The sum of all scores or amounts against the number of people and the mean.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, whole};
use crate::number::Printed;

/// Holds a sum against n and the mean: n · mean must print as the sum. Nothing where one of them is no number, or n is
/// not above 0.
pub fn check(n: &Printed, mean: &Printed, total: &Printed) -> Option<Outcome> {
    let people = match whole(n) {
        Some(n) => Interval::exact(n as f64),
        None => Interval::of(n)?,
    };
    if people.low <= 0.0 {
        return None;
    }
    let read = |rounding| {
        let mean = Interval::read(mean, rounding)?;
        Some((mean, Interval::read(total, rounding)?))
    };
    let times = |mean: Interval| {
        let ends = [mean.low, mean.high].map(|mean| [mean * people.low, mean * people.high]);
        Interval::spanning(ends.into_iter().flatten())
    };
    let (of_mean, printed) = read(Rounding::Nearest)?;
    let possible = times(of_mean)?;
    let mut outcome = Outcome::new(possible.meets(printed).into());
    outcome.computed = Some(people.middle() * of_mean.middle());
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Total, 0, Some(possible));
        let mean = printed.over(people);
        let finite = mean.low.is_finite() && mean.high.is_finite();
        outcome.repair(Quantity::Mean, 0, Some(mean).filter(|_| finite));
        let n = printed.over(of_mean);
        let n = Interval::new(n.low.ceil(), n.high.floor());
        outcome.repair(
            Quantity::N,
            0,
            n.filter(|n| n.low >= 1.0 && n.high.is_finite()),
        );
        outcome.truncation = read(Rounding::Truncation)
            .and_then(|(mean, total)| Some(times(mean)?.meets(total)))
            .unwrap_or(false);
    }
    Some(outcome)
}
