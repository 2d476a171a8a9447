//! The files of coded passages: what somebody said stands in them, so that they are not shown as other files are.

use std::path::PathBuf;

use crate::read::raw::Document;
use crate::resolve::Attached;
use crate::source::FileId;

/// The files that documents name under `segments`.
pub(super) fn files(documents: &[Document], tables: &[(PathBuf, FileId)]) -> Vec<FileId> {
    let entries = documents.iter().flat_map(|part| &part.segments.0);
    let paths = entries.filter_map(|entry| entry.get()?.0.file.get());
    let found = paths.filter_map(|path| Attached::find(tables, path));
    found.collect()
}

/// Whether a document has a source whose texts are confidential.
pub(super) fn are_confidential(document: &Document) -> bool {
    let sources = document.sources.iter();
    let mut sources = sources.filter_map(|source| source.get());
    sources.any(|source| source.is_confidential())
}
