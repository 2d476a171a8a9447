//! The passage of a text that comes nearest to a quotation which does not stand in it, and where the two
//! part.
//!
//! The passage is the stretch of the text that costs least (Sellers 1980): an edit distance over words, with a
//! free start and a free end. A word of the quotation that is not in the text costs twice as much as one that
//! the quotation leaves out, so that a passage goes on as long as words of the quotation follow.

use std::ops::Range;

pub use super::words::Lexicon;

use super::parted::PARTED;
use super::words::{Marks, Word, words};
use super::{folded, untagged};

/// The passage that comes nearest.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its place in the text, in bytes.
    pub place: Range<usize>,
    /// What it would cost to make the one of the other: the less, the nearer.
    pub cost: usize,
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

/// How many steps it takes to look for a piece in a text; more than anybody goes where it is no quotation.
pub fn steps(piece: &str, lexicon: &Lexicon) -> u64 {
    let whole = lexicon.with_marks.as_deref();
    let each = [lexicon].into_iter().chain(whole);
    let steps = each.map(|lexicon| match words(piece, lexicon.marks).len() {
        said if said > LONGEST => u64::MAX,
        said => said as u64 * lexicon.len() as u64,
    });
    steps.fold(0, u64::saturating_add)
}

/// Whether a piece is one word: a word alone is found nearly everywhere, and so is looked for only by what it
/// looks like.
pub fn is_one_word(piece: &str) -> bool {
    words(piece, Marks::Kept).len() < 2
}

/// The passage of `text`, whose words are in `lexicon`, that comes nearest to `piece`; none where fewer than
/// two of its words, or words with less than half of its letters, stand there. What looks like a mark of time is
/// left out of both, or kept in both where that comes as near.
pub fn passage(piece: &str, text: &str, lexicon: &Lexicon) -> Option<Passage> {
    let said = near(piece, text, lexicon);
    let whole = lexicon.with_marks.as_ref();
    let whole = whole.and_then(|whole| near(piece, text, whole));
    let both = whole.into_iter().chain(said);
    both.min_by_key(|passage| passage.cost)
}

fn near(piece: &str, text: &str, lexicon: &Lexicon) -> Option<Passage> {
    let said = words(piece, lexicon.marks);
    if said.len() > LONGEST {
        return None;
    }
    let numbers = said.iter();
    let numbers = numbers.map(|word| lexicon.number(word, &piece[word.place.clone()]));
    let numbers: Vec<u32> = numbers.collect();
    let (cost, stretch) = best(&numbers, &lexicon.numbers)?;
    let printed = &lexicon.numbers[stretch.clone()];
    let pairs = align(&numbers, printed);
    let same = pairs.iter().filter_map(|(one, other)| {
        let one = (*one)?;
        (numbers[one] == printed[(*other)?]).then_some(one)
    });
    let same: Vec<usize> = same.collect();
    let all: usize = said.iter().map(Word::len).sum();
    let found: usize = same.iter().map(|one| said[*one].len()).sum();
    let places = &lexicon.places[stretch.clone()];
    // See [`is_one_word`].
    let few = same.len() < 2 && !(said.len() == 1 && is_twin(&said[0], &text[places[0].clone()]));
    if few || 2 * found < all {
        return None;
    }
    Some(Passage {
        place: places.first()?.start..places.last()?.end,
        cost,
        parts: partings(&pairs, piece, &said, text, places, lexicon.marks),
    })
}

/// What a word of the quotation costs that is not in the text, or is another one there.
const WRONG: u32 = 2;
/// What a word of the text costs that the quotation leaves out.
const LEFT_OUT: u32 = 1;

/// What it costs to take one word for the other.
fn exchange(one: u32, other: u32) -> u32 {
    match one == other {
        true => 0,
        false => WRONG,
    }
}

/// The least cost, and the stretch of the words of a text that has it; of several, the first.
fn best(said: &[u32], printed: &[u32]) -> Option<(usize, Range<usize>)> {
    // Of each beginning of the quotation: what it costs up to here, and where in the text it starts.
    let rows = 0..=said.len() as u32;
    let mut column: Vec<(u32, u32)> = rows.map(|row| (row * WRONG, 0)).collect();
    let mut best = None;
    for (at, word) in printed.iter().enumerate() {
        let mut before = column[0];
        column[0] = (0, at as u32 + 1);
        for (row, wanted) in said.iter().enumerate() {
            let exchanged = (before.0 + exchange(*wanted, *word), before.1);
            let left_out = (column[row + 1].0 + LEFT_OUT, column[row + 1].1);
            let wrong = (column[row].0 + WRONG, column[row].1);
            before = column[row + 1];
            let least = if wrong.0 < left_out.0 {
                wrong
            } else {
                left_out
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
                (0, at) => at as u32 * LEFT_OUT,
                (row, 0) => row as u32 * WRONG,
                (row, at) => {
                    let exchanged = exchange(said[row - 1], printed[at - 1]);
                    (cost(row - 1, at - 1) + exchanged)
                        .min(cost(row - 1, at) + WRONG)
                        .min(cost(row, at - 1) + LEFT_OUT)
                }
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut row, mut at) = (said.len(), printed.len());
    while row > 0 || at > 0 {
        let cost = |row: usize, at: usize| costs[row * width + at];
        let here = cost(row, at);
        let exchanged = || exchange(said[row - 1], printed[at - 1]);
        if row > 0 && at > 0 && here == cost(row - 1, at - 1) + exchanged() {
            (row, at) = (row - 1, at - 1);
            pairs.push((Some(row), Some(at)));
        } else if row > 0 && here == cost(row - 1, at) + WRONG {
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
    marks: Marks,
) -> Vec<Parting> {
    let of_letters = |pair: &Pair| match pair {
        (Some(one), Some(other)) => {
            let printed = words(&text[places[*other].clone()], marks);
            let printed = printed.into_iter().map(|word| word.letters);
            printed.collect::<String>() == said[*one].letters
        }
        _ => false,
    };
    let last = pairs.len().saturating_sub(1);
    let of_marks = |at: usize, pair: &Pair| match pair {
        (Some(one), Some(other)) => {
            // A quotation may start and end within a sentence.
            let within = |word: &str| {
                let mark = |one: char| !one.is_alphanumeric();
                let word = if at == 0 {
                    word.trim_start_matches(mark)
                } else {
                    word
                };
                let word = if at == last {
                    word.trim_end_matches(mark)
                } else {
                    word
                };
                word.to_owned()
            };
            let written = within(&piece[said[*one].place.clone()]);
            is_same(&written, &within(&text[places[*other].clone()]), marks)
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
            let part = parting(&pairs[at..end], &pairs[..at], piece, said, text, places);
            let place = part.place.clone();
            if part.printed.is_empty() || !is_same(&part.said, &text[place], marks) {
                parts.push(part);
            }
        }
        at = end + 1;
    }
    parts
}

/// Whether a word of a text is another one than that of the quotation.
fn is_twin(said: &Word, printed: &str) -> bool {
    let printed = words(printed, Marks::Kept);
    printed
        .first()
        .is_some_and(|word| word.letters != said.letters)
}

/// Whether some words of a quotation and of a text are the same, a word parted at a line end read in both
/// ways.
fn is_same(said: &str, printed: &str, marks: Marks) -> bool {
    let folded = |text| match marks {
        Marks::LeftOut => folded(text),
        Marks::Kept => untagged(text),
    };
    let (said, printed) = (folded(said), folded(printed));
    let readings = ["", "-"].map(|hyphen| printed.replace(PARTED, hyphen));
    readings.contains(&said)
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
