//! Coded passages: the lines of their files, each cell with its place.

use std::collections::HashMap;

use super::faults::{duplicate_id, unclear_segment, unknown_column};
use super::resolver::{Resolver, copied};
use crate::diagnostic::did_you_mean;
use crate::model::{Handle, Participant, Placed, Segment, Source, Theme};
use crate::read::csv::{self, CsvCell, Rows, stretch};
use crate::read::raw::field::{Field, Short};
use crate::read::raw::result::Separator;
use crate::read::raw::{self, COLUMNS_OF_SEGMENTS};
use crate::wording::spelling;

/// What each word of a column names, so that a name that is not known is told once.
type Told<T> = HashMap<String, Option<T>>;

/// What the words of the columns name, as far as they were met.
#[derive(Default)]
struct Met {
    codes: Told<Vec<Handle<Theme>>>,
    people: Told<Handle<Participant>>,
    times: Told<usize>,
    sources: Told<Handle<Source>>,
}

/// Whether a heading is one of the format's own.
pub(super) fn is_column(heading: &CsvCell) -> bool {
    let mut columns = COLUMNS_OF_SEGMENTS.iter();
    columns.any(|column| spelling::same_label(column, &heading.text))
}

fn field(cell: &CsvCell) -> Field<String> {
    Field {
        span: cell.span,
        value: Some(cell.text.clone()),
    }
}

impl Resolver<'_> {
    pub(super) fn segment_file(&mut self, entry: Field<Short<raw::SegmentFile>>) {
        let doubts = self.doubts();
        if let Some(Short(raw)) = entry.value {
            self.segments_of(&raw);
        } else {
            self.doubt();
        }
        if self.doubts() > doubts {
            self.voices_are_whole = false;
        }
    }

    fn segments_of(&mut self, raw: &raw::SegmentFile) {
        let Some(path) = raw.file.get() else {
            self.doubt();
            return;
        };
        let Some(file) = self.table_file(&raw.file, path) else {
            return;
        };
        let by_tabs = path.to_lowercase().ends_with(".tsv");
        let usual = match by_tabs {
            true => Separator::Tab,
            false => Separator::Comma,
        };
        let separator = copied(raw.separator.as_ref()).unwrap_or(usual);
        let rows = csv::read(self.sources, file, separator, None, &mut self.faults);
        let Some(rows) = rows.filter(|rows| !rows.header.is_empty()) else {
            return;
        };
        let segments = self.segments_in(raw, &rows);
        self.model.segments.extend(segments);
    }

    /// The passages in the rows of a file.
    pub(super) fn segments_in(&mut self, raw: &raw::SegmentFile, rows: &Rows) -> Vec<Segment> {
        let Some(columns) = self.segment_columns(raw, rows) else {
            return Vec::new();
        };
        for (row, _) in &rows.ragged {
            if let Some(first) = row.first() {
                let finding = unclear_segment::ragged(first.span, row.len(), rows.header.len());
                self.faults.push(finding);
            }
        }
        let mut met = Met::default();
        let told = self.faults.len();
        let segments = rows.rows.iter();
        let segments = segments.filter_map(|row| self.segment(row, &columns, &mut met));
        let segments: Vec<_> = segments.collect();
        self.hush(told);
        segments
    }

    /// Takes the words of cells out of the faults from `told` on: where columns are mixed up, a passage stands where a
    /// name should.
    fn hush(&mut self, told: usize) {
        /// Few names have more words.
        const WORDS: usize = 3;
        let confidential = self.written_texts.iter().any(|text| text.confidential);
        let most = if confidential { 1 } else { WORDS };
        for fault in &mut self.faults[told..] {
            let Some(span) = fault.span() else {
                continue;
            };
            let cell = self.sources.slice(span).trim_matches('"').trim();
            if !cell.is_empty() && cell.split_whitespace().count() > most {
                fault.hush(cell);
            }
        }
    }

    /// Where each of the columns stands; a fault where a heading is not known, or stands there twice.
    fn segment_columns(
        &mut self,
        raw: &raw::SegmentFile,
        rows: &Rows,
    ) -> Option<[Option<usize>; COLUMNS_OF_SEGMENTS.len()]> {
        let mut found = [None; COLUMNS_OF_SEGMENTS.len()];
        let mut whole = true;
        let named = raw.columns.0.iter().filter_map(|(ours, theirs)| {
            let (word, heading) = (ours.get()?, theirs.get()?);
            Some((ours.span, word, theirs.span, heading))
        });
        let mut own: Vec<(usize, &String)> = Vec::new();
        for (place, word, of_heading, heading) in named {
            let at = COLUMNS_OF_SEGMENTS
                .iter()
                .position(|ours| spelling::same_label(ours, word));
            let is_there = |cell: &CsvCell| spelling::same_label(&cell.text, heading);
            match at {
                None => {
                    let near = did_you_mean(word, COLUMNS_OF_SEGMENTS);
                    self.faults
                        .push(unknown_column::not_ours(place, word, near));
                    whole = false;
                }
                Some(_) if !rows.header.iter().any(is_there) => {
                    let headings = rows.header.iter().map(|cell| cell.text.as_str());
                    let headings: Vec<_> = headings.collect();
                    self.faults.push(unknown_column::not_theirs(
                        of_heading, heading, None, &headings,
                    ));
                    whole = false;
                }
                Some(at) => own.push((at, heading)),
            }
        }
        let ignored = raw.ignore.0.iter().filter_map(Field::get);
        let ignored: Vec<&String> = ignored.collect();
        for (place, cell) in rows.header.iter().enumerate() {
            let is = |heading: &&String| spelling::same_label(heading, &cell.text);
            let mut mapped = own.iter();
            let mapped = mapped.find(|(_, heading)| is(heading)).map(|(at, _)| *at);
            let taken = |at: &usize| own.iter().all(|(one, _)| one != at);
            let mut usual = COLUMNS_OF_SEGMENTS.iter();
            let usual = usual.position(|ours| spelling::same_label(ours, &cell.text));
            let at = match ignored.iter().any(is) {
                true => continue,
                false => mapped.or(usual.filter(taken)),
            };
            let Some(at) = at else {
                let mut below = rows.rows.iter().filter_map(|row| row.get(place));
                if cell.text.is_empty() && below.all(|cell| cell.text.is_empty()) {
                    continue;
                }
                self.faults.push(unknown_column::of_segments(
                    cell.span,
                    &cell.text,
                    &COLUMNS_OF_SEGMENTS,
                ));
                whole = false;
                continue;
            };
            if let Some(first) = found[at] {
                let first: &CsvCell = &rows.header[first];
                self.faults.push(unclear_segment::column_twice(
                    cell.span,
                    COLUMNS_OF_SEGMENTS[at],
                    first.span,
                ));
                whole = false;
            }
            found[at] = Some(place);
        }
        if found[1].is_none() && whole {
            let place = stretch(&rows.header)?;
            self.faults.push(unclear_segment::no_column(place));
            whole = false;
        }
        whole.then_some(found)
    }

    fn segment(
        &mut self,
        row: &[CsvCell],
        columns: &[Option<usize>; COLUMNS_OF_SEGMENTS.len()],
        met: &mut Met,
    ) -> Option<Segment> {
        let span = stretch(row)?;
        let cell = |column: usize| {
            let cell = row.get(columns[column]?)?;
            (!cell.text.is_empty()).then_some(cell)
        };
        let words = |column: usize| {
            let cell = cell(column)?;
            Some(Placed::new(cell.text.clone(), cell.span))
        };
        let id = words(0);
        if let Some(id) = &id {
            let form = spelling::name(&id.value).into_owned();
            match self.themes.segments.get(&form) {
                Some(first) => {
                    let finding = duplicate_id::segment(&id.value, id.span, *first);
                    self.faults.push(finding);
                }
                None => drop(self.themes.segments.insert(form, id.span)),
            }
        }
        let Some(code) = cell(1) else {
            let cell = columns[1].and_then(|at| row.get(at));
            let place = cell.map_or(span, |cell| cell.span);
            self.faults.push(unclear_segment::no_code(place));
            return None;
        };
        let themes = match met.codes.get(&code.text) {
            Some(known) => known.clone(),
            None => {
                let named = self.codes_in(code);
                met.codes.insert(code.text.clone(), named.clone());
                named
            }
        };
        let themes = themes?.into_iter();
        let themes = themes.map(|theme| Placed::new(theme, code.span)).collect();
        macro_rules! named {
            ($column:literal, $told:ident, $find:expr) => {
                cell($column).and_then(|cell| {
                    let found = match met.$told.get(&cell.text) {
                        Some(known) => *known,
                        None => {
                            let found = $find(self, &field(cell));
                            met.$told.insert(cell.text.clone(), found);
                            found
                        }
                    };
                    Some(Placed::new(found?, cell.span))
                })
            };
        }
        let participant = named!(2, people, |this: &mut Self, field| this.voice(field));
        let at = named!(3, times, |this: &mut Self, field| this
            .timepoint(Some(field)));
        let source = named!(4, sources, |this: &mut Self, field| this.source(field));
        let (start, end) = self.stretch_of(cell(8), cell(9));
        Some(Segment {
            span,
            id,
            themes,
            participant,
            at,
            source,
            exact: words(5),
            prefix: words(6),
            suffix: words(7),
            start,
            end,
        })
    }

    /// The codes that a cell names: one, or several with semicolons between them.
    fn codes_in(&mut self, cell: &CsvCell) -> Option<Vec<Handle<Theme>>> {
        let parts: Vec<&str> = match self.is_theme(&cell.text) {
            true => vec![&cell.text],
            false => cell.text.split(';').map(str::trim).collect(),
        };
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let mut found = Vec::new();
        for part in parts {
            let named = self.declared_theme(&Field {
                span: cell.span,
                value: Some(part.to_owned()),
            });
            let named = named?.value;
            if !found.contains(&named) {
                found.push(named);
            }
        }
        (!found.is_empty()).then_some(found)
    }

    /// From which character to which a passage reaches; a fault where the cells do not say so.
    fn stretch_of(
        &mut self,
        start: Option<&CsvCell>,
        end: Option<&CsvCell>,
    ) -> (Option<Placed<u64>>, Option<Placed<u64>>) {
        let (start, end) = (self.position(start), self.position(end));
        match (&start, &end) {
            (Some(one), Some(other)) if other.value <= one.value => {
                let finding = unclear_segment::turned(other.span, one.span);
                self.faults.push(finding);
                (None, None)
            }
            _ => (start, end),
        }
    }

    fn position(&mut self, cell: Option<&CsvCell>) -> Option<Placed<u64>> {
        let cell = cell?;
        match cell.text.parse() {
            Ok(position) => Some(Placed::new(position, cell.span)),
            Err(_) => {
                let finding = unclear_segment::no_position(cell.span, &cell.text);
                self.faults.push(finding);
                None
            }
        }
    }
}
