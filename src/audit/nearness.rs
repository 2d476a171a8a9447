//! How far a printed p is from those that follow by another way than its own test.
//!
//! A p beside limits, or beside a rank test, may come from a likelihood ratio, a score, an exact table or a t where the
//! normal distribution is taken here. These part little: they are compared as values of z, on which a usual other test
//! moves a result by less than a fourth of it and a fourth of a unit.

use crate::statistics::distribution::normal_quantile;
use crate::statistics::interval::Interval;

/// How far a printed p is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearness {
    /// It follows, or nearly so.
    Follows,
    /// A usual other test may give it.
    Near,
    /// No usual other test gives it.
    Apart,
}

/// How far the p values that a printed one stands for are from those that are possible.
pub(super) fn nearness(printed: Interval, possible: Interval) -> Nearness {
    if printed.meets(possible) {
        return Nearness::Follows;
    }
    let (printed, possible) = (z(printed), z(possible));
    let within = |share: f64, units: f64| {
        let low = possible.low * (1.0 - share) - units;
        let high = possible.high * (1.0 + share) + units;
        printed.high >= low && printed.low <= high
    };
    match (within(0.05, 0.05), within(0.25, 0.25)) {
        (true, _) => Nearness::Follows,
        (false, true) => Nearness::Near,
        (false, false) => Nearness::Apart,
    }
}

/// The magnitudes of z of p values of two sides.
fn z(p: Interval) -> Interval {
    let z = |p: f64| match p {
        p if p <= 0.0 => f64::INFINITY,
        p if p >= 1.0 => 0.0,
        p => normal_quantile(p / 2.0).unwrap_or(f64::INFINITY),
    };
    Interval {
        low: z(p.high),
        high: z(p.low),
    }
}
