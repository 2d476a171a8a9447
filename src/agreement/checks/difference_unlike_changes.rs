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
//! at both times. The difference may have either sign. The figures must be of as many people: where n differ,
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
    difference: Interval,
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
    let meets = |way: &&Given| {
        let (one, other) = (way.difference, -way.difference);
        let agrees = change.meets(one) || change.meets(other);
        // Of other people it may be anything that its limits leave open.
        agrees || !of_the_same && limits(it).is_none_or(|it| it.meets(one) || it.meets(other))
    };
    Some(match ways.iter().find(|way| !meets(way)) {
        None => Agreement::Agree,
        Some(way) => Agreement::Disagree(Box::new(finding(check, figures, it, way))),
    })
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
    Some(Given {
        what: "changes",
        difference: one - if turned { -two } else { two },
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
    let message = format!(
        "the difference {shown} of `{key}` is not what the {} of the two groups give{whose}",
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
    let one = style.computed(way.difference.middle(), way.decimals);
    let range = remedy::span(way.difference, way.decimals + 1, style);
    let other = style.computed(-way.difference.middle(), way.decimals);
    told.note(format!(
        "the {} give {one} ({range}), or {other} the other way round",
        way.what
    ))
    .help("look the figures up; where the difference was adjusted, say so as `method` or name the `model`")
}
