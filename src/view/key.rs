//! The key under the table, made from what is used.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::printed::symbol;
use super::whole::View;
use crate::model::Stance;
use crate::wording::spelling::same_label;

/// A short form and what it stands for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KeyEntry<'a> {
    /// The short form.
    pub short: &'a str,
    /// What it stands for.
    pub long: &'a str,
}

/// The sign of a stance and its word.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct StanceEntry {
    /// The sign.
    pub symbol: &'static str,
    /// The word.
    pub word: &'static str,
}

impl View {
    /// The timepoints that figures name by id, then the abbreviations that are used, by alphabet.
    pub(super) fn key(&self) -> Vec<KeyEntry<'_>> {
        let model = self.model();
        let shown = model.evidence.iter().flat_map(|item| &item.figures);
        let times = shown.flat_map(|at| {
            let figure = &model.figures[at.value];
            [figure.at, figure.to]
        });
        let times: BTreeSet<usize> = times.flatten().collect();
        let timepoints = times.into_iter().map(|at| {
            let timepoint = &model.synthesis.timepoints[at];
            KeyEntry {
                short: &timepoint.id,
                long: &timepoint.label,
            }
        });
        let abbreviations = self.abbreviations.iter();
        let abbreviations = abbreviations.map(|(short, long)| KeyEntry { short, long });
        timepoints
            .filter(|entry| !same_label(entry.short, entry.long))
            .chain(abbreviations)
            .collect()
    }

    /// The signs of the stances that are printed: none in a row in which no finding takes a side.
    pub(super) fn stances(&self) -> Vec<StanceEntry> {
        let used = |stance: &Stance| {
            let rows = self.model().propositions.iter();
            let mut signed =
                rows.filter(|row| row.links.iter().any(|link| link.stance.takes_side()));
            signed.any(|row| row.links.iter().any(|link| link.stance == *stance))
        };
        let stances = Stance::ALL.into_iter().filter(used);
        stances
            .map(|stance| StanceEntry {
                symbol: symbol(stance),
                word: stance.word(),
            })
            .collect()
    }
}
