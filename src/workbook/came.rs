//! What came of the sheets of a workbook, counted and told.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::columns::SheetKind;
use super::lasting::Lasting;
use super::parts::{PartDoes, RowPart, columns_of};
use crate::imports::{FileChange, LeftBehind, Told};
use crate::read::edit::NotEdited;

/// So many cells are named of those that are told together.
const FIRST: usize = 5;

/// What came of the sheets that were looked at.
#[derive(Default)]
pub(super) struct Came {
    /// How many cells are changed.
    pub(super) cells: usize,
    /// How many rows are new.
    pub(super) new: usize,
    /// The cells whose noughts may be lost.
    pub(super) shortened: Vec<String>,
    /// What is to be remembered of their rows.
    pub(super) lasting: Vec<Lasting>,
    /// What is done to the files.
    pub(super) changes: BTreeMap<PathBuf, FileChange>,
}

impl Came {
    /// Tells how much there was.
    pub(super) fn tell(&self, told: &mut Told) {
        let counts = [
            (self.cells, "changed cell", "changed cells"),
            (self.new, "new row", "new rows"),
        ];
        for (count, one, many) in counts {
            if count > 0 {
                let word = if count == 1 { one } else { many };
                told.taken.push(format!("{count} {word}"));
            }
        }
        self.tell_shortened(told);
    }

    /// Tells of numbers that may have lost noughts, of all at once.
    fn tell_shortened(&self, told: &mut Told) {
        let all = &self.shortened;
        let Some(first) = all.first() else { return };
        let named = all.iter().take(FIRST).cloned().collect::<Vec<_>>();
        let more = if all.len() > FIRST { ", …" } else { "" };
        let (count, are) = match all.len() {
            1 => ("1 cell".to_owned(), "is a number now, and no text"),
            count => (format!("{count} cells"), "are numbers now, and no texts"),
        };
        told.left.push(LeftBehind {
        words: format!(
            "{count} {are}, so that noughts at the end may be lost: {}{more}; where 0.020 was meant and 0.02 is shown, write it as text, as in '0.020, or give the cell a format with as many decimals",
            named.join(", ")
        ),
        place: Some(first.clone()),
        doubtful: true,
    });
    }

    /// Counts what is done, and lists it by the files.
    pub(super) fn count(
        &mut self,
        kind: SheetKind,
        parts: &[RowPart],
        refused: &BTreeMap<usize, NotEdited>,
        before: &BTreeMap<PathBuf, String>,
    ) {
        let done = parts.iter().enumerate();
        let done = done.filter(|(number, _)| !refused.contains_key(number));
        for (_, part) in done {
            let new = !before.contains_key(&part.document);
            let change = self.changes.entry(part.document.clone());
            let change = change.or_insert_with(|| FileChange {
                path: part.document.clone(),
                new,
                ..FileChange::default()
            });
            match part.does {
                PartDoes::Change(_) => {}
                PartDoes::Add => {
                    change.added += 1;
                    self.new += 1;
                }
                PartDoes::TakeOut => change.removed.push(part.of.clone()),
            }
        }
        for ((path, of), columns) in columns_of(parts, refused) {
            self.cells += columns.len();
            let headings = columns.iter().map(|column| kind.columns()[*column].heading);
            let headings = headings.collect::<Vec<_>>().join(", ");
            if let Some(change) = self.changes.get_mut(&path) {
                change.changed.push(format!("{of}: {headings}"));
            }
        }
    }
}
