//! What came of holding figures against each other.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Figure, Handle};
use crate::statistics::{Coherence, Outcome, Quantity};

/// Figures that one check held against each other, and what came of it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The check.
    pub check: &'static Check,
    /// The figures that are in doubt where they do not agree; never none.
    pub figures: Vec<Handle<Figure>>,
    /// Whether they agree.
    pub agreement: Agreement,
}

/// Whether figures agree.
#[derive(Clone, Debug)]
pub enum Agreement {
    /// Some choice of unrounded values makes them agree.
    Agree,
    /// None does: the finding.
    Disagree(Box<Diagnostic>),
    /// A partner lacks without which nothing can be said: the names of those that lack.
    Open(Vec<Quantity>),
}

impl Held {
    /// One figure or several that agree.
    pub(crate) fn agree(check: &'static Check, figures: Vec<Handle<Figure>>) -> Self {
        let agreement = Agreement::Agree;
        Self {
            check,
            figures,
            agreement,
        }
    }

    /// Figures that do not agree, with the finding, which names the check.
    pub(crate) fn disagree(found: Diagnostic, figures: Vec<Handle<Figure>>) -> Self {
        Self {
            check: found.check,
            figures,
            agreement: Agreement::Disagree(Box::new(found)),
        }
    }

    /// The figures of one line, tried one by one: each finding, or, where some were tried and none was
    /// found fault with, that they agree.
    pub(crate) fn each(
        check: &'static Check,
        at: Handle<Figure>,
        tried: impl Iterator<Item = Option<Diagnostic>>,
        held: &mut Vec<Self>,
    ) {
        let before = held.len();
        let mut some = false;
        for found in tried {
            some = true;
            held.extend(found.map(|found| Self::disagree(found, vec![at])));
        }
        if some && held.len() == before {
            held.push(Self::agree(check, vec![at]));
        }
    }

    /// Figures that lack a partner.
    pub(crate) fn open(
        check: &'static Check,
        figures: Vec<Handle<Figure>>,
        lacking: Vec<Quantity>,
    ) -> Self {
        Self {
            check,
            figures,
            agreement: Agreement::Open(lacking),
        }
    }

    /// What an outcome says of figures; `tell` makes the finding where they do not agree.
    pub(crate) fn of(
        check: &'static Check,
        figures: Vec<Handle<Figure>>,
        outcome: &Outcome,
        tell: impl FnOnce() -> Diagnostic,
    ) -> Self {
        match &outcome.verdict {
            Coherence::Consistent => Self::agree(check, figures),
            Coherence::Inconsistent => Self::disagree(tell(), figures),
            Coherence::Undetermined(lacking) => Self::open(check, figures, lacking.clone()),
        }
    }

    /// Whether the figures disagree, by a check that is more than advisory.
    pub fn is_fault(&self) -> bool {
        matches!(self.agreement, Agreement::Disagree(_)) && self.check.severity > Severity::Note
    }
}
