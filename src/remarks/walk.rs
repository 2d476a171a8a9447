//! From a part of the file to its story: the elements, read in order, with what is open at each.

mod changed;
mod paragraphs;
mod placed;

use std::collections::{BTreeSet, HashMap};

use super::frames::{Frame, Inner};
use super::story::{Former, MarkKind, NoteKind, State, Story};
use crate::read::word::xml::{Broken, Element, Elements, Piece, Space};

/// Reads a part. Where it breaks off, what stands before is kept, and why is told. Only bookmarks are kept whose names
/// are `wanted`.
pub(super) fn story(text: &str, wanted: &dyn Fn(&str) -> bool) -> (Story, Option<Broken>) {
    let mut walk = Walk {
        story: Story::default(),
        wanted,
        frames: Vec::new(),
        now: State::default(),
        paragraphs: Vec::new(),
        rows: Vec::new(),
        columns: Vec::new(),
        tables: 0,
        ids: HashMap::new(),
        names: HashMap::new(),
        open: BTreeSet::new(),
        entry: None,
        moved: None,
        waiting: None,
        is_parted: true,
    };
    let mut elements = Elements::new(text);
    let broken = loop {
        match elements.next() {
            Ok(Some(Piece::Open(element))) => walk.opens(&element),
            Ok(Some(Piece::Close)) => walk.closes(),
            Ok(Some(Piece::Text(text))) => {
                if let Some(Frame::Text) = walk.frames.last() {
                    walk.says(&text);
                }
            }
            Ok(None) => break None,
            Err(broken) => break Some(broken),
        }
    };
    while !walk.frames.is_empty() {
        walk.closes();
    }
    // What formats the last section has no paragraph behind it.
    if let Some(mark) = walk.waiting.take()
        && let Some(last) = walk.story.paragraphs.len().checked_sub(1)
    {
        walk.format(last, mark);
    }
    walk.story.join();
    (walk.story, broken)
}

struct Walk<'a> {
    story: Story,
    wanted: &'a dyn Fn(&str) -> bool,
    frames: Vec<Frame>,
    now: State,
    /// The paragraphs that are open, the innermost last, each with what is marked over its end.
    paragraphs: Vec<Inner>,
    /// The rows that are open.
    rows: Vec<usize>,
    /// The column of the cell that is open in each of them, and how many columns it spans.
    columns: Vec<(usize, usize)>,
    /// How many tables there are.
    tables: usize,
    /// The bookmarks that are open, by their ids.
    ids: HashMap<String, usize>,
    /// The last bookmark of each name.
    names: HashMap<String, usize>,
    open: BTreeSet<usize>,
    entry: Option<usize>,
    /// What the move is called that is open.
    moved: Option<String>,
    /// A change of the format of a table or section, which is told with the next paragraph.
    waiting: Option<usize>,
    /// Whether something stands between the last stretch and what comes.
    is_parted: bool,
}

impl Walk<'_> {
    fn opens(&mut self, element: &Element) {
        let within = self.frames.last().unwrap_or(&Frame::Plain);
        let frame = match (element.space, element.name.as_str()) {
            _ if matches!(within, Frame::PassedOver) => Frame::PassedOver,
            _ if matches!(within, Frame::Former) => self.opens_former(element),
            (Space::Compatibility, "Fallback") => Frame::PassedOver,
            (Space::Math, "t") => Frame::Text,
            (Space::Word, name) => self.opens_word(name, element),
            _ => Frame::Plain,
        };
        self.frames.push(frame);
    }

    fn opens_word(&mut self, name: &str, element: &Element) -> Frame {
        let within = self.frames.last().map_or("", Frame::name);
        let id = || {
            element
                .attribute("id")
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let value = || element.attribute("val").unwrap_or_default();
        match (within, name) {
            (_, "document") => {
                self.story.is_document = true;
                Frame::Plain
            }
            (_, "p") => self.opens_paragraph(element),
            (_, "r") => {
                let before = (self.now.formatted, self.now.refers);
                Frame::Run(before)
            }
            (_, "t" | "delText") => Frame::Text,
            (_, "tab" | "br" | "cr" | "ptab") if within == "r" => {
                self.says(" ");
                Frame::Plain
            }
            (_, "noBreakHyphen") => {
                self.says("-");
                Frame::Plain
            }
            (_, "ins" | "del" | "moveFrom" | "moveTo") => self.opens_change(name, element),
            (_, "cellIns" | "cellDel" | "cellMerge") => {
                let kind = match name {
                    "cellIns" => MarkKind::CellInserted,
                    "cellDel" => MarkKind::CellDeleted,
                    _ => MarkKind::CellMerged,
                };
                let mark = self.mark(kind, element);
                self.is_box(mark, "tc");
                Frame::Plain
            }
            (_, name) if name.ends_with("Change") => {
                let mark = self.mark(MarkKind::Formatted, element);
                match (within, self.paragraphs.last_mut()) {
                    ("rPr", _) => self.now.formatted = Some(mark),
                    ("pPr", Some(inner)) if name == "pPrChange" => {
                        inner.formatted = Some(mark);
                        let style = String::new();
                        self.story.paragraphs[inner.at].former = Some(Former { mark, style });
                        return Frame::Former;
                    }
                    ("pPr" | "numPr", Some(inner)) => inner.formatted = Some(mark),
                    ("rPr of the end", Some(inner)) => inner.end.formatted = Some(mark),
                    _ => self.waiting = Some(mark),
                }
                Frame::PassedOver
            }
            ("p", "pPr") | ("tr", "trPr") | ("tc", "tcPr") | ("pPr", "numPr") => {
                Frame::Properties(match name {
                    "pPr" => "pPr",
                    "trPr" => "trPr",
                    "tcPr" => "tcPr",
                    _ => "numPr",
                })
            }
            ("r", "rPr") => Frame::Properties("rPr"),
            ("pPr", "rPr") => Frame::Properties("rPr of the end"),
            ("pPr", "pStyle") => {
                if let Some(inner) = self.paragraphs.last() {
                    value().clone_into(&mut self.story.paragraphs[inner.at].style);
                }
                Frame::Plain
            }
            ("rPr", "vertAlign") => {
                self.now.refers |= value() == "superscript";
                Frame::Plain
            }
            (_, "hyperlink") => {
                let before = self.now.refers;
                let target = element.attribute("anchor").unwrap_or_default();
                self.now.refers |= !target.is_empty();
                Frame::Link(before)
            }
            (_, "tbl") => {
                self.tables += 1;
                Frame::Table(self.tables - 1)
            }
            (_, "tr") => self.opens_row(),
            (_, "tc") => {
                if let Some((column, span)) = self.columns.last_mut() {
                    *column += *span;
                    *span = 1;
                }
                Frame::Cell {
                    starts: self.story.stretches.len(),
                    mark: None,
                }
            }
            ("tcPr", "gridSpan") => {
                if let Some((_, span)) = self.columns.last_mut() {
                    *span = value().parse().unwrap_or(1).clamp(1, 1_000);
                }
                Frame::Plain
            }
            ("tcPr", "vMerge") => {
                let row = self.rows.last().and_then(|at| self.story.rows.get_mut(*at));
                if let Some(row) = row {
                    row.goes_on |= value() != "restart";
                }
                Frame::Plain
            }
            ("trPr", "tblHeader") => {
                let row = self.rows.last().and_then(|at| self.story.rows.get_mut(*at));
                if let Some(row) = row {
                    row.is_head = element.is_on();
                }
                Frame::Plain
            }
            (_, "bookmarkStart") => {
                self.bookmark_starts(id(), element.attribute("name").unwrap_or_default());
                Frame::Plain
            }
            (_, "bookmarkEnd") => {
                self.bookmark_ends(&id());
                Frame::Plain
            }
            (_, "commentRangeStart" | "commentRangeEnd" | "commentReference") => {
                let point = self.point();
                let range = self.story.ranges.entry(id()).or_default();
                let place = match name {
                    "commentRangeStart" => &mut range.start,
                    "commentRangeEnd" => &mut range.end,
                    _ => &mut range.sign,
                };
                place.get_or_insert(point);
                self.is_parted = true;
                Frame::Plain
            }
            (_, "moveFromRangeStart" | "moveToRangeStart") => {
                self.moved = element.attribute("name").map(str::to_owned);
                Frame::Plain
            }
            (_, "moveFromRangeEnd" | "moveToRangeEnd") => {
                self.moved = None;
                Frame::Plain
            }
            (_, "footnoteReference" | "endnoteReference") => {
                let kind = match name {
                    "footnoteReference" => NoteKind::Footnote,
                    _ => NoteKind::Endnote,
                };
                let point = self.point();
                self.story.calls.entry((kind, id())).or_insert(point);
                Frame::Plain
            }
            (_, "footnote" | "endnote" | "comment") => self.opens_entry(name, id(), element),
            _ => Frame::Plain,
        }
    }

    fn closes(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        match frame {
            Frame::Paragraph(before) => self.closes_paragraph(before),
            Frame::Run((formatted, refers)) => {
                self.now.formatted = formatted;
                self.now.refers = refers;
            }
            Frame::Link(refers) => self.now.refers = refers,
            Frame::Change { inserted, deleted } => {
                self.now.inserted = inserted;
                self.now.deleted = deleted;
            }
            Frame::Row { starts, mark } => {
                self.columns.pop();
                if let Some(row) = self.rows.pop() {
                    self.story.rows[row].paragraphs.end = self.story.paragraphs.len();
                }
                self.closes_box(mark, starts);
            }
            Frame::Cell { starts, mark } => self.closes_box(mark, starts),
            Frame::Entry => {
                if let Some(at) = self.entry.take() {
                    self.story.entries[at].paragraphs.end = self.story.paragraphs.len();
                }
            }
            Frame::Plain
            | Frame::PassedOver
            | Frame::Former
            | Frame::Text
            | Frame::Properties(_)
            | Frame::Table(_) => {}
        }
    }
}

/// What an attribute says, if it says anything.
fn said(element: &Element, key: &str) -> Option<String> {
    let said = element.attribute(key).map(str::trim);
    said.filter(|said| !said.is_empty()).map(str::to_owned)
}
