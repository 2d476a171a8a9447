//! Names that must not be called unknown, and things of which too little was understood to find fault
//! with them.

use super::names::Kind;
use super::resolver::Resolver;
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
        if self.doubts() > doubts || self.places.meet(span) {
            self.unsure.insert(id.to_owned());
        }
    }
}
