//! The words by which figures are called.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use crate::model::{Figure, Measure, Model};

/// The words by which the figures of a synthesis are called, in small letters.
#[derive(Debug)]
pub(crate) struct Names {
    /// Those of times and groups, by which any figure may be called.
    frame: Words,
    /// Those of each measure.
    measures: Vec<OfMeasure>,
}

type Words = HashSet<String, RandomState>;

#[derive(Debug)]
struct OfMeasure {
    words: Vec<String>,
    /// Those of each category.
    categories: Vec<Vec<String>>,
}

impl Names {
    /// The words of a synthesis.
    pub(crate) fn of(model: &Model) -> Self {
        let frame = &model.synthesis;
        let timepoints = frame.timepoints.iter().map(|at| at.label.as_str());
        let groups = frame.groups.iter().map(|group| group.label.as_str());
        Self {
            frame: timepoints.chain(groups).flat_map(words).collect(),
            measures: model.measures.iter().map(OfMeasure::of).collect(),
        }
    }

    /// Whether one of those figures is called so.
    pub(super) fn has(&self, figures: &[&Figure], word: &str) -> bool {
        let is_word = |words: &Vec<String>| words.iter().any(|one| one == word);
        let is_of = |figure: &&Figure| {
            let measure = &self.measures[figure.measure.index()];
            let category = figure.category.and_then(|at| measure.categories.get(at));
            is_word(&measure.words) || category.is_some_and(is_word)
        };
        !word.is_empty() && (self.frame.contains(word) || figures.iter().any(is_of))
    }
}

impl OfMeasure {
    fn of(measure: &Measure) -> Self {
        let parts = [
            Some(measure.label.as_str()),
            Some(measure.id.value.as_str()),
            measure.instrument.as_deref(),
            measure.unit.as_deref(),
        ];
        let categories = measure.categories.iter();
        let categories = categories.map(|category| words(&category.label).collect());
        Self {
            words: parts.into_iter().flatten().flat_map(words).collect(),
            categories: categories.collect(),
        }
    }
}

/// The words of a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|one: char| !one.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}
