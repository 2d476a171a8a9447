//! The figures of a measure that meet the conditions of a claim.

use super::aim::Aim;
use super::bench::Bench;
use super::target::{Target, between};
use super::undeclared;
use crate::model::lookup::Coordinates;
use crate::model::{Effect, Figure, Handle, Measure, Selector};

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
    met.map(|at| Target::Figure(*at)).collect()
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
