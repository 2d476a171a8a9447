//! The words of a stream.

use std::ops::Range;

/// The words of a stream: letters, digits, and apostrophes between them.
pub(super) fn words(letters: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut start = at;
        while letter(letters, start)? == 0 {
            start += width(letters, start);
        }
        let mut end = start;
        loop {
            match letter(letters, end) {
                Some(0)
                    if letters.as_bytes()[end] == b'\'' && letter(letters, end + 1) > Some(0) =>
                {
                    end += 1;
                }
                Some(0) | None => break,
                Some(length) => end += length,
            }
        }
        at = end;
        Some(start..end)
    })
}

/// The length of the letter or digit at a place; 0 where something else stands there, nothing at the end.
fn letter(letters: &str, at: usize) -> Option<usize> {
    let byte = letters.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some(usize::from(byte.is_ascii_alphanumeric()));
    }
    let one = letters[at..].chars().next()?;
    Some(if one.is_alphanumeric() {
        one.len_utf8()
    } else {
        0
    })
}

/// The length of the character at a place.
fn width(letters: &str, at: usize) -> usize {
    match letters.as_bytes()[at].is_ascii() {
        true => 1,
        false => letters[at..].chars().next().map_or(1, char::len_utf8),
    }
}
