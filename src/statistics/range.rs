//! Whether values lie within what they must lie within: a scale, or the smallest and the largest.

use super::interval::Interval;
use super::{Coherence, Outcome, Quantity};

/// Whether a value can lie between `min` and `max`: a mean between the extremes, or any figure within
/// the ends of a scale. `quantity` says what the value is. Ends of a scale are exact
/// ([`Interval::exact`]); extremes that are printed are rounded ([`Interval::of`]).
pub fn check(quantity: Quantity, value: Interval, min: Interval, max: Interval) -> Outcome {
    let allowed = Interval {
        low: min.low,
        high: max.high.max(min.low),
    };
    let mut outcome = Outcome::new(value.meets(allowed).into());
    outcome.possible = Some(allowed);
    if outcome.is_inconsistent() {
        outcome.repair(quantity, 0, Some(allowed));
        let below = value.high < min.low;
        let end = match below {
            true => (Quantity::Min, Interval::new(f64::NEG_INFINITY, value.high)),
            false => (Quantity::Max, Interval::new(value.low, f64::INFINITY)),
        };
        outcome.repair(end.0, 0, end.1);
    }
    outcome
}

/// Whether the smallest value can be at most the largest.
pub fn ordered(min: Interval, max: Interval) -> Outcome {
    let agree = min.low <= max.high || min.meets(max);
    let mut outcome = Outcome::new(Coherence::from(agree));
    if !agree {
        outcome.repair(Quantity::Min, 0, Interval::new(f64::NEG_INFINITY, max.high));
        outcome.repair(Quantity::Max, 0, Interval::new(min.low, f64::INFINITY));
    }
    outcome
}
