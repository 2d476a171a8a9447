//! Paragraphs, and the text that is taken in.

use super::Walk;
use crate::read::word::xml::Element;
use crate::remarks::frames::{Frame, Inner};
use crate::remarks::story::{Paragraph, Point, State, Stretch};

impl Walk<'_> {
    pub(super) fn opens_paragraph(&mut self, element: &Element) -> Frame {
        let at = self.story.paragraphs.len();
        let starts = self.story.stretches.len();
        self.story.paragraphs.push(Paragraph {
            cell: self
                .rows
                .last()
                .zip(self.columns.last())
                .map(|(row, (column, _))| (*row, *column)),
            entry: self.entry,
            bookmarks: self.open.last().copied().into_iter().collect(),
            stretches: starts..starts,
            id: element.attribute("paraId").map(str::to_uppercase),
            ..Paragraph::default()
        });
        self.paragraphs.push(Inner {
            at,
            end: State::default(),
            formatted: self.waiting.take(),
        });
        let before = self.now;
        self.now = State {
            paragraph: at,
            bookmark: before.bookmark,
            ..State::default()
        };
        Frame::Paragraph(before)
    }

    pub(super) fn closes_paragraph(&mut self, before: State) {
        if let Some(inner) = self.paragraphs.pop() {
            let end = State {
                paragraph: inner.at,
                bookmark: self.open.last().copied(),
                ..inner.end
            };
            self.push("\n", end, true);
            self.story.paragraphs[inner.at].stretches.end = self.story.stretches.len();
            if let Some(mark) = inner.formatted {
                self.format(inner.at, mark);
            }
        }
        self.now = State {
            bookmark: self.open.last().copied(),
            ..before
        };
    }

    /// Marks the whole of a paragraph as formatted, where it is not marked so already.
    pub(super) fn format(&mut self, paragraph: usize, mark: usize) {
        let within = self.story.paragraphs[paragraph].stretches.clone();
        for stretch in &mut self.story.stretches[within] {
            if stretch.state.paragraph == paragraph {
                stretch.state.formatted.get_or_insert(mark);
            }
        }
    }

    /// Where the reading is.
    pub(super) fn point(&self) -> Point {
        Point {
            stretch: self.story.stretches.len(),
            paragraph: self.paragraphs.last().map(|inner| inner.at),
            bookmark: self.now.bookmark,
        }
    }

    /// Takes text in, where there is a paragraph for it.
    pub(super) fn says(&mut self, text: &str) {
        if !self.paragraphs.is_empty() && !text.is_empty() {
            self.push(text, self.now, false);
        }
    }

    fn push(&mut self, text: &str, state: State, is_end: bool) {
        let starts = self.story.text.len();
        self.story.text.push_str(text);
        let ends = self.story.text.len();
        let parted = std::mem::take(&mut self.is_parted);
        match self.story.stretches.last_mut() {
            Some(last) if !parted && !is_end && !last.is_end && last.state == state => {
                last.text.end = ends;
            }
            _ => self.story.stretches.push(Stretch {
                text: starts..ends,
                state,
                is_end,
            }),
        }
    }
}
