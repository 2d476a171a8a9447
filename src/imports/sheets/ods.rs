//! Spreadsheets of OpenDocument (ODS), as LibreOffice saves them: the text that stands in a cell is what is shown.

use std::collections::HashSet;
use std::io::BufReader;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::guard;
use super::seen::{Extent, MOST_CELLS, SheetShown, Workbook, clean, date_doubt, place, too_large};
use super::shown::{rounds_to_zero, with_minus};
use crate::imports::offered::{NotTaken, Offered};
use crate::tables::FoundCell;

/// Reads a spreadsheet whose archive was looked through.
pub(super) fn read(file: &Offered, extent: Extent) -> Result<Workbook, NotTaken> {
    let mut archive = guard::open(file)?;
    let part = archive
        .by_name("content.xml")
        .map_err(|error| unread(&error.to_string()))?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut story = Story {
        all: Workbook {
            kind: "spreadsheet of OpenDocument",
            extent,
            ..Workbook::default()
        },
        ..Story::default()
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => story.opens(&element),
            Ok(Event::Empty(element)) => {
                story.opens(&element);
                story.closes(element.local_name().as_ref())?;
            }
            Ok(Event::End(element)) => story.closes(element.local_name().as_ref())?,
            Ok(Event::Text(text)) => story.says(&text),
            Ok(Event::GeneralRef(entity)) => {
                let known = match entity.resolve_char_ref() {
                    Ok(Some(one)) => Some(one.to_string()),
                    _ => quick_xml::escape::resolve_predefined_entity(&entity).map(str::to_owned),
                };
                story.says(known.as_deref().unwrap_or_default());
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => return Err(unread(&error.to_string())),
        }
    }
    Ok(story.all)
}

/// The names of its sheets.
pub(super) fn names(file: &Offered) -> Option<Vec<String>> {
    let mut archive = guard::open(file).ok()?;
    let part = archive.by_name("content.xml").ok()?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut names = Vec::new();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "table" =>
            {
                names.extend(value(&element, "name"));
            }
            Event::Eof => return Some(names),
            _ => {}
        }
    }
}

fn unread(reason: &str) -> NotTaken {
    NotTaken::new(format!("it cannot be read as a spreadsheet: {reason}"))
        .help("open it in the program that it is from, save it once more, and import that")
}

/// A spreadsheet while it is read.
#[derive(Default)]
struct Story {
    all: Workbook,
    /// Styles of sheets that are not shown.
    hidden_styles: HashSet<String>,
    /// The style that is read.
    style: String,
    /// The sheet that is read, and whether it is shown.
    sheet: Option<(SheetShown, bool)>,
    row: u32,
    rows: u32,
    row_is_hidden: bool,
    /// Stretches of hidden columns.
    hidden_columns: Vec<(u32, u32)>,
    columns: u32,
    column: u32,
    cell: Option<Cell>,
    /// How deep the reader stands in notes, which are no text of a cell.
    notes: usize,
    hidden_cells: usize,
    turned: usize,
    signs: Vec<(u32, u32)>,
    /// The cells of the row that is read, each with whether it is a number.
    line: Vec<(u32, FoundCell, bool)>,
}

#[derive(Default)]
struct Cell {
    text: String,
    paragraphs: usize,
    repeated: u32,
    across: u32,
    down: u32,
    is_date: bool,
    is_number: bool,
    number: Option<f64>,
    is_error: bool,
    has_formula: bool,
}

fn value(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let mut all = element.attributes().flatten();
    let found = all.find(|one| one.key.local_name().as_ref() == key)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// Whether a cell is an error of the program: some say so beside calling it a text.
fn says_error(element: &BytesStart<'_>) -> bool {
    let mut all = element.attributes().flatten();
    all.any(|one| one.key.local_name().as_ref() == "value-type" && &*one.value == "error")
}

fn number(element: &BytesStart<'_>, key: &str) -> u32 {
    let number = value(element, key).and_then(|text| text.parse().ok());
    number.unwrap_or(1).max(1)
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    matches!(
        value(element, "visibility").as_deref(),
        Some("collapse" | "filter")
    )
}

impl Story {
    /// Whether a row or columns are hidden, and what is hidden is not taken.
    fn is_left_out(&self, element: &BytesStart<'_>) -> bool {
        self.all.extent == Extent::Shown && is_hidden(element)
    }

    fn opens(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "style" => self.style = value(element, "name").unwrap_or_default(),
            "table-properties" if value(element, "display").as_deref() == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => {
                let style = value(element, "style-name").unwrap_or_default();
                let sheet = SheetShown {
                    name: clean(&value(element, "name").unwrap_or_default()).0,
                    ..SheetShown::default()
                };
                let is_whole = self.all.extent == Extent::Whole;
                self.sheet = Some((sheet, is_whole || !self.hidden_styles.contains(&style)));
                (self.row, self.columns, self.hidden_cells, self.turned) = (0, 0, 0, 0);
                self.hidden_columns.clear();
                self.signs.clear();
            }
            "table-column" => {
                let many = number(element, "number-columns-repeated");
                let last = self.columns.saturating_add(many);
                if self.is_left_out(element) {
                    self.hidden_columns
                        .push((self.columns, last.saturating_sub(1)));
                }
                self.columns = last;
            }
            "table-row" => {
                self.rows = number(element, "number-rows-repeated");
                self.row_is_hidden = self.is_left_out(element);
                self.column = 0;
                self.line.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let kind = value(element, "value-type");
                self.cell = Some(Cell {
                    repeated: number(element, "number-columns-repeated"),
                    across: number(element, "number-columns-spanned"),
                    down: number(element, "number-rows-spanned"),
                    is_date: matches!(kind.as_deref(), Some("date" | "time")),
                    is_number: matches!(kind.as_deref(), Some("float" | "percentage" | "currency")),
                    number: value(element, "value").and_then(|text| text.parse().ok()),
                    is_error: says_error(element),
                    has_formula: value(element, "formula").is_some(),
                    ..Cell::default()
                });
            }
            "annotation" => self.notes += 1,
            "p" if self.notes == 0 => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" => self.says(&" ".repeat(number(element, "c").min(100) as usize)),
            "line-break" => self.says("\n"),
            "tab" => self.says(" "),
            _ => {}
        }
    }

    fn says(&mut self, text: &str) {
        if self.notes == 0
            && let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0)
        {
            cell.text.push_str(text);
        }
    }

    fn closes(&mut self, name: &str) -> Result<(), NotTaken> {
        match name {
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => self.end_row()?,
            "table" => self.end_sheet(),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), NotTaken> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let first = self.column;
        self.column = self.column.saturating_add(cell.repeated);
        let Some((sheet, _)) = &mut self.sheet else {
            return Ok(());
        };
        if cell.across > 1 || cell.down > 1 {
            let last = (
                self.row.saturating_add(cell.down - 1),
                first.saturating_add(cell.across - 1),
            );
            sheet.merged.push([self.row, last.0, first, last.1]);
        }
        let (mut text, controls) = self.all.extent.cleaned(&cell.text);
        let number = cell.number.filter(|_| cell.is_number);
        if let Some(signed) = number.and_then(|number| with_minus(number, &text)) {
            text = signed;
            self.signs.push((self.row, first));
        }
        // A text that was typed may begin so as well.
        let may_be_error = self.all.extent == Extent::Shown || cell.has_formula;
        let looks_so = text.starts_with('#') && text.ends_with(['!', '?']);
        let is_error = cell.is_error || may_be_error && (looks_so || text.starts_with("Err:"));
        let doubt = match text.is_empty() {
            true if cell.has_formula => Some(
                "a formula of which no value was kept: open the sheet in its program and save it"
                    .to_owned(),
            ),
            true => return Ok(()),
            false if is_error => Some(format!(
                "`{text}` is an error of the program, and no figure"
            )),
            false if cell.is_date => Some(date_doubt(&text)),
            false => number.and_then(|number| rounds_to_zero(number, &text)),
        };
        self.turned += usize::from(controls);
        for column in first..self.column {
            if self.line.len() >= MOST_CELLS {
                return Err(too_large(&sheet.name));
            }
            let found = FoundCell {
                text: text.clone(),
                doubt: doubt.clone(),
                ..FoundCell::default()
            };
            self.line.push((column, found, cell.is_number));
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), NotTaken> {
        let last = self.row.saturating_add(self.rows);
        let Some((sheet, _)) = &mut self.sheet else {
            return Ok(());
        };
        if self.line.is_empty() {
            self.row = last;
            return Ok(());
        }
        for row in self.row..last {
            if self.row_is_hidden {
                self.hidden_cells += self.line.len();
                sheet.hidden_rows.insert(row);
            } else {
                for (column, cell, is_number) in &self.line {
                    let is_hidden = self
                        .hidden_columns
                        .iter()
                        .any(|(first, last)| (*first..=*last).contains(column));
                    if is_hidden {
                        self.hidden_cells += 1;
                        continue;
                    }
                    let mut cell = cell.clone();
                    cell.place = Some(place(&sheet.name, row, *column));
                    if *is_number {
                        sheet.numbers.insert((row, *column));
                    }
                    sheet.cells.insert((row, *column), cell);
                }
            }
            if sheet.cells.len() + self.hidden_cells > MOST_CELLS {
                return Err(too_large(&sheet.name));
            }
        }
        self.row = last;
        Ok(())
    }

    fn end_sheet(&mut self) {
        let Some((sheet, is_shown)) = self.sheet.take() else {
            return;
        };
        let name = sheet.name.clone();
        if !is_shown {
            self.all.doubt(
                format!(
                    "the sheet `{name}`: it is hidden; show it in the program, if it is to be taken"
                ),
                None,
            );
            return;
        }
        if self.hidden_cells > 0 {
            let words = format!(
                "{} cells in hidden rows or columns of the sheet `{name}`: show them in the program, if they are to be taken",
                self.hidden_cells
            );
            self.all.doubt(words, None);
        }
        self.all.tell_turned(self.turned, &name);
        self.all.tell_signs(&self.signs, &name);
        self.all.sheets.push(sheet);
    }
}
