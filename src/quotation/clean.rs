//! What a clean transcript leaves out of what was spoken: marks of what is no speech, words that only fill, words
//! said twice.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::manner::{Manner, NotSpeech};
use super::meaning;
use super::stream::{Stream, TURN};
use super::stream_words::words;

/// What is taken out of a stream of letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Cleaner {
    /// Marks, as they stand in a stream.
    marks: Vec<String>,
    /// The first words of what only fills, each with the words that may follow it.
    fillers: HashMap<String, Vec<Vec<String>>>,
    /// The first letters of those: of ASCII a bit for each, and the others.
    first: (u128, HashSet<char>),
    repeated: bool,
    /// Whether the marks of Markdown are no words.
    pub(super) markup: bool,
}

impl Cleaner {
    pub(super) fn of(manner: &Manner) -> Self {
        let mut made = Self {
            repeated: manner.left_out.repeated,
            markup: manner.not_speech.contains(&NotSpeech::Markup),
            ..Self::default()
        };
        for one in &manner.not_speech {
            if let NotSpeech::Mark(mark) = one {
                let mark = Stream::of(mark, &[]).letters;
                if !mark.is_empty() && !turns(&mark) {
                    made.marks.push(mark);
                }
            }
        }
        // Of several marks at a place, the longest is meant.
        made.marks.sort_by_key(|mark| std::cmp::Reverse(mark.len()));
        for filler in &manner.left_out.words {
            let letters = Stream::of(filler, &[]).letters;
            if turns(&letters) {
                continue;
            }
            let mut words = words(&letters).map(|place| letters[place].to_owned());
            if let Some(first) = words.next() {
                match first.chars().next() {
                    Some(one) if one.is_ascii() => made.first.0 |= 1 << u32::from(one),
                    one => made.first.1.extend(one),
                }
                made.fillers.entry(first).or_default().push(words.collect());
            }
        }
        for rest in made.fillers.values_mut() {
            rest.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
        }
        made
    }

    /// Whether nothing is taken out.
    pub(super) fn is_idle(&self) -> bool {
        self.marks.is_empty() && self.fillers.is_empty() && !self.repeated
    }

    /// What is taken out of a stream, in order, and what stands in place of each.
    pub(super) fn gaps(&self, stream: &Stream) -> Vec<(Range<usize>, &'static str)> {
        let letters = &stream.letters;
        let mut found: Vec<(Range<usize>, bool)> = Vec::new();
        for mark in &self.marks {
            let each = letters.match_indices(mark.as_str());
            let each = each.map(|(at, _)| at..at + mark.len());
            found.extend(
                each.filter(|place| stands_alone(letters, place))
                    .map(|place| (place, false)),
            );
        }
        if !self.fillers.is_empty() || self.repeated {
            self.words(letters, &mut found);
        }
        found.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
        joined(letters, &found)
    }

    /// Takes in the words that only fill, and those that are said twice.
    fn words(&self, letters: &str, found: &mut Vec<(Range<usize>, bool)>) {
        let mut before: Option<Range<usize>> = None;
        let mut each = words(letters).peekable();
        while let Some(place) = each.next() {
            let word = &letters[place.clone()];
            let filler = self.filler(word, place.end, letters);
            if let Some(end) = filler {
                found.push((place.start..end, true));
                while each.next_if(|next| next.start < end).is_some() {}
                continue;
            }
            if self.repeated
                && let Some(last) = &before
                && letters[last.clone()] == *word
                && only_blanks(letters, last.end, place.start, found)
                && !meaning::counts(word)
            {
                // The one before goes, so that what follows the last one stands as it is.
                found.push((last.start..place.start, true));
            }
            before = Some(place);
        }
    }

    /// Where a stretch ends that only fills, if one starts with this word.
    fn filler(&self, word: &str, end: usize, letters: &str) -> Option<usize> {
        let starts = |one: char| match one.is_ascii() {
            true => self.first.0 >> u32::from(one) & 1 == 1,
            false => self.first.1.contains(&one),
        };
        if !word.starts_with(starts) {
            return None;
        }
        let rests = self.fillers.get(word)?;
        let mut ends = rests.iter().filter_map(|rest| {
            let mut at = end;
            for wanted in rest {
                let next = words(&letters[at..]).next()?;
                let gap = &letters[at..at + next.start];
                let same = letters[at..][next.clone()] == **wanted && gap.chars().all(is_blank);
                at = same.then_some(at + next.end)?;
            }
            Some(at)
        });
        ends.next()
    }
}

/// Whether some letters hold a negation or a number, which nobody may leave out in silence, whatever is said of them.
fn turns(letters: &str) -> bool {
    words(letters).any(|place| meaning::counts(&letters[place]))
}

/// Whether nothing but blanks, commas and what is taken out stands between two places.
fn only_blanks(letters: &str, from: usize, to: usize, found: &[(Range<usize>, bool)]) -> bool {
    let mut at = from;
    for (gap, _) in found
        .iter()
        .filter(|(gap, _)| gap.start >= from && gap.end <= to)
    {
        if gap.start < at || !letters[at..gap.start].chars().all(is_blank) {
            return false;
        }
        at = gap.end;
    }
    letters[at..to].chars().all(is_blank)
}

/// What may stand between words that are one.
fn is_blank(one: char) -> bool {
    matches!(one, ' ' | ',' | '-' | '…')
}

/// Whether a mark is not a part of a word.
fn stands_alone(letters: &str, place: &Range<usize>) -> bool {
    let letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    let (inner, before) = (&letters[place.clone()], &letters[..place.start]);
    let open = letter(inner.chars().next()) && letter(before.chars().next_back());
    let close = letter(inner.chars().next_back()) && letter(letters[place.end..].chars().next());
    !open && !close
}

/// The stretches in order, each with the blanks, and for words the commas, around it, and what joins its two sides.
fn joined(letters: &str, found: &[(Range<usize>, bool)]) -> Vec<(Range<usize>, &'static str)> {
    let mut gaps: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for (place, is_word) in found {
        let part = |one: char| one == ' ' || *is_word && one == ',';
        let start = letters[..place.start].trim_end_matches(part).len();
        let end = letters.len() - letters[place.end..].trim_start_matches(part).len();
        match gaps.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => gaps.push(start..end),
        }
    }
    let gaps = gaps.into_iter();
    let joins = gaps.map(|gap| {
        let before = letters[..gap.start].chars().next_back();
        let after = letters[gap.end..].chars().next();
        let edge = |one: Option<char>| one.is_none_or(|one| one == TURN);
        let mark = matches!(after, Some('.' | ',' | ';' | ':' | '!' | '?'));
        let joins = if edge(before) || edge(after) || mark {
            ""
        } else {
            " "
        };
        (gap, joins)
    });
    joins.collect()
}
