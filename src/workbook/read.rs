//! A workbook that comes back: its rows, by their sheets, and what it remembers of what was exported.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;

use calamine::{CellErrorType, Data, Range, Reader, Xlsx, open_workbook};

use super::cell::tidy;
use super::columns::SheetKind;
use super::named::{CHOICES, MEMORY, README, ROW, VERSION, place};
use super::remembered::RememberedRow;
use crate::imports::{NotTaken, Offered, looked_through};

/// A workbook that was read.
#[derive(Debug, Default)]
pub struct OpenedWorkbook {
    /// What it remembers.
    pub(super) memory: Vec<RememberedRow>,
    /// The rows of its sheets, by their names.
    pub(super) sheets: BTreeMap<String, Vec<ReadRow>>,
    /// What of it was not understood.
    pub(super) left: Vec<(String, String)>,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadRow {
    /// By what it is known; nothing of a new row.
    pub(super) key: Option<String>,
    /// Its cells, in the order of the columns of its kind; of a table in the order of its own.
    pub(super) cells: Vec<String>,
    /// Its number in the sheet, from 1.
    pub(super) row: usize,
}

impl ReadRow {
    /// The text of a cell, without blanks around it; nothing of one that is not there.
    pub(super) fn tidied(&self, column: usize) -> String {
        let cell = self.cells.get(column);
        cell.map(|cell| tidy(cell)).unwrap_or_default()
    }
}

/// The most rows of a sheet that are read: beyond them nobody has written anything.
const MOST_ROWS: usize = 200_000;

/// Whether a file is a workbook that cisgrid has exported.
pub fn is_ours(file: &Offered) -> bool {
    file.head.starts_with(b"PK")
        && open(file).is_ok_and(|book| book.sheet_names().iter().any(|name| name == MEMORY))
}

/// Whether a file was such a workbook, and has lost the sheet by which is told what was changed in it.
pub fn has_forgotten(file: &Offered) -> bool {
    file.head.starts_with(b"PK")
        && open(file).is_ok_and(|book| {
            let names = book.sheet_names();
            let kinds = names.iter().filter_map(|name| SheetKind::named(name));
            names.iter().any(|name| name == README)
                && kinds.count() > 2
                && !names.iter().any(|name| name == MEMORY)
        })
}

fn open(file: &Offered) -> Result<Xlsx<BufReader<File>>, NotTaken> {
    looked_through(file)?;
    let opened: Result<Xlsx<_>, _> = open_workbook(&file.path);
    opened.map_err(|error| NotTaken::new(format!("it cannot be read as a workbook: {error}")))
}

/// Reads a workbook.
///
/// # Errors
///
/// Where it cannot be read, or is of a newer cisgrid.
pub fn opened(file: &Offered) -> Result<OpenedWorkbook, NotTaken> {
    let mut book = open(file)?;
    let mut all = OpenedWorkbook::default();
    let memory = range(&mut book, MEMORY)?;
    let mut rows = memory.rows();
    let version = rows
        .next()
        .and_then(|row| row.first())
        .map(|cell| text(cell).0);
    if version.as_deref() != Some(VERSION) {
        return Err(
            NotTaken::new("it was exported by another version of cisgrid")
                .help("export it again with this one, and make the changes there"),
        );
    }
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| text(cell).0).collect();
        let mut cells = cells;
        cells.resize(5, String::new());
        all.memory.extend(RememberedRow::of(&cells));
    }
    for name in book.sheet_names() {
        if [MEMORY, README, CHOICES].contains(&name.as_str()) {
            continue;
        }
        let range = range(&mut book, &name)?;
        let known = all.memory.iter().any(|row| row.sheet == name);
        match SheetKind::named(&name) {
            Some(kind) => all.of_kind(kind, &range),
            None if known => all.of_table(&name, &range),
            None => all.left.push((
                format!("the sheet `{name}`, which is none of those that were exported"),
                name,
            )),
        }
    }
    Ok(all)
}

fn range(book: &mut Xlsx<BufReader<File>>, name: &str) -> Result<Range<Data>, NotTaken> {
    let range = book.worksheet_range(name);
    let range = range
        .map_err(|error| NotTaken::new(format!("its sheet `{name}` cannot be read: {error}")))?;
    if range.height() > MOST_ROWS {
        return Err(NotTaken::new(format!(
            "its sheet `{name}` has more than {MOST_ROWS} rows"
        )));
    }
    let formulas = book.worksheet_formula(name);
    let formulas = formulas
        .map_err(|error| NotTaken::new(format!("its sheet `{name}` cannot be read: {error}")))?;
    let (top, left) = formulas.start().unwrap_or_default();
    let mut range = range;
    // A formula of which no value was kept is no empty cell.
    for (row, column, _) in formulas
        .used_cells()
        .filter(|(.., formula)| !formula.is_empty())
    {
        let at = (row as u32 + top, column as u32 + left);
        let is_within = range
            .start()
            .is_some_and(|start| at.0 >= start.0 && at.1 >= start.1);
        if is_within && matches!(range.get_value(at), None | Some(Data::Empty)) {
            range.set_value(at, Data::Error(CellErrorType::Value));
        }
    }
    Ok(range)
}

/// The text of a cell, and what is odd about it.
fn text(cell: &Data) -> (String, Option<&'static str>) {
    match cell {
        Data::Empty => (String::new(), None),
        Data::String(text) => (text.clone(), None),
        Data::Int(number) => (number.to_string(), None),
        // A number that a program made of what was typed has lost its noughts.
        Data::Float(number) => (
            number.to_string(),
            Some(
                "is a number and no text: noughts at its end are lost; write it as text, as in '0.020",
            ),
        ),
        Data::Bool(true) => ("true".to_owned(), None),
        Data::Bool(false) => ("false".to_owned(), None),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => (
            String::new(),
            Some("has become a date: write it as text, as in '1-2; what stood there stays"),
        ),
        Data::Error(_) => (
            String::new(),
            Some("is an error, or a formula of which no value was kept; what stood there stays"),
        ),
    }
}

/// What stands for a cell that is not to be looked at.
pub(super) const UNREADABLE: &str = "\u{0}";

impl OpenedWorkbook {
    fn cell(&mut self, sheet: &str, (row, column): (usize, usize), cell: &Data) -> String {
        let (text, odd) = text(cell);
        let Some(odd) = odd else {
            return text;
        };
        let whole = text.parse::<i64>().is_ok();
        if !whole {
            let place = place(sheet, row, column);
            self.left.push((format!("the cell {odd}"), place));
        }
        match text.is_empty() {
            true => UNREADABLE.to_owned(),
            false => text,
        }
    }

    fn of_kind(&mut self, kind: SheetKind, range: &Range<Data>) {
        let (top, left) = range.start().unwrap_or_default();
        let mut rows = range.rows();
        let Some(head) = rows.next() else { return };
        let heads: Vec<String> = head
            .iter()
            .map(|cell| text(cell).0.trim().to_owned())
            .collect();
        let places: Vec<Option<usize>> = heads.iter().map(|head| kind.column(head)).collect();
        let key = heads.iter().position(|head| head == ROW);
        for (head, column) in heads.iter().zip(0..) {
            if places[column].is_none() && Some(column) != key && !head.is_empty() {
                let words = format!(
                    "the column `{head}`, which is none of the sheet `{}`",
                    kind.name()
                );
                self.left
                    .push((words, place(kind.name(), 1, column + left as usize)));
            }
        }
        let mut all = Vec::new();
        for (row, number) in rows.zip(top as usize + 2..) {
            // A column that is not there is not changed.
            let mut cells = vec![UNREADABLE.to_owned(); kind.columns().len()];
            for (cell, column) in row.iter().zip(0..) {
                if let Some(Some(at)) = places.get(column) {
                    cells[*at] = self.cell(kind.name(), (number, column + left as usize), cell);
                }
            }
            let known = key.and_then(|at| row.get(at)).map(|cell| text(cell).0);
            all.push(ReadRow {
                key: known.filter(|key| !key.is_empty()),
                cells,
                row: number,
            });
        }
        self.sheets.insert(kind.name().to_owned(), all);
    }

    fn of_table(&mut self, name: &str, range: &Range<Data>) {
        let (top, left) = range.start().unwrap_or_default();
        let lines = self.memory.iter().filter(|row| row.sheet == name);
        let width = lines.map(|row| row.marks.len()).max().unwrap_or(0);
        // The hidden column tells whether the others are where they were.
        let keys = range
            .rows()
            .map(|row| row.get(width.wrapping_sub(left as usize)));
        let keys = keys.filter(|cell| cell.is_some_and(|cell| text(cell).0.parse::<u32>().is_ok()));
        let known = self.memory.iter().filter(|row| row.sheet == name).count();
        if keys.count() * 2 < known {
            self.left.push((
                format!("the sheet `{name}`: columns were put in or taken out, or its hidden column is gone, so that nobody can tell which cell is which; nothing of it was taken"),
                name.to_owned(),
            ));
            return;
        }
        let mut all = Vec::new();
        for (row, number) in range.rows().zip(top as usize + 1..) {
            let mut cells = vec![String::new(); width];
            let mut key = None;
            for (cell, column) in row.iter().zip(left as usize..) {
                match column {
                    column if column < width => {
                        cells[column] = self.cell(name, (number, column), cell)
                    }
                    column if column == width => {
                        key = Some(text(cell).0).filter(|key| !key.is_empty())
                    }
                    _ => {
                        if !text(cell).0.is_empty() {
                            let place = place(name, number, column);
                            self.left
                                .push(("a cell beside the columns of the table".to_owned(), place));
                        }
                    }
                }
            }
            let row = number;
            all.push(ReadRow { key, cells, row });
        }
        self.sheets.insert(name.to_owned(), all);
    }
}
