//! The abbreviations that a synthesis prints, where it prints them first, and what they stand for.

mod notation;
mod run;
mod statistic;

use std::collections::HashSet;
use std::ops::Range;

use super::texts::{self, Text};
use crate::language::{self, Words};
use crate::model::{Measure, Model, Placed};
use crate::source::{Sources, Span};
use crate::wording::spelling::same_name;
use notation::{NOTATION, notation};

/// An abbreviation that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Used<'a> {
    /// The short form, as the authors declare or write it.
    pub short: &'a str,
    /// What it stands for: in the authors' words, or in the usual ones of English, of the notation of figures where there
    /// are words for the language, of others in an English synthesis.
    pub long: Option<&'a str>,
    /// The whole text, or the number, that needs it first.
    pub place: Span,
}

impl Used<'_> {
    /// Where exactly it stands first, if the text is written as it is printed.
    pub fn span(&self, sources: &Sources) -> Span {
        let text = sources.slice(self.place);
        let mut places = text.match_indices(self.short);
        let found = places
            .find(|(at, _)| stands_alone(&text[..*at], self.short, &text[at + self.short.len()..]));
        found.map_or(self.place, |(at, short)| {
            let start = self.place.start as usize + at;
            Span::new(self.place.file, start, start + short.len())
        })
    }
}

/// The abbreviations that are printed: first those declared, in the order declared, then those of the
/// figures' notation, then the others in the order of the texts.
pub fn used(model: &Model) -> Vec<Used<'_>> {
    let mut search = Search::new(model);
    texts::all(model).for_each(|text| search.read(text));
    search.result()
}

/// The abbreviations that are used and expanded, by alphabet; those of the notation of figures as the page prints them.
pub(crate) fn expanded(model: &Model, words: &Words) -> Vec<(String, String)> {
    let used = used(model).into_iter();
    let expanded = used.filter_map(|one| {
        let (short, long) = (one.short, one.long?);
        let (short, long) = match notation::in_words(short, long, words) {
            Some((short, long)) => (short.to_owned(), long.to_owned()),
            None => (short.to_owned(), long.to_owned()),
        };
        (short != long).then_some((short, long))
    });
    let mut expanded: Vec<_> = expanded.collect();
    expanded.sort();
    expanded
}

/// The abbreviations that are declared and not printed, in the order declared.
pub fn unused(model: &Model) -> Vec<&Placed<String>> {
    let mut search = Search::new(model);
    let notation = notation(model);
    let declared = model.synthesis.abbreviations.iter().map(|one| &one.short);
    let mut waiting: Vec<_> = declared.enumerate().collect();
    // A role is printed in full.
    let roles = model.roles().collect::<Vec<_>>();
    waiting.retain(|(_, short)| {
        let is_role = || roles.iter().any(|role| same_name(role, short));
        !notation.contains_key(short.as_str()) && !is_role()
    });
    if waiting.is_empty() {
        return Vec::new();
    }
    texts::all(model).any(|text| {
        search.read(text);
        waiting.retain(|(at, _)| search.declared[*at].is_none());
        waiting.is_empty()
    });
    waiting.into_iter().map(|(_, short)| short).collect()
}

/// The search under way.
struct Search<'a> {
    model: &'a Model,
    /// Where each of the declared abbreviations was found first.
    declared: Vec<Option<Span>>,
    /// The bytes that an abbreviation may start with.
    starts: [bool; 256],
    /// How many of those declared and not found yet do not look like abbreviations, as `vs`.
    irregular: usize,
    /// By the byte they start with, those declared that are not found yet.
    awaited: Vec<Vec<usize>>,
    /// Short forms that need no expansion here, because something else gives their meaning.
    known: HashSet<&'a str>,
    /// Those that nobody declares, in the order found.
    others: Vec<(&'a str, Span)>,
    seen: HashSet<&'a str>,
    /// Those that a text spells out beside them.
    spelt_out: HashSet<&'a str>,
    /// Those that a number stands beside, wherever they stand first.
    numbered: HashSet<&'a str>,
    /// How participants are named, digits apart; made when first asked for.
    participants: Option<HashSet<String>>,
}

impl<'a> Search<'a> {
    fn new(model: &'a Model) -> Self {
        let frame = &model.synthesis;
        let mut starts = [false; 256];
        starts[usize::from(b'A')..=usize::from(b'Z')].fill(true);
        let mut irregular = 0;
        let mut awaited = vec![Vec::new(); 256];
        for (at, short) in frame.abbreviations.iter().enumerate() {
            if let Some(byte) = short.short.bytes().next() {
                awaited[usize::from(byte)].push(at);
                starts[usize::from(byte)] = true;
                irregular += usize::from(!run::may_hold(short.short.as_bytes()));
            }
        }
        let timepoints = frame.timepoints.iter().map(|at| at.id.as_str());
        let groups = frame.groups.iter();
        let groups = groups.filter(|group| group.label != group.id);
        let sites = frame.sites.iter().filter(|site| site.label != site.id);
        let declared = frame.abbreviations.iter();
        let scales = model.measures.iter().flat_map(names_of_scales);
        let known = timepoints
            .chain(scales)
            .chain(sites.map(|site| site.id.as_str()))
            .chain(groups.map(|group| group.id.as_str()))
            .chain(declared.map(|short| short.short.as_str()));
        Self {
            model,
            declared: vec![None; frame.abbreviations.len()],
            starts,
            irregular,
            awaited,
            known: known.collect(),
            others: Vec::new(),
            seen: HashSet::new(),
            spelt_out: HashSet::new(),
            numbered: HashSet::new(),
            participants: None,
        }
    }

    /// Looks through one text.
    fn read(&mut self, text: Text<'a>) {
        if !text.prose {
            return;
        }
        let bytes = text.words.as_bytes();
        if self.irregular == 0 && !run::may_hold(bytes) {
            return;
        }
        let mut past = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if !self.starts[usize::from(*byte)] {
                continue;
            }
            self.declared_at(text, at);
            let next = bytes.get(at + 1);
            if at >= past && next.is_some_and(|next| run::opens(*byte, *next)) {
                past = self.run_at(text, at);
            }
        }
    }

    /// Notes the declared abbreviations that start at byte `at`.
    fn declared_at(&mut self, text: Text<'a>, at: usize) {
        let awaited = &mut self.awaited[usize::from(text.words.as_bytes()[at])];
        if awaited.is_empty() {
            return;
        }
        let (before, rest) = text.words.split_at(at);
        let shorts = &self.model.synthesis.abbreviations;
        awaited.retain(|index| {
            let short = shorts[*index].short.as_str();
            let met = rest.starts_with(short) && stands_alone(before, short, &rest[short.len()..]);
            if met {
                self.declared[*index] = Some(text.span);
                self.irregular -= usize::from(!run::may_hold(short.as_bytes()));
            }
            !met
        });
    }

    /// Looks at the run about byte `at`; gives the byte behind it.
    fn run_at(&mut self, text: Text<'a>, at: usize) -> usize {
        let words = text.words;
        let run = run::about(words, at);
        let whole = &words[run.clone()];
        let other = self.known.contains(whole)
            || run::is_identifier(whole)
            || self.is_participant(whole)
            || run::is_shouted(words, &run)
            || run::is_reference(words, &run);
        let mut parts = run::parts(words, run.clone()).peekable();
        while let Some((start, part)) = parts.next() {
            let digits =
                |word: &str| !word.is_empty() && word.bytes().all(|one| one.is_ascii_digit());
            let number = parts.peek().filter(|(_, next)| digits(next));
            let end = number.map_or(start + part.len(), |(at, next)| at + next.len());
            if !other {
                self.consider(text, part, start..end);
            }
        }
        run.end
    }

    /// Notes `part` if it is an abbreviation that nobody declares; `whole` is where it stands with the
    /// number that a hyphen joins to it, as in `PHQ-9`.
    fn consider(&mut self, text: Text<'a>, part: &'a str, whole: Range<usize>) {
        let base = match part.strip_suffix('s') {
            Some(base) if run::is_short(base) => base,
            _ => part,
        };
        if !run::is_short(base) || run::is_plain(base) {
            return;
        }
        let numbered = &text.words[whole.clone()];
        let short = if numbered == part { base } else { numbered };
        if self.known.contains(base) || self.known.contains(short) {
            return;
        }
        let place = whole.start..whole.start + short.len();
        if run::is_spelt_out(text.words, &place) {
            self.spelt_out.insert(short);
        }
        if statistic::is_beside_number(text.words, &place) {
            self.numbered.insert(short);
        }
        if self.seen.insert(short) {
            self.others.push((short, text.span));
        }
    }

    /// Whether participants are named like this, digits apart.
    fn is_participant(&mut self, run: &str) -> bool {
        let participants = self.participants.get_or_insert_with(|| {
            let quotes = self.model.evidence.iter().flat_map(|one| &one.quotes);
            let names = quotes.filter_map(|quote| quote.by.as_ref());
            names.map(|by| run::shape(by.trim())).collect()
        });
        participants.contains(&run::shape(run))
    }

    fn result(self) -> Vec<Used<'a>> {
        let frame = &self.model.synthesis;
        let english = frame.language.split('-').next() == Some("en");
        let mut notation = notation(self.model);
        let mut used = Vec::new();
        let mut add = |short, long, place| used.push(Used { short, long, place });
        for (short, found) in frame.abbreviations.iter().zip(self.declared) {
            let printed = notation.remove(short.short.as_str());
            if let Some(place) = found.or(printed) {
                add(short.short.as_str(), Some(short.long.as_str()), place);
            }
        }
        // The notation of figures is of the language of the page, which expands it where there are words for it.
        let worded = language::is_known(&frame.language);
        for (short, usual) in NOTATION {
            if let Some(place) = notation.get(short) {
                add(short, worded.then_some(usual), *place);
            }
        }
        let waiting = self.others.iter().map(|(short, _)| *short);
        let words = shouted(self.model, waiting);
        for (short, place) in self.others {
            let known = self.spelt_out.contains(short) || notation.contains_key(short);
            let beside = self.numbered.contains(short);
            match statistic::meaning(self.model, short, beside) {
                _ if known => {}
                Some(usual) => add(short, english.then_some(usual), place),
                None if words.contains(short) => {}
                None => add(short, None, place),
            }
        }
        used
    }
}

/// The names that a measure gives to scales: its instrument, word by word, its label, and what stands in
/// brackets in its label.
fn names_of_scales(measure: &Measure) -> impl Iterator<Item = &str> {
    let instrument = measure.instrument.iter();
    let instrument = instrument.flat_map(|name| name.split_whitespace());
    let bracketed = measure.label.split('(').skip(1);
    let bracketed = bracketed.filter_map(|rest| Some(rest.split_once(')')?.0));
    let names = instrument.chain([measure.label.as_str()]).chain(bracketed);
    names.map(|name| name.trim_matches(['(', ')', ',', ';']))
}

/// Words that people stress by capitals, and that nobody abbreviates anything to.
const STRESSED: [&str; 8] = [
    "ALWAYS", "AND", "BUT", "EVERY", "NEVER", "NOT", "ONLY", "VERY",
];

/// Those of some words in capitals that are no abbreviations: the same word stands in small letters in a
/// printed text, or it is one that people stress.
fn shouted<'a>(model: &Model, waiting: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
    /// Shorter ones are words and abbreviations at once, such as IT.
    const LONG: usize = 4;
    let mut waiting: Vec<_> = waiting
        .filter(|one| one.chars().all(char::is_alphabetic))
        .collect();
    let mut found: HashSet<_> = waiting
        .iter()
        .copied()
        .filter(|one| STRESSED.contains(one))
        .collect();
    waiting.retain(|one| !found.contains(one) && one.chars().count() >= LONG);
    let mut small: Vec<_> = waiting
        .iter()
        .map(|one| (*one, one.to_lowercase()))
        .collect();
    let mut texts = texts::all(model).filter(|text| text.prose);
    while !small.is_empty() {
        let Some(text) = texts.next() else { break };
        small.retain(|(short, small)| {
            let mut places = text.words.match_indices(small.as_str());
            let met = places.any(|(at, word)| {
                stands_alone(&text.words[..at], word, &text.words[at + word.len()..])
            });
            if met {
                found.insert(*short);
            }
            !met
        });
    }
    found
}

/// Whether `short` is a word of its own between the texts beside it; an s behind it makes it plural.
fn stands_alone(before: &str, short: &str, after: &str) -> bool {
    let joined = |one: Option<char>, other: Option<char>| {
        one.is_some_and(char::is_alphanumeric) && other.is_some_and(char::is_alphanumeric)
    };
    let ends = |after: &str| !joined(short.chars().next_back(), after.chars().next());
    let plural = after.strip_prefix('s');
    !joined(before.chars().next_back(), short.chars().next())
        && (ends(after) || plural.is_some_and(ends))
}
