//! The figures that a claim is said not to hold for, where it is said to hold for some only.

use std::collections::HashSet;

use super::aim::Aim;
use super::bench::Bench;
use super::meeting::of_measure;
use super::target::Target;
use super::undeclared;
use crate::model::lookup::Coordinates;
use crate::model::{Among, Dimension, Figure, Handle, Measure, Selector};

/// The others among which the targets are, by what is said of it; where nothing is, the other groups,
/// categories, predictors and dimensions if the selector names such, else the other measures of the same instrument or
/// domain, and where there are none the other times if the selector names such.
pub(crate) fn of(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    targets: &[Target],
    among: &[Among],
) -> Vec<Target> {
    let names = |dimension| selector.dimensions.iter().any(|(one, _)| *one == dimension);
    let by_selector = [
        (
            !selector.groups.is_empty() || !selector.versus.is_empty(),
            Among::Groups,
        ),
        (!selector.categories.is_empty(), Among::Categories),
        (!selector.predictors.is_empty(), Among::Predictors),
        (names(Dimension::Study), Among::Studies),
        (names(Dimension::Model), Among::Models),
        (names(Dimension::Site), Among::Sites),
        (names(Dimension::Subgroup), Among::Subgroups),
    ];
    let named = by_selector.into_iter().filter(|(named, _)| *named);
    let named: Vec<_> = named.map(|(_, among)| among).collect();
    let among = match among.is_empty() {
        true => &named,
        false => among,
    };
    if among.is_empty() {
        let beside = beside(bench, selector, aim, targets);
        let timed = !selector.from.is_empty() || !selector.to.is_empty() || !selector.at.is_empty();
        // Where there are no others beside them, the times are what narrows it.
        let own: HashSet<_> = targets.iter().collect();
        return match beside.iter().all(|one| own.contains(one)) && timed {
            true => apart(bench, aim, targets, Among::Timepoints),
            false => beside,
        };
    }
    let among = among.iter();
    let all = among.flat_map(|among| apart(bench, aim, targets, *among));
    all.collect()
}

/// Selectors that together mean everything: differences between groups are met at one time, or over time where the
/// times of a change are named.
fn everything(bench: Bench<'_>, aim: Aim) -> Vec<Selector> {
    let whole = Selector::default();
    let times: Vec<_> = (0..bench.model.synthesis.timepoints.len()).collect();
    let over_time = Selector {
        from: times.clone(),
        to: times,
        ..Selector::default()
    };
    match aim {
        Aim::Differences => vec![whole, over_time],
        _ => vec![whole],
    }
}

/// The comparisons of other groups with those that the targets are compared with, declared or not.
fn other_comparisons(bench: Bench<'_>, aim: Aim, targets: &[Target]) -> Vec<Target> {
    let compared = targets.iter().filter_map(|target| {
        let place = target.place(bench);
        let (group, versus) = place.group.zip(place.versus)?;
        Some(match target {
            Target::Reversed(_) => (place, versus, group),
            _ => (place, group, versus),
        })
    });
    let compared: Vec<_> = compared.collect();
    let groups = 0..bench.model.synthesis.groups.len();
    let each = compared.iter().flat_map(|(place, _, reference)| {
        let named = |group: &usize| {
            let mut named = compared.iter();
            named.any(|(_, one, other)| one == group && other == reference)
        };
        let others = groups.clone().filter(|one| one != reference && !named(one));
        let at = |of: Option<usize>| of.into_iter().collect::<Vec<_>>();
        let (at, from) = match place.to {
            Some(_) => (Vec::new(), at(place.at)),
            None => (at(place.at), Vec::new()),
        };
        let selector = Selector {
            groups: others.collect(),
            versus: vec![*reference],
            at,
            from,
            to: place.to.into_iter().collect(),
            ..Selector::default()
        };
        let of_no_group = |place: Coordinates| Coordinates {
            group: None,
            versus: None,
            ..place
        };
        let found = match selector.groups.is_empty() {
            true => Vec::new(),
            false => of_measure(bench, &selector, aim, place.measure),
        };
        let same = |one: &Target| of_no_group(one.place(bench)) == of_no_group(*place);
        found.into_iter().filter(same).collect::<Vec<_>>()
    });
    each.collect()
}

/// What differs from one of the targets in that one thing alone.
fn apart(bench: Bench<'_>, aim: Aim, targets: &[Target], among: Among) -> Vec<Target> {
    let places: Vec<_> = targets.iter().map(|target| target.place(bench)).collect();
    if among == Among::Groups && places.iter().any(|place| place.versus.is_some()) {
        return other_comparisons(bench, aim, targets);
    }
    let own: HashSet<_> = places.iter().map(|place| place.measure).collect();
    let everywhere = matches!(among, Among::Measures | Among::Instruments | Among::Domains);
    let measures = bench.model.measures.entries().map(|(at, _)| at);
    let measures = measures.filter(|at| everywhere != own.contains(at));
    let ends: HashSet<_> = targets
        .iter()
        .filter(|one| matches!(one, Target::Ends(..)))
        .collect();
    let whole = Selector::default();
    let everything = everything(bench, aim);
    let candidates = measures.flat_map(|measure| {
        let mut found = match ends.is_empty() {
            true => Vec::new(),
            false => {
                let times = places.iter().filter_map(|place| place.at.zip(place.to));
                let times: HashSet<_> = times.collect();
                let mut times: Vec<_> = times.into_iter().collect();
                times.sort_unstable();
                let times = times.into_iter();
                times
                    .flat_map(|times| undeclared::over_time(bench, &whole, measure, times))
                    .collect()
            }
        };
        let all = everything.iter();
        found.extend(all.flat_map(|one| of_measure(bench, one, aim, measure)));
        found
    });
    candidates
        .filter(|candidate| {
            let place = candidate.place(bench);
            places.iter().any(|own| differs(bench, *own, place, among))
        })
        .collect()
}

/// The dimension among the parts of which others are looked for, where it is one.
fn dimension(among: Among) -> Option<Dimension> {
    match among {
        Among::Studies => Some(Dimension::Study),
        Among::Models => Some(Dimension::Model),
        Among::Sites => Some(Dimension::Site),
        Among::Subgroups => Some(Dimension::Subgroup),
        _ => None,
    }
}

/// Whether a place differs from another in that one thing alone.
fn differs(bench: Bench<'_>, own: Coordinates, other: Coordinates, among: Among) -> bool {
    let same_groups = (own.group, own.versus) == (other.group, other.versus);
    if among == Among::Predictors {
        // The model as a whole is no other predictor.
        let other_one = other
            .predictor
            .filter(|at| !bench.model.predictors[*at].is_whole_model());
        let of = |place: Coordinates| Coordinates {
            predictor: None,
            ..place
        };
        return other_one.is_some() && own.predictor != other.predictor && of(own) == of(other);
    }
    if own.predictor != other.predictor {
        return false;
    }
    if let Some(dimension) = dimension(among) {
        let of = |place: Coordinates, at| Coordinates {
            dimensions: place.dimensions.with(dimension, at),
            ..place
        };
        let [one, two] = [own, other].map(|place| place.dimensions.get(dimension));
        // What is of no study is of all, and no other one.
        return two.is_some() && one != two && of(own, None) == of(other, None);
    }
    if own.dimensions != other.dimensions {
        return false;
    }
    let same_times = (own.at, own.to) == (other.at, other.to);
    let same_category = own.category == other.category;
    let alike_counted = own.category.is_some() == other.category.is_some();
    let word = |of: fn(&Measure) -> Option<&String>| {
        let [own, other] = [own, other].map(|place| of(&bench.model.measures[place.measure]));
        other.is_some() && own != other
    };
    match among {
        Among::Measures => {
            own.measure != other.measure && same_groups && same_times && alike_counted
        }
        Among::Instruments => {
            word(|measure| measure.instrument.as_ref())
                && same_groups
                && same_times
                && alike_counted
        }
        Among::Domains => {
            word(|measure| measure.domain.as_ref()) && same_groups && same_times && alike_counted
        }
        Among::Categories => {
            own.measure == other.measure && same_groups && same_times && !same_category
        }
        // Those who are of no group are everybody, and no other group.
        Among::Groups => {
            let same = own.measure == other.measure && same_times && same_category;
            same && !same_groups && other.versus.is_none() && other.group.is_some()
        }
        Among::Timepoints => {
            let same = own.measure == other.measure && same_groups && same_category;
            same && !same_times && own.to.is_some() == other.to.is_some()
        }
        Among::Predictors | Among::Studies | Among::Models | Among::Sites | Among::Subgroups => {
            false
        }
    }
}

/// What is of the same instrument or domain as the targets, and of the same timepoints. Where the
/// selector itself names instruments or domains beside figures or measures, these are meant.
fn beside(bench: Bench<'_>, selector: &Selector, aim: Aim, targets: &[Target]) -> Vec<Target> {
    let model = bench.model;
    let times = |at: Handle<Figure>| (model.figures[at].at, model.figures[at].to);
    let mut known = HashSet::new();
    let mut own = Vec::new();
    for target in targets {
        let measure = match target {
            Target::Figure(at)
            | Target::Reversed(at)
            | Target::Stranger(at)
            | Target::Ends(at, _)
            | Target::Four([at, _], _)
            | Target::Against(at, _) => {
                known.insert(times(*at));
                model.figures[*at].measure
            }
            Target::Pair(place, ..) => place.measure,
        };
        own.push(measure);
    }
    let stated = !selector.domains.is_empty() || !selector.instruments.is_empty();
    let picks = !selector.figures.is_empty() || !selector.measures.is_empty();
    let near = |other: &Measure| match stated && picks {
        true => selector.is_within(other),
        false => own.iter().any(|at| {
            let one = &model.measures[*at];
            let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
            same(&one.domain, &other.domain) || same(&one.instrument, &other.instrument)
        }),
    };
    let everything = everything(bench, aim);
    let of = |at| {
        everything
            .iter()
            .flat_map(move |one| of_measure(bench, one, aim, at))
    };
    let compared: HashSet<_> = targets
        .iter()
        .map(|one| one.place(bench).versus.is_some())
        .collect();
    let near = model.measures.entries().filter(|(_, other)| near(other));
    near.flat_map(|(at, _)| of(at))
        .filter(|target| compared.contains(&target.place(bench).versus.is_some()))
        .filter(|target| match target {
            Target::Figure(at) | Target::Reversed(at) => known.contains(&times(*at)),
            _ => true,
        })
        .collect()
}
