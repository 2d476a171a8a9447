//! Notes that reviewers wrote in the page, as it exports them: each laid beside the synthesis as it is now.

mod place;
mod read;

use self::place::Placer;
pub(super) use self::read::text;
use self::read::{Exported, Note, exported, said};
use super::listing::{Remark, RemarkKind, Remarks, Stamp, Whereabouts};
use super::present::{Present, is_same};
use crate::read::word::package::Refused;
use crate::view::View;

/// A file of notes that was read.
#[derive(Debug)]
pub struct NotesFile {
    exported: Exported,
}

impl NotesFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Where the text is not what a page exports.
    pub fn open(text: &str) -> Result<Self, Refused> {
        Ok(Self {
            exported: exported(text)?,
        })
    }

    /// The notes in it, laid beside the synthesis as it is now.
    pub fn remarks(self, view: &View) -> Remarks {
        let exported = self.exported;
        let stamp = Stamp::of(said(&exported.stamp), view);
        let title = said(&exported.synthesis);
        let other_title = title.filter(|title| !is_same(title, view.head().title));
        let present = Present::of(view);
        let mut placer = Placer::new(view, &present);
        let mut found = Vec::new();
        let mut empty = 0;
        for note in &exported.notes {
            // A note that was opened and never written says nothing to anybody.
            if note.note.trim().is_empty() {
                empty += 1;
                continue;
            }
            let (order, at) = placer.placed(note);
            found.push((order, remark(note, said(&exported.by), at)));
        }
        found.sort_by_key(|(order, _)| *order);
        Remarks {
            stamp,
            other_title: other_title.map(str::to_owned),
            remarks: found.into_iter().map(|(_, remark)| remark).collect(),
            differing: Vec::new(),
            turned: Vec::new(),
            missing: Vec::new(),
            unread: placer.unread(),
            empty,
        }
    }
}

/// A note as a remark.
fn remark(note: &Note, by: Option<&str>, at: Whereabouts) -> Remark {
    Remark {
        id: String::new(),
        answered: false,
        kind: RemarkKind::Note,
        author: by.map(str::to_owned),
        date: said(&note.written).map(str::to_owned),
        resolved: false,
        text: note.note.trim().to_owned(),
        replaced: None,
        at,
        to: None,
        replies: Vec::new(),
        reads: None,
        paragraph: String::new(),
    }
}
