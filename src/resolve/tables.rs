//! CSV tables: their columns to the format's, their rows to figures.

use super::attached::Attached;
use super::columns::{COLUMNS, Column, Place};
use super::faults::{incomplete_figure, missing_file, unknown_reference};
use super::frame::mark;
use super::names::Kind;
use super::parts::{Usual, printed};
use super::resolver::{Resolver, placed, swapped};
use crate::model::{Handle, Measure, Placed, Table};
use crate::number::{Printed, says_nothing};
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::faults::empty_file;
use crate::read::raw::field::Field;
use crate::read::raw::result::{
    DecimalMark, Figure as Raw, Number, PercentColumn, Separator, Table as RawTable,
};
use crate::source::FileId;
use crate::wording::spelling;

impl Resolver<'_> {
    pub(super) fn table(&mut self, raw: RawTable) {
        match self.table_rows(&raw) {
            Some((path, rows)) if !rows.header.is_empty() => {
                self.rows(&raw, path, rows);
            }
            Some(_) => {}
            None => self.lost.figures = true,
        }
    }

    /// The rows of the file that `raw` names, and its path; none where a fault makes them doubtful.
    fn table_rows<'a>(&mut self, raw: &'a RawTable) -> Option<(&'a String, Rows)> {
        let Some(path) = raw.table.get() else {
            self.doubt();
            return None;
        };
        let file = self.table_file(&raw.table, path)?;
        let separator = raw.separator.as_ref().and_then(|field| field.value);
        let separator = separator.unwrap_or(match path.to_lowercase().ends_with(".tsv") {
            true => Separator::Tab,
            false => Separator::Comma,
        });
        let rows = csv::read(self.sources, file, separator, &mut self.faults)?;
        Some((path, rows))
    }

    fn rows(&mut self, raw: &RawTable, path: &str, rows: Rows) {
        let Some(columns) = self.columns(raw, &rows) else {
            self.lost.figures = true;
            return;
        };
        if rows.rows.is_empty() && rows.ragged.is_empty() {
            let header = csv::stretch(&rows.header);
            self.faults.extend(header.map(empty_file::no_rows));
        }
        self.lost.figures |= !rows.ragged.is_empty();
        self.faults.extend(rows.ragged);
        let index = self.model.tables.len();
        let first = self.model.figures.len();
        let shares = shares(raw, &columns, &rows.rows);
        let mut read = 0;
        for row in &rows.rows {
            let read_row = self.row(raw, &columns, row, Handle::new(index), shares);
            read += usize::from(read_row);
        }
        if raw.percent.is_none() {
            self.find_shares(first, Some(raw.table.span));
        }
        self.model.tables.push(Table {
            path: Placed::new(path.to_owned(), raw.table.span),
            rows: read,
            percent_is_said: raw.percent.is_some(),
            note: placed(raw.note.clone()),
        });
    }

    /// The file at `path` in the synthesis folder; else a fault, unless one is told of it already.
    fn table_file(&mut self, field: &Field<String>, path: &str) -> Option<FileId> {
        let found = Attached::find(self.attached.tables, path);
        if found.is_some() {
            return found;
        }
        match Attached::find(self.attached.no_tables, path) {
            Some(None) => self.doubt(),
            Some(Some(because)) => {
                let finding = missing_file::no_table(field.span, path, &because);
                self.faults.push(finding);
            }
            None => {
                let tables = self.attached.tables.iter();
                let known: Vec<_> = tables.map(|(known, _)| known.to_string_lossy()).collect();
                let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
                let finding = missing_file::finding(field.span, path, &known);
                self.faults.push(finding);
            }
        }
        None
    }

    /// Takes in one row; true where it could be understood.
    fn row(
        &mut self,
        raw: &RawTable,
        columns: &[Column],
        row: &[CsvCell],
        table: Handle<Table>,
        shares: Option<u32>,
    ) -> bool {
        let mut figure = Raw::default();
        let mut contrast = None;
        for (column, cell) in columns.iter().zip(row) {
            let Some(column) = column.filter(|_| !cell.text.is_empty()) else {
                continue;
            };
            let (name, place, _) = &COLUMNS[column];
            match place {
                Place::Contrast => contrast = Some(cell),
                Place::Effect => figure.effect = self.effect_in(cell, raw),
                Place::Methods => figure.method.0 = self.methods_in(cell, raw),
                // A note is printed, and a mark in its place says that there is none.
                Place::Word(_) if *name == "note" && says_nothing(&cell.text) => {}
                Place::Word(place) => {
                    *place(&mut figure) = Some(Field {
                        span: cell.span,
                        value: Some(cell.text.clone()),
                    });
                }
                Place::Number(place) => *place(&mut figure) = number(cell, raw),
            }
        }
        if let Some(cell) = contrast
            && !self.split_contrast(cell, raw, &mut figure)
        {
            self.lost.figures = true;
            return false;
        }
        let defaults = [
            (&mut figure.measure, &raw.measure),
            (&mut figure.at, &raw.at),
            (&mut figure.from, &raw.from),
            (&mut figure.to, &raw.to),
            (&mut figure.group, &raw.group),
            (&mut figure.versus, &raw.versus),
            (&mut figure.predictor, &raw.predictor),
            (&mut figure.study, &raw.study),
            (&mut figure.model, &raw.model),
            (&mut figure.site, &raw.site),
            (&mut figure.subgroup, &raw.subgroup),
        ];
        for (own, usual) in defaults {
            *own = own.take().or_else(|| usual.clone());
        }
        figure.n = figure.n.take().or_else(|| printed(raw.n.clone()));
        figure.method.0.extend(raw.method.0.iter().cloned());
        figure.cite = raw.cite.clone();
        let Some(span) = csv::stretch(row) else {
            return false;
        };
        let measure = match figure.measure.take() {
            Some(field) => self.measure_in_table(&field, raw),
            None => {
                self.faults.push(incomplete_figure::no_measure_in_row(span));
                None
            }
        };
        match measure {
            Some(measure) => {
                let usual = Usual::of(raw, shares);
                self.figure(figure, usual, measure, span, Some((table, raw.table.span)))
            }
            None => {
                self.lost.figures = true;
                false
            }
        }
    }

    /// The measure that a cell names: by the table's own words, by id, by label, or by its id but for capitals.
    fn measure_in_table(
        &mut self,
        field: &Field<String>,
        raw: &RawTable,
    ) -> Option<Handle<Measure>> {
        let word = field.get()?;
        let own = raw.measures.0.iter();
        let theirs = own.map(|(theirs, _)| theirs.get().map_or("", String::as_str));
        if let Some(at) = spelling::find_label(word, theirs) {
            return self.measure(&raw.measures.0[at].1);
        }
        if self.names.get(word, Kind::Measure).is_some() {
            return self.measure(field);
        }
        let measures = self.model.measures.iter();
        let labels = measures.clone().map(|one| one.label.as_str());
        let labelled = spelling::labelled(word, labels);
        if labelled.is_empty() {
            // Programs write names with capitals of their own; no two ids differ in capitals alone.
            let ids = measures.map(|one| one.id.value.as_str());
            if let Some(at) = spelling::find_label(word, ids) {
                return Some(Handle::new(at));
            }
        }
        let finding = match *labelled {
            [at] => return Some(Handle::new(at)),
            [one, other, ..] => {
                let place = |at| self.model.measures[Handle::new(at)].id.span;
                unknown_reference::ambiguous(field.span, word, place(one), place(other))
            }
            [] if self.may_be_declared(Kind::Measure) => {
                self.doubt();
                return None;
            }
            [] => {
                let measures = self.model.measures.iter();
                let ids = measures.clone().map(|one| one.id.value.as_str());
                let labels = measures.map(|one| one.label.as_str());
                let (ids, labels): (Vec<_>, Vec<_>) = (ids.collect(), labels.collect());
                unknown_reference::in_table(field.span, word, &ids, &labels).maybe_help(mark(word))
            }
        };
        self.faults.push(finding);
        None
    }
}

/// The most decimals in the column of percentages, of a table that says that it holds shares of 1.
fn shares(raw: &RawTable, columns: &[Column], rows: &[Vec<CsvCell>]) -> Option<u32> {
    let said = raw.percent.as_ref().and_then(|field| field.value);
    if said != Some(PercentColumn::Share) {
        return None;
    }
    let is_percent = |column: &Column| column.is_some_and(|at| COLUMNS[at].0 == "percent");
    let column = columns.iter().position(is_percent);
    let cells = rows.iter().filter_map(|row| row.get(column?));
    let printed = cells.filter_map(|cell| {
        let Number(text) = number(cell, raw)?.value?;
        Printed::parse(&text).ok()
    });
    Some(printed.map(|printed| printed.decimals()).max().unwrap_or(0))
}

/// The number of a cell, in points; nothing where the cell holds a mark that says so.
fn number(cell: &CsvCell, table: &RawTable) -> Option<Field<Number>> {
    let mut own = table.missing.0.iter();
    if says_nothing(&cell.text) || own.any(|mark| mark.get() == Some(&cell.text)) {
        return None;
    }
    let mark = table.decimal.as_ref().and_then(|field| field.value);
    let printed = match mark.unwrap_or_default() {
        DecimalMark::Point => cell.text.clone(),
        DecimalMark::Comma => swapped(&cell.text),
    };
    Some(Field {
        span: cell.span,
        value: Some(Number(printed.into())),
    })
}
