//! Word files to plain text: each paragraph a line, tables cell by cell. What was inserted with tracking on is
//! there, what was deleted is not; notes, comments, headers and footers are left out.

use super::no_text::NoText;
use crate::read::word::package::Package;
use crate::read::word::xml::{Element, Elements, Piece, Space};

/// The text of a file.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, NoText> {
    let mut package = Package::open(bytes).map_err(|refused| NoText::of(refused.words))?;
    let document = package
        .document()
        .map_err(|refused| NoText::of(refused.words))?;
    // What the XML says of itself may hold words of the text.
    let damaged = || NoText::of("is damaged, or larger than any text is".to_owned());
    let part = package.text(&document).map_err(|_| damaged())?;
    let mut elements = Elements::new(&part);
    let mut story = Story::default();
    while let Some(piece) = elements.next().map_err(|_| damaged())? {
        match piece {
            Piece::Open(element) => story.open(&element),
            Piece::Close => story.close(),
            Piece::Text(text) => story.add(&text),
        }
    }
    Ok(story.text)
}

/// What an element means for the text.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Its text is printed.
    Printed,
    /// It is not, nor is anything in it.
    Dropped,
    /// A paragraph, which ends a line.
    Paragraph,
    /// Anything else.
    Around,
}

/// The text, as far as it was read.
#[derive(Default)]
struct Story {
    text: String,
    open: Vec<Part>,
    /// How many of them are dropped.
    dropped: usize,
}

impl Story {
    fn open(&mut self, element: &Element) {
        let part = part(element);
        if part == Part::Dropped {
            self.dropped += 1;
        }
        self.open.push(part);
        if self.dropped == 0
            && let Some(mark) = mark(element)
        {
            self.text.push(mark);
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Part::Dropped) => self.dropped -= 1,
            Some(Part::Paragraph) if self.dropped == 0 => self.text.push('\n'),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.dropped == 0 && self.open.last() == Some(&Part::Printed) {
            self.text.push_str(text);
        }
    }
}

fn part(element: &Element) -> Part {
    match (element.space, element.name.as_str()) {
        (Space::Word | Space::Math, "t") => Part::Printed,
        (Space::Word, "p") => Part::Paragraph,
        // What stands elsewhere now stands there; of what stands twice, the newer form counts.
        (Space::Word, "del" | "moveFrom" | "rPr" | "pPr" | "sdtPr" | "instrText" | "delText")
        | (Space::Compatibility, "Fallback") => Part::Dropped,
        _ => Part::Around,
    }
}

/// The character that an element stands for.
fn mark(element: &Element) -> Option<char> {
    if element.space != Space::Word {
        return None;
    }
    match element.name.as_str() {
        "tab" | "ptab" => Some('\t'),
        "br" if element.attribute("type") == Some("page") => Some('\u{c}'),
        "lastRenderedPageBreak" => Some('\u{c}'),
        "br" | "cr" => Some('\n'),
        "noBreakHyphen" => Some('\u{2011}'),
        "softHyphen" => Some('\u{ad}'),
        _ => None,
    }
}
