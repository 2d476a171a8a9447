//! What stands below each other, as a template sees it.

use std::collections::HashSet;

use super::inline;
use super::seen::{BlockSeen, InlineSeen, ItemSeen};
use super::setter::Setter;
use crate::document::{Block, Item, List, Role};

impl<'a> Setter<'a> {
    /// What a template sees of blocks.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> Vec<BlockSeen<'a>> {
        blocks
            .iter()
            .filter_map(|block| self.block(block))
            .collect()
    }

    fn block(&mut self, block: &'a Block) -> Option<BlockSeen<'a>> {
        match block {
            Block::Heading {
                level,
                text,
                anchor,
            } => {
                let anchor = self.anchor(anchor);
                let plain = inline::plain(text);
                let text = self.inlines(text);
                Some(match self.is_in_cell() {
                    // Within a table or a list a heading is no part of the outline.
                    true => BlockSeen::Paragraph {
                        role: Role::Body,
                        text: vec![InlineSeen::Strong { text }],
                        anchor,
                        goes_on: false,
                    },
                    false => BlockSeen::Heading {
                        level: self.level(*level),
                        text,
                        plain,
                        anchor,
                    },
                })
            }
            Block::Paragraph(paragraph) => {
                let anchor = self.anchor(&paragraph.anchor);
                let text = self.inlines(&paragraph.text);
                let role = paragraph.role;
                let is_there = anchor.is_some() || !text.is_empty();
                is_there.then_some(BlockSeen::Paragraph {
                    role,
                    text,
                    anchor,
                    goes_on: false,
                })
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => Some(BlockSeen::Table(self.table(table))),
        }
    }

    fn list(&mut self, list: &'a List) -> Option<BlockSeen<'a>> {
        let first = list.items.first()?.marker;
        let alike = list.items.iter().all(|item| item.marker == first);
        let mut number = 0_usize;
        let item = |item: &'a Item| {
            let label = match item.marker.sign() {
                Some(sign) => sign.to_owned(),
                None => {
                    number += 1;
                    format!("{number}.")
                }
            };
            ItemSeen {
                marker: item.marker,
                label,
                anchor: self.anchor(&item.anchor),
                blocks: self.in_cell(|setter| setter.blocks(&item.blocks)),
            }
        };
        let items = list.items.iter().map(item).collect();
        let is_small = |item: &Item| {
            let first = item.blocks.first();
            matches!(first, Some(Block::Paragraph(one)) if one.role == Role::Small)
        };
        Some(BlockSeen::List {
            sign: first.sign().filter(|_| alike),
            small: list.items.iter().all(is_small),
            items,
        })
    }
}

/// Every anchor that stands in `blocks`.
pub(super) fn anchors<'a>(blocks: &'a [Block], found: &mut HashSet<&'a str>) {
    for block in blocks {
        let anchor = match block {
            Block::Heading { anchor, .. } => anchor,
            Block::Paragraph(paragraph) => &paragraph.anchor,
            Block::List(list) => {
                for item in &list.items {
                    found.extend(item.anchor.as_deref());
                    anchors(&item.blocks, found);
                }
                continue;
            }
            Block::Table(table) => {
                let rows = table.head.iter().chain(&table.body);
                for cell in rows.flat_map(|row| &row.cells) {
                    anchors(&cell.blocks, found);
                }
                &table.anchor
            }
        };
        found.extend(anchor.as_deref());
    }
}
