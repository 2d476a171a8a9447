//! Tables of a layout.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::column::ColumnView;
use super::laid::{LaidRow, LaidTable};
use super::plan::{Plan, Subject};
use crate::model::Convergence;
use crate::view::whole::View;

/// How often a convergence code is given.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TotalView {
    /// The code, in print.
    pub code: String,
    /// How many rows, or parts of rows, have it.
    pub count: usize,
}

impl<'a> LaidTable<'a> {
    fn plan(self) -> &'a Plan {
        &self.view.plans[self.table]
    }

    /// The name of its layout.
    pub fn layout(self) -> &'static str {
        self.view.layout().name.word()
    }

    /// Its number among the tables of the page, from 1.
    pub fn number(self) -> usize {
        self.table + 1
    }

    /// Its title.
    pub fn caption(self) -> &'a str {
        let frame = &self.view.model().synthesis;
        let own = self.view.layout().caption.as_ref();
        let alone = self.view.plans.len() == 1;
        // The title that the synthesis gives its table is that of its first layout.
        let whole = frame
            .caption
            .as_ref()
            .filter(|_| self.view.is_first_layout());
        match own.or(whole).filter(|_| alone) {
            Some(caption) => &caption.value,
            None => self.view.words().of(self.plan().caption),
        }
    }

    /// Its columns, from where a line begins.
    pub fn columns(self) -> Vec<ColumnView> {
        let columns = self.plan().columns.iter();
        columns.map(|column| column.seen(self.view)).collect()
    }

    /// Whether its rows are propositions.
    pub fn argues(self) -> bool {
        let mut rows = self.plan().rows.iter();
        rows.all(|row| matches!(row, Subject::Proposition(_)))
    }

    /// Whether some row takes several lines, so that what is paired stands side by side.
    pub fn paired(self) -> bool {
        self.rows().any(|row| row.line_count() > 1)
    }

    /// Its rows.
    pub fn rows(self) -> impl Iterator<Item = LaidRow<'a>> {
        let places = 0..self.plan().rows.len();
        places.map(move |place| LaidRow {
            view: self.view,
            table: self.table,
            place,
        })
    }

    /// How often each convergence code is given, where that is counted below the table.
    pub fn totals(self) -> Vec<TotalView> {
        if !self.plan().totals {
            return Vec::new();
        }
        let model = self.view.model();
        let words = self.view.words();
        let mut counts: BTreeMap<Convergence, usize> = BTreeMap::new();
        let mut not_coded = 0;
        for row in model.propositions.iter() {
            for code in &row.convergences {
                *counts.entry(code.label.value).or_default() += 1;
            }
            not_coded += usize::from(row.convergences.is_empty());
        }
        let codes = Convergence::WORDS
            .iter()
            .filter_map(|word| Convergence::find(word));
        let codes = codes.map(|code| TotalView {
            code: words.of(code.word()).to_owned(),
            count: counts.get(&code).copied().unwrap_or_default(),
        });
        let rest = (not_coded > 0).then(|| TotalView {
            code: words.of("not_coded").to_owned(),
            count: not_coded,
        });
        codes.chain(rest).collect()
    }
}

impl View {
    /// The tables that the page is about, in its layout.
    pub fn tables(&self) -> impl Iterator<Item = LaidTable<'_>> {
        let tables = 0..self.plans.len();
        tables.map(move |table| LaidTable { view: self, table })
    }
}
