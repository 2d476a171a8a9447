//! The difference of two groups' changes is not what their changes, or their four means, give.
//!
//! ## Why it matters
//!
//! How much more one group changed than the other is the change of the one less the change of the other. Where it is
//! not, one of them is misprinted, or the difference was adjusted, and the text should say for what.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: before the group, T2: after six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, from: T1, to: T2, group: walk, n: 30, change: 4.1, change_means: later minus earlier}
//!   - {measure: mood, from: T1, to: T2, group: wait, n: 28, change: 1.0, change_means: later minus earlier}
//!   - measure: mood
//!     from: T1
//!     to: T2
//!     group: walk
//!     versus: wait
//!     n: 30
//!     n_versus: 28
//!     change: 5.1            # 3.1 by the two changes
//!     change_means: group minus versus
//! ```
//!
//! ## How it is computed
//!
//! All changes that round to those printed are taken from each other; the same is done with the means of both groups
//! at both times. Where it is said both which time and which group is taken from the other (`change` and `difference`
//! of a table, `change_means` and `difference_means` of a figure), the difference has to have that sign; where one of
//! them is not, it may have either. The figures must be of as many people: where n differ,
//! `difference-unlike-changes-of-others` speaks. Ratios, differences of an adjusted `model` and those whose `method`
//! makes them otherwise than by the means are let be.
//!
//! ## What to do
//!
//! Look the figures up where they were computed. Where the difference was adjusted, say so as `method`, such as
//! `covariate-adjusted` or `mixed model`, or name the `model`.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Cell, ChangeMeaning, Figure, Handle};
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG376",
    name: "difference-unlike-changes",
    severity: Severity::Warning,
    source: include_str!("difference_unlike_changes.rs"),
};

/// What is asked where only the sign is another one.
const TURNED: &str = "look up which time and which group is taken from the other, and say so as `change` and `difference` \
    of the table, or `change_means` and `difference_means` of a figure";

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    run_as(&CHECK, true, figures, held);
}

/// Judges each difference of changes of the same people, or of others.
pub(super) fn run_as(
    check: &'static Check,
    of_the_same: bool,
    figures: &Figures<'_>,
    held: &mut Vec<Held>,
) {
    for it in figures.contrasts() {
        let judge = |it: &Compared<'_>| judge(check, of_the_same, figures, it);
        let Some(agreement) = judge(&it) else {
            continue;
        };
        let agreement = match agreement {
            Agreement::Disagree(found) => {
                Agreement::Disagree(Box::new(it.offered(*found, &[Frees::Difference], judge)))
            }
            other => other,
        };
        held.push(it.held(check, agreement));
    }
}

/// What the figures of the two groups give of the difference of their changes.
struct Given {
    /// What they are, in words.
    what: &'static str,
    /// The first group's change less the other's, later minus earlier where `signed`, else either way round.
    difference: Interval,
    signed: bool,
    decimals: u32,
    /// Whether they are of as many people as the difference.
    of_the_same: bool,
    parts: Vec<Handle<Figure>>,
}

fn judge(
    check: &'static Check,
    of_the_same: bool,
    figures: &Figures<'_>,
    it: &Compared<'_>,
) -> Option<Agreement> {
    let place = Coordinates::of(it.figure);
    let plain = place.predictor.is_none() && place.to.is_some() && place.versus.is_some();
    if !plain || it.is_ratio() || it.is_adjusted() || it.frees(Frees::Difference) {
        return None;
    }
    let change = Interval::of(printed(&it.contrast.change)?)?;
    let ways = [of_changes(figures, it), of_means(figures, it)];
    let ways = ways.into_iter().flatten();
    let ways: Vec<_> = ways.filter(|way| way.of_the_same == of_the_same).collect();
    if ways.is_empty() {
        return None;
    }
    let upwards = is_upwards(it);
    let meets = |way: &&Given| {
        let mut may_be = way.may_be(upwards).into_iter();
        // Of other people it may be anything that its limits leave open.
        let open = |one: Interval| limits(it).is_none_or(|limits| limits.meets(one));
        may_be.any(|one| change.meets(one) || !of_the_same && open(one))
    };
    Some(match ways.iter().find(|way| !meets(way)) {
        None => Agreement::Agree,
        Some(way) => Agreement::Disagree(Box::new(finding(check, figures, it, way))),
    })
}

impl Given {
    /// What the difference may be, of which it is said whether it is positive where the first group rose more.
    fn may_be(&self, upwards: Option<bool>) -> Vec<Interval> {
        match upwards.filter(|_| self.signed) {
            Some(true) => vec![self.difference],
            Some(false) => vec![-self.difference],
            None => vec![self.difference, -self.difference],
        }
    }
}

/// Whether a positive difference says that the first group rose more than the other, or fell less, where both of its
/// signs are said.
fn is_upwards(it: &Compared<'_>) -> Option<bool> {
    let (times, groups) = it.contrast.signs();
    Some(times?.is_plain() == groups?.is_plain())
}

/// What the limits of the difference enclose.
fn limits(it: &Compared<'_>) -> Option<Interval> {
    let [low, high] = [&it.contrast.ci_low, &it.contrast.ci_high].map(value);
    Interval::new(low?.low, high?.high)
}

fn value(cell: &Cell) -> Option<Interval> {
    Interval::of(printed(cell)?)
}

/// Where the two groups stand in the figures.
fn groups(it: &Compared<'_>) -> [Coordinates; 2] {
    let one = Coordinates {
        versus: None,
        ..Coordinates::of(it.figure)
    };
    [
        one,
        Coordinates {
            group: it.figure.versus,
            ..one
        },
    ]
}

fn of_changes(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Given> {
    let places = groups(it).map(|place| figures.contrast(figures.lookup.at(place)?));
    let [one, two] = places;
    let both = [one?, two?];
    let modelled = |arm: &Compared<'_>| arm.frees(Frees::Difference) || arm.is_ratio();
    if both.iter().any(modelled) {
        return None;
    }
    // Taken from each other the same way round.
    let [one, two] = both.map(|arm| (arm.contrast.change_means, value(&arm.contrast.change)));
    let turned = match (one.0, two.0) {
        (one, two) if one == two => false,
        (Some(one), Some(two)) if is_of_order(one) && is_of_order(two) => true,
        _ => return None,
    };
    let (one, two) = (one.1?, two.1?);
    let n = both.map(|arm| people(&arm.contrast.n));
    let cells = both.map(|arm| {
        arm.contrast
            .change
            .as_ref()
            .map_or(0, |cell| cell.decimals())
    });
    let difference = one - if turned { -two } else { two };
    let order = both[0]
        .contrast
        .change_means
        .filter(|one| is_of_order(*one));
    Some(Given {
        what: "changes",
        difference: match order {
            Some(order) if !order.is_plain() => -difference,
            _ => difference,
        },
        signed: order.is_some(),
        decimals: cells[0].max(cells[1]),
        of_the_same: is_of(it, &n.map(|n| vec![n])),
        parts: both.map(|arm| arm.handle).to_vec(),
    })
}

/// Whether it says which of two times is taken from the other.
fn is_of_order(means: ChangeMeaning) -> bool {
    means.is_of_times() && !means.is_ratio()
}

fn of_means(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Given> {
    let mut parts = Vec::new();
    let mut decimals = 0;
    let mut people_of = [Vec::new(), Vec::new()];
    let mut changes = [Interval::exact(0.0); 2];
    for (at, place) in groups(it).into_iter().enumerate() {
        let earlier = Coordinates { to: None, ..place };
        let later = Coordinates {
            at: place.to,
            ..earlier
        };
        let mut means = Vec::new();
        for end in [earlier, later] {
            let handle = figures.lookup.at(end)?;
            let subject = figures
                .summaries_of(place.measure)
                .find(|one| one.at == handle)?;
            if subject.frees(Frees::Means) {
                return None;
            }
            let mean = printed(&subject.numbers.mean)?;
            decimals = decimals.max(mean.decimals());
            means.push(Interval::of(mean)?);
            people_of[at].push(people(&subject.numbers.n));
            parts.push(handle);
        }
        changes[at] = means[1] - means[0];
    }
    Some(Given {
        what: "means",
        difference: changes[0] - changes[1],
        signed: true,
        decimals,
        of_the_same: is_of(it, &people_of),
        parts,
    })
}

/// Whether figures of two groups are of just as many people as the difference.
fn is_of(it: &Compared<'_>, numbers: &[Vec<Option<u64>>; 2]) -> bool {
    let own = [&it.contrast.n, &it.contrast.n_versus].map(people);
    let same = |(own, numbers): (&Option<u64>, &Vec<Option<u64>>)| {
        own.is_some() && numbers.iter().all(|n| n == own)
    };
    own.iter().zip(numbers).all(same)
}

fn finding(
    check: &'static Check,
    figures: &Figures<'_>,
    it: &Compared<'_>,
    way: &Given,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(&cell.value));
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let whose = match way.of_the_same {
        true => "",
        false => ", which are of other people or do not say of how many",
    };
    let given = way.may_be(is_upwards(it));
    let value = cell.and_then(|cell| Interval::of(&cell.value));
    let turned = given.len() == 1 && value.is_some_and(|shown| shown.meets(-given[0]));
    let said = match turned {
        true => "has the other sign than what",
        false => "is not what",
    };
    let message = format!(
        "the difference {shown} of `{key}` {said} the {} of the two groups give{whose}",
        way.what
    );
    let mut told = Diagnostic::at(check, place, message).about(key);
    for part in &way.parts {
        let figure = &figures.model.figures[*part];
        let cell = match figure.contrast() {
            Some(contrast) => contrast.change.as_ref(),
            None => figure.summary().and_then(|summary| summary.mean.as_ref()),
        };
        if let Some(cell) = cell {
            let words = format!("`{}` is {}", figure.key, style.number(&cell.value));
            told = told.also(cell.span, words).about(&figure.key);
        }
    }
    let number = |one: &Interval| style.computed(one.middle(), way.decimals);
    let range = remedy::span(given[0], way.decimals + 1, style);
    let one = number(&given[0]);
    let told = match (given.get(1), it.contrast.signs()) {
        (Some(other), _) => told.note(format!(
            "the {} give {one} ({range}), or {} the other way round",
            way.what,
            number(other)
        )),
        (None, (Some(times), Some(groups))) => told.note(format!(
            "{} and {}, the {} give {one} ({range})",
            times.word(),
            groups.word(),
            way.what
        )),
        (None, _) => told.note(format!("the {} give {one} ({range})", way.what)),
    };
    match turned {
        true => told.help(TURNED),
        false => told.help(
            "look the figures up; where the difference was adjusted, say so as `method` or name the `model`",
        ),
    }
}
