//! One cell of a table, and where a row of them stands.

use crate::source::Span;

/// A cell: its text without quotes and outer blanks, and its place.
#[derive(Clone, Debug)]
pub(crate) struct CsvCell {
    /// The text.
    pub(crate) text: String,
    /// The place, quotes included.
    pub(crate) span: Span,
}

/// From the first of some cells to the last.
pub(crate) fn stretch(cells: &[CsvCell]) -> Option<Span> {
    let (first, last) = (cells.first()?.span, cells.last()?.span);
    let end = last.end;
    Some(Span { end, ..first })
}
