//! Names, places and dates that must not appear in what is printed: the author's list of them, which is itself never
//! printed.

mod pattern;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use super::encoding::decode;
use crate::source::Encoding;
use crate::wording::folded::Folded;
use crate::wording::spelling::{label, trimmed};
use pattern::{Line, Pattern};

/// What must not appear.
#[derive(Default)]
pub struct Identifiers {
    /// The words of each, by the first of them.
    listed: HashMap<String, Vec<Vec<String>>>,
    /// What looks so: dates, telephone numbers.
    patterns: Vec<Pattern>,
}

/// Why a list cannot be used. What is written in it is not told.
pub(super) enum BadList {
    /// How its letters are stored cannot be told.
    Letters,
    /// The patterns on these lines, from one, are none, fit the empty text or nearly everything, or are not written
    /// between slashes.
    Patterns(Vec<usize>),
}

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
    /// The list in a file: one a line; lines that start with `#` are comments, what stands between slashes is a regular
    /// expression.
    ///
    /// # Errors
    ///
    /// Where its letters are not known, a pattern cannot be used, or a line was to be one and is none.
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, BadList> {
        let (text, encoding) = decode(bytes, true);
        if let Encoding::Unknown(_) = encoding {
            return Err(BadList::Letters);
        }
        let mut rules = Self::default();
        let mut unusable = Vec::new();
        for (at, line) in text.lines().map(trimmed).enumerate() {
            match Line::of(line) {
                Line::Passed => {}
                Line::Pattern(pattern) => rules.patterns.push(*pattern),
                Line::Unusable => unusable.push(at + 1),
                Line::Words(line) => {
                    let mut words = words(line).map(|(word, _)| word);
                    if let Some(first) = words.next() {
                        let rest = words.collect();
                        rules.listed.entry(first).or_default().push(rest);
                    }
                }
            }
        }
        match unusable.is_empty() {
            true => Ok(rules),
            false => Err(BadList::Patterns(unusable)),
        }
    }

    /// Takes another list in.
    pub(super) fn join(&mut self, other: Self) {
        for (first, rules) in other.listed {
            self.listed.entry(first).or_default().extend(rules);
        }
        self.patterns.extend(other.patterns);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.listed.values().map(Vec::len).sum::<usize>() + self.patterns.len()
    }

    /// The stretches of a text that have one of them, in order. Listed ones are looked for word by word; capitals, and what
    /// stands between words, do not count. Patterns are held against the text as it is, and in the form of comparison.
    pub(crate) fn stand_in(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = self.listed_in(text);
        if !self.patterns.is_empty() {
            let folded = Folded::of(text);
            let each = self.patterns.iter();
            found.extend(each.flat_map(|pattern| pattern.places(text, &folded)));
        }
        found.sort_by_key(|place| (place.start, Reverse(place.end)));
        // What two rules find is one identifier.
        found.dedup_by(|next, last| {
            let meets = next.start < last.end;
            if meets {
                last.end = last.end.max(next.end);
            }
            meets
        });
        found
    }

    fn listed_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.listed.is_empty() {
            return Vec::new();
        }
        let words: Vec<_> = words(text).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((word, place)) = words.get(at) {
            let rules = self.listed.get(word).into_iter().flatten();
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
