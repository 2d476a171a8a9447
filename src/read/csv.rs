//! From a CSV text to cells, each with its place in the text.

pub(crate) mod cell;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::faults::{empty_file, ragged_row, syntax};
use super::raw::result::Separator;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};
use crate::wording::spelling;

pub(crate) use cell::{CsvCell, stretch};

/// A table: its headings and its rows, all of the same length.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The headings.
    pub(crate) header: Vec<CsvCell>,
    /// The rows below.
    pub(crate) rows: Vec<Vec<CsvCell>>,
    /// Rows of another length, which are left out, each with what is to be said of it.
    pub(crate) ragged: Vec<(Vec<CsvCell>, Diagnostic)>,
}

impl Rows {
    /// The table with its columns for rows: what stands in the first column becomes the headings.
    pub(crate) fn turned(self) -> Self {
        let Self {
            header,
            rows,
            ragged,
        } = self;
        let all: Vec<Vec<CsvCell>> = [header].into_iter().chain(rows).collect();
        let width = all.first().map_or(0, Vec::len);
        let column = |at: usize| all.iter().map(|row| row[at].clone()).collect::<Vec<_>>();
        let mut columns = (0..width).map(column);
        Self {
            header: columns.next().unwrap_or_default(),
            rows: columns.collect(),
            ragged,
        }
    }
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

/// Reads the whole text of `file` as a table; none where a fault makes its cells doubtful.
pub(crate) fn read(
    sources: &Sources,
    file: FileId,
    separator: Separator,
    faults: &mut Vec<Diagnostic>,
) -> Option<Rows> {
    let text = sources.file(file).text();
    let mut records = records(text, file, separator).into_iter();
    let header = records.next().unwrap_or_default();
    let Some(whole) = stretch(&header) else {
        faults.push(empty_file::table(Span::new(file, 0, 0)));
        return Some(Rows::default());
    };
    let fault = separator_line(text, file)
        .or_else(|| other_separator(&header, whole, separator))
        .or_else(|| unreadable_cell(text, file, separator));
    if let Some(fault) = fault {
        faults.push(fault);
        return None;
    }
    let mut rows = Vec::new();
    let mut ragged = Vec::new();
    for row in records {
        if row.len() == header.len() {
            rows.push(row);
        } else {
            let word = separator.word();
            let fault = ragged_row::finding(&row, &header, whole, word);
            ragged.push((row, fault));
        }
    }
    Some(Rows {
        header,
        rows,
        ragged,
    })
}

fn records(text: &str, file: FileId, separator: Separator) -> Vec<Vec<CsvCell>> {
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
                let text = spelling::trimmed(&value).to_owned();
                record.push(CsvCell { text, span });
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
    records.retain(|record: &Vec<CsvCell>| record.iter().any(|cell| !cell.text.is_empty()));
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

/// A first line such as `sep=;`, which spreadsheet programs understand.
fn separator_line(text: &str, file: FileId) -> Option<Diagnostic> {
    let line = text.lines().next()?.trim_end();
    let is_hint = line.len() <= 5 && line.to_lowercase().starts_with("sep=");
    is_hint.then(|| syntax::separator_line(Span::new(file, 0, line.len())))
}

/// A header in which another separator stands more often than the one that was said.
fn other_separator(header: &[CsvCell], whole: Span, separator: Separator) -> Option<Diagnostic> {
    let others = [Separator::Comma, Separator::Semicolon, Separator::Tab];
    let count = |other: Separator| {
        let cells = header.iter();
        let signs = |cell: &CsvCell| cell.text.matches(char::from(other.byte())).count();
        cells.map(signs).sum::<usize>()
    };
    let other = others
        .into_iter()
        .find(|other| *other != separator && count(*other) >= header.len())?;
    Some(syntax::other_separator(
        whole,
        other.word(),
        separator.word(),
    ))
}

/// A quotation mark that is opened and never closed or closed before its cell ends, or a character
/// that no text may hold.
fn unreadable_cell(text: &str, file: FileId, separator: Separator) -> Option<Diagnostic> {
    let mut open = None;
    let mut at_start = true;
    let mut blank = true;
    let mut closed = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let place = Span::new(file, at, at + character.len_utf8());
        let ends = character == char::from(separator.byte()) || matches!(character, '\r' | '\n');
        match (open, character) {
            (_, odd) if odd.is_control() && !matches!(odd, '\t' | '\r' | '\n') => {
                return Some(syntax::unprintable(place, odd));
            }
            (Some(_), '"') if characters.peek().is_some_and(|(_, next)| *next == '"') => {
                characters.next();
            }
            (Some(_), '"') => {
                open = None;
                closed = true;
            }
            (Some(_), _) => {}
            (None, '"') if at_start => open = Some(place),
            (None, '"') if blank => return Some(syntax::before_quote(place)),
            (None, other) if closed && !ends && !other.is_whitespace() => {
                return Some(syntax::behind_quote(place));
            }
            (None, _) => closed &= !ends,
        }
        at_start = ends && open.is_none();
        blank = at_start || blank && character.is_whitespace();
    }
    open.map(syntax::unclosed_cell)
}
