//! Findings of one kind told as one, with their number and first places.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::{Diagnostic, Label, Member};
use crate::wording::listed;

/// The places shown of findings that are told as one.
const PLACES: usize = 3;

/// Tells the findings of one check and group as one, with their number and first places.
pub(crate) fn gather(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut gathered: Vec<Diagnostic> = Vec::new();
    let mut first: HashMap<(&'static str, String), usize> = HashMap::new();
    // One slip in what holds for a whole table is found again for each of its rows.
    let mut told = HashSet::with_capacity_and_hasher(found.len(), RandomState::default());
    let each = found.iter();
    let each = each.map(|found| (found.check.code, found.span(), found.message.as_str()));
    let new: Vec<bool> = each.map(|one| told.insert(one)).collect();
    drop(told);
    for (found, _) in found.into_iter().zip(new).filter(|(_, new)| *new) {
        let Some(group) = found.group.clone() else {
            gathered.push(found);
            continue;
        };
        match first.entry((found.check.code, group)) {
            Entry::Vacant(free) => {
                free.insert(gathered.len());
                gathered.push(found);
            }
            Entry::Occupied(index) => join(&mut gathered[*index.get()], found),
        }
    }
    gathered.iter_mut().for_each(show_places);
    gathered
}

/// Lets a finding be told together with the `first` of its kind.
pub(crate) fn join(first: &mut Diagnostic, found: Diagnostic) {
    first.members.push(Member {
        span: found.span(),
        message: found.message,
        subjects: found.subjects,
    });
}

/// Shows the first places of the findings told together with `found`, and counts the others.
pub(crate) fn show_places(found: &mut Diagnostic) {
    let (shown, rest) = found.members.split_at(found.members.len().min(PLACES - 1));
    let labels = shown.iter().filter_map(|member| {
        Some(Label {
            span: member.span?,
            text: member.message.clone(),
        })
    });
    found.related.extend(labels);
    if !rest.is_empty() {
        let count = rest.len();
        let places = if count == 1 { "place" } else { "places" };
        let subjects = rest.iter().filter_map(|member| member.subjects.first());
        let subjects: Vec<_> = subjects.map(String::as_str).collect();
        found.notes.push(match subjects.is_empty() {
            true => format!("and at {count} more {places}"),
            false => format!("and at {count} more {places}: {}", listed(&subjects)),
        });
    }
}
