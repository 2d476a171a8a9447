//! The figures that a claim is about: those named, or all declared ones that meet its conditions.

use std::collections::{HashMap, HashSet};

use super::aim::Aim;
use super::bench::Bench;
use crate::model::lookup::Coordinates;
use crate::model::{Claim, Figure, Handle, Measure, Quantifier, Selector, Span2};

/// What a claim is tried on at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// One figure.
    Figure(Handle<Figure>),
    /// The figures at two timepoints between which no change is declared.
    Ends(Handle<Figure>, Handle<Figure>),
    /// An early and a late change, by what the early one is about and by their timepoints.
    Pair(Coordinates, Span2, Span2),
    /// A figure that is named and is not of the kind that the claim is about.
    Stranger(Handle<Figure>),
}

/// What a claim is about, and what it is not to hold for.
#[derive(Debug, Default)]
pub(crate) struct Selected {
    /// What the claim is about.
    pub(crate) targets: Vec<Target>,
    /// Where it is said to hold for these only: all others of the same instrument or domain.
    pub(crate) others: Vec<Target>,
}

/// What a claim is about.
pub(crate) fn selected(bench: Bench<'_>, claim: &Claim, aim: Aim) -> Selected {
    let selector = &claim.selector;
    let mut seen = HashSet::new();
    let mut targets = match selector.figures.is_empty() {
        true => measures(bench, selector)
            .into_iter()
            .flat_map(|measure| of_measure(bench, selector, aim, measure))
            .collect(),
        false => named(bench, selector, aim),
    };
    targets.retain(|target| seen.insert(*target));
    let mut others = Vec::new();
    if claim.quantifier == Quantifier::Only {
        others = beside(bench, selector, aim, &targets);
        others.retain(|target| seen.insert(*target));
    }
    Selected { targets, others }
}

/// The figures named by key.
fn named(bench: Bench<'_>, selector: &Selector, aim: Aim) -> Vec<Target> {
    let keys = selector.figures.iter();
    keys.map(|key| {
        let figure = &bench.model.figures[key.value];
        match aim {
            _ if !aim.holds(figure) => Target::Stranger(key.value),
            Aim::Pairs(early, late) => {
                Target::Pair(between(Coordinates::of(figure), early), early, late)
            }
            _ => Target::Figure(key.value),
        }
    })
    .collect()
}

/// The measures that a selector without keys is about.
fn measures(bench: Bench<'_>, selector: &Selector) -> Vec<Handle<Measure>> {
    let all = &bench.model.measures;
    let within = |names: &HashMap<&str, Vec<Handle<Measure>>>, word: &str| {
        names.get(word).cloned().unwrap_or_default()
    };
    let mut found: Vec<_> = match (&selector.domain, &selector.instrument) {
        _ if !selector.measures.is_empty() => {
            let named = selector.measures.iter();
            named.map(|measure| measure.value).collect()
        }
        (Some(domain), _) => within(&bench.index.domains, domain),
        (None, Some(instrument)) => within(&bench.index.instruments, instrument),
        (None, None) => all.entries().map(|(at, _)| at).collect(),
    };
    found.retain(|at| selector.is_within(&all[*at]));
    found
}

/// What a claim is about of one measure, by the selector's timepoints.
fn of_measure(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    measure: Handle<Measure>,
) -> Vec<Target> {
    let figures = bench.lookup.of(measure).iter();
    let figures = figures.map(|at| (*at, &bench.model.figures[*at]));
    let kept = figures.filter(|(_, figure)| match aim {
        Aim::Pairs(early, late) => {
            let times = figure.at.zip(figure.to);
            aim.holds(figure) && (times == Some(early) || times == Some(late))
        }
        _ => aim.holds(figure) && is_when(figure, selector),
    });
    let targets = kept.map(|(at, figure)| match aim {
        Aim::Pairs(early, late) => {
            Target::Pair(between(Coordinates::of(figure), early), early, late)
        }
        _ => Target::Figure(at),
    });
    let mut targets: Vec<_> = targets.collect();
    if let (Aim::Contrasts, Some(from), Some(to)) = (aim, selector.from, selector.to) {
        targets.extend(undeclared(bench, measure, (from, to)));
    }
    targets
}

/// The figures of a measure at two timepoints between which no change is declared.
fn undeclared(bench: Bench<'_>, measure: Handle<Measure>, times: Span2) -> Vec<Target> {
    let figures = bench.lookup.of(measure).iter();
    figures
        .filter_map(|first| {
            let place = Coordinates::of(&bench.model.figures[*first]);
            let is_end = place.at == Some(times.0) && place.to.is_none() && place.versus.is_none();
            let change = between(place, times);
            let second = change.ends().filter(|_| is_end)?.1;
            match bench.lookup.at(change) {
                Some(_) => None,
                None => Some(Target::Ends(*first, bench.lookup.at(second)?)),
            }
        })
        .collect()
}

/// The place with those two timepoints.
pub(crate) fn between(place: Coordinates, (from, to): Span2) -> Coordinates {
    Coordinates {
        at: Some(from),
        to: Some(to),
        ..place
    }
}

/// Whether a figure is of the timepoints that a selector names.
fn is_when(figure: &Figure, selector: &Selector) -> bool {
    let over_time = figure.to.is_some();
    let at = figure.at.filter(|_| !over_time);
    let from = figure.at.filter(|_| over_time);
    selector.at.is_none_or(|time| at == Some(time))
        && selector.from.is_none_or(|time| from == Some(time))
        && selector.to.is_none_or(|time| figure.to == Some(time))
}

/// What is of the same instrument or domain as the targets, and of the same timepoints. Where the
/// selector itself names an instrument or domain beside figures or measures, that is meant.
fn beside(bench: Bench<'_>, selector: &Selector, aim: Aim, targets: &[Target]) -> Vec<Target> {
    let model = bench.model;
    let times = |at: Handle<Figure>| (model.figures[at].at, model.figures[at].to);
    let mut known = HashSet::new();
    let mut own = Vec::new();
    for target in targets {
        let measure = match target {
            Target::Figure(at) | Target::Stranger(at) | Target::Ends(at, _) => {
                known.insert(times(*at));
                model.figures[*at].measure
            }
            Target::Pair(place, ..) => place.measure,
        };
        own.push(measure);
    }
    let stated = selector.domain.is_some() || selector.instrument.is_some();
    let picks = !selector.figures.is_empty() || !selector.measures.is_empty();
    let near = |other: &Measure| match stated && picks {
        true => selector.is_within(other),
        false => own.iter().any(|at| {
            let one = &model.measures[*at];
            let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
            same(&one.domain, &other.domain) || same(&one.instrument, &other.instrument)
        }),
    };
    let whole = Selector::default();
    let near = model.measures.entries().filter(|(_, other)| near(other));
    near.flat_map(|(at, _)| of_measure(bench, &whole, aim, at))
        .filter(|target| match target {
            Target::Figure(at) => known.contains(&times(*at)),
            _ => true,
        })
        .collect()
}
