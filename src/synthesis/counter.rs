//! What may speak against a row and is not linked to it: findings and coded passages that share its themes, measures or
//! words, and point the other way or were never linked. A short list to look at, the same on every machine; it judges
//! nothing.

mod directions;
mod gathered;
mod words;

use std::collections::BTreeSet;

use crate::model::{Evidence, Handle, Measure, Model, Proposition, Stance, Theme};
use crate::voices::heard::Passage;
use crate::wording::spelling;
use directions::{Heading, headings_of, measures_of};
pub(crate) use gathered::Counter;

/// The most that is listed of a row, and of these the most passages.
const MOST: usize = 5;
const MOST_SEGMENTS: usize = 3;

/// A theme or a measure that more findings share tells nothing of any of them.
const COMMON: usize = 40;

/// The most words that are named.
const NAMED: usize = 4;

/// Something beside a row, to look at.
#[derive(Clone, Debug)]
pub(crate) struct Beside {
    /// What it is.
    pub(crate) what: Unlinked,
    /// Why, what weighs most first.
    pub(crate) reasons: Vec<Reason>,
}

/// A finding or a passage that is not linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unlinked {
    /// A finding.
    Finding(Handle<Evidence>),
    /// The segment of that position.
    Segment(usize),
}

/// Why something is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// It claims the opposite of a measure.
    Opposite(Handle<Measure>),
    /// It speaks against another row.
    Against(Handle<Proposition>),
    /// Either it or the row denies something, and the other does not.
    Denies,
    /// It is linked to no row.
    Nowhere,
    /// Nobody quotes its speaker here.
    Unquoted,
    /// It shares a theme.
    Theme(Handle<Theme>),
    /// It is about the same measure.
    Measure(Handle<Measure>),
    /// It is of the same time.
    Time(usize),
    /// It shares words.
    Words(Vec<String>),
}

impl Reason {
    /// How much it weighs for the order of the list.
    fn weight(&self) -> usize {
        match self {
            Self::Opposite(_) => 6,
            Self::Against(_) => 5,
            Self::Denies => 3,
            Self::Nowhere | Self::Theme(_) | Self::Measure(_) => 2,
            Self::Unquoted | Self::Time(_) => 1,
            Self::Words(words) => words.len().min(3),
        }
    }

    /// Whether it says that something points the other way, or was never linked.
    fn calls(&self) -> bool {
        matches!(
            self,
            Self::Opposite(_) | Self::Against(_) | Self::Denies | Self::Nowhere | Self::Unquoted
        )
    }
}

impl Counter {
    /// What lies beside a row, what weighs most first.
    pub(crate) fn beside(&self, model: &Model, at: Handle<Proposition>) -> Vec<Beside> {
        let row = &model.propositions[at];
        let linked: BTreeSet<Handle<Evidence>> =
            row.links.iter().map(|link| link.evidence).collect();
        let mut themes: Vec<Handle<Theme>> = Vec::new();
        let mut measures: BTreeSet<Handle<Measure>> = BTreeSet::new();
        let mut times: BTreeSet<usize> = BTreeSet::new();
        for item in &linked {
            for theme in &self.items[item.index()].themes {
                if !themes.contains(theme) {
                    themes.push(*theme);
                }
            }
            measures.extend(&self.items[item.index()].measures);
            times.extend(times_of(model, &model.evidence[*item]));
        }
        let mut headings = headings_of(model, &row.claims);
        measures.extend(measures_of(model, &row.claims));
        for link in row
            .links
            .iter()
            .filter(|link| link.stance == Stance::Supports)
        {
            headings.extend(self.items[link.evidence.index()].headings.iter().cloned());
        }
        let points = row.points.iter().map(|point| point.value.as_str());
        let texts = std::iter::once(row.statement.value.as_str()).chain(points);
        let mut words: Vec<usize> = Vec::new();
        for text in texts {
            self.language
                .words(text, |word| words.extend(self.known.get(word)));
        }
        words.sort_unstable();
        words.dedup();
        let denies = self.language.denies(&row.statement.value);
        let about = About {
            themes,
            measures,
            times,
            headings,
            words,
            denies,
        };
        let mut found: Vec<(usize, usize, Beside)> = Vec::new();
        for item in self.candidates(&about) {
            if linked.contains(&item) {
                continue;
            }
            if let Some(reasons) = self.reasons(model, &about, item) {
                let what = Unlinked::Finding(item);
                found.push((weigh(&reasons), item.index(), Beside { what, reasons }));
            }
        }
        let segments = self.segments(model, &about, &linked);
        found.extend(segments.into_iter().map(|(at, reasons)| {
            let what = Unlinked::Segment(at);
            let place = model.evidence.len() + at;
            (weigh(&reasons), place, Beside { what, reasons })
        }));
        found.sort_by_key(|(weight, place, _)| (usize::MAX - weight, *place));
        let mut passages = 0;
        found.retain(|(.., beside)| {
            let is_passage = matches!(beside.what, Unlinked::Segment(_));
            passages += usize::from(is_passage);
            !is_passage || passages <= MOST_SEGMENTS
        });
        found.truncate(MOST);
        found.into_iter().map(|(.., beside)| beside).collect()
    }

    /// The findings that share something with a row.
    fn candidates(&self, about: &About) -> BTreeSet<Handle<Evidence>> {
        let mut found = BTreeSet::new();
        let mut take = |of: &[Handle<Evidence>]| {
            if of.len() <= COMMON {
                found.extend(of);
            }
        };
        for theme in &about.themes {
            take(self.voices.items(*theme));
        }
        for measure in &about.measures {
            take(self.by_measure.get(measure).map_or(&[], Vec::as_slice));
        }
        for word in &about.words {
            take(&self.by_word[*word].1);
        }
        found
    }

    /// Why a finding is to be looked at beside a row; nothing where it is not.
    fn reasons(&self, model: &Model, about: &About, at: Handle<Evidence>) -> Option<Vec<Reason>> {
        let item = &self.items[at.index()];
        let denies = item.denies != about.denies;
        let is_called = !item.linked || item.against.is_some() || denies;
        if !is_called && item.headings.is_empty() {
            return None;
        }
        let mut reasons = Vec::new();
        let theme = item.themes.iter().find(|own| {
            let mut wanted = about.themes.iter();
            wanted.any(|wanted| model.themes.is_within(**own, *wanted))
        });
        let mut measures = item.measures.iter();
        let measure = measures.find(|own| about.measures.contains(own));
        let shared = item.words.iter();
        let shared = shared.filter(|word| about.words.binary_search(word).is_ok());
        let shared: Vec<usize> = shared.take(NAMED).copied().collect();
        let by_words = shared.len() >= 2;
        if theme.is_none() && measure.is_none() && !by_words {
            return None;
        }
        let opposite = item.headings.iter().find(|own| {
            let mut wanted = about.headings.iter();
            wanted.any(|wanted| wanted.is_opposite(own))
        });
        reasons.extend(opposite.map(|heading| Reason::Opposite(heading.measure)));
        reasons.extend(item.against.map(Reason::Against));
        if denies && (theme.is_some() || shared.len() >= 3) {
            reasons.push(Reason::Denies);
        }
        if !item.linked {
            reasons.push(Reason::Nowhere);
        }
        if !reasons.iter().any(Reason::calls) {
            return None;
        }
        reasons.extend(theme.map(|theme| Reason::Theme(*theme)));
        reasons.extend(measure.map(|measure| Reason::Measure(*measure)));
        let times = times_of(model, &model.evidence[at]);
        let time = times.into_iter().find(|at| about.times.contains(at));
        reasons.extend(time.map(Reason::Time));
        if by_words {
            let words = shared.iter().map(|word| self.by_word[*word].0.clone());
            reasons.push(Reason::Words(words.collect()));
        }
        Some(reasons)
    }

    /// The passages of a row's themes whose speakers are not quoted in it, one of each, and those that deny what the row
    /// does not.
    fn segments(
        &self,
        model: &Model,
        about: &About,
        linked: &BTreeSet<Handle<Evidence>>,
    ) -> Vec<(usize, Vec<Reason>)> {
        let quotes = linked.iter().flat_map(|at| &model.evidence[*at].quotes);
        let quotes: Vec<_> = quotes.collect();
        let quoted = quotes
            .iter()
            .filter_map(|quote| self.voices.ears().speaker(quote));
        let quoted: BTreeSet<_> = quoted.collect();
        let said = quotes
            .iter()
            .map(|quote| spelling::label(&quote.said.value));
        let said: BTreeSet<_> = said.collect();
        let mut found = Vec::new();
        let mut known = BTreeSet::new();
        let mut heard = BTreeSet::new();
        for theme in &about.themes {
            for one in self.voices.within(*theme) {
                let Passage::Segment(at) = one.passage else {
                    continue;
                };
                if !known.insert(at) {
                    continue;
                }
                let segment = &model.segments[at];
                let words = segment
                    .exact
                    .as_ref()
                    .filter(|_| model.may_be_shown(segment));
                if words.is_some_and(|words| said.contains(&spelling::label(&words.value))) {
                    continue;
                }
                let denies =
                    words.is_some_and(|words| self.language.denies(&words.value) != about.denies);
                let is_new = !quoted.contains(&one.participant);
                if !denies && (!is_new || heard.contains(&one.participant)) {
                    continue;
                }
                heard.insert(one.participant);
                let mut reasons = Vec::new();
                if denies {
                    reasons.push(Reason::Denies);
                }
                if is_new {
                    reasons.push(Reason::Unquoted);
                }
                reasons.push(Reason::Theme(*theme));
                let time = one.at.filter(|at| about.times.contains(at));
                reasons.extend(time.map(Reason::Time));
                found.push((at, reasons));
            }
        }
        found
    }
}

/// What a row is about.
struct About {
    themes: Vec<Handle<Theme>>,
    measures: BTreeSet<Handle<Measure>>,
    times: BTreeSet<usize>,
    headings: Vec<Heading>,
    words: Vec<usize>,
    denies: bool,
}

/// The timepoints of a finding's figures and quotations.
fn times_of(model: &Model, item: &Evidence) -> BTreeSet<usize> {
    let figures = item.figures.iter().map(|at| &model.figures[at.value]);
    let figures = figures.flat_map(|figure| [figure.at, figure.to]);
    let quotes = item.quotes.iter().map(|quote| quote.at);
    figures.chain(quotes).flatten().collect()
}

fn weigh(reasons: &[Reason]) -> usize {
    reasons.iter().map(Reason::weight).sum()
}
