//! What co-authors and reviewers remark: comments and tracked changes in the Word file that a synthesis was rendered to,
//! and notes that were written in its page and exported, each with the statement at which it stands.
//!
//! The document marks every statement with a bookmark, and the file says which version of the synthesis it was made from.
//! Where another program has dropped the bookmarks, a statement is found by its words, and that is said; what fits none or
//! several is listed with its words, and never guessed. A note names the id at which it was written, and the words that
//! stood there.

mod alike;
mod changes;
mod contested;
mod frames;
mod gathered;
mod identity;
mod listing;
mod lost;
mod notes;
mod parts;
mod place;
mod present;
mod quoted;
mod reading;
mod rows;
mod story;
mod threads;
mod told;
mod walk;

pub use crate::read::word::package::Refused;
pub use listing::{
    Candidate, Differing, Elsewhere, FoundBy, Gone, LostStatement, NamedAt, Noted, NotedRow,
    OnChange, Remark, RemarkKind, Remarks, Reply, RowStanding, Stamp, StatementAt, StatementPart,
    Turned, Whereabouts,
};
pub use notes::NotesFile;

use crate::read::word::package::Package;
use crate::view::View;
use parts::Parts;
use present::Present;

/// A file that came back with remarks.
#[derive(Debug)]
pub enum ReturnedFile {
    /// A Word file.
    Word(Box<WordFile>),
    /// Notes that the page exported.
    Notes(NotesFile),
}

impl ReturnedFile {
    /// Opens a file, whatever its name: what it holds says what it is.
    ///
    /// # Errors
    ///
    /// Where the bytes are neither a Word file nor notes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Refused> {
        match notes::text(&bytes)? {
            Some(text) => NotesFile::open(&text).map(Self::Notes),
            None => WordFile::open(bytes).map(|file| Self::Word(Box::new(file))),
        }
    }

    /// The remarks in it, laid beside the synthesis as it is now.
    ///
    /// # Errors
    ///
    /// Where nothing of the text of a Word file can be read.
    pub fn remarks(self, view: &View) -> Result<Remarks, Refused> {
        match self {
            Self::Word(file) => file.remarks(view),
            Self::Notes(file) => Ok(known(file.remarks(view), view)),
        }
    }
}

/// Gives remarks their ids, and says which of them are answered.
fn known(mut remarks: Remarks, view: &View) -> Remarks {
    identity::identify(&mut remarks.remarks);
    for remark in &mut remarks.remarks {
        remark.answered = view.is_answered(&remark.id);
    }
    remarks
}

/// A Word file whose text was found.
#[derive(Debug)]
pub struct WordFile {
    package: Package,
    /// The name of the part that holds the text.
    text: String,
}

impl WordFile {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// Where the bytes are no Word file.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Refused> {
        let mut package = Package::open(bytes)?;
        let text = package.document()?;
        Ok(Self { package, text })
    }

    /// The remarks in it, laid beside the synthesis as it is now.
    ///
    /// # Errors
    ///
    /// Where nothing of its text can be read. Where a part of it cannot, that is told among the remarks.
    pub fn remarks(self, view: &View) -> Result<Remarks, Refused> {
        let present = Present::of(view);
        let parts = Parts::of(self.package, &self.text, &present)?;
        let stamp = Stamp::of(parts.stamp.as_deref(), view);
        Ok(known(gathered::gathered(&parts, &present, stamp), view))
    }
}
