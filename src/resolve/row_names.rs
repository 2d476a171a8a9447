//! The rows of a CSV table that are no figures of their own, by their first cells: headings and notes, totals,
//! reference categories.

use rust_decimal::Decimal;

use super::faults::{figures_put_aside, row_without_figures, unknown_row};
use super::in_table::bare;
use super::mapping::Block;
use super::resolver::Resolver;
use super::row_kind::RowKind;
use crate::diagnostic::did_you_mean;
use crate::number::{Printed, several};
use crate::read::csv::CsvCell;
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::Table as RawTable;
use crate::read::raw::table_rows::RowNames;
use crate::source::Span;
use crate::wording::spelling;

/// The rows of a table, sorted.
pub(super) struct SortedRows {
    /// What each row is, in the order of the file.
    pub(super) kinds: Vec<RowKind>,
    /// Whether each row says what those below it are about.
    pub(super) starts: Vec<bool>,
    /// Whether rows with figures are put aside, or left to another entry.
    pub(super) is_partial: bool,
    /// Whether rows that are not told name what those below them may be about.
    pub(super) is_unclear: bool,
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

/// Whether a row is that of the constant of a model, which is no association.
fn is_intercept(name: &str) -> bool {
    let name = spelling::label(name);
    let bare = name.trim_matches(['(', ')', '_', '.', ' ']);
    ["intercept", "constant", "const", "cons", "konstante"].contains(&bare)
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

/// What rows with nothing but their first cell say, where all rows below each of them are named as those below
/// others: the part of the people, as far as can be told.
fn subgroups_line<'a>(
    bare_rows: &[(Span, String)],
    kinds: &[RowKind],
    firsts: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let mut sections: Vec<Vec<&str>> = Vec::new();
    for (kind, text) in kinds.iter().zip(firsts) {
        match (kind, sections.last_mut()) {
            (RowKind::Bare, _) => sections.push(Vec::new()),
            (RowKind::Figures, Some(section)) => section.push(text),
            (RowKind::Figures, None) => return None,
            _ => {}
        }
    }
    sections.retain(|section| !section.is_empty());
    let [one, others @ ..] = sections.as_slice() else {
        return None;
    };
    let alike = !others.is_empty() && others.iter().all(|other| other == one);
    (alike && bare_rows.len() > 1).then(|| "subgroup".to_owned())
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
        let headings = names
            .headings
            .as_ref()
            .and_then(|field| Some(&field.get()?.0));
        let mut named = headings.map_or_else(Vec::new, |headings| met(&headings.rows));
        let mut bare_rows: Vec<(Span, String)> = Vec::new();
        let mut categories: Vec<String> = Vec::new();
        let of_predictor = blocks.iter().any(|block| {
            let column = block.columns[first].as_ref();
            column.is_some_and(|column| column.has("predictor"))
        });
        let mut kinds = Vec::new();
        let mut starts = Vec::new();
        // Of a file that several entries read, a row may say something in columns of another.
        let shared = self.partly_read.is_shared(&table.table);
        for row in rows {
            let text = row[first].text.as_str();
            let says = |at: &usize| {
                row.get(*at)
                    .is_some_and(|cell| bare(&cell.text, table).is_some())
            };
            let mut of_row = blocks.iter();
            let says_more = match shared {
                true => (0..row.len()).filter(|at| *at != first).any(|at| says(&at)),
                false => read.iter().filter(|at| **at != first).any(says),
            };
            let alone = !says_more && !of_row.any(|block| self.is_diagonal(table, block, row));
            let is_ignored = find(&mut ignore, text, alone);
            let starts_here = !is_ignored
                && match headings {
                    Some(_) if !named.is_empty() => find(&mut named, text, false),
                    Some(_) => alone && !text.is_empty(),
                    None => false,
                };
            starts.push(starts_here);
            let kind = if is_ignored {
                RowKind::Aside
            } else if starts_here && alone {
                RowKind::Section
            } else if find(&mut total, text, alone) {
                RowKind::Total
            } else if is_reference(table, row, &[first]) {
                let with_figures = numbers.iter().any(|at| is_figure(&row[*at]));
                find(&mut reference, text, !with_figures);
                for at in numbers {
                    find(&mut reference, &row[*at].text, !with_figures);
                }
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
                let term = self.term_of_reference(&row[first], table);
                if of_predictor && term.is_some_and(|term| term.category.is_some()) {
                    categories.push(text.to_owned());
                }
                bare_rows.push((row[first].span, text.to_owned()));
                RowKind::Bare
            } else {
                RowKind::Figures
            };
            kinds.push(kind);
        }
        let firsts = rows.iter().map(|row| row[first].text.as_str());
        let mut firsts: Vec<&str> = firsts.filter(|text| !text.is_empty()).collect();
        firsts.dedup();
        let unmet = [&ignore, &only, &total, &reference, &named]
            .into_iter()
            .flatten();
        for met in unmet.filter(|met| met.rows == 0) {
            let Some(name) = met.name.get() else {
                self.doubt();
                continue;
            };
            let near = did_you_mean(name, firsts.iter().copied());
            let finding =
                unknown_row::finding(met.name.span, name, near, table.table.span, &firsts);
            self.faults.push(finding);
        }
        for met in ignore
            .iter()
            .chain(&reference)
            .filter(|met| met.with_figures > 0)
        {
            let name = met.name.get().map_or("", String::as_str);
            if is_intercept(name) {
                continue;
            }
            let finding = figures_put_aside::finding(
                met.name.span,
                name,
                met.rows,
                met.with_figures,
                table.table.span,
            );
            self.faults.push(finding);
        }
        let mut is_unclear = false;
        if !bare_rows.is_empty() {
            let said: Vec<&String> = names.ignore.0.iter().filter_map(Field::get).collect();
            let firsts = rows.iter().map(|row| row[first].text.as_str());
            let line = self.section_line(table, &bare_rows);
            let line = line.or_else(|| subgroups_line(&bare_rows, &kinds, firsts));
            is_unclear = line.is_some();
            self.faults.push(row_without_figures::finding(
                &bare_rows,
                &said,
                line.as_deref(),
                &categories,
            ));
        }
        let put_aside = ignore.iter().any(|met| met.with_figures > 0);
        let is_partial = put_aside || kinds.contains(&RowKind::Elsewhere);
        SortedRows {
            kinds,
            starts,
            is_partial,
            is_unclear,
        }
    }
}
