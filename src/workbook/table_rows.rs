//! The rows of a table of figures that comes back.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::read_row::{ReadCell, ReadPlaces, ReadRow};
use super::read_sheet::ReadSheet;
use super::remembered::RememberedRow;
use crate::imports::LeftBehind;

/// How many columns a table had.
fn width(memory: &[&RememberedRow]) -> u32 {
    let widths = memory.iter().map(|row| row.marks.len());
    widths.max().unwrap_or_default() as u32
}

/// Whether the rows of a sheet are, but for few, those of a table.
pub(super) fn agrees(sheet: &ReadSheet, memory: &[&RememberedRow]) -> bool {
    let width = width(memory);
    let rows = sheet.rows.keys();
    let by_key: BTreeMap<String, u32> = rows.map(|row| (sheet.text(*row, width), *row)).collect();
    let same = memory.iter().filter(|line| {
        by_key.get(&line.key).is_some_and(|row| {
            let cells = sheet.rows.get(row);
            let says = |(at, mark): (u32, &String)| {
                let cell = cells.and_then(|cells| cells.get(&at));
                cell.map_or(mark.is_empty(), |cell| cell.says(mark))
            };
            (0..).zip(&line.marks).filter(|pair| says(*pair)).count() * 2 >= line.marks.len()
        })
    });
    same.count() * 2 > memory.len()
}

/// The rows of the sheet of a table; nothing where nobody can tell which cell is which.
pub(super) fn rows_of_table(
    sheet: &ReadSheet,
    memory: &[&RememberedRow],
    left: &mut Vec<LeftBehind>,
) -> Option<Vec<ReadRow>> {
    let width = width(memory);
    // The hidden column tells whether the others are where they were.
    let keys = sheet.rows.keys().map(|row| sheet.text(*row, width));
    let keys = keys.filter(|key| key.parse::<u32>().is_ok());
    if keys.count() * 2 < memory.len() {
        left.push(sheet.doubt_of_all(format!(
            "the sheet `{}`: columns were put in or taken out, or its hidden column is gone, so that nobody can tell which cell is which; nothing of it was taken",
            sheet.name
        )));
        return None;
    }
    let places = Rc::new(ReadPlaces {
        sheet: sheet.name.clone(),
        columns: (0..width as usize).collect(),
    });
    let mut all = Vec::new();
    for (row, cells) in &sheet.rows {
        let beside = cells.range(width.saturating_add(1)..);
        let beside = beside.filter(|(_, cell)| **cell != ReadCell::Text(String::new()));
        for (column, _) in beside {
            let words = "a cell beside the columns of the table".to_owned();
            left.push(sheet.doubt(words, (*row, *column)));
        }
        let key = sheet.text(*row, width);
        all.push(ReadRow {
            key: Some(key).filter(|key| !key.is_empty()),
            cells: (0..width).map(|at| sheet.cell(*row, at, left)).collect(),
            row: *row as usize + 1,
            places: Rc::clone(&places),
        });
    }
    Some(all)
}
