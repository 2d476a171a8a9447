//! CSV tables: their columns to the format's, their rows to figures.

use std::path::{Component, Path, PathBuf};

use super::Resolver;
use crate::checks::{missing_table, unknown_column, unknown_reference};
use crate::diagnostic::{did_you_mean, nearest};
use crate::model::{Handle, Measure, Placed, Table};
use crate::parse::csv::{self, Cell};
use crate::raw::field::Field;
use crate::raw::result::{DecimalMark, Figure as Raw, Number, Separator, Table as RawTable};
use crate::source::{FileId, Span};

/// The format's columns. The names after the first are those of R's broom, understood as they are.
const COLUMNS: [(&str, &[&str]); 31] = [
    ("measure", &["term"]),
    ("category", &[]),
    ("at", &[]),
    ("from", &[]),
    ("to", &[]),
    ("contrast", &[]),
    ("group", &[]),
    ("versus", &[]),
    ("n", &["nobs"]),
    ("n_versus", &[]),
    ("mean", &[]),
    ("sd", &["std.dev"]),
    ("se", &["std.error"]),
    ("median", &[]),
    ("q1", &[]),
    ("q3", &[]),
    ("min", &[]),
    ("max", &[]),
    ("count", &[]),
    ("percent", &[]),
    ("change", &["estimate"]),
    ("ci_low", &["conf.low"]),
    ("ci_high", &["conf.high"]),
    ("level", &["conf.level"]),
    ("p", &["p.value"]),
    ("statistic", &[]),
    ("df", &["parameter"]),
    ("df2", &["den.df"]),
    ("effect_size", &[]),
    ("sd_change", &[]),
    ("note", &[]),
];

/// What one column of a file holds: a column of the format, by its position in [`COLUMNS`].
type Column = Option<usize>;

impl Resolver<'_> {
    pub(super) fn table(&mut self, raw: &RawTable) {
        let Some(path) = raw.table.get() else {
            return;
        };
        let Some(file) = self.table_file(&raw.table, path) else {
            return;
        };
        let separator = raw.separator.as_ref().and_then(|field| field.value);
        let separator = separator.unwrap_or(match path.to_lowercase().ends_with(".tsv") {
            true => Separator::Tab,
            false => Separator::Comma,
        });
        let rows = csv::read(self.sources, file, separator, &mut self.faults);
        let Some(columns) = self.columns(raw, &rows.header) else {
            return;
        };
        let index = self.model.tables.len();
        let mut read = 0;
        for row in &rows.rows {
            let read_row = self.row(raw, &columns, row, Handle::new(index));
            read += usize::from(read_row);
        }
        self.model.tables.push(Table {
            path: Placed::new(path.clone(), raw.table.span),
            rows: read,
        });
    }

    /// The file at `path` in the synthesis folder; else a fault.
    fn table_file(&mut self, field: &Field<String>, path: &str) -> Option<FileId> {
        let wanted: PathBuf = Path::new(path)
            .components()
            .filter(|part| !matches!(part, Component::CurDir))
            .collect();
        let found = self.tables.iter().find(|(known, _)| *known == wanted);
        if found.is_none() {
            let known: Vec<_> = self
                .tables
                .iter()
                .map(|(known, _)| known.to_string_lossy())
                .collect();
            let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
            let finding = missing_table::finding(field.span, path, &known);
            self.faults.push(finding);
        }
        found.map(|(_, file)| *file)
    }

    /// What each column of the file holds; none where the header has faults that rows would repeat.
    fn columns(&mut self, raw: &RawTable, header: &[Cell]) -> Option<Vec<Column>> {
        let faults = self.faults.len();
        let own = raw.columns.0.iter();
        let own: Vec<_> = own
            .filter_map(|(ours, theirs)| Some((ours.get()?, ours.span, theirs.get()?, theirs.span)))
            .collect();
        for (ours, span, theirs, place) in &own {
            if position(ours).is_none() {
                let help = did_you_mean(ours, COLUMNS.map(|(name, _)| name));
                self.faults
                    .push(unknown_column::not_ours(*span, ours, help));
            }
            if !header.iter().any(|cell| cell.text == **theirs) {
                let help = did_you_mean(theirs, header.iter().map(|cell| cell.text.as_str()));
                let place_in_csv = header.first().map(|cell| cell.span);
                self.faults.push(unknown_column::not_theirs(
                    *place,
                    theirs,
                    place_in_csv,
                    help,
                ));
            }
        }
        let mut columns: Vec<Column> = Vec::new();
        for cell in header {
            let mapped = own.iter().find(|(_, _, theirs, _)| **theirs == cell.text);
            let column = match mapped {
                Some((ours, ..)) => position(ours),
                None => position(&cell.text),
            };
            let ignored = raw
                .ignore
                .0
                .iter()
                .any(|name| name.value.as_ref() == Some(&cell.text));
            if let Some(column) = column
                && let Some(first) = columns.iter().position(|known| *known == Some(column))
            {
                let first = &header[first];
                self.faults.push(unknown_column::twice(
                    cell.span,
                    COLUMNS[column].0,
                    first.span,
                ));
            }
            if column.is_none() && mapped.is_none() && !ignored {
                let free = COLUMNS.map(|(name, _)| name);
                let help = nearest(&cell.text, free);
                self.faults
                    .push(unknown_column::finding(cell.span, &cell.text, help));
            }
            columns.push(if ignored { None } else { column });
        }
        let has = |name: &str| columns.iter().flatten().any(|at| COLUMNS[*at].0 == name);
        if self.faults.len() == faults
            && !has("measure")
            && raw.measure.is_none()
            && let Some(first) = header.first()
        {
            self.faults
                .push(unknown_column::no_measure(first.span, raw.table.span));
        }
        (self.faults.len() == faults && !header.is_empty()).then_some(columns)
    }

    /// Takes in one row; true where it could be understood.
    fn row(
        &mut self,
        raw: &RawTable,
        columns: &[Column],
        row: &[Cell],
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
        figure.cite = raw.cite.clone();
        let (Some(first), Some(last)) = (row.first(), row.last()) else {
            return false;
        };
        let span = Span {
            end: last.span.end.max(first.span.end),
            ..first.span
        };
        let Some(measure) = figure.measure.take() else {
            self.faults
                .push(crate::checks::incomplete_figure::no_measure(span));
            return false;
        };
        match self.measure_in_table(&measure, raw) {
            Some(measure) => self.figure(&figure, measure, span, Some(table)),
            None => false,
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
        let own = own
            .filter(|(theirs, _)| theirs.get() == Some(word))
            .map(|(_, ours)| ours)
            .next();
        if let Some(ours) = own {
            return self.measure(ours);
        }
        if self.names.get(word).is_some() {
            return self.measure(field);
        }
        let mut labelled = self
            .model
            .measures
            .entries()
            .filter(|(_, measure)| measure.label == *word);
        match (labelled.next(), labelled.next()) {
            (Some((measure, _)), None) => Some(measure),
            (Some((_, one)), Some((_, other))) => {
                let finding =
                    unknown_reference::ambiguous(field.span, word, one.id.span, other.id.span);
                self.faults.push(finding);
                None
            }
            (None, _) => {
                let measures = self.model.measures.iter();
                let known = measures.flat_map(|one| [one.id.value.as_str(), one.label.as_str()]);
                let help = did_you_mean(word, known);
                let finding = unknown_reference::finding(field.span, word, "measure", help);
                self.faults.push(finding);
                None
            }
        }
    }

    /// Takes `T1..T2`, `T1-T2` or `T1 – T2` apart, for timepoints or groups.
    fn split_contrast(&mut self, cell: &Cell, figure: &mut Raw) -> bool {
        let frame = &self.model.synthesis;
        let is_time = |word: &str| frame.timepoint(word).is_some();
        let is_group = |word: &str| frame.groups.iter().any(|group| group.id == word);
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
        let help = "write two declared timepoints or groups, as in `T1..T2`".to_owned();
        let finding = unknown_reference::finding(cell.span, &cell.text, "contrast", Some(help));
        self.faults.push(finding);
        false
    }
}

/// The position of the format's column of that name, or of that name in R's broom.
fn position(name: &str) -> Column {
    COLUMNS
        .iter()
        .position(|(ours, theirs)| *ours == name || theirs.contains(&name))
}

/// Commas for points and points for commas: a mark in the wrong place then stays a fault.
fn swapped(text: &str) -> String {
    let swap = |mark| match mark {
        ',' => '.',
        '.' => ',',
        other => other,
    };
    text.chars().map(swap).collect()
}

/// Puts a cell into its place in a figure.
fn set(figure: &mut Raw, name: &str, cell: &Cell, mark: DecimalMark) {
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
