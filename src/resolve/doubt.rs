//! Names that must not be called unknown, and things of which too little was understood to find fault
//! with them.

use super::names::Kind;
use super::resolver::Resolver;
use crate::read::raw::field::Field;
use crate::read::raw::result::ResultEntry;
use crate::source::Span;

impl Resolver<'_> {
    /// Whether an id of that kind may be declared that is not known.
    pub(super) fn may_be_declared(&self, kind: Kind) -> bool {
        self.lost.hidden.may_hold(kind.section()) || self.names.lost(kind)
    }

    /// Whether every figure was taken in, and every measure that figures are of.
    pub(super) fn has_all_figures(&self) -> bool {
        let lost = &self.lost;
        let hidden = lost.hidden.may_hold("results") || self.may_be_declared(Kind::Measure);
        let mut figures = self.model.figures.iter();
        let whole = !hidden && !lost.figures && lost.figures_of.is_empty();
        whole && !figures.any(|figure| self.unsure.contains(&figure.key))
    }

    /// Takes in an entry of the results; where anything of it could not be read, all its figures are doubtful:
    /// what is said once, of a whole table, holds for each of them.
    pub(super) fn entry(&mut self, field: Field<ResultEntry>) {
        let span = field.span;
        let before = self.model.figures.len();
        self.result(field);
        if self.places.meet(span) {
            let figures = self.model.figures.entries().skip(before);
            self.doubtful.extend(figures.map(|(at, _)| at));
        }
    }

    /// How much was doubtful so far; where it has grown meanwhile, something was not understood.
    pub(super) fn doubts(&self) -> usize {
        self.faults.len() + self.doubts
    }

    /// Takes note of something that was not understood for a reason that was told already.
    pub(super) fn doubt(&mut self) {
        self.doubts += 1;
    }

    /// Holds the thing called `id`, written at `span`, for doubtful where anything of it was not
    /// understood, here or since `doubts` were counted.
    pub(super) fn weigh(&mut self, id: &str, span: Span, doubts: usize) {
        if self.is_doubtful(span, doubts) {
            self.unsure.insert(id.to_owned());
        }
    }

    /// Whether anything of what is written at `span` was not understood, here or since `doubts` were counted.
    pub(super) fn is_doubtful(&self, span: Span, doubts: usize) -> bool {
        self.doubts() > doubts || self.places.meet(span)
    }
}
