//! Rows of tables, notes and comments, bookmarks.

use super::{Walk, said};
use crate::read::word::xml::Element;
use crate::remarks::frames::Frame;
use crate::remarks::story::{Bookmark, Entry, NoteKind, Row};

/// How many bookmarks of a paragraph are kept: it stands for one statement, or for a few that were joined.
const MOST: usize = 64;

impl Walk<'_> {
    pub(super) fn opens_row(&mut self) -> Frame {
        let mut frames = self.frames.iter().rev();
        let table = frames.find_map(|frame| match frame {
            Frame::Table(at) => Some(*at),
            _ => None,
        });
        let starts = self.story.paragraphs.len();
        self.rows.push(self.story.rows.len());
        self.columns.push((0, 0));
        self.story.rows.push(Row {
            table: table.unwrap_or(self.tables),
            paragraphs: starts..starts,
            ..Row::default()
        });
        Frame::Row {
            starts: self.story.stretches.len(),
            mark: None,
        }
    }

    pub(super) fn opens_entry(&mut self, name: &str, id: String, element: &Element) -> Frame {
        let starts = self.story.paragraphs.len();
        self.entry = Some(self.story.entries.len());
        self.story.entries.push(Entry {
            kind: match name {
                "footnote" => Some(NoteKind::Footnote),
                "endnote" => Some(NoteKind::Endnote),
                _ => None,
            },
            id,
            author: said(element, "author"),
            initials: said(element, "initials"),
            date: said(element, "date"),
            paragraphs: starts..starts,
        });
        Frame::Entry
    }

    pub(super) fn bookmark_starts(&mut self, id: String, name: &str) {
        if !(self.wanted)(name) {
            return;
        }
        let inner = self.paragraphs.last().map(|inner| inner.at);
        // LibreOffice begins a bookmark of several paragraphs once more in the last of them, and ends only that.
        let open = self.names.get(name).filter(|at| self.open.contains(at));
        if let Some(at) = open {
            self.ids.insert(id, *at);
            return;
        }
        let at = self.story.bookmarks.len();
        self.names.insert(name.to_owned(), at);
        self.story.bookmarks.push(Bookmark {
            name: name.to_owned(),
            first: inner.unwrap_or(self.story.paragraphs.len()),
            last: None,
        });
        self.ids.insert(id, at);
        self.open.insert(at);
        self.now.bookmark = Some(at);
        if let Some(inner) = inner {
            let bookmarks = &mut self.story.paragraphs[inner].bookmarks;
            if bookmarks.len() < MOST {
                bookmarks.push(at);
            }
        }
    }

    pub(super) fn bookmark_ends(&mut self, id: &str) {
        let Some(at) = self.ids.remove(id) else {
            return;
        };
        self.open.remove(&at);
        let inner = self.paragraphs.last().map(|inner| inner.at);
        let last = inner.or(self.story.paragraphs.len().checked_sub(1));
        self.story.bookmarks[at].last = last;
        self.now.bookmark = self.open.last().copied();
    }
}
