//! How far the results of several studies are apart: Q, its p, and I².
//!
//! I² = max(0, (Q − (k − 1))/Q) for k studies (Higgins and Thompson 2002), and p is that of a χ² with k − 1 degrees of
//! freedom (Cochran 1954).

use super::distribution::chi2_tail;
use super::interval::Interval;

/// I² of Q and k studies, as a share of 1.
fn share(q: f64, studies: f64) -> f64 {
    match q > 0.0 {
        true => (1.0 - (studies - 1.0) / q).max(0.0),
        false => 0.0,
    }
}

/// The I² that a Q of so many studies gives, as a share of 1. It rises with Q.
pub fn i2(q: Interval, studies: u64) -> Option<Interval> {
    q.rising(|q| share(q, studies as f64))
}

/// The Q of an I² above 0, a share of 1: (k − 1)/(1 − I²).
pub fn q_of(i2: Interval, studies: u64) -> Option<Interval> {
    let some = i2.low > 0.0 && i2.high < 1.0;
    let q = |i2: f64| (studies as f64 - 1.0) / (1.0 - i2);
    some.then(|| i2.rising(q)).flatten()
}

/// The p that a Q of so many studies gives; nothing of one study alone.
pub fn p(q: Interval, studies: u64) -> Option<Interval> {
    let df = studies.checked_sub(1).filter(|df| *df > 0)? as f64;
    Interval::new(chi2_tail(q.high, df)?, chi2_tail(q.low, df)?)
}

/// How far beyond the outermost study a pooled estimate may lie, as a share of the distance between the outermost ones:
/// several ways of pooling take each study a little otherwise than it is printed.
const LEEWAY: f64 = 0.1;

/// The values that a mean of these with weights above 0 can have, with some leeway; `least` is the least of that.
pub fn pooled(studies: &[Interval], least: f64) -> Option<Interval> {
    let all = studies.iter().copied().reduce(Interval::hull)?;
    let leeway = (LEEWAY * (all.high - all.low)).max(least);
    Some(Interval {
        low: all.low - leeway,
        high: all.high + leeway,
    })
}
