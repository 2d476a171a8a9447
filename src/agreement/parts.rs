//! Figures of all people beside those of the groups they fall into.

use std::collections::HashMap;

use super::figures::Subject;
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
