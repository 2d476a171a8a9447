//! The columns of a CSV table as the format has them, and what those of a file hold.

use super::faults::unknown_column;
use super::resolver::Resolver;
use crate::diagnostic::{did_you_mean, nearest};
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure, Number, Table};
use crate::source::Span;
use crate::wording::spelling;

/// Where the cells of a column go.
pub(super) enum Place {
    /// To a word of the figure.
    Word(fn(&mut Figure) -> &mut Option<Field<String>>),
    /// To a number of the figure.
    Number(fn(&mut Figure) -> &mut Option<Field<Number>>),
    /// To the two things that are compared.
    Contrast,
    /// To how the figure was made.
    Methods,
    /// To what is estimated.
    Effect,
}

/// The format's columns, each with the place of its cells. The names after the first are those of R's
/// broom, understood as they are.
pub(super) const COLUMNS: [(&str, Place, &[&str]); 44] = [
    ("measure", Place::Word(|row| &mut row.measure), &["term"]),
    ("predictor", Place::Word(|row| &mut row.predictor), &[]),
    ("reference", Place::Word(|row| &mut row.reference), &[]),
    ("per", Place::Word(|row| &mut row.per), &[]),
    ("effect", Place::Effect, &[]),
    ("study", Place::Word(|row| &mut row.study), &[]),
    ("model", Place::Word(|row| &mut row.model), &[]),
    ("site", Place::Word(|row| &mut row.site), &[]),
    ("subgroup", Place::Word(|row| &mut row.subgroup), &[]),
    ("category", Place::Word(|row| &mut row.category), &[]),
    ("at", Place::Word(|row| &mut row.at), &[]),
    ("from", Place::Word(|row| &mut row.from), &[]),
    ("to", Place::Word(|row| &mut row.to), &[]),
    ("contrast", Place::Contrast, &[]),
    ("group", Place::Word(|row| &mut row.group), &[]),
    ("versus", Place::Word(|row| &mut row.versus), &[]),
    ("n", Place::Number(|row| &mut row.n), &["nobs"]),
    ("n_versus", Place::Number(|row| &mut row.n_versus), &[]),
    ("mean", Place::Number(|row| &mut row.mean), &[]),
    ("sd", Place::Number(|row| &mut row.sd), &["std.dev"]),
    ("se", Place::Number(|row| &mut row.se), &["std.error"]),
    ("median", Place::Number(|row| &mut row.median), &[]),
    ("q1", Place::Number(|row| &mut row.q1), &[]),
    ("q3", Place::Number(|row| &mut row.q3), &[]),
    ("min", Place::Number(|row| &mut row.min), &[]),
    ("max", Place::Number(|row| &mut row.max), &[]),
    ("count", Place::Number(|row| &mut row.count), &[]),
    ("percent", Place::Number(|row| &mut row.percent), &[]),
    ("change", Place::Number(|row| &mut row.change), &[]),
    ("estimate", Place::Number(|row| &mut row.estimate), &[]),
    (
        "ci_low",
        Place::Number(|row| &mut row.ci_low),
        &["conf.low"],
    ),
    (
        "ci_high",
        Place::Number(|row| &mut row.ci_high),
        &["conf.high"],
    ),
    (
        "level",
        Place::Number(|row| &mut row.level),
        &["conf.level"],
    ),
    ("p", Place::Number(|row| &mut row.p), &["p.value"]),
    ("statistic", Place::Number(|row| &mut row.statistic), &[]),
    ("df", Place::Number(|row| &mut row.df), &["parameter"]),
    ("df2", Place::Number(|row| &mut row.df2), &["den.df"]),
    (
        "effect_size",
        Place::Number(|row| &mut row.effect_size),
        &[],
    ),
    ("sd_change", Place::Number(|row| &mut row.sd_change), &[]),
    ("beta", Place::Number(|row| &mut row.beta), &[]),
    ("r2", Place::Number(|row| &mut row.r2), &["r.squared"]),
    (
        "adj_r2",
        Place::Number(|row| &mut row.adj_r2),
        &["adj.r.squared"],
    ),
    ("method", Place::Methods, &[]),
    ("note", Place::Word(|row| &mut row.note), &[]),
];

/// What one column of a file holds: a column of the format, by its position in [`COLUMNS`].
pub(super) type Column = Option<usize>;

impl Resolver<'_> {
    /// What each column of the file holds; none where the header has faults that rows would repeat.
    pub(super) fn columns(&mut self, raw: &Table, rows: &Rows) -> Option<Vec<Column>> {
        let faults = self.faults.len();
        let header = &rows.header;
        let whole = csv::stretch(header)?;
        let own = self.own_headings(raw, header);
        let ignored = passed_over(raw, header);
        let ignored = |cell: &CsvCell| ignored.contains(&cell.span);
        let mut columns: Vec<Column> = Vec::new();
        let mut unknown = Vec::new();
        for (index, cell) in header.iter().enumerate() {
            let mapped = own
                .iter()
                .find(|(_, theirs)| is_meant(theirs, cell, header));
            let column = match mapped {
                _ if ignored(cell) => None,
                Some((ours, _)) => position(ours),
                None => position(&cell.text),
            };
            let is_known = column.is_some() || mapped.is_some() || ignored(cell);
            let mut below = rows.rows.iter().map(|row| &row[index].text);
            if !is_known && (!cell.text.is_empty() || below.any(|text| !text.is_empty())) {
                unknown.push(cell);
            }
            if let Some(column) = column
                && let Some(first) = columns.iter().position(|known| *known == Some(column))
            {
                let (name, first) = (COLUMNS[column].0, &header[first]);
                let same = first.text == cell.text;
                let finding = unknown_column::twice(cell.span, name, first.span, same);
                self.faults.push(finding);
            }
            columns.push(column);
        }
        if columns.iter().all(Option::is_none) && own.is_empty() && !unknown.is_empty() {
            self.faults.push(unknown_column::no_headings(whole));
            return None;
        }
        for cell in unknown {
            let near = nearest(&cell.text, COLUMNS.map(|(name, ..)| name));
            self.faults.push(match cell.text.is_empty() {
                true => unknown_column::no_heading(cell.span),
                false => unknown_column::finding(cell.span, &cell.text, near),
            });
        }
        self.terms_of_a_model(raw, &own, header, &mut columns);
        let has = |name: &str| columns.iter().flatten().any(|at| COLUMNS[*at].0 == name);
        if self.faults.len() == faults && !has("measure") && raw.measure.is_none() {
            let finding = unknown_column::no_measure(whole, raw.table.span);
            self.faults.push(finding);
        }
        (self.faults.len() == faults).then_some(columns)
    }

    /// Takes broom's `term` for what outcomes are associated with, where the table says the outcome otherwise.
    fn terms_of_a_model(
        &self,
        raw: &Table,
        own: &[(&String, &String)],
        header: &[CsvCell],
        columns: &mut [Column],
    ) {
        let is_said = raw.measure.is_some() || own.iter().any(|(ours, _)| *ours == "measure");
        let predictor = position("predictor");
        if !is_said || columns.contains(&predictor) {
            return;
        }
        for (column, cell) in columns.iter_mut().zip(header) {
            let is_own = own.iter().any(|(_, theirs)| is_meant(theirs, cell, header));
            if cell.text == "term" && column.is_some() && !is_own {
                *column = predictor;
            }
        }
    }

    /// The table's own headings by the format's names for them, as the author gives them.
    fn own_headings<'a>(
        &mut self,
        raw: &'a Table,
        header: &[CsvCell],
    ) -> Vec<(&'a String, &'a String)> {
        let mut own: Vec<(&String, &String)> = Vec::new();
        for (ours, theirs) in &raw.columns.0 {
            let (Some(name), Some(heading)) = (ours.get(), theirs.get()) else {
                continue;
            };
            if position(name).is_none() {
                let help = did_you_mean(name, COLUMNS.map(|(name, ..)| name));
                self.faults
                    .push(unknown_column::not_ours(ours.span, name, help));
            }
            if !header.iter().any(|cell| is_meant(heading, cell, header)) {
                let known: Vec<_> = header.iter().map(|cell| cell.text.as_str()).collect();
                let first = header.first().map(|cell| cell.span);
                let finding = unknown_column::not_theirs(theirs.span, heading, first, &known);
                self.faults.push(finding);
            }
            let taken = |known: &str| {
                let mut cells = header.iter();
                let both = |cell: &CsvCell| {
                    is_meant(known, cell, header) && is_meant(heading, cell, header)
                };
                known == heading || cells.any(both)
            };
            if let Some((first, _)) = own.iter().find(|(_, known)| taken(known)) {
                let finding = unknown_column::taken(theirs.span, heading, first);
                self.faults.push(finding);
            }
            own.push((name, heading));
        }
        own
    }
}

/// Whether a heading as the author gives it is that of a column: as it is written, before what is the same but
/// for blanks and marks that do not show, before what is the same but for capitals.
fn is_meant(heading: &str, cell: &CsvCell, header: &[CsvCell]) -> bool {
    if cell.text == heading {
        return true;
    }
    let has = |same: fn(&str, &str) -> bool| header.iter().any(|one| same(&one.text, heading));
    !has(|one, other| one == other)
        && match has(spelling::same_name) {
            true => spelling::same_name(&cell.text, heading),
            false => spelling::same_label(&cell.text, heading),
        }
}

/// The places of the headings that are passed over.
fn passed_over(raw: &Table, header: &[CsvCell]) -> Vec<Span> {
    let names = raw.ignore.0.iter().filter_map(|name| name.get());
    let cells = names.flat_map(|name| {
        let meant = header
            .iter()
            .filter(move |cell| is_meant(name, cell, header));
        meant.map(|cell| cell.span)
    });
    cells.collect()
}

/// The position of the format's column of that name, or of that name in R's broom. Case does not
/// matter, nor what stands between words: spreadsheets have `Mean`, `SD` and `CI low`.
fn position(name: &str) -> Column {
    let plain = |name: &str| spelling::label(name).replace([' ', '-'], "_");
    let wanted = plain(name);
    let exact = COLUMNS
        .iter()
        .position(|(ours, _, theirs)| *ours == name || theirs.contains(&name));
    exact.or_else(|| {
        COLUMNS
            .iter()
            .position(|(ours, _, theirs)| *ours == wanted || theirs.contains(&wanted.as_str()))
    })
}
