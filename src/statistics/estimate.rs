//! An estimate, its confidence limits, level, standard error, test statistic, p and n, held together.
//!
//! All of them say something of one pair: the estimate e and its standard error s. The limits are
//! e ± t*·s, with t* the quantile of Student's t at the level and the degrees of freedom of the design,
//! and p is the tail beyond |e|/s. In e and the half-width w = t*·s, every printed figure is a bound
//! that is linear, so that the pairs left open are a polygon ([`Region`]), and what another figure can
//! be is found at its corners.

mod held;
mod search;

use rust_decimal::prelude::ToPrimitive;

use super::distribution::{t_two_sided, t_two_tails};
use super::interval::{Interval, Rounding};
use super::p_value::Alpha;
use super::region::Region;
use super::{Outcome, Quantity, Refusal, Verdict};
use crate::number::{Operator, Printed, Reading};
use held::Held;

/// What the degrees of freedom are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Design {
    /// The same people twice, by the number of pairs: n − 1.
    Paired(u64),
    /// Two groups of different people with their variances pooled (Student): n₁ + n₂ − 2.
    Pooled(u64, u64),
    /// Two groups of different people, whether pooled or not (Student or Welch): from the smaller n
    /// less 1 to n₁ + n₂ − 2.
    TwoGroups(u64, u64),
    /// The degrees of freedom themselves.
    Df(f64),
    /// The normal distribution, as for large samples.
    Normal,
    /// n lacks: whatever holds for every number of people.
    Unknown,
}

impl Design {
    /// The degrees of freedom to hold the figures against: one, or the ends and some between.
    fn df(self) -> Result<Vec<f64>, Refusal> {
        let refused = Refusal::Impossible(Quantity::N);
        let (low, high) = match self {
            Self::Paired(n) => (n.saturating_sub(1), n.saturating_sub(1)),
            Self::Pooled(one, two) | Self::TwoGroups(one, two) => {
                let both = one.checked_add(two).ok_or(Refusal::TooLarge)?;
                match (self, one.min(two)) {
                    (_, 0) => return Err(refused),
                    // A group of one has no variance of its own, so that only pooling is left.
                    (Self::Pooled(..), _) | (_, 1) => {
                        (both.saturating_sub(2), both.saturating_sub(2))
                    }
                    (_, fewer) => (fewer - 1, both - 2),
                }
            }
            Self::Df(df) if df > 0.0 => return Ok(vec![df]),
            Self::Df(_) => return Err(Refusal::Impossible(Quantity::Df)),
            Self::Normal => return Ok(vec![f64::INFINITY]),
            Self::Unknown => return Ok(vec![1.0, 2.0, 4.0, 10.0, 30.0, f64::INFINITY]),
        };
        match (low as f64, high as f64) {
            (low, _) if low < 1.0 => Err(refused),
            (low, high) if low == high => Ok(vec![low]),
            (low, high) => Ok(vec![low, (low * high).sqrt(), high]),
        }
    }

    /// The number of people, and the least there may be.
    fn people(self) -> Option<(u64, u64)> {
        match self {
            Self::Paired(n) => Some((n, 2)),
            Self::Pooled(one, two) | Self::TwoGroups(one, two) => Some((one.checked_add(two)?, 3)),
            Self::Df(_) | Self::Normal | Self::Unknown => None,
        }
    }

    /// The same design with another number of people in all; groups keep their shares.
    fn with_people(self, n: u64) -> Self {
        let share = |one: u64, two: u64| {
            let first = (one as f64 / (one as f64 + two as f64) * n as f64).round() as u64;
            let first = first.clamp(1, n.saturating_sub(1).max(1));
            (first, n.saturating_sub(first))
        };
        match self {
            Self::Paired(_) => Self::Paired(n),
            Self::Pooled(one, two) => {
                let (one, two) = share(one, two);
                Self::Pooled(one, two)
            }
            Self::TwoGroups(one, two) => {
                let (one, two) = share(one, two);
                Self::TwoGroups(one, two)
            }
            other => other,
        }
    }
}

/// The figures of one change or difference, as printed. It is symmetrical about the estimate; ratios
/// and correlations belong to [`symmetry`](super::symmetry) and [`ci_p`](super::ci_p).
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The change or difference.
    pub estimate: Option<&'a Printed>,
    /// The lower confidence limit.
    pub lower: Option<&'a Printed>,
    /// The upper confidence limit.
    pub upper: Option<&'a Printed>,
    /// The level of the limits as a share, such as 0.95. See [`level`](super::level).
    pub level: Option<f64>,
    /// The standard error of the estimate.
    pub se: Option<&'a Printed>,
    /// The standard deviation of the changes; of use only with [`Design::Paired`].
    pub sd_change: Option<&'a Printed>,
    /// Student's t of the estimate; its sign is passed over.
    pub t: Option<&'a Printed>,
    /// The two-sided p.
    pub p: Option<&'a Printed>,
    /// How the people belong together, and how many they are.
    pub design: Design,
    /// What `n.s.` means.
    pub alpha: Alpha,
}

impl Figures<'_> {
    /// No figures, at a level of 95%.
    pub const fn none(design: Design) -> Self {
        Self {
            estimate: None,
            lower: None,
            upper: None,
            level: Some(0.95),
            se: None,
            sd_change: None,
            t: None,
            p: None,
            design,
            alpha: Alpha {
                level: 0.05,
                included: true,
            },
        }
    }
}

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
    region: Option<Region>,
    /// The half-width in standard errors, over all degrees of freedom.
    factor: Interval,
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

/// Holds the figures together. Three figures are needed (or two that say the same, as a standard error
/// and an SD of changes do); with fewer, the verdict is undetermined and names what lacks, and so it is
/// where n lacks and the figures can agree for some n.
///
/// # Errors
///
/// Refuses a design without degrees of freedom, a level outside 0 to 1, and a standard error or SD
/// below 0.
pub fn check(figures: &Figures<'_>) -> Result<Together, Refusal> {
    let df = figures.design.df()?;
    if figures
        .level
        .is_some_and(|level| !(level > 0.0 && level < 1.0))
    {
        return Err(Refusal::Impossible(Quantity::Level));
    }
    let held = Held::of(figures, df.clone(), Rounding::Nearest)?;
    let region = held.region();
    let point = point(figures, df.last().copied());
    let mut found = Together {
        outcome: Outcome::new(Verdict::Consistent),
        other_level: None,
        swapped_limits: false,
        other_sign: false,
        excludes_zero: excludes_zero(&held),
        df: Interval::spanning(df).unwrap_or(Interval::POSITIVE),
        point,
        factor: held.factor(),
        region,
    };
    found.outcome.computed = point.p;
    found.outcome.possible = held.possible_p();
    found.outcome.verdict = match (&found.region, held.missing()) {
        (None, _) => Verdict::Inconsistent,
        (Some(_), missing) if held.is_short() || held.leaves_open() => {
            Verdict::Undetermined(missing)
        }
        (Some(_), _) => Verdict::Consistent,
    };
    if found.outcome.is_inconsistent() {
        search::repairs(&mut found, figures, &held);
    }
    Ok(found)
}

/// Whether the limits are on one side of 0.
fn excludes_zero(held: &Held) -> Option<bool> {
    let (lower, upper) = (held.lower?, held.upper?);
    let excluded = lower.low > 0.0 || upper.high < 0.0;
    let included = lower.high <= 0.0 && upper.low >= 0.0;
    (excluded || included).then_some(excluded)
}

/// What the figures give as printed.
fn point(figures: &Figures<'_>, df: Option<f64>) -> Point {
    let value = |printed: Option<&Printed>| match printed?.reading() {
        Reading::Number(Operator::Equal, value) => value.to_f64(),
        _ => None,
    };
    let limits = value(figures.lower).zip(value(figures.upper));
    let root = match figures.design {
        Design::Paired(n) => Some((n as f64).sqrt()),
        _ => None,
    };
    let df = df.filter(|_| figures.design != Design::Unknown);
    let critical = figures.level.zip(df);
    let critical = critical.and_then(|(level, df)| t_two_sided(1.0 - level, df));
    let half = limits.map(|(lower, upper)| upper / 2.0 - lower / 2.0);
    let from_limits = half.zip(critical).map(|(half, critical)| half / critical);
    let from_sd = value(figures.sd_change)
        .zip(root)
        .map(|(sd, root)| sd / root);
    let se = from_limits.or(value(figures.se)).or(from_sd);
    let midpoint = limits.map(|(lower, upper)| lower / 2.0 + upper / 2.0);
    let in_errors = |estimate: Option<f64>| {
        let (estimate, se) = estimate.zip(se)?;
        (se > 0.0).then_some(estimate / se)
    };
    let tail = |t: Option<f64>| t.zip(df).and_then(|(t, df)| t_two_tails(t, df));
    let t = in_errors(value(figures.estimate));
    let t_from_midpoint = in_errors(midpoint);
    Point {
        critical,
        se,
        t,
        p: tail(t.or(t_from_midpoint)),
        midpoint,
        t_from_midpoint,
        p_from_midpoint: tail(t_from_midpoint),
        sd_change: se.zip(root).map(|(se, root)| se * root),
        d_z: t_from_midpoint.or(t).zip(root).map(|(t, root)| t / root),
    }
}
