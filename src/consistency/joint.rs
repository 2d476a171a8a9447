//! The figures of a contrast held together, by whichever distribution and design they may come from.

use super::contrast::{Compared, people, printed};
use crate::statistics::estimate::{self, Together};
use crate::statistics::interval::Interval;
use crate::statistics::{Refusal, symmetry};

/// Holds figures together by Student's t distribution and, where they do not agree so, by the normal one,
/// which some models take in its place. The SD of changes speaks only of pairs, and is not held by the
/// normal distribution.
pub(crate) fn together(figures: &estimate::Figures<'_>) -> Result<Together, Refusal> {
    let held = estimate::check(figures)?;
    if held.outcome.is_inconsistent() && figures.sd_change.is_none() {
        let normal = by_normal(figures)?;
        if let Some(normal) = normal.filter(|normal| !normal.outcome.is_inconsistent()) {
            return Ok(normal);
        }
    }
    Ok(held)
}

/// The same by the normal distribution, where n is known.
fn by_normal(figures: &estimate::Figures<'_>) -> Result<Option<Together>, Refusal> {
    let design = match figures.design {
        estimate::Design::Unknown => return Ok(None),
        _ => estimate::Design::Normal,
    };
    estimate::check(&estimate::Figures { design, ..*figures }).map(Some)
}

impl Compared<'_> {
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
            let figures = estimate::Figures {
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
        let student = estimate::check(&figures).ok();
        let normal = by_normal(&figures).ok().flatten();
        let held: Vec<_> = [student, normal].into_iter().flatten().collect();
        let hull = |one: fn(&Together) -> Option<Interval>| {
            held.iter().filter_map(one).reduce(Interval::hull)
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
