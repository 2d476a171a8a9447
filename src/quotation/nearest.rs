//! The passage of a text that comes nearest to a quotation which does not stand in it, and where the two
//! part.
//!
//! Words are put in, left out or exchanged, each at the same cost, and the passage is the stretch of the text
//! that costs least (Sellers 1980): the way of every edit distance, with a free start and a free end.

use std::ops::Range;

pub use super::words::Lexicon;

use super::words::{Word, words};
use crate::wording::spelling::label;

/// The passage that comes nearest.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its place in the text, in bytes.
    pub place: Range<usize>,
    /// How many words would have to be put in, left out or exchanged.
    pub cost: usize,
    /// How many words the quotation has.
    pub words: usize,
    /// Where the two part, in order.
    pub parts: Vec<Parting>,
}

/// Words in which a quotation and a text part; one of the two may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The words of the quotation.
    pub said: String,
    /// The words of the text.
    pub printed: String,
    /// Their place in the text, in bytes; where there are none, that of the word before them.
    pub place: Range<usize>,
}

/// A quotation of more words is no quotation, and would take much room to lay beside the text.
const LONGEST: usize = 2_000;

/// How many steps it takes to look for a piece of that many words in a text.
pub fn steps(piece: &str, lexicon: &Lexicon) -> u64 {
    piece.split_whitespace().count() as u64 * lexicon.len() as u64
}

/// The passage of `text`, whose words are in `lexicon`, that comes nearest to `piece`; none where fewer than
/// half of the words, or fewer than two, stand there.
pub fn passage(piece: &str, text: &str, lexicon: &Lexicon) -> Option<Passage> {
    let said = words(piece);
    if said.len() > LONGEST {
        return None;
    }
    let numbers: Vec<u32> = said.iter().map(|word| lexicon.number(word)).collect();
    let (cost, stretch) = best(&numbers, &lexicon.numbers)?;
    if stretch.is_empty() || said.len() < 2 || 2 * cost > said.len() || said.len() - cost < 2 {
        return None;
    }
    let pairs = align(&numbers, &lexicon.numbers[stretch.clone()]);
    let places = &lexicon.places[stretch.clone()];
    Some(Passage {
        place: lexicon.places[stretch.start].start..lexicon.places[stretch.end - 1].end,
        cost,
        words: said.len(),
        parts: partings(&pairs, piece, &said, text, places),
    })
}

/// The least cost, and the stretch of the words of a text that has it; of several, the first.
fn best(said: &[u32], printed: &[u32]) -> Option<(usize, Range<usize>)> {
    // Of each beginning of the quotation: what it costs up to here, and where in the text it starts.
    let mut column: Vec<(u32, u32)> = (0..=said.len() as u32).map(|cost| (cost, 0)).collect();
    let mut best = None;
    for (at, word) in printed.iter().enumerate() {
        let mut before = column[0];
        column[0] = (0, at as u32 + 1);
        for (row, wanted) in said.iter().enumerate() {
            let exchanged = (before.0 + u32::from(wanted != word), before.1);
            let added = (column[row + 1].0 + 1, column[row + 1].1);
            let left_out = (column[row].0 + 1, column[row].1);
            before = column[row + 1];
            let least = if left_out.0 < added.0 {
                left_out
            } else {
                added
            };
            column[row + 1] = if exchanged.0 <= least.0 {
                exchanged
            } else {
                least
            };
        }
        let (cost, start) = column[said.len()];
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, start as usize..at + 1));
        }
    }
    best.map(|(cost, stretch)| (cost as usize, stretch))
}

/// A word of the quotation and one of the passage, by their positions, that stand for each other; one of
/// them alone where the other side has none.
type Pair = (Option<usize>, Option<usize>);

/// The cheapest way from the quotation to the passage, word by word.
fn align(said: &[u32], printed: &[u32]) -> Vec<Pair> {
    let width = printed.len() + 1;
    let mut costs = vec![0_u32; (said.len() + 1) * width];
    for row in 0..=said.len() {
        for at in 0..width {
            let cost = |row: usize, at: usize| costs[row * width + at];
            costs[row * width + at] = match (row, at) {
                (0, at) => at as u32,
                (row, 0) => row as u32,
                (row, at) => {
                    let differ = u32::from(said[row - 1] != printed[at - 1]);
                    let exchanged = cost(row - 1, at - 1) + differ;
                    exchanged
                        .min(cost(row - 1, at) + 1)
                        .min(cost(row, at - 1) + 1)
                }
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut row, mut at) = (said.len(), printed.len());
    while row > 0 || at > 0 {
        let cost = |row: usize, at: usize| costs[row * width + at];
        let here = cost(row, at);
        let differ = || u32::from(said[row - 1] != printed[at - 1]);
        if row > 0 && at > 0 && here == cost(row - 1, at - 1) + differ() {
            (row, at) = (row - 1, at - 1);
            pairs.push((Some(row), Some(at)));
        } else if row > 0 && here == cost(row - 1, at) + 1 {
            row -= 1;
            pairs.push((Some(row), None));
        } else {
            at -= 1;
            pairs.push((None, Some(at)));
        }
    }
    pairs.reverse();
    pairs
}

/// The stretches in which the words are not the same; where all are, those in which their marks of
/// punctuation are not.
fn partings(
    pairs: &[Pair],
    piece: &str,
    said: &[Word],
    text: &str,
    places: &[Range<usize>],
) -> Vec<Parting> {
    let of_letters = |pair: &Pair| match pair {
        (Some(one), Some(other)) => {
            let printed = words(&text[places[*other].clone()]);
            let printed = printed.into_iter().map(|word| word.letters);
            printed.collect::<String>() == said[*one].letters
        }
        _ => false,
    };
    let last = pairs.len().saturating_sub(1);
    let of_marks = |at: usize, pair: &Pair| match pair {
        (Some(one), Some(other)) => {
            let written = &piece[said[*one].place.clone()];
            let printed = &text[places[*other].clone()];
            // A quotation may start and end within a sentence.
            at == 0 || at == last || label(written) == label(printed)
        }
        _ => false,
    };
    let same: Vec<bool> = pairs.iter().map(of_letters).collect();
    let same = match same.iter().all(|same| *same) {
        false => same,
        true => {
            let pairs = pairs.iter().enumerate();
            pairs.map(|(at, pair)| of_marks(at, pair)).collect()
        }
    };
    let mut parts = Vec::new();
    let mut at = 0;
    while at < pairs.len() {
        let end = at + same[at..].iter().take_while(|same| !**same).count();
        if end > at {
            parts.push(parting(
                &pairs[at..end],
                &pairs[..at],
                piece,
                said,
                text,
                places,
            ));
        }
        at = end + 1;
    }
    parts
}

/// What stands on either side of some pairs, which have `before` before them.
fn parting(
    pairs: &[Pair],
    before: &[Pair],
    piece: &str,
    said: &[Word],
    text: &str,
    places: &[Range<usize>],
) -> Parting {
    let written = pairs.iter().filter_map(|(one, _)| *one);
    let written = written.map(|one| &said[one].place);
    let printed = pairs.iter().filter_map(|(_, other)| *other);
    let printed = printed.map(|other| &places[other]);
    let before = before.iter().rev().find_map(|(_, other)| *other);
    let before = before.map_or_else(|| places[0].clone(), |other| places[other].clone());
    Parting {
        said: written.fold(String::new(), |all, place| with(all, &piece[place.clone()])),
        place: printed
            .clone()
            .map(Clone::clone)
            .reduce(|first, last| first.start..last.end)
            .unwrap_or(before),
        printed: printed.fold(String::new(), |all, place| with(all, &text[place.clone()])),
    }
}

/// Some words and one more, blanks and line ends folded.
fn with(mut all: String, word: &str) -> String {
    let inner = word.split_whitespace();
    for part in inner {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(part);
    }
    all
}
