//! Analysts: who judges, what each of them coded, the sheets as they are written, and what was settled.

use super::faults::bad_id;
use super::resolver::{Resolver, placed};
use crate::model::{Analyst, Coding, Placed, Segment, Sheet, SheetLine};
use crate::read::csv::cell::{CsvCell, stretch};
use crate::read::csv::{self, separator};
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, Many, Short};
use crate::source::{FileId, Span};
use crate::wording::spelling;

/// The headings of a sheet that are read; any other is for whoever judges.
const HEADINGS: [&str; 4] = ["at", "of", "judgement", "because"];

/// Those without which nothing can be read.
const NEEDED: [&str; 2] = ["at", "judgement"];

impl Resolver<'_> {
    pub(super) fn analysts(&mut self, raw: Entries<Short<raw::Analyst>>) {
        for (key, value) in raw.0 {
            let (Some(id), Some(Short(raw))) = (key.value, value.value) else {
                continue;
            };
            self.faults.extend(bad_id::judge_part(&id, key.span));
            let judges = raw.judges.0.into_iter().filter_map(|field| field.value);
            let analyst = Analyst {
                span: Some(key.span),
                label: raw.label.value.unwrap_or_else(|| id.clone()),
                judges: judges.collect(),
                coding: raw.segments.and_then(|field| self.coding_of(&field)),
                id,
            };
            self.model.analysts.push(analyst);
        }
    }

    /// The files that are compared for once, each as the coding of an analyst of its own.
    pub(super) fn codings(&mut self) {
        for (name, file) in self.attached.codings {
            let coding = Coding {
                path: name.clone(),
                segments: self.coded_in(*file),
            };
            self.model.analysts.push(Analyst {
                id: name.clone(),
                span: None,
                label: name.clone(),
                judges: Vec::new(),
                coding: Some(coding),
            });
        }
    }

    fn coding_of(&mut self, field: &Field<String>) -> Option<Coding> {
        let path = field.get()?;
        let file = self.table_file(field, path)?;
        Some(Coding {
            path: path.clone(),
            segments: self.coded_in(file),
        })
    }

    /// The passages of one analyst: their ids are the analyst's own, and what they do not name is passed over.
    fn coded_in(&mut self, file: FileId) -> Vec<Segment> {
        let separator = separator::of(self.sources.file(file).text());
        let rows = csv::read(self.sources, file, separator, None, &mut self.faults);
        let Some(rows) = rows.filter(|rows| !rows.header.is_empty()) else {
            return Vec::new();
        };
        let others = rows
            .header
            .iter()
            .filter(|cell| !super::segments::is_column(cell));
        let ignore = others.map(|cell| Field {
            span: cell.span,
            value: Some(cell.text.clone()),
        });
        let raw = raw::SegmentFile {
            file: Field {
                span: Span::new(file, 0, 0),
                value: None,
            },
            separator: None,
            columns: Entries::default(),
            ignore: Many(ignore.collect()),
        };
        let known = std::mem::take(&mut self.themes.segments);
        let segments = self.segments_in(&raw, &rows);
        self.themes.segments = known;
        self.without_withdrawn(segments)
    }

    /// Takes in the sheets as they are written.
    pub(super) fn sheets(&mut self) {
        for (name, file) in self.attached.sheets {
            let sheet = self.sheet(name, *file);
            self.model.sheets.extend(sheet);
        }
    }

    fn sheet(&mut self, name: &str, file: FileId) -> Option<Sheet> {
        let separator = separator::of(self.sources.file(file).text());
        let told = self.faults.len();
        let rows = csv::read(self.sources, file, separator, None, &mut self.faults);
        // What stands in a cell may be a judgement that is not to be told yet.
        self.faults[told..]
            .iter_mut()
            .for_each(|fault| fault.bare = true);
        let rows = rows?;
        let header = stretch(&rows.header)?;
        let places = HEADINGS.map(|heading| {
            let mut header = rows.header.iter();
            header.position(|cell| spelling::same_label(&cell.text, heading))
        });
        let missing = |word: &&str| {
            let at = HEADINGS.iter().position(|heading| heading == word);
            at.and_then(|at| places.get(at).copied().flatten())
                .is_none()
        };
        let lacks = NEEDED.into_iter().filter(missing).collect();
        let width = rows.header.len();
        // Programs leave out cells that are empty at the end of a line.
        let (short, long): (Vec<_>, Vec<_>) = rows
            .ragged
            .into_iter()
            .partition(|(row, _)| row.len() < width);
        self.faults
            .extend(long.into_iter().map(|(_, fault)| fault.bare()));
        let short = short.into_iter().map(|(row, _)| row);
        let lines = rows.rows.into_iter().chain(short);
        let mut lines: Vec<_> = lines.filter_map(|row| line(&row, &places)).collect();
        lines.sort_by_key(|line| line.span.start);
        Some(Sheet {
            name: name.to_owned(),
            file,
            header,
            headings: rows.header.into_iter().map(|cell| cell.text).collect(),
            separator: separator.byte(),
            lacks,
            lines,
        })
    }

    pub(super) fn consensus(&mut self, field: Field<raw::Consensus>) {
        let Some(raw) = field.value else {
            return;
        };
        let of = raw.of.and_then(|of| {
            let word = of.value?.word().to_owned();
            Some(Placed::new(word, of.span))
        });
        let (Some(at), Some(judgement)) = (placed(Some(raw.at)), placed(Some(raw.judgement)))
        else {
            return;
        };
        self.model.consensus.push(SheetLine {
            span: field.span,
            at,
            of,
            judgement: Some(judgement),
            because: placed(raw.because),
        });
    }
}

/// What a row says; nothing where it names nothing.
fn line(row: &[CsvCell], places: &[Option<usize>; HEADINGS.len()]) -> Option<SheetLine> {
    let [at, of, judgement, because] = places.map(|place| {
        let cell = row.get(place?)?;
        let words = (!cell.text.is_empty()).then(|| cell.text.clone());
        Some(Placed::new(words?, cell.span))
    });
    Some(SheetLine {
        span: stretch(row)?,
        at: at?,
        of,
        judgement,
        because,
    })
}
