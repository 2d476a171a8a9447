//! What figures give of numbers that are known by what stands beside them, and of the numbers of regressions.

use super::offer::{Named, Offer};
use super::offers::{is_beside, values};
use crate::model::{Cell, Figure, Kind, Placed, Summary};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::synthesis::sentence::Telling;

/// Whether a cell prints the very number that stands beside what a text tells.
fn prints_beside(cell: &Cell, telling: &Telling) -> bool {
    let both = cell.as_ref().zip(telling.beside.as_ref());
    both.is_some_and(|(cell, beside)| {
        cell.plain().is_some_and(|number| {
            let beside = beside.plain();
            beside.is_some_and(|beside| number == beside && number.scale() == beside.scale())
        })
    })
}

impl<'a> Named<'a> {
    /// The means of which an SD or SE is the one that stands beside what is told; nothing where it is none of
    /// theirs, and so that of another thing.
    pub(super) fn means_of(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let of = |it: &Summary| prints_beside(&it.sd, telling) || prints_beside(&it.se, telling);
        let with = self.summaries().filter(|(_, it)| of(it));
        let offers = with.map(|(figure, it)| Offer::printed(figure, "mean", &it.mean));
        offers.collect()
    }

    /// Where the other of two numbers is the mean, the median or the rate of a figure: those of all figures, and
    /// whatever else they print. Nothing where it is none of theirs.
    pub(super) fn beside_one(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        type Of = for<'b> fn(&'b Figure) -> (&'static str, &'b Cell);
        const NONE: &Cell = &None;
        let kinds: [Of; 3] = [
            |figure| ("mean", figure.summary().map_or(NONE, |it| &it.mean)),
            |figure| ("median", figure.summary().map_or(NONE, |it| &it.median)),
            |figure| ("rate", figure.rate().map_or(NONE, |it| &it.rate)),
        ];
        let is_of = |of: &&Of| {
            let mut figures = self.figures.iter();
            figures.any(|figure| prints_beside(of(figure).1, telling))
        };
        let of = kinds.iter().find(is_of)?;
        let offers = self.figures.iter().filter_map(|figure| {
            let (word, cell) = of(figure);
            Offer::printed(figure, word, cell)
        });
        let mut offers: Vec<_> = offers.collect();
        let norms = self.norms().filter_map(|norm| Interval::of(&norm.mean));
        offers.extend(norms.map(Offer::derived));
        let printed = self.figures.iter().flat_map(|figure| figure.printed());
        let others = printed.filter_map(|cell: &Placed<Printed>| Interval::of(cell));
        offers.extend(others.map(Offer::derived));
        Some(offers)
    }

    /// The rates, where each is for as much person-time as is told beside it, or for another that is said; their
    /// differences, and those of several groups together.
    pub(super) fn rates(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let told = telling.beside.as_ref().and_then(Interval::of)?.middle();
        let with = self.figures.iter();
        let with = with.filter_map(|figure| Some((*figure, figure.rate()?)));
        let (mut offers, mut rates, mut pooled) = (Vec::new(), Vec::new(), Vec::new());
        for (figure, rate) in with {
            let per = rate.amount()?;
            let times = told / per.amount;
            let printed = Offer::printed(figure, "rate", &rate.rate)?;
            let its = printed.values * times;
            let limits = [&rate.ci_low, &rate.ci_high].into_iter();
            let limits = limits.filter_map(values).map(|limit| limit * times);
            let shorter = per.unit.shorter().iter();
            let shorter = shorter.map(|(_, more)| its * (1.0 / more));
            offers.extend(limits.chain(shorter).map(Offer::derived));
            offers.push(match per.amount == told {
                true => printed,
                false => Offer::derived(its),
            });
            rates.push(its);
            pooled.push(values(&rate.events).zip(values(&rate.person_time)));
        }
        for (at, one) in rates.iter().enumerate() {
            let later = rates[at + 1..].iter();
            offers.extend(later.map(|two| Offer::derived((*one - *two).magnitude())));
            // Those of several groups together, from one to another.
            let groups = (at + 2..=rates.len()).map(|end| (&pooled[at..end], &rates[at..end]));
            for (groups, its) in groups {
                let known: Option<Vec<_>> = groups.iter().copied().collect();
                let both = known.into_iter().flatten();
                let sum = both.reduce(|one, two| (one.0 + two.0, one.1 + two.1));
                let rate = sum.map(|(events, time)| events.over(time) * told);
                let between = its.iter().copied().reduce(Interval::hull);
                let rate = rate.or(between.filter(|_| telling.sentence.of_all));
                offers.extend(rate.map(Offer::derived));
            }
        }
        Some(offers)
    }

    /// The coefficients of predictors, standardised or not; nothing where one of them prints none, or where there
    /// is none.
    pub(super) fn slopes(&self) -> Option<Vec<Offer<'a>>> {
        let of_predictors = self.contrasts().filter(|(figure, _)| {
            let predictor = figure.predictor.map(|at| &self.shelf.model.predictors[at]);
            predictor.is_some_and(|it| !it.is_whole_model())
        });
        let mut offers = Vec::new();
        for (figure, it) in of_predictors {
            offers.push(Offer::printed(figure, "estimate", &it.change)?);
            match Offer::printed(figure, "beta", &it.beta) {
                Some(beta) => offers.push(beta),
                // A β that is told may be its own, which it does not print.
                None => offers.push(Offer::derived(Interval::new(-1.0, 1.0)?)),
            }
            let logarithm = values(&it.change).filter(|one| one.low > 0.0);
            let logarithm = logarithm.and_then(|one| one.rising(f64::ln));
            offers.extend(logarithm.map(Offer::derived));
        }
        Some(offers)
    }

    /// The SDs, or the SEs too, of those whose mean or change stands beside what is told.
    pub(super) fn sds(&self, telling: &Telling, or_error: bool) -> Option<Vec<Offer<'a>>> {
        let mut offers = Vec::new();
        for (figure, summary) in self.summaries() {
            if !is_beside(telling, &summary.mean) {
                continue;
            }
            offers.push(Offer::printed(figure, "sd", &summary.sd)?);
            if or_error {
                offers.extend(Offer::printed(figure, "se", &summary.se));
                let root = values(&summary.n).map(|n| n.middle().sqrt());
                if let Some(error) = values(&summary.sd)
                    .zip(root)
                    .map(|(sd, root)| sd * (1.0 / root))
                {
                    offers.push(Offer::derived(error));
                    offers.push(Offer::derived((error * 1.9).hull(error * 4.5)));
                }
            }
        }
        for (figure, contrast) in self.contrasts() {
            if !is_beside(telling, &contrast.change) {
                continue;
            }
            match Offer::printed(figure, "sd_change", &contrast.sd_change) {
                Some(sd) => offers.push(sd),
                None if telling.sentence.of_change || or_error => return None,
                None => {}
            }
        }
        let norms = self
            .norms()
            .filter_map(|norm| Interval::of(norm.sd.as_ref()?));
        offers.extend(norms.map(Offer::derived));
        Some(offers)
    }

    /// The standard errors that are printed; nothing where one is not.
    pub(super) fn errors(&self, telling: &Telling) -> Option<Vec<Offer<'a>>> {
        let with = self.figures.iter().filter_map(|figure| match &figure.kind {
            Kind::Contrast(it) => Some((*figure, &it.change, &it.se)),
            Kind::Summary(it) => Some((*figure, &it.mean, &it.se)),
            Kind::Count(_) | Kind::Rate(_) | Kind::Reliability(_) => None,
        });
        let with = with.filter(|(_, estimate, _)| is_beside(telling, estimate));
        let offers = with.map(|(figure, _, se)| Offer::printed(figure, "se", se));
        offers.collect()
    }
}
