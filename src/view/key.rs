//! The key under the table, made from what is used.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::layout::{LaidLine, LaidRow, LaidTable};
use super::printed::symbol;
use super::whole::View;
use crate::model::{Proposition, Stance};
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

/// What signs and short forms mean: those of the tables, and those that stand in the evidence behind them alone.
#[derive(Debug, Default)]
pub(super) struct Keys<'a> {
    pub(super) key: Vec<KeyEntry<'a>>,
    pub(super) stances: Vec<StanceEntry>,
    pub(super) key_behind: Vec<KeyEntry<'a>>,
    pub(super) stances_behind: Vec<StanceEntry>,
}

impl View {
    /// The key in two parts. Tables of propositions and what they rest on have one key; of another table, such as a
    /// checklist, only what stands in it is in its own.
    pub(super) fn keys(&self) -> Keys<'_> {
        let argues = self.tables().all(LaidTable::argues);
        let (signed, rest) = self.stances();
        if argues {
            return Keys {
                key: self.short_forms(),
                stances: signed,
                key_behind: Vec::new(),
                stances_behind: rest,
            };
        }
        let printed = self.printed_in_tables();
        let stands = |entry: &KeyEntry<'_>| stands_in(entry.short, &printed);
        let (key, key_behind) = self.short_forms().into_iter().partition(stands);
        Keys {
            key,
            stances: Vec::new(),
            key_behind,
            stances_behind: signed.into_iter().chain(rest).collect(),
        }
    }

    /// The timepoints that figures name by id, then the abbreviations that are used, by alphabet.
    fn short_forms(&self) -> Vec<KeyEntry<'_>> {
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

    /// What is printed in tables that are not of propositions: titles, headings and cells.
    fn printed_in_tables(&self) -> Vec<String> {
        let mut printed: Vec<String> = Vec::new();
        for table in self.tables() {
            printed.push(table.caption().to_owned());
            printed.extend(table.columns().into_iter().map(|column| column.heading));
            let lines = table.rows().flat_map(LaidRow::lines);
            for cell in lines.flat_map(LaidLine::cells) {
                if let Some(item) = cell.item() {
                    printed.extend(item.lead().map(str::to_owned));
                    printed.push(item.finding().to_owned());
                    printed.extend(item.points().into_iter().map(str::to_owned));
                }
                for paragraph in cell.paragraphs() {
                    printed.push(paragraph.lead);
                    printed.push(paragraph.text.into_owned());
                }
            }
        }
        printed
    }

    /// The signs of the stances: those of rows in which some finding takes a side, and the others that are used.
    fn stances(&self) -> (Vec<StanceEntry>, Vec<StanceEntry>) {
        let rows = || self.model().propositions.iter();
        let has = |row: &Proposition, stance| row.links.iter().any(|link| link.stance == stance);
        let signed = |stance: &Stance| {
            let mut signed =
                rows().filter(|row| row.links.iter().any(|link| link.stance.takes_side()));
            signed.any(|row| has(row, *stance))
        };
        let used = Stance::ALL.into_iter();
        let used = used.filter(|stance| rows().any(|row| has(row, *stance)));
        let (signed, rest): (Vec<_>, Vec<_>) = used.partition(signed);
        let entries = |stances: Vec<Stance>| {
            let stances = stances.into_iter();
            stances
                .map(|stance| StanceEntry {
                    symbol: symbol(stance),
                    word: stance.word(),
                })
                .collect()
        };
        (entries(signed), entries(rest))
    }
}

/// Whether a short form stands in one of the texts as a word of its own.
fn stands_in(short: &str, texts: &[String]) -> bool {
    let apart = |neighbour: Option<char>| !neighbour.is_some_and(char::is_alphanumeric);
    texts.iter().any(|text| {
        let mut places = text.match_indices(short);
        places.any(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + short.len()..]);
            apart(before.chars().next_back()) && apart(behind.chars().next())
        })
    })
}
