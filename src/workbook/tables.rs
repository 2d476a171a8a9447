//! A table of figures as a sheet, cell for cell, and cells of it put back without touching any other byte.

use std::ops::Range;

use crate::imports::Holding;
use crate::read::csv::separator;
use crate::read::csv::spots::{CsvSpot, spots};
use crate::read::csv::written_cell;
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
        let separator = separator::of(&text).byte();
        let lines = spots(&text, separator);
        Ok(Self {
            path: path.to_owned(),
            text,
            lines,
            separator,
        })
    }

    /// The text with other cells, by their line and column, and without some lines; all are counted from 0.
    pub(super) fn with(&self, cells: &[((usize, usize), String)], out: &[usize]) -> String {
        let spots = cells.iter().filter_map(|((line, column), text)| {
            let spot = self.lines.get(*line)?.get(*column)?;
            Some((spot.bytes.clone(), written_cell(text, self.separator)))
        });
        let gone = out
            .iter()
            .map(|line| (self.extent_of(*line), String::new()));
        let mut spots: Vec<(Range<usize>, String)> = spots.chain(gone).collect();
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

    /// The bytes of a line, with its end.
    fn extent_of(&self, line: usize) -> Range<usize> {
        let start = |line: usize| {
            let first = self.lines.get(line).and_then(|cells| cells.first());
            first.map_or(self.text.len(), |cell| cell.bytes.start)
        };
        start(line)..start(line + 1)
    }

    /// A line of cells, as it is written at the end.
    pub(super) fn line(&self, cells: &[String]) -> String {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| written_cell(cell, self.separator))
            .collect();
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
}
