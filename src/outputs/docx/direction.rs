//! Which pieces of a text run from right to left: Word is told so piece by piece, and knows no isolates.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, bidi_class};

/// A text in pieces of one direction each.
#[derive(Debug)]
pub(super) struct Directed<'a> {
    /// The text without marks that open or close a direction.
    text: Cow<'a, str>,
    /// Where each piece ends, and whether it runs from right to left.
    pieces: Vec<(usize, bool)>,
    /// The direction of the whole, where the pieces stand in another order than the document's.
    pub(super) turned: Option<&'static str>,
}

impl<'a> Directed<'a> {
    /// A text in a document that runs from right to left, or does not.
    pub(super) fn new(text: &'a str, leftwards: bool) -> Self {
        let is_plain = |byte: u8| byte < 0xd6;
        if text.bytes().all(is_plain) && !leftwards {
            return Self::whole(Cow::Borrowed(text), false);
        }
        let text = without_marks(text);
        let class =
            |wanted: &[BidiClass]| text.chars().any(|one| wanted.contains(&bidi_class(one)));
        if !class(&[BidiClass::R, BidiClass::AL, BidiClass::AN]) {
            // What has neither letters nor digits runs as the document does.
            let runs = !class(&[BidiClass::L, BidiClass::EN]);
            return Self::whole(text, leftwards && runs);
        }
        let info = BidiInfo::new(&text, None);
        let mut pieces: Vec<(usize, bool)> = Vec::new();
        for (at, one) in text.char_indices() {
            let piece = (at + one.len_utf8(), info.levels[at].is_rtl());
            match pieces.last_mut() {
                Some(last) if last.1 == piece.1 => last.0 = piece.0,
                _ => pieces.push(piece),
            }
        }
        let first = info.paragraphs.first().map(|paragraph| paragraph.level);
        let own = first.is_some_and(|level| level.is_rtl());
        let turned = (own != leftwards && pieces.len() > 1).then_some(match own {
            true => "rtl",
            false => "ltr",
        });
        drop(info);
        Self {
            text,
            pieces,
            turned,
        }
    }

    fn whole(text: Cow<'a, str>, leftwards: bool) -> Self {
        Self {
            pieces: vec![(text.len(), leftwards)],
            text,
            turned: None,
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

/// A text without the marks that open or close an embedding, an override or an isolate.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    let is_mark = |one: char| matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match text.contains(is_mark) {
        true => Cow::Owned(text.replace(is_mark, "")),
        false => Cow::Borrowed(text),
    }
}
