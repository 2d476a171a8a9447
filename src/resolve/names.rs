//! The ids of a synthesis: one namespace for all that has an anchor on the page.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::checks::{bad_id, duplicate_id};
use crate::diagnostic::Diagnostic;
use crate::model::{Evidence, Handle, Measure, Proposition, Source};
use crate::raw::Document;
use crate::raw::field::Field;
use crate::source::Span;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Source,
    Measure,
    Evidence,
    Proposition,
    Construct,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Measure => "measure",
            Self::Evidence => "evidence item",
            Self::Proposition => "proposition",
            Self::Construct => "construct",
        }
    }
}

/// The index of the named thing in its arena; none where it could not be read whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name(Option<usize>);

impl Name {
    pub(super) fn source(self) -> Option<Handle<Source>> {
        self.0.map(Handle::new)
    }

    pub(super) fn measure(self) -> Option<Handle<Measure>> {
        self.0.map(Handle::new)
    }

    pub(super) fn evidence(self) -> Option<Handle<Evidence>> {
        self.0.map(Handle::new)
    }

    pub(super) fn proposition(self) -> Option<Handle<Proposition>> {
        self.0.map(Handle::new)
    }
}

/// A named thing and the place of its id.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) kind: Kind,
    pub(super) name: Name,
    pub(super) span: Span,
}

/// All ids, each once.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    by_id: HashMap<&'a str, Named>,
    /// The ids with capital letters, in small ones.
    folded: HashMap<String, &'a str>,
}

impl<'a> Names<'a> {
    /// Takes in the ids of all sections; says which are not well formed and which stand twice.
    pub(super) fn gather(document: &'a Document, faults: &mut Vec<Diagnostic>) -> Self {
        let mut names = Self::default();
        let capacity = document.evidence.len() + document.propositions.len();
        names.by_id.reserve(capacity);
        names.section(
            Kind::Source,
            &document.sources,
            |item| &item.id,
            super::synthesis::is_whole_source,
            faults,
        );
        names.section(
            Kind::Measure,
            &document.measures,
            |item| &item.id,
            super::synthesis::is_whole_measure,
            faults,
        );
        names.section(
            Kind::Evidence,
            &document.evidence,
            |item| &item.id,
            super::evidence::is_whole,
            faults,
        );
        names.section(
            Kind::Proposition,
            &document.propositions,
            |item| &item.id,
            super::propositions::is_whole,
            faults,
        );
        names.section(
            Kind::Construct,
            &document.constructs,
            |item| &item.id,
            super::propositions::is_whole_construct,
            faults,
        );
        names.case_twins(faults);
        names
    }

    fn section<T>(
        &mut self,
        kind: Kind,
        list: &'a [Field<T>],
        id: fn(&T) -> &Field<String>,
        whole: fn(&T) -> bool,
        faults: &mut Vec<Diagnostic>,
    ) {
        let mut next = 0;
        for item in list.iter().filter_map(Field::get) {
            let index = whole(item).then_some(next);
            next += usize::from(index.is_some());
            let field = id(item);
            let Some(word) = field.get() else {
                continue;
            };
            if let Some(fault) = bad_id::judge(word, field.span) {
                faults.push(fault);
            }
            let (name, span) = (Name(index), field.span);
            match self.by_id.entry(word) {
                Entry::Vacant(free) => {
                    free.insert(Named { kind, name, span });
                    if word.chars().any(char::is_uppercase) {
                        self.folded.insert(word.to_lowercase(), word);
                    }
                }
                Entry::Occupied(taken) => {
                    let first = taken.get();
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

    /// Ids that differ in case only cannot be told apart in a file name, and hardly by a reader.
    fn case_twins(&self, faults: &mut Vec<Diagnostic>) {
        for (folded, word) in &self.folded {
            if let (Some(twin), Some(named)) =
                (self.by_id.get(folded.as_str()), self.by_id.get(word))
            {
                faults.push(duplicate_id::case_twin(word, named.span, folded, twin.span));
            }
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<Named> {
        self.by_id.get(id).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The ids of one kind.
    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &'a str> {
        self.by_id
            .iter()
            .filter(move |(_, named)| named.kind == kind)
            .map(|(id, _)| *id)
    }
}
