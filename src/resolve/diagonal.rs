//! The diagonal of a matrix of correlations, where a measure meets itself: 1, a mark, or its reliability in
//! brackets.

use rust_decimal::Decimal;

use super::in_table::bare;
use super::mapping::Block;
use super::resolver::Resolver;
use super::table_words::meant;
use crate::number::Printed;
use crate::read::csv::CsvCell;
use crate::read::raw::result::Table;

impl Resolver<'_> {
    /// Whether the cells of a block of a row are those where the measure of the row meets itself, and no figure:
    /// the block names a predictor, which is that measure, and each cell is 1, a mark, or a reliability in brackets.
    pub(super) fn is_diagonal(&self, raw: &Table, block: &Block<'_>, row: &[CsvCell]) -> bool {
        let predictor = block.of.and_then(|of| of.predictor.as_ref()?.get());
        let Some(predictor) = predictor.and_then(|word| self.called_measure(word.trim())) else {
            return false;
        };
        let mut columns = block.columns.iter();
        let of_measure = |column: &Option<_>| {
            column
                .as_ref()
                .is_some_and(|column: &super::columns::Column| column.has("measure"))
        };
        let Some(cell) = columns.position(of_measure).and_then(|at| row.get(at)) else {
            return false;
        };
        let word = meant(&raw.measures, &cell.text);
        if self.called_measure(word.trim()) != Some(predictor) {
            return false;
        }
        let is_none = |at: &usize| {
            row.get(*at).is_some_and(|cell| {
                let one = |text| {
                    let printed = Printed::parse(text).ok();
                    printed.is_some_and(|printed| printed.value() == Some(Decimal::ONE))
                };
                let is_other = |text| one(text) || is_reliability(text);
                !cell.text.is_empty() && bare(&cell.text, raw).is_none_or(is_other)
            })
        };
        !block.own.is_empty() && block.own.iter().all(is_none)
    }
}

/// Whether a text is a number between 0 and 1 in brackets, as reliabilities stand on a diagonal.
fn is_reliability(text: &str) -> bool {
    let round = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let square = || text.strip_prefix('[')?.strip_suffix(']');
    let Some(inner) = round.or_else(square) else {
        return false;
    };
    let value = Printed::parse(inner.trim())
        .ok()
        .and_then(|printed| printed.value());
    value.is_some_and(|value| value > Decimal::ZERO && value < Decimal::ONE)
}

/// The reliabilities among the cells of a block that is one of the diagonal.
pub(super) fn reliabilities<'a>(
    raw: &'a Table,
    block: &'a Block<'_>,
    row: &'a [CsvCell],
) -> impl Iterator<Item = &'a CsvCell> {
    let cells = block.own.iter().filter_map(|at| row.get(*at));
    cells.filter(|cell| bare(&cell.text, raw).is_some_and(is_reliability))
}
