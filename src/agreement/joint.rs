//! The figures of a contrast held together, by whichever distribution and design they may come from.

use std::borrow::Borrow;

use super::contrast::{Compared, people, printed};
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

/// What is held by Student's t distribution and, where it does not agree so and no SD of changes is
/// printed, by the normal one where that agrees.
fn either<T: Borrow<Together>>(
    student: T,
    sd_change: bool,
    normal: impl FnOnce() -> Option<T>,
) -> T {
    let disagrees = |held: &T| held.borrow().outcome.is_inconsistent();
    let other = disagrees(&student) && !sd_change;
    let normal = other.then(normal).flatten();
    normal
        .filter(|normal| !disagrees(normal))
        .unwrap_or(student)
}

impl<'a> Compared<'a> {
    /// Its figures held together by Student's t distribution; nothing where no data can have one of them.
    pub(crate) fn by_student(&self) -> Option<&'a Together> {
        let student = &self.found.student;
        let student = student.get_or_init(|| estimate::check(&self.estimate()).ok());
        student.as_ref()
    }

    /// The same by the normal distribution, where n is known.
    fn by_normal(&self) -> Option<&'a Together> {
        let normal = self
            .found
            .normal
            .get_or_init(|| by_normal(&self.estimate()));
        normal.as_ref()
    }

    /// Its figures held together by Student's t distribution and, where they do not agree so, by the normal
    /// one, which some models take in its place. The SD of changes speaks only of pairs, and is not held by
    /// the normal distribution.
    pub(crate) fn together(&self) -> Option<&'a Together> {
        let sd_change = self.contrast.sd_change.is_some();
        Some(either(self.by_student()?, sd_change, || self.by_normal()))
    }

    /// The same with the t that is printed in place of p.
    pub(crate) fn together_with_t(&self) -> Option<&'a Together> {
        let together = || {
            let figures = self.estimate_and_t()?;
            let student = estimate::check(&figures).ok()?;
            let sd_change = figures.sd_change.is_some();
            Some(either(student, sd_change, || by_normal(&figures)))
        };
        self.found.with_t.get_or_init(together).as_ref()
    }

    /// Whether its figures agree as those of pairs or of two groups, by the numbers of people printed,
    /// whatever design is declared.
    pub(crate) fn agrees_by_some_design(&self) -> bool {
        let n = people(&self.contrast.n);
        let groups = n.zip(people(&self.contrast.n_versus));
        let designs = [
            n.map(estimate::Design::Paired),
            groups.map(|(one, two)| estimate::Design::TwoGroups(one, two)),
        ];
        designs.into_iter().flatten().any(|design| {
            let figures = estimate::EstimateFigures {
                design,
                ..self.estimate()
            };
            estimate::check(&figures).is_ok_and(|held| !held.outcome.is_inconsistent())
        })
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
        (
            change.or(rounded),
            hull(Together::statistics).filter(|_| paired && errors),
        )
    }
}
