//! A cell held against what was exported and what stands in the synthesis now.

use super::cell::{CLOSED, mark};
use super::read_row::ReadCell;
use crate::imports::OnConflict;

/// What becomes of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellFate {
    /// Nothing.
    Same,
    /// It gets this text.
    Changed(String),
    /// It was changed here and there; the text of the workbook.
    Conflict(String),
}

/// Holds a cell against what was remembered of it, and what stands there now.
pub(super) fn fate(remembered: &str, new: &ReadCell, now: &str, policy: OnConflict) -> CellFate {
    let Some(text) = new.text().filter(|_| remembered != CLOSED) else {
        return CellFate::Same;
    };
    let ours = mark(now);
    if new.says(&ours) || new.says(remembered) {
        return CellFate::Same;
    }
    match policy {
        _ if ours == remembered => CellFate::Changed(text),
        OnConflict::Replace => CellFate::Changed(text),
        OnConflict::Keep => CellFate::Same,
        OnConflict::Tell => CellFate::Conflict(text),
    }
}

/// What is to be remembered of a cell of which nothing came: what stands there, where it says the same.
pub(super) fn settled(remembered: &str, new: &ReadCell, now: &str) -> String {
    match mark(now) {
        ours if new.text().is_some() && new.says(&ours) && remembered != CLOSED => ours,
        _ => new.mark(remembered),
    }
}
