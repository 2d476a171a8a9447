//! The ids of a synthesis: one namespace for all that has an anchor on the page.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::faults::{bad_id, duplicate_id};
use crate::diagnostic::Diagnostic;
use crate::model::{Construct, Evidence, Handle, Measure, Proposition, Source, Theme};
use crate::read::raw::Document;
use crate::read::raw::field::Field;
use crate::source::{Sources, Span};
use crate::wording::spelling;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Source,
    Measure,
    Theme,
    Evidence,
    Proposition,
    Construct,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Measure => "measure",
            Self::Theme => "theme",
            Self::Evidence => "evidence item",
            Self::Proposition => "proposition",
            Self::Construct => "construct",
        }
    }

    /// The section in which such things are declared.
    pub(super) fn section(self) -> &'static str {
        match self {
            Self::Source => "sources",
            Self::Measure => "measures",
            Self::Theme => "themes",
            Self::Evidence => "evidence",
            Self::Proposition => "propositions",
            Self::Construct => "constructs",
        }
    }
}

/// The index of the named thing in its arena.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name(u32);

impl Name {
    pub(super) fn source(self) -> Handle<Source> {
        Handle::new(self.0 as usize)
    }

    pub(super) fn measure(self) -> Handle<Measure> {
        Handle::new(self.0 as usize)
    }

    pub(super) fn theme(self) -> Handle<Theme> {
        Handle::new(self.0 as usize)
    }

    pub(super) fn evidence(self) -> Handle<Evidence> {
        Handle::new(self.0 as usize)
    }

    pub(super) fn proposition(self) -> Handle<Proposition> {
        Handle::new(self.0 as usize)
    }

    pub(super) fn construct(self) -> Handle<Construct> {
        Handle::new(self.0 as usize)
    }
}

/// A named thing and the place of its id.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) kind: Kind,
    pub(super) name: Name,
    pub(super) span: Span,
}

/// All ids, each once, in the form in which names are compared: mostly as they stand in the files.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    by_id: HashMap<Cow<'a, str>, Named, RandomState>,
    /// Things whose ids are not well formed, by the ids that they ought to have.
    meant: HashMap<String, Named>,
    /// Things of another kind whose id is taken.
    again: HashMap<(Cow<'a, str>, Kind), Named>,
    /// The ids with capital letters, in small ones.
    folded: HashMap<String, Vec<Cow<'a, str>>>,
    /// The kinds of which a thing has no id that could be read.
    lost: HashSet<Kind>,
}

impl<'a> Names<'a> {
    /// Takes in the ids of all sections; says which are not well formed and which stand twice.
    pub(super) fn gather(
        documents: &[Document],
        sources: &'a Sources,
        faults: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = Self::default();
        let counts = documents
            .iter()
            .map(|part| part.evidence.len() + part.propositions.len());
        names.by_id.reserve(counts.sum());
        macro_rules! section {
            ($kind:ident, $list:ident) => {
                let items = documents.iter().flat_map(|part| part.$list.iter());
                let ids = items.map(|item| item.get().map(|item| &item.id));
                names.section(Kind::$kind, ids, sources, faults);
            };
        }
        section!(Source, sources);
        section!(Measure, measures);
        section!(Theme, themes);
        section!(Evidence, evidence);
        section!(Proposition, propositions);
        section!(Construct, constructs);
        names.case_twins(faults);
        names
    }

    fn section<'b>(
        &mut self,
        kind: Kind,
        ids: impl Iterator<Item = Option<&'b Field<String>>>,
        sources: &'a Sources,
        faults: &mut Vec<Diagnostic>,
    ) {
        let mut next = 0;
        for field in ids {
            let Some((word, field)) = field.and_then(|field| Some((field.get()?, field))) else {
                self.lost.insert(kind);
                continue;
            };
            let (name, span) = (Name(next), field.span);
            if let Some(fault) = bad_id::judge(word, field.span) {
                faults.push(fault);
                // Links that have the id as it ought to be mean this thing.
                if let Some(better) = bad_id::nearest(word) {
                    self.meant
                        .entry(better)
                        .or_insert(Named { kind, name, span });
                }
            }
            next += 1;
            let kept = match sources.slice(field.span) {
                written if written == word => spelling::name(written),
                _ => Cow::Owned(spelling::name(word).into_owned()),
            };
            match self.by_id.entry(kept) {
                Entry::Vacant(free) => {
                    if word.chars().any(char::is_uppercase) {
                        let twins = self.folded.entry(word.to_lowercase()).or_default();
                        twins.push(free.key().clone());
                    }
                    free.insert(Named { kind, name, span });
                }
                Entry::Occupied(taken) => {
                    let first = taken.get();
                    if first.kind != kind {
                        let again = self.again.entry((taken.key().clone(), kind));
                        again.or_insert(Named { kind, name, span });
                    }
                    faults.push(duplicate_id::finding(
                        word,
                        span,
                        kind.word(),
                        first.span,
                        first.kind.word(),
                    ));
                }
            }
        }
    }

    /// Gives a thing the id that the format has for it; where one of the authors' has the id, that one.
    pub(super) fn add(
        &mut self,
        id: &'static str,
        kind: Kind,
        index: usize,
        span: Span,
    ) -> Result<(), Named> {
        match self.by_id.entry(Cow::Borrowed(id)) {
            Entry::Occupied(taken) => Err(*taken.get()),
            Entry::Vacant(free) => {
                let name = Name(u32::try_from(index).unwrap_or(u32::MAX));
                free.insert(Named { kind, name, span });
                Ok(())
            }
        }
    }

    /// Ids that differ in case only cannot be told apart in a file name, and hardly by a reader.
    fn case_twins(&self, faults: &mut Vec<Diagnostic>) {
        for (folded, words) in &self.folded {
            let small = self
                .by_id
                .get_key_value(folded.as_str())
                .map(|(word, _)| word);
            let words = small.into_iter().chain(words);
            let mut twins: Vec<_> = words
                .filter_map(|word| Some((self.by_id.get(word)?.span, word)))
                .collect();
            twins.sort();
            let Some(((first_place, first), later)) = twins.split_first() else {
                continue;
            };
            for (place, word) in later {
                faults.push(duplicate_id::case_twin(word, *place, first, *first_place));
            }
        }
    }

    /// Whether a thing of that kind has no id that could be read.
    pub(super) fn lost(&self, kind: Kind) -> bool {
        self.lost.contains(&kind)
    }

    /// What `id` names; of several things of that id, the one that is `wanted`.
    pub(super) fn get(&self, id: &str, wanted: Kind) -> Option<Named> {
        let id = &*spelling::name(id);
        let first = self.by_id.get(id).copied();
        let fits = first.is_some_and(|first| first.kind == wanted);
        let again = || match self.again.is_empty() {
            true => None,
            false => self.again.get(&(Cow::Borrowed(id), wanted)).copied(),
        };
        let meant = || self.meant.get(id).copied();
        match fits {
            true => first,
            false => again().or(first).or_else(meant),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The ids of one kind, in the order of the files.
    pub(super) fn of(&self, kind: Kind) -> Vec<&str> {
        let named = self.by_id.iter();
        let mut ids: Vec<_> = named
            .filter(|(_, named)| named.kind == kind)
            .map(|(id, named)| (named.span, id.as_ref()))
            .collect();
        ids.sort();
        ids.into_iter().map(|(_, id)| id).collect()
    }
}
