//! The key: what the signs, the short forms and the columns stand for.

use super::grid::Grid;
use super::table::{Entry, GRID, KEY, Sheet, SheetColumn, SheetRow};
use crate::outputs::plain::plain;
use crate::view::View;

/// What the grid holds.
const GRID_HOLDS: &str = "The table that is printed: a row for each proposition.";
/// What a column of the grid holds.
const CELL_HOLDS: &str = "a cell of the grid, each statement on a line of its own behind the sign and the word of its \
                          stance";

/// What the signs, the short forms and the columns of `sheets` stand for, and the notes below the grid.
pub(super) fn sheet(view: &View, grids: &[Grid], sheets: &[Sheet]) -> Sheet {
    let head = view.head();
    let columns = vec![
        SheetColumn::new("kind", 14, "sign, short form, note, table or column"),
        SheetColumn::new("table", 14, "the table that a column belongs to"),
        SheetColumn::new("what", 24, "the sign, the short form or the heading"),
        SheetColumn::new("means", 90, "what it stands for"),
    ];
    let mut rows = Vec::new();
    let mut add = |kind: &str, table: &str, what: &str, means: &str| {
        let entries = [kind, table, what, means];
        rows.push(SheetRow {
            id: String::new(),
            entries: entries.map(|text| Entry::text(plain(text))).to_vec(),
        });
    };
    for one in &head.stances {
        add("sign", GRID, one.symbol, view.words().of(one.word));
    }
    for one in &head.key {
        add("short form", "", one.short, one.long);
    }
    for note in &head.notes {
        add("note", GRID, "", note);
    }
    add("table", GRID, "", GRID_HOLDS);
    for heading in grids.iter().flat_map(|grid| &grid.headings) {
        add("column", GRID, heading, CELL_HOLDS);
    }
    for sheet in sheets {
        add("table", sheet.name, "", sheet.about);
        for column in &sheet.columns {
            add("column", sheet.name, &column.heading, &column.about);
        }
    }
    Sheet {
        name: KEY,
        about: "What the signs, the short forms and the columns stand for.",
        columns,
        rows,
    }
}
