//! What an association is with, and what its estimate is.

use super::handle::Handle;
use super::measure::Measure;

/// What the outcome of an association is held against: a variable, a category of one against the reference,
/// or several together in an interaction; nothing at all of a model as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Predictor {
    /// The variables, more than one of an interaction.
    pub terms: Vec<Term>,
}

/// One variable of a predictor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// The variable.
    pub measure: Handle<Measure>,
    /// The position of the category that is compared with the reference.
    pub category: Option<usize>,
    /// The timepoint at which it was measured, where that is not the outcome's.
    pub at: Option<usize>,
}

impl Predictor {
    /// Whether it is the model as a whole.
    pub fn is_whole_model(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether it is the other one, or a category of the variables that it names. An interaction has no order.
    pub fn is_within(&self, other: &Self) -> bool {
        let same = |own: &Term, wanted: &Term| {
            own.measure == wanted.measure
                && (wanted.category.is_none() || own.category == wanted.category)
                && own.at == wanted.at
        };
        let (own, wanted) = (&self.terms, &other.terms);
        own.len() == wanted.len()
            && own
                .iter()
                .all(|one| wanted.iter().any(|other| same(one, other)))
            && wanted
                .iter()
                .all(|other| own.iter().any(|one| same(one, other)))
    }

    /// The only variable, where it is one.
    pub fn only(&self) -> Option<Term> {
        match self.terms[..] {
            [term] => Some(term),
            _ => None,
        }
    }
}
