//! The words of a text, each with its place, as they are compared where none of them may be passed over.

use std::collections::HashMap;
use std::ops::Range;

use super::layout;
use crate::wording::spelling::{is_invisible, label};

/// A word: its place in the text, in bytes, and its letters and digits.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) place: Range<usize>,
    pub(super) letters: String,
}

impl Word {
    /// How many letters and digits it has.
    pub(super) fn len(&self) -> usize {
        self.letters.chars().count()
    }
}

/// The words of a text, marks of time left out; a word that a line end parts is one.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    for mark in layout::marks(text) {
        within(text, from..mark.start, &mut words);
        from = mark.end;
    }
    within(text, from..text.len(), &mut words);
    words
}

fn within(text: &str, stretch: Range<usize>, words: &mut Vec<Word>) {
    let mut from = stretch.start;
    let ends = |one: char| one.is_whitespace() || matches!(one, '-' | '‐' | '–' | '—');
    for piece in text[stretch].split_inclusive(ends) {
        let place = from..from + piece.trim_end().len();
        from += piece.len();
        let letters = letters(&text[place.clone()]);
        if letters.is_empty() {
            continue;
        }
        match words.last_mut() {
            Some(last) if goes_on(text, last, place.start) => {
                last.place.end = place.end;
                last.letters.push_str(&letters);
            }
            _ => words.push(Word { place, letters }),
        }
    }
}

/// Whether a word is parted from what starts at `next` by a hyphen and a line end.
fn goes_on(text: &str, word: &Word, next: usize) -> bool {
    let end = text[word.place.clone()].chars().next_back();
    let starts = text[next..].chars().find(|one| !is_invisible(*one));
    matches!(end, Some('-' | '‐' | '\u{ad}'))
        && starts.is_some_and(char::is_alphanumeric)
        && text[word.place.end..next].contains(['\n', '\r'])
}

fn letters(word: &str) -> String {
    let plain = label(word);
    plain.chars().filter(|one| one.is_alphanumeric()).collect()
}

/// The words of a text that quotations are held against, each different one with a number.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) places: Vec<Range<usize>>,
    pub(super) numbers: Vec<u32>,
    known: HashMap<String, u32>,
}

impl Lexicon {
    /// Takes in the words of `text`.
    pub fn new(text: &str) -> Self {
        let words = words(text);
        let mut lexicon = Self {
            places: Vec::with_capacity(words.len()),
            numbers: Vec::with_capacity(words.len()),
            known: HashMap::new(),
        };
        for word in words {
            let next = lexicon.known.len() as u32;
            let number = *lexicon.known.entry(word.letters).or_insert(next);
            lexicon.places.push(word.place);
            lexicon.numbers.push(number);
        }
        lexicon
    }

    /// How many words the text has.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether the text has no word.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The number of a word; one that no word has where the text does not have it.
    pub(super) fn number(&self, word: &Word) -> u32 {
        self.known.get(&word.letters).copied().unwrap_or(u32::MAX)
    }
}
