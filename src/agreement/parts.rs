//! Parts of one whole: figures of all people beside those of the groups they fall into, the categories of one
//! count.

use std::collections::HashMap;

use super::figures::Subject;
use crate::model::Count;
use crate::model::lookup::Coordinates;

/// Each figure without a group that has at least so many groups at the same place, in the order written.
pub(crate) fn wholes<'a, T>(
    all: impl Iterator<Item = Subject<'a, T>>,
    least: usize,
) -> Vec<(Subject<'a, T>, Vec<Subject<'a, T>>)> {
    let mut groups: HashMap<Coordinates, Vec<Subject<'a, T>>> = HashMap::new();
    let mut wholes = Vec::new();
    for one in all {
        match one.figure.group {
            None => wholes.push(one),
            Some(_) => {
                let place = Coordinates {
                    group: None,
                    ..Coordinates::of(one.figure)
                };
                groups.entry(place).or_default().push(one);
            }
        }
    }
    let wholes = wholes.into_iter().filter_map(|one| {
        let parts = groups.remove(&Coordinates::of(one.figure))?;
        (parts.len() >= least).then_some((one, parts))
    });
    wholes.collect()
}

/// What all categories of one count have in common.
pub(crate) fn of_count(one: &Subject<'_, Count>) -> Coordinates {
    Coordinates {
        category: None,
        ..Coordinates::of(one.figure)
    }
}

/// The categories of each count together, in the order written.
pub(crate) fn counts<'a>(
    all: impl Iterator<Item = Subject<'a, Count>>,
) -> Vec<Vec<Subject<'a, Count>>> {
    let mut sets: Vec<Vec<Subject<'a, Count>>> = Vec::new();
    let mut known: HashMap<Coordinates, usize> = HashMap::new();
    for one in all.filter(|one| one.figure.category.is_some()) {
        let index = *known.entry(of_count(&one)).or_insert(sets.len());
        if index == sets.len() {
            sets.push(Vec::new());
        }
        sets[index].push(one);
    }
    sets
}
