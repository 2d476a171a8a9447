//! Words of an older version that may not be told any more.

use std::collections::{BTreeSet, HashMap};

use crate::meaning::Meaning;
use crate::model::{Letters, Model, Unprinted};

/// Words that may not be told: of those who withdrew, and of those who are no longer in the synthesis, who may have withdrawn.
#[derive(Debug)]
pub struct Hidden {
    words: Vec<Unprinted>,
    /// What they said, as a field of a finding has it.
    said: BTreeSet<String>,
}

impl Hidden {
    /// Those that the older version has, and the newer may not tell.
    pub fn of(old: &Model, new: &Model) -> Self {
        let stayed = new
            .participants
            .iter()
            .filter(|one| one.withdrawn.is_none());
        let stayed: BTreeSet<&str> = stayed.map(|one| one.name.as_str()).collect();
        let there = |name: &str| {
            let mut people = new.participants.entries();
            let mut called =
                || people.any(|(at, one)| one.withdrawn.is_none() && new.is_called(at, name));
            new.withdrawn_of_name(name).is_none() && (stayed.contains(name) || called())
        };
        let mut hidden = Self {
            words: Vec::new(),
            said: BTreeSet::new(),
        };
        let mut known: HashMap<&str, bool> = HashMap::new();
        for quote in old.evidence.iter().flat_map(|item| &item.quotes) {
            let Some(by) = quote.by.as_ref().map(|by| by.value.as_str()) else {
                continue;
            };
            if *known.entry(by).or_insert_with(|| there(by)) {
                continue;
            }
            hidden.said.insert(folded(&quote.said.value));
            let original = quote.original.as_deref().and_then(|one| one.words.as_ref());
            for words in std::iter::once(&quote.said).chain(original) {
                hidden.words.push(Unprinted::new(words.value.clone()));
            }
        }
        for model in [old, new] {
            let still = model.still_there.iter();
            hidden.words.extend(still.map(|one| one.words.clone()));
        }
        hidden
    }

    /// Whether a text holds such words.
    pub fn stands_in(&self, text: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let letters = Letters::of(text);
        self.words.iter().any(|words| words.stand_in(&letters))
    }

    /// Puts other words in place of their quotations.
    pub fn mask(&self, model: &mut Model, words: &str) {
        let items: Vec<_> = model.evidence.entries().map(|(at, _)| at).collect();
        for at in items {
            for quote in &mut model.evidence[at].quotes {
                if self.said.contains(&folded(&quote.said.value)) {
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
        for field in fields.filter(|field| field.name.word == "quotes") {
            let said = self.said.iter().any(|said| {
                field
                    .value
                    .strip_prefix(said.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
            });
            field.open &= !said;
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
