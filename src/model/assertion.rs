//! What claims assert, kind by kind: the parameters beside the selector that all share.

use super::handle::Placed;
use super::margin::Margin;
use super::vocabulary::{Direction, EffectSizeMeaning, SizeLabel};
use crate::number::Printed;

/// Two timepoints by position, the earlier first: the ends of a contrast.
pub type Span2 = (usize, usize);

/// A change in the stated direction.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The direction, if one is stated.
    pub direction: Option<Direction>,
    /// True where the change is called significant.
    pub significant: bool,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// A change that is not significant.
#[derive(Clone, Debug)]
pub struct NotSignificant {
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// No change beyond a margin.
#[derive(Clone, Debug)]
pub struct Unchanged {
    /// The margin, where it is not the synthesis's.
    pub margin: Option<Placed<Margin>>,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// A mean above the norm's.
#[derive(Clone, Debug)]
pub struct Above {
    /// By at least that much.
    pub by: Option<Placed<Margin>>,
}

/// A mean below the norm's.
#[derive(Clone, Debug)]
pub struct Below {
    /// By at least that much.
    pub by: Option<Placed<Margin>>,
}

/// A mean like the norm's.
#[derive(Clone, Debug)]
pub struct Comparable {
    /// The margin, where it is not the synthesis's.
    pub margin: Option<Placed<Margin>>,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// An early change that is still there later.
#[derive(Clone, Debug)]
pub struct Persists {
    /// The early contrast.
    pub early: Placed<Span2>,
    /// The late contrast.
    pub late: Placed<Span2>,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// An early change that is not there later.
#[derive(Clone, Debug)]
pub struct NotMaintained {
    /// The early contrast.
    pub early: Placed<Span2>,
    /// The late contrast.
    pub late: Placed<Span2>,
    /// The margin within which a change counts as gone.
    pub margin: Option<Placed<Margin>>,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// An effect of a size that a word names.
#[derive(Clone, Debug)]
pub struct Size {
    /// The word.
    pub label: SizeLabel,
    /// The bounds of the words.
    pub thresholds: Option<Thresholds>,
    /// What the effect size is, where the figure does not say.
    pub definition: Option<EffectSizeMeaning>,
}

/// A count and a percentage that the sentence states.
#[derive(Clone, Debug)]
pub struct Share {
    /// The count.
    pub count: Option<Placed<Printed>>,
    /// Of how many.
    pub n: Option<Placed<Printed>>,
    /// The percentage.
    pub percent: Option<Placed<Printed>>,
}

/// The smallest and the largest value that the sentence states.
#[derive(Clone, Debug)]
pub struct Range {
    /// The smallest.
    pub min: Option<Placed<Printed>>,
    /// The largest.
    pub max: Option<Placed<Printed>>,
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
