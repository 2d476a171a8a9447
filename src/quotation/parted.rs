//! Words that a line end parts: `exer-` and `cise` are `exercise`, and `self-` and `help` are `self-help`.

use std::ops::Range;

/// Stands in a stream where a word goes on behind a hyphen and a line end. No text holds it otherwise.
pub(super) const PARTED: char = '\u{1}';

/// The letters of a stream without blanks and hyphens, each with its place.
#[derive(Debug)]
pub(super) struct Letters {
    letters: String,
    /// The place of each byte of the letters in the stream.
    places: Vec<usize>,
}

fn is_gap(one: char) -> bool {
    matches!(one, ' ' | '-' | PARTED)
}

impl Letters {
    pub(super) fn of(folded: &str) -> Self {
        let mut letters = String::with_capacity(folded.len());
        let mut places = Vec::with_capacity(folded.len());
        for (at, letter) in folded.char_indices().filter(|(_, one)| !is_gap(*one)) {
            letters.push(letter);
            places.extend(at..at + letter.len_utf8());
        }
        Self { letters, places }
    }

    /// The place of a piece in the stream's letters `text`, at or behind `from`, words parted at line ends read
    /// as one word and as two with a hyphen.
    pub(super) fn find(&self, text: &str, from: usize, piece: &str) -> Option<Range<usize>> {
        let wanted = Self::of(piece);
        if wanted.letters.is_empty() {
            return None;
        }
        let start = self.places.partition_point(|place| *place < from);
        let start = self.letters.ceil_char_boundary(start);
        let found = self.letters.get(start..)?.match_indices(&wanted.letters);
        let found = found.map(|(at, _)| start + at);
        let mut fitting = found.filter(|at| {
            let last = wanted.places.len() - 1;
            (0..last).all(|byte| {
                let said = wanted.gap(piece, byte);
                let printed = self.gap(text, at + byte);
                same_gap(said, printed)
            })
        });
        let at = fitting.next()?;
        Some(self.places[at]..self.places[at + wanted.places.len() - 1] + 1)
    }

    /// What stands between a byte of the letters and the next one.
    fn gap<'a>(&self, text: &'a str, byte: usize) -> &'a str {
        let (one, next) = (self.places[byte], self.places[byte + 1]);
        text.get(one + 1..next).unwrap_or_default()
    }
}

/// Whether what stands between two letters of a quotation may be what stands between them in the text.
fn same_gap(said: &str, printed: &str) -> bool {
    const READINGS: [&str; 4] = ["", "-", "- ", "\u{1}"];
    said == printed
        || printed == "\u{1}" && READINGS.contains(&said)
        || said == "\u{1}" && READINGS.contains(&printed)
}
