//! Letters that no font has.

use std::collections::BTreeMap;
use std::fmt;

use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// How much of the text is shown on either side of a letter.
const AROUND: usize = 20;
/// The most letters that are told one by one.
const MOST: usize = 5;

/// A letter that no font has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The letter.
    pub letter: char,
    /// The text around it, where it stands first.
    pub around: String,
    /// The page, from 1.
    pub page: usize,
}

/// Letters that no font has, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLetters(pub Vec<Missing>);

/// The letters of the pages that are drawn as empty boxes, if any are.
pub(super) fn missing(document: &PagedDocument) -> Option<MissingLetters> {
    let mut found = BTreeMap::new();
    for (index, page) in document.pages().iter().enumerate() {
        look(&page.frame, index + 1, &mut found);
    }
    let mut missing: Vec<Missing> = found.into_values().collect();
    missing.sort_by_key(|one| (one.page, one.letter));
    (!missing.is_empty()).then_some(MissingLetters(missing))
}

fn look(frame: &Frame, page: usize, found: &mut BTreeMap<char, Missing>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look(&group.frame, page, found),
            FrameItem::Text(text) => letters(text, page, found),
            _ => {}
        }
    }
}

/// The empty box is the first glyph of every font.
fn letters(text: &TextItem, page: usize, found: &mut BTreeMap<char, Missing>) {
    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
        let range = glyph.range();
        let Some(letter) = text
            .text
            .get(range.clone())
            .and_then(|run| run.chars().next())
        else {
            continue;
        };
        found.entry(letter).or_insert_with(|| Missing {
            letter,
            around: around(&text.text, range.start),
            page,
        });
    }
}

/// The text around a byte of it.
fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(AROUND).collect();
    let behind = text[at..].chars().take(AROUND);
    before.into_iter().rev().chain(behind).collect()
}

impl MissingLetters {
    /// What there is to do.
    pub const HELP: &'static str =
        "name a folder with a font that has what is missing: `--font-dir FOLDER`";

    /// Which letters, and where they stand first.
    pub fn told(&self) -> String {
        let Self(missing) = self;
        let letters = if missing.len() == 1 {
            "letter"
        } else {
            "letters"
        };
        let each = missing.iter().take(MOST).map(|one| {
            let Missing {
                letter,
                around,
                page,
            } = one;
            let code = u32::from(*letter);
            format!("`{letter}` (U+{code:04X}) in “{around}” on page {page}")
        });
        let each = each.collect::<Vec<_>>().join(", ");
        match missing.len().checked_sub(MOST) {
            Some(more @ 1..) => format!("no font has the {letters} {each} and {more} more"),
            _ => format!("no font has the {letters} {each}"),
        }
    }
}

impl fmt::Display for MissingLetters {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.told(), Self::HELP)
    }
}
