//! A sheet of a workbook that comes back, before it is known what its columns are.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::tidy;
use super::named::place;
use super::read_row::ReadCell;
use crate::imports::{LeftBehind, SheetShown};
use crate::wording::turning;

/// What is said of a cell of which nothing can be believed.
const STAYS: &str = "what stood there stays";

/// No sheet that was exported is wider.
const WIDEST: u32 = 1000;

/// So many merged cells are heeded.
const MOST_MERGED: usize = 500_000;

/// A sheet.
#[derive(Debug, Default)]
pub(super) struct ReadSheet {
    /// Its name.
    pub(super) name: String,
    /// Its cells, by the row and the column, both counted from 0.
    pub(super) rows: BTreeMap<u32, BTreeMap<u32, ReadCell>>,
    /// What is odd about cells, by their places.
    doubts: BTreeMap<(u32, u32), String>,
    /// Cells that were merged with others, but for the first of them.
    merged: BTreeSet<(u32, u32)>,
}

impl ReadSheet {
    pub(super) fn of(shown: SheetShown) -> Self {
        let mut sheet = Self {
            name: shown.name,
            ..Self::default()
        };
        for (at, cell) in shown.cells {
            let is_number = shown.numbers.contains(&at);
            let new = match cell.doubt {
                Some(doubt) => {
                    sheet.doubts.insert(at, format!("{doubt}; {STAYS}"));
                    ReadCell::Unread
                }
                None if is_number => ReadCell::Number(cell.text),
                None => ReadCell::Text(cell.text),
            };
            sheet.rows.entry(at.0).or_default().insert(at.1, new);
        }
        for region in shown.merged {
            sheet.merge(region);
        }
        sheet
    }

    fn merge(&mut self, [top, bottom, first, last]: [u32; 4]) {
        if top > bottom || first > last {
            return;
        }
        let last = last.min(first.saturating_add(WIDEST));
        for (row, _) in self.rows.range(top..=bottom) {
            for column in first..=last {
                if (*row, column) != (top, first) && self.merged.len() < MOST_MERGED {
                    self.merged.insert((*row, column));
                }
            }
        }
    }

    /// The text of a cell.
    pub(super) fn text(&self, row: u32, column: u32) -> String {
        let cell = self.rows.get(&row).and_then(|row| row.get(&column));
        cell.and_then(ReadCell::text).unwrap_or_default()
    }

    /// The rows below one, each with its number from 0.
    pub(super) fn below(&self, head: u32) -> impl Iterator<Item = u32> + '_ {
        self.rows
            .range(head.saturating_add(1)..)
            .map(|(row, _)| *row)
    }

    /// A cell in a column that is known; what is odd about it is told.
    pub(super) fn cell(&self, row: u32, column: u32, left: &mut Vec<LeftBehind>) -> ReadCell {
        let at = (row, column);
        if let Some(doubt) = self.doubts.get(&at) {
            left.push(self.doubt(doubt.clone(), at));
        }
        if self.merged.contains(&at) {
            let words = format!("it is merged with other cells; {STAYS}: part them again");
            left.push(self.doubt(words, at));
            return ReadCell::Unread;
        }
        let cell = self.rows.get(&row).and_then(|row| row.get(&column));
        cell.cloned().unwrap_or(ReadCell::Text(String::new()))
    }

    /// The same of a cell that goes into YAML, which holds nothing that turns the letters around it.
    pub(super) fn straight(&self, row: u32, column: u32, left: &mut Vec<LeftBehind>) -> ReadCell {
        let cell = self.cell(row, column, left);
        let ReadCell::Text(text) = &cell else {
            return cell;
        };
        let controls = turning::controls(text);
        let turns: Vec<usize> = controls
            .iter()
            .filter(|(.., turns)| *turns)
            .map(|(at, ..)| *at)
            .collect();
        if turns.is_empty() {
            return cell;
        }
        let words = "a character that cannot be seen and turns the letters around it: taken out";
        left.push(self.doubt(words.to_owned(), (row, column)));
        let letters = text.char_indices();
        let kept = letters.filter(|(at, _)| turns.binary_search(at).is_err());
        ReadCell::Text(kept.map(|(_, one)| one).collect())
    }

    /// Something to be looked at, at a cell.
    pub(super) fn doubt(&self, words: String, (row, column): (u32, u32)) -> LeftBehind {
        LeftBehind {
            words,
            place: Some(place(&self.name, row as usize + 1, column as usize)),
            doubtful: true,
        }
    }

    /// Something to be looked at, of the whole sheet.
    pub(super) fn doubt_of_all(&self, words: String) -> LeftBehind {
        LeftBehind {
            words,
            place: Some(self.name.clone()),
            doubtful: true,
        }
    }
}

/// A name or heading as it is compared: capitals, blanks and underscores do not count.
pub(super) fn folded(name: &str) -> String {
    let words = tidy(name).to_lowercase().replace('_', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
