//! A sheet of one table: its headings stay in sight, sort and filter.

use rust_xlsxwriter::{IgnoreError, Table, TableColumn, TableStyle, Worksheet};

use super::cells::Cells;
use super::limits::{Spot, fault};
use super::places::{ABOVE, Places};
use super::styles::{self, Styles};
use crate::outputs::sheets::{Entry, Sheet};
use crate::templates::RenderError;

/// What a program else marks as a mistake: an id or a bound that looks like a number and is text.
const AS_TEXT: IgnoreError = IgnoreError::NumberStoredAsText;
/// The widest that a column of numbers is, in letters.
const WIDEST: usize = 16;

/// Writes a table that has rows. Columns that are empty in every row are left out.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &Sheet,
    styles: &Styles,
    places: &Places<'_>,
) -> Result<(), RenderError> {
    let tab = places.tabs.tab(table.name);
    sheet.set_name(tab).map_err(fault)?;
    let filled = |at: &usize| {
        let mut rows = table.rows.iter();
        rows.any(|row| row.entries[*at] != Entry::Nothing)
    };
    let columns: Vec<usize> = (0..table.columns.len()).filter(filled).collect();
    let widths: Vec<usize> = columns.iter().map(|at| width(table, *at)).collect();
    for (column, width) in (0..).zip(&widths) {
        let width = *width as f64;
        sheet.set_column_width(column, width).map_err(fault)?;
    }
    let mut cells = Cells::new(sheet, styles, places);
    for (row, line) in (ABOVE..).zip(&table.rows) {
        let mut lines = 1;
        for ((column, at), width) in (0..).zip(&columns).zip(&widths) {
            let entry = &line.entries[*at];
            let spot = Spot {
                sheet: table.name,
                row,
                column,
                heading: &table.columns[*at].heading,
                id: &line.id,
            };
            cells.entry(spot, entry)?;
            lines = lines.max(styles::lines(&entry.words(), *width, false));
        }
        let height = styles::height(lines);
        cells.sheet.set_row_height(row, height).map_err(fault)?;
    }
    let (last_row, last_column) = (
        ABOVE - 1 + table.rows.len() as u32,
        columns.len() as u16 - 1,
    );
    let headings = columns.iter().map(|at| {
        let heading = table.columns[*at].heading.to_string();
        let column = TableColumn::new().set_header(heading);
        column.set_header_format(&styles.heading)
    });
    // A table of the program's own: it tells screen readers which row heads the others.
    let own = Table::new()
        .set_name(format!("{}Table", table.name))
        .set_style(TableStyle::None)
        .set_alt_text_title(tab)
        .set_alt_text(table.about)
        .set_columns(&headings.collect::<Vec<_>>());
    sheet
        .add_table(0, 0, last_row, last_column, &own)
        .and_then(|sheet| sheet.set_repeat_rows(0, 0))
        .and_then(|sheet| sheet.set_freeze_panes(ABOVE, 1))
        .and_then(|sheet| sheet.ignore_error_range(0, 0, last_row, last_column, AS_TEXT))
        .map(drop)
        .map_err(fault)
}

/// The width of a column: what the longest line needs, and no more than is good.
fn width(table: &Sheet, at: usize) -> usize {
    let column = &table.columns[at];
    let most = match column.width {
        0 => WIDEST,
        width => width,
    };
    let longest = table.rows.iter().map(|row| {
        let words = row.entries[at].words();
        let lines = words.split('\n').map(|line| line.chars().count());
        lines.max().unwrap_or(0)
    });
    let longest = longest.max().unwrap_or(0).min(most);
    // The mark of the filter stands beside the heading.
    let heading = column.heading.chars().count() + 4;
    longest.max(heading) + 2
}
