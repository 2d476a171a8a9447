//! The file of a table: found in the folder, and read as the rows that it holds.

use super::attached::Attached;
use super::faults::{missing_file, unknown_column};
use super::resolver::Resolver;
use crate::read::csv::{self, Rows};
use crate::read::faults::{encoding, other_encoding};
use crate::read::raw::field::Field;
use crate::read::raw::result::{Separator, Table as RawTable};
use crate::read::texts::AtHand;
use crate::source::{Encoding, FileId};

impl Resolver<'_> {
    pub(super) fn table(&mut self, raw: RawTable) {
        match self.table_rows(&raw) {
            Some((path, rows)) if !rows.header.is_empty() => {
                self.rows(&raw, path, rows);
            }
            Some(_) => {}
            None => self.lost.figures = true,
        }
    }

    /// The rows of the file that `raw` names, and its path; none where a fault makes them doubtful.
    fn table_rows<'a>(&mut self, raw: &'a RawTable) -> Option<(&'a String, Rows)> {
        let Some(path) = raw.table.get() else {
            self.doubt();
            return None;
        };
        let file = self.table_file(&raw.table, path)?;
        let separator = raw.separator.as_ref().and_then(|field| field.value);
        let name = path.to_lowercase();
        let by_tabs = name.ends_with(".tsv") || name.ends_with(".txt");
        let separator = separator.unwrap_or(match by_tabs {
            true => Separator::Tab,
            false => Separator::Comma,
        });
        let turned = raw.turned.as_ref().and_then(|field| field.value) == Some(true);
        // Of a turned table these are columns.
        let heads = (!turned).then_some(&raw.headings_at);
        let rows = csv::read(self.sources, file, separator, heads, &mut self.faults)?;
        let headings = rows.header.iter().filter(|cell| !cell.text.is_empty());
        if name.ends_with(".txt") && headings.count() == 1 {
            let place = csv::stretch(&rows.header)?;
            self.faults.push(unknown_column::console(place));
            return None;
        }
        match turned {
            true => Some((path, rows.turned(&raw.headings_at))),
            false => Some((path, rows)),
        }
    }

    /// The file at `path` in the synthesis folder; else a fault, unless one is told of it already.
    pub(super) fn table_file(&mut self, field: &Field<String>, path: &str) -> Option<FileId> {
        let found = Attached::find(self.attached.tables, path);
        if found.is_some() {
            return found;
        }
        if let Some(file) = self.text_as_table(path) {
            return file;
        }
        match Attached::find(self.attached.no_tables, path) {
            Some(None) => self.doubt(),
            Some(Some(because)) => {
                let finding = missing_file::no_table(field.span, path, &because);
                self.faults.push(finding);
            }
            None => {
                let tables = self.attached.tables.iter();
                let known: Vec<_> = tables.map(|(known, _)| known.to_string_lossy()).collect();
                let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
                let finding = missing_file::finding(field.span, path, &known);
                self.faults.push(finding);
            }
        }
        None
    }

    /// The text at `path`, as a spreadsheet program saves a table with tabs; no file where its letters are doubtful,
    /// and nothing where there is no such text.
    fn text_as_table(&mut self, path: &str) -> Option<Option<FileId>> {
        let AtHand::Read(file) = Attached::find(self.attached.texts, path)? else {
            return None;
        };
        if !path.to_lowercase().ends_with(".txt") {
            return None;
        }
        match self.sources.file(file).encoding() {
            Encoding::Utf8 => {}
            Encoding::Unknown(at) => {
                self.faults.push(encoding::finding(file, at));
                return Some(None);
            }
            _ => self
                .faults
                .extend(other_encoding::finding(self.sources, file)),
        }
        Some(Some(file))
    }
}
