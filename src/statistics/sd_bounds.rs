//! The standard deviations that a mean, the extremes and n allow.
//!
//! Of n values between min and max with a given mean, SD² is at most n/(n−1)·(max−mean)(mean−min)
//! (Bhatia and Davis 2000), and at least what remains where both extremes occur and all other values
//! are alike. SDs are those of a sample, over n − 1.

use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal, nearby};
use crate::number::Printed;

/// The smallest and the largest value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extremes {
    /// The smallest: exact as the end of a scale, rounded where it was observed and printed.
    pub min: Interval,
    /// The largest, likewise.
    pub max: Interval,
    /// Whether both were observed, and are not only the ends of the scale.
    pub attained: bool,
}

/// What a mean, an SD, the extremes and n give.
#[derive(Clone, Debug, PartialEq)]
pub struct SdBounds {
    /// Whether they agree; possible are the SDs that all unrounded means and extremes allow.
    pub outcome: Outcome,
    /// The least and the greatest SD at the mean and extremes as printed; the least is 0 where the
    /// extremes need not occur. Nothing where the mean lies outside them.
    pub at_mean: Option<Interval>,
    /// The least SD at the mean and extremes as printed, if both extremes occur.
    pub least_if_attained: Option<f64>,
    /// The greatest SD for any mean: half the range times √(n/(n−1)) (Popoviciu's inequality).
    pub popoviciu: f64,
}

/// Holds an SD against the bounds.
///
/// # Errors
///
/// Refuses an n below 2, an SD below 0, a bound in place of a mean, and a smallest value above the
/// largest.
pub fn check(
    n: u64,
    mean: &Printed,
    sd: &Printed,
    extremes: Extremes,
) -> Result<SdBounds, Refusal> {
    if n < 2 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    if extremes.min.low > extremes.max.high {
        return Err(Refusal::Impossible(Quantity::Min));
    }
    let read = |rounding| {
        let mean = Interval::read(mean, rounding).ok_or(Refusal::Bound(Quantity::Mean))?;
        let sd = Interval::read(sd, rounding).ok_or(Refusal::Bound(Quantity::Sd))?;
        let sd = sd.not_negative().ok_or(Refusal::Impossible(Quantity::Sd))?;
        Ok((mean, sd))
    };
    let (means, sds) = read(Rounding::Nearest)?;
    let possible = possible(n, means, extremes);
    let agree = possible.is_some_and(|possible| possible.meets(sds));
    let (low, middle, high) = (extremes.min.middle(), means.middle(), extremes.max.middle());
    let point = Extremes {
        min: Interval::exact(low),
        max: Interval::exact(high),
        ..extremes
    };
    let attained = Extremes {
        attained: true,
        ..point
    };
    let inside = (low..=high).contains(&middle);
    let at = |extremes: Extremes| {
        let found = self::possible(n, Interval::exact(middle), extremes);
        found.filter(|_| inside)
    };
    let mut found = SdBounds {
        outcome: Outcome::new(agree.into()),
        at_mean: at(point),
        least_if_attained: at(attained).map(|sds| sds.low),
        popoviciu: popoviciu(n, high - low),
    };
    found.outcome.possible = possible;
    if !agree {
        let agrees = |n: u64, rounding: Rounding| {
            read(rounding).is_ok_and(|(means, sds)| {
                self::possible(n, means, extremes).is_some_and(|possible| possible.meets(sds))
            })
        };
        found.outcome.repair(Quantity::Sd, 0, possible);
        let means = self::means(n, sds.low, extremes);
        let apart = possible.is_none_or(|possible| sds.low > possible.high);
        found
            .outcome
            .repair(Quantity::Mean, 0, means.filter(|_| apart));
        found.outcome.truncation = agrees(n, Rounding::Truncation);
        found.outcome.other_n = nearby(n, 2, |other| agrees(other, Rounding::Nearest));
    }
    Ok(found)
}

/// The greatest SD of n values in a range of that width, for any mean.
fn popoviciu(n: u64, width: f64) -> f64 {
    width / 2.0 * (n as f64 / (n as f64 - 1.0)).sqrt()
}

/// The SDs that some unrounded mean and extremes allow; nothing where no mean lies between them.
fn possible(n: u64, means: Interval, extremes: Extremes) -> Option<Interval> {
    let Extremes { min, max, attained } = extremes;
    // The widest range allows the greatest SD, at the mean nearest to its middle.
    let range = Interval::new(min.low, max.high)?;
    if !means.meets(range) {
        return None;
    }
    let mean = range.nearest(means.nearest(range.middle()));
    let n = n as f64;
    let greatest = (n / (n - 1.0) * (max.high - mean) * (mean - min.low)).sqrt();
    let least = match attained {
        true => least_attained(n, means - min, max - means),
        false => 0.0,
    };
    Interval::new(least.min(greatest), greatest)
}

/// The least SD where both extremes occur: `below` and `above` are the distances of the mean from the
/// smallest and from the largest value. All other values are alike, at what the mean leaves them:
/// (n−1)·SD² = below² + above² + (below − above)²/(n−2).
fn least_attained(n: f64, below: Interval, above: Interval) -> f64 {
    let positive = |distance: Interval| distance.not_negative().unwrap_or(Interval::exact(0.0));
    let (below, above) = (positive(below), positive(above));
    let others = if n > 2.0 { 1.0 / (n - 2.0) } else { 0.0 };
    let squares =
        |below: f64, above: f64| below * below + above * above + (below - above).powi(2) * others;
    // The sum is convex and least at 0, so that its least value in a box lies on the near edges.
    let best = |other: f64| other * others / (1.0 + others);
    let candidates = [
        (below.low, above.nearest(best(below.low))),
        (below.nearest(best(above.low)), above.low),
    ];
    let least = candidates.map(|(below, above)| squares(below, above));
    (least[0].min(least[1]) / (n - 1.0)).sqrt()
}

/// The means at which an SD as large as `sd` is allowed; nothing where none is.
fn means(n: u64, sd: f64, extremes: Extremes) -> Option<Interval> {
    let range = Interval::new(extremes.min.low, extremes.max.high)?;
    let half = (range.high - range.low) / 2.0;
    let n = n as f64;
    let square = half * half - sd * sd * (n - 1.0) / n;
    let away = (square >= 0.0).then(|| square.sqrt())?;
    Interval::new(range.middle() - away, range.middle() + away)
}

/// The greatest SD of n values between `min` and `max`, for any mean: as many at one end as at the
/// other, or one more. Nothing below two values or where the ends are the wrong way round.
pub fn sd_max_range(n: u64, min: f64, max: f64) -> Option<f64> {
    if n < 2 || min > max || !(max - min).is_finite() {
        return None;
    }
    let (one, n) = ((n / 2) as f64, n as f64);
    Some((max - min) * (one / n * ((n - one) / (n - 1.0))).sqrt())
}

/// The least and the greatest SD of n scores that are each the mean of `items` whole numbers between
/// `min` and `max`, where all the whole numbers sum to `total`: least where the scores are as alike as
/// the total lets them be, greatest where all but one are at an end. Nothing below two scores or one
/// item, for a total that does not fit, and where the numbers are too large.
pub fn sd_limits_integer_scale(
    n: u64,
    items: u64,
    total: i128,
    min: i64,
    max: i64,
) -> Option<Interval> {
    let (n, items) = (i128::from(n), i128::from(items));
    if n < 2 || items < 1 || min > max {
        return None;
    }
    // From here on in sums over the items, counted from the smallest.
    let width = (i128::from(max) - i128::from(min)).checked_mul(items)?;
    let floor = i128::from(min).checked_mul(items)?.checked_mul(n)?;
    let above = total.checked_sub(floor)?;
    if above < 0 || above > n.checked_mul(width)? {
        return None;
    }
    let rest = above % n;
    let least = rest.checked_mul(n - rest)?;
    let (full, left) = match width {
        0 => (0, 0),
        _ => (above / width, above % width),
    };
    let squares = full.checked_mul(width)?.checked_mul(width)?;
    let squares = squares.checked_add(left.checked_mul(left)?)?;
    let greatest = squares
        .checked_mul(n)?
        .checked_sub(above.checked_mul(above)?)?;
    // Both are n times the sum of squared deviations, in items.
    let sd = |sum: i128| (sum as f64 / n as f64 / (n - 1) as f64).sqrt() / items as f64;
    Interval::new(sd(least), sd(greatest))
}
