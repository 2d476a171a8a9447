//! Figures between which a change or difference could be declared and is not.

use std::collections::BTreeSet;

use super::aim::Aim;
use super::alike;
use super::bench::Bench;
use super::target::{Target, between};
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Dimension, Figure, Handle, Measure, Selector, Span2};

/// The figures of a measure between which the selector asks for a change or difference, by its
/// timepoints or groups, where none is declared.
pub(crate) fn asked(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    measure: Handle<Measure>,
) -> Vec<Target> {
    match aim {
        Aim::Contrasts => {
            let from = selector.from.iter();
            let spans = from.flat_map(|from| selector.to.iter().map(|to| (*from, *to)));
            let spans = spans.filter(|(from, to)| from < to);
            let over_time = spans.flat_map(|times| over_time(bench, selector, measure, times));
            over_time.chain(pairs(bench, selector, measure)).collect()
        }
        Aim::Differences => {
            let mut found = pairs(bench, selector, measure);
            found.extend(fours(bench, selector, measure));
            found
        }
        _ => Vec::new(),
    }
}

/// The figures of each group named and each that it is compared with.
fn pairs(bench: Bench<'_>, selector: &Selector, measure: Handle<Measure>) -> Vec<Target> {
    let groups = selector.groups.iter();
    let pairs = groups.flat_map(|one| selector.versus.iter().map(|two| (*one, *two)));
    pairs
        .flat_map(|groups| between_groups(bench, selector, measure, groups))
        .collect()
}

/// The figures of each group named and each that it is compared with at both times named, where neither the changes of
/// both nor a difference of these is declared.
fn fours(bench: Bench<'_>, selector: &Selector, measure: Handle<Measure>) -> Vec<Target> {
    let place = |at: Handle<Figure>| Coordinates::of(&bench.model.figures[at]);
    let starts = bench.lookup.of(measure).iter().copied().filter(|at| {
        let (figure, place) = (&bench.model.figures[*at], place(*at));
        let alone = place.to.is_none() && place.versus.is_none() && place.predictor.is_none();
        let named =
            |one: Option<usize>, wanted: &[usize]| one.is_some_and(|one| wanted.contains(&one));
        alone
            && named(place.at, &selector.from)
            && named(place.group, &selector.groups)
            && selector.is_of_category(figure)
            && selector.is_in(figure)
    });
    let each = starts.flat_map(|start| {
        let own = place(start);
        let ends = selector.to.iter().filter(move |to| own.at < Some(**to));
        ends.flat_map(move |to| {
            let others = selector
                .versus
                .iter()
                .filter(move |two| own.group != Some(**two));
            others.filter_map(move |two| {
                let of = |group: Option<usize>, at: Option<usize>| Coordinates { group, at, ..own };
                let (two, to) = (Some(*two), Some(*to));
                let change = |group| Coordinates { group, to, ..own };
                let compared = [(own.group, two), (two, own.group)];
                let declared = compared.into_iter().any(|(one, versus)| {
                    let place = Coordinates {
                        versus,
                        ..change(one)
                    };
                    is_declared(bench, selector, place)
                });
                let changes = [own.group, two].map(|group| bench.lookup.at(change(group)));
                if declared || changes.iter().all(Option::is_some) {
                    return None;
                }
                let at = |place| bench.lookup.at(place);
                let first = [start, at(of(own.group, to))?];
                let second = [at(of(two, own.at))?, at(of(two, to))?];
                Some(Target::Four(first, second))
            })
        })
    });
    each.collect()
}

/// The figures between which a claim that names neither times nor groups can only mean one change or
/// difference: those at the two timepoints, or of the two groups, for which there are any.
pub(crate) fn implied(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    measures: &[Handle<Measure>],
) -> Vec<Target> {
    let mut found = Vec::new();
    for measure in measures {
        let figures = bench.lookup.of(*measure).iter();
        let figures = figures.map(|at| &bench.model.figures[*at]);
        let single = figures.filter(|one| {
            let alone = one.to.is_none() && one.versus.is_none() && one.predictor.is_none();
            alone && selector.is_in(one)
        });
        match aim {
            Aim::Contrasts if selector.versus.is_empty() && selector.at.is_empty() => {
                let times: BTreeSet<_> = single.filter_map(|one| one.at).collect();
                let times: Vec<_> = times.into_iter().collect();
                let is = |at: usize, wanted: &[usize]| wanted.is_empty() || wanted.contains(&at);
                if let [from, to] = *times
                    && is(from, &selector.from)
                    && is(to, &selector.to)
                {
                    found.extend(over_time(bench, selector, *measure, (from, to)));
                }
            }
            Aim::Differences => {
                let groups: BTreeSet<_> = single.filter_map(|one| one.group).collect();
                let groups: Vec<_> = groups.into_iter().collect();
                let is =
                    |group: usize, wanted: &[usize]| wanted.is_empty() || wanted.contains(&group);
                if let [one, two] = *groups {
                    let mut pairs = [(one, two), (two, one)].into_iter();
                    let meant = pairs.find(|(one, two)| {
                        is(*one, &selector.groups) && is(*two, &selector.versus)
                    });
                    let of = |pair| between_groups(bench, selector, *measure, pair);
                    found.extend(meant.into_iter().flat_map(of));
                }
            }
            _ => {}
        }
    }
    found
}

/// Two figures that are named, as the ends of the change or difference that a claim is about; nothing
/// where they are no two such.
pub(crate) fn named(
    bench: Bench<'_>,
    aim: Aim,
    one: Handle<Figure>,
    two: Handle<Figure>,
) -> Option<Target> {
    let place = |at: Handle<Figure>| Coordinates::of(&bench.model.figures[at]);
    let (first, second) = (place(one), place(two));
    if first.predictor.is_some() {
        return None;
    }
    match aim {
        Aim::Contrasts if first.to.is_none() && first.versus.is_none() => {
            let same = Coordinates {
                at: second.at,
                ..first
            };
            let times = first.at.zip(second.at).filter(|_| same == second)?;
            match times.0.cmp(&times.1) {
                std::cmp::Ordering::Less => Some(Target::Ends(one, two)),
                std::cmp::Ordering::Greater => Some(Target::Ends(two, one)),
                std::cmp::Ordering::Equal => None,
            }
        }
        Aim::Differences if first.versus.is_none() => {
            let same = Coordinates {
                group: second.group,
                dimensions: second.dimensions,
                ..first
            };
            // Of two groups, sites, subgroups or studies, of one alone.
            let apart = Dimension::ALL.into_iter();
            let apart = apart.filter(|of| first.dimensions.get(*of) != second.dimensions.get(*of));
            let apart = apart.count() + usize::from(first.group != second.group);
            let other = same == second && apart == 1 && alike::are_other_people(first, second);
            other.then_some(Target::Ends(one, two))
        }
        _ => None,
    }
}

/// The change or difference that is declared between what is about two places, whichever group is written
/// first.
pub(crate) fn declared<'a>(
    bench: Bench<'a>,
    first: Coordinates,
    second: Coordinates,
) -> Option<(Handle<Figure>, &'a Contrast)> {
    let mut places = declared_places(first, second).into_iter();
    places.find_map(|place| bench.lookup.contrast(&bench.model.figures, place))
}

/// What the change or difference between what is about two places would be about, whichever group is written first.
fn declared_places(first: Coordinates, second: Coordinates) -> Vec<Coordinates> {
    let compared = first.versus.is_some() || second.versus.is_some();
    let associated = first.predictor.is_some() || second.predictor.is_some();
    if compared || associated || first.dimensions != second.dimensions {
        return Vec::new();
    }
    let same_times = (first.at, first.to) == (second.at, second.to);
    let same_group = first.group == second.group;
    let alike = first.measure == second.measure
        && first.predictor == second.predictor
        && first.category == second.category
        && first.dimensions == second.dimensions;
    let times = |one: Option<usize>, two: Option<usize>| {
        let times = one.zip(two).map(|(one, two)| (one.min(two), one.max(two)));
        let place = times.map(|times| between(first, times));
        place.into_iter().collect()
    };
    match (alike, same_group, same_times) {
        (true, false, true) => {
            let one = Coordinates {
                versus: second.group,
                ..first
            };
            let other = Coordinates {
                versus: first.group,
                ..second
            };
            vec![one, other]
        }
        (true, true, false) if first.to.is_none() && second.to.is_none() => {
            times(first.at, second.at)
        }
        // Two changes from one time on differ by the change between their ends.
        (true, true, false) if first.at == second.at => times(first.to, second.to),
        _ => Vec::new(),
    }
}

/// The figures of a measure at two timepoints between which no change is declared.
pub(crate) fn over_time(
    bench: Bench<'_>,
    selector: &Selector,
    measure: Handle<Measure>,
    times: Span2,
) -> Vec<Target> {
    let figures = bench.lookup.of(measure).iter();
    figures
        .filter_map(|first| {
            let figure = &bench.model.figures[*first];
            let place = Coordinates::of(figure);
            let is_end = place.at == Some(times.0) && place.to.is_none() && place.versus.is_none();
            let meant = selector.is_of_category(figure)
                && selector.is_of_group(figure)
                && selector.is_in(figure)
                && figure.predictor.is_none();
            let change = between(place, times);
            let second = change.ends().filter(|_| is_end && meant)?.1;
            match is_declared(bench, selector, change) {
                true => None,
                false => Some(Target::Ends(*first, bench.lookup.at(second)?)),
            }
        })
        .collect()
}

/// Whether a change or difference is declared that a claim is about, whatever model it is of: what a model tells of a
/// comparison, the figures that it compares do not tell better.
fn is_declared(bench: Bench<'_>, selector: &Selector, place: Coordinates) -> bool {
    if bench.lookup.at(place).is_some() {
        return true;
    }
    let wanted = of_no_model(place);
    let mut figures = bench.lookup.of(place.measure).iter();
    figures.any(|at| {
        let figure = &bench.model.figures[*at];
        of_no_model(Coordinates::of(figure)) == wanted && selector.is_in(figure)
    })
}

/// The same place, whatever the model.
fn of_no_model(place: Coordinates) -> Coordinates {
    Coordinates {
        dimensions: place.dimensions.with(Dimension::Model, None),
        ..place
    }
}

/// The comparisons by models of what two places of no model are about: none where one of no model is declared.
pub(crate) fn modelled<'a>(
    bench: Bench<'a>,
    first: Coordinates,
    second: Coordinates,
) -> Vec<(Handle<Figure>, &'a Contrast)> {
    if first.dimensions.get(Dimension::Model).is_some() {
        return Vec::new();
    }
    let compared = declared_places(first, second);
    let figures = bench.lookup.of(first.measure).iter();
    let found = figures.filter_map(|at| {
        let figure = &bench.model.figures[*at];
        let place = of_no_model(Coordinates::of(figure));
        let meant = compared.iter().any(|one| of_no_model(*one) == place);
        Some((*at, figure.contrast().filter(|_| meant)?))
    });
    found.collect()
}

/// The figures of a measure in two groups between which no difference is declared, in either order: at one
/// time, or where the selector names the times of a change, the changes.
fn between_groups(
    bench: Bench<'_>,
    selector: &Selector,
    measure: Handle<Measure>,
    (one, two): (usize, usize),
) -> Vec<Target> {
    let over_time = !selector.from.is_empty() || !selector.to.is_empty();
    let figures = bench.lookup.of(measure).iter();
    figures
        .filter_map(|first| {
            let figure = &bench.model.figures[*first];
            let place = Coordinates::of(figure);
            let is_end = place.group == Some(one) && place.versus.is_none();
            let meant = selector.is_of_category(figure)
                && selector.is_when(figure)
                && selector.is_in(figure)
                && figure.predictor.is_none()
                && place.to.is_some() == over_time;
            if !is_end || !meant || one == two {
                return None;
            }
            let other = Coordinates {
                group: Some(two),
                ..place
            };
            let second = bench.lookup.at(other)?;
            let declared = [(one, two), (two, one)].into_iter().any(|(group, versus)| {
                let compared = Coordinates {
                    group: Some(group),
                    versus: Some(versus),
                    ..place
                };
                is_declared(bench, selector, compared)
            });
            (!declared).then_some(Target::Ends(*first, second))
        })
        .collect()
}
