//! Where a work is cited, or named, by something else of a synthesis.

use super::holding::{Holding, StandsAt};
use crate::read::edit::{Meant, WayStep};

/// The first entry of another section than that of works in which the id of a work stands.
pub(super) fn cited_in(holding: &Holding, id: &str) -> Option<StandsAt> {
    let documents = holding.documents.iter();
    let mut found = documents.flat_map(|(document, held)| {
        let sections = held.meant.entries().into_iter();
        let sections = sections.filter(|(name, _)| *name != Some("sources"));
        sections.filter_map(move |(name, section)| {
            let mut at = vec![WayStep::Key(name?.to_owned())];
            at.extend(entry_with(section, id)?);
            Some(StandsAt {
                document: document.clone(),
                at,
            })
        })
    });
    found.next()
}

/// The step to the part of a section that names a work; none where it is the section itself.
fn entry_with(section: &Meant, id: &str) -> Option<Option<WayStep>> {
    match section {
        Meant::List(all) => {
            let nth = all.iter().position(|one| names(one, id))?;
            Some(Some(WayStep::Nth(nth)))
        }
        Meant::Keys(pairs) => {
            let (key, _) = pairs.iter().find(|(_, value)| names(value, id))?;
            Some(Some(WayStep::Key(key.clone())))
        }
        text => names(text, id).then_some(None),
    }
}

/// Whether an id stands in a value, by itself or before the place in the work.
fn names(value: &Meant, id: &str) -> bool {
    let belongs = |one: char| one.is_alphanumeric() || "-_.".contains(one);
    match value {
        Meant::Nothing => false,
        Meant::Text(text) => {
            let mut words = text.split(|one: char| !belongs(one));
            words.any(|word| word.trim_end_matches('.') == id)
        }
        Meant::List(all) => all.iter().any(|one| names(one, id)),
        Meant::Keys(pairs) => pairs.iter().any(|(_, value)| names(value, id)),
    }
}
