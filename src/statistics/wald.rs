//! An estimate over its standard error, whichever of the two ways of printing a ratio's error was taken, and
//! what of a statistic, p and limits goes with it for some degrees of freedom.

use super::distribution::{t_two_sided, t_two_tails};
use super::interval::{Interval, Rounding};
use super::{Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What a printed standard error is the error of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorScale {
    /// The estimate itself, which stands beside 0.
    Linear,
    /// The logarithm of the estimate, a ratio.
    Logarithm,
    /// The ratio itself, by the delta method: that of its logarithm times the ratio.
    Delta,
}

impl ErrorScale {
    /// Those of a ratio.
    pub const OF_RATIOS: [Self; 2] = [Self::Logarithm, Self::Delta];

    /// The estimates on the scale of the error; nothing where a ratio cannot be so.
    fn estimates(self, estimate: Interval) -> Option<Interval> {
        match self {
            Self::Linear => Some(estimate),
            Self::Logarithm | Self::Delta if estimate.low > 0.0 => estimate.rising(f64::ln),
            Self::Logarithm | Self::Delta => None,
        }
    }

    /// The errors on that scale.
    fn errors(self, estimate: Interval, se: Interval) -> Option<Interval> {
        match self {
            Self::Linear | Self::Logarithm => Some(se),
            Self::Delta => (estimate.low > 0.0).then(|| se.over(estimate)),
        }
    }

    /// |estimate| over its error; nothing where the scale has no such estimate. The quotient has no upper
    /// end where the error may be 0.
    pub fn statistic(self, estimate: Interval, se: Interval) -> Option<Interval> {
        let size = self.estimates(estimate)?.magnitude();
        let error = self.errors(estimate, se)?.not_negative()?;
        let high = match error.low > 0.0 {
            true => size.high / error.low,
            false => f64::INFINITY,
        };
        let low = match error.high > 0.0 {
            true => size.low / error.high,
            false => 0.0,
        };
        Interval::new(low, high)
    }

    /// Half the width of limits over the error, likewise.
    pub fn half_width(
        self,
        estimate: Interval,
        se: Interval,
        (lower, upper): (Interval, Interval),
    ) -> Option<Interval> {
        let (lower, upper) = (self.estimates(lower)?, self.estimates(upper)?);
        let error = self.errors(estimate, se)?.not_negative()?;
        let width = (upper - lower).not_negative()? * 0.5;
        let high = match error.low > 0.0 {
            true => width.high / error.low,
            false => f64::INFINITY,
        };
        Interval::new(width.low / error.high.max(f64::MIN_POSITIVE), high)
    }
}

/// Holds a t or z, whichever its sign, against an estimate and its standard error. Computed and possible are
/// the statistic by the first of `scales` that has one.
///
/// # Errors
///
/// Refuses bounds in place of the figures, a standard error below 0, and a ratio not above 0 where no other
/// scale is left.
pub fn check(
    estimate: &Printed,
    se: &Printed,
    statistic: &Printed,
    scales: &[ErrorScale],
) -> Result<Outcome, Refusal> {
    let [estimates, errors, values] = read([estimate, se, statistic], Rounding::Nearest)?;
    if errors.high < 0.0 {
        return Err(Refusal::Impossible(Quantity::Se));
    }
    let possible = scales
        .iter()
        .filter_map(|scale| scale.statistic(estimates, errors));
    let possible: Vec<_> = possible.collect();
    let first = *possible
        .first()
        .ok_or(Refusal::Impossible(Quantity::Estimate))?;
    let value = values.magnitude();
    let agrees = possible.iter().any(|one| one.meets(value));
    let mut outcome = Outcome::new(agrees.into());
    outcome.possible = Some(first);
    let middle = |one: Interval| Interval::exact(one.middle());
    let mut points = scales.iter().filter_map(|scale| {
        let point = scale.statistic(middle(estimates), middle(errors))?;
        point.high.is_finite().then_some(point.high)
    });
    outcome.computed = points.next();
    if !agrees {
        outcome.repair(Quantity::Statistic, 0, Some(first));
        if scales.first() == Some(&ErrorScale::Linear) {
            let sizes = Interval::new(value.low * errors.low.max(0.0), value.high * errors.high);
            let side = |size: Interval| match estimates.middle() < 0.0 {
                true => -size,
                false => size,
            };
            outcome.repair(Quantity::Estimate, 0, sizes.map(side));
            let size = estimates.magnitude();
            let error = (value.low > 0.0)
                .then(|| Interval::new(size.low / value.high, size.high / value.low));
            outcome.repair(Quantity::Se, 0, error.flatten());
        }
        outcome.truncation = read([estimate, se, statistic], Rounding::Truncation).is_ok_and(
            |[estimates, errors, values]| {
                let mut possible = scales
                    .iter()
                    .filter_map(|scale| scale.statistic(estimates, errors));
                possible.any(|one| one.meets(values.magnitude()))
            },
        );
    }
    Ok(outcome)
}

/// The unrounded values of an estimate, its error and its statistic.
fn read(printed: [&Printed; 3], rounding: Rounding) -> Result<[Interval; 3], Refusal> {
    let quantities = [Quantity::Estimate, Quantity::Se, Quantity::Statistic];
    let [estimate, se, statistic] = printed.map(|one| Interval::read(one, rounding));
    let one = |interval: Option<Interval>, quantity| {
        let interval: Option<Interval> = interval;
        let finite = interval.filter(|it| it.low.is_finite() && it.high.is_finite());
        finite.ok_or(Refusal::Bound(quantity))
    };
    Ok([
        one(estimate, quantities[0])?,
        one(se, quantities[1])?,
        one(statistic, quantities[2])?,
    ])
}

/// The two-sided p values of a statistic of that magnitude, for some degrees of freedom within `df`.
pub fn p_of(statistic: Interval, df: Interval) -> Option<Interval> {
    let size = statistic.magnitude();
    let low = match size.high.is_finite() {
        true => t_two_tails(size.high, df.high)?,
        false => 0.0,
    };
    Interval::new(low, t_two_tails(size.low, df.low)?)
}

/// How many standard errors limits of that level are away from the estimate, for some degrees of freedom
/// within `df`. Many take 2 for 1.96.
pub fn reach(level: f64, df: Interval) -> Option<Interval> {
    let (low, high) = (
        t_two_sided(1.0 - level, df.high)?,
        t_two_sided(1.0 - level, df.low)?,
    );
    let high = match level == 0.95 {
        true => high.max(2.0),
        false => high,
    };
    Interval::new(low, high)
}
