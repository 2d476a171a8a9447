//! How many lines a cell has, about.

use super::seen::{BlockSeen, CellSeen, InlineSeen, WHOLE};

/// The letters of a line as wide as an upright page.
const LINE: f64 = 100.0;
/// What fills this many lines may be longer than a page.
const MOST: f64 = 30.0;
/// The lines that the space around a paragraph and its last line, half empty, add.
const AROUND: f64 = 1.5;

/// Whether a cell may be longer than a page, so that a page must be able to end within it.
pub(super) fn is_long(cell: &CellSeen<'_>) -> bool {
    let line = line_of(cell);
    cell.rows > 1 || cell.blocks.iter().map(|one| lines(one, line)).sum::<f64>() > MOST
}

/// The letters of a line in a cell.
pub(super) fn line_of(cell: &CellSeen<'_>) -> f64 {
    (LINE * f64::from(cell.weight) / WHOLE).max(1.0)
}

/// The letters of a line in an item of a list: a sign and a blank stand before it.
pub(super) fn line_in_item(line: f64) -> f64 {
    (line - 4.0).max(1.0)
}

/// The lines of a block, where a line has so many letters.
pub(super) fn lines(block: &BlockSeen<'_>, line: f64) -> f64 {
    match block {
        BlockSeen::Heading { text, .. } | BlockSeen::Paragraph { text, .. } => {
            AROUND + width(text) / line
        }
        BlockSeen::List { items, .. } => {
            let blocks = items.iter().flat_map(|item| &item.blocks);
            blocks.map(|one| lines(one, line_in_item(line))).sum()
        }
        BlockSeen::Table(_) => f64::INFINITY,
    }
}

/// How much text makes a paragraph of so many lines.
pub(super) fn room(lines: f64, line: f64) -> f64 {
    (lines - AROUND) * line
}

/// The width of a text, in letters.
pub(super) fn width(text: &[InlineSeen<'_>]) -> f64 {
    text.iter().map(of_inline).sum()
}

/// The width of a piece of a line, in letters.
pub(super) fn of_inline(inline: &InlineSeen<'_>) -> f64 {
    match inline {
        InlineSeen::Text { text } => text.chars().map(of_letter).sum(),
        InlineSeen::Long { text, .. } => text.chars().map(of_letter).sum(),
        InlineSeen::Code { text } | InlineSeen::Superscript { text } => {
            text.chars().map(of_letter).sum()
        }
        InlineSeen::Strong { text }
        | InlineSeen::Emphasis { text }
        | InlineSeen::Inner { text, .. }
        | InlineSeen::Outer { text, .. } => width(text),
        InlineSeen::Note { .. } | InlineSeen::Mark { .. } => 1.0,
        InlineSeen::Plot { .. } => 20.0,
        InlineSeen::Break => LINE,
    }
}

/// Letters of the scripts of East Asia are as wide as two others.
pub(super) fn of_letter(letter: char) -> f64 {
    match letter {
        '\u{2e80}'.. => 2.0,
        _ => 1.0,
    }
}
