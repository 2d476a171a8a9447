//! Where the parts of a quotation stand in a text, in order, as the words of one speaker.

use std::ops::Range;

use super::bare::{bare, said_once};
use super::plan::Plan;
use super::said::{Brackets, Marks, Part, Said};
use super::stream::TURN;
use super::stream_words::words;
use super::transcript::{Reading, Transcript};
use super::turned::Sentences;
use super::words_at::next;

pub use super::occurrence::{How, Occurrence, TurnedWords};

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

impl Transcript {
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
        let first = |reading: Option<&Reading>, said: &[Said], across: bool| {
            let reading = reading?;
            let mut found = said.iter().map(|said| look(reading, said, across));
            found.find(|found| !found.is_empty())
        };
        // Where something was left out, commas around it are a matter of style.
        let whole = |one: &Occurrence| {
            let mut joints = self.cleaned.iter();
            joints.any(|joint| one.place.contains(&joint.there))
        };
        let without_commas = || {
            let reading = self.bare()?;
            let mut found = each
                .iter()
                .map(|said| look(reading, &with_letters(said, bare), false));
            found.find_map(|mut found| {
                found.retain(whole);
                (!found.is_empty()).then_some(found)
            })
        };
        // So are pauses and dashes there, and what is said again behind a mark is said once.
        let unmarked = || {
            let (reading, places) = self.unmarked()?;
            let once = |letters: &str| said_once(letters, &self.cleaner);
            let mut found = each
                .iter()
                .map(|said| look(reading, &with_letters(said, once), false));
            found.find_map(|mut found| {
                found.retain(|one| {
                    let mut places = places.iter();
                    places.any(|at| one.place.start <= at.end && at.start < one.place.end)
                });
                (!found.is_empty()).then_some(found)
            })
        };
        let turned = |found: &Vec<Occurrence>| found.iter().all(|one| !one.turned.is_empty());
        let timed = || {
            let reading = self.timed(text)?;
            let said: Vec<Said> = modes.iter().map(|mode| read(*mode, Marks::Kept)).collect();
            first(Some(reading), &said, false)
        };
        let mut found = first(Some(&self.clean), &each, false).or_else(without_commas);
        if found.as_ref().is_none_or(turned) {
            let other = unmarked().filter(|other| found.is_none() || !turned(other));
            found = other.or(found);
        }
        let found = found.or_else(timed).or_else(|| {
            let mut found = first(self.literal(text), &each, false)?;
            for one in &mut found {
                one.speaker = self.label_of(one).or(one.speaker);
            }
            Some(found)
        });
        if let Some(found) = found {
            return Search::Found(found);
        }
        let across = first(self.joined(), &each, true);
        // An exchange may be quoted with its labels.
        if let Some(found) = across.or_else(|| first(self.printed(text), &each, true)) {
            return Search::Across(found);
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

/// The parts of a quotation with their letters in another form.
fn with_letters(said: &Said, form: impl Fn(&str) -> String) -> Said {
    let parts = said.parts.iter().map(|part| match part {
        Part::Words {
            letters,
            shown,
            attached,
        } => Part::Words {
            letters: form(letters),
            shown: shown.clone(),
            attached: *attached,
        },
        other => other.clone(),
    });
    Said {
        parts: parts.collect(),
    }
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
        let parts = places.iter();
        let parts: Vec<_> = parts
            .map(|place| stream.place(place.clone(), self.text))
            .collect();
        let sentences = Sentences {
            stream,
            text: self.text,
            language: self.language,
        };
        let ends = parts.first().zip(parts.last());
        let speaker = places.first().and_then(|place| stream.speaker(place.start));
        Occurrence {
            place: ends.map_or(0..0, |(first, last)| first.start..last.end),
            parts,
            speaker: speaker.map(|one| one as usize),
            turned: sentences.all(plan, places),
        }
    }
}
