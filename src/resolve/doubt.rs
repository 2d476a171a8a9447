//! Names that must not be called unknown, and things of which too little was understood to find fault
//! with them.

use super::names::Kind;
use super::resolver::Resolver;
use crate::source::Span;

impl Resolver<'_> {
    /// Whether an id of that kind may be declared that is not known.
    pub(super) fn may_be_declared(&self, kind: Kind) -> bool {
        self.lost.sections || self.names.lost(kind)
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
