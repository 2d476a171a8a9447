//! What the parts of a synthesis say, field by field, apart from where and in which order it is written: two syntheses that
//! mean the same have the same fields. Reviews keep fingerprints of them, comparisons tell where they part.
//!
//! Each part of the model is taken apart whole, so that a field that is added to the model does not compile before it is
//! decided whether it bears meaning: here, and for the numbers of figures where the model lists them. What does not: places in files, the order of parts, and how figures and words
//! are set in print.

mod cells;
mod claims;
mod entry;
mod evidence;
mod figures;
mod frame;
mod named;
pub mod parted;
mod place;
mod propositions;
pub mod renamed;
pub mod sketch;

use std::collections::BTreeMap;

use crate::claims::trials::Trials;
use crate::model::{Claim, Model};

pub use entry::{Entry, EntryKind, EntryName, Field, FieldName};
pub(crate) use evidence::{CITED, SAID};

/// What a claim asserts, by which it is known in another version: the same however it is written.
pub fn claim(claim: &Claim, model: &Model) -> String {
    claims::whole(claim, model)
}

/// The parts of a synthesis, by what names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The parts.
    pub entries: BTreeMap<EntryName, Entry>,
}

impl Meaning {
    /// What a synthesis says. `trials` tell which figures its claims rest on.
    pub fn of(model: &Model, trials: &Trials) -> Self {
        let frame = frame::bounds(model).into_iter();
        let interviewed = frame::interviewed(model);
        let measures = model.measures.iter();
        let sources = model.sources.iter();
        let themes = model.themes.entries();
        let coded = frame::coded(model);
        let children = frame::children(model);
        let participants = model.participants.entries();
        let figures = model.figures.entries();
        let steps = figures::steps(model);
        let evidence = model.evidence.entries();
        let propositions = model.propositions.entries();
        let entries = frame
            .chain(measures.map(|measure| figures::measure(measure, model)))
            .chain(sources.map(|source| frame::source(source, model)))
            .chain(themes.map(|(at, _)| {
                let children = children.get(&at).map_or(&[][..], Vec::as_slice);
                let coded = coded.get(&at).map_or(&[][..], Vec::as_slice);
                frame::theme(at, children, coded, model)
            }))
            .chain(participants.map(|(at, one)| {
                let interviews = interviewed.get(&at).map_or(&[][..], Vec::as_slice);
                frame::participant(one, interviews, model)
            }))
            .chain(figures.map(|(at, figure)| {
                let steps = steps.get(&at).map_or(&[][..], Vec::as_slice);
                figures::item(figure, steps, model)
            }))
            .chain(evidence.map(|(at, item)| evidence::item(item, trials.of_evidence(at), model)))
            .chain(
                propositions
                    .map(|(at, row)| propositions::item(row, trials.of_proposition(at), model)),
            );
        let entries = entries.map(|entry| (entry.key.clone(), entry)).collect();
        Self { entries }
    }

    /// A part, and all that it rests on, each once, in the order of their keys.
    pub fn with_all_below(&self, key: &EntryName) -> Vec<&Entry> {
        let mut known: BTreeMap<&EntryName, &Entry> = BTreeMap::new();
        let mut open: Vec<&Entry> = self.entries.get(key).into_iter().collect();
        while let Some(item) = open.pop() {
            if known.insert(&item.key, item).is_none() {
                let below = item.rests_on.iter().filter_map(|key| self.entries.get(key));
                open.extend(below);
            }
        }
        known.into_values().collect()
    }
}
