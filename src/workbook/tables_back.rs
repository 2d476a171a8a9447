//! Sheets of tables that come back, into their CSV files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::came::Came;
use super::cell::mark;
use super::cells_back::{CellFate, fate, settled};
use super::columns::SheetKind;
use super::forms::decimals;
use super::lasting::Lasting;
use super::paired::{RowIs, paired};
use super::read::OpenedWorkbook;
use super::read_row::{ReadCell, ReadRow};
use super::remembered::RememberedRow;
use super::tables::{CsvSheet, table_paths};
use crate::imports::{
    Clash, FileChange, Holding, ImportManner, LeftBehind, NotTaken, OnConflict, Plan, PlannedFile,
    Told, stays_within,
};
use crate::source::plain;

/// Brings the sheets of tables back.
pub(super) fn tables(
    holding: &mut Holding,
    (opened, memory): (&OpenedWorkbook, &BTreeMap<String, Vec<RememberedRow>>),
    manner: ImportManner,
    (told, came): (&mut Told, &mut Came),
    plan: &mut Plan,
) -> Result<(), NotTaken> {
    // What the workbook says of itself, anybody can have written: only what the synthesis names is looked at.
    let named: BTreeSet<PathBuf> = table_paths(holding)
        .iter()
        .map(|path| plain(path))
        .collect();
    for (name, memory) in memory {
        if SheetKind::named(name).is_some() {
            continue;
        }
        let own = memory.first().map(|row| row.document.clone());
        let (Some(path), Some(sheet)) = (own, opened.sheets.get(name)) else {
            came.lasting.extend(memory.iter().map(Lasting::as_it_was));
            continue;
        };
        if !stays_within(Path::new(&path)) {
            told.left.push(LeftBehind {
                words: format!(
                    "nothing of the sheet `{name}` was taken: the workbook says that it is of `{path}`, which is not in the folder of the synthesis"
                ),
                place: Some(name.clone()),
                doubtful: true,
            });
            continue;
        }
        let is_named = named.contains(&plain(&path));
        let bytes = match is_named {
            true => holding.bytes(Path::new(&path))?,
            false => None,
        };
        let Some(bytes) = bytes else {
            told.taken_out.push(path);
            continue;
        };
        let table = match CsvSheet::read(&path, bytes.clone()) {
            Ok(table) => table,
            Err(why) => {
                told.left.push(LeftBehind {
                    words: format!(
                        "nothing of the sheet `{name}` was taken, as `{path}` cannot be read: {why}"
                    ),
                    place: Some(name.clone()),
                    doubtful: true,
                });
                continue;
            }
        };
        let mut back = TableBack::new(&table, (name, memory), manner, (&mut *told, &mut *came));
        back.rows(sheet);
        let (after, change) = back.finish();
        if after.as_bytes() != bytes {
            let path = PathBuf::from(&path);
            holding
                .files
                .insert(path.clone(), Some(after.clone().into_bytes()));
            told.changes.push(change);
            plan.files.push(PlannedFile {
                path,
                before: Some(bytes),
                after: after.into_bytes(),
            });
        }
    }
    Ok(())
}

/// A table on its way back.
struct TableBack<'a> {
    table: &'a CsvSheet,
    name: &'a str,
    memory: &'a [RememberedRow],
    manner: ImportManner,
    told: &'a mut Told,
    came: &'a mut Came,
    marks: Vec<Vec<String>>,
    change: FileChange,
    cells: Vec<((usize, usize), String)>,
    out: Vec<usize>,
    added: String,
    lines: usize,
    new: BTreeMap<Vec<String>, usize>,
}

impl<'a> TableBack<'a> {
    fn new(
        table: &'a CsvSheet,
        (name, memory): (&'a str, &'a [RememberedRow]),
        manner: ImportManner,
        (told, came): (&'a mut Told, &'a mut Came),
    ) -> Self {
        let lines = table.lines.iter();
        let marks = lines.map(|line| line.iter().map(|cell| mark(&cell.text)).collect());
        Self {
            table,
            name,
            memory,
            manner,
            told,
            came,
            marks: marks.collect(),
            change: FileChange {
                path: PathBuf::from(&table.path),
                ..FileChange::default()
            },
            cells: Vec::new(),
            out: Vec::new(),
            added: String::new(),
            lines: table.lines.len(),
            new: BTreeMap::new(),
        }
    }

    fn rows(&mut self, sheet: &[ReadRow]) {
        let is = paired(None, sheet, self.memory, |_| None);
        let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
        for (row, is) in sheet.iter().zip(&is) {
            if let RowIs::Known(number) = is {
                seen.insert(*number, row.row);
            }
        }
        // A sheet begins with the headings of its table.
        let head = is.iter().position(|is| *is == RowIs::Known(0));
        for (at, (row, is)) in sheet.iter().zip(is).enumerate() {
            match is {
                RowIs::Known(number) => self.known(row, number),
                RowIs::New if head.is_some_and(|head| at < head) => self.above(row),
                RowIs::Copy(number) => self.copy(row, seen.get(&number).copied()),
                RowIs::New => self.new_row(row),
            }
        }
        let gone: Vec<usize> = (0..self.memory.len())
            .filter(|number| !seen.contains_key(number))
            .collect();
        for number in gone {
            self.gone(number);
        }
    }

    fn known(&mut self, row: &ReadRow, number: usize) {
        let remembered = &self.memory[number];
        let mut lasting = Lasting::of(remembered, row.row, None);
        let Some(line) = line_of(&self.marks, remembered, &row.cells) else {
            if remembered.added_at.is_some() {
                let of = format!("row {} of the sheet {}", row.row, self.name);
                self.told.taken_out.push(of);
            } else if self.manner.on_conflict == OnConflict::Keep {
                // What was settled once is not asked again.
                for (mark, cell) in lasting.row.marks.iter_mut().zip(&row.cells) {
                    *mark = cell.mark(mark);
                }
            } else {
                self.lost(row, remembered);
            }
            return self.came.lasting.push(lasting);
        };
        for (column, old) in remembered.marks.iter().enumerate() {
            let (Some(there), Some(new)) =
                (self.table.lines[line].get(column), row.cells.get(column))
            else {
                continue;
            };
            match fate(old, new, &there.text, self.manner.on_conflict) {
                CellFate::Same => {
                    lasting.row.marks[column] = settled(old, new, &there.text);
                }
                CellFate::Changed(text) => {
                    lasting.row.marks[column] = mark(&text);
                    if let ReadCell::Number(_) = new
                        && decimals(&text) < decimals(&there.text)
                    {
                        self.came.shortened.push(row.place(column));
                    }
                    self.cells.push(((line, column), text));
                    self.came.cells += 1;
                    self.change.changed.push(row.place(column));
                }
                CellFate::Conflict(text) => {
                    self.told.clashes.push(Clash {
                        of: format!("{}, {}", self.table.path, row.place(column)),
                        field: None,
                        place: format!("{}:{}", self.table.path, line + 1),
                        here: there.text.clone(),
                        there: text,
                    });
                }
            }
        }
        self.came.lasting.push(lasting);
    }

    /// A row whose line is nowhere.
    fn lost(&mut self, row: &ReadRow, remembered: &RememberedRow) {
        let new = row.cells.iter().zip(&remembered.marks);
        let changed = new.filter(|(cell, old)| !cell.says(old));
        let changed: Vec<String> = changed.filter_map(|(cell, _)| cell.text()).collect();
        if changed.is_empty() {
            return;
        }
        self.told.clashes.push(Clash {
            of: self.table.path.clone(),
            field: Some(format!("row {} of the sheet {}", row.row, self.name)),
            place: self.table.path.clone(),
            here: "no line that says what was exported".to_owned(),
            there: changed.join(", "),
        });
    }

    fn copy(&mut self, row: &ReadRow, other: Option<usize>) {
        if row.is_empty() {
            return;
        }
        let other = other.map_or_else(
            || "what was exported".to_owned(),
            |row| format!("row {row}"),
        );
        self.told.left.push(LeftBehind {
            words: format!("the row says the same as {other}, and was not taken a second time: change it, or delete it"),
            place: Some(row.place(0)),
            doubtful: true,
        });
    }

    /// A row above the headings, such as a title.
    fn above(&mut self, row: &ReadRow) {
        if row.is_empty() {
            return;
        }
        self.told.left.push(LeftBehind {
            words: "the row stands above the headings, and was not taken: a new line is a row below them".to_owned(),
            place: Some(row.place(0)),
            doubtful: true,
        });
    }

    fn new_row(&mut self, row: &ReadRow) {
        if row.is_empty() {
            return;
        }
        let said: Vec<String> = row.cells.iter().map(|cell| cell.mark("")).collect();
        if let Some(other) = self.new.insert(said.clone(), row.row) {
            return self.copy(row, Some(other));
        }
        let width = self.table.lines.first().map_or(0, Vec::len);
        let cells: Vec<String> = (0..width).map(|column| row.tidied(column)).collect();
        // What was brought back before is no new line.
        let mut new = self.table.lines.iter().skip(self.memory.len());
        if new.any(|line| line.iter().map(|cell| &cell.text).eq(&cells)) {
            return;
        }
        self.added += &self.table.line(&cells);
        self.change.added += 1;
        self.came.new += 1;
        self.came.lasting.push(Lasting::new(RememberedRow {
            sheet: self.name.to_owned(),
            key: self.lines.to_string(),
            document: self.table.path.clone(),
            whole: String::new(),
            marks: said,
            added_at: Some(row.row),
            of_this_file: true,
        }));
        self.lines += 1;
    }

    /// A line whose row was deleted. The headings stay.
    fn gone(&mut self, number: usize) {
        let remembered = &self.memory[number];
        let Some(line) = line_of(&self.marks, remembered, &[]) else {
            return;
        };
        let stays = Lasting::as_it_was(remembered);
        if !remembered.of_this_file {
            return self.came.lasting.push(stays);
        }
        let of = format!("line {} of {}", line + 1, self.table.path);
        let is_as_it_was = self.marks[line] == remembered.marks;
        match self.manner.prune && line > 0 {
            true if is_as_it_was => {
                self.out.push(line);
                return self.change.removed.push(of);
            }
            true => self.told.of_hand.push(of),
            false => self.told.gone.push(of),
        }
        self.came.lasting.push(stays);
    }

    fn finish(self) -> (String, FileChange) {
        let out: BTreeSet<usize> = self.out.into_iter().collect();
        let mut cells = self.cells;
        cells.retain(|((line, _), _)| !out.contains(line));
        let out: Vec<usize> = out.into_iter().collect();
        let mut after = self.table.with(&cells, &out);
        if !self.added.is_empty() && !after.ends_with('\n') {
            after.push('\n');
        }
        after += &self.added;
        (after, self.change)
    }
}

/// The line of a table that a row is of: the one at its place, or the only one, of which each cell says what was exported or
/// what the workbook says now; never one that merely stands at its place.
fn line_of(marks: &[Vec<String>], row: &RememberedRow, cells: &[ReadCell]) -> Option<usize> {
    let says_so = |line: &usize| {
        let there = &marks[*line];
        let mut all = there.iter().zip(&row.marks).enumerate();
        there.len() == row.marks.len()
            && all.all(|(column, (now, old))| {
                now == old || cells.get(column).is_some_and(|cell| cell.says(now))
            })
    };
    let own = row.key.parse::<usize>().ok();
    let own = own.filter(|line| *line < marks.len());
    if own.is_some_and(|line| says_so(&line)) {
        return own;
    }
    let mut same = (0..marks.len()).filter(says_so);
    match (same.next(), same.next()) {
        (Some(line), None) => Some(line),
        // Where a hand changed a cell of the line itself, the rest of it tells, at its place.
        _ => own.filter(|line| {
            let there = &marks[*line];
            let alike = there.iter().zip(&row.marks).filter(|(now, old)| now == old);
            there.len() == row.marks.len() && alike.count() + 1 >= row.marks.len()
        }),
    }
}
