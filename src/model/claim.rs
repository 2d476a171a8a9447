//! What sentences assert of figures: parsed, not yet tried.

use super::assertion::{
    Above, Below, Changed, Comparable, NotMaintained, NotSignificant, Persists, Range, Share, Size,
    Unchanged,
};
use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::measure::Measure;
use super::vocabulary::Quantifier;
use crate::source::Span;

/// One claim.
#[derive(Debug)]
pub struct Claim {
    /// Where it was declared.
    pub span: Span,
    /// The figures it is about.
    pub selector: Selector,
    /// For how many of them it is to hold.
    pub quantifier: Quantifier,
    /// What it asserts.
    pub kind: ClaimKind,
}

/// The figures a claim is about: those named, or all that meet every condition given.
#[derive(Debug, Default)]
pub struct Selector {
    /// Figures named by key.
    pub figures: Vec<Placed<Handle<Figure>>>,
    /// Measures.
    pub measures: Vec<Placed<Handle<Measure>>>,
    /// The instrument.
    pub instrument: Option<Placed<String>>,
    /// The domain.
    pub domain: Option<Placed<String>>,
    /// The timepoint's position.
    pub at: Option<usize>,
    /// The earlier timepoint's position.
    pub from: Option<usize>,
    /// The later timepoint's position.
    pub to: Option<usize>,
}

impl Selector {
    /// Whether a measure is of the instrument and the domain named, as far as they are.
    pub fn is_within(&self, measure: &Measure) -> bool {
        let named = |wanted: &Option<Placed<String>>, is: &Option<String>| {
            let mut wanted = wanted.iter();
            wanted.all(|wanted| is.as_ref() == Some(&wanted.value))
        };
        named(&self.instrument, &measure.instrument) && named(&self.domain, &measure.domain)
    }
}

/// What a claim asserts; the rules are those of the field's tests, not of this type.
#[derive(Debug)]
pub enum ClaimKind {
    /// A change in the stated direction.
    Changed(Changed),
    /// A change that is not significant.
    NotSignificant(NotSignificant),
    /// No change beyond a margin.
    Unchanged(Unchanged),
    /// A mean above the norm's.
    Above(Above),
    /// A mean below the norm's.
    Below(Below),
    /// A mean like the norm's.
    Comparable(Comparable),
    /// An early change that is still there later.
    Persists(Persists),
    /// An early change that is not there later.
    NotMaintained(NotMaintained),
    /// An effect of a size that a word names.
    Size(Size),
    /// A count and a percentage that the sentence states.
    Share(Share),
    /// The smallest and the largest value that the sentence states.
    Range(Range),
}
