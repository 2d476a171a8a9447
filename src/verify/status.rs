//! What can be said of each quotation: that it was checked against its text now, or on a day that a lock names, that it or its text was
//! changed since, or that nobody has checked it.

use std::collections::{HashMap, HashSet};

use super::asked::Asked;
use super::held::{HeldQuotation, Quotations, Stand, file};
use crate::model::{Day, Evidence, Handle, Model};
use crate::quotation::{anchor, folded};
use crate::read::confidential::ConfidentialTexts;
use crate::read::key::Key;
use crate::read::lock::{Lock, LockLine};
use crate::source::{Sources, Span};

/// What can be said of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It stands in its text, which is at hand.
    Stands,
    /// It does not stand in its text, or not as the words of the one who is quoted.
    Fails,
    /// It was checked on that day against a text that is elsewhere, or is as it was.
    CheckedOn(Day),
    /// It did not stand in its text, or not as the words of the one who is quoted, on that day.
    FailedOn(Day),
    /// The text was changed since that day.
    TextChanged(Day),
    /// The quotation was changed since that day.
    QuotationChanged(Day),
    /// Nobody has checked it.
    NotChecked,
}

/// What can be said of a quotation, and where it stands.
#[derive(Clone, Debug)]
pub struct Status {
    /// What can be said.
    pub state: State,
    /// The text, by its path.
    pub text: Option<String>,
    /// The line that the passage starts in, counted from 1.
    pub line: Option<usize>,
    /// The passage, where the text may be shown.
    pub passage: Option<Span>,
}

/// What can be said of the quotations that name a source with a text.
#[derive(Clone, Debug, Default)]
pub struct Statuses(HashMap<(Handle<Evidence>, usize), Status>);

/// What is at hand beside the synthesis.
#[derive(Clone, Copy, Debug)]
pub struct AtHand<'a> {
    /// The texts that may be shown.
    pub sources: &'a Sources,
    /// Those that may not.
    pub confidential: &'a ConfidentialTexts,
    /// The key of this machine.
    pub key: Option<&'a Key>,
    /// What was checked earlier.
    pub lock: &'a Lock,
}

impl Statuses {
    /// What can be said of each quotation.
    pub fn of(model: &Model, quotations: &Quotations<'_>, hand: AtHand<'_>) -> Self {
        let by_finding = lines_by_finding(hand.lock);
        let mut printed: HashMap<&str, HashSet<String>> = HashMap::new();
        for held in &quotations.held {
            let id = &model.evidence[held.asked.of].id.value;
            printed
                .entry(id)
                .or_default()
                .insert(folded(held.asked.said));
        }
        let each = quotations.held.iter().map(|held| {
            let status = here(model, held, hand.sources).unwrap_or_else(|| {
                let id = model.evidence[held.asked.of].id.value.as_str();
                let lines = by_finding.get(id).map_or(&[][..], Vec::as_slice);
                by_lock(model, held, lines, &printed[id], hand)
            });
            ((held.asked.of, held.asked.position), status)
        });
        Self(each.collect())
    }

    /// What can be said of a quotation, by its position in a finding; nothing where its source has no text.
    pub fn get(&self, of: Handle<Evidence>, position: usize) -> Option<&Status> {
        self.0.get(&(of, position))
    }

    /// Each quotation with what can be said of it.
    pub fn of_each<'q, 'a>(
        &'q self,
        quotations: &'q Quotations<'a>,
    ) -> impl Iterator<Item = (&'q Asked<'a>, &'q Status)> {
        quotations.held.iter().filter_map(|held| {
            let status = self.get(held.asked.of, held.asked.position)?;
            Some((&held.asked, status))
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no quotation names a source with a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn lines_by_finding(lock: &Lock) -> HashMap<&str, Vec<&LockLine>> {
    let mut lines: HashMap<&str, Vec<&LockLine>> = HashMap::new();
    for (line, _) in &lock.lines {
        lines.entry(&line.of).or_default().push(line);
    }
    lines
}

/// What the text says that is at hand; nothing where it is not.
fn here(model: &Model, held: &HeldQuotation<'_>, sources: &Sources) -> Option<Status> {
    let fails = Status {
        state: State::Fails,
        text: None,
        line: None,
        passage: None,
    };
    let found = match &held.stand {
        Stand::Absent => return None,
        Stand::Wordless | Stand::Missing(_) | Stand::NotTheirs(_) => return Some(fails),
        Stand::Here(found) => found.first()?,
    };
    let text = file(model, found.text);
    let place = &found.occurrence.place;
    let passage = text
        .shown()
        .map(|file| Span::new(file, place.start, place.end));
    Some(Status {
        state: State::Stands,
        text: Some(text.path.clone()),
        line: text
            .file
            .map(|file| anchor::line(sources.file(file).text(), place.start)),
        passage,
    })
}

/// As near as words are that were smoothed, shortened or retyped: others are another quotation.
const NEARLY: f64 = 0.6;

/// What a lock says of a quotation whose text is not at hand, or must not be looked into.
fn by_lock(
    model: &Model,
    held: &HeldQuotation<'_>,
    lines: &[&LockLine],
    printed: &HashSet<String>,
    hand: AtHand<'_>,
) -> Status {
    let asked = &held.asked;
    let by = asked.quote.by.as_ref().map(|by| by.value.as_str());
    let is_source = |line: &&&LockLine| {
        let mut sources = asked.sources.iter();
        sources.any(|source| model.sources[*source].id.value == line.source)
    };
    let at = asked
        .quote
        .at
        .map(|at| model.synthesis.timepoints[at].id.as_str());
    let of_this = lines.iter().filter(is_source).filter(|line| {
        line.by.as_deref() == by && line.at.as_deref() == at && names(model, line, hand.sources)
    });
    let is_same = |line: &&&LockLine| {
        folded(&line.said) == folded(asked.said) && line.printed.as_deref() == asked.printed()
    };
    let same: Vec<&&LockLine> = of_this.clone().filter(is_same).collect();
    // A translation that was changed is another quotation.
    let printed_anew = |line: &&&LockLine| folded(&line.said) == folded(asked.said);
    let translated: Vec<&&LockLine> = of_this.clone().filter(printed_anew).collect();
    let status = |line: &LockLine, state: fn(Day) -> State| {
        let on = Day::parse(&line.on)?;
        Some(Status {
            state: state(on),
            text: Some(line.text.clone()),
            line: (line.line > 0).then_some(line.line),
            passage: None,
        })
    };
    // Of two that say the same, the later is the one.
    let right = same
        .iter()
        .copied()
        .filter(|line| !is_other_text(line, hand));
    let known = newest(right.collect()).and_then(|line| match line.fails {
        None => status(line, State::CheckedOn),
        Some(_) => status(line, State::FailedOn),
    });
    let known = known.or_else(|| status(newest(same)?, State::TextChanged));
    known
        .or_else(|| status(newest(translated)?, State::QuotationChanged))
        .or_else(|| {
            // A line of words that the finding has no more, and that are nearly these, is what this one was.
            let now = folded(asked.said);
            let near = |line: &&&LockLine| {
                let then = folded(&line.said);
                !printed.contains(&then) && strsim::normalized_levenshtein(&then, &now) >= NEARLY
            };
            status(
                newest(of_this.filter(near).collect())?,
                State::QuotationChanged,
            )
        })
        .unwrap_or(Status {
            state: State::NotChecked,
            text: None,
            line: None,
            passage: None,
        })
}

/// Whether the source of a line names its text: one of its files, or a folder in which it would lie.
fn names(model: &Model, line: &LockLine, sources: &Sources) -> bool {
    let of_source = model
        .sources
        .iter()
        .filter(|source| source.id.value == line.source);
    let mut texts = of_source.filter_map(|source| source.text.as_deref());
    texts.any(|text| {
        if text.files.iter().any(|file| file.path == line.text) {
            return true;
        }
        let written = sources.slice(text.span).trim_matches(['"', '\'']);
        let folder = written
            .split('{')
            .next()
            .unwrap_or_default()
            .trim_start_matches("./");
        match (folder.len() < written.len(), folder.rsplit_once('/')) {
            (true, Some((folder, _))) => line.text.starts_with(&format!("{folder}/")),
            (true, None) => true,
            _ => {
                line.text == folder
                    || line
                        .text
                        .starts_with(&format!("{}/", folder.trim_end_matches('/')))
            }
        }
    })
}

/// The line of the latest day.
fn newest<'a>(lines: Vec<&&'a LockLine>) -> Option<&'a LockLine> {
    let newest = lines.into_iter().max_by(|one, other| one.on.cmp(&other.on));
    newest.copied()
}

/// Whether a text is on this machine and is not the one that a line is about; not, where nobody can tell.
fn is_other_text(line: &LockLine, hand: AtHand<'_>) -> bool {
    let (Some(key), Some(text)) = (hand.key, hand.confidential.reveal(&line.text)) else {
        return false;
    };
    let mine = line.key.as_deref() == Some(key.id().as_str());
    mine && key.hash(text) != line.hash
}
