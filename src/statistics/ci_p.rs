//! p from an estimate and its confidence limits without n, and the other way round, by the normal
//! approximation. Advisory: a test with few degrees of freedom, or of another kind, gives another p.
//!
//! Altman DG, Bland JM. How to obtain the P value from a confidence interval. BMJ 2011;343:d2304.
//! Altman DG, Bland JM. How to obtain the confidence interval from a P value. BMJ 2011;343:d2090.

use super::distribution::{normal_quantile, normal_tail};
use super::interval::{Interval, Rounding};
use super::p_value::{self, Alpha, Tails};
use super::symmetry::Scale;
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// The z that Altman and Bland take for a level of 95%.
const Z_95: f64 = 1.96;

/// What an estimate, its limits and p give.
#[derive(Clone, Debug, PartialEq)]
pub struct CiP {
    /// Whether they agree, advisory; computed is p by the exact normal distribution, possible the p of
    /// all unrounded values.
    pub outcome: Outcome,
    /// What the figures give as printed; nothing where a limit is printed as a ratio of 0.
    pub point: Option<PointByNormal>,
    /// Whether the limits exclude no difference (0, or a ratio of 1); nothing where an unrounded limit
    /// may be on both sides.
    pub excludes_none: Option<bool>,
}

/// What an estimate and its limits give as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointByNormal {
    /// The standard error on the scale: the width of the limits over twice 1.96 (for a level of 95%, and
    /// over twice its exact z for others).
    pub se: f64,
    /// The estimate over that standard error, on the scale.
    pub z: f64,
    /// p by Altman and Bland's formula, exp(−0.717·z − 0.416·z²).
    pub p_altman_bland: f64,
    /// p by the normal distribution beyond that z.
    pub p_normal: f64,
    /// The estimate over the standard error that the exact z of the level gives.
    pub z_exact: f64,
    /// p beyond that.
    pub p_exact: f64,
}

/// Holds p against the estimate and its limits, the lower and the upper.
///
/// # Errors
///
/// Refuses figures that the scale does not have, a level outside 0 to 1, and limits the wrong way round.
pub fn check(
    estimate: &Printed,
    (lower, upper): (&Printed, &Printed),
    level: f64,
    scale: Scale,
    p: Option<&Printed>,
    tails: Tails,
    alpha: Alpha,
) -> Result<CiP, Refusal> {
    let exact = (level > 0.0 && level < 1.0).then(|| normal_quantile((1.0 - level) / 2.0));
    let exact = exact
        .flatten()
        .ok_or(Refusal::Impossible(Quantity::Level))?;
    let usual = if level == 0.95 { Z_95 } else { exact };
    let one = |printed: &Printed, quantity, rounding| {
        let interval = scale.read(printed, rounding);
        interval.ok_or(Refusal::Impossible(quantity))
    };
    let read = |rounding| {
        Ok((
            one(estimate, Quantity::Estimate, rounding)?,
            one(lower, Quantity::Lower, rounding)?,
            one(upper, Quantity::Upper, rounding)?,
        ))
    };
    let figures = read(Rounding::Nearest)?;
    let possible = possible(figures, exact);
    let (_, low, high) = figures;
    if low.low > high.high {
        return Err(Refusal::Impossible(Quantity::Upper));
    }
    let verdict = match p {
        Some(p) => p_value::agrees_counted(p, possible, tails, alpha, Rounding::Nearest).into(),
        None => Coherence::Undetermined(vec![Quantity::P]),
    };
    let excluded = low.low > 0.0 || high.high < 0.0;
    let included = low.high <= 0.0 && high.low >= 0.0;
    let value = |printed: &Printed| {
        let value = scale.forward(Interval::of(printed)?.middle());
        value.is_finite().then_some(value)
    };
    let mut found = CiP {
        outcome: Outcome::new(verdict),
        point: value(estimate)
            .zip(value(lower).zip(value(upper)))
            .and_then(|(estimate, (lower, upper))| point(estimate, upper - lower, usual, exact)),
        excludes_none: (excluded || included).then_some(excluded),
    };
    let exact_p = found.point.map(|point| point.p_exact);
    found.outcome.computed = exact_p.map(|p| tails.counted(Interval::exact(p)).low);
    found.outcome.possible = Some(tails.counted(possible));
    if found.outcome.is_inconsistent() {
        found.outcome.repair(Quantity::P, 0, found.outcome.possible);
        found.outcome.truncation =
            p.zip(read(Rounding::Truncation).ok())
                .is_some_and(|(p, cut)| {
                    let possible = self::possible(cut, exact);
                    p_value::agrees_counted(p, possible, tails, alpha, Rounding::Truncation)
                });
    }
    Ok(found)
}

/// What an estimate and the width of its limits give on the scale, at the usual and the exact z of the
/// level. Nothing where the width is not above 0.
fn point(estimate: f64, width: f64, usual: f64, exact: f64) -> Option<PointByNormal> {
    let se = width / (2.0 * usual);
    let z = estimate / se;
    let z_exact = estimate / (width / (2.0 * exact));
    (width > 0.0).then(|| PointByNormal {
        se,
        z,
        p_altman_bland: (-0.717 * z.abs() - 0.416 * z * z).exp(),
        p_normal: 2.0 * normal_tail(z.abs()),
        z_exact,
        p_exact: 2.0 * normal_tail(z_exact.abs()),
    })
}

/// The p of all unrounded values, each free of the others.
fn possible((estimate, lower, upper): (Interval, Interval, Interval), exact: f64) -> Interval {
    let widths = upper - lower;
    let estimates = estimate.magnitude();
    let tail = |estimate: f64, width: f64| match width > 0.0 {
        true if width.is_infinite() => 1.0,
        true => 2.0 * normal_tail(2.0 * exact * estimate / width),
        false if estimate == 0.0 => 1.0,
        false => 0.0,
    };
    Interval {
        low: tail(estimates.high, widths.low),
        high: tail(estimates.low, widths.high),
    }
}

/// A confidence interval of 95% from an estimate and its p.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CiFromP {
    /// z by Altman and Bland's formula, −0.862 + √(0.743 − 2.404·ln p).
    pub z: f64,
    /// z by the normal distribution.
    pub z_exact: f64,
    /// The standard error on the scale: the estimate over the former z.
    pub se: f64,
    /// The limits, the estimate ± 1.96 standard errors on the scale.
    pub limits: Interval,
}

/// The limits of 95% that an estimate and its two-sided p give, by Altman and Bland's formula. Nothing
/// where p is not between 0 and 1, or the estimate is none (0, or a ratio of 1).
pub fn ci_from_p(estimate: f64, p: f64, scale: Scale) -> Option<CiFromP> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let estimate = scale.forward(estimate);
    let z = -0.862 + (0.743 - 2.404 * p.ln()).sqrt();
    let se = (estimate / z).abs();
    if !(z > 0.0 && se > 0.0 && se.is_finite()) {
        return None;
    }
    let limits = Interval::new(estimate - Z_95 * se, estimate + Z_95 * se)?;
    Some(CiFromP {
        z,
        z_exact: normal_quantile(p / 2.0)?,
        se,
        limits: limits.rising(|value| scale.back(value))?,
    })
}
