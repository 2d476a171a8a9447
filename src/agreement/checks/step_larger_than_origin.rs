//! A step of the flow of people has more people than the one that it comes from.
//!
//! ## Why it matters
//!
//! On the way through a study people are lost, not won. A step with more people than there were before it is a
//! misprint, or comes from another step than it says.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - flow:
//!       - {id: randomised, label: Randomised, n: 128}
//!       - {id: followed-up, label: Followed up, n: 182, from: randomised}
//! ```
//!
//! ## How it is computed
//!
//! The number of people of each step is held against that of the step under `from`; of several, against their sum.
//!
//! ## What to do
//!
//! Look both up: two digits may have changed places. Where people who had missed one visit came to the next, both
//! visits come from the step before them.

use crate::agreement::figures::Figures;
use crate::agreement::flow::{before, people, printed};
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Flow, FlowStep, Model};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG380",
    name: "step-larger-than-origin",
    severity: Severity::Warning,
    source: include_str!("step_larger_than_origin.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for flow in &figures.model.flows {
        let steps = flow.steps.iter();
        held.extend(steps.filter_map(|step| hold(figures, flow, step)));
    }
}

fn hold(figures: &Figures<'_>, flow: &Flow, step: &FlowStep) -> Option<Held> {
    let model = figures.model;
    let (here, most) = people(model, step).zip(before(model, flow, step))?;
    let origins = step.from.iter().map(|at| flow.steps[*at].figure);
    let handles = std::iter::once(step.figure).chain(origins).collect();
    Some(match here <= most {
        true => Held::agree(&CHECK, handles),
        false => Held::disagree(tell(figures, flow, step, most), handles),
    })
}

/// The keys of the steps from which a step comes.
pub(super) fn origins<'a>(model: &'a Model, flow: &Flow, step: &FlowStep) -> Vec<&'a str> {
    let origins = step.from.iter();
    let keys = origins.map(|at| model.figures[flow.steps[*at].figure].key.as_str());
    keys.collect()
}

/// Points a finding to the numbers of the steps from which a step comes.
pub(super) fn with_origins(
    mut found: Diagnostic,
    model: &Model,
    flow: &Flow,
    step: &FlowStep,
) -> Diagnostic {
    for at in &step.from {
        let origin = &flow.steps[*at];
        let key = &model.figures[origin.figure].key;
        found = found.about(key);
        if let Some(n) = printed(model, origin) {
            found = found.also(n.span, format!("that of `{key}`"));
        }
    }
    found
}

fn tell(figures: &Figures<'_>, flow: &Flow, step: &FlowStep, most: u64) -> Diagnostic {
    let model = figures.model;
    let figure = &model.figures[step.figure];
    let n = printed(model, step);
    let here = n.map_or_else(String::new, |n| figures.style().number(n));
    let origins = origins(model, flow, step);
    let together = if origins.len() > 1 { " together" } else { "" };
    let words = format!(
        "`{}` has {here} people, more than the {} of {}{together}, from which they come",
        figure.key,
        figures.style().computed(most as f64, 0),
        listed(&origins)
    );
    let place = n.map_or(figure.span, |n| n.span);
    let found = Diagnostic::at(&CHECK, place, words).about(&figure.key);
    with_origins(found, model, flow, step)
        .help("look both up: two digits may have changed places, or the people come from another step")
        .help("where people who had missed the step before came back, let this one come from the step before that")
}
