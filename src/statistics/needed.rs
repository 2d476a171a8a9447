//! The number needed to treat, 1 over the difference of two risks (Laupacis, Sackett and Roberts 1988), and its
//! limits, which run through infinity where those of the difference run through 0 (Altman 1998).

use super::interval::Interval;
use crate::number::{Operator, Printed, PrintedValue};

/// The values that may have been printed so: rounded, or rounded up or down to the next, as whole numbers of people
/// often are. Nothing where it is no plain number.
pub fn values(printed: &Printed) -> Option<Interval> {
    let PrintedValue::Number(Operator::Equal, _) = printed.reading() else {
        return None;
    };
    let unit = 10_f64.powi(-i32::try_from(printed.decimals()).ok()?);
    let values = Interval::of(printed)?;
    let half = unit / 2.0;
    Some(Interval {
        low: values.low - half,
        high: values.high + half,
    })
}

/// The differences of risks, as shares, of which it is the number needed; nothing where they are without bounds.
pub fn difference(needed: Interval) -> Option<Interval> {
    let bounded = needed.low > 0.0 || needed.high < 0.0;
    bounded.then(|| Interval::exact(1.0).over(needed))
}

/// Whether a number needed can be that of a difference of risks; the signs of both are passed over, as tables leave
/// them out. True where the difference may be 0, of which the number is without bounds.
pub fn fits(needed: Interval, difference: Interval) -> bool {
    let (needed, difference) = (needed.magnitude(), difference.magnitude());
    difference.low <= 0.0 || Interval::exact(1.0).over(difference).meets(needed)
}

/// Whether a number needed lies within its limits, whichever of them is named first: between the differences that
/// they stand for. Limits of two signs take in a difference of 0, and every number that is large enough.
pub fn is_within(needed: Interval, limits: [Interval; 2]) -> bool {
    let all = [needed, limits[0], limits[1]].map(difference);
    let [Some(one), Some(first), Some(second)] = all else {
        return true;
    };
    one.meets(first.hull(second))
}
