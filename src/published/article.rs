//! An article as far as it was read, and why nothing was.

use crate::tables::FoundTable;

/// An article as far as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedArticle {
    /// What the file is, as in “JATS article”.
    pub kind: &'static str,
    /// Its title, where the file says which it is.
    pub title: Option<String>,
    /// Its tables, in their order.
    pub tables: Vec<FoundTable>,
    /// Its running text, paragraph by paragraph; notes of tables and captions are among it.
    pub running: Vec<RunningText>,
    /// What was not read.
    pub unread: Vec<UnreadPart>,
}

/// A paragraph of running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunningText {
    /// Its text on one line; raised digits are raised letters, as in χ².
    pub text: String,
    /// Where it stands: `line 120`, `paragraph 14`, `page 3, line 12`.
    pub place: String,
    /// Where its further lines stand, each by the byte of the text with which it begins; none where the file has no lines
    /// of its own.
    pub lines: Vec<(usize, String)>,
}

impl RunningText {
    /// Where a byte of the text stands.
    pub fn place_of(&self, byte: usize) -> &str {
        let before = self.lines.partition_point(|(begin, _)| *begin <= byte);
        let last = before.checked_sub(1).and_then(|last| self.lines.get(last));
        last.map_or(self.place.as_str(), |(_, place)| place)
    }
}

/// A part of an article that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadPart {
    /// Where it stands.
    pub place: String,
    /// What it is and why.
    pub words: String,
}

/// Why nothing of a file was read, to be said behind its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoArticle {
    /// Why.
    pub words: String,
    /// What to do.
    pub help: &'static str,
}

const KINDS: &str = "name a Word file (`.docx`), a JATS or HTML article, a PDF with text, a CSV table or plain text";

impl NoArticle {
    pub(super) fn new(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            help: KINDS,
        }
    }
}
