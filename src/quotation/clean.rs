//! What a clean transcript leaves out of what was spoken: marks of what is no speech, words that only fill, words
//! said twice.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::packed::{self, Searcher};
use aho_corasick::{AhoCorasick, MatchKind};

use super::manner::{Manner, NotSpeech};
use super::meaning;
use super::stream::{Stream, TURN};
use super::stream_words::words;

/// What is taken out of a stream of letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Cleaner {
    /// Marks and the first words of what only fills, as they stand in a stream; of each first word the words that may
    /// follow it.
    wanted: Vec<(String, Option<Vec<Vec<String>>>)>,
    /// Finds those.
    search: Option<Finder>,
    /// Whether a word that is said again at once is written once.
    pub(super) repeated: bool,
    /// The tags of the languages in which words that turn a sentence stay.
    languages: Vec<String>,
    /// Whether the marks of Markdown are no words.
    pub(super) markup: bool,
}

/// Finds words and marks in letters; of several at a place, the longest is meant.
#[derive(Clone, Debug)]
enum Finder {
    /// A few, by what processors do at once.
    Few(Searcher),
    Many(AhoCorasick),
}

impl Finder {
    fn of<'a>(wanted: impl Iterator<Item = &'a str> + Clone) -> Option<Self> {
        let few = packed::Config::new()
            .match_kind(packed::MatchKind::LeftmostLongest)
            .builder()
            .extend(wanted.clone())
            .build();
        let many = || {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .build(wanted)
                .ok()
        };
        few.map(Self::Few).or_else(|| many().map(Self::Many))
    }

    /// Which are found, each with its place.
    fn all<'a>(&'a self, letters: &'a str) -> Box<dyn Iterator<Item = (usize, Range<usize>)> + 'a> {
        let told = |one: aho_corasick::Match| (one.pattern().as_usize(), one.range());
        match self {
            Self::Few(few) => Box::new(few.find_iter(letters).map(told)),
            Self::Many(many) => Box::new(many.find_iter(letters).map(told)),
        }
    }
}

impl Cleaner {
    pub(super) fn of(manner: &Manner) -> Self {
        let mut made = Self {
            repeated: manner.left_out.repeated,
            languages: manner.left_out.languages.clone(),
            markup: manner.not_speech.contains(&NotSpeech::Markup),
            ..Self::default()
        };
        for one in &manner.not_speech {
            if let NotSpeech::Mark(mark) = one {
                let mark = Stream::of(mark, &[]).letters;
                if !mark.is_empty() && !made.turns(&mark) {
                    made.wanted.push((mark, None));
                }
            }
        }
        let mut fillers: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for filler in &manner.left_out.words {
            let letters = Stream::of(filler, &[]).letters;
            if made.turns(&letters) {
                continue;
            }
            let mut words = words(&letters).map(|place| letters[place].to_owned());
            if let Some(first) = words.next() {
                fillers.entry(first).or_default().push(words.collect());
            }
        }
        for (first, mut rest) in fillers {
            rest.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
            made.wanted.push((first, Some(rest)));
        }
        if !made.wanted.is_empty() {
            made.search = Finder::of(made.wanted.iter().map(|(letters, _)| letters.as_str()));
        }
        made
    }

    /// Whether nothing is taken out.
    pub(super) fn is_idle(&self) -> bool {
        self.wanted.is_empty() && !self.repeated
    }

    /// What is taken out of a stream, in order, and what stands in place of each.
    pub(super) fn gaps(&self, stream: &Stream) -> Vec<(Range<usize>, &'static str)> {
        let letters = &stream.letters;
        let mut found = self.wanted_in(letters);
        if self.repeated {
            self.said_twice(letters, &mut found);
        }
        found.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
        joined(letters, &found)
    }

    /// The marks, and the words that only fill, in order; whether each is words.
    fn wanted_in(&self, letters: &str) -> Vec<(Range<usize>, bool)> {
        let mut found: Vec<(Range<usize>, bool)> = Vec::new();
        let each = self.search.iter().flat_map(|search| search.all(letters));
        for (which, place) in each {
            if found.last().is_some_and(|(last, _)| place.start < last.end) {
                continue;
            }
            match &self.wanted[which].1 {
                None if stands_alone(letters, &place) => found.push((place, false)),
                Some(rests) if is_word(letters, &place) => {
                    let end = filler_end(rests, place.end, letters);
                    found.extend(end.map(|end| (place.start..end, true)));
                }
                _ => {}
            }
        }
        found
    }

    /// Whether some letters hold a negation or a number, which nobody may leave out in silence, whatever is said of them.
    pub(super) fn turns(&self, letters: &str) -> bool {
        words(letters).any(|place| meaning::counts(&letters[place], &self.languages).is_some())
    }

    /// Takes in the words that are said twice, with nothing between but blanks and what is taken out already. Those that
    /// turn a sentence stay: `bare` looks at them.
    fn said_twice(&self, letters: &str, found: &mut Vec<(Range<usize>, bool)>) {
        // What is added below ends before the words that are looked at next.
        let known = found.clone();
        let mut out = known.iter().filter(|(_, is_word)| *is_word).peekable();
        let mut before: Option<Range<usize>> = None;
        for place in words(letters) {
            while out.next_if(|(gap, _)| gap.end <= place.start).is_some() {}
            if out.peek().is_some_and(|(gap, _)| gap.start <= place.start) {
                continue;
            }
            let word = &letters[place.clone()];
            if let Some(last) = &before
                && letters[last.clone()] == *word
                && only_blanks(letters, last.end, place.start, &known)
                && !self.turns(word)
            {
                // The one before goes, so that what follows the last one stands as it is.
                found.push((last.start..place.start, true));
            }
            before = Some(place);
        }
    }
}

/// Where a stretch ends that only fills, if some of the words that may follow do behind `end`.
fn filler_end(rests: &[Vec<String>], end: usize, letters: &str) -> Option<usize> {
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

/// Whether a stretch is a whole word.
fn is_word(letters: &str, place: &Range<usize>) -> bool {
    !goes_on(letters[..place.start].chars().rev()) && !goes_on(letters[place.end..].chars())
}

/// Whether a word goes on with what stands beside it: with a letter, or one behind an apostrophe.
fn goes_on(mut beside: impl Iterator<Item = char>) -> bool {
    match beside.next() {
        Some('\'') => beside.next().is_some_and(char::is_alphanumeric),
        one => one.is_some_and(char::is_alphanumeric),
    }
}

/// Whether nothing but blanks, commas and what is taken out, which is in order, stands between two places.
fn only_blanks(letters: &str, from: usize, to: usize, found: &[(Range<usize>, bool)]) -> bool {
    let mut at = from;
    let between = &found[found.partition_point(|(gap, _)| gap.start < from)..];
    for (gap, _) in between.iter().take_while(|(gap, _)| gap.end <= to) {
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
    let joined = gaps.map(|gap| {
        let joins = joins(letters, &gap);
        (gap, joins)
    });
    joined.collect()
}

/// What joins the two sides of a stretch that is taken out: nothing at the ends of a turn and before a mark, else a blank.
pub(super) fn joins(letters: &str, gap: &Range<usize>) -> &'static str {
    let before = letters[..gap.start].chars().next_back();
    let after = letters[gap.end..].chars().next();
    let edge = |one: Option<char>| one.is_none_or(|one| one == TURN);
    let mark = matches!(after, Some('.' | ',' | ';' | ':' | '!' | '?'));
    match edge(before) || edge(after) || mark {
        true => "",
        false => " ",
    }
}
