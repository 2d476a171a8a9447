//! A figure is of more people of a group than the flow ever has.
//!
//! ## Why it matters
//!
//! Nobody can be measured in a group who never joined it. Where a table has more people than the flow, one of the two
//! is misprinted, or they are of other people.
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
//!   - {measure: mood, at: T2, group: walk, n: 85, mean: 3.4, sd: 1.2}
//! ```
//!
//! ## How it is computed
//!
//! The n of a figure of a group is at most the largest of the steps of that group, in the flow of the same study: who
//! was allocated may be analysed, be they still there or not. Nothing is said where the flow begins after the time of
//! the figure, of associations, or of estimates that need not be of people each counted once (`imputed`, `mixed model`,
//! `marginal model`).
//!
//! ## What to do
//!
//! Look both up. Where n counts something else than people, such as visits, acknowledge it.

use crate::agreement::figures::Figures;
use crate::agreement::flow::{Crowd, each_crowd, exceeded, more_than_at};
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Severity};
use crate::model::{Figure, Handle, Model};
use crate::number::{Printed, Style};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG383",
    name: "more-people-than-in-flow",
    severity: Severity::Warning,
    source: include_str!("more_people_than_in_flow.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    each_crowd(figures, |at, figure, crowd| {
        held.extend(hold(figures.model, at, figure, crowd, figures.style()));
    });
}

fn hold(
    model: &Model,
    at: Handle<Figure>,
    figure: &Figure,
    crowd: &Crowd<'_>,
    style: Style,
) -> Option<Held> {
    let (exceeds, step) = exceeded(model, figure, crowd)?;
    let handles = vec![at, step];
    if !exceeds {
        return Some(Held::agree(&CHECK, handles));
    }
    let group = &model.synthesis.groups[crowd.group?].label;
    let fewer = |most: &Printed| {
        let most = style.number(most);
        format!("the flow has no more than {most} people in {group}")
    };
    let found = more_than_at(&CHECK, (figure, crowd), &model.figures[step], fewer, style)?
        .help("look both up; where `n` counts something else than people, acknowledge it");
    Some(Held::disagree(found, handles))
}
