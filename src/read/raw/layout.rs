//! Layouts: which table is made of the evidence, with which columns and headings.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Short};
use crate::model::{LayoutName, StatementOrder};

/// How a table is laid out.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layout {
    /// Which one.
    pub(crate) name: Field<LayoutName>,
    /// The name of its files, without an ending; where nothing is said `grid` for the first layout, the layout's own
    /// name for the others.
    pub(crate) file: Option<Field<String>>,
    /// The title of its table, in place of that of the synthesis; of a layout with two tables, each has its own.
    pub(crate) caption: Option<Field<String>>,
    /// The heading of the column in which the propositions stand, such as `Domain`; `none` leaves it empty. Only
    /// layouts whose columns may be chosen have it.
    pub(crate) first: Option<Field<Short<First>>>,
    /// The columns, from where a line begins, in place of those that the layout has by itself: of `table-5`,
    /// `joint-display`, `convergence-matrix` and `pillar`. Those of the other layouts are fixed.
    #[serde(default)]
    pub(crate) columns: Many<Short<LayoutColumn>>,
    /// Whether the rows are numbered; they are where nothing is said.
    pub(crate) numbers: Option<Field<bool>>,
    /// In which order the statements of a cell stand: as the authors wrote them, or by stance.
    pub(crate) order: Option<Field<StatementOrder>>,
    /// Whether the headings that rows say as `section` span the table; they do where nothing is said.
    pub(crate) sections: Option<Field<bool>>,
}

/// The column in which the propositions stand.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct First {
    /// Its heading; `none` leaves it empty.
    pub(crate) heading: Field<String>,
}

/// A column of a layout.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LayoutColumn {
    /// What stands in it: the id of a strand, or one of `proposition`, `interpretation`, `fit`, `convergence`,
    /// `response`, `note`, `measures`, `themes`, `confidence`.
    pub(crate) show: Field<String>,
    /// Its heading.
    pub(crate) heading: Option<Field<String>>,
    /// How wide it is beside the others, a whole number: 2 is twice as wide as 1.
    pub(crate) width: Option<Field<u8>>,
}
