//! The tables that a page is about.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use schemars::JsonSchema;
use serde::Serialize;

use super::Seen;
use super::listed::{Listed, Member};
use super::written::Written;
use crate::templates::Series;
use crate::view::{ColumnView, LaidRow, LaidTable, TotalView, View};

/// A table that the page is about, in its layout.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::outputs) struct TableView<'a> {
    /// The name of its layout.
    layout: &'static str,
    /// Its number among the tables of the page, from 1.
    number: usize,
    /// Its title.
    caption: &'a str,
    /// Whether its rows are propositions.
    argues: bool,
    /// Whether some row takes several lines, so that what is paired stands side by side.
    paired: bool,
    /// Its columns, from where a line begins.
    columns: Vec<ColumnView>,
    /// Its rows.
    rows: Written<'a, LaidRow<'a>, LaidTable<'a>>,
    /// How often each convergence code is given, where that is counted below the table.
    totals: Vec<TotalView>,
    /// How many of the items of a checklist are answered, and which are not, in a sentence.
    counted: Option<String>,
}

impl<'a> TableView<'a> {
    pub(in crate::outputs) fn of(table: LaidTable<'a>) -> Self {
        Self {
            layout: table.layout(),
            number: table.number(),
            caption: table.caption(),
            argues: table.argues(),
            paired: table.paired(),
            columns: table.columns(),
            rows: Written::of(table, |table| Box::new(table.rows())),
            totals: table.totals(),
            counted: table.counted(),
        }
    }
}

impl Seen for Written<'_, LaidRow<'_>, LaidTable<'_>> {
    fn seen(self, view: &Arc<View>) -> Value {
        let rows = self.parts().map(Member::from);
        Series::of(Listed::of(view, rows.collect()))
    }
}

small! {
    Table of TableView<'_>: layout, number, caption, argues, paired, columns, rows, totals, counted;
}
