//! The figures of a measure that meet the conditions of a claim.

use super::aim::Aim;
use super::bench::Bench;
use super::target::{Target, between};
use super::undeclared;
use crate::model::lookup::Coordinates;
use crate::model::{Effect, Figure, Handle, Measure, Selector, Term};

/// What a claim is about of one measure, by the selector's categories, groups and timepoints.
pub(crate) fn of_measure(
    bench: Bench<'_>,
    selector: &Selector,
    aim: Aim,
    measure: Handle<Measure>,
) -> Vec<Target> {
    let figures = bench.lookup.of(measure).iter();
    let figures = figures.map(|at| (*at, &bench.model.figures[*at]));
    let kept = figures.filter_map(|(at, figure)| {
        let asked = selector.predictors.is_empty() && aim == Aim::Associations;
        let meant = aim.holds(figure)
            && selector.is_of_category(figure)
            && (asked || selector.is_associated(figure, &bench.model.predictors))
            && selector.is_in(figure);
        if !meant {
            return None;
        }
        match aim {
            Aim::Pairs(early, late) => {
                let times = figure.at.zip(figure.to);
                let is_one = times == Some(early) || times == Some(late);
                let place = between(Coordinates::of(figure), early);
                let pair = Target::Pair(place, early, late);
                (is_one && selector.is_of_group(figure)).then_some(pair)
            }
            Aim::Differences => compared(selector, at, figure),
            // Of two groups that are both named, whichever is written first.
            Aim::Contrasts if figure.versus.is_some() && selector.is_when(figure) => {
                match selector.is_of_group(figure) {
                    true => Some(Target::Figure(at)),
                    false => is_reversed(selector, figure).then_some(Target::Reversed(at)),
                }
            }
            _ => {
                let meets = selector.is_when(figure) && selector.is_of_group(figure);
                meets.then_some(Target::Figure(at))
            }
        }
    });
    let mut targets: Vec<_> = kept.collect();
    targets.extend(undeclared::asked(bench, selector, aim, measure));
    if aim == Aim::Associations {
        targets.extend(turned(bench, selector, measure));
        targets.extend(of_reference(bench, selector, measure));
    }
    targets
}

/// The correlations of the variables that a selector names with a measure, written the other way round: they are
/// the same.
fn turned(bench: Bench<'_>, selector: &Selector, measure: Handle<Measure>) -> Vec<Target> {
    let model = bench.model;
    let terms = selector.predictors.iter();
    let terms = terms.filter_map(|wanted| model.predictors[wanted.value].only());
    let figures = terms.flat_map(|term| bench.lookup.of(term.measure));
    let is_turned = |figure: &Figure| {
        let effect = figure.association().and_then(|one| one.effect);
        let other = figure.predictor.and_then(|at| model.predictors[at].only());
        effect.is_some_and(Effect::is_correlation)
            && other.is_some_and(|term| term.measure == measure)
            && selector.is_in(figure)
            && selector.is_when(figure)
            && selector.is_of_group(figure)
    };
    let met = figures.filter(|at| is_turned(&model.figures[**at]));
    met.map(|at| Target::Reversed(*at)).collect()
}

/// The associations of a measure with the other one of two categories, held against the one that a selector names:
/// they say the same of it, turned round. Of more than two it is not said which of the others it is held against.
fn of_reference(bench: Bench<'_>, selector: &Selector, measure: Handle<Measure>) -> Vec<Target> {
    let model = bench.model;
    let terms = selector.predictors.iter();
    let terms = terms.filter_map(|wanted| model.predictors[wanted.value].only());
    let named: Vec<_> = terms.filter(|term| term.category.is_some()).collect();
    let is_turned = |figure: &Figure| {
        let contrast = figure.association();
        let reference = contrast.and_then(|one| one.reference);
        let own = figure.predictor.and_then(|at| model.predictors[at].only());
        let of_two = |term: &Term| model.measures[term.measure].categories.len() == 2;
        let term = own.filter(|term| reference.is_some() && of_two(term));
        let is_named = term.is_some_and(|own| {
            let mut named = named.iter();
            named.any(|one| {
                one.measure == own.measure
                    && one.at == own.at
                    && one.category == reference
                    && one.category != own.category
            })
        });
        is_named
            && selector.is_of_category(figure)
            && selector.is_in(figure)
            && selector.is_when(figure)
            && selector.is_of_group(figure)
    };
    let figures = bench.lookup.of(measure).iter();
    let met = figures.filter(|at| is_turned(&model.figures[**at]));
    met.map(|at| Target::Reversed(*at)).collect()
}

/// Whether a figure compares the groups that a selector names both, in the other order.
fn is_reversed(selector: &Selector, figure: &Figure) -> bool {
    let is =
        |group: Option<usize>, wanted: &[usize]| group.is_some_and(|group| wanted.contains(&group));
    is(figure.versus, &selector.groups) && is(figure.group, &selector.versus)
}

/// A comparison of groups that a selector means, whichever of the two is written first. At one time,
/// unless it names the times of a change.
fn compared(selector: &Selector, at: Handle<Figure>, figure: &Figure) -> Option<Target> {
    let over_time = !selector.from.is_empty() || !selector.to.is_empty();
    if figure.to.is_some() != over_time || !selector.is_when(figure) {
        return None;
    }
    let is = |group: Option<usize>, wanted: &[usize]| {
        wanted.is_empty() || group.is_some_and(|group| wanted.contains(&group))
    };
    if is(figure.group, &selector.groups) && is(figure.versus, &selector.versus) {
        return Some(Target::Figure(at));
    }
    let reversed = is(figure.versus, &selector.groups) && is(figure.group, &selector.versus);
    reversed.then_some(Target::Reversed(at))
}
