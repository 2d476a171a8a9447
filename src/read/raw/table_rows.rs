//! What may be said of the rows of a CSV table, and of columns that belong to one time or group.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Entries, Field, Many, Short, Word};
use super::number::Number;
use crate::model::{ChangeMeaning, Design, Effect, Method};

/// Rows of a CSV table that are no figures of their own, each named by its first cell.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RowNames {
    /// Rows that are put aside: headings of sections, notes. A row that has nothing but its first cell is also met
    /// by the word that it starts with: `Note`.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) ignore: Many<String>,
    /// The rows that are read here, where those of another kind are read by another entry of the same file; a row
    /// that no entry reads or puts aside is told.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) only: Many<String>,
    /// Rows with the totals of the counts above them, back to the row of totals before, or, where the table starts with
    /// one, of those below: held against the sum of their parts. Where a total is 100%, or the shares fit it, it is
    /// their n, if none is printed beside them.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) total: Many<String>,
    /// Rows of the category that others are compared with, which have no estimate of their own; also named by the
    /// word that stands in place of the estimate, such as `(ref)`; where that word stands in the columns of one group of
    /// `wide`, those of the others are read.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) reference: Many<String>,
    /// Rows that say what those below them are about, as a scale's name above its times: what they say, such as
    /// `measure` or `group`. Rows with nothing but their first cell are meant; others, such as one with the p of its
    /// categories, are named: `{say: measure, rows: [Gender]}`. Where the rows below them are categories of the measure
    /// or the predictor that stands above, both stand in one column of that name.
    pub(crate) headings: Option<Field<Short<HeadingRows>>>,
    /// True where a row goes on in the next, whose first cell is empty, as where standard errors stand in brackets below
    /// the coefficients: its cells are then read behind those above, `estimate se: '(1)'`.
    pub(crate) joined: Option<Field<bool>>,
}

/// Rows of a CSV table that say what those below them are about.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeadingRows {
    /// What they say.
    pub(crate) say: Field<HeadingWord>,
    /// Their first cells, where others than rows with nothing but their first cell are meant.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) rows: Many<String>,
}

/// What a row says of those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum HeadingWord {
    /// The measure.
    Measure,
    /// What the measure is associated with.
    Predictor,
    /// The timepoint.
    At,
    /// The group.
    Group,
    /// The study.
    Study,
    /// The statistical model.
    Model,
    /// The site.
    Site,
    /// The part of the people.
    Subgroup,
}

impl HeadingWord {
    /// The format's name for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Predictor => "predictor",
            Self::At => "at",
            Self::Group => "group",
            Self::Study => "study",
            Self::Model => "model",
            Self::Site => "site",
            Self::Subgroup => "subgroup",
        }
    }
}

/// Columns of a CSV table that belong to one time, one group or one measure, where a row holds several figures. What
/// stands in columns named beside `wide` holds for all of them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ColumnGroup {
    /// The measure of these columns.
    pub(crate) measure: Option<Field<String>>,
    /// The category of these columns.
    #[schemars(with = "Option<Word>")]
    pub(crate) category: Option<Field<String>>,
    /// Their timepoint.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
    /// Their earlier timepoint.
    #[schemars(with = "Option<Word>")]
    pub(crate) from: Option<Field<String>>,
    /// Their later timepoint.
    #[schemars(with = "Option<Word>")]
    pub(crate) to: Option<Field<String>>,
    /// Their group.
    #[schemars(with = "Option<Word>")]
    pub(crate) group: Option<Field<String>>,
    /// The group that their group is compared with.
    #[schemars(with = "Option<Word>")]
    pub(crate) versus: Option<Field<String>>,
    /// What their measure is associated with.
    pub(crate) predictor: Option<Field<String>>,
    /// Their study.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// Their statistical model, as where crude and adjusted estimates stand side by side.
    #[schemars(with = "Option<Word>")]
    pub(crate) model: Option<Field<String>>,
    /// Their site.
    #[schemars(with = "Option<Word>")]
    pub(crate) site: Option<Field<String>>,
    /// Their part of the people.
    #[schemars(with = "Option<Word>")]
    pub(crate) subgroup: Option<Field<String>>,
    /// What their estimates are.
    pub(crate) effect: Option<Field<Effect>>,
    /// Whether they are of the same people measured twice, or of two groups compared.
    pub(crate) design: Option<Field<Design>>,
    /// What a positive change means in them.
    pub(crate) change: Option<Field<ChangeMeaning>>,
    /// What a positive difference of the changes of two groups means in them.
    pub(crate) difference: Option<Field<ChangeMeaning>>,
    /// How they were made, where it is otherwise than usual and than the rest of the table: one word or a list.
    #[serde(default)]
    #[schemars(with = "Many<Method>")]
    pub(crate) method: Many<Method>,
    /// The number of people in all of them, as in a heading `Control (N=32)`.
    pub(crate) n: Option<Field<Number>>,
    /// The headings of these columns, by what they hold: `mean: M at T1`, `mean sd: 'Control, mean (SD)'`. A column
    /// with the number of people of a group may be named again as `n` or `n_versus` of a comparison.
    pub(crate) columns: Entries<String>,
}
