//! The files beside the documents.

use std::path::{Component, Path, PathBuf};

use crate::source::FileId;

/// The files beside the documents, each with its path from the folder.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attached<'a> {
    /// CSV tables.
    pub tables: &'a [(PathBuf, FileId)],
    /// Plain texts.
    pub texts: &'a [(PathBuf, FileId)],
}

impl Attached<'_> {
    /// The file at `path`, written with `/` between folders, among `files`.
    pub(super) fn find(files: &[(PathBuf, FileId)], path: &str) -> Option<FileId> {
        let parts = Path::new(path).components();
        let wanted: PathBuf = parts
            .filter(|part| !matches!(part, Component::CurDir))
            .collect();
        let found = files.iter().find(|(known, _)| *known == wanted);
        found.map(|(_, file)| *file)
    }
}
