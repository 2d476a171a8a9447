//! Words that may not be told when two versions are held against each other.

use std::collections::{BTreeSet, HashMap};

use crate::meaning::{CITED, Meaning, SAID};
use crate::model::{Model, Unprinted, UnprintedRuns};
use crate::wording::spelling;

/// Words that may not be told: of those who withdrew in either version, and of those who are no longer in the newer one, who may
/// have withdrawn.
#[derive(Debug)]
pub struct Hidden {
    runs: UnprintedRuns,
    /// What they said, as a field of a finding has it.
    said: BTreeSet<String>,
}

impl Hidden {
    /// Those of these versions.
    pub fn of(old: &Model, new: &Model) -> Self {
        let mut hidden = Self {
            runs: UnprintedRuns::default(),
            said: BTreeSet::new(),
        };
        let stayed = new.participants.iter();
        let stayed = stayed.filter(|one| one.withdrawn.is_none());
        let stayed: BTreeSet<&str> = stayed.map(|one| one.name.as_str()).collect();
        let withdrew = |name: &str| {
            let mut versions = [old, new].into_iter();
            versions.any(|model| model.withdrawn_of_name(name).is_some())
        };
        let there = |name: &str| {
            let mut people = new.participants.entries();
            stayed.contains(name) || people.any(|(at, _)| new.is_called(at, name))
        };
        let mut told: HashMap<&str, bool> = HashMap::new();
        for quote in [old, new]
            .iter()
            .flat_map(|model| model.evidence.iter())
            .flat_map(|item| &item.quotes)
        {
            let Some(by) = quote.by.as_ref().map(|by| by.value.as_str()) else {
                continue;
            };
            if *told.entry(by).or_insert_with(|| !withdrew(by) && there(by)) {
                continue;
            }
            hidden.said.insert(spelling::spaced(&quote.said.value));
            let original = quote.original.as_deref().and_then(|one| one.words.as_ref());
            for words in std::iter::once(&quote.said).chain(original) {
                hidden.runs.add(&Unprinted::new(words.value.clone()));
            }
        }
        for one in [old, new].iter().flat_map(|model| &model.still_there) {
            hidden.runs.add(&one.words);
        }
        hidden
    }

    /// Whether a text holds such words.
    pub fn stands_in(&self, text: &str) -> bool {
        self.runs.stand_in(text)
    }

    /// Puts other words in place of their quotations.
    pub fn mask(&self, model: &mut Model, words: &str) {
        let items: Vec<_> = model.evidence.entries().map(|(at, _)| at).collect();
        for at in items {
            for quote in &mut model.evidence[at].quotes {
                if self.said.contains(&spelling::spaced(&quote.said.value)) {
                    words.clone_into(&mut quote.said.value);
                    quote.original = None;
                }
            }
        }
    }

    /// Lets no quotation of theirs be told, however short.
    pub(super) fn take_out(&self, meaning: &mut Meaning) {
        if self.said.is_empty() {
            return;
        }
        let fields = meaning
            .entries
            .values_mut()
            .flat_map(|entry| &mut entry.fields);
        for field in fields {
            field.open &= match field.name.word.as_str() {
                SAID => !self.said.iter().any(|said| {
                    let rest = field.value.strip_prefix(said.as_str());
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
                }),
                CITED => !self
                    .said
                    .iter()
                    .any(|said| field.value.contains(&format!("“{said}”"))),
                _ => true,
            };
        }
    }
}
