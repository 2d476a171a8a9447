//! The rows of a CSV table that are no figures of their own, by their first cells: headings and notes, totals,
//! reference categories.

use rust_decimal::Decimal;

use super::cells::bare;
use super::faults::{figures_put_aside, row_left, row_without_figures, unknown_row};
use super::mapping::Block;
use super::resolver::Resolver;
use crate::diagnostic::did_you_mean;
use crate::number::{Printed, several};
use crate::read::csv::CsvCell;
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::Table as RawTable;
use crate::read::raw::table_rows::RowNames;
use crate::source::Span;
use crate::wording::spelling;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Figures.
    Figures,
    /// Named to be put aside.
    Aside,
    /// Left to another entry of the same file.
    Elsewhere,
    /// A total of the rows above it.
    Total,
    /// The category that others are compared with.
    Reference,
    /// Nothing but its first cell, and not named.
    Bare,
}

/// The rows of a table, sorted.
pub(super) struct SortedRows {
    /// What each row is, in the order of the file.
    pub(super) kinds: Vec<RowKind>,
    /// Whether rows with figures are put aside, or left to another entry.
    pub(super) is_partial: bool,
}

/// A name and the rows that it met: how many, and how many of them with figures.
struct Met<'a> {
    name: &'a Field<String>,
    rows: usize,
    with_figures: usize,
}

fn met(names: &Many<String>) -> Vec<Met<'_>> {
    let names = names.0.iter().map(|name| Met {
        name,
        rows: 0,
        with_figures: 0,
    });
    names.collect()
}

/// The first of the names that a first cell is; where it stands alone, also one that it starts with.
fn find(names: &mut [Met<'_>], first: &str, alone: bool) -> bool {
    let is_meant = |met: &&mut Met<'_>| {
        let Some(name) = met.name.get() else {
            return false;
        };
        spelling::same_label(name, first) || alone && starts(first, name)
    };
    let Some(met) = names.iter_mut().find(is_meant) else {
        return false;
    };
    met.rows += 1;
    met.with_figures += usize::from(!alone);
    true
}

/// Whether a text starts with that word or those words.
pub(super) fn starts(text: &str, words: &str) -> bool {
    let (text, words) = (spelling::label(text), spelling::label(words));
    let rest = text.strip_prefix(words.as_ref());
    !words.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a row is that of the category which others are compared with, by the word that stands in one of its cells
/// at those positions, such as `(ref)` in place of an estimate, or by its first cell. The words are told by
/// `rows: {reference: […]}` beside the table.
pub(super) fn is_reference(table: &RawTable, row: &[CsvCell], cells: &[usize]) -> bool {
    let names = names_of(table).map(|names| &names.reference);
    let mut names = names
        .into_iter()
        .flat_map(|names| names.0.iter().filter_map(Field::get));
    names.any(|name| {
        let is_name = |at: &usize| {
            row.get(*at)
                .is_some_and(|cell| spelling::same_label(&cell.text, name))
        };
        cells.iter().any(is_name)
    })
}

/// Whether a cell of the row of a reference category holds a figure: an estimate of 1 or 0 is that of the reference
/// itself.
fn is_figure(cell: &CsvCell) -> bool {
    match Printed::parse(&cell.text) {
        Ok(printed) => {
            let value = printed.value();
            value.is_some_and(|value| !value.is_zero() && value != Decimal::ONE)
        }
        Err(_) => several(&cell.text, false).is_ok_and(|several| several.pieces.len() > 1),
    }
}

fn names_of(table: &RawTable) -> Option<&RowNames> {
    table.rows.as_ref().and_then(Field::get)
}

impl Resolver<'_> {
    /// What each row is. `first` is the position of the first column, `read` of those that are not passed over,
    /// `numbers` of those with numbers. The word for a reference category in some `blocks` of a row leaves the others
    /// what they are. Tells names that meet no row, and rows of a first cell alone.
    pub(super) fn sorted_rows(
        &mut self,
        table: &RawTable,
        rows: &[Vec<CsvCell>],
        first: usize,
        read: &[usize],
        numbers: &[usize],
        blocks: &[Block<'_>],
    ) -> SortedRows {
        let none = RowNames::default();
        let names = names_of(table).unwrap_or(&none);
        let [mut ignore, mut only, mut total, mut reference] =
            [&names.ignore, &names.only, &names.total, &names.reference].map(met);
        let mut bare_rows: Vec<(Span, String)> = Vec::new();
        let mut kinds = Vec::new();
        for row in rows {
            let text = row[first].text.as_str();
            let says = |at: &usize| {
                row.get(*at)
                    .is_some_and(|cell| bare(&cell.text, table).is_some())
            };
            let alone = !read.iter().filter(|at| **at != first).any(says);
            let kind = if find(&mut ignore, text, alone) {
                RowKind::Aside
            } else if find(&mut total, text, alone) {
                RowKind::Total
            } else if is_reference(table, row, &[first]) {
                let with_figures = numbers.iter().any(|at| is_figure(&row[*at]));
                find(&mut reference, text, !with_figures);
                RowKind::Reference
            } else if is_reference(table, row, numbers) {
                let is_put_aside =
                    |block: &&Block<'_>| block.of.is_none() || is_reference(table, row, &block.own);
                let (aside, left): (Vec<&Block<'_>>, _) = blocks.iter().partition(is_put_aside);
                let of_aside = |at: &&usize| {
                    let holds = |block: &&Block<'_>| block.of.is_none() || block.own.contains(at);
                    aside.iter().any(holds)
                };
                let put_aside = numbers.iter().filter(of_aside);
                let with_figures = put_aside.clone().any(|at| is_figure(&row[*at]));
                for at in put_aside {
                    find(&mut reference, &row[*at].text, !with_figures);
                }
                match left
                    .iter()
                    .any(|block: &&Block<'_>| block.own.iter().any(says))
                {
                    true => RowKind::Figures,
                    false => RowKind::Reference,
                }
            } else if find(&mut only, text, alone) {
                RowKind::Figures
            } else if !only.is_empty() {
                RowKind::Elsewhere
            } else if alone && !text.is_empty() && read.len() > 1 {
                bare_rows.push((row[first].span, text.to_owned()));
                RowKind::Bare
            } else {
                RowKind::Figures
            };
            kinds.push(kind);
        }
        let firsts: Vec<&str> = rows.iter().map(|row| row[first].text.as_str()).collect();
        let unmet = [&ignore, &only, &total, &reference].into_iter().flatten();
        for met in unmet.filter(|met| met.rows == 0) {
            let Some(name) = met.name.get() else {
                self.doubt();
                continue;
            };
            let near = did_you_mean(name, firsts.iter().copied());
            let finding = unknown_row::finding(met.name.span, name, near, table.table.span);
            self.faults.push(finding);
        }
        for met in ignore
            .iter()
            .chain(&reference)
            .filter(|met| met.with_figures > 0)
        {
            let name = met.name.get().map_or("", String::as_str);
            let finding = figures_put_aside::finding(
                met.name.span,
                name,
                met.rows,
                met.with_figures,
                table.table.span,
            );
            self.faults.push(finding);
        }
        if !bare_rows.is_empty() {
            let said: Vec<&String> = names.ignore.0.iter().filter_map(Field::get).collect();
            self.faults
                .push(row_without_figures::finding(&bare_rows, &said));
        }
        let put_aside = ignore.iter().any(|met| met.with_figures > 0);
        let is_partial = put_aside || kinds.contains(&RowKind::Elsewhere);
        SortedRows { kinds, is_partial }
    }

    /// Notes which rows of a file an entry reads or puts aside, and which it leaves to others.
    pub(super) fn note_rows(
        &mut self,
        raw: &RawTable,
        first: usize,
        rows: &[Vec<CsvCell>],
        kinds: &[RowKind],
    ) {
        for (row, kind) in rows.iter().zip(kinds) {
            let cell = &row[first];
            let file = cell.span.file;
            match kind {
                RowKind::Elsewhere => {
                    let left = self.partly_read.left.entry(file).or_default();
                    left.push((cell.span, cell.text.clone(), raw.table.span));
                }
                _ => self
                    .partly_read
                    .read
                    .entry(file)
                    .or_default()
                    .push(cell.span.start),
            }
        }
    }

    /// Tells the rows that no entry of their file reads.
    pub(super) fn tell_rows_left(&mut self) {
        let partly = std::mem::take(&mut self.partly_read);
        let mut files: Vec<_> = partly.left.into_iter().collect();
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
    }
}
