//! A text in the form in which texts are compared, with where each part of it stands in the text as it is.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::spelling::{is_invisible, plain};

/// A text with single blanks, composed letters, straight quotation marks and hyphens for dashes, without what cannot be
/// seen; capitals stay.
pub(crate) struct Folded {
    /// The text so.
    pub(crate) text: String,
    /// Of each letter with its marks: where it starts here, and where it stands in the text as it is.
    parts: Vec<(usize, Range<usize>)>,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let mut made = Self {
            text: String::with_capacity(text.len()),
            parts: Vec::new(),
        };
        let mut shown = text.char_indices().peekable();
        while let Some((start, one)) = shown.next() {
            let (mut end, mut letter) = (start + one.len_utf8(), String::new());
            plain(one, |one| letter.push(one));
            let joins = |next: char| is_invisible(next) || is_combining_mark(next);
            while let Some((at, mark)) = shown.next_if(|(_, next)| joins(*next)) {
                end = at + mark.len_utf8();
                plain(mark, |mark| letter.push(mark));
            }
            match letter.as_str() {
                "" => {}
                " " if made.text.ends_with(' ') => {
                    if let Some((_, last)) = made.parts.last_mut() {
                        last.end = end;
                    }
                }
                _ => {
                    made.parts.push((made.text.len(), start..end));
                    made.text.extend(letter.nfc());
                }
            }
        }
        made
    }

    /// Where a stretch of it stands in the text as it is.
    pub(crate) fn place(&self, stretch: &Range<usize>) -> Range<usize> {
        let part = |at: usize| {
            let next = self.parts.partition_point(|(here, _)| *here <= at);
            self.parts.get(next.saturating_sub(1))
        };
        let first = part(stretch.start).map_or(0, |(_, place)| place.start);
        let last = part(stretch.end.saturating_sub(1)).map_or(first, |(_, place)| place.end);
        first..last.max(first)
    }
}
