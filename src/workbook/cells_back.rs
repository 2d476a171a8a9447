//! A cell held against what was exported and what stands in the synthesis now.

use super::cell::{CLOSED, mark, tidy};
use super::read::UNREADABLE;
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

/// Holds the text of a cell against what was remembered of it, and what stands there now.
pub(super) fn fate(remembered: &str, new: &str, now: &str, policy: OnConflict) -> CellFate {
    if new == UNREADABLE || remembered == CLOSED {
        return CellFate::Same;
    }
    let text = tidy(new);
    let (theirs, ours) = (mark(&text), mark(now));
    if theirs == remembered || theirs == ours {
        return CellFate::Same;
    }
    match policy {
        _ if ours == remembered => CellFate::Changed(text),
        OnConflict::Replace => CellFate::Changed(text),
        OnConflict::Keep => CellFate::Same,
        OnConflict::Tell => CellFate::Conflict(text),
    }
}
