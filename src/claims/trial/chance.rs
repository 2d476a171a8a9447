//! Whether chance may explain a distance: its standard error, limits and p.

use super::bench::Bench;
use super::limits::Limits;
use crate::statistics::distribution::{t_two_sided, t_two_tails};
use crate::statistics::interval::Interval;

/// By what test a distance is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Test {
    /// Welch's t test of two means.
    Welch,
    /// Student's t test of two means, which takes the spread of both for the same.
    Student,
    /// A t test against a norm's mean that is taken as exact.
    NormExact,
    /// The test of two independent estimates, by the standard errors of both (Gelman and Stern 2006).
    Independent,
}

/// The standard error of a distance and its degrees of freedom, over all unrounded values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chance {
    /// The standard error, from 0 up.
    pub(crate) error: Interval,
    /// The degrees of freedom.
    pub(crate) df: Interval,
    /// The distance itself.
    pub(crate) distance: Interval,
    /// By what test.
    pub(crate) test: Test,
}

/// Welch's degrees of freedom over all unrounded SDs. They depend on the ratio of the two variances over
/// n alone, rise up to n₁ + n₂ − 2 where these are as n₁ − 1 to n₂ − 1, and fall beyond.
fn welch_df(one: Interval, n1: f64, two: Interval, n2: f64) -> Interval {
    let df = |one: f64, two: f64| {
        let (e1, e2) = (one * one / n1, two * two / n2);
        let df = (e1 + e2).powi(2) / (e1 * e1 / (n1 - 1.0) + e2 * e2 / (n2 - 1.0));
        if df.is_finite() { df } else { n1 + n2 - 2.0 }
    };
    let ends = [df(one.low, two.high), df(one.high, two.low)];
    let mut range = Interval {
        low: ends[0].min(ends[1]),
        high: ends[0].max(ends[1]),
    };
    let peak = ((n1 - 1.0) / (n2 - 1.0) * n1 / n2).sqrt();
    let ratios = one.over(two);
    if ratios.low <= peak && peak <= ratios.high {
        range.high = n1 + n2 - 2.0;
    }
    range
}

impl Chance {
    /// By Welch's t test: the SDs and the numbers of people, from 2 up, of two means that lie so far apart.
    pub(crate) fn welch(
        distance: Interval,
        (one, n1): (Interval, f64),
        (two, n2): (Interval, f64),
    ) -> Self {
        let error = |one: f64, two: f64| (one * one / n1 + two * two / n2).sqrt();
        let error = Interval {
            low: error(one.low, two.low),
            high: error(one.high, two.high),
        };
        Self {
            error,
            df: welch_df(one, n1, two, n2),
            distance,
            test: Test::Welch,
        }
    }

    /// By Student's t test, likewise.
    pub(crate) fn student(
        distance: Interval,
        (one, n1): (Interval, f64),
        (two, n2): (Interval, f64),
    ) -> Self {
        let df = n1 + n2 - 2.0;
        let error = |one: f64, two: f64| {
            let pooled = ((n1 - 1.0) * one * one + (n2 - 1.0) * two * two) / df;
            (pooled * (1.0 / n1 + 1.0 / n2)).sqrt()
        };
        Self {
            error: Interval {
                low: error(one.low, two.low),
                high: error(one.high, two.high),
            },
            df: Interval::exact(df),
            distance,
            test: Test::Student,
        }
    }

    /// The confidence limits of the distance at a level.
    pub(crate) fn limits(self, level: f64) -> Option<Limits> {
        let quantile = |df: f64| t_two_sided(1.0 - level, df);
        let half = Interval::new(
            quantile(self.df.high)? * self.error.low,
            quantile(self.df.low)? * self.error.high,
        )?;
        Some(Limits {
            lower: self.distance - half,
            upper: self.distance + half,
        })
    }

    /// The two-sided p of no distance.
    pub(crate) fn p(self) -> Option<Interval> {
        let apart = self.distance.magnitude();
        if self.error.low <= 0.0 {
            return None;
        }
        Interval::new(
            t_two_tails(apart.high / self.error.low, self.df.high)?,
            t_two_tails(apart.low / self.error.high, self.df.low)?,
        )
    }

    /// The interval at a level and p in words: `the 95% CI of the distance is −5.07 to 1.47 at the widest, p …`.
    pub(crate) fn words(self, bench: Bench<'_>, level: f64) -> Option<String> {
        let limits = self.limits(level)?.whole();
        let p = self.p().map(|p| format!(", {}", bench.computed_p(p)));
        let test = match self.test {
            Test::Welch => "by Welch's t test",
            Test::Student => "by Student's t test",
            Test::NormExact => "by a t test that takes the norm's mean as exact",
            Test::Independent => "by a test of two independent estimates",
        };
        Some(format!(
            "{test}, the {} CI of the distance is {} at the widest{}",
            bench.level(level),
            bench.span(limits, 2),
            p.unwrap_or_default()
        ))
    }
}
