//! A figure is of more people than the flow has at that time.
//!
//! ## Why it matters
//!
//! Who was lost was not measured. A table that has a mean of everybody who was allocated, at a time when some had left,
//! rests on answers that somebody filled in, and readers want to know how; or one of the two numbers is misprinted.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group, timepoints: {T2: at six months}, groups: {walk: Walking group}}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - flow:
//!       - {id: walk, label: Allocated to walking, n: 64, group: walk}
//!       - {id: walk-T2, label: Followed up, n: 58, from: walk, at: T2, group: walk}
//!   - {measure: mood, at: T2, group: walk, n: 64, mean: 3.4, sd: 1.2}
//! ```
//!
//! ## How it is computed
//!
//! The n of a figure is compared with the largest of the steps at its time and of its group, in the flow of the same
//! study; that of pairs with those at both times. Means, medians, changes and differences are looked at, which only
//! those can have who were measured; counts, rates and ratios may well be of all who were allocated. Fewer people are no
//! fault: not everybody answers everything. Nothing is said of figures that are `imputed`, or estimates of a `mixed
//! model` or `marginal model`.
//!
//! ## What to do
//!
//! Say as `method` how those who were not there were taken in, such as `imputed`, or look both numbers up.

use crate::agreement::assumed::Assumed;
use crate::agreement::figures::Figures;
use crate::agreement::flow::{Crowd, each_crowd, exceeded, flow_of, more_than_at, then};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::readings;
use crate::diagnostic::{Check, Severity};
use crate::model::{ChangeMeaning, Effect, Figure, Handle, Kind, Model};
use crate::number::{Printed, Style};
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG384",
    name: "more-people-than-at-the-time",
    severity: Severity::Note,
    source: include_str!("more_people_than_at_the_time.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    each_crowd(figures, |at, figure, crowd| {
        if is_measured(figure) {
            held.extend(hold(figures.model, at, figure, crowd, figures.style()));
        }
    });
}

/// Whether only those can be in a figure who were measured.
fn is_measured(figure: &Figure) -> bool {
    match &figure.kind {
        Kind::Summary(_) => true,
        Kind::Count(_) | Kind::Rate(_) | Kind::Reliability(_) => false,
        Kind::Contrast(it) => {
            let over = it.change_means.is_some_and(ChangeMeaning::is_ratio);
            !over && !it.effect.is_some_and(Effect::is_ratio)
        }
    }
}

fn hold(
    model: &Model,
    at: Handle<Figure>,
    figure: &Figure,
    crowd: &Crowd<'_>,
    style: Style,
) -> Option<Held> {
    // That there are more than there ever were is told by another check.
    if exceeded(model, figure, crowd).is_some_and(|(exceeds, _)| exceeds) {
        return None;
    }
    let flow = flow_of(model, figure)?;
    let times = [figure.at, figure.to].into_iter().flatten();
    let steps = times.filter_map(|time| then(model, flow, crowd.group, time));
    let (most, step) = steps.min_by_key(|(people, _)| *people)?;
    let handles = vec![at, step];
    if whole(crowd.n)? <= most {
        return Some(Held::agree(&CHECK, handles));
    }
    let fewer = |people: &Printed| {
        let people = style.number(people);
        format!("at that time the flow has {people} people")
    };
    let found = more_than_at(&CHECK, (figure, crowd), &model.figures[step], fewer, style)?
        .help("look both up, or say how those were taken in who were not there");
    let found = readings::freed(found, Assumed::of(figure), &[Frees::People]);
    Some(Held::disagree(found, handles))
}
