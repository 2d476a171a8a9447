//! How much room a cell takes, roughly: enough to tell a row that may break across pages from one that must not.

use crate::document::{Block, Inline};

/// A row of so many lines stays on one page.
const SHORT: usize = 18;
/// The width of a letter of the text in cells, in twentieths of a point.
const LETTER: usize = 88;

/// Whether what stands in a cell of that width takes few lines.
pub(super) fn is_short(blocks: &[Block], width: i32) -> bool {
    let letters = usize::try_from(width).unwrap_or_default() / LETTER;
    let mut room = SHORT;
    fits(blocks, letters.max(1), &mut room)
}

/// Takes the lines of blocks from the room that is left, as long as there is some.
fn fits(blocks: &[Block], letters: usize, room: &mut usize) -> bool {
    blocks.iter().all(|block| match block {
        Block::Heading { text, .. } => takes(text, letters, room),
        Block::Paragraph(paragraph) => takes(&paragraph.text, letters, room),
        Block::List(list) => {
            let inner = letters.saturating_sub(3).max(1);
            let mut items = list.items.iter();
            items.all(|item| fits(&item.blocks, inner, room))
        }
        Block::Table(table) => {
            let rows = table.head.len() + table.body.len();
            takes(&table.caption, letters, room) && lines(rows, room)
        }
    })
}

fn takes(text: &[Inline], letters: usize, room: &mut usize) -> bool {
    lines(length(text).div_ceil(letters).max(1), room)
}

fn lines(count: usize, room: &mut usize) -> bool {
    *room = room.saturating_sub(count);
    *room > 0
}

/// The letters of a line; a picture takes the room of some.
fn length(text: &[Inline]) -> usize {
    let letters = text.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) => text.as_str().len(),
        Inline::Strong(text)
        | Inline::Emphasis(text)
        | Inline::Struck(text)
        | Inline::Link { text, .. }
        | Inline::Tracked { text, .. } => length(text),
        Inline::Plot { .. } => 18,
        Inline::Note(_) => 1,
        Inline::Break => 0,
    });
    letters.sum()
}
