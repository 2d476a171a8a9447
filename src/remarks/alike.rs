//! How alike the words of a paragraph are to words that are known.

use std::collections::HashSet;

/// How alike words have to be, from 0 to 1: four letters of five are where they were.
const ALIKE: f64 = 0.8;
/// Words longer than this are found only where they are the same: no statement is as long, and to compare them takes
/// time with the square of their length.
pub(super) const LONGEST: usize = 2_000;

/// Words that those of paragraphs are held against.
#[derive(Debug)]
pub(super) struct Known {
    words: String,
    different: HashSet<String>,
}

impl Known {
    /// Words in the form in which they are compared; none where they are too long.
    pub(super) fn new(words: String) -> Option<Self> {
        let different = words.split(' ').map(str::to_owned).collect();
        (words.len() <= LONGEST).then_some(Self { words, different })
    }

    /// How alike others are to these, where they are so at all.
    pub(super) fn how(&self, others: &Others<'_>) -> Option<f64> {
        let different = others.different.iter();
        let both = different.filter(|word| self.different.contains(**word));
        // Where fewer than half of the words are the same, the letters need not be compared.
        if 4 * both.count() < others.different.len() + self.different.len() {
            return None;
        }
        let how = strsim::normalized_levenshtein(others.words, &self.words);
        (how >= ALIKE).then_some(how)
    }
}

/// The words of a paragraph, held against many.
pub(super) struct Others<'a> {
    words: &'a str,
    different: HashSet<&'a str>,
}

impl<'a> Others<'a> {
    /// Words in the form in which they are compared; nothing where there are none, or too many.
    pub(super) fn new(words: &'a str) -> Option<Self> {
        let different = words.split(' ').collect();
        let is_known = !words.is_empty() && words.len() <= LONGEST;
        is_known.then_some(Self { words, different })
    }
}
