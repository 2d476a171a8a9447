//! The rows of one sheet, as changes of the files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::cell::{CLOSED, CellShown, mark, tidy};
use super::cells_back::{CellFate, fate, settled};
use super::columns::SheetKind;
use super::forms::decimals;
use super::gathered::{SheetRow, whole};
use super::judged::{Judged, Names, judged};
use super::lasting::Lasting;
use super::links::{links, replaced, rewritten};
use super::parts::{PartDoes, RowPart};
use super::read_row::{ReadCell, ReadRow};
use super::remembered::RememberedRow;
use crate::imports::{Clash, Holding, ImportManner, LeftBehind, OnConflict, Told};
use crate::read::edit::{Edit, LinesOf, Meant};

/// The sections whose entries have ids.
const NAMED: [&str; 6] = [
    "propositions",
    "evidence",
    "sources",
    "themes",
    "measures",
    "constructs",
];

/// Rows on their way back.
pub(super) struct Rows<'a> {
    pub(super) holding: &'a Holding,
    pub(super) kind: SheetKind,
    pub(super) names: &'a Names,
    manner: ImportManner,
    told: &'a mut Told,
    /// What is to be done.
    pub(super) parts: Vec<RowPart>,
    /// What is to be remembered of the rows.
    pub(super) lasting: Vec<Lasting>,
    /// The cells whose noughts may be lost.
    pub(super) shortened: Vec<String>,
    /// The ids that there are.
    pub(super) ids: BTreeSet<String>,
    /// What the rows that were exported said, as a whole.
    pub(super) remembered: BTreeSet<String>,
    /// What the rows that are new say.
    pub(super) new: BTreeMap<Vec<String>, usize>,
    lines: BTreeMap<PathBuf, LinesOf<'a>>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(
        (holding, names): (&'a Holding, &'a Names),
        kind: SheetKind,
        manner: ImportManner,
        (memory, told): (&[RememberedRow], &'a mut Told),
    ) -> Self {
        // Ids are unique over all sections.
        let documents = holding.documents.values();
        let lists = documents.flat_map(|held| NAMED.iter().filter_map(|name| held.meant.get(name)));
        let ids = lists.flat_map(Meant::entries).filter_map(|(id, _)| id);
        Self {
            holding,
            kind,
            names,
            manner,
            told,
            parts: Vec::new(),
            lasting: Vec::new(),
            shortened: Vec::new(),
            ids: ids.map(str::to_owned).collect(),
            remembered: memory.iter().map(|row| row.whole.clone()).collect(),
            new: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    pub(super) fn doubt(&mut self, words: String, place: String) {
        self.told.left.push(LeftBehind {
            words,
            place: Some(place),
            doubtful: true,
        });
    }

    /// A text that is to stand in a cell, if it may; what is to be looked at is told.
    pub(super) fn judged(&mut self, row: &ReadRow, column: usize, text: &str) -> Option<String> {
        match judged(self.kind, column, text, self.names) {
            Judged::Right(text) => Some(text),
            Judged::Doubtful(text, words) => {
                self.doubt(words, row.place(column));
                Some(text)
            }
            Judged::Wrong(words) => {
                self.doubt(format!("not taken: {words}"), row.place(column));
                None
            }
        }
    }

    /// A row that was exported, or brought back before; `standing` is its entry, if it is there still.
    pub(super) fn known(
        &mut self,
        row: &ReadRow,
        remembered: &RememberedRow,
        standing: Option<&SheetRow>,
    ) {
        let kind = self.kind;
        let mut changed: Vec<(usize, String)> = Vec::new();
        let mut lasting = Lasting::of(remembered, row.row, standing);
        for (column, (new, old)) in row.cells.iter().zip(&remembered.marks).enumerate() {
            if old == CLOSED {
                self.closed(row, column, standing);
                continue;
            }
            if column < kind.fixed() {
                self.fixed(row, (column, old), standing);
                continue;
            }
            let Some(standing) = standing else {
                match self.manner.on_conflict {
                    _ if new.says(old) => {}
                    // What was settled once is not asked again.
                    OnConflict::Keep => lasting.row.marks[column] = new.mark(old),
                    OnConflict::Tell | OnConflict::Replace => {
                        self.clash((row, column), &remembered.key, None);
                    }
                }
                continue;
            };
            let now = standing.cells.get(column).map_or("", CellShown::text);
            match fate(old, new, now, self.manner.on_conflict) {
                CellFate::Same => lasting.row.marks[column] = settled(old, new, now),
                CellFate::Changed(text) => {
                    if let Some(text) = self.judged(row, column, &text) {
                        lasting.row.marks[column] = mark(&text);
                        // The same word, written otherwise.
                        if text == now {
                            continue;
                        }
                        self.shortened(row, column, now);
                        changed.push((column, text));
                    }
                }
                CellFate::Conflict(_) => {
                    self.clash((row, column), &remembered.key, Some(standing));
                }
            }
        }
        let number = self.lasting.len();
        self.lasting.push(lasting);
        let Some(standing) = standing.filter(|_| !changed.is_empty()) else {
            return;
        };
        for (columns, edits) in self.edits(standing, &changed) {
            let old = columns
                .iter()
                .map(|column| (*column, remembered.marks[*column].clone()));
            self.parts.push(RowPart {
                document: standing.document.clone(),
                edits,
                of: format!("{}/{}", kind.name(), standing.key),
                does: PartDoes::Change(old.collect()),
                place: row.place(columns[0]),
                lasting: Some(number),
            });
        }
    }

    /// A cell that names what a row is about, and stays what it is.
    fn fixed(&mut self, row: &ReadRow, (column, old): (usize, &str), standing: Option<&SheetRow>) {
        let cell = &row.cells[column];
        let now = standing.and_then(|standing| standing.cells.get(column));
        let text = row.tidied(column);
        // The id that was made for a row which left it empty may be written in.
        if cell.says(old) || text.is_empty() || now.is_some_and(|now| tidy(now.text()) == text) {
            return;
        }
        let heading = self.kind.columns()[column].heading;
        let words =
            format!("`{text}` in place of another {heading}: what a row is about stays what it is");
        self.doubt(words, row.place(column));
    }

    /// Notes a number that is written with fewer decimals than what it replaces.
    fn shortened(&mut self, row: &ReadRow, column: usize, now: &str) {
        if let ReadCell::Number(text) = &row.cells[column]
            && let (Some(new), Some(old)) = (decimals(text), decimals(now))
            && new < old
        {
            self.shortened.push(row.place(column));
        }
    }

    /// A cell that holds more than a cell can, and that somebody wrote into.
    fn closed(&mut self, row: &ReadRow, column: usize, standing: Option<&SheetRow>) {
        let cell = standing.and_then(|standing| standing.cells.get(column));
        let Some(new) = row.cells[column].text() else {
            return;
        };
        if cell.is_some_and(|cell| tidy(cell.text()) != new) {
            let words = format!(
                "`{new}` in a grey cell, which holds more than a cell can: change it in the YAML"
            );
            self.doubt(words, row.place(column));
        }
    }

    fn clash(&mut self, (row, column): (&ReadRow, usize), key: &str, standing: Option<&SheetRow>) {
        let place = standing.map(|standing| self.line(standing));
        let here = match standing.and_then(|standing| standing.cells.get(column)) {
            None => "nothing: it was taken out".to_owned(),
            Some(cell) if cell.text().is_empty() => "nothing".to_owned(),
            Some(cell) => cell.text().to_owned(),
        };
        self.told.clashes.push(Clash {
            of: format!("{}/{key}, {}", self.kind.name(), row.place(column)),
            field: Some(self.kind.columns()[column].heading.to_owned()),
            place: place.unwrap_or_else(|| "nowhere any more".to_owned()),
            here,
            there: match row.tidied(column) {
                text if text.is_empty() => "nothing".to_owned(),
                text => text,
            },
        });
    }

    /// The file and the line of an entry.
    fn line(&mut self, row: &SheetRow) -> String {
        let path = self.holding.folder.join(&row.document);
        let path = path.display().to_string();
        let Some(held) = self.holding.documents.get(&row.document) else {
            return path;
        };
        let lines = self.lines.entry(row.document.clone());
        let lines = lines.or_insert_with(|| LinesOf::new(&held.text));
        match lines.of(&row.at) {
            Some(line) => format!("{path}:{line}"),
            None => path,
        }
    }

    /// The changes of an entry of which some cells are changed, each with the columns that it is of.
    fn edits(&self, row: &SheetRow, changed: &[(usize, String)]) -> Vec<(Vec<usize>, Vec<Edit>)> {
        let all: Vec<usize> = changed.iter().map(|(column, _)| *column).collect();
        if self.kind == SheetKind::Links {
            let edits = of_link(row, changed);
            return edits.map(|edits| (all, edits)).into_iter().collect();
        }
        let is_bare = matches!(row.said, Meant::Text(_));
        let start = whole(&row.said);
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
            return vec![(all, vec![replaced(row.at.clone(), rewritten(&now))])];
        }
        let of_key = |key: &str| {
            let own = changed.iter();
            let own: Vec<&(usize, String)> = own
                .filter(|(column, _)| self.kind.columns()[*column].key == key)
                .collect();
            let edit = match (own.as_slice(), now.get(key)) {
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
            };
            let columns = own.iter().map(|(column, _)| *column).collect();
            (columns, vec![edit])
        };
        keys.into_iter().map(of_key).collect()
    }

    /// An entry whose row is not in the workbook, or not any more.
    pub(super) fn gone(&mut self, row: &SheetRow, remembered: &RememberedRow) {
        let of = format!("{}/{}", self.kind.name(), row.key);
        if !remembered.of_this_file {
            return self.stays(remembered);
        }
        if !self.manner.prune {
            self.told.gone.push(of);
            return self.stays(remembered);
        }
        let is_as_it_was = match self.kind {
            SheetKind::Links => row
                .cells
                .iter()
                .zip(&remembered.marks)
                .all(|(cell, mark)| cell.mark() == *mark),
            _ => row.said.hash() == remembered.whole,
        };
        if !is_as_it_was {
            self.told.of_hand.push(of);
            return self.stays(remembered);
        }
        let at = match self.kind {
            SheetKind::Links => {
                let evidence = row.cells.get(1).map_or("", CellShown::text);
                let mut all = links(&row.said).into_iter();
                let Some(link) = all.find(|link| link.evidence == evidence) else {
                    return;
                };
                [row.at.as_slice(), link.at.as_slice()].concat()
            }
            _ => row.at.clone(),
        };
        self.parts.push(RowPart {
            document: row.document.clone(),
            edits: vec![Edit::Remove {
                at,
                keeps_comments: false,
            }],
            of,
            does: PartDoes::TakeOut,
            place: self.kind.name().to_owned(),
            lasting: None,
        });
    }

    /// What is remembered of a row stays.
    fn stays(&mut self, remembered: &RememberedRow) {
        self.lasting.push(Lasting::as_it_was(remembered));
    }

    /// A row that was brought back, and whose entry somebody took out since.
    pub(super) fn taken_out(&mut self, remembered: &RememberedRow) {
        let of = format!("{}/{}", self.kind.name(), remembered.key);
        self.told.taken_out.push(of);
        self.stays(remembered);
    }
}

/// The changes of a link.
fn of_link(row: &SheetRow, changed: &[(usize, String)]) -> Option<Vec<Edit>> {
    let evidence = row.cells.get(1).map_or("", CellShown::text);
    let mut all = links(&row.said).into_iter();
    let standing = all.find(|link| link.evidence == evidence)?;
    let new = |column: usize| {
        let mut all = changed.iter();
        let found = all.find(|(at, _)| *at == column);
        found.map(|(_, text)| text.as_str())
    };
    let because = new(3);
    let Some(stance) = new(2).filter(|stance| *stance != standing.stance) else {
        return Some(standing.give_reason(&row.at, because?));
    };
    standing.turn((&row.at, &row.said), stance, because)
}
