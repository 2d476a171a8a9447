//! From a CSV text to cells, each with its place in the text.

pub(crate) mod cell;
mod head;
pub(crate) mod separator;
pub(crate) mod spots;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::faults::{empty_table, ragged_row, syntax};
use super::raw::field::Many;
use super::raw::result::Separator;
use super::turned;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};
use crate::wording::spelling;

pub(crate) use cell::{CsvCell, stretch, written_cell};

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
    /// The table with its columns for rows: what stands in the columns of those numbers, or in the first where none is
    /// said, becomes the headings.
    pub(crate) fn turned(self, heads: &Many<u32>) -> Self {
        let Self {
            header,
            rows,
            ragged,
        } = self;
        let all: Vec<Vec<CsvCell>> = [header].into_iter().chain(rows).collect();
        let width = all.first().map_or(0, Vec::len);
        let column = |at: usize| all.iter().map(|row| row[at].clone()).collect::<Vec<_>>();
        let said = heads.0.iter().filter_map(|field| field.value);
        let said = said.filter_map(|number| (number as usize).checked_sub(1));
        let mut said: Vec<usize> = said.filter(|at| *at < width).collect();
        if said.is_empty() {
            said.push(0);
        }
        let below = said.iter().max().map_or(0, |last| last + 1);
        let columns: Vec<Vec<CsvCell>> = said.iter().map(|at| column(*at)).collect();
        let columns: Vec<&Vec<CsvCell>> = columns.iter().collect();
        Self {
            header: head::joined(&columns),
            rows: (below..width).map(column).collect(),
            ragged,
        }
    }
}

impl Separator {
    pub(crate) fn byte(self) -> u8 {
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

/// Reads the whole text of `file` as a table whose headings stand in those lines, or in the first where none is said,
/// and nothing else looks like them; in the first in any case where there are no `lines`. None where a fault makes its
/// cells doubtful.
pub(crate) fn read(
    sources: &Sources,
    file: FileId,
    separator: Separator,
    lines: Option<&Many<u32>>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Rows> {
    let text = sources.file(file).text();
    let records = records(text, file, separator, faults);
    if records.is_empty() {
        faults.push(empty_table::nothing(Span::new(file, 0, 0)));
        return Some(Rows::default());
    }
    let fault = separator_line(text, file)
        .or_else(|| other_separator(&records, separator))
        .or_else(|| unreadable_cell(text, file, separator));
    if let Some(fault) = fault {
        faults.push(fault);
        return None;
    }
    let head = match head::of(&records, lines, sources) {
        Ok(head) => head,
        Err(fault) => {
            faults.push(*fault);
            return None;
        }
    };
    let header = head.cells;
    let whole = stretch(&header)?;
    let records = records.into_iter().skip(head.below);
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

/// The records of a text, each cell with its place; those with nothing in them are left out.
pub(crate) fn records(
    text: &str,
    file: FileId,
    separator: Separator,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Vec<CsvCell>> {
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
                let span = trimmed(text, start, at, separator, file, record.is_empty());
                let raw = text.get(span.start as usize..span.end as usize);
                let value = turned::straight(value, raw.unwrap_or_default(), span, faults);
                let text = without_formula(spelling::trimmed(&value)).to_owned();
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

/// The lines in which the headings of a table stand as far as can be guessed; none where no record looks like headings.
pub(crate) fn guessed_heads(records: &[Vec<CsvCell>], sources: &Sources) -> Vec<usize> {
    head::numbers(records, &head::guessed(records), sources)
}

/// A text that a program guards as a formula of one text, `="0.45**"`, without that.
fn without_formula(text: &str) -> &str {
    let inner = text
        .strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'));
    inner
        .filter(|inner| !inner.contains('"'))
        .map_or(text, spelling::trimmed)
}

/// The stretch of a cell without the separator or line end behind it, the line end before the `first` of a record, and
/// the blanks around it.
fn trimmed(
    text: &str,
    start: usize,
    end: usize,
    separator: Separator,
    file: FileId,
    first: bool,
) -> Span {
    let mut inner = text.get(start..end).unwrap_or_default();
    inner = inner
        .strip_suffix(char::from(separator.byte()))
        .unwrap_or(inner);
    let lead = match inner.trim().is_empty() && !first {
        true => 0,
        false => inner.len() - inner.trim_start().len(),
    };
    let from = start + lead;
    Span::new(file, from, from + inner.trim().len())
}

/// A first line such as `sep=;`, which spreadsheet programs understand.
fn separator_line(text: &str, file: FileId) -> Option<Diagnostic> {
    let line = text.lines().next()?.trim_end();
    let is_hint = line.len() <= 5 && line.to_lowercase().starts_with("sep=");
    is_hint.then(|| syntax::separator_line(Span::new(file, 0, line.len())))
}

/// Headings in which another separator stands more often than the one that was said; below titles too.
fn other_separator(records: &[Vec<CsvCell>], separator: Separator) -> Option<Diagnostic> {
    let others = [Separator::Comma, Separator::Semicolon, Separator::Tab];
    let of = |record: &Vec<CsvCell>| {
        let count = |other: Separator| {
            let signs = |cell: &CsvCell| cell.text.matches(char::from(other.byte())).count();
            record.iter().map(signs).sum::<usize>()
        };
        let mut others = others.into_iter().filter(|other| *other != separator);
        let other = others.find(|other| count(*other) >= record.len())?;
        let whole = stretch(record)?;
        Some(syntax::other_separator(
            whole,
            other.word(),
            separator.word(),
        ))
    };
    // A title may hold any sign; headings have as many as the line below them.
    let signs = |record: &Vec<CsvCell>, sign: char| {
        let cells = record.iter();
        cells
            .map(|cell| cell.text.matches(sign).count())
            .sum::<usize>()
    };
    let goes_on = |at: usize| {
        let Some(next) = records.get(at + 1) else {
            return true;
        };
        let mut others = others.into_iter().map(|other| char::from(other.byte()));
        others.any(|sign| {
            let here = signs(&records[at], sign);
            here > 0 && signs(next, sign) >= here
        })
    };
    let last = records.iter().position(|record| record.len() > 1);
    let last = last.unwrap_or(records.len() - 1);
    let places = (0..=last).filter(|at| records[*at].len() > 1 || goes_on(*at));
    let mut places = places;
    places.find_map(|at| of(&records[at]))
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
