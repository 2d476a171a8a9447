//! Rows of a table of ratios that print 1 and nothing else, while the others have limits or p: those of the category
//! that others are compared with, which are no figures.

use rust_decimal::Decimal;

use super::columns::{COLUMNS, Column};
use super::faults::incomplete_figure;
use super::in_table::bare;
use super::mapping::Block;
use super::resolver::Resolver;
use crate::model::Effect;
use crate::number::{Printed, several, swapped};
use crate::read::csv::CsvCell;
use crate::read::raw::result::{DecimalMark, Table};

/// What stands beside an estimate that was computed, and not beside that of a reference.
const BESIDE: [&str; 9] = [
    "se",
    "ci_low",
    "ci_high",
    "p",
    "statistic",
    "df",
    "df2",
    "beta",
    "effect_size",
];

impl Resolver<'_> {
    /// Whether a row is that of a reference and nobody says so, which is then told; `predictor` is the position of
    /// the cell that names its category.
    pub(super) fn is_bare_reference(
        &mut self,
        raw: &Table,
        blocks: &[Block<'_>],
        row: &[CsvCell],
        rows: &[Vec<CsvCell>],
        predictor: Option<usize>,
    ) -> bool {
        let found = blocks.iter().filter(|block| of_ratios(raw, block));
        let mut found = found.filter_map(|block| {
            let at = bare_one(raw, block, row)?;
            let mut others = rows.iter();
            others
                .any(|other| says_more(raw, block, other))
                .then_some(at)
        });
        let Some((estimate, cell)) = found
            .next()
            .and_then(|at| Some((row.get(at)?, row.get(predictor?)?)))
        else {
            return false;
        };
        let term = self.term_of_reference(cell, raw);
        let Some((term, category)) = term.and_then(|term| Some((term, term.category?))) else {
            return false;
        };
        let of = &self.model.measures[term.measure];
        let called = of.categories[category].label.clone();
        let finding =
            incomplete_figure::bare_reference(estimate.span, cell.span, &cell.text, &called);
        self.faults.push(finding);
        true
    }
}

/// Whether the estimates of a block are said to be ratios.
fn of_ratios(raw: &Table, block: &Block<'_>) -> bool {
    let own = block.of.and_then(|of| of.effect.as_ref());
    let effect = own.or(raw.effect.as_ref()).and_then(|field| field.get());
    effect.is_some_and(|effect| Effect::is_ratio(*effect))
}

/// The columns of a block that no other has, or all.
fn columns<'a>(block: &'a Block<'_>) -> impl Iterator<Item = (usize, &'a Column)> {
    let columns = block.columns.iter().enumerate();
    columns.filter_map(|(at, column)| {
        let is_own = block.of.is_none() || block.own.contains(&at);
        column
            .as_ref()
            .filter(|_| is_own)
            .map(|column| (at, column))
    })
}

fn is_estimate(column: &Column) -> bool {
    column.has("estimate") || column.has("change")
}

fn is_beside(column: &Column) -> bool {
    let mut parts = column.parts.iter();
    parts.any(|part| BESIDE.contains(&COLUMNS[*part].0))
}

/// How many numbers a cell holds, and the first of them.
fn numbers(raw: &Table, cell: &CsvCell) -> Option<(usize, Option<Decimal>)> {
    let text = bare(&cell.text, raw)?;
    let comma = raw.decimal.as_ref().and_then(|field| field.value) == Some(DecimalMark::Comma);
    let read = several(text, comma).ok()?;
    let mut texts = read.pieces.iter().filter_map(|piece| piece.text.as_ref());
    let first = texts
        .next()
        .map(|text| if comma { swapped(text) } else { text.clone() });
    let first = first.and_then(|text| Printed::parse(&text).ok()?.value());
    Some((usize::from(first.is_some()) + texts.count(), first))
}

/// The position of an estimate of exactly 1, beside which nothing stands.
fn bare_one(raw: &Table, block: &Block<'_>, row: &[CsvCell]) -> Option<usize> {
    let mut found = None;
    for (at, column) in columns(block) {
        let cell = row.get(at)?;
        if is_estimate(column) {
            match numbers(raw, cell)? {
                (1, Some(value)) if value == Decimal::ONE => found = Some(at),
                _ => return None,
            }
        } else if is_beside(column) && bare(&cell.text, raw).is_some() {
            return None;
        }
    }
    found
}

/// Whether a row has limits, p or the like beside its estimate.
fn says_more(raw: &Table, block: &Block<'_>, row: &[CsvCell]) -> bool {
    columns(block).any(|(at, column)| {
        let Some(cell) = row.get(at) else {
            return false;
        };
        match (is_estimate(column), is_beside(column)) {
            (true, true) => numbers(raw, cell).is_some_and(|(count, _)| count > 1),
            (false, true) => bare(&cell.text, raw).is_some(),
            _ => false,
        }
    })
}
