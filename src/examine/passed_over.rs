//! What of a folder was passed over: what its reading says, but for what the documents name, and the tables
//! that they do not name.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::read::passed_over::PassedOver;
use crate::read::raw::Document;
use crate::read::raw::result::ResultEntry;
use crate::source::{FileId, Sources, plain};

/// The files that documents name, each by its path from the folder.
#[derive(Debug, Default)]
pub(super) struct Named(HashSet<PathBuf>);

impl Named {
    /// Those that these documents name.
    pub(super) fn by(documents: &[Document]) -> Self {
        let results = documents.iter().flat_map(|part| part.results.iter());
        let tables = results.filter_map(|entry| match entry.get()? {
            ResultEntry::Table(table) => table.table.get(),
            ResultEntry::Figure(_) => None,
        });
        let sources = documents.iter().flat_map(|part| part.sources.iter());
        let texts = sources.filter_map(|source| source.get()?.text.as_ref()?.get());
        Self(tables.chain(texts).map(|path| plain(path)).collect())
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
            self.0.contains(within)
        };
        let found = found.into_iter().filter(|file| !named(file));
        let tables = tables.iter().filter(|(within, _)| !self.0.contains(within));
        let tables = tables.map(|(_, file)| PassedOver::unnamed(sources.file(*file).name()));
        let mut all: Vec<_> = found.chain(tables).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all
    }
}
