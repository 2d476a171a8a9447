//! Rows of totals: of which measure they are, and the shares of which they are all.

use rust_decimal::Decimal;

use super::cells::number;
use super::columns::Column;
use super::in_table::InTable;
use super::mapping::Block;
use super::resolver::Resolver;
use super::row_kind::RowKind;
use crate::model::lookup::Coordinates;
use crate::model::{Cell, Figure, Handle, Kind, Measure};
use crate::number::Printed;
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Number, Table as RawTable};
use crate::source::Span;
use crate::statistics::interval::Rounding;
use crate::statistics::{percent, whole};

/// A row of totals.
#[derive(Clone, Copy)]
pub(super) struct TotalRow<'a> {
    /// The position of its first column.
    pub(super) column: usize,
    /// The first figure of its table.
    pub(super) first: usize,
    /// The first cell of the row below, where the totals of the table stand above their parts.
    pub(super) below: Option<&'a CsvCell>,
}

/// Whether a table starts with a row of totals, so that they stand above their parts.
pub(super) fn stand_above(kinds: &[RowKind]) -> bool {
    let mut kinds = kinds.iter();
    let first = kinds.find(|kind| matches!(kind, RowKind::Figures | RowKind::Total));
    first == Some(&RowKind::Total)
}

/// The first cell of the first row with figures from a position on.
pub(super) fn part_below<'a>(
    rows: &'a [Vec<CsvCell>],
    kinds: &[RowKind],
    from: usize,
    column: usize,
) -> Option<&'a CsvCell> {
    let mut below = rows.iter().zip(kinds).skip(from);
    let (row, _) = below.find(|(_, kind)| **kind == RowKind::Figures)?;
    row.get(column)
}

/// The count of a row of totals in a column whose cells hold a count and its percentage, where it stands alone.
pub(super) fn count_alone(
    cell: &CsvCell,
    column: &Column,
    raw: &RawTable,
) -> Option<Field<Number>> {
    let of_both = column.parts.len() == 2 && column.has("count") && column.has("percent");
    if !of_both || cell.text.contains('%') {
        return None;
    }
    let field = number(cell, column, false, raw)?;
    let printed = Printed::parse(&field.get()?.0).ok()?;
    whole(&printed).is_some().then_some(field)
}

impl Resolver<'_> {
    /// The measure of a row of totals that does not say it: that of its parts.
    pub(super) fn measure_of_total(
        &mut self,
        total: TotalRow<'_>,
        block: &Block<'_>,
        table: &InTable<'_>,
        span: Span,
    ) -> Option<Handle<Measure>> {
        let names_measures = block.columns[total.column]
            .as_ref()
            .is_some_and(|column| column.has("measure"));
        if let Some(cell) = total.below.filter(|_| names_measures) {
            // What is wrong with the row below is told there.
            let (faults, doubts) = (self.faults.len(), self.doubts);
            let field = self.word("measure", cell, table.raw);
            let measure = self.measure_in_table(&field, table, &mut Raw::default());
            self.faults.truncate(faults);
            self.doubts = doubts;
            if measure.is_some() {
                return measure;
            }
        }
        self.measure_above(total.first, span)
    }

    /// Takes the total of a table, from its figure at `first` on, for the n of those shares of which it is all and
    /// beside which none is printed.
    pub(super) fn take_totals_for_n(&mut self, first: usize, totals: &[Handle<Figure>]) {
        for total in totals {
            let Some((n, shares)) = self.shares_of(first, *total) else {
                continue;
            };
            for at in shares {
                if let Kind::Count(count) = &mut self.model.figures[at].kind {
                    count.n.clone_from(&n);
                }
            }
        }
    }

    /// The count of a total, and the shares of which it is all: it is 100% itself, or nothing is said and most of them
    /// fit it.
    fn shares_of(
        &self,
        first: usize,
        total: Handle<Figure>,
    ) -> Option<(Cell, Vec<Handle<Figure>>)> {
        let place = |figure: &Figure| Coordinates {
            category: None,
            ..Coordinates::of(figure)
        };
        let all = &self.model.figures[total];
        let numbers = all.count()?;
        let n = whole(numbers.count.as_deref()?)?;
        let said = numbers.percent.as_deref();
        let is_all = |percent: &Printed| percent.value() == Some(Decimal::ONE_HUNDRED);
        if said.is_some_and(|percent| !is_all(percent)) {
            return None;
        }
        let parts = self.model.figures.entries().skip(first);
        let parts = parts.filter(|(_, one)| one.category.is_some() && place(one) == place(all));
        let shares = parts.filter_map(|(at, one)| {
            let it = one.count().filter(|it| it.n.is_none())?;
            let count = whole(it.count.as_deref()?)?;
            let found = percent::check(count, n, it.percent.as_deref()?, Rounding::Nearest);
            Some((
                at,
                found.is_ok_and(|it| !it.exceeds && !it.outcome.is_inconsistent()),
            ))
        });
        let shares: Vec<(Handle<Figure>, bool)> = shares.collect();
        let fitting = shares.iter().filter(|(_, fits)| *fits).count();
        let enough = match said {
            Some(_) => fitting > 0,
            None => fitting > 1 && 2 * fitting > shares.len(),
        };
        enough.then(|| {
            (
                numbers.count.clone(),
                shares.into_iter().map(|(at, _)| at).collect(),
            )
        })
    }
}
