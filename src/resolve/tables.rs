//! CSV tables: their columns to the format's, their rows to figures.

use super::attached::Attached;
use super::columns::{COLUMNS, Column};
use super::faults::{incomplete_figure, missing_file, unknown_reference};
use super::names::Kind;
use super::resolver::{Resolver, placed, swapped};
use crate::model::{Handle, Measure, Placed, Table};
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::faults::empty_file;
use crate::read::raw::field::Field;
use crate::read::raw::result::{DecimalMark, Figure as Raw, Number, Separator, Table as RawTable};
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
        let mut read = 0;
        for row in &rows.rows {
            let read_row = self.row(raw, &columns, row, Handle::new(index));
            read += usize::from(read_row);
        }
        self.model.tables.push(Table {
            path: Placed::new(path.to_owned(), raw.table.span),
            rows: read,
            note: placed(raw.note.clone()),
        });
    }

    /// The file at `path` in the synthesis folder; else a fault.
    fn table_file(&mut self, field: &Field<String>, path: &str) -> Option<FileId> {
        let found = Attached::find(self.attached.tables, path);
        if found.is_none() {
            let tables = self.attached.tables.iter();
            let known: Vec<_> = tables.map(|(known, _)| known.to_string_lossy()).collect();
            let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
            let finding = missing_file::finding(field.span, path, &known);
            self.faults.push(finding);
        }
        found
    }

    /// Takes in one row; true where it could be understood.
    fn row(
        &mut self,
        raw: &RawTable,
        columns: &[Column],
        row: &[CsvCell],
        table: Handle<Table>,
    ) -> bool {
        let mark = raw.decimal.as_ref().and_then(|field| field.value);
        let mut figure = Raw::default();
        let mut contrast = None;
        for (column, cell) in columns.iter().zip(row) {
            let Some(column) = column else {
                continue;
            };
            // R writes NA where nothing was measured.
            if cell.text.is_empty() || cell.text == "NA" {
                continue;
            }
            let name = COLUMNS[*column].0;
            if name == "contrast" {
                contrast = Some(cell);
            } else {
                set(&mut figure, name, cell, mark.unwrap_or_default());
            }
        }
        if let Some(cell) = contrast
            && !self.split_contrast(cell, &mut figure)
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
        ];
        for (own, usual) in defaults {
            *own = own.take().or_else(|| usual.clone());
        }
        figure.n = figure.n.take().or_else(|| raw.n.clone());
        figure.level = figure.level.take().or_else(|| raw.level.clone());
        figure.test = raw.test.clone();
        figure.design = raw.design.clone();
        figure.change_means = raw.change.clone();
        figure.effect_size_means = raw.effect_size.clone();
        figure.scale = raw.scale.clone();
        figure.method = raw.method.clone();
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
            Some(measure) => self.figure(figure, measure, span, Some((table, raw.table.span))),
            None => {
                self.lost.figures = true;
                false
            }
        }
    }

    /// The measure that a cell names: by id, by the table's own words, or by label.
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
        let labelled = |same: fn(&str, &str) -> bool| {
            let all = self.model.measures.entries();
            all.filter(|(_, measure)| same(&measure.label, word))
                .collect::<Vec<_>>()
        };
        let labelled = match labelled(|one, other| one == other) {
            none if none.is_empty() => labelled(spelling::same_label),
            exact => exact,
        };
        let finding = match labelled.as_slice() {
            [(measure, _)] => return Some(*measure),
            [(_, one), (_, other), ..] => {
                unknown_reference::ambiguous(field.span, word, one.id.span, other.id.span)
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
                unknown_reference::in_table(field.span, word, &ids, &labels)
            }
        };
        self.faults.push(finding);
        None
    }

    /// Takes `T1..T2`, `T1-T2` or `T1 – T2` apart, for timepoints or groups.
    fn split_contrast(&mut self, cell: &CsvCell, figure: &mut Raw) -> bool {
        let frame = &self.model.synthesis;
        let is_time = |word: &str| frame.timepoint(word).is_some();
        let is_group = |word: &str| {
            let mut groups = frame.groups.iter();
            groups.any(|group| spelling::same_name(&group.id, word))
        };
        let part = |word: &str| {
            Some(Field {
                span: cell.span,
                value: Some(word.to_owned()),
            })
        };
        for (at, sign) in ["..", "–", "-", " to ", " vs "]
            .iter()
            .flat_map(|sign| cell.text.match_indices(sign))
        {
            let one = cell.text[..at].trim();
            let other = cell.text[at + sign.len()..].trim();
            if is_time(one) && is_time(other) {
                figure.from = part(one);
                figure.to = part(other);
                return true;
            }
            if is_group(one) && is_group(other) {
                figure.group = part(one);
                figure.versus = part(other);
                return true;
            }
        }
        match self.lost.frame() {
            true => self.doubt(),
            false => {
                let finding = unknown_reference::contrast(cell.span, &cell.text);
                self.faults.push(finding);
            }
        }
        false
    }
}

/// Puts a cell into its place in a figure.
fn set(figure: &mut Raw, name: &str, cell: &CsvCell, mark: DecimalMark) {
    let text = || {
        Some(Field {
            span: cell.span,
            value: Some(cell.text.clone()),
        })
    };
    let number = || {
        let printed = match mark {
            DecimalMark::Point => cell.text.clone(),
            DecimalMark::Comma => swapped(&cell.text),
        };
        Some(Field {
            span: cell.span,
            value: Some(Number(printed.into())),
        })
    };
    match name {
        "measure" => figure.measure = text(),
        "category" => figure.category = text(),
        "at" => figure.at = text(),
        "from" => figure.from = text(),
        "to" => figure.to = text(),
        "group" => figure.group = text(),
        "versus" => figure.versus = text(),
        "note" => figure.note = text(),
        "n" => figure.n = number(),
        "n_versus" => figure.n_versus = number(),
        "mean" => figure.mean = number(),
        "sd" => figure.sd = number(),
        "se" => figure.se = number(),
        "median" => figure.median = number(),
        "q1" => figure.q1 = number(),
        "q3" => figure.q3 = number(),
        "min" => figure.min = number(),
        "max" => figure.max = number(),
        "count" => figure.count = number(),
        "percent" => figure.percent = number(),
        "change" => figure.change = number(),
        "ci_low" => figure.ci_low = number(),
        "ci_high" => figure.ci_high = number(),
        "level" => figure.level = number(),
        "p" => figure.p = number(),
        "statistic" => figure.statistic = number(),
        "df" => figure.df = number(),
        "df2" => figure.df2 = number(),
        "effect_size" => figure.effect_size = number(),
        "sd_change" => figure.sd_change = number(),
        _ => {}
    }
}
