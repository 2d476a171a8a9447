//! Where some words stand in one reading of a text, from a word's start to a word's end.

use std::ops::Range;

use super::parted::PARTED;
use super::stream::Stream;
use super::transcript::Reading;

/// The next place at or behind `from` where some words stand from a word's start to a word's end; an end with a
/// bracket `attached` may be within a word.
pub(super) fn next(
    reading: &Reading,
    from: usize,
    wanted: &str,
    attached: (bool, bool),
) -> Option<Range<usize>> {
    let letters = &reading.stream.letters;
    let fits = |place: &Range<usize>| {
        let stream = &reading.stream;
        (attached.0 || starts_word(stream, place.start))
            && (attached.1 || ends_word(stream, place.end))
    };
    let finder = memchr::memmem::Finder::new(wanted.as_bytes());
    let mut at = from;
    let plain = loop {
        let Some(found) = letters
            .as_bytes()
            .get(at..)
            .and_then(|rest| finder.find(rest))
        else {
            break None;
        };
        let place = at + found..at + found + wanted.len();
        if fits(&place) {
            break Some(place);
        }
        at = place.start + 1;
    };
    let Some(parts) = reading.letters(wanted) else {
        return plain;
    };
    let mut at = from;
    let parted = loop {
        let Some(place) = parts.find(letters, at, wanted) else {
            break None;
        };
        if fits(&place) {
            break Some(place);
        }
        at = place.start + 1;
    };
    let both = plain.into_iter().chain(parted);
    both.min_by_key(|place| place.start)
}

/// Whether no word is parted at `at`; where it is parted by an apostrophe, a word may start there (`l'eau`).
fn starts_word(stream: &Stream, at: usize) -> bool {
    let letters = &stream.letters;
    let mut before = letters[..at].chars().rev();
    let Some(one) = letters[at..].chars().next() else {
        return true;
    };
    match before.next() {
        _ if !one.is_alphanumeric() || is_unspaced(one) => true,
        Some('-') if stream.is_dash(at - 1) => true,
        // A minus belongs to its number.
        Some('-') if one.is_ascii_digit() => false,
        Some('.' | ',' | '/') if one.is_ascii_digit() => {
            !before.next().is_some_and(|one| one.is_ascii_digit())
        }
        Some('-') => !before.next().is_some_and(char::is_alphanumeric),
        Some(last) => !last.is_alphanumeric(),
        None => true,
    }
}

/// Whether no word is parted at `at`.
fn ends_word(stream: &Stream, at: usize) -> bool {
    let letters = &stream.letters;
    let mut after = letters[at..].chars();
    let Some(one) = letters[..at].chars().next_back() else {
        return true;
    };
    match after.next() {
        _ if !one.is_alphanumeric() || is_unspaced(one) => true,
        Some('%') if one.is_ascii_digit() => false,
        Some('.' | ',' | '/') if one.is_ascii_digit() => {
            !after.next().is_some_and(|one| one.is_ascii_digit())
        }
        Some('-') if stream.is_dash(at) => true,
        Some('-' | '\'' | PARTED) => !after.next().is_some_and(char::is_alphanumeric),
        Some(next) => !next.is_alphanumeric(),
        None => true,
    }
}

/// Whether a character is of a script that puts no blanks between words.
fn is_unspaced(one: char) -> bool {
    matches!(one,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
