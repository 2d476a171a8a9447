//! What would settle a claim, asked of the figures that leave it open.

use std::collections::BTreeSet;

use super::aim::Aim;
use super::alike::are_other_people;
use super::direction::has_sides;
use super::equivalence::PRECISE;
use super::omnibus;
use crate::claims::verdict::{Trial, Verdict};
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Figure, Handle, Kind, Least, Margin, Measure, Model, SdOf};
use crate::wording::listed;

/// What is asked of a claim's open figures.
#[derive(Debug)]
pub(crate) struct Ask<'a> {
    model: &'a Model,
    figures: BTreeSet<Handle<Figure>>,
    /// Figures of a kind that the claim is not about.
    strangers: BTreeSet<Handle<Figure>>,
    aim: Aim,
    imprecise: bool,
}

impl<'a> Ask<'a> {
    /// What leaves that part of the claim of a trial open, and which kind of figures the claim is about: whether of
    /// associations as well.
    pub(crate) fn of(
        trial: &Trial,
        part: usize,
        (aim, associations): (Aim, bool),
        model: &'a Model,
    ) -> Self {
        let open = trial.readings.iter();
        let open = open.filter(|reading| reading.part == part);
        let open = open.filter(|reading| reading.verdict == Verdict::Undetermined);
        let mut ask = Self {
            model,
            figures: BTreeSet::new(),
            strangers: BTreeSet::new(),
            aim,
            imprecise: false,
        };
        for reading in open {
            let is_stranger = |figure: &Figure| {
                let also = associations && figure.predictor.is_some();
                !aim.holds(figure) && !also && !omnibus::is_one(model, figure)
            };
            match *reading.figures {
                [one] if is_stranger(&model.figures[one]) => ask.strangers.insert(one),
                _ => {
                    ask.figures.extend(&reading.figures);
                    false
                }
            };
            let needs = reading.inferential.iter().flat_map(|one| &one.needs);
            ask.imprecise |= needs.into_iter().any(|need| need == PRECISE);
        }
        ask
    }

    /// The claim that is meant where a figure is of a kind that this one is not about.
    pub(crate) fn strangers(&self) -> Vec<String> {
        let figures = self.strangers.iter().map(|at| &self.model.figures[*at]);
        let lines: BTreeSet<_> = figures
            .filter_map(|figure| {
                let contrast = matches!(figure.kind, Kind::Contrast(_));
                match (contrast, figure.versus.is_some(), self.aim) {
                    _ if figure.predictor.is_some() => Some(
                        "for an association use `associated`, as in `associated: {figures: …, direction: positive}`",
                    ),
                    (true, true, _) => Some(
                        "for a difference between groups use `differs`, as in `differs: {figures: …, direction: lower}`",
                    ),
                    (true, false, Aim::Differences) => Some(
                        "for a change over time use `changed`; for a difference between groups name their comparison, with `group` and `versus`",
                    ),
                    (true, false, _) => Some(
                        "for a change over time use `changed`, as in `changed: {figures: …, direction: lower}`",
                    ),
                    (false, ..) if matches!(figure.kind, Kind::Count(_)) => {
                        Some("for a count or a share use `share` or `proportion`")
                    }
                    (false, ..) if matches!(figure.kind, Kind::Rate(_)) => Some(
                        "for two rates held against each other use `higher_than` or `lower_than`, as in `lower_than: {figures: …, than: …}`",
                    ),
                    (false, _, Aim::Contrasts | Aim::Differences | Aim::Pairs(..)) => Some(
                        "for two means held against each other use `higher_than` or `lower_than`, as in `lower_than: {figures: …, than: …}`; for one and its norm `above`, `below` or `comparable`",
                    ),
                    _ => None,
                }
            })
            .collect();
        lines.into_iter().map(str::to_owned).collect()
    }

    /// Whether nothing but more data would settle a reading: the interval crosses the margin.
    pub(crate) fn is_imprecise(&self) -> bool {
        self.imprecise
    }

    /// What the figures are about.
    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let model = self.model;
        let measures = self.figures.iter().map(|at| model.figures[*at].measure);
        let measures: BTreeSet<_> = measures.collect();
        measures.into_iter().map(|at| &model.measures[at])
    }

    /// The contrasts among the figures.
    pub(crate) fn contrasts(&self) -> impl Iterator<Item = &'a Contrast> {
        let model = self.model;
        let figures = self.figures.iter();
        figures.filter_map(move |at| model.figures[*at].contrast())
    }

    /// The ids of the measures that lack something.
    fn lacking(&self, lacks: impl Fn(&Measure) -> bool) -> Option<String> {
        ids_of(self.measures().filter(|measure| lacks(measure)))
    }

    /// Which direction is good for the person.
    pub(crate) fn polarity(&self) -> Option<String> {
        // Of a category, which has no better side, the measure's would say nothing.
        let figures = self.figures.iter().map(|at| &self.model.figures[*at]);
        let judged: BTreeSet<_> = figures
            .filter(|figure| has_sides(figure, self.model).is_ok())
            .map(|figure| figure.measure)
            .collect();
        let lacking = judged.into_iter().map(|at| &self.model.measures[at]);
        let lacking = ids_of(lacking.filter(|measure| measure.better.is_none()))?;
        Some(format!(
            "write `better: higher` or `better: lower` in {lacking}"
        ))
    }

    /// What a positive change means.
    pub(crate) fn sign(&self) -> impl Iterator<Item = String> {
        let figures = self.figures.iter().map(|at| &self.model.figures[*at]);
        let lacking = figures.filter_map(|figure| {
            let contrast = figure.contrast().filter(|_| figure.predictor.is_none())?;
            // A test alone has no sign of its own.
            contrast.change.as_ref().or(contrast.ci_low.as_ref())?;
            let of_changes = figure.to.is_some() && figure.versus.is_some();
            let (times, groups) = contrast.signs();
            let lacks_times = match of_changes {
                true => times.is_none(),
                false => contrast.change_means.is_none(),
            };
            let lacks_groups = of_changes && groups.is_none();
            (lacks_times || lacks_groups).then_some((
                figure.table.is_none(),
                lacks_times,
                lacks_groups,
            ))
        });
        let lacking: BTreeSet<_> = lacking.collect();
        lacking.into_iter().flat_map(|(in_place, times, groups)| {
            let ending = if in_place { "_means" } else { "" };
            let beside = if in_place { "the figure" } else { "`table:`" };
            let times = times.then(|| {
                format!(
                    "say what a positive change means, as in `change{ending}: later minus earlier` beside {beside}"
                )
            });
            let groups = groups.then(|| {
                format!(
                    "say which change was taken from which, as in `difference{ending}: group minus versus` beside {beside}"
                )
            });
            times.into_iter().chain(groups)
        })
    }

    /// What lets one infer beyond the people measured.
    pub(crate) fn inference(&self) -> Option<String> {
        let silent = |contrast: &Contrast| {
            let interval = contrast.ci_low.is_some() && contrast.ci_high.is_some();
            let tested = contrast.p.is_some() || contrast.statistic.is_some();
            !tested && !interval && contrast.se.is_none()
        };
        let mut contrasts = self.contrasts();
        contrasts.any(silent).then(|| {
            "give the figure's `p`, or `ci_low` and `ci_high`, or `se` with `n`, where they are printed"
                .to_owned()
        })
    }

    /// The words for stretches of scores.
    pub(crate) fn bands(&self) -> Option<String> {
        let lacking = self.lacking(|measure| measure.bands.is_empty())?;
        Some(format!(
            "write `bands: [{{to: 9, label: mild}}, {{label: severe}}]` in {lacking}"
        ))
    }

    /// What would settle whether a change is as large as it is said to be.
    pub(crate) fn amount(&self, by: Option<&Least>) -> Option<String> {
        let open = !self.figures.is_empty();
        match by {
            Some(Least::By(Margin::Sd(sd, None))) if open => Some(format!(
                "say whose SD it is, as in `by: {{sd: {}, of: baseline}}`",
                sd.value
            )),
            _ => None,
        }
    }

    /// Whether two of the figures may be of the same people: they are not of two groups.
    pub(crate) fn is_of_same_people(&self) -> bool {
        let places = self
            .figures
            .iter()
            .map(|at| Coordinates::of(&self.model.figures[*at]));
        let places: Vec<_> = places.collect();
        let mut pairs = places.iter().zip(places.iter().skip(1));
        pairs.any(|(one, two)| !are_other_people(*one, *two))
    }

    /// The figures of a reference population.
    pub(crate) fn norm(&self, with_sd: bool) -> Option<String> {
        let lacking = self.lacking(|measure| match &measure.norm {
            None => true,
            Some(norm) => with_sd && norm.sd.is_none(),
        })?;
        Some(format!(
            "write `norm: {{mean: …, sd: …, n: …}}` in {lacking}"
        ))
    }

    /// How far two values may lie apart and still count as alike.
    pub(crate) fn margin(&self, margin: Option<&Margin>, whose: &str) -> Option<String> {
        let mut figures = self.figures.iter();
        if figures.all(|at| matches!(self.model.figures[*at].kind, Kind::Count(_))) {
            return None;
        }
        match margin.or(self.model.synthesis.margin.as_deref()) {
            None => Some(format!(
                "say how much counts as a difference, as in `margin: {{sd: 0.5, of: {whose}}}` or `margin: {{points: 3}}`, in the claim or for all claims under `synthesis`"
            )),
            Some(Margin::Sd(sd, None)) => Some(format!(
                "say whose SD the margin is counted in, as in `margin: {{sd: {}, of: {whose}}}`",
                sd.value
            )),
            Some(_) => None,
        }
    }

    /// What would settle how far a mean lies from the norm.
    pub(crate) fn distance(&self, by: Option<&Margin>) -> Vec<String> {
        let in_its_sd = matches!(by, Some(Margin::Sd(_, None | Some(SdOf::Norm))));
        let whose = match by {
            Some(Margin::Sd(sd, None)) => Some(format!(
                "say whose SD it is, as in `by: {{sd: {0}, of: norm}}` or `by: {{sd: {0}, of: sample}}`",
                sd.value
            )),
            _ => None,
        };
        self.norm(in_its_sd).into_iter().chain(whose).collect()
    }
}

/// Measures by their ids, in words; nothing where there are none.
fn ids_of<'a>(measures: impl Iterator<Item = &'a Measure>) -> Option<String> {
    let ids: Vec<_> = measures.map(|measure| measure.id.value.as_str()).collect();
    match ids.len() {
        0 => None,
        1 => Some(format!("the measure {}", listed(&ids))),
        _ => Some(format!("the measures {}", listed(&ids))),
    }
}
