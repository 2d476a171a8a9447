//! The degrees of freedom of a contrast: as they are printed, else as n and the design give them.

use super::contrast::{Compared, people, printed};
use super::making::Frees;
use crate::model::{Design, Effect, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{degrees, estimate, whole};

/// Degrees of freedom that may have been rounded to those printed, which are exactly `exact`; never below 1 of
/// those that are not.
fn rounded(cell: &Printed, exact: Interval) -> Option<Interval> {
    let df = Interval::of(cell)?;
    Interval::new(df.low.max(exact.low.min(1.0)), df.high)
}

impl Compared<'_> {
    /// How the people belong together, as declared, with their numbers; nothing where the degrees of
    /// freedom do not follow from them.
    fn by_people(&self) -> estimate::Design {
        let (n, versus) = (people(&self.contrast.n), people(&self.contrast.n_versus));
        match (self.contrast.design, n, versus) {
            _ if self.frees(Frees::Df) => estimate::Design::Unknown,
            (Some(Design::Paired), Some(n), _) => estimate::Design::Paired(n),
            (Some(Design::TwoGroups), Some(n), Some(versus)) => {
                estimate::Design::TwoGroups(n, versus)
            }
            _ => estimate::Design::Unknown,
        }
    }

    /// The degrees of freedom that a plain t test has: n − 1 of pairs, n₁ + n₂ − 2 of two groups, n − 2 of a
    /// correlation. Those of a slope hang on how many predictors there are.
    pub(crate) fn plain(&self) -> Option<u64> {
        let (n, versus) = (people(&self.contrast.n), people(&self.contrast.n_versus));
        if self.figure.predictor.is_some() {
            let correlated = self.contrast.effect == Some(Effect::R) && !self.is_adjusted();
            return n.filter(|_| correlated)?.checked_sub(2);
        }
        match (self.figure.versus.is_some(), n, versus) {
            (true, Some(n), Some(versus)) => n.checked_add(versus)?.checked_sub(2),
            (false, Some(n), None) => n.checked_sub(1),
            _ => None,
        }
    }

    /// The (first) degrees of freedom as printed. Those of a t test that are no plain one's may be a
    /// model's or Welch's, which are fractions, rounded to whole ones.
    pub(crate) fn degrees_of_freedom(&self) -> Option<Interval> {
        let cell = printed(&self.contrast.df)?;
        let exact = degrees(cell)?;
        let known = self.contrast.n.is_some() || self.figure.versus.is_some();
        let may_be_rounded =
            exact.high.is_finite() && self.is_t_test() && (known || self.frees(Frees::Df));
        match may_be_rounded && (self.plain().is_none() || whole(cell) != self.plain()) {
            true => rounded(cell, exact),
            false => Some(exact),
        }
    }

    /// The second degrees of freedom of F as printed; those of a model may be fractions, rounded.
    pub(crate) fn second_degrees(&self) -> Option<Interval> {
        let cell = printed(&self.contrast.df2)?;
        let exact = degrees(cell)?;
        match self.frees(Frees::Df) && exact.high.is_finite() {
            true => rounded(cell, exact),
            false => Some(exact),
        }
    }

    /// The degrees of freedom printed of the estimate: not those of an F or a χ², which may be about
    /// more than it.
    fn of_estimate(&self) -> Option<Interval> {
        let of_t = match self.contrast.test {
            Some(TestStatistic::T) => true,
            None => self.contrast.df2.is_none(),
            Some(_) => false,
        };
        self.degrees_of_freedom().filter(|_| of_t)
    }

    /// The degrees of freedom that n gives by the design, where others are printed and the figures agree by
    /// those of n.
    pub(crate) fn df_that_agrees(&self) -> Option<u64> {
        let design = self.by_people();
        let agrees = |figures| estimate::agree(&estimate::EstimateFigures { design, ..figures });
        let printed = self.has_df() && design != estimate::Design::Unknown;
        let plain = self
            .plain()
            .filter(|_| printed && design != self.design())?;
        let fits = agrees(self.estimate()) || self.estimate_and_t().is_some_and(agrees);
        fits.then_some(plain)
    }

    /// Whether the degrees of freedom of the estimate are printed.
    pub(crate) fn has_df(&self) -> bool {
        self.of_estimate().is_some()
    }

    /// The degrees of freedom by which limits and p are held: those printed, else those of the people and
    /// their design.
    pub(crate) fn design(&self) -> estimate::Design {
        let by_people = self.by_people();
        let Some(df) = self.of_estimate() else {
            return by_people;
        };
        match by_people {
            // The same by n, which says more: an SD of the changes goes with it.
            estimate::Design::Paired(n) if df.contains(n as f64 - 1.0) => by_people,
            _ if df.low == df.high => estimate::Design::Df(df.low),
            _ => estimate::Design::Between(df.low, df.high),
        }
    }
}
