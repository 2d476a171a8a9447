//! What figures say when they are held together.

use super::held;
use crate::statistics::Outcome;
use crate::statistics::distribution::t_two_sided;
use crate::statistics::interval::Interval;
use crate::statistics::region::Region;

/// What the figures say when they are held together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Whether they agree; computed and possible are p as the others give it.
    pub outcome: Outcome,
    /// The level of another confidence interval at which they agree, where they do not at the one given.
    pub other_level: Option<f64>,
    /// Whether they agree once the limits, which are printed the wrong way round, are swapped.
    pub swapped_limits: bool,
    /// Whether they agree once the estimate has the other sign.
    pub other_sign: bool,
    /// Whether the limits exclude 0; nothing where an unrounded limit may be on both sides of it.
    pub excludes_zero: Option<bool>,
    /// The degrees of freedom; where the design leaves several open, the least and the greatest.
    pub df: Interval,
    /// What a reader gets from the figures as printed.
    pub point: Point,
    /// The pairs of estimate and half-width that all figures leave open; nothing where there is none.
    pub(super) region: Option<Region>,
    /// The half-width in standard errors, over all degrees of freedom.
    pub(super) factor: Interval,
}

impl Together {
    /// The estimates that all figures together leave open.
    pub fn estimates(&self) -> Option<Interval> {
        Some(self.region.as_ref()?.values(1.0, 0.0))
    }

    /// The standard errors that all figures together leave open.
    pub fn standard_errors(&self) -> Option<Interval> {
        let widths = self.region.as_ref()?.values(0.0, 1.0).not_negative()?;
        Some(widths.over(self.factor))
    }

    /// The |t| that all figures together leave open: |estimate| in standard errors.
    pub fn statistics(&self) -> Option<Interval> {
        let ratio = self.region.as_ref()?.ratio();
        Interval::new(
            ratio.low * self.factor.low,
            held::times(ratio.high, self.factor.high),
        )
    }

    /// The lower and the upper limits of a confidence interval of another level that all figures
    /// together leave open. Nothing where the level is not between 0 and 1.
    pub fn limits_at(&self, level: f64) -> Option<(Interval, Interval)> {
        let region = self.region.as_ref()?;
        if !(level > 0.0 && level < 1.0) {
            return None;
        }
        let ends = [self.df.low, self.df.high].map(|df| t_two_sided(1.0 - level, df));
        let quantiles = Interval::spanning(ends.into_iter().flatten())?;
        let shares = [
            quantiles.low / self.factor.high,
            quantiles.low / self.factor.low,
            quantiles.high / self.factor.high,
            quantiles.high / self.factor.low,
        ];
        let share = match self.df.low == self.df.high {
            true => Interval::exact(shares[0]),
            false => Interval::spanning(shares)?,
        };
        let at = |sign: f64| {
            let least = region.values(1.0, sign * share.low);
            least.hull(region.values(1.0, sign * share.high))
        };
        Some((at(-1.0), at(1.0)))
    }
}

/// What a reader gets from the figures as printed, without regard to rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// The quantile t* that the limits are away from the estimate, in standard errors.
    pub critical: Option<f64>,
    /// Half the width of the limits over t*; else the standard error as printed, or the SD of the
    /// changes over √n.
    pub se: Option<f64>,
    /// The estimate over that standard error.
    pub t: Option<f64>,
    /// The two-sided p of that t.
    pub p: Option<f64>,
    /// Halfway between the limits.
    pub midpoint: Option<f64>,
    /// The midpoint over that standard error.
    pub t_from_midpoint: Option<f64>,
    /// The two-sided p of that t.
    pub p_from_midpoint: Option<f64>,
    /// The standard deviation of the changes, of paired designs: the standard error times √n.
    pub sd_change: Option<f64>,
    /// d_z, of paired designs: the midpoint (else the estimate) over that standard deviation.
    pub d_z: Option<f64>,
}
