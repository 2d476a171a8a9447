//! The figures of a contrast held together, by whichever distribution and design they may come from.

use std::sync::OnceLock;

use super::contrast::{Compared, people, printed};
use super::making::Frees;
use crate::statistics::estimate::{self, Together};
use crate::statistics::interval::Interval;
use crate::statistics::symmetry;

/// Holds figures together by the normal distribution, where n is known.
fn by_normal(figures: &estimate::EstimateFigures<'_>) -> Option<Together> {
    let design = match figures.design {
        estimate::Design::Unknown => return None,
        _ => estimate::Design::Normal,
    };
    estimate::check(&estimate::EstimateFigures { design, ..*figures }).ok()
}

/// Holds figures together by whatever degrees of freedom they agree with, which are those of what is
/// found; nothing where there are none.
fn by_other_df(figures: &estimate::EstimateFigures<'_>) -> Option<Together> {
    let df = estimate::agreeing_df(figures)?;
    let design = estimate::Design::Between(df.low, df.high);
    estimate::check(&estimate::EstimateFigures { design, ..*figures }).ok()
}

impl<'a> Compared<'a> {
    /// Its figures held together by Student's t distribution; nothing where no data can have one of them.
    pub(crate) fn by_student(&self) -> Option<&'a Together> {
        let student = &self.found.student;
        let student = student.get_or_init(|| estimate::check(&self.estimate()).ok());
        student.as_ref()
    }

    /// The same by the normal distribution, where n is known.
    pub(crate) fn by_normal(&self) -> Option<&'a Together> {
        let normal = self
            .found
            .normal
            .get_or_init(|| by_normal(&self.estimate()));
        normal.as_ref()
    }

    /// Its figures held together by Student's t distribution and, where they do not agree so and nothing
    /// printed says how many degrees of freedom there are, by any others with which they agree: a model has
    /// its own, and some take the normal distribution. The SD of changes speaks only of pairs, and is not
    /// held by others than theirs.
    pub(crate) fn together(&self) -> Option<&'a Together> {
        let figures = || Some(self.estimate());
        Some(self.or_freed(self.by_student()?, &self.found.other_df, figures))
    }

    /// The same with the t that is printed in place of p.
    pub(crate) fn together_with_t(&self) -> Option<&'a Together> {
        let figures = || self.estimate_and_t();
        let kept = &self.found.other_df_with_t;
        Some(self.or_freed(self.student_with_t()?, kept, figures))
    }

    /// What Student's t gives where the figures agree by it; else what other degrees of freedom give, where
    /// they agree by some, which is kept.
    fn or_freed(
        &self,
        student: &'a Together,
        kept: &'a OnceLock<Option<Together>>,
        figures: impl FnOnce() -> Option<estimate::EstimateFigures<'a>>,
    ) -> &'a Together {
        let freed = || kept.get_or_init(|| self.freed(student, &figures()?));
        match student.outcome.is_inconsistent() {
            true => freed().as_ref().unwrap_or(student),
            false => student,
        }
    }

    /// Its figures, with t in place of p, by Student's t distribution.
    fn student_with_t(&self) -> Option<&'a Together> {
        let student = || estimate::check(&self.estimate_and_t()?).ok();
        self.found.with_t.get_or_init(student).as_ref()
    }

    /// Figures that do not agree held by other degrees of freedom; nothing where theirs are printed or an
    /// SD of changes is, or none suits.
    fn freed(
        &self,
        student: &Together,
        figures: &estimate::EstimateFigures<'_>,
    ) -> Option<Together> {
        let known = self.has_df() || figures.sd_change.is_some();
        let unknown = figures.design == estimate::Design::Unknown;
        if known || unknown {
            return None;
        }
        // Limits of another level, where none is printed, are likelier than a handful of degrees of freedom.
        match self.contrast.level.is_none() && student.other_level.is_some() {
            true => by_normal(figures).filter(|held| !held.outcome.is_inconsistent()),
            false => by_other_df(figures),
        }
    }

    /// The degrees of freedom of the design, and those with which alone its figures agree.
    pub(crate) fn only_by_other_df(&self) -> Option<(&'a Together, &'a Together)> {
        let by_p = self.by_student().zip(self.together());
        let by_t = self.student_with_t().zip(self.together_with_t());
        let mut pairs = by_p.into_iter().chain(by_t);
        pairs.find(|(student, held)| {
            student.outcome.is_inconsistent() && !held.outcome.is_inconsistent()
        })
    }

    /// Whether its figures agree by the degrees of freedom printed, or as those of pairs or of two groups, by the
    /// numbers of people printed, whatever design is declared.
    pub(crate) fn agrees_by_some_design(&self) -> bool {
        let n = people(&self.contrast.n);
        let groups = n.zip(people(&self.contrast.n_versus));
        let designs = [
            Some(self.design()).filter(|design| *design != estimate::Design::Unknown),
            n.map(estimate::Design::Paired),
            groups.map(|(one, two)| estimate::Design::TwoGroups(one, two)),
        ];
        designs.into_iter().flatten().any(|design| {
            let figures = estimate::EstimateFigures {
                design,
                ..self.estimate()
            };
            estimate::agree(&figures)
        })
    }

    /// Whether the figures agree by the degrees of freedom that are printed, or by those that a model of so many people
    /// may have: those of an association, and of a comparison of groups of whom only one number is printed, as where
    /// something is adjusted for; any, where it is said that they do not follow from n.
    pub(crate) fn agrees_by_likely_df(&self) -> bool {
        let printed = self.contrast.df.as_ref();
        let printed = printed.and_then(|df| Interval::of(&df.value));
        let alone = self.figure.versus.is_some() && self.contrast.n_versus.is_none();
        let likely = match (self.figure.predictor.is_some(), self.frees(Frees::Df)) {
            (false, false) if alone => self.model_df(),
            (false, false) => None,
            _ => Some(self.likely_df()),
        };
        let agreeing = estimate::agreeing_df(&self.estimate());
        let agrees = |with: Interval| agreeing.is_some_and(|df| df.meets(with));
        [printed, likely].into_iter().flatten().any(agrees)
    }

    /// What the change, and the |t| of paired ones, can be, held to the limits and p where these agree
    /// with it: by either distribution, since it is not known which was used.
    pub(crate) fn known_change(&self) -> (Option<Interval>, Option<Interval>) {
        let rounded = printed(&self.contrast.change).and_then(Interval::of);
        let figures = self.estimate();
        if self.scale() != Some(symmetry::Scale::Linear) || self.limits_are_reversed() {
            return (rounded, None);
        }
        let held = [self.by_student(), self.by_normal()];
        let hull = |one: fn(&Together) -> Option<Interval>| {
            held.into_iter()
                .flatten()
                .filter_map(one)
                .reduce(Interval::hull)
        };
        let known = figures.lower.is_some() && figures.upper.is_some();
        let change = match hull(Together::estimates) {
            Some(change) if known => change.intersection(rounded.unwrap_or(Interval::EVERYTHING)),
            _ => rounded,
        };
        let paired = matches!(figures.design, estimate::Design::Paired(_));
        let errors = known || figures.se.is_some() || figures.p.is_some();
        let statistics = hull(Together::statistics).filter(|_| paired && errors);
        // A t that is printed says more than limits and a p below a bound do.
        let t = self.t().filter(|_| !self.frees(Frees::Apart));
        let t = t.and_then(Interval::of).map(Interval::magnitude);
        let nearer = statistics.zip(t).and_then(|(all, t)| all.intersection(t));
        (change.or(rounded), nearer.or(statistics))
    }
}
