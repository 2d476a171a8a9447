//! Works that a list has brought before, found again by what they are: the ids by which findings cite them stay with them,
//! whatever is put above them in the list or taken out.

use std::collections::{BTreeMap, BTreeSet};

use super::brought::BroughtPart;
use super::entries::Owned;
use super::holding::Holding;
use super::merge::{OnConflict, hashes};
use super::other_works::StandingWorks;
use super::told::Told;

/// The section of works.
const SECTION: &str = "sources";

/// What a work is known by: its DOI, or its title and year, or all that is said of it, as hashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Doi(String),
    Title(String, Option<String>),
    All(BTreeMap<String, String>),
}

/// The marks of a work, the surest first.
fn marks(over: &BTreeMap<String, String>) -> Vec<Mark> {
    let doi = over.get("doi").map(|doi| Mark::Doi(doi.clone()));
    let year = over.get("year").or_else(|| over.get("date"));
    let title = over.get("title");
    let title = title.map(|title| Mark::Title(title.clone(), year.cloned()));
    let all = Mark::All(over.clone());
    doi.into_iter().chain(title).chain([all]).collect()
}

/// Gives works that were brought before the ids that they had, and works that are new other ones; tells which of these stand
/// in the synthesis already.
pub(super) fn keep_ids(
    parts: &mut [BroughtPart],
    base: &Owned,
    (holding, on_conflict): (&Holding, OnConflict),
    told: &mut Told,
) {
    let known = base.iter().filter_map(|(of, over)| {
        let (section, id) = of.split_once('/')?;
        (section == SECTION).then_some((id, over))
    });
    let known: BTreeMap<&str, &BTreeMap<String, String>> = known.collect();
    let mut by_mark: BTreeMap<Mark, Vec<&str>> = BTreeMap::new();
    for (id, over) in &known {
        for mark in marks(over) {
            by_mark.entry(mark).or_default().push(id);
        }
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut new = Vec::new();
    for (number, part) in parts
        .iter_mut()
        .enumerate()
        .filter(|(_, part)| part.section == SECTION)
    {
        let found = marks(&hashes(&part.fields)).into_iter().find_map(|mark| {
            // What two works have alike tells neither.
            match by_mark.get(&mark).map(Vec::as_slice) {
                Some([id]) if !taken.contains(*id) => Some((*id).to_owned()),
                _ => None,
            }
        });
        match found {
            Some(id) => {
                part.id.clone_from(&id);
                taken.insert(id);
            }
            None => new.push(number),
        }
    }
    if new.is_empty() {
        return;
    }
    let mut standing = StandingWorks::of(holding, |id| known.contains_key(id));
    let others: BTreeSet<String> = parts.iter().map(|part| part.id.clone()).collect();
    for number in new {
        let wanted = parts[number].id.clone();
        let is_another = match known.get(wanted.as_str()) {
            Some(said) => standing.is_another_than_own(&parts[number], said),
            None => standing.needs_another_id(&parts[number], on_conflict),
        };
        if !is_another && taken.insert(wanted.clone()) {
            if !known.contains_key(wanted.as_str()) && !standing.has(&wanted) {
                standing.tell_twin(&mut parts[number], told);
            }
            continue;
        }
        let stem = stem(&wanted);
        let ids = (b'b'..=b'z').map(|letter| format!("{stem}{}", char::from(letter)));
        let more = (2_u32..).map(|number| format!("{stem}-{number}"));
        let is_free = |id: &String| {
            let is_others = known.contains_key(id.as_str()) || standing.has(id);
            !taken.contains(id) && !others.contains(id) && !is_others
        };
        if let Some(id) = ids.chain(more).find(is_free) {
            taken.insert(id.clone());
            parts[number].id = id;
            if is_another {
                standing.tell_another_id(&wanted, &mut parts[number], told);
            }
            standing.tell_twin(&mut parts[number], told);
        }
    }
}

/// An id without the letter behind its year.
fn stem(id: &str) -> &str {
    let end = id.trim_end_matches(|one: char| one.is_ascii_lowercase());
    let is_year = end.len() + 1 == id.len() && end.ends_with(|one: char| one.is_ascii_digit());
    if is_year { end } else { id }
}
