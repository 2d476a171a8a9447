//! The words that may be chosen in a column.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::Holding;
use crate::read::edit::{Meant, Step};

/// The lists to choose from, by the names of the sections whose ids they are.
pub(super) fn lists(holding: &Holding) -> BTreeMap<&'static str, Vec<String>> {
    let sections = ["propositions", "evidence", "sources", "themes", "measures"];
    let mut all: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for section in sections {
        all.insert(section, ids(holding, &[section]));
    }
    for section in ["participants", "timepoints", "groups"] {
        all.insert(section, ids(holding, &["synthesis", section]));
    }
    let mut strands: Vec<String> = vec!["quantitative".to_owned(), "qualitative".to_owned()];
    strands.extend(ids(holding, &["synthesis", "strands"]));
    let mut seen = BTreeSet::new();
    strands.retain(|strand| seen.insert(strand.clone()));
    all.insert("strands", strands);
    all
}

/// The ids of the entries of a section, in the order of the files.
fn ids(holding: &Holding, way: &[&str]) -> Vec<String> {
    let way: Vec<Step> = way.iter().map(|key| Step::Key((*key).to_owned())).collect();
    let sections = holding
        .documents
        .values()
        .filter_map(|held| held.meant.at(&way));
    let entries = sections.flat_map(|section| match section {
        Meant::Text(_) => Vec::new(),
        section => section.entries(),
    });
    // A pattern of names is nobody.
    let named = entries
        .filter_map(|(id, _)| id)
        .filter(|id| *id != "pattern");
    named.map(str::to_owned).collect()
}
