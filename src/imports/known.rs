//! What a synthesis has names for already, so that what is brought is called alike.

use crate::model::Model;
use crate::wording::spelling;

/// The names of a synthesis that figures may speak of; empty where there is none yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownNames {
    /// Its measures.
    pub measures: Vec<KnownName>,
    /// Its timepoints, in their order.
    pub timepoints: Vec<KnownName>,
    /// Its groups.
    pub groups: Vec<KnownName>,
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownName {
    /// Its id.
    pub id: String,
    /// What it is called in print.
    pub label: String,
    /// The categories of a measure, each with its id and its label.
    pub categories: Vec<(String, String)>,
}

impl KnownNames {
    /// The same without what an import brought itself: `owned` are its entries, as `measures/calm`. Else what it drafted
    /// would be known when it comes again, and missing among what it brings.
    #[must_use]
    pub fn without<'a>(mut self, owned: impl Iterator<Item = &'a str> + Clone) -> Self {
        let forget = |section: &str, names: &mut Vec<KnownName>| {
            names.retain(|one| {
                let of = format!("{section}/{}", one.id);
                !owned.clone().any(|owned| owned == of)
            });
        };
        forget("measures", &mut self.measures);
        forget("synthesis.timepoints", &mut self.timepoints);
        forget("synthesis.groups", &mut self.groups);
        self
    }

    /// The names of a synthesis.
    pub fn of(model: &Model) -> Self {
        let plain = |id: &String, label: &String| KnownName {
            id: id.clone(),
            label: label.clone(),
            categories: Vec::new(),
        };
        let measures = model.measures.iter().map(|one| KnownName {
            categories: one
                .categories
                .iter()
                .map(|part| (part.id.clone(), part.label.clone()))
                .collect(),
            ..plain(&one.id.value, &one.label)
        });
        let frame = &model.synthesis;
        Self {
            measures: measures.collect(),
            timepoints: frame
                .timepoints
                .iter()
                .map(|one| plain(&one.id, &one.label))
                .collect(),
            groups: frame
                .groups
                .iter()
                .map(|one| plain(&one.id, &one.label))
                .collect(),
        }
    }
}

/// The one of that id, else of that label, else of that id but for capitals.
pub(super) fn named<'a>(
    among: impl Iterator<Item = &'a KnownName> + Clone,
    word: &str,
) -> Option<&'a KnownName> {
    let ids = among.clone().map(|one| one.id.as_str());
    let found = spelling::find_name(word, ids.clone());
    let labels = || spelling::find_label(word, among.clone().map(|one| one.label.as_str()));
    let found = found
        .or_else(labels)
        .or_else(|| spelling::find_label(word, ids))?;
    among.clone().nth(found)
}
