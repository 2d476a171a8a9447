//! A CSV table while its rows are read, and the text of its cells.

use super::row_kind::Section;
use crate::number::{says_nothing, without_marks};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{DecimalMark, Table as RawTable};
use crate::source::Span;

/// A table while its rows are read.
pub(super) struct InTable<'a> {
    /// What is said of it.
    pub(super) raw: &'a RawTable,
    /// Its headings.
    pub(super) header: &'a [CsvCell],
    /// How the first cell of each column is marked that holds several numbers, and where it stands.
    pub(super) shapes: Vec<Option<(String, Span)>>,
    /// What stands above the row that is read and says what it is about, with the position of the first column.
    pub(super) section: Option<(usize, Section)>,
    /// The line `measures` for words that name a measure and something more, as `phq3` or `Age, mean (SD)`.
    pub(super) guessed: Option<String>,
    /// Reliabilities on the diagonal of a matrix, which are no figures of their rows.
    pub(super) diagonal: Vec<Span>,
}

impl<'a> InTable<'a> {
    pub(super) fn new(raw: &'a RawTable, header: &'a [CsvCell]) -> Self {
        Self {
            raw,
            header,
            shapes: vec![None; header.len()],
            section: None,
            guessed: None,
            diagonal: Vec::new(),
        }
    }

    pub(super) fn has_comma(&self) -> bool {
        let mark = self.raw.decimal.as_ref().and_then(|field| field.value);
        mark == Some(DecimalMark::Comma)
    }
}

/// The text of a cell without the marks of footnotes; nothing where it says that nothing was printed.
pub(super) fn bare<'a>(text: &'a str, table: &RawTable) -> Option<&'a str> {
    let named = table.missing.0.iter().filter_map(Field::get);
    if says_nothing(text) || named.clone().any(|mark| mark == text) {
        return None;
    }
    // Most cells end with a digit, behind which there is no mark.
    if table.marks.0.is_empty() && text.ends_with(|one: char| one.is_ascii_digit()) {
        return Some(text);
    }
    let own: Vec<&str> = table
        .marks
        .0
        .iter()
        .filter_map(Field::get)
        .map(String::as_str)
        .collect();
    let rest = without_marks(text, &own);
    let says = says_nothing(rest)
        || table
            .missing
            .0
            .iter()
            .any(|mark| mark.get().is_some_and(|mark| mark == rest));
    (!says).then_some(rest)
}
