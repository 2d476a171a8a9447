//! What pictures of figures and checks take from the rules by which claims are tried, so that picture and verdict
//! rest on the same arithmetic.

use std::collections::HashMap;

use super::trial::bench::Bench;
use super::trial::chance::Test;
use super::trial::index::Index;
use super::trial::{limits, margin, norm, two, undeclared};
use crate::agreement::consistency::Consistency;
use crate::claims::kinds;
use crate::claims::verdict::Trial;
use crate::model::lookup::{Coordinates, Lookup};
use crate::model::{Claim, Contrast, Figure, Handle, Margin, Model, Summary, Without};
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// The rules, with the synthesis that they are asked about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules<'a> {
    /// The synthesis.
    pub(crate) model: &'a Model,
    /// Its figures by what they are about.
    pub(crate) lookup: &'a Lookup,
    /// Which of them agree.
    pub(crate) consistency: &'a Consistency,
}

/// The confidence limits of a mean's distance from its norm, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DistanceLimits {
    /// The unrounded values of the lower limit.
    pub(crate) lower: Interval,
    /// The unrounded values of the upper limit.
    pub(crate) upper: Interval,
    /// True where the error of the norm's own mean is counted.
    pub(crate) welch: bool,
}

impl Rules<'_> {
    fn ask<T>(self, question: impl FnOnce(Bench<'_>) -> T) -> T {
        // No claim is tried here, so that nothing is looked up by domain or instrument.
        let (index, without) = (Index::default(), Without::default());
        question(Bench {
            model: self.model,
            lookup: self.lookup,
            consistency: self.consistency,
            index: &index,
            without: &without,
        })
    }

    /// The limits at `level` of a mean's distance from its norm, where n and SD are printed.
    pub(crate) fn distance(
        self,
        at: Handle<Figure>,
        summary: &Summary,
        level: f64,
    ) -> Option<DistanceLimits> {
        self.ask(|bench| {
            let chance = norm::pair(bench, at, summary).ok()?.chance().ok()?;
            let limits = chance.limits(level)?;
            Some(DistanceLimits {
                lower: limits.lower,
                upper: limits.upper,
                welch: chance.test == Test::Welch,
            })
        })
    }

    /// The change or difference between two figures, where it is declared.
    pub(crate) fn comparison(
        self,
        one: Handle<Figure>,
        two: Handle<Figure>,
    ) -> Option<Handle<Figure>> {
        let place = |at: Handle<Figure>| Coordinates::of(&self.model.figures[at]);
        self.ask(|bench| Some(undeclared::declared(bench, place(one), place(two))?.0))
    }

    /// What holding two changes against each other gives, in words.
    pub(crate) fn held_against(self, one: Handle<Figure>, two: Handle<Figure>) -> Option<String> {
        self.ask(|bench| {
            let two = two::two(bench, one, two).ok()?;
            let found = two.significance(bench, bench.alpha(None));
            found.holds.map(|_| found.because)
        })
    }

    /// A margin in points for one figure; nothing where it can be read in more than one way, or in none.
    pub(crate) fn points(self, at: Handle<Figure>, margin: &Margin) -> Option<Interval> {
        self.ask(|bench| {
            let read = margin::read(bench, at, margin);
            match read.each.as_slice() {
                [one] if read.needs.is_empty() && !read.ratio => Some(one.points),
                _ => None,
            }
        })
    }
}

/// The scale on which a contrast is drawn.
pub(crate) fn scale(contrast: &Contrast) -> Scale {
    limits::scale(contrast)
}

/// The margin that claims set for each figure they were tried on; the first that does.
pub(crate) fn margins<'a>(
    claims: &'a [Claim],
    trials: &[Trial],
) -> HashMap<Handle<Figure>, &'a Margin> {
    let mut margins = HashMap::new();
    for (claim, trial) in claims.iter().zip(trials) {
        for (part, single) in claim.singles().into_iter().enumerate() {
            let Some(margin) = kinds::of(&single.kind).margin() else {
                continue;
            };
            let readings = trial.readings.iter();
            let readings = readings.filter(|reading| reading.part == part);
            for figure in readings.flat_map(|reading| &reading.figures) {
                margins.entry(*figure).or_insert(margin);
            }
        }
    }
    margins
}
