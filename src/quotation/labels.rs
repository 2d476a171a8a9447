//! The labels of a text: where somebody's words start, whose they are, and what looks like a label and may be speech.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::lines::time_before;
use super::loose;
use super::manner::{Label, LabelPattern, Manner};
use super::speaker::{Speaker, Standing};
use super::stream::Skip;
use crate::wording::spelling;

/// A label, or what looks like one.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) place: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) shape: Shape,
    /// The number of its line among those with words.
    pub(super) line: usize,
    /// Whether nothing else stands in that line.
    pub(super) only: bool,
}

impl Candidate {
    /// Whether it is not as the pattern has it.
    fn is_loose(&self) -> bool {
        matches!(self.shape, Shape::Loose | Shape::Unmarked)
    }
}

/// How a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As the pattern has it; where somebody's name could start a sentence, this one may.
    Written {
        /// Whether what stands before it ends a sentence, and what follows starts one.
        opens: bool,
    },
    /// Alone on its line, as the pattern has it.
    Alone {
        /// Whether it stands behind an empty line, or first.
        behind_empty: bool,
        /// Whether words stand in the line below it.
        before_words: bool,
    },
    /// As the pattern does not have it: a label only if it is somebody's name.
    Loose,
    /// With no mark behind it at all: a label only of an interviewer.
    Unmarked,
}

/// The labels of lines, as they are gathered from the first line on.
#[derive(Debug)]
pub(super) struct Gathering<'a> {
    labels: &'a LabelPattern,
    pub(super) found: Vec<Candidate>,
    /// Whether the line before is empty, or there is none.
    behind_empty: bool,
    /// How many lines with words there were.
    lines: usize,
    /// Whether the last line with words ends a sentence.
    behind_sentence: bool,
    /// The position of a label that is alone on the line before, if there is one.
    above: Option<usize>,
}

impl<'a> Gathering<'a> {
    pub(super) fn of(labels: &'a LabelPattern) -> Self {
        Self {
            labels,
            found: Vec::new(),
            behind_empty: true,
            lines: 0,
            behind_sentence: true,
            above: None,
        }
    }

    /// Notes an empty line.
    pub(super) fn empty(&mut self) {
        self.behind_empty = true;
        self.above = None;
    }

    /// Takes in a line that starts at `from`; what is left out of it stands before.
    pub(super) fn line(&mut self, line: &str, from: usize) {
        // A time may stand before a label that has none of its own.
        let time = match self.labels.has_time() {
            true => 0,
            false => time_before(line),
        };
        let (shown, start) = (&line[time..], from + time);
        if let Some(above) = self.above.take()
            && let Shape::Alone { before_words, .. } = &mut self.found[above].shape
        {
            *before_words = true;
        }
        self.lines += 1;
        if let Some(label) = self.labels.at(shown) {
            self.as_written(&label, shown, start);
        }
        let starts = loose::at(shown);
        for label in starts.labels {
            let only = label.end == shown.len();
            self.add(&label, start, Shape::Loose, only);
        }
        if let Some(label) = starts.unmarked {
            self.add(&label, start, Shape::Unmarked, false);
        }
        for label in loose::within(shown) {
            self.add(&label, start, Shape::Loose, false);
        }
        let quiet = ['"', '”', '’', '\'', ')', ']', '*', '_', ' ', '\t', '\r'];
        let last = shown.trim_end_matches(quiet);
        self.behind_sentence = last.ends_with(['.', '!', '?', '…', '。', '؟']);
        self.behind_empty = false;
    }

    /// Takes in a label that is as the pattern has it.
    fn as_written(&mut self, label: &Label, line: &str, start: usize) {
        let rest = &line[label.end..];
        let digit = |one: char| one.is_ascii_digit();
        let colon = line[..label.end].trim_end().ends_with(':');
        if colon && line[label.name.clone()].ends_with(digit) && rest.starts_with(digit) {
            // A time of day, or a ratio.
            return;
        }
        let shape = match self.labels.is_name_alone() {
            true => {
                self.above = Some(self.found.len());
                Shape::Alone {
                    behind_empty: self.behind_empty,
                    before_words: false,
                }
            }
            false => {
                let opening = ['"', '“', '„', '«', '‘', '\'', '*', '_'];
                let starts = rest.trim_start().trim_start_matches(opening);
                let starts = starts.starts_with(char::is_uppercase);
                let opens = (self.behind_sentence || self.behind_empty) && starts;
                Shape::Written { opens }
            }
        };
        self.add(label, start, shape, rest.trim().is_empty());
    }

    /// Takes in a label of a line that starts at `start`; `only` says whether nothing else stands in it.
    fn add(&mut self, label: &Label, start: usize, shape: Shape, only: bool) {
        self.found.push(Candidate {
            place: start + label.start..start + label.end,
            name: start + label.name.start..start + label.name.end,
            shape,
            line: self.lines,
            only,
        });
    }
}

/// Whose names are known.
pub(super) struct Known<'a, F> {
    asks: Vec<Cow<'a, str>>,
    is_participant: F,
}

impl<'a, F: Fn(&str) -> bool> Known<'a, F> {
    /// The interviewers of a text, and whoever `is_participant` knows.
    pub(super) fn of(manner: &'a Manner, is_participant: F) -> Self {
        let asks = manner.interviewers.iter();
        Self {
            asks: asks.map(|name| spelling::label(name)).collect(),
            is_participant,
        }
    }

    /// Whose a name is, if it is anybody's.
    pub(super) fn standing(&self, shown: &str) -> Option<Standing> {
        let form = spelling::label(shown);
        let numbered = form.trim_end_matches(|one: char| one.is_ascii_digit() || one == ' ');
        if self.asks.iter().any(|one| *one == form || one == numbered) {
            return Some(Standing::Interviewer);
        }
        (self.is_participant)(shown).then_some(Standing::Participant)
    }
}

/// What became of the labels of a text.
#[derive(Debug)]
pub(super) struct Judged {
    /// Those who speak.
    pub(super) speakers: Vec<Speaker>,
    /// The labels, in order.
    pub(super) turns: Vec<(Range<usize>, Skip)>,
    /// How many of them are as the pattern has them.
    pub(super) fitting: usize,
}

/// Those who speak, and the turns that their labels open. A name that is nobody's is one if it is short and starts like
/// one, or heads several lines, or starts where a sentence does: what stands so may also be the start of a sentence, and is
/// read as that where a quotation has it.
pub(super) fn judge(
    text: &str,
    mut candidates: Vec<Candidate>,
    known: &Known<'_, impl Fn(&str) -> bool>,
) -> Judged {
    candidates.sort_by_key(|one| (one.place.start, one.is_loose()));
    let form = |one: &Candidate| spelling::label(&text[one.name.clone()]);
    let forms: Vec<_> = candidates.iter().map(form).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (candidate, form) in candidates.iter().zip(&forms) {
        if !candidate.is_loose() {
            *counts.entry(form.as_ref()).or_default() += 1;
        }
    }
    let mut whose: HashMap<&str, Option<Standing>> = HashMap::new();
    let standings = candidates.iter().zip(&forms).map(|(one, form)| {
        let shown = &text[one.name.clone()];
        let of = whose.entry(form.as_ref());
        let standing = *of.or_insert_with(|| known.standing(shown));
        standing
            .filter(|standing| one.shape != Shape::Unmarked || *standing == Standing::Interviewer)
    });
    let standings: Vec<_> = standings.collect();
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut turns: Vec<(Range<usize>, Skip)> = Vec::new();
    // The line of the last label, where it has that for itself: what stands below it alone is an answer.
    let mut above = None;
    let mut fitting = 0;
    for (at, (candidate, form)) in candidates.iter().zip(&forms).enumerate() {
        let end = turns.last().map_or(0, |(place, _)| place.end);
        if candidate.place.start < end {
            continue;
        }
        let shown = &text[candidate.name.clone()];
        let unknown = || {
            let count = counts.get(form.as_ref()).copied().unwrap_or_default();
            let may_be = may_be_a_name(shown, candidate.shape, count);
            let answers = matches!(candidate.shape, Shape::Alone { .. })
                && above.is_some_and(|line| line + 1 == candidate.line);
            // Of several readings of one place that of somebody's name is meant.
            let behind = candidates.iter().zip(&standings).skip(at + 1);
            let mut others =
                behind.take_while(|(other, _)| other.place.start < candidate.place.end);
            let is_known = others.any(|(_, standing)| standing.is_some());
            (may_be && !answers && !is_known).then_some(Standing::Unknown)
        };
        let Some(standing) = standings[at].or_else(unknown) else {
            continue;
        };
        let who = *numbers.entry(form.as_ref()).or_insert_with(|| {
            speakers.push(Speaker {
                name: shown.to_owned(),
                standing,
                turns: 0,
            });
            speakers.len() as u32 - 1
        });
        speakers[who as usize].turns += 1;
        fitting += usize::from(!candidate.is_loose());
        above = candidate.only.then_some(candidate.line);
        turns.push((candidate.place.clone(), Skip::Turn(who)));
    }
    Judged {
        speakers,
        turns,
        fitting,
    }
}

/// Whether what stands in place of a name that is nobody's may be one; `count` says how many lines it heads.
fn may_be_a_name(shown: &str, shape: Shape, count: usize) -> bool {
    let words = shown.split_whitespace().count();
    let letters = shown.chars().count();
    // A time, a ratio or a list has no letter; a sentence that goes on starts with a small one.
    let lettered = shown.contains(char::is_alphabetic);
    let small = shown.starts_with(char::is_lowercase);
    let like_a_name = letters <= 30 && words <= 3 && !small && lettered;
    let longest = match (small, count > 1) {
        (false, _) => 6,
        (true, true) => 4,
        (true, false) => 2,
    };
    let long = letters <= 48 && words <= longest && lettered;
    match shape {
        Shape::Loose | Shape::Unmarked => false,
        Shape::Written { opens } => like_a_name || long && (opens || count > 1),
        // A short answer is a line of its own, too, but ends a turn where it is no answer to a label.
        Shape::Alone {
            behind_empty,
            before_words,
        } => {
            let unmarked = shown.ends_with(char::is_alphanumeric);
            let apart = behind_empty || count > 1;
            let named = like_a_name || small && lettered && words <= 2 && count > 1;
            named && unmarked && before_words && apart
        }
    }
}
