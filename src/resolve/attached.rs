//! The files beside the documents.

use std::path::PathBuf;

use crate::read::texts::AtHand;
use crate::source::{self, FileId};
use crate::wording::spelling;

/// The files beside the documents, each with its path from the folder.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attached<'a> {
    /// CSV tables.
    pub tables: &'a [(PathBuf, FileId)],
    /// Texts, as far as they are known.
    pub texts: &'a [(PathBuf, AtHand)],
    /// The ids of the sources whose texts lie elsewhere by a setting, though they may name none.
    pub elsewhere: &'a [String],
    /// Files that are no tables, and why, in words; nothing for those of which a fault is told already.
    pub no_tables: &'a [(PathBuf, Option<String>)],
    /// Sheets of judgements, each with the name of its file without the ending.
    pub sheets: &'a [(String, FileId)],
    /// Files of passages that are compared for once, each by its name.
    pub codings: &'a [(String, FileId)],
}

impl Attached<'_> {
    /// What is known of the file at `path`, written with `/` between folders, among `files`.
    pub(crate) fn find<T: Clone>(files: &[(PathBuf, T)], path: &str) -> Option<T> {
        let wanted = source::plain(path);
        let exact = files.iter().find(|(known, _)| *known == wanted);
        // Some file systems store an accent as a letter of its own, and hardly anything types it so.
        let same = || {
            let wanted = spelling::name(wanted.to_str()?);
            let mut files = files.iter();
            files.find(|(known, _)| {
                known
                    .to_str()
                    .is_some_and(|one| spelling::name(one) == wanted)
            })
        };
        exact.or_else(same).map(|(_, known)| known.clone())
    }
}
