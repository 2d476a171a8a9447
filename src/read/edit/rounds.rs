//! Changes in rounds: what stands in something that another change makes waits for it.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Edit;
use super::meant::Meant;
use super::place::WayStep;
use super::written::Written;

/// The changes, parted where one stands on what an earlier one changes.
pub(super) fn rounds(edits: &[Edit], now: &Meant) -> Vec<Vec<Edit>> {
    let mut rounds: Vec<Vec<Edit>> = Vec::new();
    let mut touched: BTreeSet<Vec<WayStep>> = BTreeSet::new();
    for edit in emptied(gathered(edits, now), now) {
        let path = edit.path();
        let mut above = (0..=path.len()).map(|length| &path[..length]);
        let stands_on = above.any(|above| touched.contains(above));
        let below = touched.range(path.clone()..).next();
        let meets = stands_on || below.is_some_and(|below| below.starts_with(&path));
        if rounds.is_empty() || meets {
            rounds.push(Vec::new());
            touched.clear();
        }
        touched.insert(path);
        if let Some(round) = rounds.last_mut() {
            round.push(edit);
        }
    }
    rounds
}

/// The changes, with those that add to one list as one, and those below a mapping that is not there as one that makes it.
fn gathered(edits: &[Edit], now: &Meant) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    let mut lists: BTreeMap<Vec<WayStep>, usize> = BTreeMap::new();
    let mut made: BTreeMap<Vec<WayStep>, usize> = BTreeMap::new();
    for edit in edits {
        let edit = match edit {
            Edit::Append { at, entries } => {
                let Some((WayStep::Key(key), above)) = at.split_last() else {
                    all.push(edit.clone());
                    continue;
                };
                if !above.is_empty() && is_missing(now, above) {
                    Edit::Set {
                        at: above.to_vec(),
                        key: key.clone(),
                        value: Written::List(
                            entries.iter().map(|entry| entry.value.clone()).collect(),
                        ),
                    }
                } else {
                    if let Some(number) = lists.get(at)
                        && let Edit::Append { entries: known, .. } = &mut all[*number]
                    {
                        known.extend(entries.iter().cloned());
                    } else {
                        lists.insert(at.clone(), all.len());
                        all.push(edit.clone());
                    }
                    continue;
                }
            }
            other => other.clone(),
        };
        let Edit::Set { at, key, value } = edit else {
            all.push(edit);
            continue;
        };
        let (mut at, mut key, mut value, mut makes) = (at, key, value, false);
        while is_missing(now, &at)
            && let Some(WayStep::Key(above)) = at.last().cloned()
        {
            at.pop();
            value = Written::Keys(vec![(std::mem::replace(&mut key, above), value)]);
            makes = true;
        }
        let edit = Edit::Set { at, key, value };
        // Two that each put an entry into one list put both into it.
        if let Edit::Set {
            value: Written::List(new),
            ..
        } = &edit
            && let Some(Edit::Set {
                value: Written::List(known),
                ..
            }) = all.iter_mut().rev().find(|one| one.path() == edit.path())
        {
            let more = new.iter().filter(|one| !known.contains(one));
            let more: Vec<Written> = more.cloned().collect();
            known.extend(more);
            continue;
        }
        match made.get(&edit.path()) {
            Some(number) if makes => {
                if let (Edit::Set { value: known, .. }, Edit::Set { value, .. }) =
                    (&mut all[*number], edit)
                {
                    known.join(value);
                }
            }
            _ => {
                if makes {
                    made.insert(edit.path(), all.len());
                }
                all.push(edit);
            }
        }
    }
    all
}

/// The changes, with a list of which every entry is taken out taken out with its key, among other keys of an entry.
fn emptied(edits: Vec<Edit>, now: &Meant) -> Vec<Edit> {
    let mut gone: BTreeMap<Vec<WayStep>, BTreeSet<Vec<WayStep>>> = BTreeMap::new();
    let mut used: BTreeSet<Vec<WayStep>> = BTreeSet::new();
    for edit in &edits {
        match edit {
            Edit::Remove { at, .. } if matches!(at.last(), Some(WayStep::Nth(_))) => {
                let list = at[..at.len() - 1].to_vec();
                gone.entry(list).or_default().insert(at.clone());
            }
            other => drop(used.insert(other.path())),
        }
    }
    gone.retain(|list, out| {
        let is_whole = matches!(now.at(list), Some(Meant::List(all)) if all.len() == out.len());
        let above = list.split_last().and_then(|(_, above)| now.at(above));
        let among = matches!(above, Some(Meant::Keys(pairs)) if pairs.len() > 1);
        let meets = used.range(list.clone()..).next();
        let is_used = meets.is_some_and(|next| next.starts_with(list));
        is_whole && among && !is_used && list.len() > 1
    });
    let mut all = Vec::new();
    let mut told: BTreeSet<Vec<WayStep>> = BTreeSet::new();
    for edit in edits {
        let Edit::Remove { at, keeps_comments } = &edit else {
            all.push(edit);
            continue;
        };
        let list = at[..at.len().saturating_sub(1)].to_vec();
        match gone.contains_key(&list) {
            false => all.push(edit),
            true if told.insert(list.clone()) => all.push(Edit::Remove {
                at: list,
                keeps_comments: *keeps_comments,
            }),
            true => {}
        }
    }
    all
}

/// Whether nothing stands there: keys and values can be made there.
fn is_missing(now: &Meant, at: &[WayStep]) -> bool {
    !at.is_empty() && matches!(now.at(at), None | Some(Meant::Nothing))
}

impl Written {
    /// Joins keys and values, and lists, with those of another value; all else it replaces.
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Keys(known), Self::Keys(more)) => {
                for (key, value) in more {
                    match known.iter_mut().find(|(name, _)| *name == key) {
                        Some((_, there)) => there.join(value),
                        None => known.push((key, value)),
                    }
                }
            }
            (Self::List(known), Self::List(more)) => known.extend(more),
            (known, other) => *known = other,
        }
    }
}
