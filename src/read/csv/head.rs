//! Where the headings of a table stand: below titles, and in one line or in several.

use super::cell::{CsvCell, stretch};
use crate::diagnostic::Diagnostic;
use crate::number::{Printed, says_nothing, several};
use crate::read::faults::headings_elsewhere;
use crate::read::raw::field::Many;
use crate::source::{Sources, Span};

type Record = Vec<CsvCell>;

/// The headings of a table, and the number of the first record below them.
pub(super) struct Head {
    pub(super) cells: Record,
    pub(super) below: usize,
}

/// The headings of the table that these records are; `lines` is what its author says of where they stand. A fault where
/// they stand in other lines than are said, or look so; without `lines` they are the first record.
pub(super) fn of(
    records: &[Record],
    lines: Option<&Many<u32>>,
    sources: &Sources,
) -> Result<Head, Box<Diagnostic>> {
    let Some(lines) = lines else {
        return Ok(Head {
            cells: records[0].clone(),
            below: 1,
        });
    };
    if lines.0.is_empty() {
        let found = guessed(records);
        return match found.as_slice() {
            [] | [0] => Ok(Head {
                cells: records[0].clone(),
                below: 1,
            }),
            more => Err(Box::new(elsewhere(records, more, sources))),
        };
    }
    let mut said = Vec::new();
    for field in &lines.0 {
        let Some(line) = field.value else { continue };
        let at = records
            .iter()
            .position(|record| holds(record, line, sources));
        let Some(at) = at else {
            let found = guessed(records);
            let likely = (!found.is_empty()).then(|| numbers(records, &found, sources));
            return Err(Box::new(headings_elsewhere::no_line(
                field.span, line, likely,
            )));
        };
        if said.last().is_some_and(|last| *last >= at) {
            return Err(Box::new(headings_elsewhere::backwards(field.span)));
        }
        said.push(at);
    }
    let Some(last) = said.last() else {
        return Ok(Head {
            cells: Vec::new(),
            below: 0,
        });
    };
    let mut above = records[..*last].iter().enumerate();
    let with_figures = above.find(|(at, record)| !said.contains(at) && is_of_figures(record));
    if let Some((_, record)) = with_figures
        && let Some(place) = stretch(record)
    {
        let said = lines.0.first().map_or(place, |field| field.span);
        return Err(Box::new(headings_elsewhere::figures_above(place, said)));
    }
    let heads: Vec<&Record> = said.iter().map(|at| &records[*at]).collect();
    Ok(Head {
        cells: joined(&heads),
        below: last + 1,
    })
}

fn elsewhere(records: &[Record], found: &[usize], sources: &Sources) -> Diagnostic {
    let lines = numbers(records, found, sources);
    let place = |at: usize| stretch(&records[at]);
    let whole = place(found[0]).or_else(|| place(0));
    let whole = whole.unwrap_or(Span::from_number(0));
    let heads: Vec<&Record> = found.iter().map(|at| &records[*at]).collect();
    let joined = joined(&heads);
    let texts = joined.iter().map(|cell| cell.text.as_str());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    let title = (found[0] > 0).then(|| place(0)).flatten();
    let rest: Vec<Span> = found.iter().skip(1).filter_map(|at| place(*at)).collect();
    headings_elsewhere::finding(whole, title, &rest, &lines, &texts)
}

/// Whether a record stands in that line of its file, or runs over it.
fn holds(record: &Record, line: u32, sources: &Sources) -> bool {
    printed_stretch(record).is_some_and(|span| {
        let file = sources.file(span.file);
        let line_of = |at: u32| file.place(at as usize).line;
        let line = line as usize;
        line_of(span.start) <= line && line <= line_of(span.end)
    })
}

/// From the first to the last cell of a record in which something stands.
fn printed_stretch(record: &Record) -> Option<Span> {
    let printed = record.iter().filter(|cell| !cell.text.is_empty());
    let printed: Vec<CsvCell> = printed.cloned().collect();
    stretch(&printed)
}

pub(super) fn numbers(records: &[Record], found: &[usize], sources: &Sources) -> Vec<usize> {
    let spans = found.iter().filter_map(|at| printed_stretch(&records[*at]));
    spans.map(|span| sources.place(span).line).collect()
}

fn is_number(cell: &CsvCell) -> bool {
    let text = cell.text.as_str();
    Printed::parse(text).is_ok()
        || several(text, false)
            .or_else(|_| several(text, true))
            .is_ok_and(|read| read.pieces.iter().any(|piece| piece.text.is_some()))
}

fn said(record: &Record) -> usize {
    record.iter().filter(|cell| !cell.text.is_empty()).count()
}

/// Whether a record has two numbers or more beside its first cell.
fn is_of_figures(record: &Record) -> bool {
    let cells = record.iter().skip(1).filter(|cell| !cell.text.is_empty());
    let numbers = cells.clone().filter(|cell| is_number(cell)).count();
    numbers >= 2 && numbers * 2 >= cells.count()
}

/// The records that look like the headings of a table: the first, or the first below titles, with those below it that
/// are parts of a head in several lines; none where no record has several cells.
pub(super) fn guessed(records: &[Record]) -> Vec<usize> {
    let is_title = |record: &Record| said(record) == 1;
    let Some(first) = records.iter().position(|record| !is_title(record)) else {
        return Vec::new();
    };
    let mut found = vec![first];
    let head = &records[first];
    let beyond = |record: &Record| {
        let cells = record.iter().skip(1);
        let printed = cells.filter(|cell| !says_nothing(&cell.text));
        let printed: Vec<CsvCell> = printed.cloned().collect();
        (
            printed.len(),
            printed.iter().filter(|cell| is_number(cell)).count(),
        )
    };
    let is_merged = head.iter().skip(1).any(|cell| cell.text.is_empty());
    let twins = |pair: &[CsvCell]| pair[0].text == pair[1].text && !pair[0].text.is_empty();
    let is_repeated = head.windows(2).any(twins);
    for (at, record) in records.iter().enumerate().skip(first + 1) {
        let (words, numbers) = beyond(record);
        let bare_before = || {
            found.iter().all(|at| {
                records[*at]
                    .first()
                    .is_some_and(|cell| cell.text.is_empty())
            })
        };
        let Some(begin) = record.first() else { break };
        let may = begin.text.is_empty() || bare_before();
        let some = words >= 2 && numbers == 0
            || words >= 1
                && (is_merged || is_repeated)
                && numbers * 2 < words
                && !is_of_figures(record);
        // The names of what pandas groups by stand in a line of their own.
        let of_index = is_repeated && found.len() > 1 && words == 0 && bare_before();
        if !(may && some || of_index) {
            break;
        }
        found.push(at);
    }
    // Without rows of several cells below them they are no headings.
    let below = records.iter().skip(found.last().map_or(0, |last| last + 1));
    let has_rows = below.into_iter().any(|record| {
        let mut cells = record.iter();
        said(record) > 1 && cells.any(is_number)
    });
    match (has_rows, first) {
        (true, _) => found,
        (false, 0) => vec![first],
        (false, _) => Vec::new(),
    }
}

/// The headings of several lines, joined: what stands over several columns is said of each of them.
pub(super) fn joined(heads: &[&Record]) -> Record {
    let width = heads.iter().map(|record| record.len()).max().unwrap_or(0);
    let text = |line: usize, at: usize| heads[line].get(at).map_or("", |cell| cell.text.as_str());
    let mut parts: Vec<Vec<&str>> = vec![Vec::new(); width];
    let apart = beyond_the_last(heads, width);
    // Where a heading of the line above starts anew.
    let mut starts: Vec<bool> = vec![false; width];
    for line in 0..heads.len() {
        let mut over = "";
        let mut now = starts.clone();
        for at in 0..width {
            let own = text(line, at);
            let has_below = (line + 1..heads.len()).any(|below| !text(below, at).is_empty());
            if !own.is_empty() {
                over = own;
                now[at] = true;
            } else if starts[at] || at < 2 || !has_below || line == 0 && apart.contains(&at) {
                over = "";
                now[at] |= !has_below;
            }
            if !over.is_empty() && parts[at].last() != Some(&over) {
                parts[at].push(over);
            }
        }
        starts = now;
    }
    let cell = |at: usize| {
        let own = heads.iter().rev().filter_map(|record| record.get(at));
        let lowest = own.clone().find(|cell| !cell.text.is_empty());
        let last = heads.last().and_then(|record| record.last());
        let span = lowest.or_else(|| own.clone().next()).or(last);
        CsvCell {
            text: parts[at].join(" "),
            span: span.map_or(Span::from_number(0), |cell| cell.span),
        }
    };
    (0..width).map(cell).collect()
}

/// The columns at the end of a head of two lines that belong to none of the headings above: those by which the last of
/// these would have more below it than all others, which have the same, as a `p` behind two groups.
fn beyond_the_last(heads: &[&Record], width: usize) -> Vec<usize> {
    let [above, below] = heads else {
        return Vec::new();
    };
    let text = |record: &Record, at: usize| {
        record
            .get(at)
            .map_or(String::new(), |cell| cell.text.clone())
    };
    let starts: Vec<usize> = (1..width)
        .filter(|at| !text(above, *at).is_empty())
        .collect();
    let ends = starts.iter().skip(1).copied().chain([width]);
    let groups: Vec<Vec<String>> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| (*start..end).map(|at| text(below, at)).collect())
        .collect();
    let Some((last, others)) = groups.split_last() else {
        return Vec::new();
    };
    let Some(usual) = others.first() else {
        return Vec::new();
    };
    let alike = others.iter().all(|other| other == usual) && last.starts_with(usual);
    match (alike, starts.last()) {
        (true, Some(start)) => (start + usual.len()..width).collect(),
        _ => Vec::new(),
    }
}
