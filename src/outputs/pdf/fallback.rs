//! Letters that are set in the font of code, since the font of the text has them not.

use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::desk::Desk;

/// The font of code, which has letters that the font of the text has not, such as those of Arabic.
const LAST: &str = "DejaVu Sans Mono";

/// The first letter of a text, not of code, that is set in the font of code.
pub(super) fn letter(document: &PagedDocument, desk: &Desk) -> Option<char> {
    let mut pages = document.pages().iter();
    pages.find_map(|page| of_frame(&page.frame, desk))
}

fn of_frame(frame: &Frame, desk: &Desk) -> Option<char> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => of_frame(&group.frame, desk),
        FrameItem::Text(text) if text.font.info().family == LAST => of_text(text, desk),
        _ => None,
    })
}

fn of_text(text: &TextItem, desk: &Desk) -> Option<char> {
    text.glyphs.iter().find_map(|glyph| {
        let run = text.text.get(glyph.range())?;
        let letter = run.chars().find(|letter| letter.is_alphabetic())?;
        (!letter.is_ascii() && !desk.is_code(glyph.span.0)).then_some(letter)
    })
}

/// What the user is told of it.
pub(super) fn told(letter: char) -> String {
    let code = u32::from(letter);
    format!(
        "letters such as `{letter}` (U+{code:04X}) are set in {LAST}, in which all are of one width: the font of the \
         text has them not; `--font-dir FOLDER` brings one that has"
    )
}
