//! The words of a text, each with its place, as they are compared where none of them may be passed over.

use std::collections::HashMap;
use std::ops::Range;

use super::layout;
use crate::wording::spelling::{is_invisible, label};
use crate::wording::twins::look;

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

/// What is made of the marks of time in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nobody said them.
    LeftOut,
    /// They may be words: a verse, a ratio, a time of day.
    Kept,
}

/// The words of a text; a word that a line end or a tag parts is one.
pub(super) fn words(text: &str, marks: Marks) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    // Where a word ends that goes on behind tags, if it does.
    let mut open = None;
    for mark in layout::marks(text) {
        let inline = layout::is_inline(&text[mark.clone()]);
        if marks == Marks::Kept && !layout::is_tag(&text[mark.clone()]) {
            continue;
        }
        within(text, from..mark.start, open, &mut words);
        open = match inline {
            true => open.filter(|_| from == mark.start).or(Some(mark.start)),
            false => None,
        };
        from = mark.end;
    }
    within(text, from..text.len(), open, &mut words);
    words
}

/// Takes in the words of a stretch; the first of them is a part of the word that ends at `open`.
fn within(text: &str, stretch: Range<usize>, open: Option<usize>, words: &mut Vec<Word>) {
    let mut from = stretch.start;
    let ends = |one: char| one.is_whitespace() || matches!(one, '-' | '‐' | '–' | '—');
    for piece in text[stretch.clone()].split_inclusive(ends) {
        let place = from..from + piece.trim_end().len();
        from += piece.len();
        let letters = letters(&text[place.clone()]);
        let is_first = place.start == stretch.start && !place.is_empty();
        if let Some(last) = words.last_mut().filter(|_| is_first)
            && Some(last.place.end) == open
            && !text[last.place.clone()].ends_with(ends)
        {
            last.place.end = place.end;
            last.letters.push_str(&letters);
            continue;
        }
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

/// What a word looks like, in small letters and as it is written.
fn looks(word: &Word, written: &str) -> [String; 2] {
    let written: String = written
        .chars()
        .filter(|one| one.is_alphanumeric())
        .collect();
    [look(&word.letters), letters(&look(&written))]
}

/// The words of a text that quotations are held against, each different one with a number.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) places: Vec<Range<usize>>,
    pub(super) numbers: Vec<u32>,
    known: HashMap<String, u32>,
    /// The numbers of words by what they look like.
    alike: HashMap<String, u32>,
    pub(super) marks: Marks,
    /// The same with the marks of time for words, where the text has any.
    pub(super) with_marks: Option<Box<Self>>,
}

impl Lexicon {
    /// Takes in the words of `text`.
    pub fn new(text: &str) -> Self {
        let mut marks = layout::marks(text).into_iter();
        let marked = marks.any(|mark| !layout::is_tag(&text[mark]));
        let with_marks = marked.then(|| Box::new(Self::of(text, Marks::Kept)));
        Self {
            with_marks,
            ..Self::of(text, Marks::LeftOut)
        }
    }

    fn of(text: &str, marks: Marks) -> Self {
        let words = words(text, marks);
        let mut lexicon = Self {
            places: Vec::with_capacity(words.len()),
            numbers: Vec::with_capacity(words.len()),
            known: HashMap::new(),
            alike: HashMap::new(),
            marks,
            with_marks: None,
        };
        for word in words {
            let number = match lexicon.known.get(&word.letters) {
                Some(number) => *number,
                None => lexicon.take_in(&word, &text[word.place.clone()]),
            };
            lexicon.places.push(word.place);
            lexicon.numbers.push(number);
        }
        lexicon
    }

    /// Gives a new word, `written` so, a number.
    fn take_in(&mut self, word: &Word, written: &str) -> u32 {
        let next = self.known.len() as u32;
        for look in looks(word, written) {
            self.alike.entry(look).or_insert(next);
        }
        self.known.insert(word.letters.clone(), next);
        next
    }

    /// Whether every word of a piece is one of the text's.
    pub fn has_all(&self, piece: &str) -> bool {
        let words = words(piece, self.marks);
        let mut words = words.iter();
        words.all(|word| self.known.contains_key(&word.letters))
    }

    /// How many words the text has.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether the text has no word.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The number of a word, `written` so, or of one that looks like it; one that no word has where the text
    /// has neither.
    pub(super) fn number(&self, word: &Word, written: &str) -> u32 {
        let known = self.known.get(&word.letters).copied();
        let alike = || {
            let mut looks = looks(word, written).into_iter();
            looks.find_map(|look| self.alike.get(&look).copied())
        };
        known.or_else(alike).unwrap_or(u32::MAX)
    }
}
