//! The sheet of the grid, as it is printed: title above, key and notes below.

use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};
use rust_xlsxwriter::{Format, Worksheet};

use super::cells::Cells;
use super::limits::{self, Spot, fault};
use super::places::{ABOVE_GRID, Places};
use super::styles::{self, Styles};
use crate::language::Words;
use crate::outputs::plain::plain;
use crate::outputs::sheets::{Band, Entry, GRID, Grid, GridCell, GridRow, STATEMENTS, To, Weight};
use crate::templates::RenderError;

/// How many letters the grid is wide, and may be where a row would be higher than rows can be.
const WIDTHS: [usize; 4] = [150, 220, 300, 400];
/// The widest that a column can be, in letters.
const WIDEST: usize = 250;

/// The first and the last cell of the grid, as names of regions have them.
pub(super) fn extent(grid: &Grid) -> (String, String) {
    let (last_row, last_column) = last(grid);
    let first = row_col_to_cell(ABOVE_GRID - 1, 0);
    (first, row_col_to_cell(last_row, last_column))
}

/// The first cell of its headings, as names of places have it.
pub(super) fn first_heading() -> String {
    row_col_to_cell_absolute(ABOVE_GRID - 1, 0)
}

fn last(grid: &Grid) -> (u32, u16) {
    let row = ABOVE_GRID - 1 + u32::try_from(grid.bands().count()).unwrap_or(u32::MAX - ABOVE_GRID);
    let column = u16::try_from(grid.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
    (row, column)
}

/// Writes a table of the layout on a sheet of that name. Behind its columns stands one that leads to the statements of each row, and a hidden one with the
/// id, which stays with its row however the rows are sorted; neither is printed.
pub(super) fn write(
    sheet: &mut Worksheet,
    name: &str,
    grid: &Grid,
    styles: &Styles,
    places: &Places<'_>,
    words: &Words,
) -> Result<(), RenderError> {
    sheet.set_name(name).map_err(fault)?;
    let (last_row, last_column) = last(grid);
    let widths = widths(grid);
    for (column, width) in (0..).zip(&widths) {
        let width = *width as f64;
        sheet.set_column_width(column, width).map_err(fault)?;
    }
    let whole = widths.iter().sum();
    let (statements, ids) = (last_column + 1, last_column + 2);
    sheet
        .set_column_width(statements, 14)
        .and_then(|sheet| sheet.set_column_hidden(ids))
        .map_err(fault)?;
    spanning(sheet, (0, last_column, whole), &grid.title, &styles.title)?;
    let mut cells = Cells::new(sheet, styles, places);
    let headings = grid.headings.iter().map(String::as_str);
    for (column, heading) in (0..).zip(headings.chain([words.of("sheet_statements"), "id"])) {
        let spot = Spot {
            sheet: GRID,
            row: ABOVE_GRID - 1,
            column,
            heading,
            id: "the headings",
        };
        cells.text(spot, heading, &styles.heading)?;
    }
    for (row, band) in (ABOVE_GRID..).zip(grid.bands()) {
        match band {
            Band::Section(heading) => {
                let span = (row, last_column, whole);
                spanning(cells.sheet, span, heading, &styles.section)?;
            }
            Band::Row(band) => {
                let GridRow { id, cells: all, .. } = band;
                let spot = |column: u16, heading| Spot {
                    sheet: GRID,
                    row,
                    column,
                    heading,
                    id,
                };
                for ((column, cell), heading) in (0..).zip(all).zip(&grid.headings) {
                    cell_of_lines(&mut cells, spot(column, heading), cell)?;
                }
                let number = places.number(STATEMENTS, id);
                let counted = words.counted("count_statements", number as usize);
                let leads = match number {
                    0 => Entry::Nothing,
                    _ => Entry::Link(counted, To::Row(STATEMENTS, id.clone())),
                };
                cells.entry(spot(statements, words.of("sheet_statements")), &leads)?;
                cells.text(spot(ids, "id"), &plain(id), styles.text.face(id))?;
                let height = styles::height(lines(band, &widths));
                cells.sheet.set_row_height(row, height).map_err(fault)?;
            }
        }
    }
    for (row, line) in (last_row + 2..).zip(&grid.below) {
        spanning(sheet, (row, last_column, whole), line, &styles.below)?;
    }
    let end = last_row + 1 + u32::try_from(grid.below.len()).unwrap_or(0);
    sheet
        .set_freeze_panes(ABOVE_GRID, 0)
        .and_then(|sheet| sheet.set_repeat_rows(0, ABOVE_GRID - 1))
        .and_then(|sheet| sheet.set_print_area(0, 0, end, last_column))
        .map(drop)
        .map_err(fault)
}

/// How wide each column is, in letters: as wide as it must be for the highest row to be shown whole.
fn widths(grid: &Grid) -> Vec<usize> {
    let columns = grid.headings.len().max(1);
    let shared = |whole: usize| vec![(whole / columns).clamp(12, WIDEST); columns];
    let is_shown = |widths: &Vec<usize>| {
        let mut rows = grid.rows.iter();
        rows.all(|row| styles::is_shown(lines(row, widths)))
    };
    let mut widths = WIDTHS.iter().copied().map(shared);
    let widest = shared(WIDTHS[WIDTHS.len() - 1]);
    widths.find(is_shown).unwrap_or(widest)
}

/// How many lines a row is high.
fn lines(row: &GridRow, widths: &[usize]) -> usize {
    let cells = row.cells.iter().zip(widths);
    let lines = cells.map(|(cell, width)| {
        let lines = cell.0.iter().map(|line| {
            let strong = line.weight == Weight::Strong;
            styles::lines(&line.words(), *width, strong)
        });
        lines.sum()
    });
    lines.max().unwrap_or(1)
}

/// Writes a text over all columns of the grid, which are so many letters wide together, as high as it needs to be.
fn spanning(
    sheet: &mut Worksheet,
    (row, last, width): (u32, u16, usize),
    text: &str,
    format: &Format,
) -> Result<(), RenderError> {
    let spot = Spot {
        sheet: GRID,
        row,
        column: 0,
        heading: "the lines that span the grid",
        id: "synthesis",
    };
    limits::hold(text, spot)?;
    let written = match last {
        0 => sheet.write_string_with_format(row, 0, text, format),
        last => sheet.merge_range(row, 0, row, last, text, format),
    };
    let height = styles::height(styles::lines(text, width, true));
    written
        .and_then(|sheet| sheet.set_row_height(row, height))
        .map(drop)
        .map_err(fault)
}

/// Writes a cell of lines: what leads a line stands in italics, what the row is about in bold.
fn cell_of_lines(
    cells: &mut Cells<'_>,
    spot: Spot<'_>,
    cell: &GridCell,
) -> Result<(), RenderError> {
    let words = cell.words();
    limits::hold(&words, spot)?;
    let styles = cells.styles;
    let format = styles.text.face(&words);
    let mut parts: Vec<(&Format, String)> = Vec::new();
    for line in &cell.0 {
        let end = if parts.is_empty() { "" } else { "\n" };
        let (lead, text) = match line.weight {
            Weight::Plain => (&styles.lead, &styles.running),
            Weight::Strong => (&styles.strong, &styles.strong),
        };
        match line.lead.is_empty() {
            true => parts.push((text, format!("{end}{}", literal(&line.text)))),
            false => {
                parts.push((lead, format!("{end}{}", literal(&line.lead))));
                if !line.text.is_empty() {
                    parts.push((text, format!(" {}", literal(&line.text))));
                }
            }
        }
    }
    let parts: Vec<(&Format, &str)> = parts
        .iter()
        .map(|(format, text)| (*format, text.as_str()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    if parts.is_empty() {
        return cells.text(spot, "", format);
    }
    let written = cells
        .sheet
        .write_rich_string_with_format(spot.row, spot.column, &parts, format);
    match written {
        // The limit counts how the parts are set as well: a text that is nearly as long as a cell is set plain.
        Err(_) => cells.text(spot, &words, format),
        Ok(_) => Ok(()),
    }
}

/// A text whose `_x0041_` stays what it is: spreadsheet programs read a letter there, the library writes an underscore's
/// own code before it in plain texts, and leaves texts of several faces to us.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, code) = rest.split_at(at);
        out.push_str(before);
        let digits = code.as_bytes().get(2..6);
        let is_code = digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            && code.as_bytes().get(6) == Some(&b'_');
        out.push_str(if is_code { "_x005F_" } else { "_" });
        rest = &code[1..];
    }
    out + rest
}
