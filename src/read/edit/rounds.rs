//! Changes in rounds: what stands in something that another change makes waits for it.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Edit;
use super::meant::Meant;
use super::place::Step;
use super::written::Written;

/// The changes, parted where one stands on what an earlier one changes.
pub(super) fn rounds(edits: &[Edit], now: &Meant) -> Vec<Vec<Edit>> {
    let mut rounds: Vec<Vec<Edit>> = Vec::new();
    let mut touched: BTreeSet<Vec<Step>> = BTreeSet::new();
    for edit in gathered(edits, now) {
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

/// The changes, with those that add to one list as one, and those that put keys into a mapping that is not there as one.
fn gathered(edits: &[Edit], now: &Meant) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    let mut lists: BTreeMap<Vec<Step>, usize> = BTreeMap::new();
    let mut made: BTreeMap<Vec<Step>, usize> = BTreeMap::new();
    for edit in edits {
        match edit {
            Edit::Append { at, entries } => match lists.get(at) {
                Some(number) => {
                    if let Edit::Append { entries: all, .. } = &mut all[*number] {
                        all.extend(entries.iter().cloned());
                    }
                }
                None => {
                    lists.insert(at.clone(), all.len());
                    all.push(edit.clone());
                }
            },
            Edit::Set { at, key, value }
                if !at.is_empty() && matches!(now.at(at), None | Some(Meant::Nothing)) =>
            {
                let pair = (key.clone(), value.clone());
                match made.get(at) {
                    Some(number) => {
                        if let Edit::Set {
                            value: Written::Keys(pairs),
                            ..
                        } = &mut all[*number]
                        {
                            pairs.push(pair);
                        }
                    }
                    None => {
                        if let Some((Step::Key(own), above)) = at.split_last() {
                            made.insert(at.clone(), all.len());
                            all.push(Edit::Set {
                                at: above.to_vec(),
                                key: own.clone(),
                                value: Written::Keys(vec![pair]),
                            });
                        } else {
                            all.push(edit.clone());
                        }
                    }
                }
            }
            _ => all.push(edit.clone()),
        }
    }
    all
}
