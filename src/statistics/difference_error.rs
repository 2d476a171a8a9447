//! The standard error of a difference between the means of two groups, from their SDs and numbers.

use super::effect_size::pooled_sd;
use super::interval::Interval;

/// The standard errors of two groups of different people, by their own variances (Welch) and with these pooled
/// (Student). Nothing where a group is of nobody, or there are fewer than three people.
pub fn errors([one, two]: [Interval; 2], [n1, n2]: [u64; 2]) -> Option<[Interval; 2]> {
    let (first, second) = (n1 as f64, n2 as f64);
    let apart = |one: f64, two: f64| (one * one / first + two * two / second).sqrt();
    let pooled = |one: f64, two: f64| {
        let root = (1.0 / first + 1.0 / second).sqrt();
        Some(pooled_sd(one, n1, two, n2)? * root)
    };
    let student = Interval::new(pooled(one.low, two.low)?, pooled(one.high, two.high)?)?;
    let welch = Interval::new(apart(one.low, two.low), apart(one.high, two.high))?;
    Some([student, welch])
}
