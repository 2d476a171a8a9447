//! What taking a file in does to a synthesis, to be told before and after.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::brought::LeftBehind;
use crate::read::edit::Meant;

/// What is done to one file of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileChange {
    /// Its path from the folder.
    pub path: PathBuf,
    /// Whether it was not there before.
    pub new: bool,
    /// How many entries, or lines of a table, are added.
    pub added: usize,
    /// The entries of which something is changed: each with the names of its fields.
    pub changed: Vec<String>,
    /// The entries, or lines of a table, that are taken out.
    pub removed: Vec<String>,
}

/// Something that was changed by hand and in the file that is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// What it is of: `themes/talk`, `coding.csv`.
    pub of: String,
    /// The field, or the id of a line.
    pub field: Option<String>,
    /// Where it stands: `library.yaml:12`.
    pub place: String,
    /// What stands there.
    pub here: String,
    /// What the file says.
    pub there: String,
}

/// What taking a file in does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The name of the file.
    pub file: String,
    /// What it is.
    pub what: String,
    /// What was taken.
    pub taken: Vec<String>,
    /// What was left, and why.
    pub left: Vec<LeftBehind>,
    /// What is done to the files of the folder.
    pub changes: Vec<FileChange>,
    /// What both changed.
    pub clashes: Vec<Clash>,
    /// What was changed by hand, and stays: `themes/talk: label`.
    pub of_hand: Vec<String>,
    /// What was taken out by hand, and stays out.
    pub taken_out: Vec<String>,
    /// What the file has no more, and was not taken out though that was asked for: each with the reason.
    pub kept: Vec<String>,
    /// What the file has no more, and stands in the synthesis.
    pub gone: Vec<String>,
}

impl FileChange {
    /// Whether anything is done to the file.
    pub(super) fn says_something(&self) -> bool {
        self.new || self.added > 0 || !self.changed.is_empty() || !self.removed.is_empty()
    }
}

/// A path from the folder as it is told, with `/` on every system.
pub(super) fn shown(path: &Path) -> String {
    if path.is_absolute() {
        return path.display().to_string();
    }
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The beginning of what a value says, in words where it says nothing.
pub(super) fn brief(said: &Meant) -> String {
    const MOST: usize = 120;
    match said.brief(MOST) {
        told if told.is_empty() => "nothing".to_owned(),
        told => told,
    }
}
