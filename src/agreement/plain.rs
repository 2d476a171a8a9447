//! What a check may assume of how a contrast was made: asked in one place, so that what is said of its method
//! is heard by all checks.

use super::contrast::{Compared, people, printed};
use super::figures::Subject;
use super::making::Frees;
use crate::model::{Scale, Summary, TestStatistic};
use crate::statistics::Divisor;
use crate::statistics::interval::Interval;
use crate::statistics::wald::{self, ErrorScale};

/// The fewest degrees of freedom, where nothing tells them.
const FEWEST: f64 = 1.0;

/// A model of so many people for each degree of freedom that is left would fit anything.
const MOST_PREDICTORS: u64 = 3;

impl Compared<'_> {
    /// Whether p is of the same calculation as what stands beside it: not by ranks, exact or by permutation. It
    /// may be of one side, or adjusted for several comparisons.
    pub(crate) fn has_plain_p(&self) -> bool {
        !self.frees(Frees::Apart) && !self.frees(Frees::Bare)
    }

    /// How many standard errors the limits of that level are away from the estimate; more where they are adjusted
    /// for several comparisons. Nothing where they are by bootstrap, profile, exact or by ranks.
    pub(crate) fn reach(&self, level: f64, df: Interval) -> Option<Interval> {
        let plain = wald::reach(level, df).filter(|_| !self.frees(Frees::Symmetry))?;
        Some(match self.frees(Frees::Raised) {
            true => Interval {
                high: f64::INFINITY,
                ..plain
            },
            false => plain,
        })
    }

    /// Whether n tells the degrees of freedom: people are not in clusters, nor in a model of more than their
    /// change.
    pub(crate) fn has_plain_people(&self) -> bool {
        !self.frees(Frees::Df)
    }

    /// Whether the estimate is that of the people themselves, and its error that of as many drawn one by one:
    /// adjusted for nothing, weighted by nothing, and nothing filled in.
    pub(crate) fn has_plain_estimate(&self) -> bool {
        let frees = [Frees::Df, Frees::Difference, Frees::Sample];
        !frees.into_iter().any(|one| self.frees(one))
    }

    /// What the SD of one of its summaries has below the line, as is said of either.
    pub(crate) fn divisor_of(&self, end: &Subject<'_, Summary>) -> Divisor {
        match self.frees(Frees::OverN) {
            true => Divisor::All,
            false => end.divisor(),
        }
    }

    /// The SD of one of its summaries, of n people, over n − 1; nothing of one alone.
    pub(crate) fn sample_sd(&self, end: &Subject<'_, Summary>, n: u64) -> Option<Interval> {
        let sd = Interval::of(printed(&end.numbers.sd)?)?.not_negative()?;
        Some(sd * self.divisor_of(end).to_less_one(n)?)
    }

    /// What its standard error may be the error of.
    pub(crate) fn error_scales(&self) -> &'static [ErrorScale] {
        match (self.contrast.scale, self.is_ratio()) {
            (Some(Scale::Linear), _) => &[ErrorScale::Linear],
            (Some(Scale::Correlation), _) => &[],
            (Some(Scale::Ratio), _) | (None, true) => &ErrorScale::OF_RATIOS,
            (None, false) => &[ErrorScale::Linear],
        }
    }

    /// The degrees of freedom that a t may have: those printed; else from one less than the smaller n up to any
    /// number, as models have them.
    pub(crate) fn likely_df(&self) -> Interval {
        let contrast = self.contrast;
        let by_z = contrast.test == Some(TestStatistic::Z);
        if by_z {
            return Interval::exact(f64::INFINITY);
        }
        if let Some(df) = self.degrees_of_freedom().filter(|_| self.is_t_test()) {
            return df;
        }
        let n = people(&contrast.n);
        let fewest = match self.figure.versus {
            None if self.figure.predictor.is_some() => n.map(|n| n / MOST_PREDICTORS),
            Some(_) => n
                .zip(people(&contrast.n_versus))
                .map(|(one, two)| one.min(two)),
            None => n,
        };
        let fewest = fewest.filter(|_| self.has_plain_people());
        let low = fewest.map_or(FEWEST, |n| n.saturating_sub(1) as f64);
        Interval {
            low: low.max(FEWEST),
            high: f64::INFINITY,
        }
    }

    /// The degrees of freedom that a model of its n may have: it has some predictors, and far fewer than people.
    pub(crate) fn model_df(&self) -> Option<Interval> {
        let fewest = people(&self.contrast.n)? / MOST_PREDICTORS;
        Some(Interval {
            low: (fewest.saturating_sub(1) as f64).max(FEWEST),
            high: f64::INFINITY,
        })
    }

    /// Whether its author says how the people belong together.
    pub(crate) fn has_declared_design(&self) -> bool {
        self.contrast.design.is_some() && self.contrast.design_sign.is_none()
    }

    /// Whether means are compared, as far as the design tells. One that only the figures show does not tell
    /// it alone: limits of other things than means need not be symmetrical.
    pub(crate) fn compares_means(&self) -> bool {
        let contrast = self.contrast;
        if contrast.design.is_none() || self.has_declared_design() {
            return contrast.design.is_some();
        }
        let by_t = contrast.test == Some(TestStatistic::T);
        let means = self.summaries();
        let means = means.iter().flatten();
        let mut means = means.map(|end| printed(&end.numbers.mean).is_some());
        by_t || contrast.sd_change.is_some()
            || contrast.effect_size_means.is_some()
            || means.any(|printed| printed)
    }
}
