//! A step of the flow of people and those who left do not make the step before.
//!
//! ## Why it matters
//!
//! A flow that adds up accounts for everybody. Where it does not, some people were lost without a word, or one of the
//! numbers is misprinted: the first thing that reviewers add up.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - flow:
//!       - {id: assessed, label: Assessed for eligibility, n: 210}
//!       - id: randomised
//!         label: Randomised
//!         n: 128
//!         from: assessed
//!         left: [{n: 60, why: did not meet criteria}, {n: 20, why: declined}]     # 82 are missing, not 80
//! ```
//!
//! ## How it is computed
//!
//! Where a step says who left, its people and those who left must be as many as there were at the step under `from`;
//! of several, at all of them together. Where others come from the same step, they may make up what is missing, all
//! of them or some; then only too many are told. Numbers printed as `<5` may be anything that they say.
//!
//! ## What to do
//!
//! Look the numbers up, and tell those who are missing under `left`, without `why` where nobody knows. Who stopped the
//! treatment and was measured all the same did not leave. Where somebody left for several reasons, give one number and
//! name the reasons in its `why`.

use super::step_larger_than_origin::{origins, with_origins};
use crate::agreement::figures::Figures;
use crate::agreement::flow::{before, gone, people, printed};
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Flow, FlowStep};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG381",
    name: "step-unlike-left",
    severity: Severity::Warning,
    source: include_str!("step_unlike_left.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for flow in &figures.model.flows {
        let steps = flow.steps.iter().enumerate();
        held.extend(steps.filter_map(|(at, step)| hold(figures, flow, at, step)));
    }
}

fn hold(figures: &Figures<'_>, flow: &Flow, at: usize, step: &FlowStep) -> Option<Held> {
    let model = figures.model;
    if step.left.is_empty() {
        return None;
    }
    let (here, there) = people(model, step).zip(before(model, flow, step))?;
    // More people than there were are the finding of another check.
    if here > there {
        return None;
    }
    let gone = gone(step);
    let sum = here.saturating_add(gone.people);
    let beside = step.from.iter().flat_map(|from| flow.after(*from));
    let alone = beside.filter(|other| *other != at).count() == 0;
    let origins = step.from.iter().map(|at| flow.steps[*at].figure);
    let handles = std::iter::once(step.figure).chain(origins).collect();
    let lacking = sum < there && !gone.or_more && alone;
    Some(match sum > there || lacking {
        false => Held::agree(&CHECK, handles),
        true => Held::disagree(tell(figures, flow, step, (sum, there)), handles),
    })
}

fn tell(
    figures: &Figures<'_>,
    flow: &Flow,
    step: &FlowStep,
    (sum, there): (u64, u64),
) -> Diagnostic {
    let model = figures.model;
    let number = |value: u64| figures.style().computed(value as f64, 0);
    let figure = &model.figures[step.figure];
    let n = printed(model, step);
    let here = n.map_or_else(String::new, |n| figures.style().number(n));
    let words = format!(
        "the {here} people of `{}` and the {} who left are {}, not the {} of {}",
        figure.key,
        number(gone(step).people),
        number(sum),
        number(there),
        listed(&origins(model, flow, step))
    );
    let place = n.map_or(figure.span, |n| n.span);
    let mut found = Diagnostic::at(&CHECK, place, words).about(&figure.key);
    for left in &step.left {
        let place = left.n.as_ref().map_or(left.span, |n| n.span);
        found = found.also(place, "left");
    }
    let found = with_origins(found, model, flow, step);
    let apart = number(sum.abs_diff(there));
    match sum > there {
        true => found
            .help(format!("look them up: they are {apart} too many"))
            .help("who was still counted did not leave; who left for several reasons is counted once"),
        false => found.help(format!(
            "look them up: {apart} are missing, who may be told under `left` too, without `why` where nobody knows"
        )),
    }
}
