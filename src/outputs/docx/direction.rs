//! Which pieces of a text run from right to left: Word is told so piece by piece. A text that runs against the
//! document is embedded in it, by the marks that all programs know; of isolates few know anything.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use crate::wording::figures::kept_together;

/// The beginning of an embedding from left to right, its end, and a mark behind it that parts it from what follows.
const RIGHTWARDS: [&str; 3] = ["\u{202a}", "\u{202c}", "\u{200f}"];
/// The same from right to left.
const LEFTWARDS: [&str; 3] = ["\u{202b}", "\u{202c}", "\u{200e}"];

/// A text in pieces of one direction each.
#[derive(Debug)]
pub(super) struct Directed<'a> {
    text: Cow<'a, str>,
    /// Where each piece ends, and whether it runs from right to left.
    pieces: Vec<(usize, bool)>,
}

impl<'a> Directed<'a> {
    /// A text in a document that runs from right to left, or does not. Its own marks that open or close a direction
    /// are left out.
    pub(super) fn new(text: &'a str, leftwards: bool) -> Self {
        // No letter that runs from right to left begins with a smaller byte.
        let is_plain = |byte: u8| byte < 0xd6;
        if !leftwards && text.bytes().all(is_plain) {
            return Self::whole(Cow::Borrowed(text), false);
        }
        // The program's own words run as the document does, whatever they begin with.
        let own = text.starts_with('\u{2067}').then(Level::rtl);
        let text = without_marks(text);
        let any = |classes: &[BidiClass]| {
            let mut characters = text.chars();
            characters.any(|one| classes.contains(&bidi_class(one)))
        };
        if any(&[BidiClass::R, BidiClass::AL, BidiClass::AN]) {
            return Self::mixed(&text, leftwards, own);
        }
        match leftwards {
            true if any(&[BidiClass::L]) => {
                Self::whole(Cow::Owned(embedded(&text, RIGHTWARDS)), false)
            }
            // The point behind the number of a row is no part of the number.
            true if any(&[BidiClass::EN]) => {
                let text = kept_together(&text, [RIGHTWARDS[0], RIGHTWARDS[1]]);
                let pieces = pieces(&BidiInfo::new(&text, Some(Level::rtl())));
                Self {
                    pieces,
                    text: Cow::Owned(text.into_owned()),
                }
            }
            // What has neither letters nor digits runs as the document does.
            _ => Self::whole(text, leftwards),
        }
    }

    fn whole(text: Cow<'a, str>, leftwards: bool) -> Self {
        Self {
            pieces: vec![(text.len(), leftwards)],
            text,
        }
    }

    fn mixed(text: &str, leftwards: bool, level: Option<Level>) -> Self {
        let text = &kept_together(text, [RIGHTWARDS[0], RIGHTWARDS[1]]);
        let info = BidiInfo::new(text, level);
        let mut pieces = pieces(&info);
        let own = info.paragraphs.first();
        let own = own.is_some_and(|paragraph| paragraph.level.is_rtl());
        let marks = match (own, leftwards) {
            (true, false) => LEFTWARDS,
            (false, true) => RIGHTWARDS,
            _ => [""; 3],
        };
        for (end, _) in &mut pieces {
            *end += marks[0].len();
        }
        let text = embedded(text, marks);
        if let Some((end, _)) = pieces.last_mut() {
            *end = text.len();
        }
        Self {
            text: Cow::Owned(text),
            pieces,
        }
    }

    /// The pieces, and whether each runs from right to left.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let mut start = 0;
        self.pieces.iter().map(move |(end, leftwards)| {
            let piece = &self.text[start..*end];
            start = *end;
            (piece, *leftwards)
        })
    }
}

/// The pieces of a text, each with its end and whether it runs from right to left.
fn pieces(info: &BidiInfo<'_>) -> Vec<(usize, bool)> {
    let mut pieces: Vec<(usize, bool)> = Vec::new();
    for (at, one) in info.text.char_indices() {
        let piece = (at + one.len_utf8(), info.levels[at].is_rtl());
        match pieces.last_mut() {
            Some(last) if last.1 == piece.1 => *last = piece,
            _ => pieces.push(piece),
        }
    }
    pieces
}

fn embedded(text: &str, [begin, end, behind]: [&str; 3]) -> String {
    [begin, text, end, behind].concat()
}

/// A text of a document as it was before it was embedded here, and before its numbers were kept together.
pub(crate) fn unembedded(text: String) -> String {
    let begins = [RIGHTWARDS[0], LEFTWARDS[0]];
    if !begins.iter().any(|begin| text.contains(begin)) {
        return text;
    }
    let mut plain = text;
    for [begin, end, behind] in [RIGHTWARDS, LEFTWARDS] {
        plain = plain
            .replace(begin, "")
            .replace(&[end, behind].concat(), "");
    }
    plain.replace(RIGHTWARDS[1], "")
}

/// A text without the marks that open or close an embedding, an override or an isolate.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    let is_mark = |one: char| matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match text.contains(is_mark) {
        true => Cow::Owned(text.replace(is_mark, "")),
        false => Cow::Borrowed(text),
    }
}
