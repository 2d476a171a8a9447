//! Findings: quotations, confidence, certainty.

use schemars::JsonSchema;
use serde::Deserialize;

use super::claim::Claim;
use super::field::{Field, Many, Short, Word};
use super::source::Cite;
use crate::model::{Concern, Level, Rating, WhoseWords};

/// One statement in a cell of the grid, with what it rests on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evidence {
    /// Its id: letters, digits and underscores, in words that single hyphens or points may join. The anchor of
    /// the page.
    pub(crate) id: Field<String>,
    /// The strand it belongs to: `quantitative`, `qualitative`, or one that the synthesis declares.
    pub(crate) strand: Field<String>,
    /// Words set off before the statement, such as the name of a theme or an outcome.
    pub(crate) lead: Option<Field<String>>,
    /// The statement, as it is printed.
    pub(crate) finding: Field<String>,
    /// Parts of the statement, printed as a list below it.
    #[serde(default)]
    pub(crate) points: Many<String>,
    /// The keys of the figures it rests on, such as `wellbeing@T1` or `wellbeing@T1..T2`.
    #[serde(default)]
    pub(crate) figures: Many<String>,
    /// What the statement asserts of the figures, to be tried on them.
    #[serde(default)]
    pub(crate) claims: Many<Claim>,
    /// The theme or themes it comes from.
    #[serde(default)]
    pub(crate) theme: Many<String>,
    /// The codes of a theme that it comes from, where these are more to the point.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) codes: Many<String>,
    /// What participants said.
    #[serde(default)]
    pub(crate) quotes: Many<Short<Quote>>,
    /// Where it can be read.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// GRADE-CERQual: confidence in a qualitative finding.
    pub(crate) confidence: Option<Box<Field<Short<Confidence>>>>,
    /// GRADE: certainty of a quantitative finding.
    pub(crate) certainty: Option<Box<Field<Short<Certainty>>>>,
    /// Printed under the statement.
    pub(crate) note: Option<Field<String>>,
}

/// What a participant said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Quote {
    /// The words, without quotation marks around them.
    pub(crate) said: Field<String>,
    /// The participant, as the study numbers them.
    #[schemars(with = "Option<Word>")]
    pub(crate) by: Option<Field<String>>,
    // What few quotations say themselves is boxed: there may be one of these for each finding.
    /// The site of the participant, where it is not declared under `participants`.
    #[schemars(with = "Option<Word>")]
    pub(crate) site: Option<Box<Field<String>>>,
    /// The role of the participant, where it is not declared under `participants`.
    pub(crate) role: Option<Box<Field<String>>>,
    /// The timepoint.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
    /// Where it can be read.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// Where in the text of its source it stands.
    #[serde(rename = "where")]
    pub(crate) place: Option<Box<Field<Where>>>,
    /// The words in the language in which they were said, where `said` is a translation.
    pub(crate) original: Option<Box<Field<String>>>,
    /// The language in which they were said, as in `de`, where `said` is a translation.
    pub(crate) lang: Option<Box<Field<String>>>,
    /// Whose words they are: a participant's where nothing is said, the authors' of the study, or those of field notes.
    pub(crate) words: Option<Field<WhoseWords>>,
}

/// A place in a text: by position, by line or by time, one of the three; and the words around it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Where {
    /// The position of the first character, counted from 0.
    pub(crate) start: Option<Field<u32>>,
    /// The position behind the last character.
    pub(crate) end: Option<Field<u32>>,
    /// The line, counted from 1.
    pub(crate) line: Option<Field<u32>>,
    /// The time in a recording, as in `00:12:31`.
    #[schemars(with = "Option<Word>")]
    pub(crate) time: Option<Field<String>>,
    /// The words right before it.
    pub(crate) prefix: Option<Field<String>>,
    /// The words right behind it.
    pub(crate) suffix: Option<Field<String>>,
}

/// GRADE-CERQual's assessment of confidence in a qualitative finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confidence {
    /// The overall level.
    pub(crate) level: Field<Level>,
    /// Concerns about the methods of the studies behind it.
    pub(crate) methodological_limitations: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how well the finding fits the data.
    pub(crate) coherence: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how rich and how much the data are.
    pub(crate) adequacy: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how well the data's setting fits the question.
    pub(crate) relevance: Option<Field<Short<CerqualConcern>>>,
    /// Why the level is as it is.
    pub(crate) because: Option<Field<String>>,
}

/// A concern about one component of confidence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CerqualConcern {
    /// How serious.
    pub(crate) concern: Field<Concern>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
}

/// GRADE's assessment of the certainty of a quantitative finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Certainty {
    /// The overall level.
    pub(crate) level: Field<Level>,
    /// Limitations of the studies' design and conduct.
    pub(crate) risk_of_bias: Option<Field<Short<GradeRating>>>,
    /// Results that differ without explanation.
    pub(crate) inconsistency: Option<Field<Short<GradeRating>>>,
    /// People, settings or outcomes other than those asked about.
    pub(crate) indirectness: Option<Field<Short<GradeRating>>>,
    /// Wide intervals, few people or events.
    pub(crate) imprecision: Option<Field<Short<GradeRating>>>,
    /// Publication bias and other considerations.
    pub(crate) other: Option<Field<Short<GradeRating>>>,
    /// Why the level is as it is.
    pub(crate) because: Option<Field<String>>,
}

/// A rating of one domain of certainty.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GradeRating {
    /// How serious.
    pub(crate) rating: Field<Rating>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
}
