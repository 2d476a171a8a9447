//! Workbooks of Excel 97: their values, of which no format is read.

use std::io::BufReader;

use calamine::{Data, Reader, Xls, XlsError};

use super::guard;
use super::seen::{
    Extent, MOST_CELLS, SheetShown, Workbook, clean, date, date_doubt, place, too_large,
};
use super::shown::kept;
use crate::imports::offered::{NotTaken, Offered};
use crate::tables::FoundCell;

const AS_XLSX: &str = "save it as `.xlsx` in its program, and import that";

/// Reads a workbook.
pub(super) fn read(file: &Offered, extent: Extent) -> Result<Workbook, NotTaken> {
    // Its cells are laid out in memory with the gaps between them.
    if file.length > 8 << 20 {
        return Err(NotTaken::new("it is larger than 8 MiB").help(AS_XLSX));
    }
    let mut book: Xls<_> = Xls::new(BufReader::new(file.file()?)).map_err(unread)?;
    let mut all = Workbook {
        kind: "workbook of Excel 97",
        extent,
        ..Workbook::default()
    };
    for about in book.sheets_metadata().to_vec() {
        let name = about.name.as_str();
        if !all.takes(&about) {
            continue;
        }
        let range = book.worksheet_range(name).map_err(unread)?;
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let merged = merged
            .iter()
            .map(|one| [one.start.0, one.end.0, one.start.1, one.end.1]);
        let mut sheet = SheetShown {
            name: clean(name).0,
            merged: merged.collect(),
            ..SheetShown::default()
        };
        let (top, left) = range.start().unwrap_or_default();
        let mut turned = 0;
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top + row as u32, left + column as u32);
            if matches!(value, Data::Int(_) | Data::Float(_)) {
                sheet.numbers.insert((row, column));
            }
            let mut cell = shown(value, &mut sheet.unformatted);
            let (text, controls) = all.extent.cleaned(&cell.text);
            turned += usize::from(controls);
            cell.text = text;
            cell.place = Some(place(&sheet.name, row, column));
            if !cell.text.is_empty() {
                sheet.cells.insert((row, column), cell);
            }
            if sheet.cells.len() > MOST_CELLS {
                return Err(too_large(&sheet.name));
            }
        }
        all.tell_turned(turned, &sheet.name);
        all.sheets.push(sheet);
    }
    // Hidden rows are not told from others, whatever stands in them.
    if !all.sheets.is_empty() {
        all.doubt(
            "how many decimals are shown, and which rows and columns are hidden: of a workbook of Excel 97 only values are read, with all their digits; save it as `.xlsx` for figures as they are shown",
            None,
        );
    }
    Ok(all)
}

fn shown(value: &Data, unformatted: &mut usize) -> FoundCell {
    let mut cell = FoundCell::default();
    match value {
        Data::Empty => {}
        Data::String(text) => cell.text.clone_from(text),
        Data::Bool(true) => "TRUE".clone_into(&mut cell.text),
        Data::Bool(false) => "FALSE".clone_into(&mut cell.text),
        Data::Int(number) => cell.text = number.to_string(),
        Data::Float(number) => {
            *unformatted += usize::from(number.fract() != 0.0);
            cell.text = kept(*number);
        }
        Data::DateTime(time) => {
            cell.text = date(time);
            cell.doubt = Some(date_doubt(&cell.text));
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            cell.text.clone_from(text);
            cell.doubt = Some(date_doubt(&cell.text));
        }
        Data::Error(error) => {
            cell.text = error.to_string();
            cell.doubt = Some(format!(
                "`{}` is an error of the program, and no figure",
                cell.text
            ));
        }
    }
    cell
}

/// The names of its sheets.
pub(super) fn names(file: &Offered) -> Option<Vec<String>> {
    let book: Xls<_> = Xls::new(BufReader::new(file.file().ok()?)).ok()?;
    Some(book.sheet_names())
}

fn unread(error: XlsError) -> NotTaken {
    if matches!(error, XlsError::Password) {
        return guard::locked();
    }
    NotTaken::new(format!(
        "it cannot be read as a workbook of Excel 97: {error}"
    ))
    .help(AS_XLSX)
}
