//! What a file may claim of figures, in a form that a machine can try.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Word};
use super::result::Number;
use crate::model::{Direction, EffectSizeMeaning, Quantifier, SdOf, SizeLabel};

/// The name under which a [`Margin`] is asked for, so that a number alone can be told what it lacks.
pub(crate) const MARGIN: &str = "Margin";

/// A margin, in standard deviations of something named or in points of the scale: `{sd: 0.5, of: norm}` or
/// `{points: 3}`. Of a mean held to its norm (`above`, `below`, `comparable`) say `norm`, `sample` or
/// `pooled`; of a change (`unchanged`, `not_maintained`) `baseline`, `pooled` or `norm`. Where nothing is
/// said, the verdict has to be the same by every SD beside the figure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Margin {
    /// That many standard deviations; `of` says whose.
    pub(crate) sd: Option<Field<Number>>,
    /// Whose standard deviation.
    pub(crate) of: Option<Field<SdOf>>,
    /// That many points of the measure's own scale.
    pub(crate) points: Option<Field<Number>>,
}

/// The bounds of the words for an effect size.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Thresholds {
    /// From here on an effect is small.
    pub(crate) small: Field<Number>,
    /// From here on an effect is medium.
    pub(crate) medium: Field<Number>,
    /// From here on an effect is large.
    pub(crate) large: Field<Number>,
}

/// What every claim says of the figures it is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selector<'a> {
    /// The keys of the figures.
    pub(crate) figures: &'a [Field<String>],
    /// The measures.
    pub(crate) measure: &'a [Field<String>],
    /// The instrument.
    pub(crate) instrument: Option<&'a Field<String>>,
    /// The domain.
    pub(crate) domain: Option<&'a Field<String>>,
    /// The timepoint.
    pub(crate) at: Option<&'a Field<String>>,
    /// The earlier timepoint.
    pub(crate) from: Option<&'a Field<String>>,
    /// The later timepoint.
    pub(crate) to: Option<&'a Field<String>>,
    /// For how many of the figures the claim is to hold.
    pub(crate) holds_for: Option<&'a Field<Quantifier>>,
}

/// Writes a claim's type: the selector that all claims share, and its own parameters.
macro_rules! claims {
    ($($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Debug, Deserialize, JsonSchema)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct $name {
                /// The keys of the figures it is about.
                #[serde(default)]
                pub(crate) figures: Many<String>,
                /// Or the measures whose figures it is about.
                #[serde(default)]
                pub(crate) measure: Many<String>,
                /// Or the instrument.
                pub(crate) instrument: Option<Field<String>>,
                /// Or the domain.
                pub(crate) domain: Option<Field<String>>,
                /// At that timepoint only; for claims about means, ranges and counts.
                #[schemars(with = "Option<Word>")]
                pub(crate) at: Option<Field<String>>,
                /// From that timepoint only; for claims about changes.
                #[schemars(with = "Option<Word>")]
                pub(crate) from: Option<Field<String>>,
                /// To that timepoint only; for claims about changes.
                #[schemars(with = "Option<Word>")]
                pub(crate) to: Option<Field<String>>,
                /// For how many of the figures it is to hold; all where nothing is said.
                pub(crate) holds_for: Option<Field<Quantifier>>,
                $($(#[$field_about])* pub(crate) $field: $type,)*
            }
        )*

        /// What a sentence asserts of figures.
        #[derive(Clone, Debug, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum Claim {
            $($(#[$about])* $name($name),)*
        }

        impl Claim {
            /// The selector, which every claim has.
            pub(crate) fn selector(&self) -> Selector<'_> {
                match self {
                    $(Self::$name(claim) => Selector {
                        figures: &claim.figures.0,
                        measure: &claim.measure.0,
                        instrument: claim.instrument.as_ref(),
                        domain: claim.domain.as_ref(),
                        at: claim.at.as_ref(),
                        from: claim.from.as_ref(),
                        to: claim.to.as_ref(),
                        holds_for: claim.holds_for.as_ref(),
                    },)*
                }
            }
        }
    };
}

claims! {
    /// A change in the stated direction.
    Changed {
        /// `better`, `worse`, `higher` or `lower`; any direction where nothing is said.
        direction: Option<Field<Direction>>,
        /// True where the change is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// A change that is not significant, which is not the same as none.
    NotSignificant {
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// No change beyond a margin.
    Unchanged {
        /// The margin, where it is not the synthesis's.
        margin: Option<Field<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// A mean above the norm's.
    Above {
        /// By at least that much.
        by: Option<Field<Margin>>,
    }
    /// A mean below the norm's.
    Below {
        /// By at least that much.
        by: Option<Field<Margin>>,
    }
    /// A mean like the norm's, within a margin.
    Comparable {
        /// The margin, where it is not the synthesis's.
        margin: Option<Field<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// An early change that is still there later.
    Persists {
        /// The early contrast, as in `T1..T2`.
        early: Field<String>,
        /// The late contrast, as in `T1..T3`.
        late: Field<String>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// An early change that is not there later.
    NotMaintained {
        /// The early contrast, as in `T1..T2`.
        early: Field<String>,
        /// The late contrast, as in `T1..T3`.
        late: Field<String>,
        /// The margin within which a change counts as gone, where it is not the synthesis's.
        margin: Option<Field<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// An effect of a size that a word names.
    Size {
        /// The word.
        label: Field<SizeLabel>,
        /// The bounds of the words; 0.2, 0.5 and 0.8 where nothing is said.
        thresholds: Option<Field<Thresholds>>,
        /// What the effect size is, where the figure does not say.
        definition: Option<Field<EffectSizeMeaning>>,
    }
    /// A count and a percentage that the sentence states.
    Share {
        /// The count.
        count: Option<Field<Number>>,
        /// Of how many.
        n: Option<Field<Number>>,
        /// The percentage.
        percent: Option<Field<Number>>,
    }
    /// The smallest and the largest value that the sentence states.
    Range {
        /// The smallest.
        min: Option<Field<Number>>,
        /// The largest.
        max: Option<Field<Number>>,
    }
}
