//! What is counted where a claim is about several figures: measures, groups, timepoints.

use super::aim::Aim;
use super::bench::Bench;
use super::target::Target;
use crate::model::Dimension;
use crate::model::lookup::Coordinates;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// It in words, more than one: `measures`.
    pub(crate) noun: &'static str,
    /// One of it: `measure`.
    pub(crate) one: &'static str,
}

/// Where the figures differ in nothing, or in more than one thing.
const FIGURES: Counted = Counted {
    noun: "figures",
    one: "figure",
};

impl Counted {
    /// What tells the figures of a claim apart, where it is one thing.
    pub(crate) fn of(bench: Bench<'_>, aim: Aim, targets: &[Target]) -> Self {
        if matches!(aim, Aim::Pairs(..)) {
            return Self {
                noun: "pairs of an early and a late change",
                one: "pair of an early and a late change",
            };
        }
        let places = targets.iter().map(|target| target.place(bench));
        let places: Vec<_> = places.collect();
        let Some(first) = places.first() else {
            return FIGURES;
        };
        // Where one figure is of a model and another of none, they are no two models.
        let whole = |dimension| {
            let mut places = places.iter();
            places.all(|place| place.dimensions.get(dimension).is_some())
        };
        let dimensions = [
            ("studies", Dimension::Study),
            ("models", Dimension::Model),
            ("sites", Dimension::Site),
            ("subgroups", Dimension::Subgroup),
        ];
        let is_whole = |noun: &str| {
            let of = dimensions.iter().find(|(word, _)| *word == noun);
            of.is_none_or(|(_, dimension)| whole(*dimension))
        };
        let differ = |same: fn(&Coordinates, &Coordinates) -> bool| {
            let mut places = places.iter();
            places.any(|place| !same(place, first))
        };
        let over_time = places.iter().any(|place| place.to.is_some());
        let compared = places.iter().any(|place| place.versus.is_some());
        // A dimension of figures more is a line more.
        let told_apart = [
            (
                differ(|one, two| one.measure == two.measure),
                "measures",
                "measure",
            ),
            (
                differ(|one, two| one.category == two.category),
                "categories",
                "category",
            ),
            (
                differ(|one, two| one.predictor == two.predictor),
                "predictors",
                "predictor",
            ),
            (
                differ(|one, two| is_same(one, two, Dimension::Study)),
                "studies",
                "study",
            ),
            (
                differ(|one, two| is_same(one, two, Dimension::Model)),
                "models",
                "model",
            ),
            (
                differ(|one, two| is_same(one, two, Dimension::Site)),
                "sites",
                "site",
            ),
            (
                differ(|one, two| is_same(one, two, Dimension::Subgroup)),
                "subgroups",
                "subgroup",
            ),
            match over_time {
                true => (differ(same_times), "changes", "change"),
                false => (differ(same_times), "timepoints", "timepoint"),
            },
            match compared {
                true => (differ(same_groups), "comparisons", "comparison"),
                false => (differ(same_groups), "groups", "group"),
            },
        ];
        let mut apart = told_apart.into_iter().filter(|(differ, ..)| *differ);
        match (apart.next(), apart.next()) {
            (Some((_, noun, one)), None) if is_whole(noun) => Self { noun, one },
            _ => FIGURES,
        }
    }
}

fn is_same(one: &Coordinates, two: &Coordinates, dimension: Dimension) -> bool {
    one.dimensions.get(dimension) == two.dimensions.get(dimension)
}

fn same_times(one: &Coordinates, two: &Coordinates) -> bool {
    (one.at, one.to) == (two.at, two.to)
}

fn same_groups(one: &Coordinates, two: &Coordinates) -> bool {
    (one.group, one.versus) == (two.group, two.versus)
}
