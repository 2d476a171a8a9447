//! What the parts of a synthesis say, field by field, apart from where and in which order it is written: two syntheses that
//! mean the same have the same fields. Reviews keep fingerprints of them, comparisons tell where they part.
//!
//! Each part of the model is taken apart whole, so that a field that is added to the model does not compile before it is
//! decided here whether it bears meaning. What does not: places in files, the order of parts, and how figures and words
//! are set in print.

mod cells;
mod claims;
mod evidence;
mod figures;
mod frame;
mod item;
mod propositions;

use std::collections::BTreeMap;

use crate::claims::trials::Trials;
use crate::model::Model;

pub use item::{Field, FieldName, Item, ItemKind, Key};

/// The parts of a synthesis, by what names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The parts.
    pub items: BTreeMap<Key, Item>,
}

impl Meaning {
    /// What a synthesis says. `trials` tell which figures its claims rest on.
    pub fn of(model: &Model, trials: &Trials) -> Self {
        let frame = [frame::item(model)].into_iter();
        let measures = model.measures.iter();
        let sources = model.sources.iter();
        let themes = model.themes.entries();
        let participants = model.participants.iter();
        let figures = model.figures.iter();
        let evidence = model.evidence.entries();
        let propositions = model.propositions.entries();
        let items = frame
            .chain(measures.map(|measure| figures::measure(measure, model)))
            .chain(sources.map(|source| frame::source(source, model)))
            .chain(themes.map(|(at, theme)| frame::theme(at, theme, model)))
            .chain(participants.map(|one| frame::participant(one, model)))
            .chain(figures.map(|figure| figures::item(figure, model)))
            .chain(evidence.map(|(at, item)| evidence::item(item, trials.of_evidence(at), model)))
            .chain(
                propositions
                    .map(|(at, row)| propositions::item(row, trials.of_proposition(at), model)),
            );
        let items = items.map(|item| (item.key.clone(), item)).collect();
        Self { items }
    }

    /// A part, and all that it rests on, each once, in the order of their keys.
    pub fn with_all_below(&self, key: &Key) -> Vec<&Item> {
        let mut known: BTreeMap<&Key, &Item> = BTreeMap::new();
        let mut open: Vec<&Item> = self.items.get(key).into_iter().collect();
        while let Some(item) = open.pop() {
            if known.insert(&item.key, item).is_none() {
                let below = item.rests_on.iter().filter_map(|key| self.items.get(key));
                open.extend(below);
            }
        }
        known.into_values().collect()
    }

    /// The parts of that id, or of that key of a figure.
    pub fn named(&self, id: &str) -> impl Iterator<Item = &Item> {
        self.items.values().filter(move |item| item.key.id == id)
    }
}
