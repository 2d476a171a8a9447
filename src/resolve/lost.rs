//! What faults of the files hide, and where they are.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Handle, Measure};
use crate::read::hidden::Hidden;
use crate::source::Span;

/// What was lost on the way; every loss has been reported as an error where it happened.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// What could not be read, so that things may be declared that are not known.
    pub(super) hidden: Hidden,
    /// The synthesis section, and with it timepoints, groups and strands.
    pub(super) frame: bool,
    /// Figures of measures that are not known.
    pub(super) figures: bool,
    /// Figures of these measures.
    pub(super) figures_of: HashSet<Handle<Measure>>,
}

impl Lost {
    /// Whether a timepoint, group or strand may be declared that is not known.
    pub(super) fn frame(&self) -> bool {
        self.hidden.may_hold("synthesis") || self.frame
    }

    /// Whether a figure of `measure` may be declared that is not known.
    pub(super) fn figures_of(&self, measure: Handle<Measure>) -> bool {
        self.hidden.may_hold("results") || self.figures || self.figures_of.contains(&measure)
    }
}

/// The places of faults of reading, in order.
#[derive(Debug)]
pub(super) struct Places(Vec<Span>);

impl Places {
    pub(super) fn of(faults: &[Diagnostic]) -> Self {
        let errors = faults
            .iter()
            .filter(|fault| fault.severity() == Severity::Error);
        let mut places: Vec<_> = errors.filter_map(Diagnostic::span).collect();
        places.sort();
        Self(places)
    }

    /// Whether a fault lies in `span`.
    pub(super) fn meet(&self, span: Span) -> bool {
        let next = self
            .0
            .partition_point(|fault| (fault.file, fault.start) < (span.file, span.start));
        let next = self.0.get(next);
        next.is_some_and(|fault| fault.file == span.file && fault.start < span.end)
    }
}
