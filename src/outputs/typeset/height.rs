//! How many lines a cell has, about.

use crate::document::{Block, Inline, TableCell};

/// The letters of a line as wide as an upright page.
const LINE: f64 = 100.0;
/// What fills this many lines may be longer than a page.
const MOST: f64 = 30.0;

/// Whether a cell of that share of the page's width may be longer than a page, so that a page must be able to end
/// within it.
pub(super) fn is_long(cell: &TableCell, share: f64) -> bool {
    cell.rows > 1 || lines(&cell.blocks, (LINE * share).max(1.0)) > MOST
}

fn lines(blocks: &[Block], line: f64) -> f64 {
    let each = blocks.iter().map(|block| match block {
        Block::Heading { text, .. } => of_text(text, line),
        Block::Paragraph(paragraph) => of_text(&paragraph.text, line),
        // A sign and a blank stand before each item.
        Block::List(list) => {
            let items = list.items.iter();
            items
                .map(|item| lines(&item.blocks, (line - 4.0).max(1.0)))
                .sum()
        }
        Block::Table(_) => f64::INFINITY,
    });
    each.sum()
}

fn of_text(text: &[Inline], line: f64) -> f64 {
    1.5 + width(text) / line
}

fn width(text: &[Inline]) -> f64 {
    let each = text.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) => {
            text.as_str().chars().map(of_letter).sum()
        }
        Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => width(text),
        Inline::Note(_) => 1.0,
        Inline::Plot { .. } => 20.0,
        Inline::Break => LINE,
    });
    each.sum()
}

/// Letters of the scripts of East Asia are as wide as two others.
fn of_letter(letter: char) -> f64 {
    match letter {
        '\u{2e80}'.. => 2.0,
        _ => 1.0,
    }
}
