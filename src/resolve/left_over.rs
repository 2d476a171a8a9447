//! The rows and cells of files that several entries of the results read in part: what none of them reads.

use std::collections::HashSet;

use super::columns::{COLUMNS, Column, Place};
use super::faults::{cell_left, incomplete_figure, row_left};
use super::in_table::bare;
use super::mapping::Block;
use super::partly_read::{OfEntry, PrintedCell};
use super::resolver::Resolver;
use super::row_kind::RowKind;
use crate::read::csv::{CsvCell, Rows, stretch};
use crate::read::raw::result::Table as RawTable;
use crate::source::Span;

impl Resolver<'_> {
    /// Notes which rows and cells of a file an entry reads or puts aside, and which it leaves to others.
    pub(super) fn note_rows(
        &mut self,
        raw: &RawTable,
        first: usize,
        rows: &Rows,
        kinds: &[RowKind],
        blocks: &[Block<'_>],
    ) {
        let partly = &mut self.partly_read;
        for (row, kind) in rows.rows.iter().zip(kinds) {
            let cell = &row[first];
            let file = cell.span.file;
            match kind {
                RowKind::Elsewhere => {
                    let left = partly.left.entry(file).or_default();
                    left.push((cell.span, cell.text.clone(), raw.table.span));
                }
                _ => partly.read.entry(file).or_default().push(cell.span.start),
            }
        }
        if !partly.is_shared(&raw.table) {
            return;
        }
        let Some(file) = rows.header.first().map(|cell| cell.span.file) else {
            return;
        };
        let holds_number = |at: usize| {
            let of_number =
                |column: &Column| matches!(COLUMNS[column.parts[0]].1, Place::Number(_));
            let mut blocks = blocks.iter();
            blocks.any(|block| block.columns[at].as_ref().is_some_and(of_number))
        };
        let numbers: Vec<usize> = (0..rows.header.len())
            .filter(|at| holds_number(*at))
            .collect();
        let mut entry = OfEntry {
            table: raw.table.span,
            read: HashSet::new(),
            aside: HashSet::new(),
            columns: numbers
                .iter()
                .map(|at| rows.header[*at].span.start)
                .collect(),
            printed: Vec::new(),
        };
        for (row, kind) in rows.rows.iter().zip(kinds) {
            for (at, cell) in row.iter().enumerate() {
                match kind {
                    RowKind::Elsewhere => {}
                    RowKind::Figures | RowKind::Total if numbers.contains(&at) => {
                        entry.read.insert(cell.span.start);
                    }
                    RowKind::Figures | RowKind::Total => {}
                    _ => {
                        entry.aside.insert(cell.span.start);
                    }
                }
                let is_printed = bare(&cell.text, raw).is_some() && cell.span.start < cell.span.end;
                if is_printed && at != first {
                    let place = |cell: &CsvCell| (cell.span.start, cell.text.clone());
                    entry.printed.push(PrintedCell {
                        span: cell.span,
                        heading: place(&rows.header[at]),
                        row: place(&row[first]),
                    });
                }
            }
        }
        self.partly_read
            .entries
            .entry(file)
            .or_default()
            .push(entry);
    }

    /// Notes that an entry took a figure of a row, or that it took none, which is told where no other does.
    pub(super) fn note_taken(&mut self, raw: &RawTable, row: &[CsvCell], taken: bool) {
        let Some(span) = stretch(row) else {
            return;
        };
        match taken {
            true => {
                if self.partly_read.is_shared(&raw.table) {
                    self.partly_read.taken.insert((span.file, span.start));
                }
            }
            false if self.partly_read.is_shared(&raw.table) => self.partly_read.untaken.push(span),
            false => {
                self.faults.push(incomplete_figure::nothing(span));
                self.lost.figures = true;
            }
        }
    }

    /// Tells the rows and cells that no entry of their file reads.
    pub(super) fn tell_rows_left(&mut self) {
        let mut partly = std::mem::take(&mut self.partly_read);
        let mut files: Vec<_> = std::mem::take(&mut partly.left).into_iter().collect();
        files.sort_by_key(|(file, _)| *file);
        for (file, mut left) in files {
            let read = partly.read.get(&file);
            left.retain(|(span, ..)| !read.is_some_and(|read| read.contains(&span.start)));
            left.sort_by_key(|(span, ..)| span.start);
            left.dedup_by_key(|(span, ..)| span.start);
            if let Some((_, _, table)) = left.first() {
                let table = *table;
                let rows: Vec<(Span, String)> = left
                    .into_iter()
                    .map(|(span, text, _)| (span, text))
                    .collect();
                self.faults.push(row_left::finding(&rows, table));
                self.lost.figures = true;
            }
        }
        let mut told = HashSet::new();
        for span in &partly.untaken {
            let place = (span.file, span.start);
            if !partly.taken.contains(&place) && told.insert(place) {
                self.faults.push(incomplete_figure::nothing(*span));
                self.lost.figures = true;
            }
        }
        let mut files: Vec<_> = partly.entries.into_iter().collect();
        files.sort_by_key(|(file, _)| *file);
        for (file, entries) in files {
            let rows = partly.read.get(&file).map_or(&[][..], Vec::as_slice);
            self.cells_left(&entries, rows);
        }
    }

    /// Tells the cells that no entry reads, in columns that an entry reads of other rows; `rows` are those that an entry
    /// reads or puts aside.
    fn cells_left(&mut self, entries: &[OfEntry], rows: &[u32]) {
        let [first, _, ..] = entries else { return };
        let read = |place: u32| entries.iter().any(|entry| entry.read.contains(&place));
        let aside = |place: u32| entries.iter().any(|entry| entry.aside.contains(&place));
        let in_column = |place: u32| entries.iter().any(|entry| entry.columns.contains(&place));
        let mut left: Vec<&PrintedCell> = Vec::new();
        for cell in entries.iter().flat_map(|entry| &entry.printed) {
            let start = cell.span.start;
            let is_left = in_column(cell.heading.0) && !read(start) && !aside(start);
            let is_known = left.iter().any(|known| known.span.start == start);
            if is_left && !is_known && rows.contains(&cell.row.0) {
                left.push(cell);
            }
        }
        left.sort_by_key(|cell| (cell.heading.0, cell.span.start));
        for cells in left.chunk_by(|one, other| one.heading.0 == other.heading.0) {
            let heading = &cells[0].heading.1;
            let cells: Vec<(Span, &str)> = cells
                .iter()
                .map(|cell| (cell.span, cell.row.1.as_str()))
                .collect();
            self.faults
                .push(cell_left::finding(&cells, heading, first.table));
        }
    }
}
