//! Changes: what marks them, and what they are marked over.

use super::{Walk, said};
use crate::read::word::xml::{Element, Space};
use crate::remarks::frames::Frame;
use crate::remarks::story::{Mark, MarkKind};

impl Walk<'_> {
    pub(super) fn opens_change(&mut self, name: &str, element: &Element) -> Frame {
        let kind = match name {
            "ins" => MarkKind::Inserted,
            "del" => MarkKind::Deleted,
            "moveFrom" => MarkKind::MovedFrom,
            _ => MarkKind::MovedTo,
        };
        let comes = matches!(kind, MarkKind::Inserted | MarkKind::MovedTo);
        match (self.frames.last().map_or("", Frame::name), comes) {
            ("rPr of the end", _) => {
                let mark = self.mark(kind, element);
                if let Some(inner) = self.paragraphs.last_mut() {
                    match comes {
                        true => inner.end.inserted = Some(mark),
                        false => inner.end.deleted = Some(mark),
                    }
                }
                Frame::Plain
            }
            ("trPr", comes) => {
                let kind = match comes {
                    true => MarkKind::RowInserted,
                    false => MarkKind::RowDeleted,
                };
                let mark = self.mark(kind, element);
                self.is_box(mark, "tr");
                Frame::Plain
            }
            // A number that a paragraph was given, or the look of a formula.
            ("numPr", _) => {
                let mark = self.mark(MarkKind::Formatted, element);
                if let Some(inner) = self.paragraphs.last_mut() {
                    inner.formatted = Some(mark);
                }
                Frame::Plain
            }
            ("rPr", _) => Frame::Plain,
            _ => {
                let (inserted, deleted) = (self.now.inserted, self.now.deleted);
                let mark = self.mark(kind, element);
                match comes {
                    true => self.now.inserted = Some(mark),
                    false => self.now.deleted = Some(mark),
                }
                Frame::Change { inserted, deleted }
            }
        }
    }

    /// What is read of a paragraph as it was before its format was changed: the style, by which its sign is known.
    pub(super) fn opens_former(&mut self, element: &Element) -> Frame {
        match (element.space, element.name.as_str()) {
            (Space::Word, "pPr") => return Frame::Former,
            (Space::Word, "pStyle") => {
                let inner = self.paragraphs.last().map(|inner| inner.at);
                let former = inner.and_then(|at| self.story.paragraphs[at].former.as_mut());
                if let Some(former) = former {
                    let style = element.attribute("val").unwrap_or_default();
                    style.clone_into(&mut former.style);
                }
            }
            _ => {}
        }
        Frame::PassedOver
    }

    /// Adds a change, with who made it.
    pub(super) fn mark(&mut self, kind: MarkKind, element: &Element) -> usize {
        let moves = matches!(kind, MarkKind::MovedFrom | MarkKind::MovedTo);
        self.story.marks.push(Mark {
            kind,
            author: said(element, "author"),
            date: said(element, "date"),
            name: self.moved.clone().filter(|_| moves),
        });
        self.story.marks.len() - 1
    }

    /// Says of the row or cell that is open that it was changed.
    pub(super) fn is_box(&mut self, changed: usize, name: &str) {
        let mut frames = self.frames.iter_mut().rev();
        let found = frames.find_map(|frame| match frame {
            Frame::Row { mark, .. } if name == "tr" => Some(mark),
            Frame::Cell { mark, .. } if name == "tc" => Some(mark),
            _ => None,
        });
        if let Some(mark) = found {
            *mark = Some(changed);
        }
    }

    pub(super) fn closes_box(&mut self, mark: Option<usize>, starts: usize) {
        // What changed with the row or cell around it is told with that.
        let is_within = self.frames.iter().any(|frame| {
            let around = match frame {
                Frame::Row { mark, .. } | Frame::Cell { mark, .. } => *mark,
                _ => None,
            };
            around.is_some()
        });
        if let Some(mark) = mark.filter(|_| !is_within) {
            let ends = self.story.stretches.len();
            self.story.boxes.push((mark, starts..ends));
        }
        self.is_parted = true;
    }
}
