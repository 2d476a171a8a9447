//! Pearson's correlation held to its n, p, t and limits, and three correlations to one another.
//!
//! t = r·√((n − 2)/(1 − r²)) has n − 2 degrees of freedom (Student 1908). The limits are those of Fisher's z,
//! atanh r ± z*/√(n − 3), turned back (Fisher 1921).

use super::distribution::{normal_quantile, t_two_sided};
use super::interval::{Interval, Rounding};
use super::p_value::{self, Alpha, Tails};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// A correlation with what is printed beside it.
#[derive(Clone, Copy, Debug)]
pub struct CorrelationFigures<'a> {
    /// The correlation.
    pub r: &'a Printed,
    /// The number of people, at least 4.
    pub n: u64,
    /// Its p.
    pub p: Option<&'a Printed>,
    /// How p counts the tails.
    pub tails: Tails,
    /// Its Student's t.
    pub t: Option<&'a Printed>,
    /// The lower limit of its interval.
    pub lower: Option<&'a Printed>,
    /// The upper limit of its interval.
    pub upper: Option<&'a Printed>,
    /// The level of the interval, as a share.
    pub level: f64,
    /// The significance level.
    pub alpha: Alpha,
}

/// t of a correlation of so many people; ±∞ of one of ±1.
pub fn t_of(r: f64, n: u64) -> f64 {
    let df = n.saturating_sub(2) as f64;
    match r.abs() < 1.0 {
        true => r * (df / (1.0 - r * r)).sqrt(),
        false => r.signum() * f64::INFINITY,
    }
}

/// The correlation of which that is t.
pub fn of_t(t: f64, n: u64) -> f64 {
    let df = n.saturating_sub(2) as f64;
    match t.is_finite() {
        true => t / (t * t + df).sqrt(),
        false => t.signum(),
    }
}

/// The two-sided p values of some of these correlations, of so many people; nothing for fewer than 3 or beyond ±1.
pub fn p_of(r: Interval, n: u64) -> Option<Interval> {
    if n < 3 || r.low > 1.0 || r.high < -1.0 {
        return None;
    }
    let size = r.magnitude();
    let t = Interval::new(t_of(size.low, n), t_of(size.high, n))?;
    super::wald::p_of(t, Interval::exact((n - 2) as f64))
}

/// The limits of a correlation by Fisher's z, for n of at least 4.
pub fn limits(r: f64, n: u64, level: f64) -> Option<[f64; 2]> {
    let half = half_width(n, level)?;
    let z = r.atanh();
    Some([(z - half).tanh(), (z + half).tanh()])
}

fn half_width(n: u64, level: f64) -> Option<f64> {
    let error = (n.checked_sub(3)? as f64).sqrt().recip();
    let reach = normal_quantile((1.0 - level) / 2.0)?;
    (error.is_finite() && level > 0.0 && level < 1.0).then_some(reach * error)
}

/// A part of the figures, and the correlations that agree with it: one or two intervals.
type Said = (Quantity, Vec<Interval>);

/// Holds a correlation to its n and to what is printed beside it: one unrounded correlation has to give all of it.
/// Possible are the correlations that the rest agrees with, whichever way they point.
///
/// # Errors
///
/// Refuses fewer than 4 people and a correlation beyond ±1.
pub fn check(figures: &CorrelationFigures<'_>) -> Result<Outcome, Refusal> {
    if figures.n < 4 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let r = Interval::of(figures.r).ok_or(Refusal::Bound(Quantity::Estimate))?;
    if r.low > 1.0 || r.high < -1.0 {
        return Err(Refusal::Impossible(Quantity::Estimate));
    }
    let said = said(figures, r, Rounding::Nearest);
    if said.len() < 2 {
        return Ok(Outcome::new(Coherence::Undetermined(vec![Quantity::P])));
    }
    let mut outcome = Outcome::new(agree(&said).into());
    if outcome.is_inconsistent() {
        for (quantity, _) in &said {
            let rest = said.iter().filter(|(other, _)| other != quantity);
            let rest: Vec<Said> = rest.cloned().collect();
            let Some(range) = common(&rest).into_iter().reduce(Interval::hull) else {
                continue;
            };
            outcome.repair(*quantity, 0, printed_of(*quantity, range, figures));
        }
        outcome.truncation = Interval::read(figures.r, Rounding::Truncation)
            .is_some_and(|r| agree(&self::said(figures, r, Rounding::Truncation)));
        let near = (4..=figures.n.saturating_add(20)).rev();
        let near = near.filter(|n| n.abs_diff(figures.n) <= 20 && *n != figures.n);
        let mut fits: Vec<u64> = near
            .filter(|n| {
                let other = CorrelationFigures { n: *n, ..*figures };
                agree(&self::said(&other, r, Rounding::Nearest))
            })
            .collect();
        fits.sort_by_key(|n| (n.abs_diff(figures.n), *n));
        outcome.other_n = fits;
    }
    Ok(outcome)
}

/// What each printed part says of the correlation.
fn said(figures: &CorrelationFigures<'_>, r: Interval, rounding: Rounding) -> Vec<Said> {
    let mut said: Vec<Said> = vec![(Quantity::Estimate, vec![r])];
    let n = figures.n;
    let ends = |low: f64, high: f64| Interval::new(low.min(high), low.max(high));
    if let Some(t) = figures.t.and_then(|t| Interval::read(t, rounding)) {
        // A t is often printed by its size.
        let one = ends(of_t(t.low, n), of_t(t.high, n));
        said.push((
            Quantity::Statistic,
            one.into_iter().flat_map(|one| [one, -one]).collect(),
        ));
    }
    if let Some(p) = figures
        .p
        .and_then(|p| p_value::unrounded(p, figures.alpha, rounding))
    {
        let p = figures.tails.both(p);
        let df = (n - 2) as f64;
        let size = |p: f64| match p <= 0.0 {
            true => Some(1.0),
            false if p >= 1.0 => Some(0.0),
            false => Some(of_t(t_two_sided(p, df)?, n)),
        };
        if let (Some(low), Some(high)) = (size(p.high), size(p.low)) {
            let one = ends(low, high);
            said.push((
                Quantity::P,
                one.into_iter().flat_map(|one| [one, -one]).collect(),
            ));
        }
    }
    let Some(half) = half_width(n, figures.level) else {
        return said;
    };
    let limits = [
        (Quantity::Lower, figures.lower, half),
        (Quantity::Upper, figures.upper, -half),
    ];
    for (quantity, limit, by) in limits {
        if let Some(limit) = limit.and_then(|limit| Interval::read(limit, rounding)) {
            let moved = |value: f64| (value.clamp(-1.0, 1.0).atanh() + by).tanh();
            said.push((
                quantity,
                ends(moved(limit.low), moved(limit.high))
                    .into_iter()
                    .collect(),
            ));
        }
    }
    said
}

/// The correlations that agree with all parts.
fn common(said: &[Said]) -> Vec<Interval> {
    let mut left = vec![Interval {
        low: -1.0,
        high: 1.0,
    }];
    for (_, allowed) in said {
        let met = left.iter().flat_map(|one| {
            let met = allowed.iter();
            met.filter_map(|other| one.widened().intersection(other.widened()))
        });
        left = met.collect();
    }
    left
}

fn agree(said: &[Said]) -> bool {
    !common(said).is_empty()
}

/// What a part would be for some of these correlations.
fn printed_of(
    quantity: Quantity,
    range: Interval,
    figures: &CorrelationFigures<'_>,
) -> Option<Interval> {
    let n = figures.n;
    match quantity {
        Quantity::Estimate => Some(range),
        Quantity::Statistic => Interval::new(t_of(range.low, n), t_of(range.high, n)),
        Quantity::P => p_of(range, n).map(|p| figures.tails.counted(p)),
        Quantity::Lower | Quantity::Upper => {
            let at = usize::from(quantity == Quantity::Upper);
            let low = limits(range.low, n, figures.level)?[at];
            let high = limits(range.high, n, figures.level)?[at];
            Interval::new(low, high)
        }
        _ => None,
    }
}

/// The correlations of two variables that those of each with a third leave possible, over all unrounded values:
/// r₁₂ lies between the cosines of the sum and of the difference of the angles whose cosines are the two.
pub fn between(one: Interval, other: Interval) -> Option<Interval> {
    let within = Interval {
        low: -1.0,
        high: 1.0,
    };
    let angles = |r: Interval| {
        let r = r.intersection(within)?;
        Interval::new(r.high.acos(), r.low.acos())
    };
    let (one, other) = (angles(one)?, angles(other)?);
    let sum = (one.low + other.low, one.high + other.high);
    let apart = (one.low - other.high, one.high - other.low);
    let pi = std::f64::consts::PI;
    let low = match sum.0 <= pi && pi <= sum.1 {
        true => -1.0,
        false => sum.0.cos().min(sum.1.cos()),
    };
    let high = match apart.0 <= 0.0 && 0.0 <= apart.1 {
        true => 1.0,
        false => apart.0.cos().max(apart.1.cos()),
    };
    Interval::new(low, high)
}
