//! What co-authors remark in the Word file that a synthesis was rendered to: their comments and tracked changes, each with
//! the statement at which it stands.
//!
//! The document marks every statement with a bookmark, and the file says which version of the synthesis it was made from.
//! Where another program has dropped the bookmarks, a statement is found by its words, and that is said; what fits none or
//! several is listed with its words, and never guessed.

mod changes;
mod contested;
mod frames;
mod gathered;
mod listing;
mod lost;
mod package;
mod parts;
mod place;
mod present;
mod story;
mod threads;
mod told;
mod walk;
mod xml;

pub use listing::{
    Candidate, Differing, Elsewhere, FoundBy, Gone, LostStatement, OnChange, Remark, RemarkKind,
    Remarks, Reply, Stamp, StatementAt, StatementPart, Turned, Whereabouts,
};
pub use package::NotWord;

use crate::document::stamp;
use crate::view::View;
use package::Package;
use parts::Parts;
use present::Present;

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
    pub fn open(bytes: Vec<u8>) -> Result<Self, NotWord> {
        let mut package = Package::open(bytes)?;
        let text = package.document()?;
        Ok(Self { package, text })
    }

    /// The remarks in it, laid beside the synthesis as it is now.
    ///
    /// # Errors
    ///
    /// Where nothing of its text can be read. Where a part of it cannot, that is told among the remarks.
    pub fn remarks(self, view: &View) -> Result<Remarks, NotWord> {
        let present = Present::of(view);
        let parts = Parts::of(self.package, &self.text, &present)?;
        let stamp = match &parts.stamp {
            None => Stamp::Missing,
            Some(said) if *said == stamp(view) => Stamp::Same,
            Some(_) => Stamp::Different,
        };
        Ok(gathered::gathered(&parts, &present, stamp))
    }
}
