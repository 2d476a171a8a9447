//! What sentences assert of figures: parsed, not yet tried.

use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::margin::Margin;
use super::measure::Measure;
use super::vocabulary::{Direction, EffectSizeMeaning, Quantifier, SizeLabel};
use crate::number::Printed;
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

/// Two timepoints by position, the earlier first: the ends of a contrast.
pub type Span2 = (usize, usize);

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
    Changed {
        /// The direction, if one is stated.
        direction: Option<Direction>,
        /// True where the change is called significant.
        significant: bool,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// A change that is not significant.
    NotSignificant {
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// No change beyond a margin.
    Unchanged {
        /// The margin, where it is not the synthesis's.
        margin: Option<Placed<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// A mean above the norm's.
    Above {
        /// By at least that much.
        by: Option<Placed<Margin>>,
    },
    /// A mean below the norm's.
    Below {
        /// By at least that much.
        by: Option<Placed<Margin>>,
    },
    /// A mean like the norm's.
    Comparable {
        /// The margin, where it is not the synthesis's.
        margin: Option<Placed<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// An early change that is still there later.
    Persists {
        /// The early contrast.
        early: Placed<Span2>,
        /// The late contrast.
        late: Placed<Span2>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// An early change that is not there later.
    NotMaintained {
        /// The early contrast.
        early: Placed<Span2>,
        /// The late contrast.
        late: Placed<Span2>,
        /// The margin within which a change counts as gone.
        margin: Option<Placed<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Placed<Printed>>,
    },
    /// An effect of a size that a word names.
    Size {
        /// The word.
        label: SizeLabel,
        /// The bounds of the words.
        thresholds: Option<Thresholds>,
        /// What the effect size is, where the figure does not say.
        definition: Option<EffectSizeMeaning>,
    },
    /// A count and a percentage that the sentence states.
    Share {
        /// The count.
        count: Option<Placed<Printed>>,
        /// Of how many.
        n: Option<Placed<Printed>>,
        /// The percentage.
        percent: Option<Placed<Printed>>,
    },
    /// The smallest and the largest value that the sentence states.
    Range {
        /// The smallest.
        min: Option<Placed<Printed>>,
        /// The largest.
        max: Option<Placed<Printed>>,
    },
}

impl ClaimKind {
    /// The significance level, where the claim may have its own and has.
    pub fn alpha(&self) -> Option<&Placed<Printed>> {
        match self {
            Self::Changed { alpha, .. }
            | Self::NotSignificant { alpha }
            | Self::Unchanged { alpha, .. }
            | Self::Comparable { alpha, .. }
            | Self::Persists { alpha, .. }
            | Self::NotMaintained { alpha, .. } => alpha.as_ref(),
            Self::Above { .. }
            | Self::Below { .. }
            | Self::Size { .. }
            | Self::Share { .. }
            | Self::Range { .. } => None,
        }
    }

    /// The word that declares it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "changed",
            Self::NotSignificant { .. } => "not_significant",
            Self::Unchanged { .. } => "unchanged",
            Self::Above { .. } => "above",
            Self::Below { .. } => "below",
            Self::Comparable { .. } => "comparable",
            Self::Persists { .. } => "persists",
            Self::NotMaintained { .. } => "not_maintained",
            Self::Size { .. } => "size",
            Self::Share { .. } => "share",
            Self::Range { .. } => "range",
        }
    }
}

/// The bounds of the words for an effect size.
#[derive(Clone, Debug)]
pub struct Thresholds {
    /// From here on an effect is small.
    pub small: Printed,
    /// From here on an effect is medium.
    pub medium: Printed,
    /// From here on an effect is large.
    pub large: Printed,
}
