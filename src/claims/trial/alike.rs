//! What two estimates have in common where they can be held against each other.

use super::bench::Bench;
use super::unit::Unit;
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Dimension, Effect, Figure, Handle};
use crate::statistics::interval::{Interval, TOLERANCE};
use crate::wording::one as a;

/// What two estimates would have to have in common to be held against each other, where they do not: what is
/// estimated, of which predictor, for how much more of it, and against which category.
pub(crate) fn lacking(
    bench: Bench<'_>,
    one: Handle<Figure>,
    other: Handle<Figure>,
) -> Option<String> {
    let handles = [one, other];
    let figures = handles.map(|at| &bench.model.figures[at]);
    let [one, other] = figures.map(Figure::contrast);
    let (one, other) = (one?, other?);
    // Of a difference of means it may go without saying what it is.
    let effect = |it: &Contrast| it.effect.filter(|one| *one != Effect::MeanDifference);
    if effect(one) != effect(other) {
        let name = |it: &Contrast| match it.effect {
            Some(effect) => a(effect.words()),
            None => "an estimate of which that is not said".to_owned(),
        };
        return Some(format!(
            "two estimates of one kind, for {} is none with {}",
            name(one),
            name(other)
        ));
    }
    // Two categories of one variable, each against the same reference, are steps of one scale.
    let terms = figures.map(|figure| {
        let predictor = figure.predictor.map(|at| &bench.model.predictors[at])?;
        Some((predictor.only()?, figure.contrast()?.reference?))
    });
    let steps = match terms {
        [Some((one, first)), Some((other, second))] => {
            (one.measure, one.at, first) == (other.measure, other.at, second)
        }
        _ => false,
    };
    if figures[0].predictor != figures[1].predictor && !steps {
        return Some("two estimates with one predictor".to_owned());
    }
    let per = |it: &Contrast| it.per.as_ref().map(|per| per.value.clone());
    if per(one) != per(other) {
        return Some("two estimates for as much more of the predictor".to_owned());
    }
    if one.reference != other.reference {
        return Some("two estimates against one reference category".to_owned());
    }
    let units = [(handles[0], one), (handles[1], other)].map(|(at, it)| Unit::of(bench, at, it));
    (units[0] != units[1])
        .then(|| "two differences that are both shares of 1, or both in percent".to_owned())
}

/// Whether a distance is above 0 for all unrounded values.
pub(crate) fn is_above(apart: Interval) -> bool {
    apart.low > TOLERANCE * apart.size().max(1.0)
}

/// Whether a distance is below 0 for all unrounded values, or none at all: two prints that may be of one value
/// leave it open.
pub(crate) fn is_not_above(apart: Interval) -> bool {
    is_above(-apart) || (apart.low == 0.0 && apart.high == 0.0)
}

/// Whether two figures are of different people: of two groups, or of two studies, sites or subgroups.
pub(crate) fn are_other_people(one: Coordinates, two: Coordinates) -> bool {
    let alone = one.versus.is_none() && two.versus.is_none();
    let groups = one.group.zip(two.group).filter(|_| alone);
    let apart = [Dimension::Study, Dimension::Site, Dimension::Subgroup];
    let apart = apart.map(|of| one.dimensions.get(of).zip(two.dimensions.get(of)));
    let mut apart = apart.into_iter().chain([groups]).flatten();
    apart.any(|(one, two)| one != two)
}
