//! A text taken apart into what was spoken, and by whom.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::bare::{Joint, unmarked, without_commas};
use super::clean::Cleaner;
use super::layout;
use super::lines::{line_number, marked_up, time_before};
use super::manner::{LabelPattern, Manner, NotSpeech};
use super::occurrence::Occurrence;
use super::parted::{Letters, PARTED};
use super::said::{Marks, in_order, skips};
use super::stream::{Skip, Stream, TURN};
use crate::wording::spelling;

pub use super::speaker::{Speaker, Standing};

/// A text in one reading: its letters, and what serves to look for words in them.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) stream: Stream,
    /// Whether a line end parts a word of it.
    parted: bool,
    letters: OnceLock<Letters>,
}

impl Reading {
    fn of(stream: Stream) -> Self {
        Self {
            parted: stream.letters.contains(PARTED),
            stream,
            letters: OnceLock::new(),
        }
    }

    /// The letters alone, where a line end parts a word of the text or of some words that are looked for.
    pub(super) fn letters(&self, wanted: &str) -> Option<&Letters> {
        let parted = self.parted || wanted.contains(PARTED);
        parted.then(|| {
            self.letters
                .get_or_init(|| Letters::of(&self.stream.letters))
        })
    }
}

/// A text taken apart.
#[derive(Debug)]
pub struct Transcript {
    /// Those who speak, by the labels of the text; none where it has no labels.
    pub speakers: Vec<Speaker>,
    /// How many labels there are.
    pub labels: usize,
    /// How many lines hold words.
    pub lines: usize,
    /// Without what a clean transcript leaves out.
    pub(super) clean: Reading,
    /// Where the clean reading leaves something out.
    pub(super) cleaned: Vec<Joint>,
    /// The clean reading without commas, where something was left out.
    bare: OnceLock<Option<Reading>>,
    /// The same without pauses and dashes there, and what is said again behind a mark, with the places of those.
    unmarked: OnceLock<Option<(Reading, Vec<Range<usize>>)>>,
    /// With marks of time as words, where the text has any.
    timed: OnceLock<Option<Reading>>,
    /// With labels that are nobody's as words, where the text has any.
    literal: OnceLock<Option<Reading>>,
    /// The clean reading with what several speakers said as one.
    joined: OnceLock<Option<Reading>>,
    pub(super) cleaner: Cleaner,
    /// What stands in the text and is no speech, with the turns of speakers.
    skips: Vec<(Range<usize>, Skip)>,
}

/// A label, or what looks like one.
struct Candidate {
    place: Range<usize>,
    name: Range<usize>,
}

impl Transcript {
    /// Takes `text` apart; `is_participant` says whether a name in a label is a participant's.
    pub fn new(text: &str, manner: &Manner, is_participant: impl Fn(&str) -> bool) -> Self {
        let cleaner = Cleaner::of(manner);
        let mut noise = skips(text, Marks::LeftOut);
        let mut candidates = Vec::new();
        let lines = by_line(text, manner, &mut noise, &mut candidates);
        if manner.labels.is_some() || !manner.interviewers.is_empty() {
            voices(text, &noise, &mut candidates);
        }
        let (speakers, turns) = judge(text, manner, candidates, is_participant);
        let labels = turns.len();
        let noise = merged(noise, turns);
        let whole = Stream::of(text, &noise);
        let gaps = match cleaner.is_idle() {
            true => Vec::new(),
            false => cleaner.gaps(&whole),
        };
        let cleaned = Joint::all(&whole, &gaps);
        let clean = match gaps.is_empty() {
            true => whole,
            false => whole.without(&gaps),
        };
        Self {
            speakers,
            labels,
            lines,
            clean: Reading::of(clean),
            cleaned,
            bare: OnceLock::new(),
            unmarked: OnceLock::new(),
            timed: OnceLock::new(),
            literal: OnceLock::new(),
            joined: OnceLock::new(),
            cleaner,
            skips: noise,
        }
    }

    /// The clean reading without its commas, where something was left out of it.
    pub(super) fn bare(&self) -> Option<&Reading> {
        let make =
            || (!self.cleaned.is_empty()).then(|| Reading::of(without_commas(&self.clean.stream)));
        self.bare.get_or_init(make).as_ref()
    }

    /// The clean reading without its commas, without pauses and dashes where something was left out of it, and without
    /// negations and numbers that are said again behind a mark; with the places in the text of the latter two.
    pub(super) fn unmarked(&self) -> Option<&(Reading, Vec<Range<usize>>)> {
        let make = || {
            let made = unmarked(&self.clean.stream, &self.cleaned, &self.cleaner);
            made.map(|(stream, places)| (Reading::of(stream), places))
        };
        self.unmarked.get_or_init(make).as_ref()
    }

    /// The text with its marks of time, where it has any.
    pub(super) fn timed(&self, text: &str) -> Option<&Reading> {
        let is_time = |(place, skip): &(Range<usize>, Skip)| {
            *skip == Skip::Apart && !layout::is_tag(&text[place.clone()])
        };
        let make = || self.with(text, is_time);
        self.timed.get_or_init(make).as_ref()
    }

    /// The text with labels that are nobody's as words, where it has any: `Sunday: we walked` may have been said.
    pub(super) fn literal(&self, text: &str) -> Option<&Reading> {
        let is_unknown = |(_, skip): &(Range<usize>, Skip)| match skip {
            Skip::Turn(who) => self.speakers[*who as usize].standing == Standing::Unknown,
            Skip::Inline | Skip::Apart => false,
        };
        let make = || self.with(text, is_unknown);
        self.literal.get_or_init(make).as_ref()
    }

    /// Who may speak in what a quotation leaves out, by a label there that is nobody's.
    pub(super) fn left_out_label(&self, quoted: &Occurrence) -> Option<usize> {
        let left_out = |label: &Range<usize>| {
            let within = quoted.place.start <= label.start && label.end <= quoted.place.end;
            let said = |part: &Range<usize>| part.start < label.end && label.start < part.end;
            within && !quoted.parts.iter().any(said)
        };
        self.skips.iter().find_map(|(place, skip)| match skip {
            Skip::Turn(who) => {
                let who = *who as usize;
                let unknown = self.speakers[who].standing == Standing::Unknown;
                (unknown && left_out(place)).then_some(who)
            }
            Skip::Inline | Skip::Apart => None,
        })
    }

    /// The text with some of what is no speech as words, where it has any.
    fn with(&self, text: &str, said: impl Fn(&(Range<usize>, Skip)) -> bool) -> Option<Reading> {
        let kept: Vec<_> = self
            .skips
            .iter()
            .filter(|one| !said(one))
            .cloned()
            .collect();
        (kept.len() < self.skips.len()).then(|| {
            let whole = Stream::of(text, &kept);
            let gaps = self.cleaner.gaps(&whole);
            Reading::of(whole.without(&gaps))
        })
    }

    /// The clean reading with the words of all speakers as those of one, where there are several.
    pub(super) fn joined(&self) -> Option<&Reading> {
        let make = || {
            let stream = &self.clean.stream;
            (stream.turns.len() > 1).then(|| {
                let mut joined = stream.clone();
                joined.letters = stream.letters.replace(TURN, " ");
                Reading::of(joined)
            })
        };
        self.joined.get_or_init(make).as_ref()
    }
}

/// What is no speech and the turns, in order; a label goes before what else stands in its place.
fn merged(
    noise: Vec<(Range<usize>, Skip)>,
    turns: Vec<(Range<usize>, Skip)>,
) -> Vec<(Range<usize>, Skip)> {
    if turns.is_empty() {
        return noise;
    }
    let mut merged = Vec::with_capacity(noise.len() + turns.len());
    let mut turns = turns.into_iter().peekable();
    for (place, skip) in noise {
        while let Some(turn) = turns.next_if(|(turn, _)| turn.start <= place.start) {
            merged.push(turn);
        }
        let meets = |other: &Range<usize>| other.start < place.end && place.start < other.end;
        let behind = turns.peek().is_some_and(|(turn, _)| meets(turn));
        let before = merged.last().is_some_and(|(turn, _)| meets(turn));
        if !behind && !before {
            merged.push((place, skip));
        }
    }
    merged.extend(turns);
    merged
}

/// Looks at each line for its number, its markup and its label; gives how many lines hold words.
fn by_line(
    text: &str,
    manner: &Manner,
    noise: &mut Vec<(Range<usize>, Skip)>,
    candidates: &mut Vec<Candidate>,
) -> usize {
    let numbered = manner.not_speech.contains(&NotSpeech::LineNumbers);
    let markup = manner.not_speech.contains(&NotSpeech::Markup);
    let mut before = None;
    let (mut start, mut lines) = (0, 0);
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let mut shown = line.trim_end();
        if shown.is_empty() {
            continue;
        }
        lines += 1;
        let mut from = at;
        if numbered && let Some(number) = line_number(shown, &mut before) {
            noise.push((at..at + number, Skip::Inline));
            from += number;
            shown = &shown[number..];
        }
        if markup {
            marked_up(shown, from, noise);
        }
        if let Some(labels) = &manner.labels {
            // A time may stand before a label that has none of its own.
            let time = match labels.has_time() {
                true => 0,
                false => time_before(shown),
            };
            let from = from + time;
            if let Some(label) = labels.at(&shown[time..]) {
                candidates.push(Candidate {
                    place: from..from + label.end,
                    name: from + label.name.start..from + label.name.end,
                });
            }
        }
    }
    in_order(noise);
    lines
}

/// Takes in the names of the voices of subtitles: `<v P03>`.
fn voices(text: &str, noise: &[(Range<usize>, Skip)], candidates: &mut Vec<Candidate>) {
    for (place, _) in noise {
        let tag = &text[place.clone()];
        let Some(inner) = tag
            .strip_prefix("<v")
            .and_then(|inner| inner.strip_suffix('>'))
        else {
            continue;
        };
        let Some(blank) = inner.find([' ', '\t']) else {
            continue;
        };
        let name = inner[blank..].trim();
        if !name.is_empty() {
            let start = place.start + tag.len() - 1 - inner[blank..].trim_start().len();
            candidates.push(Candidate {
                place: place.clone(),
                name: start..start + name.len(),
            });
        }
    }
    candidates.sort_by_key(|one| one.place.start);
}

/// Those who speak, and the turns that their labels open. A name that is nobody's is one if it is short and starts like
/// one: what stands so may also be the start of a sentence, and is read as that where a quotation has it. On a line of
/// its own it must stand more than once, as a short answer looks like one, and end without a mark.
fn judge(
    text: &str,
    manner: &Manner,
    candidates: Vec<Candidate>,
    is_participant: impl Fn(&str) -> bool,
) -> (Vec<Speaker>, Vec<(Range<usize>, Skip)>) {
    let forms: Vec<_> = candidates
        .iter()
        .map(|one| spelling::label(&text[one.name.clone()]))
        .collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for form in &forms {
        *counts.entry(form.as_ref()).or_default() += 1;
    }
    let asks: Vec<_> = manner
        .interviewers
        .iter()
        .map(|name| spelling::label(name))
        .collect();
    let labels = manner.labels.as_ref();
    let alone = labels.is_some_and(LabelPattern::is_name_alone);
    let standing = |form: &str, shown: &str| {
        let numbered = form.trim_end_matches(|one: char| one.is_ascii_digit() || one == ' ');
        if asks.iter().any(|one| one == form || one == numbered) {
            return Some(Standing::Interviewer);
        }
        if is_participant(shown) {
            return Some(Standing::Participant);
        }
        let short = shown.chars().count() <= 30 && shown.split_whitespace().count() <= 3;
        // A time, a ratio or a list has no letter; a sentence that goes on starts with a small one.
        let lettered = shown.contains(char::is_alphabetic);
        let named = shown.starts_with(|one: char| !one.is_lowercase());
        let often = counts.get(form).is_some_and(|count| *count > 1);
        let unmarked = shown.ends_with(char::is_alphanumeric);
        let like_a_name = short && named && lettered && (!alone || often && unmarked);
        like_a_name.then_some(Standing::Unknown)
    };
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut known: HashMap<&str, Option<u32>> = HashMap::new();
    let mut turns = Vec::new();
    for (candidate, form) in candidates.iter().zip(&forms) {
        let who = *known.entry(form.as_ref()).or_insert_with(|| {
            let shown = &text[candidate.name.clone()];
            let standing = standing(form, shown)?;
            speakers.push(Speaker {
                name: shown.to_owned(),
                standing,
                turns: counts.get(form.as_ref()).copied().unwrap_or(1),
            });
            Some(speakers.len() as u32 - 1)
        });
        let Some(who) = who else {
            continue;
        };
        turns.push((candidate.place.clone(), Skip::Turn(who)));
    }
    (speakers, turns)
}
