//! The workbook as a file.

use std::collections::BTreeMap;

use rust_xlsxwriter::utility::row_col_to_cell_absolute;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet, XlsxError,
};

use super::cell::CellShown;
use super::choices::lists;
use super::columns::{Choice, SheetColumn};
use super::gathered::{SheetRows, SynthesisSheets};
use super::named::{CHOICES, MEMORY, README, ROW, VERSION, of_tables};
use super::remembered::remembered;
use super::tables::CsvSheet;
use crate::imports::{Holding, NotTaken};

/// How many empty rows below the last one have lists to choose from, for new entries.
const MORE: u32 = 500;

/// The formats of the cells.
struct Looks {
    head: Format,
    fixed: Format,
    open: Format,
    closed: Format,
}

impl Looks {
    fn new() -> Self {
        let base = Format::new()
            .set_font_name("Arial")
            .set_font_size(10.0)
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            // Texts stay texts: no score turns into a date, and 0.020 keeps its nought.
            .set_num_format("@")
            .set_border_bottom(FormatBorder::Hair);
        Self {
            head: base
                .clone()
                .set_bold()
                .set_background_color(Color::RGB(0x00D9_E7F5))
                .set_border_bottom(FormatBorder::Thin),
            fixed: base.clone().set_background_color(Color::RGB(0x00F2_F6FA)),
            closed: base
                .clone()
                .set_background_color(Color::RGB(0x00E6_E6E6))
                .set_font_color(Color::RGB(0x0059_5959)),
            open: base,
        }
    }

    fn of(&self, cell: &CellShown, fixed: bool) -> &Format {
        match cell {
            CellShown::Closed(_) => &self.closed,
            CellShown::Open(_) if fixed => &self.fixed,
            CellShown::Open(_) => &self.open,
        }
    }
}

/// The workbook of a synthesis, the same bytes for the same synthesis.
///
/// # Errors
///
/// Where a text has no place in a workbook.
pub fn written(holding: &Holding, all: &SynthesisSheets) -> Result<Vec<u8>, NotTaken> {
    let made = workbook(holding, all);
    made.map_err(|error| NotTaken::new(format!("a workbook cannot hold it: {error}")))
}

fn workbook(holding: &Holding, all: &SynthesisSheets) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    // No clock: the same synthesis gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(&all.title)
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    read_me(workbook.add_worksheet(), all, &looks)?;
    let lists = lists(holding);
    let places: BTreeMap<&'static str, (u16, usize)> = lists
        .iter()
        .zip(0..)
        .map(|((name, words), column)| (*name, (column, words.len())))
        .collect();
    for sheet in &all.sheets {
        of_kind(workbook.add_worksheet(), sheet, &places, &looks)?;
    }
    let paths: Vec<&str> = all.tables.iter().map(|table| table.path.as_str()).collect();
    for (name, table) in of_tables(&paths).iter().zip(&all.tables) {
        of_table(workbook.add_worksheet(), name, table, &looks)?;
    }
    let choices = workbook.add_worksheet();
    choices.set_name(CHOICES)?.set_hidden(true);
    for ((_, words), column) in lists.iter().zip(0..) {
        for (word, row) in words.iter().zip(0..) {
            choices.write_string(row, column, word)?;
        }
    }
    let memory = workbook.add_worksheet();
    memory.set_name(MEMORY)?.set_hidden(true);
    memory.write_string(0, 0, VERSION)?;
    for (row, at) in remembered(all).iter().zip(1..) {
        for (cell, column) in row.cells().iter().zip(0..) {
            if !cell.is_empty() {
                memory.write_string(at, column, cell)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// The sheet that comes first.
fn read_me(sheet: &mut Worksheet, all: &SynthesisSheets, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(README)?.set_column_width(0, 100)?;
    let counted = all
        .sheets
        .iter()
        .map(|sheet| format!("{}: {} rows", sheet.kind.name(), sheet.count()));
    let counted = counted.collect::<Vec<_>>().join("; ");
    let title = match all.title.is_empty() {
        true => "A synthesis",
        false => all.title.as_str(),
    };
    let lines = [
        title.to_owned(),
        format!("In this workbook: {counted}. Each table of figures has a sheet of its own."),
        "Change what you like in white cells. A pale blue cell names what a row is about, and stays what it is. A grey cell holds more than a cell can; change it in the YAML file.".to_owned(),
        "For a new entry, write into the first empty row of a sheet; an id may be left empty, and one is made. To take an entry out, delete its row, and bring the workbook back with `--prune`; without it the entry stays, and is told.".to_owned(),
        "Several names in one cell are parted by semicolons. Numbers are written as they are printed: 0.020 keeps its nought.".to_owned(),
        "Rows may be sorted and filtered. Hidden sheets and the hidden last column remember what was exported: leave them there.".to_owned(),
        "Then save the file and run: cisgrid import THIS-FILE.xlsx --into FOLDER --dry-run, which shows what would change; and without --dry-run, which changes it. What somebody else changed in the files meanwhile is not lost: where both changed the same, both are shown.".to_owned(),
    ];
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let open = looks.open.clone().set_border_bottom(FormatBorder::None);
    for (line, row) in lines.iter().zip(0..) {
        let format = if row == 0 { &looks.head } else { &open };
        sheet.write_string_with_format(row, 0, line, format)?;
        sheet.set_row_height(row, height([(line.as_str(), 100.0)]) + LINE / 2.0)?;
    }
    Ok(())
}

/// How high a line is, and the highest that a row can be, in points.
const LINE: f64 = 12.75;
const HIGHEST: f64 = 409.0;

/// The height of a row with these texts, each with the letters that its column is wide: no program knows it before the
/// workbook is opened, and some do not ask.
fn height<'a>(cells: impl IntoIterator<Item = (&'a str, f64)>) -> f64 {
    let lines = cells.into_iter().map(|(text, width)| {
        // Words do not fill a line to its end.
        let width = (width * 0.95).max(4.0);
        let lines = text
            .split('\n')
            .map(|line| (line.chars().count() as f64 / width).ceil());
        lines.map(|lines| lines.max(1.0)).sum::<f64>()
    });
    let lines = lines.fold(1.0, f64::max);
    (lines * LINE + 2.0).min(HIGHEST)
}

fn of_kind(
    sheet: &mut Worksheet,
    rows: &SheetRows,
    places: &BTreeMap<&'static str, (u16, usize)>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let columns = rows.kind.columns();
    sheet.set_name(rows.kind.name())?;
    dress(sheet, columns.len() as u16, rows.kind.fixed() as u16)?;
    let last = rows.rows.len() as u32;
    for (column, number) in columns.iter().zip(0_u16..) {
        sheet.set_column_width(number, column.width)?;
        sheet.set_column_format(number, &looks.open)?;
        sheet.write_string_with_format(0, number, column.heading, &looks.head)?;
        let note = Note::new(column.about).set_author("cisgrid").set_width(260);
        sheet.insert_note(0, number, &note)?;
        validate(sheet, column, number, last, places)?;
    }
    let hidden = columns.len() as u16;
    sheet.write_string(0, hidden, ROW)?;
    for (row, at) in rows.rows.iter().zip(1..) {
        for (cell, number) in row.cells.iter().zip(0_u16..) {
            let fixed = usize::from(number) < rows.kind.fixed();
            let format = looks.of(cell, fixed);
            match cell.text() {
                "" => sheet.write_blank(at, number, format)?,
                text => sheet.write_string_with_format(at, number, text, format)?,
            };
        }
        let texts = row.cells.iter().zip(columns);
        let texts = texts.map(|(cell, column)| (cell.text(), column.width));
        sheet.set_row_height(at, height(texts))?;
        sheet.write_string(at, hidden, &row.key)?;
    }
    Ok(())
}

/// A list to choose from, for the rows that are there and for new ones; other words may be written all the same.
fn validate(
    sheet: &mut Worksheet,
    column: &SheetColumn,
    number: u16,
    last: u32,
    places: &BTreeMap<&'static str, (u16, usize)>,
) -> Result<(), XlsxError> {
    let list = match column.choice {
        Choice::Free => return Ok(()),
        Choice::Words(words, _) => DataValidation::new().allow_list_strings(words)?,
        Choice::Ids(section) => match places.get(section) {
            Some((at, count)) if *count > 0 => {
                let from = row_col_to_cell_absolute(0, *at);
                let to = row_col_to_cell_absolute(*count as u32 - 1, *at);
                let range = Formula::new(format!("={CHOICES}!{from}:{to}"));
                DataValidation::new().allow_list_formula(range)
            }
            _ => return Ok(()),
        },
    };
    let list = list
        .set_error_style(DataValidationErrorStyle::Information)
        .set_error_title("Not in the list")?
        .set_error_message("This is none of the names that are known. It may be right all the same: the next check will say.")?;
    sheet.add_data_validation(1, number, last + MORE, number, &list)?;
    Ok(())
}

/// What all sheets have: a head that stays in sight, filters, a page to print on, the hidden column.
fn dress(sheet: &mut Worksheet, columns: u16, fixed: u16) -> Result<(), XlsxError> {
    sheet
        .set_freeze_panes(1, fixed)?
        .set_repeat_rows(0, 0)?
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_column_hidden(columns)?;
    Ok(())
}

fn of_table(
    sheet: &mut Worksheet,
    name: &str,
    table: &CsvSheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let width = table.lines.iter().map(Vec::len).max().unwrap_or(0) as u16;
    sheet.set_name(name)?;
    dress(sheet, width, 0)?;
    for column in 0..width {
        let cells = table
            .lines
            .iter()
            .filter_map(|line| line.get(usize::from(column)));
        let widest = cells
            .map(|cell| cell.text.chars().count())
            .max()
            .unwrap_or(0);
        sheet.set_column_width(column, widest.clamp(8, 40) as f64 + 2.0)?;
        sheet.set_column_format(column, &looks.open)?;
    }
    for (line, row) in table.lines.iter().zip(0_u32..) {
        for (cell, column) in line.iter().zip(0_u16..) {
            let format = if row == 0 { &looks.head } else { &looks.open };
            match cell.text.as_str() {
                "" => sheet.write_blank(row, column, format)?,
                text => sheet.write_string_with_format(row, column, text, format)?,
            };
        }
        sheet.write_string(row, width, row.to_string())?;
    }
    let about = format!(
        "The table {}, cell for cell. Lines and columns stay where they are; a new line goes below the last.",
        table.path
    );
    sheet.insert_note(0, 0, &Note::new(about).set_author("cisgrid").set_width(260))?;
    Ok(())
}
