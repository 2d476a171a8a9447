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

/// From the first of some cells to the last, wherever in the file they stand.
pub(crate) fn stretch(cells: &[CsvCell]) -> Option<Span> {
    let first = cells
        .iter()
        .map(|cell| cell.span)
        .min_by_key(|span| span.start)?;
    let end = cells.iter().map(|cell| cell.span.end).max()?;
    Some(Span { end, ..first })
}

/// A cell as it is written between separators: in quotation marks where it would be taken apart, or lose blanks, without.
pub(crate) fn written_cell(text: &str, separator: u8) -> String {
    let needs = text.contains(['"', '\n', '\r', char::from(separator)]) || text != text.trim();
    match needs {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}
