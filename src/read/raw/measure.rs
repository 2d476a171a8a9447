//! Scales and their norms.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Entries, Field, Many, Short};
use super::result::Number;
use super::source::Cite;
use super::synthesis::Named;
use crate::model::{Better, Method, Score};

/// A scale, subscale or other variable.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measure {
    /// Its id: the first part of a figure's key.
    pub(crate) id: Field<String>,
    /// What it is called in print; a CSV table may use it in place of the id.
    pub(crate) label: Field<String>,
    /// The instrument it belongs to.
    pub(crate) instrument: Option<Field<String>>,
    /// The domain that claims may name, such as wellbeing or burnout.
    pub(crate) domain: Option<Field<String>>,
    /// The lowest and the highest possible score.
    pub(crate) range: Option<Field<Vec<Field<Number>>>>,
    /// The number of items that make up the score.
    pub(crate) items: Option<Field<u32>>,
    /// Whether the score is the sum or the mean of its items.
    pub(crate) score: Option<Field<Score>>,
    /// True where missing items were filled in, so that scores need not be whole steps.
    pub(crate) prorated: Option<Field<bool>>,
    /// Which direction is good for the person: `higher` or `lower`.
    pub(crate) better: Option<Field<Better>>,
    /// How all its figures were made, where it is otherwise than usual: one word or a list.
    #[serde(default)]
    pub(crate) method: Many<Method>,
    /// The most decimals that are printed of its figures on the page, before those of its table and of the synthesis.
    /// Checks and claims go by the figures as they are; p values keep to the style.
    pub(crate) digits: Option<Field<u8>>,
    /// The unit of its figures, such as months.
    pub(crate) unit: Option<Field<String>>,
    /// The categories of a variable that is counted, each with its label.
    #[serde(default)]
    pub(crate) categories: Entries<Short<Named>>,
    /// True where everybody falls into exactly one of the categories.
    pub(crate) exhaustive: Option<Field<bool>>,
    /// Words for stretches of its scores, from the lowest up, such as `{to: 9, label: mild}`.
    #[serde(default)]
    pub(crate) bands: Many<Band>,
    /// A reference population's figures.
    pub(crate) norm: Option<Field<Norm>>,
    /// Printed where the measure is explained.
    pub(crate) note: Option<Field<String>>,
}

/// A stretch of scores that has a word.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Band {
    /// The lowest score in it; where nothing is said, the next above the band before.
    pub(crate) from: Option<Field<Number>>,
    /// The highest score in it; the last band needs none.
    pub(crate) to: Option<Field<Number>>,
    /// The word, such as mild.
    pub(crate) label: Field<String>,
}

/// A reference population's figures on a measure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Norm {
    /// The population's mean.
    pub(crate) mean: Field<Number>,
    /// The population's standard deviation.
    pub(crate) sd: Option<Field<Number>>,
    /// How many people it was found with.
    pub(crate) n: Option<Field<Number>>,
    /// Who they are.
    pub(crate) population: Option<Field<String>>,
    /// Where it was published.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
}
