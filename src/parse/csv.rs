//! From a CSV text to cells, each with its place in the text.

use csv_core::{ReadFieldResult, ReaderBuilder};

use crate::checks::{ragged_row, syntax};
use crate::diagnostic::Diagnostic;
use crate::raw::result::Separator;
use crate::source::{FileId, Sources, Span};

/// A cell: its text without quotes and outer blanks, and its place.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// The place, quotes included.
    pub span: Span,
}

/// A table: its headings and its rows, all of the same length.
#[derive(Debug, Default)]
pub struct Rows {
    /// The headings.
    pub header: Vec<Cell>,
    /// The rows below.
    pub rows: Vec<Vec<Cell>>,
}

impl Separator {
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }
}

/// Reads the whole text of `file` as a table.
pub fn read(
    sources: &Sources,
    file: FileId,
    separator: Separator,
    faults: &mut Vec<Diagnostic>,
) -> Rows {
    let text = sources.file(file).text();
    let mut records = records(text, file, separator).into_iter();
    let header = records.next().unwrap_or_default();
    let Some(first) = header.first() else {
        return Rows::default();
    };
    if let Some(fault) = other_separator(&header, separator) {
        faults.push(fault);
        return Rows::default();
    }
    if let Some(open) = unclosed_quote(text, file, separator) {
        faults.push(syntax::unclosed_quote(open));
        return Rows::default();
    }
    let whole = Span {
        end: header.last().map_or(first.span.end, |last| last.span.end),
        ..first.span
    };
    let mut rows = Vec::new();
    for row in records {
        if row.len() == header.len() {
            rows.push(row);
        } else {
            faults.push(ragged_row::finding(&row, &header, whole));
        }
    }
    Rows { header, rows }
}

fn records(text: &str, file: FileId, separator: Separator) -> Vec<Vec<Cell>> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator.byte())
        .terminator(csv_core::Terminator::CRLF)
        .build();
    let bytes = text.as_bytes();
    let mut output = vec![0; bytes.len() + 1];
    let (mut at, mut written, mut start) = (0, 0, 0);
    let mut records = Vec::new();
    let mut record = Vec::new();
    loop {
        let (result, read, wrote) = reader.read_field(&bytes[at..], &mut output[written..]);
        at += read;
        written += wrote;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => output.resize(output.len() * 2, 0),
            ReadFieldResult::Field { record_end } => {
                let value = String::from_utf8_lossy(&output[..written]);
                let span = trimmed(text, start, at, separator, file);
                let text = value.trim().to_owned();
                record.push(Cell { text, span });
                written = 0;
                start = at;
                if record_end {
                    records.push(std::mem::take(&mut record));
                }
            }
            ReadFieldResult::End => break,
        }
    }
    // A line of nothing but separators and blanks says nothing.
    records.retain(|record: &Vec<Cell>| record.iter().any(|cell| !cell.text.is_empty()));
    records
}

/// The stretch of a cell without the separator or line end behind it and the blanks around it.
fn trimmed(text: &str, start: usize, end: usize, separator: Separator, file: FileId) -> Span {
    let mut inner = text.get(start..end).unwrap_or_default();
    inner = inner
        .strip_suffix(char::from(separator.byte()))
        .unwrap_or(inner);
    let from = start + (inner.len() - inner.trim_start().len());
    Span::new(file, from, from + inner.trim().len())
}

/// A header of one cell that holds another separator was written with that one.
fn other_separator(header: &[Cell], separator: Separator) -> Option<Diagnostic> {
    let [only] = header else {
        return None;
    };
    let others = [Separator::Comma, Separator::Semicolon, Separator::Tab];
    let other = others
        .into_iter()
        .find(|other| *other != separator && only.text.contains(char::from(other.byte())))?;
    Some(syntax::other_separator(only.span, other.word()))
}

/// The place of a quote that is opened and never closed.
fn unclosed_quote(text: &str, file: FileId, separator: Separator) -> Option<Span> {
    let mut open = None;
    let mut at_start = true;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match (open, character) {
            (Some(_), '"') if characters.peek().is_some_and(|(_, next)| *next == '"') => {
                characters.next();
            }
            (Some(_), '"') => open = None,
            (Some(_), _) => {}
            (None, '"') if at_start => open = Some(at),
            (None, _) => {}
        }
        at_start = character == char::from(separator.byte()) || character == '\n';
    }
    open.map(|at| Span::new(file, at, at + 1))
}
