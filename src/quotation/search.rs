//! Where the parts of a quotation stand in a text, in order, as the words of one speaker.

use std::ops::Range;

use super::clean::words;
use super::meaning::{Turning, Weight, turning};
use super::parted::PARTED;
use super::said::{Brackets, Marks, Part, Said};
use super::spoken::{Reading, Spoken, bare};
use super::stream::{Stream, TURN};

/// A place where a quotation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// From its first word to its last, in bytes of the text.
    pub place: Range<usize>,
    /// Each of its parts.
    pub parts: Vec<Range<usize>>,
    /// Who speaks, as a position among the text's speakers; none before the first label.
    pub speaker: Option<usize>,
    /// What turns the sentence, put in, left out or changed by the quotation.
    pub turned: Vec<Turned>,
}

/// A negation or a number in which a quotation and its text differ, though its parts stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// What it is.
    pub what: Turning,
    /// How it came about.
    pub how: How,
    /// The words of the quotation; empty where it has none there.
    pub said: String,
    /// The words of the text, in small letters; empty where it has none there.
    pub printed: String,
    /// Their place in the text, in bytes.
    pub place: Range<usize>,
}

/// How a quotation turns a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// A bracket puts it in.
    PutIn,
    /// A bracket stands in its place.
    Replaced,
    /// A mark of something left out stands in its place.
    LeftOut,
    /// It stands before the first word, in the same sentence.
    CutOff,
}

/// What came of looking for a quotation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// It has no words to look for.
    Wordless,
    /// It stands there.
    Found(Vec<Occurrence>),
    /// Its words stand there, but are the words of more than one speaker.
    Across(Vec<Occurrence>),
    /// It does not stand there: the first part that is missing, as it is written.
    Missing(String),
}

/// As many words as an author may put a bracket in place of.
const IN_BRACKETS: usize = 6;
/// As many places as are told.
const PLACES: usize = 20;
/// As many attempts as are made at one place.
const ATTEMPTS: usize = 2_000;
/// How far from the words that are quoted a word left out belongs to them.
const NEAR: usize = 8;
/// How far before the first word a negation belongs to it.
const BEFORE: usize = 3;

impl Spoken {
    /// Looks for a quotation in the `text` that this was made of; `language` is the tag of its language.
    pub fn find(&self, text: &str, said: &str, language: &str) -> Search {
        let modes: &[Brackets] = match said.contains('[') {
            true => &[Brackets::Kept, Brackets::Opened, Brackets::PutIn],
            false => &[Brackets::Kept],
        };
        let read = |mode, marks| Said::of(said, &self.cleaner, mode, marks);
        let each: Vec<Said> = modes
            .iter()
            .map(|mode| read(*mode, Marks::LeftOut))
            .collect();
        let Some(plainest) = each.last().filter(|said| !said.is_empty()) else {
            return Search::Wordless;
        };
        let look = |reading: &Reading, said: &Said, across: bool| {
            let seek = Seek {
                reading,
                letters: &reading.stream.letters,
                text,
                language,
                across,
            };
            seek.all(said)
        };
        for said in &each {
            let found = look(&self.clean, said, false);
            if !found.is_empty() {
                return Search::Found(found);
            }
        }
        if let Some(reading) = self.bare() {
            let whole = |one: &Occurrence| self.cleaned.iter().any(|at| one.place.contains(at));
            for said in &each {
                let mut found = look(reading, &without_commas(said), false);
                found.retain(whole);
                if !found.is_empty() {
                    return Search::Found(found);
                }
            }
        }
        if let Some(reading) = self.timed(text) {
            for mode in modes {
                let found = look(reading, &read(*mode, Marks::Kept), false);
                if !found.is_empty() {
                    return Search::Found(found);
                }
            }
        }
        if let Some(joined) = self.joined() {
            for said in &each {
                let found = look(joined, said, true);
                if !found.is_empty() {
                    return Search::Across(found);
                }
            }
        }
        Search::Missing(self.missing(plainest))
    }

    /// The first part that does not stand behind those before it.
    fn missing(&self, said: &Said) -> String {
        let mut from = 0;
        let mut last = "";
        for part in &said.parts {
            let Part::Words {
                letters,
                shown,
                attached,
            } = part
            else {
                continue;
            };
            let next = next(&self.clean, from, letters, *attached);
            let Some(place) = next else {
                return shown.clone();
            };
            from = place.end;
            last = shown;
        }
        last.to_owned()
    }
}

fn without_commas(said: &Said) -> Said {
    let parts = said.parts.iter().map(|part| match part {
        Part::Words {
            letters,
            shown,
            attached,
        } => Part::Words {
            letters: bare(letters),
            shown: shown.clone(),
            attached: *attached,
        },
        other => other.clone(),
    });
    Said {
        parts: parts.collect(),
    }
}

/// The next place at or behind `from` where some words stand from a word's start to a word's end; an end with a
/// bracket `attached` may be within a word.
fn next(
    reading: &Reading,
    from: usize,
    wanted: &str,
    attached: (bool, bool),
) -> Option<Range<usize>> {
    let letters = &reading.stream.letters;
    let fits = |place: &Range<usize>| {
        let stream = &reading.stream;
        (attached.0 || starts_word(stream, place.start))
            && (attached.1 || ends_word(stream, place.end))
    };
    let finder = memchr::memmem::Finder::new(wanted.as_bytes());
    let mut at = from;
    let plain = loop {
        let Some(found) = letters
            .as_bytes()
            .get(at..)
            .and_then(|rest| finder.find(rest))
        else {
            break None;
        };
        let place = at + found..at + found + wanted.len();
        if fits(&place) {
            break Some(place);
        }
        at = place.start + 1;
    };
    let Some(parts) = reading.letters(wanted) else {
        return plain;
    };
    let mut at = from;
    let parted = loop {
        let Some(place) = parts.find(letters, at, wanted) else {
            break None;
        };
        if fits(&place) {
            break Some(place);
        }
        at = place.start + 1;
    };
    let both = plain.into_iter().chain(parted);
    both.min_by_key(|place| place.start)
}

/// Whether no word is parted at `at`; where it is parted by an apostrophe, a word may start there (`l'eau`).
fn starts_word(stream: &Stream, at: usize) -> bool {
    let letters = &stream.letters;
    let mut before = letters[..at].chars().rev();
    let Some(one) = letters[at..].chars().next() else {
        return true;
    };
    match before.next() {
        _ if !one.is_alphanumeric() || is_unspaced(one) => true,
        Some('-') if stream.is_dash(at - 1) => true,
        Some('-') => !before.next().is_some_and(char::is_alphanumeric),
        Some(last) => !last.is_alphanumeric(),
        None => true,
    }
}

/// Whether no word is parted at `at`.
fn ends_word(stream: &Stream, at: usize) -> bool {
    let letters = &stream.letters;
    let mut after = letters[at..].chars();
    let Some(one) = letters[..at].chars().next_back() else {
        return true;
    };
    match after.next() {
        _ if !one.is_alphanumeric() || is_unspaced(one) => true,
        Some('-') if stream.is_dash(at) => true,
        Some('-' | '\'' | PARTED) => !after.next().is_some_and(char::is_alphanumeric),
        Some(next) => !next.is_alphanumeric(),
        None => true,
    }
}

/// Whether a character is of a script that puts no blanks between words.
fn is_unspaced(one: char) -> bool {
    matches!(one,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// One reading of a text, and how it is looked through.
struct Seek<'a> {
    reading: &'a Reading,
    letters: &'a str,
    text: &'a str,
    language: &'a str,
    /// Whether words of several speakers may be one passage.
    across: bool,
}

/// What stands between two parts with words.
#[derive(Clone, Debug, Default)]
struct Between {
    gap: bool,
    /// What stands in brackets.
    inner: Option<String>,
}

/// The parts with words, and what stands before each of them and behind the last.
struct Plan<'a> {
    words: Vec<(&'a str, (bool, bool))>,
    between: Vec<Between>,
}

impl<'a> Plan<'a> {
    fn of(said: &'a Said) -> Self {
        let mut plan = Self {
            words: Vec::new(),
            between: vec![Between::default()],
        };
        for part in &said.parts {
            match (part, plan.between.last_mut()) {
                (
                    Part::Words {
                        letters, attached, ..
                    },
                    _,
                ) => {
                    plan.words.push((letters, *attached));
                    plan.between.push(Between::default());
                }
                (Part::Gap, Some(last)) => last.gap = true,
                (Part::Bracket(inner), Some(last)) => {
                    let whole = last.inner.get_or_insert_default();
                    whole.push(' ');
                    whole.push_str(inner);
                }
                (_, None) => {}
            }
        }
        plan
    }
}

impl Seek<'_> {
    /// Every place of a quotation; where some turn nothing, only those.
    fn all(&self, said: &Said) -> Vec<Occurrence> {
        let plan = Plan::of(said);
        let Some((first, attached)) = plan.words.first().copied() else {
            return Vec::new();
        };
        let mut found: Vec<Vec<Range<usize>>> = Vec::new();
        let mut from = 0;
        while let Some(place) = next(self.reading, from, first, attached) {
            from = place.start + 1;
            let mut places = vec![place];
            let mut attempts = ATTEMPTS;
            if !self.rest(&plan, &mut places, &mut attempts) {
                continue;
            }
            // Of several beginnings of one end, the nearest is meant.
            let same_end =
                |other: &Vec<Range<usize>>| other[1..] == places[1..] && places.len() > 1;
            let full = found.len() == PLACES;
            match found.last_mut().filter(|last| same_end(last)) {
                Some(last) => *last = places,
                None if full => break,
                None => found.push(places),
            }
        }
        let mut found: Vec<_> = found
            .iter()
            .map(|places| self.told(&plan, places))
            .collect();
        if found.iter().any(|one| one.turned.is_empty()) {
            found.retain(|one| one.turned.is_empty());
        }
        found
    }

    /// Adds the places of the other parts, if they follow.
    fn rest(&self, plan: &Plan<'_>, places: &mut Vec<Range<usize>>, attempts: &mut usize) -> bool {
        let at = places.len();
        let Some((wanted, attached)) = plan.words.get(at).copied() else {
            return true;
        };
        let Some(end) = places.last().map(|place| place.end) else {
            return false;
        };
        let before = &plan.between[at];
        let stream = &self.reading.stream;
        let mut from = end;
        while let Some(place) = next(self.reading, from, wanted, attached) {
            from = place.start + 1;
            let left = attempts.checked_sub(1);
            let Some(left) = left else {
                return false;
            };
            *attempts = left;
            if !before.gap && !self.is_near(end, place.start) {
                return false;
            }
            if !self.across && stream.speaker(place.start) != stream.speaker(end.saturating_sub(1))
            {
                continue;
            }
            places.push(place);
            if self.rest(plan, places, attempts) {
                return true;
            }
            places.pop();
        }
        false
    }

    /// Whether a bracket may stand in place of what is between two places.
    fn is_near(&self, from: usize, to: usize) -> bool {
        let between = &self.letters[from..to];
        let turn = between.contains(TURN) && !self.across;
        !turn && words(between).take(IN_BRACKETS + 1).count() <= IN_BRACKETS
    }

    /// What is told of a place.
    fn told(&self, plan: &Plan<'_>, places: &[Range<usize>]) -> Occurrence {
        let stream = &self.reading.stream;
        let parts: Vec<_> = places
            .iter()
            .map(|place| stream.place(place.clone(), self.text))
            .collect();
        let mut turned = Vec::new();
        if let [first, ..] = places {
            self.cut_off(first.start, &mut turned);
            self.at_edge(plan.between.first(), first.start, &mut turned);
        }
        for (at, pair) in places.windows(2).enumerate() {
            let between = &plan.between[at + 1];
            match between.gap {
                true => self.swallowed(pair[0].end..pair[1].start, &mut turned),
                false => self.replaced(plan, at, pair, &mut turned),
            }
            if between.gap {
                self.at_edge(Some(between), pair[0].end, &mut turned);
            }
        }
        if let [_, .., last] | [last] = places {
            self.at_edge(plan.between.last(), last.end, &mut turned);
        }
        let ends = parts.first().zip(parts.last());
        let speaker = places.first().and_then(|place| stream.speaker(place.start));
        Occurrence {
            place: ends.map_or(0..0, |(first, last)| first.start..last.end),
            parts,
            speaker: speaker.map(|one| one as usize),
            turned,
        }
    }

    fn turned(&self, what: Turning, how: How, said: &str, printed: Range<usize>) -> Turned {
        let stretch = match printed.is_empty() {
            true => printed.start.saturating_sub(1)..printed.end.max(1),
            false => printed.clone(),
        };
        let stretch =
            self.letters.floor_char_boundary(stretch.start)..stretch.end.min(self.letters.len());
        Turned {
            what,
            how,
            said: said.trim().to_owned(),
            printed: self.letters[printed].trim().to_owned(),
            place: self.reading.stream.place(stretch, self.text),
        }
    }

    /// What a bracket at an edge, or beside a gap, puts in.
    fn at_edge(&self, between: Option<&Between>, at: usize, turned: &mut Vec<Turned>) {
        let Some(inner) = between.and_then(|between| between.inner.as_deref()) else {
            return;
        };
        if let Some(what) = Weight::of(inner, self.language).differs(&Weight::default()) {
            turned.push(self.turned(what, How::PutIn, inner, at..at));
        }
    }

    /// What a bracket puts in, or in the place of what.
    fn replaced(
        &self,
        plan: &Plan<'_>,
        at: usize,
        pair: &[Range<usize>],
        turned: &mut Vec<Turned>,
    ) {
        let inner = plan.between[at + 1].inner.as_deref().unwrap_or_default();
        let (before, after) = (plan.words[at], plan.words[at + 1]);
        let mut said = inner.trim().to_owned();
        let (mut start, mut end) = (pair[0].end, pair[1].start);
        // Words that a bracket parts are looked at whole.
        if before.1.1
            && let Some(last) = words(before.0)
                .last()
                .filter(|last| last.end == before.0.len())
        {
            start -= last.len();
            said.insert_str(0, &before.0[last]);
        }
        if after.1.0
            && let Some(first) = words(after.0).next().filter(|first| first.start == 0)
        {
            end += first.len();
            said.push_str(&after.0[first]);
        }
        let printed = &self.letters[start..end];
        let (wrote, reads) = (
            Weight::of(&said, self.language),
            Weight::of(printed, self.language),
        );
        if let Some(what) = wrote.differs(&reads) {
            let how = match words(printed).next() {
                None => How::PutIn,
                Some(_) => How::Replaced,
            };
            turned.push(self.turned(what, how, &said, start..end));
        }
    }

    /// What stands in the place of a gap, in one sentence with the words beside it.
    fn swallowed(&self, gap: Range<usize>, turned: &mut Vec<Turned>) {
        let between = &self.letters[gap.clone()];
        let left = sentence_end(between);
        let right = sentence_start(between);
        let near = |stretch: Range<usize>, from_end: bool| {
            let each: Vec<_> = words(&between[stretch.clone()]).collect();
            let kept = match from_end {
                false => each.get(..NEAR.min(each.len())),
                true => each.get(each.len().saturating_sub(NEAR)..),
            };
            let kept = kept.unwrap_or_default();
            match (kept.first(), kept.last()) {
                (Some(first), Some(last)) => stretch.start + first.start..stretch.start + last.end,
                _ => 0..0,
            }
        };
        let (first, last) = (near(0..left, false), near(right..between.len(), true));
        let mut told = Vec::new();
        for stretch in [first, last] {
            for (place, what) in turning(&between[stretch.clone()], self.language) {
                let at = gap.start + stretch.start + place.start;
                if !told.contains(&at) {
                    told.push(at);
                    turned.push(self.turned(what, How::LeftOut, "", at..at + place.len()));
                }
            }
        }
    }

    /// A negation that stands before the first word, in one clause with it.
    fn cut_off(&self, start: usize, turned: &mut Vec<Turned>) {
        let before = &self.letters[..start];
        let turn = before.rfind(TURN).map_or(0, |at| at + TURN.len_utf8());
        let clause = before[turn..].rfind(['.', '?', '!', ',', ';', ':', '"', '…', '(', ')']);
        let clause = turn
            + clause.map_or(0, |at| {
                at + before[turn + at..].chars().next().map_or(1, char::len_utf8)
            });
        // Long turns without a mark are looked at where they end.
        let tail = before.len().saturating_sub(120);
        let clause = before.ceil_char_boundary(clause.max(tail));
        let each: Vec<_> = words(&before[clause..]).collect();
        let near = each
            .get(each.len().saturating_sub(BEFORE)..)
            .unwrap_or_default();
        let Some(first) = near.first() else {
            return;
        };
        let from = clause + first.start;
        let found = turning(&before[from..], self.language);
        let found = found
            .into_iter()
            .rev()
            .find(|(_, what)| *what == Turning::Negation);
        if let Some((place, what)) = found {
            turned.push(self.turned(what, How::CutOff, "", from + place.start..from + place.end));
        }
    }
}

/// Where the sentence ends that a stretch starts within; its whole length where none ends.
fn sentence_end(between: &str) -> usize {
    ends(between).next().unwrap_or(between.len())
}

/// Where the sentence starts that a stretch ends within.
fn sentence_start(between: &str) -> usize {
    ends(between).last().unwrap_or(0)
}

/// Where sentences and turns end in a stretch.
fn ends(between: &str) -> impl Iterator<Item = usize> + '_ {
    let marks = between.match_indices(['.', '?', '!', '؟', '。', TURN]);
    let ends = marks.filter(|(at, mark)| {
        let after = between[at + mark.len()..].chars().next();
        *mark == "\u{2}" || after.is_none_or(|one| !one.is_alphanumeric())
    });
    ends.map(|(at, mark)| at + mark.len())
}
