//! What of a folder was passed over: what its reading says, but for what the documents name, and the tables
//! that they do not name.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::read::passed_over::PassedOver;
use crate::read::raw::Document;
use crate::read::raw::result::ResultEntry;
use crate::source::{FileId, Sources, plain};
use crate::wording::spelling;

/// The files that documents name, each by its path from the folder.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// The tables, as they are written.
    tables: HashSet<PathBuf>,
    /// The tables and the texts, in the form in which paths are compared.
    all: HashSet<String>,
}

/// A path from the folder in the form in which paths are compared.
pub(super) fn form(path: &Path) -> String {
    spelling::name(&path.to_string_lossy()).into_owned()
}

impl Named {
    /// Those that these documents name.
    pub(super) fn by(documents: &[Document]) -> Self {
        let results = documents.iter().flat_map(|part| part.results.iter());
        let tables = results.filter_map(|entry| match entry.get()? {
            ResultEntry::Table(table) => table.table.get(),
            ResultEntry::Figure(_) | ResultEntry::Flow(_) => None,
        });
        let segments = documents.iter().flat_map(|part| &part.segments.0);
        let segments = segments.filter_map(|entry| entry.get()?.0.file.get());
        let frames = documents
            .iter()
            .filter_map(|part| part.synthesis.as_ref()?.get());
        let analysts = frames.flat_map(|frame| &frame.analysts.0);
        let codings = analysts.filter_map(|(_, one)| one.get()?.0.segments.as_ref()?.get());
        let tables = tables.chain(segments).chain(codings);
        let sources = documents.iter().flat_map(|part| part.sources.iter());
        let texts = sources.filter_map(|source| source.get()?.text.as_ref()?.get());
        let tables: HashSet<_> = tables.map(|path| plain(path)).collect();
        let all = tables.iter().cloned().chain(texts.map(|path| plain(path)));
        let all = all.map(|path| form(&path)).collect();
        Self { tables, all }
    }

    /// Whether the table at that path from the folder is named.
    pub(super) fn names(&self, within: &Path) -> bool {
        self.tables.contains(within) || self.all.contains(&form(within))
    }

    /// What was passed over of `folder`, in the order of the paths: the files `found` so, unless they are
    /// named, and the `tables` that are not.
    pub(super) fn passed_over(
        &self,
        folder: &Path,
        found: Vec<PassedOver>,
        tables: &[(PathBuf, FileId)],
        sources: &Sources,
    ) -> Vec<PassedOver> {
        let named = |file: &PassedOver| {
            let within = file.path.strip_prefix(folder).unwrap_or(&file.path);
            self.all.contains(&form(within))
        };
        let found = found.into_iter().filter(|file| !named(file));
        let lying: HashSet<&Path> = tables.iter().map(|(within, _)| within.as_path()).collect();
        // Some file systems store an accent as a letter of its own; of two files, the one as written is meant.
        let unwritten = self
            .tables
            .iter()
            .filter(|path| !lying.contains(path.as_path()));
        let unwritten: HashSet<_> = unwritten.map(|path| form(path)).collect();
        let tables = tables.iter().filter(|(within, _)| {
            !self.tables.contains(within) && !unwritten.contains(&form(within))
        });
        let tables = tables.map(|(_, file)| PassedOver::unnamed(sources.file(*file).name()));
        let mut all: Vec<_> = found.chain(tables).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all
    }
}
