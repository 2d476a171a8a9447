//! What findings are about, gathered once for all rows.

use std::collections::HashMap;

use super::directions::{Heading, headings_of, measures_of};
use super::words::Language;
use crate::model::{Evidence, Handle, Measure, Model, Proposition, Stance, Theme};
use crate::voices::heard::themes_of;
use crate::voices::known::Voices;

/// A word that more findings have tells nothing of any of them.
const COMMON_WORD: usize = 20;

/// What findings are about, gathered once for all rows.
#[derive(Debug)]
pub(crate) struct Counter {
    pub(super) language: Language,
    pub(super) voices: Voices,
    pub(super) items: Vec<Item>,
    pub(super) by_measure: HashMap<Handle<Measure>, Vec<Handle<Evidence>>>,
    /// The words that few findings share, and the findings that have them.
    pub(super) known: HashMap<String, usize>,
    pub(super) by_word: Vec<(String, Vec<Handle<Evidence>>)>,
}

/// What a finding is about.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) themes: Vec<Handle<Theme>>,
    pub(super) measures: Vec<Handle<Measure>>,
    pub(super) headings: Vec<Heading>,
    /// Those of its words that few findings share, by their positions.
    pub(super) words: Vec<usize>,
    pub(super) denies: bool,
    /// Whether it is linked to any row.
    pub(super) linked: bool,
    /// The first row that it speaks against or qualifies.
    pub(super) against: Option<Handle<Proposition>>,
}

/// The sentence of a finding, and the points below it.
fn texts(item: &Evidence) -> impl Iterator<Item = &str> {
    let points = item.points.iter().map(|point| point.value.as_str());
    std::iter::once(item.finding.value.as_str()).chain(points)
}

impl Counter {
    /// Gathers it.
    pub(crate) fn of(model: &Model) -> Self {
        let language = Language::of(&model.synthesis.language);
        // A word of many findings tells none of them apart.
        let common = (model.evidence.len() / 4).clamp(3, COMMON_WORD);
        let mut counts: HashMap<String, (usize, Option<Handle<Evidence>>)> = HashMap::new();
        for (at, item) in model.evidence.entries() {
            for text in texts(item) {
                language.words(text, |word| {
                    let (count, last) = match counts.get_mut(word) {
                        Some(known) => known,
                        None => counts.entry(word.to_owned()).or_default(),
                    };
                    *count += usize::from(*last != Some(at));
                    *last = Some(at);
                });
            }
        }
        let few = counts.into_iter();
        let few = few.filter(|(_, (count, _))| *count <= common);
        let mut few: Vec<String> = few.map(|(word, _)| word).collect();
        few.sort_unstable();
        let known = few.iter().enumerate().map(|(at, word)| (word.clone(), at));
        let known: HashMap<String, usize> = known.collect();
        let mut by_word: Vec<(String, Vec<Handle<Evidence>>)> =
            few.into_iter().map(|word| (word, Vec::new())).collect();
        let mut by_measure: HashMap<Handle<Measure>, Vec<Handle<Evidence>>> = HashMap::new();
        let mut items = Vec::with_capacity(model.evidence.len());
        for (at, item) in model.evidence.entries() {
            let mut words: Vec<usize> = Vec::new();
            for text in texts(item) {
                language.words(text, |word| words.extend(known.get(word)));
            }
            words.sort_unstable();
            words.dedup();
            words.iter().for_each(|word| by_word[*word].1.push(at));
            let figures = item.figures.iter();
            let figures = figures.map(|at| model.figures[at.value].measure);
            let mut measures: Vec<_> = figures.chain(measures_of(model, &item.claims)).collect();
            measures.sort_unstable();
            measures.dedup();
            for measure in &measures {
                by_measure.entry(*measure).or_default().push(at);
            }
            items.push(Item {
                themes: themes_of(model, item),
                measures,
                headings: headings_of(model, &item.claims),
                words,
                denies: language.denies(&item.finding.value),
                linked: false,
                against: None,
            });
        }
        for (row, one) in model.propositions.entries() {
            for link in &one.links {
                let item = &mut items[link.evidence.index()];
                item.linked = true;
                if matches!(link.stance, Stance::Contradicts | Stance::Qualifies) {
                    item.against = item.against.or(Some(row));
                }
            }
        }
        Self {
            language,
            voices: Voices::of(model),
            items,
            by_measure,
            known,
            by_word,
        }
    }
}
