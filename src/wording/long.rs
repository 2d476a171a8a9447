//! Words that are too long for a narrow column, such as addresses: where a line may end within them.

use std::ops::Range;

/// A word of so many letters is long.
const LONG: usize = 25;
/// A part of so many letters has room in no column, and is parted behind each of them.
const VERY_LONG: usize = 40;
/// Signs behind which a line may end.
const SIGNS: &str = "/\\_.,:;=?&#%@~|+";

/// The long words of a text, each with its parts: a line may end behind each of them.
pub(crate) fn words(text: &str) -> Vec<(Range<usize>, Vec<String>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let whole = word.trim_end();
        // As many bytes as letters, at least.
        if whole.len() >= LONG && whole.chars().count() >= LONG {
            let parts = parts(whole);
            if parts.len() > 1 {
                found.push((start..start + whole.len(), parts));
            }
        }
        start += word.len();
    }
    found
}

fn parts(word: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        part.push(letter);
        let next = letters.peek().copied();
        // The point of a decimal stays before its digits.
        let in_number = ".,:".contains(letter) && next.is_some_and(|next| next.is_ascii_digit());
        // Of several signs the last one ends the part.
        let in_signs = next.is_some_and(|next| SIGNS.contains(next));
        // What stands behind the last letter stays with it.
        let ends = || letters.clone().any(char::is_alphanumeric);
        if SIGNS.contains(letter) && !in_number && !in_signs && ends() {
            parts.extend(fitting(std::mem::take(&mut part)));
        }
    }
    parts.extend(fitting(part));
    parts
}

/// A part, behind each letter of which a line may end if it has room in no column. Letters that are joined, stand on
/// each other or have rules of their own stay as they are.
fn fitting(part: String) -> Vec<String> {
    let is_plain = |one: char| one < '\u{590}' && !('\u{300}'..='\u{36f}').contains(&one);
    match part.chars().count() {
        0 => Vec::new(),
        VERY_LONG.. if part.chars().all(is_plain) => part.chars().map(String::from).collect(),
        _ => vec![part],
    }
}
