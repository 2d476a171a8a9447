//! Names, places and dates that must not appear in what is printed: the author's list of them, which is itself never
//! printed.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use super::encoding::decode;
use crate::source::Encoding;
use crate::wording::spelling::label;

/// What must not appear, by the first word of each.
#[derive(Default)]
pub struct Identifiers(HashMap<String, Vec<Vec<String>>>);

impl fmt::Debug for Identifiers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Identifiers({})", self.count())
    }
}

/// The words of a text, each with where it stands: letters and digits, in the form in which labels are compared.
fn words(text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    let stretches = text.split(|one: char| !is_of_word(one));
    let words = stretches.filter(|word| !word.is_empty()).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (label(word).into_owned(), start..start + word.len())
    });
    words.filter(|(word, _)| !word.is_empty())
}

/// Whether a character stands within a word; what cannot be seen, and marks on letters, part none.
fn is_of_word(one: char) -> bool {
    one.is_alphanumeric()
        || crate::wording::spelling::is_invisible(one)
        || matches!(one, '\u{300}'..='\u{36f}')
}

impl Identifiers {
    /// The list in a file: one a line; lines that start with `#` are comments. Nothing where its letters are not known.
    pub(super) fn read(bytes: Vec<u8>) -> Option<Self> {
        let (text, encoding) = decode(bytes, true);
        if let Encoding::Unknown(_) = encoding {
            return None;
        }
        let mut rules = Self::default();
        for line in text.lines().map(str::trim) {
            if line.starts_with('#') {
                continue;
            }
            let mut words = words(line).map(|(word, _)| word);
            if let Some(first) = words.next() {
                let rest = words.collect();
                rules.0.entry(first).or_default().push(rest);
            }
        }
        Some(rules)
    }

    /// Takes another list in.
    pub(super) fn join(&mut self, other: Self) {
        for (first, rules) in other.0 {
            self.0.entry(first).or_default().extend(rules);
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// The stretches of a text that have one of them, word by word; capitals, and what stands between words, do not count.
    pub(crate) fn stand_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let words: Vec<_> = words(text).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((word, place)) = words.get(at) {
            let rules = self.0.get(word).into_iter().flatten();
            let behind = &words[at + 1..];
            let meets = rules.filter(|rule| {
                let mut pairs = rule.iter().zip(behind);
                behind.len() >= rule.len() && pairs.all(|(one, (other, _))| one == other)
            });
            // Of several that begin there, the longest.
            let length = meets.map(Vec::len).max();
            at += 1;
            if let Some(more) = length {
                at += more;
                found.push(place.start..words[at - 1].1.end);
            }
        }
        found
    }
}
