//! One cell of a table, and where a row of them stands.

use crate::source::Span;

/// A cell: its text without quotes and outer blanks, and its place.
#[derive(Clone, Debug)]
pub struct CsvCell {
    /// The text.
    pub text: String,
    /// The place, quotes included.
    pub span: Span,
}

/// From the first of some cells to the last.
pub fn stretch(cells: &[CsvCell]) -> Option<Span> {
    let (first, last) = (cells.first()?.span, cells.last()?.span);
    let end = last.end;
    Some(Span { end, ..first })
}
