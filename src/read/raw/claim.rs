//! What a file may claim of figures, in a form that a machine can try.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Word};
use super::result::Number;
use super::voiced::Voiced;
use crate::model::{
    Among, Direction, EffectSizeMeaning, HowMany, NotWorseThan, Quantifier, SdOf, SizeLabel,
};

/// The name under which a [`Margin`] is asked for, so that a number alone can be told what it lacks.
pub(crate) const MARGIN: &str = "Margin";

/// The name under which a [`Least`] is asked for, likewise.
pub(crate) const LEAST: &str = "Least";

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
    /// That many times, or one over that many times, of a ratio: `{ratio: 1.25}` is from 0.8 to 1.25.
    pub(crate) ratio: Option<Field<Number>>,
}

/// How much a change or difference is at least said to be: `{points: 2}`, `{percent: 20}` of what it starts
/// from, `{sd: 0.5, of: baseline}`, or of a ratio `{ratio: 1.5}`. A printed figure does not tell “more than” from “at least”, so that it
/// serves for both.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Least {
    /// At least that many standard deviations; `of` says whose.
    pub(crate) sd: Option<Field<Number>>,
    /// Whose standard deviation.
    pub(crate) of: Option<Field<SdOf>>,
    /// At least that many points of the measure's own scale; of shares, percentage points.
    pub(crate) points: Option<Field<Number>>,
    /// At least that many percent of the earlier value, or of that of the group compared with; “halved” is 50.
    pub(crate) percent: Option<Field<Number>>,
    /// Of a ratio: at least that many times, or at most one over that many times.
    pub(crate) ratio: Option<Field<Number>>,
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
    /// What associations are with.
    pub(crate) predictor: &'a [Field<String>],
    /// The instruments.
    pub(crate) instrument: &'a [Field<String>],
    /// The domains.
    pub(crate) domain: &'a [Field<String>],
    /// The categories.
    pub(crate) category: &'a [Field<String>],
    /// The timepoints.
    pub(crate) at: &'a [Field<String>],
    /// The earlier timepoints.
    pub(crate) from: &'a [Field<String>],
    /// The later timepoints.
    pub(crate) to: &'a [Field<String>],
    /// The groups.
    pub(crate) group: &'a [Field<String>],
    /// The groups compared with.
    pub(crate) versus: &'a [Field<String>],
    /// The studies.
    pub(crate) study: &'a [Field<String>],
    /// The statistical models.
    pub(crate) model: &'a [Field<String>],
    /// The sites.
    pub(crate) site: &'a [Field<String>],
    /// The subgroups.
    pub(crate) subgroup: &'a [Field<String>],
    /// For how many of the figures the claim is to hold.
    pub(crate) holds_for: Option<&'a Field<Quantifier>>,
    /// For at least how many.
    pub(crate) at_least: Option<&'a Field<u32>>,
    /// Among what figures it is to hold for these only.
    pub(crate) among: &'a [Field<Among>],
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
                /// Associations with these measures only; where none is named, no associations.
                #[serde(default)]
                pub(crate) predictor: Many<String>,
                /// Or the instruments.
                #[serde(default)]
                pub(crate) instrument: Many<String>,
                /// Or the domains.
                #[serde(default)]
                pub(crate) domain: Many<String>,
                /// Of these categories of a variable that is counted only, by id or label.
                #[serde(default)]
                pub(crate) category: Many<String>,
                /// At these timepoints only; for claims about figures at one time.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) at: Many<String>,
                /// From these timepoints only; for claims about changes.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) from: Many<String>,
                /// To these timepoints only; for claims about changes.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) to: Many<String>,
                /// Of these groups only; without `versus`, of each by itself and not of its comparisons with
                /// others.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) group: Many<String>,
                /// Compared with these groups only.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) versus: Many<String>,
                /// Of these studies only.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) study: Many<String>,
                /// Of these statistical models only.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) model: Many<String>,
                /// Of these sites only.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) site: Many<String>,
                /// Of these subgroups only.
                #[serde(default)]
                #[schemars(with = "Many<Word>")]
                pub(crate) subgroup: Many<String>,
                /// For how many of the figures it is to hold; all where nothing is said.
                pub(crate) holds_for: Option<Field<Quantifier>>,
                /// For at least so many of the figures it is to hold, as in “in three of the studies”.
                pub(crate) at_least: Option<Field<u32>>,
                /// With `holds_for: only`, among what it is to hold for these alone: one word or a list. Where
                /// nothing is said, among groups, categories and predictors if such are named, else among the measures of
                /// the same instrument or domain.
                #[serde(default)]
                pub(crate) among: Many<Among>,
                $($(#[$field_about])* pub(crate) $field: $type,)*
            }
        )*

        /// What a sentence asserts of figures.
        #[derive(Clone, Debug, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum Claim {
            $($(#[$about])* $name($name),)*
            /// How many participants voice a theme.
            Voiced(Voiced),
            /// That a claim is not so.
            Not(Box<Field<Claim>>),
            /// That each of several claims is so: a sentence with several parts.
            AllOf(Many<Claim>),
        }

        impl Claim {
            /// The selector, which every claim of one kind has.
            pub(crate) fn selector(&self) -> Option<Selector<'_>> {
                match self {
                    $(Self::$name(claim) => Some(Selector {
                        figures: &claim.figures.0,
                        measure: &claim.measure.0,
                        predictor: &claim.predictor.0,
                        instrument: &claim.instrument.0,
                        domain: &claim.domain.0,
                        category: &claim.category.0,
                        at: &claim.at.0,
                        from: &claim.from.0,
                        to: &claim.to.0,
                        group: &claim.group.0,
                        versus: &claim.versus.0,
                        study: &claim.study.0,
                        model: &claim.model.0,
                        site: &claim.site.0,
                        subgroup: &claim.subgroup.0,
                        holds_for: claim.holds_for.as_ref(),
                        at_least: claim.at_least.as_ref(),
                        among: &claim.among.0,
                    }),)*
                    Self::Voiced(_) | Self::Not(_) | Self::AllOf(_) => None,
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
        /// By at least that much.
        by: Option<Field<Least>>,
        /// True where the change is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// An association of two variables, in the stated direction.
    Associated {
        /// `positive` or `negative`: whether there is more of the one with more of the other, or in the category
        /// than in the reference; or `better` or `worse`. Any direction where nothing is said.
        direction: Option<Field<Direction>>,
        /// By at least that much, away from none.
        by: Option<Field<Least>>,
        /// True where the association is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// A difference between groups, in the stated direction.
    Differs {
        /// How `group` stands to `versus`: `better`, `worse`, `higher` or `lower`; any direction where nothing
        /// is said.
        direction: Option<Field<Direction>>,
        /// By at least that much.
        by: Option<Field<Least>>,
        /// True where the difference is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// Figures higher than others: means, shares or changes.
    HigherThan {
        /// The keys of the figures that they are held against.
        than: Many<String>,
        /// By at least that much.
        by: Option<Field<Least>>,
        /// True where the difference is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// Figures lower than others: means, shares or changes.
    LowerThan {
        /// The keys of the figures that they are held against.
        than: Many<String>,
        /// By at least that much.
        by: Option<Field<Least>>,
        /// True where the difference is called significant.
        significant: Option<Field<bool>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// Two changes, or two differences, that differ from each other.
    DiffersBetween {
        /// How the first stands to the second: `better`, `worse`, `higher` or `lower`; any direction where
        /// nothing is said.
        direction: Option<Field<Direction>>,
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
    /// A mean better than the norm's, by the measure's `better`.
    BetterThanNorm {
        /// By at least that much.
        by: Option<Field<Margin>>,
    }
    /// A mean worse than the norm's, by the measure's `better`.
    WorseThanNorm {
        /// By at least that much.
        by: Option<Field<Margin>>,
    }
    /// As good or better: a change, a difference or a mean that is not worse by more than a margin.
    NotWorse {
        /// `norm`, of a mean that is held against its norm; of changes and differences nothing.
        than: Option<Field<NotWorseThan>>,
        /// The margin, where it is not the synthesis's.
        margin: Option<Field<Margin>>,
        /// The significance level, where it is not the synthesis's.
        alpha: Option<Field<Number>>,
    }
    /// A mean or median in a band of its measure, such as mild.
    InBand {
        /// The label of the band, or several of which one has to hold, as in “mild to moderate”.
        band: Many<String>,
    }
    /// How many people there are of a category, in a word such as most.
    Proportion {
        /// The word.
        is: Field<HowMany>,
        /// The lowest and the highest percentage that the word stands for here, as in `[0, 15]`.
        between: Option<Field<Vec<Field<Number>>>>,
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
