//! What several entries of the results read of one file.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use crate::read::raw::Document;
use crate::read::raw::field::Field;
use crate::read::raw::result::ResultEntry;
use crate::source::{FileId, Span, plain};

/// What entries say and read of files.
#[derive(Debug, Default)]
pub(super) struct PartlyRead {
    /// The files that several entries read, with the headings that they name.
    shared: HashMap<PathBuf, Vec<String>>,
    /// The rows that an entry leaves to others: their first cells, and where the table was named.
    pub(super) left: HashMap<FileId, Vec<(Span, String, Span)>>,
    /// The rows that an entry reads, or puts aside by name.
    pub(super) read: HashMap<FileId, Vec<u32>>,
    /// What each entry of a shared file reads of it.
    pub(super) entries: HashMap<FileId, Vec<OfEntry>>,
    /// Rows of which an entry took no figure.
    pub(super) untaken: Vec<Span>,
    /// Rows of which an entry took a figure.
    pub(super) taken: HashSet<(FileId, u32)>,
}

/// What one entry reads of a file.
#[derive(Debug)]
pub(super) struct OfEntry {
    /// Where the table is named.
    pub(super) table: Span,
    /// The places of the cells of numbers that it reads.
    pub(super) read: HashSet<u32>,
    /// The places of the cells that it puts aside with their rows.
    pub(super) aside: HashSet<u32>,
    /// The headings of its columns of numbers, by their places.
    pub(super) columns: HashSet<u32>,
    /// The cells in which something is printed.
    pub(super) printed: Vec<PrintedCell>,
}

/// A cell in which something is printed.
#[derive(Debug)]
pub(super) struct PrintedCell {
    /// Its place.
    pub(super) span: Span,
    /// The place of its heading, and the heading.
    pub(super) heading: (u32, String),
    /// The place of the first cell of its row, and that cell.
    pub(super) row: (u32, String),
}

impl PartlyRead {
    /// The files that several entries of these documents read.
    pub(super) fn of(documents: &[Document]) -> Self {
        let mut named: HashMap<PathBuf, (usize, Vec<String>)> = HashMap::new();
        let entries = documents.iter().flat_map(|part| part.results.iter());
        for entry in entries.filter_map(Field::get) {
            let ResultEntry::Table(table) = entry else {
                continue;
            };
            let Some(path) = table.table.get() else {
                continue;
            };
            let (count, headings) = named.entry(plain(path)).or_default();
            *count += 1;
            let groups = table.wide.iter().filter_map(Field::get);
            let groups = groups.flat_map(|group| &group.columns.0);
            let said = table.columns.0.iter().chain(groups);
            headings.extend(said.filter_map(|(_, heading)| heading.get().cloned()));
        }
        let shared = named.into_iter();
        let shared = shared.filter(|(_, (count, _))| *count > 1);
        Self {
            shared: shared
                .map(|(path, (_, headings))| (path, headings))
                .collect(),
            ..Self::default()
        }
    }

    /// Whether several entries read the file that is named so.
    pub(super) fn is_shared(&self, path: &Field<String>) -> bool {
        !self.shared.is_empty()
            && path
                .get()
                .is_some_and(|path| self.shared.contains_key(&plain(path)))
    }

    /// The headings that entries of the file name, where several read it.
    pub(super) fn named(&self, path: &Field<String>) -> &[String] {
        let found = path.get().and_then(|path| self.shared.get(&plain(path)));
        found.map_or(&[], Vec::as_slice)
    }
}
