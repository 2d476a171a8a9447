//! Printed figures as the checks see them: each with its measure and the numbers of its kind.

use super::assumed::Assumed;
use super::found::Founds;
use super::making::Frees;
use crate::model::lookup::Lookup;
use crate::model::{Arena, Count, Figure, Handle, Measure, Model, Rate, Reliability, Summary};
use crate::number::Style;
use crate::statistics::Divisor;

/// What a check of figures may look at.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The synthesis.
    pub model: &'a Model,
    /// Its figures by what they are about.
    pub lookup: &'a Lookup,
    pub(super) found: &'a Founds,
}

/// One figure with the numbers of its kind and its measure.
#[derive(Debug)]
pub struct Subject<'a, T> {
    /// The figure's place among all.
    pub at: Handle<Figure>,
    /// The figure.
    pub figure: &'a Figure,
    /// What it is about.
    pub measure: &'a Measure,
    /// Its numbers.
    pub numbers: &'a T,
    /// What may be assumed of how it was made.
    pub(super) assumed: Assumed,
}

impl<'a> Figures<'a> {
    /// How numbers are printed.
    pub fn style(&self) -> Style {
        self.model.synthesis.style
    }

    /// Every summary, in the order written.
    pub fn summaries(&self) -> impl Iterator<Item = Subject<'a, Summary>> {
        self.numbers(Figure::summary)
    }

    /// Every count, in the order written.
    pub fn counts(&self) -> impl Iterator<Item = Subject<'a, Count>> {
        self.numbers(Figure::count)
    }

    /// Every rate, in the order written.
    pub fn rates(&self) -> impl Iterator<Item = Subject<'a, Rate>> {
        self.numbers(Figure::rate)
    }

    /// Every coefficient of reliability or of agreement, in the order written.
    pub fn reliabilities(&self) -> impl Iterator<Item = Subject<'a, Reliability>> {
        self.numbers(Figure::reliability)
    }

    /// The summaries of a measure, in the order written.
    pub fn summaries_of(
        &self,
        measure: Handle<Measure>,
    ) -> impl Iterator<Item = Subject<'a, Summary>> {
        let model = self.model;
        let figures = self.lookup.of(measure).iter();
        figures.filter_map(move |at| Subject::new(model, *at, Figure::summary))
    }

    fn numbers<T>(
        &self,
        of: fn(&'a Figure) -> Option<&'a T>,
    ) -> impl Iterator<Item = Subject<'a, T>> {
        let model = self.model;
        let figures: &'a Arena<Figure> = &model.figures;
        let figures = figures.entries().map(|(at, _)| at);
        figures.filter_map(move |at| Subject::new(model, at, of))
    }
}

impl<'a, T> Subject<'a, T> {
    pub(super) fn new(
        model: &'a Model,
        at: Handle<Figure>,
        of: fn(&'a Figure) -> Option<&'a T>,
    ) -> Option<Self> {
        Self::of_line(model, at, &model.figures[at], of)
    }

    /// One line of a figure that is printed in several places: the figure itself, or one of its repeats.
    pub(super) fn of_line(
        model: &'a Model,
        at: Handle<Figure>,
        figure: &'a Figure,
        of: fn(&'a Figure) -> Option<&'a T>,
    ) -> Option<Self> {
        Some(Self {
            at,
            figure,
            measure: &model.measures[figure.measure],
            numbers: of(figure)?,
            assumed: Assumed::of(figure),
        })
    }

    /// Whether something may not be assumed of how it was made.
    pub(super) fn frees(&self, one: Frees) -> bool {
        self.assumed.frees(one)
    }

    /// What its SD has below the line.
    pub(super) fn divisor(&self) -> Divisor {
        self.assumed.divisor()
    }

    /// The figure's key, by which findings name it.
    pub fn key(&self) -> &'a str {
        &self.figure.key
    }
}
