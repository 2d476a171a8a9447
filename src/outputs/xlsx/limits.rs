//! What a sheet has no room for, told before it is written.

use std::io;

use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::row_col_to_cell;

use crate::templates::RenderError;

/// The most rows of a sheet.
const ROWS: usize = 1_048_576;
/// The most columns of a sheet.
const COLUMNS: usize = 16_384;
/// The most characters of a cell, counted as UTF-16 has them.
const CHARACTERS: usize = 32_767;
/// The most links of a sheet.
pub(super) const LINKS: usize = 65_530;
/// The longest address that a link may have.
const ADDRESS: usize = 2_000;

/// Where something stands, for who is to mend it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    /// The name of the sheet.
    pub(super) sheet: &'a str,
    /// The row, from 0.
    pub(super) row: u32,
    /// The column, from 0.
    pub(super) column: u16,
    /// The heading of the column.
    pub(super) heading: &'a str,
    /// The id that the row is about.
    pub(super) id: &'a str,
}

/// How long a text is, as the limits count it.
pub(super) fn length(text: &str) -> usize {
    match text.len() > CHARACTERS {
        true => text.encode_utf16().count(),
        // No text is longer than its bytes.
        false => text.len(),
    }
}

/// Whether a text fits into a cell.
pub(super) fn fits(text: &str) -> bool {
    length(text) <= CHARACTERS
}

/// Says where a text stands that does not fit into its cell.
pub(super) fn hold(text: &str, spot: Spot<'_>) -> Result<(), RenderError> {
    if fits(text) {
        return Ok(());
    }
    let Spot {
        sheet, id, heading, ..
    } = spot;
    let cell = row_col_to_cell(spot.row, spot.column);
    let length = length(text);
    Err(RenderError::Unfit {
        what: format!(
            "the cell {cell} of the sheet `{sheet}` (`{heading}` of `{id}`) would hold {length} characters, and no cell of \
             XLSX holds more than {CHARACTERS}"
        ),
        help: format!(
            "shorten what stands there, or divide `{id}`; `--to csv` and `--to html` hold it whole"
        ),
    })
}

/// Says which table has more rows or columns than a sheet.
pub(super) fn hold_table(sheet: &str, rows: usize, columns: usize) -> Result<(), RenderError> {
    let (number, what, most) = match (rows > ROWS, columns > COLUMNS) {
        (true, _) => (rows, "rows", ROWS),
        (false, true) => (columns, "columns", COLUMNS),
        (false, false) => return Ok(()),
    };
    Err(RenderError::Unfit {
        what: format!(
            "the sheet `{sheet}` would have {number} {what}, and no sheet of XLSX has more than {most}"
        ),
        help: "divide the synthesis; `--to csv` holds it whole".to_owned(),
    })
}

/// Whether an address may be linked to: no script, no file, none that is longer than a link may be.
pub(super) fn is_linked(address: &str) -> bool {
    let known = ["https://", "http://", "mailto:"];
    let sound = |one: char| !one.is_whitespace() && !one.is_control();
    known.iter().any(|start| address.starts_with(start))
        && address.chars().all(sound)
        && length(address) <= ADDRESS
}

/// What is left of the writer's own faults, once every limit is told beforehand: those of this program.
pub(super) fn fault(error: XlsxError) -> RenderError {
    io::Error::other(error).into()
}
