//! Workbooks of Excel (XLSX, XLSM): their cells as they are shown.

use std::io::BufReader;

use calamine::{DataRef, Reader, Style, Xlsx, XlsxError};

use super::guard;
use super::layout::{Layout, layouts};
use super::references::look_through;
use super::seen::{
    Extent, MOST_CELLS, SheetShown, Workbook, clean, date, date_doubt, has_commas, place, too_large,
};
use super::shown::{Display, display, rounds_to_zero, with_minus};
use crate::imports::offered::{NotTaken, Offered};
use crate::tables::FoundCell;

type Book = Xlsx<BufReader<std::fs::File>>;

/// Reads a workbook whose archive was looked through.
pub(super) fn read(file: &Offered, extent: Extent) -> Result<Workbook, NotTaken> {
    let mut archive = guard::open(file)?;
    look_through(&mut archive)?;
    let layouts = layouts(&mut archive);
    let has_macros = archive.index_for_name("xl/vbaProject.bin").is_some();
    drop(archive);
    let mut book: Book = Xlsx::new(BufReader::new(file.file()?)).map_err(unread)?;
    let mut all = Workbook {
        kind: "workbook of Excel",
        extent,
        ..Workbook::default()
    };
    if has_macros {
        all.leave(
            "the macros of the workbook: they are neither run nor taken",
            None,
        );
    }
    for sheet in book.sheets_metadata().to_vec() {
        let name = sheet.name.as_str();
        if !all.takes(&sheet) {
            continue;
        }
        let none = Layout::default();
        let layout = layouts.get(name).unwrap_or(&none);
        let shown = sheet_of(&mut book, name, layout, &mut all)?;
        all.sheets.push(shown);
    }
    Ok(all)
}

fn sheet_of(
    book: &mut Book,
    name: &str,
    layout: &Layout,
    all: &mut Workbook,
) -> Result<SheetShown, NotTaken> {
    let merged = book.merge_cells_by_sheet_name(name).map_err(unread)?;
    let merged = merged
        .iter()
        .map(|one| [one.start.0, one.end.0, one.start.1, one.end.1]);
    let mut sheet = SheetShown {
        name: clean(name).0,
        merged: merged.collect(),
        ..SheetShown::default()
    };
    let mut hidden = 0;
    let mut turned = 0;
    let mut signs = Vec::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(unread)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(unread)? {
        let (row, column) = cell.get_position();
        let mut found = shown(
            cell.get_value(),
            reader.styles().get(style),
            &mut sheet.unformatted,
        );
        if layout.bare_formulas.contains(&(row, column)) {
            found.doubt = Some("a formula of which no value was kept: open the workbook in its program and save it".to_owned());
        }
        if found.text.is_empty() && found.doubt.is_none() {
            continue;
        }
        let is_hidden = layout.hidden_rows.contains(&row) || layout.hides(column);
        if all.extent == Extent::Shown && is_hidden {
            hidden += 1;
            continue;
        }
        let number = match cell.get_value() {
            DataRef::Int(number) => Some(*number as f64),
            DataRef::Float(number) => Some(*number),
            _ => None,
        };
        if let Some(text) = number.and_then(|number| with_minus(number, &found.text)) {
            found.text = text;
            signs.push((row, column));
        }
        if let Some(doubt) = number.and_then(|number| rounds_to_zero(number, &found.text)) {
            found.doubt.get_or_insert(doubt);
        }
        let (text, controls) = all.extent.cleaned(&found.text);
        turned += usize::from(controls);
        found.text = text;
        found.place = Some(place(&sheet.name, row, column));
        if number.is_some() {
            sheet.numbers.insert((row, column));
        }
        sheet.cells.insert((row, column), found);
        if sheet.cells.len() > MOST_CELLS {
            return Err(too_large(&sheet.name));
        }
    }
    with_commas(&mut sheet);
    sheet.hidden_rows = layout.hidden_rows.clone();
    tell_hidden(all, &sheet, layout, hidden);
    all.tell_turned(turned, &sheet.name);
    all.tell_signs(&signs, &sheet.name);
    Ok(sheet)
}

/// Where the texts of a sheet have commas before decimals, its numbers are shown with commas as well.
fn with_commas(sheet: &mut SheetShown) {
    let numbers = &sheet.numbers;
    let texts = sheet.cells.iter().filter(|(at, _)| !numbers.contains(at));
    if !has_commas(texts.map(|(_, cell)| cell.text.as_str())) {
        return;
    }
    for at in numbers {
        if let Some(cell) = sheet.cells.get_mut(at) {
            // What parts thousands becomes a point, and the point a comma.
            let swap = |one: char| match one {
                '.' => ',',
                ',' => '.',
                other => other,
            };
            cell.text = cell.text.chars().map(swap).collect();
        }
    }
}

fn tell_hidden(all: &mut Workbook, sheet: &SheetShown, layout: &Layout, cells: usize) {
    if cells == 0 {
        return;
    }
    let mut rows = layout.hidden_rows.iter();
    let first = match rows.next() {
        Some(row) => place(&sheet.name, *row, 0),
        None => {
            let column = layout.hidden_columns.first().map_or(0, |(first, _)| *first);
            place(&sheet.name, 0, column)
        }
    };
    let what = match (
        layout.hidden_rows.is_empty(),
        layout.hidden_columns.is_empty(),
    ) {
        (false, true) => "hidden rows",
        (true, _) => "hidden columns",
        (false, false) => "hidden rows and columns",
    };
    let words = match cells {
        1 => format!("1 cell in {what}: show them in the program, if they are to be taken"),
        _ => format!("{cells} cells in {what}: show them in the program, if they are to be taken"),
    };
    all.doubt(words, Some(first));
}

/// A cell as it is shown; its text is empty where nothing stands in it.
fn shown(value: &DataRef<'_>, style: Option<&Style>, unformatted: &mut usize) -> FoundCell {
    let format = style.and_then(|style| style.number_format.as_ref());
    let code = format.map_or("General", |format| format.format_code.as_str());
    let mut cell = FoundCell::default();
    match value {
        DataRef::Empty => {}
        DataRef::String(text) => cell.text.clone_from(text),
        DataRef::SharedString(text) => (*text).clone_into(&mut cell.text),
        DataRef::Bool(true) => "TRUE".clone_into(&mut cell.text),
        DataRef::Bool(false) => "FALSE".clone_into(&mut cell.text),
        DataRef::Int(number) => {
            cell.text = number_shown(*number as f64, code, &mut cell.doubt, unformatted)
        }
        DataRef::Float(number) => {
            cell.text = number_shown(*number, code, &mut cell.doubt, unformatted)
        }
        DataRef::DateTime(time) => {
            cell.text = date(time);
            cell.doubt = Some(date_doubt(&cell.text));
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            cell.text.clone_from(text);
            cell.doubt = Some(date_doubt(text));
        }
        DataRef::Error(error) => {
            cell.text = error.to_string();
            cell.doubt = Some(format!(
                "`{}` is an error of the program, and no figure",
                cell.text
            ));
        }
    }
    cell
}

fn number_shown(
    value: f64,
    code: &str,
    doubt: &mut Option<String>,
    unformatted: &mut usize,
) -> String {
    let display = display(value, code);
    match &display {
        Display::Formatted(_) => {}
        Display::Kept(_) => *unformatted += usize::from(value.fract() != 0.0),
        Display::Unclear(text) => {
            *doubt = Some(format!(
                "`{text}` is shown by the format `{code}`, which is not understood here: all digits are taken"
            ));
        }
    }
    display.text()
}

fn unread(error: XlsxError) -> NotTaken {
    if matches!(error, XlsxError::Password) {
        return guard::locked();
    }
    NotTaken::new(format!("it cannot be read as a workbook: {error}"))
        .help("open it in the program that it is from, save it once more, and import that")
}
