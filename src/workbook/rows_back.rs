//! The rows of one sheet, as changes of the files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cell::{CLOSED, CellShown, mark, tidy};
use super::cells_back::{CellFate, fate};
use super::columns::SheetKind;
use super::gathered::{SheetRow, whole};
use super::links::{links, replaced, rewritten};
use super::named::place;
use super::read::{ReadRow, UNREADABLE};
use super::remembered::RememberedRow;
use crate::imports::{Clash, FileChange, Holding, ImportManner, LeftBehind, Told};
use crate::read::edit::{Edit, LinesOf, Meant, WayStep};

/// The sections whose entries have ids.
const NAMED: [&str; 6] = [
    "propositions",
    "evidence",
    "sources",
    "themes",
    "measures",
    "constructs",
];

/// What is to be done for the rows of a sheet.
#[derive(Debug, Default)]
pub(super) struct RowsMade {
    /// The changes, by files.
    pub(super) edits: BTreeMap<PathBuf, Vec<Edit>>,
    /// What is told of them.
    pub(super) changes: BTreeMap<PathBuf, FileChange>,
    /// How many cells are changed.
    pub(super) cells: usize,
    /// How many rows are new.
    pub(super) new: usize,
}

/// Rows on their way back.
pub(super) struct Rows<'a> {
    pub(super) holding: &'a Holding,
    pub(super) kind: SheetKind,
    manner: ImportManner,
    told: &'a mut Told,
    pub(super) made: RowsMade,
    pub(super) ids: BTreeSet<String>,
    pub(super) remembered: BTreeSet<String>,
    lines: BTreeMap<PathBuf, LinesOf<'a>>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(
        holding: &'a Holding,
        kind: SheetKind,
        manner: ImportManner,
        (memory, told): (&[&RememberedRow], &'a mut Told),
    ) -> Self {
        // Ids are unique over all sections.
        let documents = holding.documents.values();
        let lists = documents.flat_map(|held| NAMED.iter().filter_map(|name| held.meant.get(name)));
        let ids = lists.flat_map(Meant::entries).filter_map(|(id, _)| id);
        Self {
            holding,
            kind,
            manner,
            told,
            made: RowsMade::default(),
            ids: ids.map(str::to_owned).collect(),
            remembered: memory.iter().map(|row| row.whole.clone()).collect(),
            lines: BTreeMap::new(),
        }
    }

    pub(super) fn place(&self, column: usize, row: &ReadRow) -> String {
        place(self.kind.name(), row.row, column)
    }

    pub(super) fn doubt(&mut self, words: String, place: String) {
        self.told.left.push(LeftBehind {
            words,
            place: Some(place),
            doubtful: true,
        });
    }

    pub(super) fn edit(&mut self, path: &Path, edits: Vec<Edit>) -> &mut FileChange {
        let all = self.made.edits.entry(path.to_owned()).or_default();
        all.extend(edits);
        let change = self.made.changes.entry(path.to_owned()).or_default();
        path.clone_into(&mut change.path);
        change
    }

    /// A row that was exported; `standing` is its entry, if it is there still.
    pub(super) fn known(
        &mut self,
        row: &ReadRow,
        remembered: &RememberedRow,
        standing: Option<&SheetRow>,
    ) {
        let kind = self.kind;
        let mut changed: Vec<(usize, String)> = Vec::new();
        for (column, (new, old)) in row.cells.iter().zip(&remembered.marks).enumerate() {
            if old == CLOSED {
                self.closed(row, column, standing);
                continue;
            }
            if new != UNREADABLE && mark(new) != *old && column < kind.fixed() {
                let heading = kind.columns()[column].heading;
                let words = format!(
                    "`{}` in place of another {heading}: what a row is about stays what it is",
                    tidy(new)
                );
                self.doubt(words, self.place(column, row));
                continue;
            }
            let Some(standing) = standing else {
                if new != UNREADABLE && mark(new) != *old {
                    self.clash(&remembered.key, column, None, new);
                }
                continue;
            };
            let now = standing.cells.get(column).map_or("", CellShown::text);
            match fate(old, new, now, self.manner.on_conflict) {
                CellFate::Same => {}
                CellFate::Changed(text) => changed.push((column, text)),
                CellFate::Conflict(text) => {
                    self.clash(&remembered.key, column, Some(standing), &text)
                }
            }
        }
        let Some(standing) = standing.filter(|_| !changed.is_empty()) else {
            return;
        };
        let Some(edits) = self.edits(standing, &changed) else {
            self.doubt(
                "a stance that is none of supports, qualifies, contradicts and informs".to_owned(),
                self.place(2, row),
            );
            return;
        };
        self.made.cells += changed.len();
        let headings = changed
            .iter()
            .map(|(column, _)| kind.columns()[*column].heading);
        let headings = headings.collect::<Vec<_>>().join(", ");
        let words = format!("{}/{}: {headings}", kind.name(), standing.key);
        self.edit(&standing.document.clone(), edits)
            .changed
            .push(words);
    }

    /// A cell that holds more than a cell can, and that somebody wrote into.
    fn closed(&mut self, row: &ReadRow, column: usize, standing: Option<&SheetRow>) {
        let cell = standing.and_then(|standing| standing.cells.get(column));
        let new = &row.cells[column];
        let is_same = cell.is_none_or(|cell| tidy(cell.text()) == tidy(new));
        if new != UNREADABLE && !is_same {
            let words = format!(
                "`{}` in a grey cell, which holds more than a cell can: change it in the YAML",
                tidy(new)
            );
            self.doubt(words, self.place(column, row));
        }
    }

    fn clash(&mut self, key: &str, column: usize, standing: Option<&SheetRow>, new: &str) {
        let place = standing.map(|standing| self.line(standing));
        let here = match standing.and_then(|standing| standing.cells.get(column)) {
            None => "nothing: it was taken out".to_owned(),
            Some(cell) if cell.text().is_empty() => "nothing".to_owned(),
            Some(cell) => cell.text().to_owned(),
        };
        self.told.clashes.push(Clash {
            of: format!("{}/{key}", self.kind.name()),
            field: Some(self.kind.columns()[column].heading.to_owned()),
            place: place.unwrap_or_else(|| "nowhere any more".to_owned()),
            here,
            there: match tidy(new) {
                text if text.is_empty() => "nothing".to_owned(),
                text => text,
            },
        });
    }

    /// The file and the line of an entry.
    fn line(&mut self, row: &SheetRow) -> String {
        let path = self
            .holding
            .folder
            .join(&row.document)
            .display()
            .to_string();
        let Some(held) = self.holding.documents.get(&row.document) else {
            return path;
        };
        let lines = self.lines.entry(row.document.clone());
        match lines
            .or_insert_with(|| LinesOf::new(&held.text))
            .of(&row.at)
        {
            Some(line) => format!("{path}:{line}"),
            None => path,
        }
    }

    /// The changes of an entry of which some cells are changed.
    fn edits(&self, row: &SheetRow, changed: &[(usize, String)]) -> Option<Vec<Edit>> {
        if self.kind == SheetKind::Links {
            return self.of_link(row, changed);
        }
        let is_bare = matches!(row.said, Meant::Text(_));
        let start = whole(&row.said);
        let mut edits = Vec::new();
        let mut now = start.clone();
        let mut keys: Vec<&str> = Vec::new();
        for (column, text) in changed {
            let column = &self.kind.columns()[*column];
            if !keys.contains(&column.key) {
                keys.push(column.key);
            }
            now.apply(&column.change(&[], &now.clone(), text));
        }
        if is_bare {
            return Some(vec![replaced(row.at.clone(), rewritten(&now))]);
        }
        for key in keys {
            let own: Vec<&(usize, String)> = changed
                .iter()
                .filter(|(column, _)| self.kind.columns()[*column].key == key)
                .collect();
            edits.push(match (own.as_slice(), now.get(key)) {
                ([(column, text)], _) => self.kind.columns()[*column].change(&row.at, &start, text),
                (_, None | Some(Meant::Nothing)) => Edit::Unset {
                    at: row.at.clone(),
                    key: key.to_owned(),
                },
                (_, Some(value)) => Edit::Set {
                    at: row.at.clone(),
                    key: key.to_owned(),
                    value: rewritten(value),
                },
            });
        }
        Some(edits)
    }

    fn of_link(&self, row: &SheetRow, changed: &[(usize, String)]) -> Option<Vec<Edit>> {
        let evidence = row.cells.get(1).map_or("", CellShown::text);
        let standing = links(&row.said)
            .into_iter()
            .find(|link| link.evidence == evidence)?;
        let new = |column: usize| {
            changed
                .iter()
                .find(|(at, _)| *at == column)
                .map(|(_, text)| text.as_str())
        };
        let because = new(3);
        let Some(stance) = new(2).filter(|stance| *stance != standing.stance) else {
            return Some(standing.give_reason(&row.at, because?));
        };
        standing.turn((&row.at, &row.said), stance, because)
    }

    /// An entry whose row was deleted.
    pub(super) fn gone(&mut self, row: &SheetRow) {
        if !self.manner.prune {
            self.told
                .gone
                .push(format!("{}/{}", self.kind.name(), row.key));
            return;
        }
        let at = match self.kind {
            SheetKind::Links => {
                let evidence = row.cells.get(1).map_or("", CellShown::text);
                let link = links(&row.said)
                    .into_iter()
                    .find(|link| link.evidence == evidence);
                let Some(link) = link else { return };
                [row.at.as_slice(), link.at.as_slice()].concat()
            }
            _ => row.at.clone(),
        };
        let edit = match at.split_last() {
            Some((WayStep::Key(key), above)) => Edit::Unset {
                at: above.to_vec(),
                key: key.clone(),
            },
            _ => Edit::Remove { at },
        };
        let words = format!("{}/{}", self.kind.name(), row.key);
        self.edit(&row.document.clone(), vec![edit])
            .removed
            .push(words);
    }

    /// What is to be done.
    pub(super) fn finish(mut self) -> RowsMade {
        // What is taken out comes last, the last first: places that are counted stay what they are.
        for edits in self.made.edits.values_mut() {
            let (mut out, rest): (Vec<Edit>, Vec<Edit>) = std::mem::take(edits)
                .into_iter()
                .partition(|edit| matches!(edit, Edit::Remove { .. }));
            out.sort_by_key(|edit| std::cmp::Reverse(edit.path()));
            *edits = rest.into_iter().chain(out).collect();
        }
        self.made
    }
}
