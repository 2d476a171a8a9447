//! What the row of a table is known by that is none of a statement: the item of a checklist, the step of a flow.

use super::place::Finder;
use super::story::Version;

/// How many paragraphs of a row are looked through for the words of its first cells.
const MOST: usize = 200;

impl Finder<'_> {
    /// The words by which the one row is known in which all of some paragraphs stand: those of its first cell, and of the
    /// second where the first has nothing but a number. None where they stand in several rows, or in what heads a table.
    pub(super) fn row_of(&self, paragraphs: impl Iterator<Item = usize>) -> Option<String> {
        let mut rows = paragraphs.map(|at| Some(self.story.paragraphs.get(at)?.cell?.0));
        let row = rows.next()??;
        if self.story.rows.get(row)?.is_head || rows.any(|other| other != Some(row)) {
            return None;
        }
        let first = self.cell(row, 0)?;
        if first.contains(char::is_alphabetic) {
            return Some(first);
        }
        match self.cell(row, 1) {
            Some(second) => Some(format!("{first} {second}")),
            None => Some(first),
        }
    }

    /// The words with which the cell of a row begins in a column, if there are any.
    fn cell(&self, row: usize, column: usize) -> Option<String> {
        let mut paragraphs = self.story.rows[row].paragraphs.clone().take(MOST);
        paragraphs.find_map(|at| {
            let is_own = self.story.paragraphs[at].cell == Some((row, column));
            let words = is_own.then(|| self.story.words(at, Version::Original))?;
            let words = words.trim();
            (!words.is_empty()).then(|| words.to_owned())
        })
    }
}
