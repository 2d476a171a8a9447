//! Where the rows of each sheet stand, so that links can lead to them.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use rust_xlsxwriter::utility::row_col_to_cell;

use super::limits;
use super::tabs::Tabs;
use crate::language::Words;
use crate::outputs::sheets::{Band, GRID, Grid, Sheet};
use crate::templates::RenderError;

/// The rows above the first row of the grid: its title and its headings.
pub(super) const ABOVE_GRID: u32 = 2;
/// The rows above the first row of every other table: its headings.
pub(super) const ABOVE: u32 = 1;

/// Where rows stand, by the name of their sheet and what they are about.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    rows: HashMap<(&'static str, &'a str), Rows>,
    columns: HashMap<&'static str, u16>,
    /// What the sheets are called.
    pub(super) tabs: Tabs,
}

/// Rows that lie together, the first and the last, from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    first: u32,
    last: u32,
}

impl<'a> Places<'a> {
    /// The places of the rows of a workbook.
    pub(super) fn of(
        grid: &'a Grid,
        tables: &'a [Sheet],
        words: &Words,
    ) -> Result<Self, RenderError> {
        let names = tables.iter().map(|table| table.name);
        let mut places = Self {
            tabs: Tabs::of([GRID].into_iter().chain(names), words),
            ..Self::default()
        };
        let ids = grid.bands().map(|band| match band {
            Band::Section(_) => "",
            Band::Row(row) => row.id.as_str(),
        });
        let columns = grid.headings.len() + 2;
        let rows = ABOVE_GRID as usize + grid.bands().count() + 1 + grid.below.len();
        limits::hold_table(GRID, rows, columns)?;
        places.add(GRID, ABOVE_GRID, columns, ids);
        for table in tables {
            let columns = table.columns.len();
            limits::hold_table(table.name, ABOVE as usize + table.rows.len(), columns)?;
            let ids = table.rows.iter().map(|row| row.id.as_str());
            places.add(table.name, ABOVE, columns, ids);
        }
        Ok(places)
    }

    fn add(
        &mut self,
        sheet: &'static str,
        above: u32,
        columns: usize,
        ids: impl Iterator<Item = &'a str>,
    ) {
        let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
        self.columns.insert(sheet, last);
        for (row, id) in (above..).zip(ids).filter(|(_, id)| !id.is_empty()) {
            match self.rows.entry((sheet, id)) {
                Slot::Vacant(slot) => {
                    let rows = Rows {
                        first: row,
                        last: row,
                    };
                    slot.insert(rows);
                }
                Slot::Occupied(mut slot) => {
                    let rows = slot.get_mut();
                    // Rows that lie apart are not all led to.
                    if rows.last + 1 == row {
                        rows.last = row;
                    }
                }
            }
        }
    }

    /// The link to the rows of `id` in a sheet, if there are any.
    pub(super) fn link(&self, sheet: &'static str, id: &str) -> Option<String> {
        let rows = self.rows.get(&(sheet, id))?;
        let last = *self.columns.get(sheet)?;
        let (from, to) = (
            row_col_to_cell(rows.first, 0),
            row_col_to_cell(rows.last, last),
        );
        Some(format!("internal:{}!{from}:{to}", self.tabs.named(sheet)))
    }

    /// How many rows of a sheet are about `id`.
    pub(super) fn number(&self, sheet: &'static str, id: &str) -> u32 {
        let rows = self.rows.get(&(sheet, id));
        rows.map_or(0, |rows| rows.last - rows.first + 1)
    }
}
