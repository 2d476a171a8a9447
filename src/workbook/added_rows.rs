//! Rows that somebody added, on their way into the files.

use std::path::PathBuf;

use super::columns::SheetKind;
use super::forms::decimals;
use super::judged::{empty, why_no_id};
use super::lasting::Lasting;
use super::links::{added, links, rewritten};
use super::new_rows::{document, fields, id, link};
use super::parts::{PartDoes, RowPart};
use super::read_row::{ReadCell, ReadRow};
use super::remembered::RememberedRow;
use super::rows_back::Rows;
use crate::read::edit::{Edit, Meant, NewEntry, WayStep, Written};

/// An entry that a row is to become.
struct Becoming {
    document: PathBuf,
    edit: Edit,
    key: String,
    /// A hash of what it says; nothing of a link.
    whole: String,
}

impl Rows<'_> {
    /// A row that says word for word what another says.
    pub(super) fn copy(&mut self, row: &ReadRow, other: Option<usize>) {
        if row.is_empty() {
            return;
        }
        let other = other.map_or_else(
            || "what was exported".to_owned(),
            |other| format!("row {other}"),
        );
        self.doubt(
            format!("the row says the same as {other}, and was not taken a second time: change it, or delete it"),
            row.place(0),
        );
    }

    /// A row that somebody added.
    pub(super) fn new_row(&mut self, row: &ReadRow) {
        if row.is_empty() {
            return;
        }
        let said: Vec<String> = row.cells.iter().map(|cell| cell.mark("")).collect();
        if let Some(other) = self.new.get(&said).copied() {
            return self.copy(row, Some(other));
        }
        if self.is_there(row) {
            return;
        }
        let Some(texts) = self.texts(row) else { return };
        let becoming = match self.kind {
            SheetKind::Links => self.new_link(row, &texts),
            SheetKind::Quotations => self.new_quotation(row, &texts),
            _ => self.new_entry(row, &texts),
        };
        let Some(becoming) = becoming else { return };
        self.new.insert(said, row.row);
        for (column, cell) in row.cells.iter().enumerate() {
            if let ReadCell::Number(text) = cell
                && decimals(text).is_some_and(|count| count > 0)
                && !text.ends_with('0')
            {
                self.shortened.push(row.place(column));
            }
        }
        let of = format!("{}/{}", self.kind.name(), becoming.key);
        self.parts.push(RowPart {
            document: becoming.document.clone(),
            edits: vec![becoming.edit],
            of,
            does: PartDoes::Add,
            place: row.place(0),
            lasting: Some(self.lasting.len()),
        });
        self.lasting.push(Lasting::new(RememberedRow {
            sheet: self.kind.name().to_owned(),
            key: becoming.key,
            document: becoming.document.display().to_string(),
            whole: becoming.whole,
            marks: row.cells.iter().map(|cell| cell.mark("")).collect(),
            added_at: Some(row.row),
            of_this_file: true,
        }));
    }

    /// What the cells are to say; nothing where something has to stand in one of them, or may not.
    fn texts(&mut self, row: &ReadRow) -> Option<Vec<String>> {
        let columns = self.kind.columns();
        let mut all = Vec::new();
        let mut is_right = true;
        for (column, about) in columns.iter().enumerate() {
            let text = row.tidied(column);
            if text.is_empty() {
                if self.kind.needed().contains(&column) {
                    self.doubt(format!("not taken: {}", empty(about)), row.place(column));
                    is_right = false;
                }
                all.push(text);
                continue;
            }
            // What a row is of is looked for among what is there.
            let is_own = column < self.kind.fixed();
            let text = if is_own {
                Some(text)
            } else {
                self.judged(row, column, &text)
            };
            is_right &= text.is_some();
            all.push(text.unwrap_or_default());
        }
        is_right.then_some(all)
    }

    fn new_entry(&mut self, row: &ReadRow, texts: &[String]) -> Option<Becoming> {
        let section = self.kind.section();
        let named = self.kind != SheetKind::Figures;
        let mut fields = fields(self.kind, texts, usize::from(named));
        let mut own = String::new();
        if named {
            own.clone_from(&texts[0]);
            if own.is_empty() {
                let words = match self.kind {
                    SheetKind::Evidence => &texts[2],
                    _ if texts[1].is_empty() => &texts[2],
                    _ => &texts[1],
                };
                own = id(words, &self.ids);
            }
            if let Some(why) = why_no_id(&own) {
                self.doubt(format!("not taken: {why}"), row.place(0));
                return None;
            }
            if !self.ids.insert(own.clone()) {
                let words =
                    format!("the id `{own}` is taken: give the row another, or leave the id empty");
                self.doubt(words, row.place(0));
                return None;
            }
            fields.insert(0, ("id".to_owned(), Written::Text(own.clone())));
        }
        let mut all = fields.iter();
        let strand = all.find(|(key, _)| key == "strand");
        let strand = strand.map(|(_, strand)| strand.meant());
        let document = document(self.holding, section, strand.as_ref().and_then(Meant::text));
        let value = Written::Keys(fields);
        let whole = value.meant().hash();
        let entry = NewEntry {
            on_lines: [SheetKind::Evidence, SheetKind::Propositions].contains(&self.kind),
            ..NewEntry::of(value)
        };
        let edit = Edit::Append {
            at: vec![WayStep::Key(section.to_owned())],
            entries: vec![entry],
        };
        Some(Becoming {
            document,
            edit,
            key: own,
            whole,
        })
    }

    fn new_link(&mut self, row: &ReadRow, texts: &[String]) -> Option<Becoming> {
        let [proposition, evidence, stance, because] = texts else {
            return None;
        };
        let Some((document, at, said)) = self.entry("propositions", proposition) else {
            let words = format!("a link of `{proposition}`, which is no proposition");
            self.doubt(words, row.place(0));
            return None;
        };
        let known = self
            .names
            .get("evidence")
            .is_some_and(|all| all.contains(evidence));
        if !known {
            self.doubt(
                format!("a link to `{evidence}`, which is no finding"),
                row.place(1),
            );
            return None;
        }
        if let Some(known) = links(&said).iter().find(|link| link.evidence == *evidence) {
            // What was brought back before is no new link.
            if known.stance == *stance && known.because.as_deref().unwrap_or_default() == because {
                return None;
            }
            let words = format!(
                "`{evidence}` is linked to `{proposition}` already: change the row that says so"
            );
            self.doubt(words, row.place(1));
            return None;
        }
        let edit = added((&at, &said), stance, link(evidence, because))?;
        Some(Becoming {
            document,
            edit,
            key: format!("{proposition}/{evidence}"),
            whole: String::new(),
        })
    }

    fn new_quotation(&mut self, row: &ReadRow, texts: &[String]) -> Option<Becoming> {
        let finding = &texts[0];
        let Some((document, at, said)) = self.entry("evidence", finding) else {
            let words = format!("a quotation of `{finding}`, which is no finding");
            self.doubt(words, row.place(0));
            return None;
        };
        let quote = Written::Keys(fields(self.kind, texts, 1));
        let whole = quote.meant().hash();
        if let Some(quotes) = said.get("quotes") {
            let all = quotes.entries();
            let mut new = all
                .iter()
                .filter(|(_, one)| !self.remembered.contains(&one.hash()));
            if new.any(|(_, one)| one.hash() == whole) {
                return None;
            }
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
        Some(Becoming {
            document,
            edit,
            key: format!("{finding}#"),
            whole,
        })
    }

    /// Whether an entry that says what a row says is in the synthesis, and was not exported: it was brought back before.
    fn is_there(&self, row: &ReadRow) -> bool {
        if matches!(self.kind, SheetKind::Links | SheetKind::Quotations) {
            return false;
        }
        let documents = self.holding.documents.values();
        let lists = documents.filter_map(|held| held.meant.get(self.kind.section()));
        let mut entries = lists.flat_map(Meant::entries).map(|(_, entry)| entry);
        entries.any(|entry| {
            let mut cells = self.kind.columns().iter().zip(&row.cells);
            let is_same = cells.all(|(column, cell)| {
                let text = cell.text().unwrap_or_default();
                let is_id = column.key == "id" && text.is_empty();
                is_id || column.shown(entry).text() == text
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
