//! Two versions of a document as one, in which what came and what went is marked: with all of it taken over it is the newer, with
//! all of it turned down the older.

mod lines;
mod merged;
mod rows;

use super::block::{Block, Item, List, Paragraph, TableBlock};
use super::inline::{Inline, Target, Tracked};
use super::text::SafeText;
use lines::Lines;
use merged::{Merged, NAMED, merged, whole};

/// What the versions are held against each other by.
pub(crate) struct Tracking<'a> {
    /// What an anchor of the older version is called in the newer.
    pub(crate) renamed: &'a dyn Fn(&str) -> String,
    /// Whether a text has words that may not be told any more.
    pub(crate) hidden: &'a dyn Fn(&str) -> bool,
}

/// What stands in place of words that may not be told any more.
pub(crate) const UNTOLD: &str = "[words that may not be told any more]";

/// The blocks of two versions as one.
pub(crate) fn blocks(tracking: &Tracking<'_>, old: &[Block], new: &[Block]) -> Vec<Block> {
    let old: Vec<Block> = old.iter().map(|block| tracking.told(block, true)).collect();
    let new: Vec<Block> = new
        .iter()
        .map(|block| tracking.told(block, false))
        .collect();
    merged(&old, &new)
}

impl Merged for Block {
    fn key(&self) -> String {
        match self {
            Self::Heading { text, .. } => format!("heading {}", plain(text)),
            Self::Paragraph(paragraph) => match &paragraph.anchor {
                Some(anchor) => format!("{NAMED}{anchor}"),
                None => format!("{:?} {}", paragraph.role, plain(&paragraph.text)),
            },
            Self::List(_) => "list".to_owned(),
            Self::Table(_) => "table".to_owned(),
        }
    }

    fn tracked(&self, tracked: Tracked) -> Self {
        let anchor = |anchor: &Option<String>| anchor.clone().filter(|_| tracked == Tracked::Added);
        match self {
            Self::Heading {
                level,
                text,
                anchor: own,
            } => Self::Heading {
                level: *level,
                text: whole(tracked, text),
                anchor: anchor(own),
            },
            Self::Paragraph(paragraph) => Self::Paragraph(Paragraph {
                role: paragraph.role,
                text: whole(tracked, &paragraph.text),
                anchor: anchor(&paragraph.anchor),
            }),
            Self::List(list) => {
                let items = list.items.iter().map(|item| item.tracked(tracked));
                let items = items.collect();
                Self::List(List { items })
            }
            Self::Table(table) => Self::Table(Box::new(rows::tracked(table, tracked))),
        }
    }

    fn with(&self, newer: &Self) -> Option<Self> {
        Some(match (self, newer) {
            (
                Self::Heading { text: old, .. },
                Self::Heading {
                    level,
                    text,
                    anchor,
                },
            ) => Self::Heading {
                level: *level,
                text: lines::merged(old, text),
                anchor: anchor.clone(),
            },
            (Self::Paragraph(old), Self::Paragraph(new)) if old.role == new.role => {
                Self::Paragraph(Paragraph {
                    role: new.role,
                    text: lines::merged(&old.text, &new.text),
                    anchor: new.anchor.clone(),
                })
            }
            (Self::List(old), Self::List(new)) => {
                let items = merged(&old.items, &new.items);
                Self::List(List { items })
            }
            (Self::Table(old), Self::Table(new)) => Self::Table(Box::new(rows::with(old, new)?)),
            _ => return None,
        })
    }
}

impl Merged for Item {
    fn key(&self) -> String {
        match &self.anchor {
            Some(anchor) => format!("{NAMED}{anchor}"),
            None => self.blocks.iter().map(Block::key).collect(),
        }
    }

    fn tracked(&self, tracked: Tracked) -> Self {
        let blocks = self.blocks.iter().map(|block| block.tracked(tracked));
        Self {
            marker: self.marker,
            anchor: self.anchor.clone().filter(|_| tracked == Tracked::Added),
            blocks: blocks.collect(),
        }
    }

    /// A finding that turned stands there twice: as it was and as it is, each behind its sign.
    fn with(&self, newer: &Self) -> Option<Self> {
        (self.marker == newer.marker).then(|| Self {
            marker: newer.marker,
            anchor: newer.anchor.clone(),
            blocks: merged(&self.blocks, &newer.blocks),
        })
    }
}

/// What a line says.
fn plain(text: &[Inline]) -> String {
    let mut lines = Lines::default();
    lines.gather(text);
    lines.words()
}

impl Tracking<'_> {
    /// A block as it may be told, its anchors by the names of now.
    fn told(&self, block: &Block, old: bool) -> Block {
        match block {
            Block::Heading {
                level,
                text,
                anchor,
            } => Block::Heading {
                level: *level,
                text: self.line(text, old),
                anchor: self.anchor(anchor.as_deref(), old),
            },
            Block::Paragraph(paragraph) => Block::Paragraph(Paragraph {
                role: paragraph.role,
                text: self.line(&paragraph.text, old),
                anchor: self.anchor(paragraph.anchor.as_deref(), old),
            }),
            Block::List(list) => {
                let items = list.items.iter().map(|item| Item {
                    marker: item.marker,
                    anchor: self.anchor(item.anchor.as_deref(), old),
                    blocks: item.blocks.iter().map(|one| self.told(one, old)).collect(),
                });
                let items = items.collect();
                Block::List(List { items })
            }
            Block::Table(table) => {
                let mut table = TableBlock::clone(table);
                table.caption = self.line(&table.caption, old);
                let rows = table.head.iter_mut().chain(&mut table.body);
                for cell in rows.flat_map(|row| &mut row.cells) {
                    let blocks = cell.blocks.iter().map(|one| self.told(one, old));
                    cell.blocks = blocks.collect();
                }
                Block::Table(Box::new(table))
            }
        }
    }

    fn anchor(&self, anchor: Option<&str>, old: bool) -> Option<String> {
        anchor.map(|anchor| match old {
            true => (self.renamed)(anchor),
            false => anchor.to_owned(),
        })
    }

    /// A line without what may not be told, and without the numbers that lead behind the table.
    fn line(&self, text: &[Inline], old: bool) -> Vec<Inline> {
        if (self.hidden)(&plain(text)) {
            return vec![Inline::Text(SafeText::new(UNTOLD))];
        }
        let before_note = |at: usize| matches!(text.get(at + 1), Some(Inline::Note(_)));
        let told = text.iter().enumerate().filter_map(|(at, one)| match one {
            // What parts two numbers that are set high.
            Inline::Superscript(_) if before_note(at) => None,
            Inline::Link {
                to: Target::Anchor(_),
                text,
            } if matches!(text.as_slice(), [Inline::Superscript(_)]) => None,
            Inline::Link {
                to: Target::Anchor(to),
                text,
            } => Some(Inline::Link {
                to: Target::Anchor(self.anchor(Some(to), old)?),
                text: self.line(text, old),
            }),
            Inline::Note(text) => Some(Inline::Note(self.line(text, old))),
            Inline::Strong(text) => Some(Inline::Strong(self.line(text, old))),
            Inline::Emphasis(text) => Some(Inline::Emphasis(self.line(text, old))),
            other => Some(other.clone()),
        });
        told.collect()
    }
}
