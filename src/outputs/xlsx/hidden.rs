//! The hidden sheet, by which a workbook that comes back is known: its stamp, and what each row was about.

use rust_xlsxwriter::Worksheet;

use super::limits::fault;
use super::places::{ABOVE, ABOVE_GRID};
use crate::outputs::sheets::{Band, GRID, Grid, Sheet};
use crate::templates::RenderError;

/// The name of the sheet.
const NAME: &str = "cisgrid";

/// Writes the sheet: in its first row the stamp, then each row of each sheet by its number and its id.
pub(super) fn write(
    sheet: &mut Worksheet,
    grid: &Grid,
    tables: &[Sheet],
    stamp: Option<&str>,
) -> Result<(), RenderError> {
    sheet.set_name(NAME).map_err(fault)?.set_hidden(true);
    let mut at = 0;
    let mut add = |cells: [&str; 3], number: Option<u32>| {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(at, column, cell).map_err(fault)?;
        }
        if let Some(number) = number {
            sheet.write_number(at, 1, number + 1).map_err(fault)?;
        }
        at += 1;
        Ok::<(), RenderError>(())
    };
    add(["stamp", stamp.unwrap_or_default(), ""], None)?;
    add(["sheet", "row", "id"], None)?;
    for (row, band) in (ABOVE_GRID..).zip(grid.bands()) {
        if let Band::Row(line) = band {
            add([GRID, "", &line.id], Some(row))?;
        }
    }
    for table in tables {
        for (row, line) in (ABOVE..).zip(&table.rows) {
            if !line.id.is_empty() {
                add([table.name, "", &line.id], Some(row))?;
            }
        }
    }
    Ok(())
}
