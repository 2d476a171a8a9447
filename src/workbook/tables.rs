//! A table of figures as a sheet, cell for cell, and cells of it put back without touching any other byte.

use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

use crate::imports::Holding;
use crate::read::edit::Meant;

/// A CSV table, with the place of each of its cells.
#[derive(Clone, Debug)]
pub(super) struct CsvSheet {
    /// Its path from the folder of the synthesis.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
    /// Its cells, line by line, each with the bytes that it is written in.
    pub(super) lines: Vec<Vec<CsvSpot>>,
    separator: u8,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct CsvSpot {
    /// What stands in it.
    pub(super) text: String,
    /// The bytes that it is written in, with its quotation marks.
    pub(super) bytes: Range<usize>,
}

/// The paths of the tables that results name, in the order of the files.
pub(super) fn table_paths(holding: &Holding) -> Vec<String> {
    let documents = holding.documents.values();
    let results = documents.filter_map(|held| match held.meant.get("results") {
        Some(Meant::List(entries)) => Some(entries),
        _ => None,
    });
    let tables = results
        .flatten()
        .filter(|entry| entry.get("measure").is_none());
    let tables = tables.filter_map(|entry| entry.get("table")?.text());
    tables.map(str::to_owned).collect()
}

impl CsvSheet {
    /// Reads a table.
    pub(super) fn read(path: &str, bytes: Vec<u8>) -> Result<Self, String> {
        let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
        let first = text.lines().next().unwrap_or_default();
        let count = |one: char| first.matches(one).count();
        let separator = match (count('\t'), count(';'), count(',')) {
            (tabs, semicolons, commas) if tabs > semicolons && tabs > commas => b'\t',
            (_, semicolons, commas) if semicolons > commas => b';',
            _ => b',',
        };
        let lines = cells(&text, separator);
        Ok(Self {
            path: path.to_owned(),
            text,
            lines,
            separator,
        })
    }

    /// The text with other cells: by their line and column, counted from 0.
    pub(super) fn with(&self, cells: &[((usize, usize), String)]) -> String {
        let spots = cells.iter().filter_map(|((line, column), text)| {
            let spot = self.lines.get(*line)?.get(*column)?;
            Some((spot.bytes.clone(), self.quoted(text)))
        });
        let mut spots: Vec<(Range<usize>, String)> = spots.collect();
        spots.sort_by_key(|(bytes, _)| bytes.start);
        let mut now = String::with_capacity(self.text.len());
        let mut from = 0;
        for (bytes, text) in spots {
            now.push_str(&self.text[from..bytes.start]);
            now.push_str(&text);
            from = bytes.end;
        }
        now.push_str(&self.text[from..]);
        now
    }

    /// A line of cells, as it is written at the end.
    pub(super) fn line(&self, cells: &[String]) -> String {
        let cells: Vec<String> = cells.iter().map(|cell| self.quoted(cell)).collect();
        let end = if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        format!(
            "{}{end}",
            cells.join(&char::from(self.separator).to_string())
        )
    }

    fn quoted(&self, text: &str) -> String {
        let needs = text.contains(['"', '\n', '\r', char::from(self.separator)]);
        match needs {
            true => format!("\"{}\"", text.replace('"', "\"\"")),
            false => text.to_owned(),
        }
    }
}

/// The cells of a text, each with its bytes.
fn cells(text: &str, separator: u8) -> Vec<Vec<CsvSpot>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let bytes = text.as_bytes();
    let (mut at, mut start) = (mark, mark);
    let mut out = vec![0; 4096];
    let mut cell: Vec<u8> = Vec::new();
    let mut lines = Vec::new();
    let mut line = Vec::new();
    loop {
        let (result, read, written) = reader.read_field(&bytes[at..], &mut out);
        at += read;
        cell.extend(&out[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                // The reader has gone past what ends the cell.
                let raw = &text[start..at];
                let end = start + raw.trim_end_matches(['\n', '\r']).len();
                let ended = raw.ends_with(char::from(separator)) && !record_end;
                let end = if ended { at - 1 } else { end };
                // Empty lines in front are no part of the cell.
                let blank = raw.len() - raw.trim_start_matches(['\n', '\r']).len();
                let begin = (start + blank).min(end);
                line.push(CsvSpot {
                    text: String::from_utf8_lossy(&cell).into_owned(),
                    bytes: begin..end,
                });
                cell.clear();
                start = at;
                if record_end {
                    lines.push(std::mem::take(&mut line));
                }
            }
            ReadFieldResult::End => return lines,
        }
    }
}
