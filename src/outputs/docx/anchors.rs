//! The places of a document that links lead to, each with the bookmark that marks it.

use std::collections::{HashMap, HashSet};

use super::bookmark;
use crate::document::{Block, Document};

/// The anchors of a document.
#[derive(Debug, Default)]
pub(super) struct Anchors<'a> {
    /// The name of the bookmark of each anchor.
    names: HashMap<&'a str, String>,
    /// The names that are set.
    set: HashSet<&'a str>,
    marks: usize,
}

/// A bookmark that is to be set.
#[derive(Debug)]
pub(super) struct Mark {
    /// Its number.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
}

impl<'a> Anchors<'a> {
    /// Every anchor of a document.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut anchors = Self::default();
        let mut waiting: Vec<&'a [Block]> = document
            .parts
            .iter()
            .map(|part| part.blocks.as_slice())
            .collect();
        while let Some(blocks) = waiting.pop() {
            for block in blocks {
                anchors.add(block, &mut waiting);
            }
        }
        anchors
    }

    fn add(&mut self, block: &'a Block, waiting: &mut Vec<&'a [Block]>) {
        let anchor = match block {
            Block::Heading { anchor, .. } => anchor,
            Block::Paragraph(paragraph) => &paragraph.anchor,
            Block::List(list) => {
                for item in &list.items {
                    self.name(item.anchor.as_deref());
                    waiting.push(&item.blocks);
                }
                &None
            }
            Block::Table(table) => {
                let rows = table.head.iter().chain(&table.body);
                let cells = rows.flat_map(|row| &row.cells);
                waiting.extend(cells.map(|cell| cell.blocks.as_slice()));
                &table.anchor
            }
        };
        self.name(anchor.as_deref());
    }

    fn name(&mut self, anchor: Option<&'a str>) {
        if let Some(anchor) = anchor {
            let name = || bookmark::name(anchor);
            self.names.entry(anchor).or_insert_with(name);
        }
    }

    /// The name of the bookmark that a link leads to, if there is the anchor that it names.
    pub(super) fn target(&self, anchor: &str) -> Option<&str> {
        self.names.get(anchor).map(String::as_str)
    }

    /// The bookmark of an anchor; nothing where there is none, or where it is set already: no name may stand twice.
    pub(super) fn mark(&mut self, anchor: Option<&'a str>) -> Option<Mark> {
        let anchor = anchor?;
        let name = self.names.get(anchor)?.clone();
        self.set.insert(anchor).then(|| {
            self.marks += 1;
            let id = self.marks.to_string();
            Mark { id, name }
        })
    }
}
