//! How far figures, quotations, coded passages and norms are of a part of the synthesis: not, in part, or wholly.

use super::part::{GroundPart, is_at_site};
use crate::model::{Cite, Evidence, Figure, Handle, Measure, Model, Segment, Source};

/// How far something is of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Belongs {
    /// It is not, or it is not known.
    Not,
    /// In part: something else has it as well, so that it stays without the part.
    Partly,
    /// Wholly: without the part it is not there.
    Wholly,
}

impl Belongs {
    fn wholly(is: bool) -> Self {
        match is {
            true => Self::Wholly,
            false => Self::Not,
        }
    }

    /// Of several things together: wholly where each is, in part where some are; of nothing, not.
    fn of_all(all: impl Iterator<Item = Self>) -> Self {
        let (mut any, mut every, mut some) = (false, true, false);
        for one in all {
            some = true;
            any |= one != Self::Not;
            every &= one == Self::Wholly;
        }
        match (some && every, any) {
            (true, _) => Self::Wholly,
            (false, true) => Self::Partly,
            (false, false) => Self::Not,
        }
    }
}

/// A part, with what is asked of it for each figure and quotation.
#[derive(Clone, Debug)]
pub(super) struct Asked<'a> {
    pub(super) model: &'a Model,
    pub(super) part: GroundPart,
    /// Of a source or a study, the sources that go with it.
    sources: Vec<Handle<Source>>,
}

impl<'a> Asked<'a> {
    pub(super) fn of(model: &'a Model, part: GroundPart) -> Self {
        let sources = match part {
            GroundPart::Source(at) => vec![at],
            GroundPart::Study(at) => model.synthesis.studies[at].sources.clone(),
            _ => Vec::new(),
        };
        Self {
            model,
            part,
            sources,
        }
    }

    /// Whether what is cited falls with it: it is a source, or a study.
    pub(super) fn is_cited(&self) -> bool {
        matches!(self.part, GroundPart::Source(_) | GroundPart::Study(_))
    }

    /// Whether a source goes with it.
    pub(super) fn has(&self, source: Handle<Source>) -> bool {
        self.sources.contains(&source)
    }

    /// What is cited from these places.
    pub(super) fn cites<'b>(&self, cites: impl IntoIterator<Item = &'b Cite>) -> Belongs {
        let cites = cites.into_iter();
        Belongs::of_all(cites.map(|cite| Belongs::wholly(self.has(cite.source))))
    }

    /// A line of figures. One that is printed in two sources is of neither alone, and a change of both its timepoints.
    pub(super) fn figure(&self, at: Handle<Figure>) -> Belongs {
        let figure = &self.model.figures[at];
        match self.part {
            GroundPart::Figure(own) => Belongs::wholly(own == at),
            GroundPart::Site(site) => Belongs::wholly(is_at_site(figure, site)),
            GroundPart::Timepoint(time) => {
                let own = figure.at == Some(time) || figure.to == Some(time);
                let terms = self.terms(figure, |term| term.1 == Some(time));
                Belongs::wholly(own || terms)
            }
            GroundPart::Measure(measure) => {
                let terms = self.terms(figure, |term| term.0 == measure);
                Belongs::wholly(figure.measure == measure || terms)
            }
            GroundPart::Source(_) => self.printed(figure),
            GroundPart::Study(study) => match self.printed(figure) {
                Belongs::Not => Belongs::wholly(figure.study == Some(study)),
                cited => cited,
            },
            _ => Belongs::Not,
        }
    }

    fn printed(&self, figure: &Figure) -> Belongs {
        let repeats = figure.repeats.iter().flat_map(|line| &line.cite);
        self.cites(figure.cite.iter().chain(repeats))
    }

    fn terms(
        &self,
        figure: &Figure,
        is: impl Fn((Handle<Measure>, Option<usize>)) -> bool,
    ) -> bool {
        let predictor = figure.predictor.map(|at| &self.model.predictors[at].terms);
        let mut terms = predictor.into_iter().flatten();
        terms.any(|term| is((term.measure, term.at)))
    }

    /// The norm of a measure.
    pub(super) fn norm(&self, at: Handle<Measure>) -> Belongs {
        let norm = self.model.measures[at].norm.as_ref();
        norm.map_or(Belongs::Not, |norm| self.cites(&norm.cite))
    }

    /// A quotation. Its themes are those of its finding, and go with that.
    pub(super) fn quote(&self, of: Handle<Evidence>, place: usize) -> Belongs {
        let item = &self.model.evidence[of];
        let quote = &item.quotes[place];
        match self.part {
            GroundPart::Quotation(own, at) => Belongs::wholly((own, at) == (of, place)),
            GroundPart::Evidence(own) => Belongs::wholly(own == of),
            GroundPart::Participant(at) => Belongs::wholly(quote.speaker == Some(at)),
            GroundPart::Site(site) => Belongs::wholly(self.model.site_of(quote) == Some(site)),
            GroundPart::Timepoint(time) => Belongs::wholly(quote.at == Some(time)),
            GroundPart::Source(_) | GroundPart::Study(_) => self.cites(item.cites_of(quote)),
            _ => Belongs::Not,
        }
    }

    /// A coded passage. One that was given several codes stays, without the one, for the others.
    pub(super) fn segment(&self, segment: &Segment) -> Belongs {
        let said = self.model.said_in(segment);
        match self.part {
            GroundPart::Participant(at) => Belongs::wholly(said.speaker == Some(at)),
            GroundPart::Site(site) => Belongs::wholly(said.site == Some(site)),
            GroundPart::Timepoint(time) => Belongs::wholly(said.at == Some(time)),
            GroundPart::Source(_) | GroundPart::Study(_) => {
                let source = segment.source.as_ref();
                Belongs::wholly(source.is_some_and(|at| self.has(at.value)))
            }
            GroundPart::Theme(theme) => {
                let themes = segment.themes.iter().map(|one| one.value);
                let within = themes.map(|one| self.model.themes.is_within(one, theme));
                Belongs::of_all(within.map(Belongs::wholly))
            }
            _ => Belongs::Not,
        }
    }
}
