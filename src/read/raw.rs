//! What a file may say: the format, field by field, each with its place. The JSON Schema is made from
//! these types, and their comments are what an editor shows.

pub mod claim;
pub mod field;
pub mod result;

use schemars::JsonSchema;
use serde::Deserialize;

use claim::Claim;
use field::{Entries, Field, List, Many, Short, Word};
use result::{Number, ResultEntry};

use crate::model::{Better, Concern, Convergence, Fit, Level, Rating, Score};
use crate::number::Style;

/// A synthesis, or a part of one: every file of the folder may hold any of these sections, and
/// sections of the same name are joined.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "cisgrid synthesis")]
pub struct Document {
    /// What the synthesis is about; once in the folder.
    pub synthesis: Option<Field<Synthesis>>,
    /// The works that findings, figures and quotations are cited from.
    #[serde(default)]
    pub sources: List<Source>,
    /// The instruments' scales and subscales, and other variables, that figures are about.
    #[serde(default)]
    pub measures: List<Measure>,
    /// The figures, in place or as CSV tables.
    #[serde(default)]
    pub results: List<ResultEntry>,
    /// The findings: one statement each, with what it rests on.
    #[serde(default)]
    pub evidence: List<Evidence>,
    /// The synthesising propositions: the rows of the grid, in the order written.
    #[serde(default)]
    pub propositions: List<Proposition>,
    /// The concepts of the synthesising argument, where the authors name them.
    #[serde(default)]
    pub constructs: List<Construct>,
    /// Findings of checks that the authors know of: counted and shown, not hidden.
    #[serde(default)]
    pub acknowledged: List<Acknowledgement>,
    /// Further `synthesis` sections, which only one file may hold.
    #[serde(skip)]
    pub further: Vec<Field<Synthesis>>,
}

impl Document {
    /// Joins what another document says to this one.
    pub fn join(&mut self, other: Self) {
        match (&self.synthesis, other.synthesis) {
            (None, synthesis) => self.synthesis = synthesis,
            (Some(_), Some(second)) => self.further.push(second),
            (Some(_), None) => {}
        }
        self.sources.0.extend(other.sources.0);
        self.measures.0.extend(other.measures.0);
        self.results.0.extend(other.results.0);
        self.evidence.0.extend(other.evidence.0);
        self.propositions.0.extend(other.propositions.0);
        self.constructs.0.extend(other.constructs.0);
        self.acknowledged.0.extend(other.acknowledged.0);
        self.further.extend(other.further);
    }
}

/// What the synthesis is about, and how it is printed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synthesis {
    /// The title of the page.
    pub title: Field<String>,
    /// One line under the title.
    pub subtitle: Option<Field<String>>,
    /// The title of the table, fifteen words at the most.
    pub caption: Option<Field<String>>,
    /// The review or research questions.
    #[serde(default)]
    pub questions: Many<String>,
    /// How the strands were brought together, such as critical interpretive synthesis.
    pub approach: Option<Field<String>>,
    /// The work that the synthesis reports or stands in.
    #[serde(default)]
    pub cite: Many<Short<Cite>>,
    /// When data were collected, in time order.
    #[serde(default)]
    pub timepoints: Entries<Short<Timepoint>>,
    /// The groups or arms that figures may be about.
    #[serde(default)]
    pub groups: Entries<Short<Named>>,
    /// The strands, as columns of the grid from left to right; quantitative and qualitative where
    /// nothing is said.
    #[serde(default)]
    pub strands: Entries<Short<Named>>,
    /// The significance level, 0.05 where nothing is said.
    pub alpha: Option<Field<Number>>,
    /// The margin within which a difference counts as none, for the claims `unchanged`, `comparable` and
    /// `not_maintained` that name no other.
    pub margin: Option<Field<claim::Margin>>,
    /// How numbers are printed; decimals stay as they are, but p values are rounded where the journal does.
    pub style: Option<Field<Style>>,
    /// Abbreviations and what they stand for; the key under the table lists those that are used.
    #[serde(default)]
    pub abbreviations: Entries<String>,
    /// Notes printed under the table.
    #[serde(default)]
    pub notes: Many<String>,
    /// The language of the texts, as in `en` or `de-AT`.
    pub language: Option<Field<String>>,
}

/// A time of data collection.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timepoint {
    /// What it is called in print.
    pub label: Field<String>,
    /// Months since the start.
    pub months: Option<Field<Number>>,
}

/// Something with a name to print.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// What it is called in print.
    pub label: Field<String>,
}

/// A work that is cited.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, in kebab-case.
    pub id: Field<String>,
    /// The whole reference, as it is to be printed.
    pub citation: Field<String>,
    /// Its DOI, without the address before it.
    pub doi: Option<Field<String>>,
    /// Where it can be read.
    pub url: Option<Field<String>>,
    /// The licence under which it may be quoted.
    pub licence: Option<Field<String>>,
    /// A text file of the folder that holds its text.
    pub text: Option<Field<String>>,
}

/// A place in a source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The id of the source.
    pub source: Field<String>,
    // What few places need is boxed: there is one of these for each finding.
    /// The number of a table.
    #[schemars(with = "Option<Word>")]
    pub table: Option<Box<Field<String>>>,
    /// The number of a figure (a picture).
    #[schemars(with = "Option<Word>")]
    pub figure: Option<Box<Field<String>>>,
    /// The page or pages.
    #[schemars(with = "Option<Word>")]
    pub page: Option<Field<String>>,
    /// The heading it stands under.
    pub section: Option<Box<Field<String>>>,
    /// A supplement or additional file.
    #[schemars(with = "Option<Word>")]
    pub supplement: Option<Box<Field<String>>>,
}

/// A scale, subscale or other variable.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id, in kebab-case: the first part of a figure's key.
    pub id: Field<String>,
    /// What it is called in print; a CSV table may use it in place of the id.
    pub label: Field<String>,
    /// The instrument it belongs to.
    pub instrument: Option<Field<String>>,
    /// The domain that claims may name, such as wellbeing or burnout.
    pub domain: Option<Field<String>>,
    /// The lowest and the highest possible score.
    pub range: Option<Field<Vec<Field<Number>>>>,
    /// The number of items that make up the score.
    pub items: Option<Field<u32>>,
    /// Whether the score is the sum or the mean of its items.
    pub score: Option<Field<Score>>,
    /// True where missing items were filled in, so that scores need not be whole steps.
    pub prorated: Option<Field<bool>>,
    /// Which direction is good for the person: `higher` or `lower`.
    pub better: Option<Field<Better>>,
    /// The unit of its figures, such as months.
    pub unit: Option<Field<String>>,
    /// The categories of a variable that is counted, each with its label.
    #[serde(default)]
    pub categories: Entries<Short<Named>>,
    /// True where everybody falls into exactly one of the categories.
    pub exhaustive: Option<Field<bool>>,
    /// A reference population's figures.
    pub norm: Option<Field<Norm>>,
    /// Printed where the measure is explained.
    pub note: Option<Field<String>>,
}

/// A reference population's figures on a measure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// The population's mean.
    pub mean: Field<Number>,
    /// The population's standard deviation.
    pub sd: Option<Field<Number>>,
    /// How many people it was found with.
    pub n: Option<Field<Number>>,
    /// Who they are.
    pub population: Option<Field<String>>,
    /// Where it was published.
    #[serde(default)]
    pub cite: Many<Short<Cite>>,
}

/// One statement in a cell of the grid, with what it rests on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id, in kebab-case: the anchor of the page.
    pub id: Field<String>,
    /// The strand it belongs to: `quantitative`, `qualitative`, or one that the synthesis declares.
    pub strand: Field<String>,
    /// The statement, as it is printed.
    pub finding: Field<String>,
    /// The keys of the figures it rests on, such as `wellbeing@T1` or `wellbeing@T1..T2`.
    #[serde(default)]
    pub figures: Many<String>,
    /// What the statement asserts of the figures, to be tried on them.
    #[serde(default)]
    pub claims: Many<Claim>,
    /// The theme or themes it comes from.
    #[serde(default)]
    pub theme: Many<String>,
    /// What participants said.
    #[serde(default)]
    pub quotes: Many<Short<Quote>>,
    /// Where it can be read.
    #[serde(default)]
    pub cite: Many<Short<Cite>>,
    /// GRADE-CERQual: confidence in a qualitative finding.
    pub confidence: Option<Box<Field<Short<Confidence>>>>,
    /// GRADE: certainty of a quantitative finding.
    pub certainty: Option<Box<Field<Short<Certainty>>>>,
    /// Printed under the statement.
    pub note: Option<Field<String>>,
}

/// What a participant said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words, without quotation marks around them.
    pub said: Field<String>,
    /// The participant.
    #[schemars(with = "Option<Word>")]
    pub by: Option<Field<String>>,
    /// The timepoint.
    #[schemars(with = "Option<Word>")]
    pub at: Option<Field<String>>,
    /// Where it can be read.
    #[serde(default)]
    pub cite: Many<Short<Cite>>,
}

/// GRADE-CERQual's assessment of confidence in a qualitative finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// The overall level.
    pub level: Field<Level>,
    /// Concerns about the methods of the studies behind it.
    pub methodological_limitations: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how well the finding fits the data.
    pub coherence: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how rich and how much the data are.
    pub adequacy: Option<Field<Short<CerqualConcern>>>,
    /// Concerns about how well the data's setting fits the question.
    pub relevance: Option<Field<Short<CerqualConcern>>>,
    /// Why the level is as it is.
    pub because: Option<Field<String>>,
}

/// A concern about one component of confidence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CerqualConcern {
    /// How serious.
    pub concern: Field<Concern>,
    /// Why.
    pub because: Option<Field<String>>,
}

/// GRADE's assessment of the certainty of a quantitative finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certainty {
    /// The overall level.
    pub level: Field<Level>,
    /// Limitations of the studies' design and conduct.
    pub risk_of_bias: Option<Field<Short<GradeRating>>>,
    /// Results that differ without explanation.
    pub inconsistency: Option<Field<Short<GradeRating>>>,
    /// People, settings or outcomes other than those asked about.
    pub indirectness: Option<Field<Short<GradeRating>>>,
    /// Wide intervals, few people or events.
    pub imprecision: Option<Field<Short<GradeRating>>>,
    /// Publication bias and other considerations.
    pub other: Option<Field<Short<GradeRating>>>,
    /// Why the level is as it is.
    pub because: Option<Field<String>>,
}

/// A rating of one domain of certainty.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GradeRating {
    /// How serious.
    pub rating: Field<Rating>,
    /// Why.
    pub because: Option<Field<String>>,
}

/// A synthesising proposition: a row of the grid.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposition {
    /// Its id, in kebab-case: the anchor of the page.
    pub id: Field<String>,
    /// The statement, as it is printed.
    pub statement: Field<String>,
    /// The findings that support it.
    #[serde(default)]
    pub supported_by: Many<Short<Link>>,
    /// The findings that limit it or add a condition.
    #[serde(default)]
    pub qualified_by: Many<Short<Link>>,
    /// The findings that speak against it.
    #[serde(default)]
    pub contradicted_by: Many<Short<Link>>,
    /// How the contradiction is accounted for.
    pub response: Option<Field<String>>,
    /// Printed under the statement.
    pub note: Option<Field<String>>,
    /// The propositions that it takes further.
    #[serde(default)]
    pub builds_on: Many<Short<Relation>>,
    /// The propositions that it makes more exact.
    #[serde(default)]
    pub refines: Many<Short<Relation>>,
    /// The propositions that it does not sit easily with.
    #[serde(default)]
    pub in_tension_with: Many<Short<Relation>>,
    /// What the statement asserts: tried on every figure that the selector meets, linked or not.
    #[serde(default)]
    pub claims: Many<Claim>,
    /// How the strands meet, in the words of joint displays.
    pub fit: Option<Field<Short<FitVerdict>>>,
    /// How the strands meet, in the words of the triangulation protocol.
    pub convergence: Option<Field<Short<ConvergenceVerdict>>>,
    /// The interpretation printed beside the row.
    pub meta_inference: Option<Field<String>>,
    /// Strands that have nothing to say here, each with the reason.
    #[serde(default)]
    pub silence: Entries<String>,
}

/// A link to a finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The id of the finding.
    pub evidence: Field<String>,
    /// Why it stands in this row.
    pub because: Option<Field<String>>,
}

/// A relation to another proposition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// The id of the other proposition.
    pub proposition: Field<String>,
    /// Why.
    pub because: Option<Field<String>>,
}

/// The authors' fit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FitVerdict {
    /// The word.
    pub label: Field<Fit>,
    /// Why.
    pub because: Option<Field<String>>,
}

/// The authors' convergence code.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConvergenceVerdict {
    /// The word.
    pub label: Field<Convergence>,
    /// Why.
    pub because: Option<Field<String>>,
}

/// A concept of the synthesising argument.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Construct {
    /// Its id, in kebab-case.
    pub id: Field<String>,
    /// What it is called in print.
    pub label: Field<String>,
    /// What it means.
    pub definition: Option<Field<String>>,
    /// The propositions it stands in.
    #[serde(default, rename = "in")]
    pub propositions: Many<String>,
}

/// A finding of a check that the authors know of.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acknowledgement {
    /// The name or the code of the check.
    pub check: Field<String>,
    /// The id or the figure key that the finding is about, or several of them.
    pub at: Many<String>,
    /// Why it stands all the same.
    pub because: Field<String>,
}
