//! Where a passage stands, as the Web Annotation Data Model says it (W3C 2017): its exact words with those before and
//! behind them (`TextQuoteSelector`), and its position (`TextPositionSelector`) in Unicode code points, the end not
//! included, in a text without a byte order mark whose line ends are one character each.

use std::ops::Range;

use super::layout;
use super::stream::Stream;
use super::stream_words::words;
use crate::wording::spelling;

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Its words.
    pub exact: String,
    /// What stands right before it.
    pub prefix: String,
    /// What stands right behind it.
    pub suffix: String,
    /// Its first character, counted from 0.
    pub start: usize,
    /// The one behind its last.
    pub end: usize,
}

/// As many characters as tell a passage from others of the same words.
const AROUND: usize = 32;

impl Anchor {
    /// The anchor of a stretch of `text`, in bytes.
    pub fn of(text: &str, place: &Range<usize>) -> Self {
        let before = text[..place.start].char_indices().rev().nth(AROUND - 1);
        let after = text[place.end..].char_indices().nth(AROUND);
        let after = after.map_or(text.len(), |(at, _)| place.end + at);
        let one_line_end = |text: &str| text.replace("\r\n", "\n");
        Self {
            exact: one_line_end(&text[place.clone()]),
            prefix: one_line_end(&text[before.map_or(0, |(at, _)| at)..place.start]),
            suffix: one_line_end(&text[place.end..after]),
            start: position(text, place.start),
            end: position(text, place.end),
        }
    }
}

/// How many code points stand before a byte of a text, a byte order mark left out and `\r\n` as one.
pub fn position(text: &str, byte: usize) -> usize {
    let before = &text[..byte];
    let mark = usize::from(before.starts_with('\u{feff}'));
    before.chars().count() - before.matches("\r\n").count() - mark
}

/// The line that a byte of a text stands in, counted from 1.
pub fn line(text: &str, byte: usize) -> usize {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..byte]).count() + 1
}

/// The time mark that stands last before a byte of a text, and the next one, in milliseconds; nothing where none does.
pub fn time(text: &str, byte: usize) -> Option<(u32, Option<u32>)> {
    let marks = layout::marks(text).into_iter();
    let mut last = None;
    for mark in marks {
        let Some(time) = milliseconds(&text[mark.clone()]) else {
            continue;
        };
        match mark.start > byte {
            true => return last.map(|last| (last, Some(time))),
            false => last = Some(time),
        }
    }
    last.map(|last| (last, None))
}

/// The first time that a mark names: `[00:12:31]`, `00:01.000 --> 00:03.000`, `#00:02:11-3#`.
fn milliseconds(mark: &str) -> Option<u32> {
    let of_time = |one: char| one.is_ascii_digit() || matches!(one, ':' | '.' | ',');
    let start = mark.find(|one: char| one.is_ascii_digit())?;
    let shown = &mark[start..];
    let shown = &shown[..shown.find(|one| !of_time(one)).unwrap_or(shown.len())];
    let (whole, part) = shown.split_once(['.', ',']).unwrap_or((shown, ""));
    if !whole.contains(':') {
        return None;
    }
    let mut seconds: u32 = 0;
    for number in whole.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(number.parse().ok()?)?;
    }
    let part = match part {
        "" => 0,
        part => format!("{part:0<3}").get(..3)?.parse().ok()?,
    };
    seconds.checked_mul(1_000)?.checked_add(part)
}

/// A passage with the lines around it on one line: as much before and behind as tells what was talked about.
pub fn in_context(text: &str, place: &Range<usize>) -> String {
    /// As many characters on either side.
    const MOST: usize = 120;
    let before = &text[..place.start];
    let from = before.char_indices().rev().nth(MOST).map(|(at, _)| at);
    // A word that is cut through is left out.
    let from = from.map(|at| {
        at + before[at..]
            .find(char::is_whitespace)
            .unwrap_or(before.len() - at)
    });
    let after = &text[place.end..];
    let to = after.char_indices().nth(MOST).map(|(at, _)| at);
    let to = to.map(|at| after[..at].rfind(char::is_whitespace).unwrap_or(0));
    let shown = &text[from.unwrap_or(0)..place.end + to.unwrap_or(after.len())];
    let line = spelling::spaced(shown);
    let open = if from.is_some() { "… " } else { "" };
    let close = if to.is_some() { " …" } else { "" };
    format!("{open}{line}{close}")
}

/// The words of a text in the form of comparison.
fn letters(text: &str) -> Vec<String> {
    let made = Stream::of(text, &super::said::skips(text, super::said::Marks::LeftOut)).letters;
    words(&made).map(|place| made[place].to_owned()).collect()
}

/// Whether some words end with others, or start with them, in the form of comparison.
pub fn ends_with(words: &str, with: &str) -> bool {
    let (all, wanted) = (letters(words), letters(with));
    !wanted.is_empty() && all.ends_with(&wanted)
}

/// See [`ends_with`].
pub fn starts_with(words: &str, with: &str) -> bool {
    let (all, wanted) = (letters(words), letters(with));
    !wanted.is_empty() && all.starts_with(&wanted)
}
