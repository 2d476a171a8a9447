//! Trying one claim: its figures one by one, joined to a verdict.

use super::aim::Aim;
use super::index::Index;
use crate::agreement::consistency::Consistency;
use crate::claims::verdict::{Judgement, Reading, Verdict};
use crate::model::lookup::Lookup;
use crate::model::{Figure, Handle, Kind, Measure, Model, Norm, Without};

/// What claims are tried with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bench<'a> {
    pub(crate) model: &'a Model,
    pub(crate) lookup: &'a Lookup,
    pub(crate) consistency: &'a Consistency,
    pub(crate) index: &'a Index<'a>,
    /// What is left out of account; the lookup is without its figures.
    pub(crate) without: &'a Without,
}

/// A reading, and the figures it also rests on, such as the summary whose SD a margin is counted in.
#[derive(Debug)]
pub(crate) struct Weighed {
    pub(crate) reading: Reading,
    pub(crate) also: Vec<Handle<Figure>>,
}

impl<'a> Bench<'a> {
    /// The norm of a measure, where it has one that is not left out.
    pub(crate) fn norm(self, measure: Handle<Measure>) -> Option<&'a Norm> {
        let norm = self.model.measures[measure].norm.as_ref();
        norm.filter(|_| !self.without.norms.contains(&measure))
    }

    /// The reading of a figure of a kind that the claim is not about.
    pub(crate) fn stranger(self, at: Handle<Figure>, aim: Aim) -> Weighed {
        let figure = &self.model.figures[at];
        let found = match figure.kind {
            _ if figure.predictor.is_some() => "an association",
            Kind::Summary(_) => "a summary at one time",
            Kind::Count(_) => "a count",
            Kind::Rate(_) => "a rate of events",
            Kind::Reliability(_) => "a coefficient of reliability",
            Kind::Contrast(_) => "a change or difference",
        };
        let because = format!(
            "`{}` is {found}, and the claim is about {}",
            figure.key,
            aim.words()
        );
        let open = Judgement::open(because, [aim.one().to_owned()]);
        Weighed::descriptive(vec![at], open)
    }
}

impl Weighed {
    /// Decided by what the figures of these people show, with what they let one infer beside it.
    pub(crate) fn descriptive(figures: Vec<Handle<Figure>>, judgement: Judgement) -> Self {
        let verdict = judgement.verdict;
        Self::of(figures, verdict, Some(judgement), None)
    }

    /// Decided by what the figures let one infer.
    pub(crate) fn inferential(figures: Vec<Handle<Figure>>, judgement: Judgement) -> Self {
        let verdict = judgement.verdict;
        Self::of(figures, verdict, None, Some(judgement))
    }

    pub(crate) fn of(
        figures: Vec<Handle<Figure>>,
        verdict: Verdict,
        descriptive: Option<Judgement>,
        inferential: Option<Judgement>,
    ) -> Self {
        let reading = Reading {
            part: 0,
            figures,
            verdict,
            descriptive,
            inferential,
        };
        let also = Vec::new();
        Self { reading, also }
    }

    /// The same of the opposite of what was tried; `why` is said before the reasons. `infers` says whether
    /// the claim is about more than the people measured.
    pub(crate) fn turned(mut self, why: &str, infers: bool) -> Self {
        let reading = &mut self.reading;
        reading.verdict = reading.verdict.turned();
        let turned = |judgement: Judgement, decides| judgement.turned(why, decides);
        reading.descriptive = reading.descriptive.take().map(|one| turned(one, true));
        reading.inferential = reading.inferential.take().map(|one| turned(one, infers));
        self
    }

    /// Resting on these figures as well.
    pub(crate) fn resting_on(mut self, also: Vec<Handle<Figure>>) -> Self {
        self.also.extend(also);
        self
    }
}
