//! Rows that somebody added, on their way into the files.

use std::path::PathBuf;

use super::cell::tidy;
use super::columns::SheetKind;
use super::links::{added, links, rewritten};
use super::new_rows::{document, fields, id, link};
use super::read::{ReadRow, UNREADABLE};
use super::rows_back::Rows;
use crate::read::edit::{Edit, Meant, NewEntry, WayStep, Written};

impl Rows<'_> {
    /// A row that somebody added.
    pub(super) fn new_row(&mut self, row: &ReadRow) {
        let is_empty = |cell: &String| cell == UNREADABLE || cell.trim().is_empty();
        if row.cells.iter().all(is_empty) {
            return;
        }
        let section = self.kind.section();
        let way = vec![WayStep::Key(section.to_owned())];
        let cell = |column: usize| row.tidied(column);
        match self.kind {
            SheetKind::Links => return self.new_link(row),
            SheetKind::Quotations => return self.new_quotation(row),
            _ => {}
        }
        let named = self.kind != SheetKind::Figures;
        let mut fields = fields(self.kind, &row.cells, usize::from(named));
        if self.is_there(row) {
            return;
        }
        if named {
            let own = match cell(0).as_str() {
                "" => {
                    let text = if cell(1).is_empty() { cell(2) } else { cell(1) };
                    let words = if self.kind == SheetKind::Evidence {
                        cell(2)
                    } else {
                        text
                    };
                    id(&words, &self.ids)
                }
                said => said.to_owned(),
            };
            if !self.ids.insert(own.clone()) {
                let words =
                    format!("the id `{own}` is taken: give the row another, or leave the id empty");
                return self.doubt(words, self.place(0, row));
            }
            fields.insert(0, ("id".to_owned(), Written::Text(own)));
        }
        let strand = fields
            .iter()
            .find(|(key, _)| key == "strand")
            .map(|(_, strand)| strand.meant());
        let path = document(self.holding, section, strand.as_ref().and_then(Meant::text));
        let entry = NewEntry {
            on_lines: [SheetKind::Evidence, SheetKind::Propositions].contains(&self.kind),
            ..NewEntry::of(Written::Keys(fields))
        };
        let edit = Edit::Append {
            at: way,
            entries: vec![entry],
        };
        self.made.new += 1;
        self.edit(&path, vec![edit]).added += 1;
    }

    fn new_link(&mut self, row: &ReadRow) {
        let cell = |column: usize| row.tidied(column);
        let (proposition, evidence, stance, because) = (cell(0), cell(1), cell(2), cell(3));
        let Some((path, at, said)) = self.entry("propositions", &proposition) else {
            let words = format!("a link of `{proposition}`, which is no proposition");
            return self.doubt(words, self.place(0, row));
        };
        if evidence.is_empty() {
            return self.doubt(
                "a link that names no finding".to_owned(),
                self.place(1, row),
            );
        }
        if let Some(known) = links(&said).iter().find(|link| link.evidence == evidence) {
            // What was brought back before is no new link.
            if known.stance == stance && known.because.as_deref().unwrap_or_default() == because {
                return;
            }
            let words = format!(
                "`{evidence}` is linked to `{proposition}` already: change the row that says so"
            );
            return self.doubt(words, self.place(1, row));
        }
        let Some(edit) = added((&at, &said), &stance, link(&evidence, &because)) else {
            let words =
                "a link whose stance is none of supports, qualifies, contradicts and informs";
            return self.doubt(words.to_owned(), self.place(2, row));
        };
        self.made.new += 1;
        self.edit(&path, vec![edit]).added += 1;
    }

    fn new_quotation(&mut self, row: &ReadRow) {
        let cell = |column: usize| row.tidied(column);
        let finding = cell(0);
        let Some((path, at, said)) = self.entry("evidence", &finding) else {
            let words = format!("a quotation of `{finding}`, which is no finding");
            return self.doubt(words, self.place(0, row));
        };
        if cell(1).is_empty() {
            return self.doubt("a quotation without words".to_owned(), self.place(1, row));
        }
        let quote = Written::Keys(fields(self.kind, &row.cells, 1));
        if said.get("quotes").is_some_and(|quotes| {
            let all = quotes.entries();
            let mut new = all
                .iter()
                .filter(|(_, one)| !self.remembered.contains(&one.hash()));
            new.any(|(_, one)| **one == quote.meant())
        }) {
            return;
        }
        let key = "quotes".to_owned();
        let edit = match said.get("quotes") {
            Some(one @ (Meant::Text(_) | Meant::Keys(_))) => Edit::Set {
                at,
                key,
                value: Written::List(vec![rewritten(one), quote]),
            },
            _ => Edit::Append {
                at: [at.as_slice(), &[WayStep::Key(key)]].concat(),
                entries: vec![NewEntry::of(quote)],
            },
        };
        self.made.new += 1;
        self.edit(&path, vec![edit]).added += 1;
    }

    /// Whether an entry that says what a row says is in the synthesis, and was not exported: it was brought back before.
    fn is_there(&self, row: &ReadRow) -> bool {
        let documents = self.holding.documents.values();
        let lists = documents.filter_map(|held| held.meant.get(self.kind.section()));
        let mut entries = lists.flat_map(Meant::entries).map(|(_, entry)| entry);
        entries.any(|entry| {
            let mut cells = self.kind.columns().iter().zip(&row.cells);
            let is_same = cells.all(|(column, cell)| {
                let is_id = column.key == "id" && cell.trim().is_empty();
                is_id || column.shown(entry).text() == tidy(cell)
            });
            is_same && !self.remembered.contains(&entry.hash())
        })
    }

    /// The entry of a section that has an id.
    fn entry(&self, section: &str, id: &str) -> Option<(PathBuf, Vec<WayStep>, Meant)> {
        let way = vec![
            WayStep::Key(section.to_owned()),
            WayStep::Entry(id.to_owned()),
        ];
        let mut documents = self.holding.documents.iter();
        documents.find_map(|(path, held)| {
            let said = held.meant.at(&way)?.clone();
            Some((path.clone(), way.clone(), said))
        })
    }
}
