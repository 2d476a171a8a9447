//! Figures with more digits than any journal prints, of which nothing says how many are to be printed.

use super::faults::many_digits;
use super::resolver::Resolver;
use crate::model::Figure;
use crate::number::Printed;
use crate::source::Span;

impl Resolver<'_> {
    /// Tells the first figure with very many digits among those from the one at `first` on, of a table that is named
    /// at `table`, or of those in place.
    pub(super) fn tell_many_digits(&mut self, first: usize, table: Option<(Span, Option<u8>)>) {
        let model = &self.model;
        let is_said = |figure: &Figure| {
            let of_table = table.and_then(|(_, digits)| digits);
            let of_measure = model.measures[figure.measure].digits;
            of_measure.or(of_table).or(model.synthesis.digits).is_some()
        };
        let mut figures = model.figures.iter().skip(first);
        let found = figures.find_map(|figure| {
            if figure.table.is_some() != table.is_some() || is_said(figure) {
                return None;
            }
            figure.printed().find(|cell| has_many(cell))
        });
        let found = found.map(|cell| {
            many_digits::finding(cell.span, cell.text(), table.map(|(place, _)| place))
        });
        self.faults.extend(found);
    }
}

/// Whether a number has seven digits that count, and decimals among them that nobody prints.
fn has_many(printed: &Printed) -> bool {
    let Some(value) = printed.value() else {
        return false;
    };
    let digits = value.mantissa().unsigned_abs().to_string().len();
    digits >= 7 && value.scale() >= 5
}
