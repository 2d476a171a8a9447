//! Texts that lie in the folder, or where a setting says, and were not looked into yet.

use std::fmt;
use std::path::PathBuf;

/// A text that is there; it is looked into only where something names it.
pub struct TextOnHand {
    /// Its path, as shown in messages.
    pub(super) name: PathBuf,
    /// Its path from the folder of the synthesis; of a text that lies elsewhere, where it would lie.
    pub(super) within: PathBuf,
    /// Its bytes, where the synthesis is in memory.
    pub(super) bytes: Option<Vec<u8>>,
}

impl fmt::Debug for TextOnHand {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It may be confidential: nothing of it is printed, not even by mistake.
        write!(out, "TextOnHand({})", self.within.display())
    }
}

impl TextOnHand {
    /// Its path from the folder of the synthesis.
    pub(crate) fn within(&self) -> &PathBuf {
        &self.within
    }
}

/// The endings of the files that are read as texts.
pub(super) const ENDINGS: [&str; 8] = ["txt", "md", "vtt", "srt", "html", "htm", "docx", "pdf"];
