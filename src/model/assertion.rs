//! What claims assert, kind by kind: the parameters beside the selector that all share.

use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::margin::{Least, Margin};
use super::theme::Theme;
use super::vocabulary::{
    Direction, EffectSizeMeaning, HowMany, NotWorseThan, SizeLabel, VoiceUnit, VoiceWord,
};
use crate::number::Printed;

/// Two timepoints by position, the earlier first: the ends of a contrast.
pub type Span2 = (usize, usize);

/// A change in the stated direction.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The direction, if one is stated.
    pub direction: Option<Direction>,
    /// How large it is at least said to be.
    pub by: Option<Placed<Least>>,
    /// True where the change is called significant.
    pub significant: bool,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// An association of two variables.
#[derive(Clone, Debug)]
pub struct Associated {
    /// The direction, if one is stated: higher where it is positive.
    pub direction: Option<Direction>,
    /// By at least that much, if it is stated.
    pub by: Option<Placed<Least>>,
    /// True where the association is called significant.
    pub significant: bool,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// A difference between groups.
#[derive(Clone, Debug)]
pub struct Differs {
    /// The direction of the group from the one it is compared with, if one is stated.
    pub direction: Option<Direction>,
    /// How large it is at least said to be.
    pub by: Option<Placed<Least>>,
    /// True where the difference is called significant.
    pub significant: bool,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// Figures higher than others.
#[derive(Clone, Debug)]
pub struct HigherThan(pub Than);

/// Figures lower than others.
#[derive(Clone, Debug)]
pub struct LowerThan(pub Than);

/// What figures are held against.
#[derive(Clone, Debug)]
pub struct Than {
    /// The others.
    pub than: Vec<Placed<Handle<Figure>>>,
    /// By how much they are at least said to be higher or lower.
    pub by: Option<Placed<Least>>,
    /// True where the difference is called significant.
    pub significant: bool,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// Two changes, or two differences, that differ from each other.
#[derive(Clone, Debug)]
pub struct DiffersBetween {
    /// The direction of the first from the second, if one is stated.
    pub direction: Option<Direction>,
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

/// A mean better or worse than the norm's.
#[derive(Clone, Debug)]
pub struct NormDistance {
    /// True where it is said to be better.
    pub better: bool,
    /// By at least that much.
    pub by: Option<Placed<Margin>>,
}

/// A change, a difference or a mean that is not worse, by more than a margin.
#[derive(Clone, Debug)]
pub struct NotWorse {
    /// What a mean is held against; nothing of changes and differences.
    pub than: Option<NotWorseThan>,
    /// The margin, where it is not the synthesis's.
    pub margin: Option<Placed<Margin>>,
    /// The significance level, where it is not the synthesis's.
    pub alpha: Option<Placed<Printed>>,
}

/// A mean or median in a band of its measure that a word names.
#[derive(Clone, Debug)]
pub struct InBand {
    /// The words, of which one has to hold.
    pub bands: Vec<Placed<String>>,
}

/// How many people there are of a category, in a word.
#[derive(Clone, Debug)]
pub struct Proportion {
    /// The word.
    pub is: HowMany,
    /// The percentages that it stands for, where the claim says.
    pub between: Option<Placed<(Printed, Printed)>>,
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

/// How many voice a theme.
#[derive(Clone, Debug)]
pub struct Voiced {
    /// The theme, with all that belongs to it.
    pub theme: Placed<Handle<Theme>>,
    /// How many.
    pub by: VoicedBy,
    /// What is counted.
    pub of: VoiceUnit,
    /// In interviews at these timepoints, by their positions; at any where none is named.
    pub at: Vec<usize>,
    /// Of participants at these sites, by their positions; at any where none is named.
    pub sites: Vec<usize>,
    /// Of participants in these roles; in any where none is named.
    pub roles: Vec<String>,
    /// True where it is voiced there and nowhere else.
    pub only: bool,
}

/// How many voice it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoicedBy {
    /// In a word.
    Word(VoiceWord),
    /// Just so many.
    Exactly(usize),
    /// So many or more.
    AtLeast(usize),
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
