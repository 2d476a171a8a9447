//! What a file may say of figures: in place, or as a CSV table.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, EnumAccess, VariantAccess, Visitor};

use super::field::{Entries, Field, List, Many, Short, Word};
pub(crate) use super::figure::Figure;
use super::flow::Flow;
pub(crate) use super::number::Number;
use super::source::Cite;
use super::table_rows::{ColumnGroup, RowNames};
use crate::model::{
    ChangeMeaning, Design, Effect, EffectSizeMeaning, Method, Scale, TestStatistic,
};

/// The name under which a [`ResultEntry`] asks which of its forms a mapping has: the first whose key it has,
/// else the last.
pub(crate) const BY_TABLE: &str = "$has:table";

/// Figures: one in place, a table of them, or the flow of people.
#[derive(Debug)]
pub(crate) enum ResultEntry {
    /// A CSV table.
    Table(Box<Table>),
    /// A flow of people.
    Flow(Box<Flow>),
    /// A figure in place.
    Figure(Box<Figure>),
}

impl<'de> Deserialize<'de> for ResultEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Forms;

        impl<'de> Visitor<'de> for Forms {
            type Value = ResultEntry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a figure, a table or a flow")
            }

            fn visit_enum<A: EnumAccess<'de>>(self, form: A) -> Result<ResultEntry, A::Error> {
                let (number, content) = form.variant::<u32>()?;
                match number {
                    0 => content.newtype_variant().map(ResultEntry::Table),
                    1 => content.newtype_variant().map(ResultEntry::Flow),
                    _ => content.newtype_variant().map(ResultEntry::Figure),
                }
            }
        }

        deserializer.deserialize_enum(BY_TABLE, &["table", "flow", "figure"], Forms)
    }
}

impl JsonSchema for ResultEntry {
    fn schema_name() -> Cow<'static, str> {
        "ResultEntry".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let table = generator.subschema_for::<Table>();
        let figure = generator.subschema_for::<Figure>();
        let flow = generator.subschema_for::<Flow>();
        let without_table =
            json_schema!({ "if": { "required": ["flow"] }, "then": flow, "else": figure });
        json_schema!({ "if": { "required": ["table"] }, "then": table, "else": without_table })
    }
}

/// A CSV table of figures, straight from R, SPSS or a spreadsheet. What holds for every row may be
/// said here in place of a column.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    /// The path of the CSV file, from the synthesis folder.
    pub(crate) table: Field<String>,
    /// The line of the file in which the headings stand, where titles stand above them; several where they stand in
    /// several lines, as in `[2, 3]`: a column's heading is then the words of all of them, with what stands over several
    /// columns said of each, as in `Walking Mean`. Lines are counted from the first, empty ones too; of a table that is
    /// `turned`, columns are.
    #[serde(default)]
    pub(crate) headings_at: Many<u32>,
    /// The columns' own headings, where they are not the format's: `mean: M`. Where a cell holds two or three numbers,
    /// what they are stands in their order: `mean sd: 'Mean (SD)'`, `count percent: n (%)`, `estimate ci: 'B [95% CI]'`;
    /// `ci` is both limits. Of two columns with one heading, `M #2` is the second. `total`, the sum over all people, is
    /// read only where it is named here.
    #[serde(default)]
    pub(crate) columns: Entries<String>,
    /// Headings of columns that are to be passed over.
    #[serde(default)]
    pub(crate) ignore: Many<String>,
    /// Columns that belong to one time, group or measure each, where a row holds several figures:
    /// `{at: T1, columns: {mean: M1}}`.
    #[serde(default)]
    pub(crate) wide: List<ColumnGroup>,
    /// Headings of columns in which an empty cell says the same as the one above it, as where a spreadsheet showed one
    /// merged cell for several rows.
    #[serde(default)]
    pub(crate) fill_down: Many<String>,
    /// Rows that are no figures of their own.
    pub(crate) rows: Option<Field<RowNames>>,
    /// True where the rows of the file are its columns: the names of the figures stand in the first column.
    pub(crate) turned: Option<Field<bool>>,
    /// The most decimals that are printed of the table's figures on the page. Checks and claims go by the figures as
    /// they are; p values keep to the style.
    pub(crate) digits: Option<Field<u8>>,
    /// Marks of footnotes behind numbers, such as `a`, that are taken off. Stars, daggers and raised letters are known.
    /// What a mark means is said in `note`.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) marks: Many<String>,
    /// What stands between the cells; commas where nothing is said.
    pub(crate) separator: Option<Field<Separator>>,
    /// What stands before the decimals; a point where nothing is said.
    pub(crate) decimal: Option<Field<DecimalMark>>,
    /// Marks in cells of numbers that say that nothing was printed, beside the usual ones (`NA`, `n/a`, `–`,
    /// `.`, `NaN` and the like).
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) missing: Many<String>,
    /// The words in the measure column, where they are neither ids nor labels: `WEMWBS: wellbeing`; with a category
    /// where a row is that of one: `'Women, n (%)': gender=women`; with a time or group where the word says it too, as a
    /// key does: `phq3: phq@T3`.
    #[serde(default)]
    pub(crate) measures: Entries<String>,
    /// The words for timepoints, where they are neither ids nor labels: `Baseline: T1`; also in the labels of contrasts.
    #[serde(default)]
    #[schemars(with = "Entries<Word>")]
    pub(crate) timepoints: Entries<String>,
    /// The words for groups, where they are neither ids nor labels: `Peer worker: peer`.
    #[serde(default)]
    #[schemars(with = "Entries<Word>")]
    pub(crate) groups: Entries<String>,
    /// The words for categories, where they are neither ids nor labels: `F: women`.
    #[serde(default)]
    #[schemars(with = "Entries<Word>")]
    pub(crate) categories: Entries<String>,
    /// The measure of every row.
    pub(crate) measure: Option<Field<String>>,
    /// The category of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) category: Option<Field<String>>,
    /// The timepoint of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
    /// The earlier timepoint of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) from: Option<Field<String>>,
    /// The later timepoint of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) to: Option<Field<String>>,
    /// The group of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) group: Option<Field<String>>,
    /// The group that every row's group is compared with.
    #[schemars(with = "Option<Word>")]
    pub(crate) versus: Option<Field<String>>,
    /// The study of every row; the source that is cited where nothing is said.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// The statistical model of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) model: Option<Field<String>>,
    /// The site of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) site: Option<Field<String>>,
    /// The part of the people of every row.
    #[schemars(with = "Option<Word>")]
    pub(crate) subgroup: Option<Field<String>>,
    /// What every row's measure is associated with: a measure, `sex=women` for a category against the
    /// reference, `age:sex` for an interaction, `.` for the model as a whole.
    pub(crate) predictor: Option<Field<String>>,
    /// The words in the predictor column, where they are neither ids nor labels: `grouppeer worker: group=peer`.
    #[serde(default)]
    pub(crate) predictors: Entries<String>,
    /// What the estimates are: required where the table has associations.
    pub(crate) effect: Option<Field<Effect>>,
    /// For how much more of the predictor, where that is no category, an estimate is, such as `10 years`; one unit where nothing is said. Of
    /// rates, for how much person-time and in which unit: `1000 person-years`.
    pub(crate) per: Option<Field<String>>,
    /// The category of the predictor that the others are held against.
    #[schemars(with = "Option<Word>")]
    pub(crate) reference: Option<Field<String>>,
    /// The number of people in every row.
    pub(crate) n: Option<Field<Number>>,
    /// The level of the confidence intervals, 95 or 0.95; 95% where nothing is said.
    pub(crate) level: Option<Field<Number>>,
    /// Whether the same people were measured twice, or two groups compared; where it is not said, it is taken from
    /// what the figures show, if they do.
    pub(crate) design: Option<Field<Design>>,
    /// What a positive change means: required where the table has changes whose labels do not say it, and
    /// held against those that do (`T2 - T1`, `walk - wait`, `walk / wait`).
    pub(crate) change: Option<Field<ChangeMeaning>>,
    /// What a positive difference of the changes of two groups means, beside what a positive change of one does.
    pub(crate) difference: Option<Field<ChangeMeaning>>,
    /// What the effect size is.
    pub(crate) effect_size: Option<Field<EffectSizeMeaning>>,
    /// What the column `percent` holds: percentages, or shares of 1, which are then read as the percentages
    /// that they are.
    pub(crate) percent: Option<Field<PercentColumn>>,
    /// The scale on which intervals are symmetrical.
    pub(crate) scale: Option<Field<Scale>>,
    /// How the table's figures were made, where it is otherwise than usual: one word or a list.
    #[serde(default)]
    pub(crate) method: Many<Method>,
    /// The test statistic of the statistic column.
    pub(crate) test: Option<Field<TestStatistic>>,
    /// Where the figures were published.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// Printed where the table's figures are shown.
    pub(crate) note: Option<Field<String>>,
}

/// What stands between the cells of a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Separator {
    /// A comma.
    #[default]
    Comma,
    /// A semicolon, as spreadsheets write where the comma is the decimal mark.
    Semicolon,
    /// A tab.
    Tab,
}

/// What a column of percentages holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PercentColumn {
    /// Percentages, also where all are below 1.
    Percent,
    /// Shares of 1: 0.5625 is 56.25%.
    Share,
}

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum DecimalMark {
    /// A point.
    #[default]
    Point,
    /// A comma.
    Comma,
}
