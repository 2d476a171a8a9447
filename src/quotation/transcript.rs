//! A text taken apart into what was spoken, and by whom.

use std::ops::Range;
use std::sync::OnceLock;

use super::bare::{Joint, unmarked, without_commas};
use super::clean::Cleaner;
use super::labels::{Candidate, Gathering, Known, Shape, judge};
use super::layout;
use super::lines::{line_number, marked_up};
use super::loose;
use super::manner::{Manner, NotSpeech};
use super::occurrence::Occurrence;
use super::parted::{Letters, PARTED};
use super::said::{Marks, in_order, skips};
use super::stream::{Skip, Stream, TURN};

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
    /// How many labels there are that are as they are said to be.
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
    /// The text with all labels as words, as it is printed.
    printed: OnceLock<Option<Reading>>,
    pub(super) cleaner: Cleaner,
    /// What stands in the text and is no speech, with the turns of speakers.
    skips: Vec<(Range<usize>, Skip)>,
}

impl Transcript {
    /// Takes `text` apart; `is_participant` says whether a name in a label is a participant's.
    pub fn new(text: &str, manner: &Manner, is_participant: impl Fn(&str) -> bool) -> Self {
        let cleaner = Cleaner::of(manner);
        let known = Known::of(manner, is_participant);
        let mut noise = skips(text, Marks::LeftOut);
        let mut candidates = Vec::new();
        let put_in = match manner.labels.is_some() {
            true => loose::put_in(text, |name| known.standing(name).is_some()),
            false => Vec::new(),
        };
        noise.extend(put_in.iter().map(|place| (place.clone(), Skip::PutIn)));
        let lines = by_line(text, manner, &mut noise, &mut candidates);
        if manner.labels.is_some() || !manner.interviewers.is_empty() {
            voices(text, &noise, &mut candidates);
        }
        let is_put_in = |at: usize| {
            let behind = put_in.partition_point(|place| place.end <= at);
            put_in.get(behind).is_some_and(|place| place.start <= at)
        };
        candidates.retain(|one| !is_put_in(one.name.start));
        let judged = judge(text, candidates, &known);
        let noise = merged(noise, judged.turns);
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
            speakers: judged.speakers,
            labels: judged.fitting,
            lines,
            clean: Reading::of(clean),
            cleaned,
            bare: OnceLock::new(),
            unmarked: OnceLock::new(),
            timed: OnceLock::new(),
            literal: OnceLock::new(),
            joined: OnceLock::new(),
            printed: OnceLock::new(),
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
        let may_be_said = |(_, skip): &(Range<usize>, Skip)| match skip {
            Skip::Turn(who) => {
                let speaker = &self.speakers[*who as usize];
                speaker.standing == Standing::Unknown && !speaker.is_surely_one()
            }
            Skip::Inline | Skip::Apart | Skip::PutIn => false,
        };
        let make = || self.with(text, may_be_said);
        self.literal.get_or_init(make).as_ref()
    }

    /// The text with all its labels as words, where it has any.
    pub(super) fn printed(&self, text: &str) -> Option<&Reading> {
        let is_label = |(_, skip): &(Range<usize>, Skip)| matches!(skip, Skip::Turn(_));
        let make = || self.with(text, is_label);
        self.printed.get_or_init(make).as_ref()
    }

    /// Who may speak in a quotation that has labels which are nobody's for words: whose label it leaves out, or, behind the
    /// words of an interviewer, starts with.
    pub(super) fn label_of(&self, quoted: &Occurrence) -> Option<usize> {
        let left_out = |label: &Range<usize>| {
            let within = quoted.place.start <= label.start && label.end <= quoted.place.end;
            let said = |part: &Range<usize>| part.start < label.end && label.start < part.end;
            within && !quoted.parts.iter().any(said)
        };
        let of_interviewer = quoted
            .speaker
            .is_some_and(|who| self.speakers[who].standing == Standing::Interviewer);
        let starts = |label: &Range<usize>| {
            of_interviewer && (label.start..label.end).contains(&quoted.place.start)
        };
        self.skips.iter().find_map(|(place, skip)| match skip {
            Skip::Turn(who) => {
                let who = *who as usize;
                let unknown = self.speakers[who].standing == Standing::Unknown;
                (unknown && (left_out(place) || starts(place))).then_some(who)
            }
            Skip::Inline | Skip::Apart | Skip::PutIn => None,
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
    let mut labels = manner.labels.as_ref().map(Gathering::of);
    let mut before = None;
    let (mut start, mut lines) = (0, 0);
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let mut shown = line.trim_end();
        if shown.is_empty() {
            labels.iter_mut().for_each(Gathering::empty);
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
        if let Some(labels) = &mut labels {
            labels.line(shown, from);
        }
    }
    candidates.extend(labels.into_iter().flat_map(|labels| labels.found));
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
                shape: Shape::Written { opens: false },
                line: 0,
                only: false,
            });
        }
    }
}
