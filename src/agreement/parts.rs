//! Parts of one whole: figures of all people beside those of the groups they fall into, the categories of one
//! count.

use std::collections::HashMap;

use super::figures::Subject;
use crate::model::lookup::Coordinates;
use crate::model::{Count, Dimension, Figure, Synthesis};

/// What parts people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// The groups.
    Groups,
    /// The sites: everybody is at one.
    Sites,
    /// Subgroups, which may overlap.
    Subgroups,
}

impl By {
    /// All that parts people.
    pub(crate) const ALL: [Self; 3] = [Self::Groups, Self::Sites, Self::Subgroups];

    /// What parts people so that nobody is in two parts, as a rule.
    pub(crate) const APART: [Self; 2] = [Self::Groups, Self::Sites];

    /// What a part is called.
    pub(crate) fn part(self) -> &'static str {
        match self {
            Self::Groups => "group",
            Self::Sites => "site",
            Self::Subgroups => "subgroup",
        }
    }

    /// The word before it of those who fall into it.
    pub(crate) fn within(self) -> &'static str {
        match self {
            Self::Sites => "at",
            Self::Groups | Self::Subgroups => "in",
        }
    }

    /// How many parts are declared.
    pub(crate) fn declared(self, frame: &Synthesis) -> usize {
        match self {
            Self::Groups => frame.groups.len(),
            Self::Sites => frame.sites.len(),
            Self::Subgroups => frame.subgroups.len(),
        }
    }

    /// What a figure is about but for the part, where it is of one.
    fn whole_of(self, figure: &Figure) -> Option<Coordinates> {
        let place = Coordinates::of(figure);
        let dimension = match self {
            Self::Groups => {
                figure.group?;
                return Some(Coordinates {
                    group: None,
                    ..place
                });
            }
            Self::Sites => Dimension::Site,
            Self::Subgroups => Dimension::Subgroup,
        };
        figure.dimensions.get(dimension)?;
        let dimensions = place.dimensions.with(dimension, None);
        Some(Coordinates {
            dimensions,
            ..place
        })
    }
}

/// Each figure that has at least so many parts at the same place, in the order written.
pub(crate) fn wholes<'a, T>(
    all: impl Iterator<Item = Subject<'a, T>>,
    by: By,
    least: usize,
) -> Vec<(Subject<'a, T>, Vec<Subject<'a, T>>)> {
    let mut parts: HashMap<Coordinates, Vec<Subject<'a, T>>> = HashMap::new();
    let mut wholes = Vec::new();
    for one in all {
        match by.whole_of(one.figure) {
            None => wholes.push(one),
            Some(place) => parts.entry(place).or_default().push(one),
        }
    }
    let wholes = wholes.into_iter().filter_map(|one| {
        let parts = parts.remove(&Coordinates::of(one.figure))?;
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
