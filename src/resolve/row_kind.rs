//! What the rows of a CSV table are, and what stands above them.

use crate::read::csv::CsvCell;
use crate::read::raw::result::Table;
use crate::read::raw::table_rows::HeadingWord;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Figures.
    Figures,
    /// Named to be put aside.
    Aside,
    /// Left to another entry of the same file.
    Elsewhere,
    /// A total of the rows above it.
    Total,
    /// The category that others are compared with.
    Reference,
    /// Nothing but its first cell, which says what the rows below it are about.
    Section,
    /// Nothing but its first cell, and not named.
    Bare,
}

/// What stands above a row, and says what it is about.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// What it says.
    pub(super) says: HeadingWord,
    /// The cell.
    pub(super) cell: CsvCell,
    /// Whether the row is the heading itself, with figures of its own.
    pub(super) is_own: bool,
}

/// What the rows of a table that are headings say.
pub(super) fn said(raw: &Table) -> Option<HeadingWord> {
    let headings = raw.rows.as_ref()?.get()?.headings.as_ref()?.get()?;
    headings.0.say.value
}
