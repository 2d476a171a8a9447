//! Rows of a workbook that comes back, cell by cell.

use std::rc::Rc;

use super::cell::{CLOSED, mark, tidy};
use super::forms::says_number;
use super::named::place;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ReadCell {
    /// A text; of nothing in an empty cell.
    Text(String),
    /// A number that a program made of what was typed, as it is shown.
    Number(String),
    /// Nothing that can be believed: an error, a date, a column that is not there. What stood there stays.
    Unread,
}

impl ReadCell {
    /// Its text, as texts are compared; nothing of one that is not to be looked at.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(tidy(text)),
            Self::Unread => None,
        }
    }

    /// Whether it says what is remembered. A number says so where some way to print it does.
    pub(super) fn says(&self, remembered: &str) -> bool {
        match self {
            _ if remembered == CLOSED => true,
            Self::Unread => true,
            Self::Text(text) => {
                // A program makes `TRUE` of what was written as `true`.
                let is_word = ["TRUE", "FALSE"].contains(&text.as_str());
                mark(text) == remembered || is_word && mark(&text.to_lowercase()) == remembered
            }
            Self::Number(text) => {
                mark(text) == remembered || says_number(text, |form| mark(form) == remembered)
            }
        }
    }

    /// What is remembered of it, where this was remembered before.
    pub(super) fn mark(&self, before: &str) -> String {
        match self {
            _ if self.says(before) => before.to_owned(),
            Self::Text(text) | Self::Number(text) => mark(text),
            Self::Unread => before.to_owned(),
        }
    }
}

/// A sheet as it is called now, and the places of its columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ReadPlaces {
    /// Its name.
    pub(super) sheet: String,
    /// Of each column of its kind the place in the sheet, counted from 0; of those that are not there the place that they had.
    pub(super) columns: Vec<usize>,
}

/// A row of a sheet.
#[derive(Clone, Debug)]
pub(super) struct ReadRow {
    /// By what it is known; nothing of a new row.
    pub(super) key: Option<String>,
    /// Its cells, in the order of the columns of its kind; of a table in the order of its own.
    pub(super) cells: Vec<ReadCell>,
    /// Its number in the sheet, from 1.
    pub(super) row: usize,
    /// Where it stands.
    pub(super) places: Rc<ReadPlaces>,
}

impl ReadRow {
    /// The text of a cell, without blanks around it; nothing of one that is not there.
    pub(super) fn tidied(&self, column: usize) -> String {
        let cell = self.cells.get(column).and_then(ReadCell::text);
        cell.unwrap_or_default()
    }

    /// The place of a cell, as spreadsheet programs name it.
    pub(super) fn place(&self, column: usize) -> String {
        let at = self.places.columns.get(column).copied().unwrap_or(column);
        place(&self.places.sheet, self.row, at)
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        let mut texts = self.cells.iter().filter_map(ReadCell::text);
        texts.all(|text| text.is_empty())
    }
}
