//! The groups into which people parted are together more than those who parted.
//!
//! ## Why it matters
//!
//! Who is allocated to one group is not in the other. Groups that have more people together than there were to
//! allocate hold a misprint, or somebody was counted twice.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group, groups: {walk: Walking group, wait: Waiting list}}
//! results:
//!   - flow:
//!       - {id: randomised, label: Randomised, n: 128}
//!       - {id: walk, label: Allocated to walking, n: 64, from: randomised, group: walk}
//!       - {id: wait, label: Allocated to waiting, n: 66, from: randomised, group: wait}
//! ```
//!
//! ## How it is computed
//!
//! Of the steps that come from one step and are each of a group, where that is of none, the largest of each group is
//! taken, with those who left on the way to it; their sum is at most the number of people of the step before. That it
//! is less is no fault: there may be a group that the flow does not show.
//!
//! ## What to do
//!
//! Look the numbers up. Where the same people are in both groups one after another, as in a cross-over trial, the steps
//! of the second period come from those of the first.

use crate::agreement::figures::Figures;
use crate::agreement::flow::{gone, people, printed};
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Flow, FlowStep};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG382",
    name: "branches-exceed-origin",
    severity: Severity::Warning,
    source: include_str!("branches_exceed_origin.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for flow in &figures.model.flows {
        for at in 0..flow.steps.len() {
            held.extend(hold(figures, flow, at));
        }
    }
}

fn hold(figures: &Figures<'_>, flow: &Flow, at: usize) -> Option<Held> {
    let model = figures.model;
    let origin = &flow.steps[at];
    if model.figures[origin.figure].group.is_some() {
        return None;
    }
    let there = people(model, origin)?;
    // Of each group, the largest step with those who left on the way to it.
    let mut branches: Vec<(usize, u64, &FlowStep)> = Vec::new();
    for step in flow.after(at).map(|step| &flow.steps[step]) {
        let Some(group) = model.figures[step.figure]
            .group
            .filter(|_| step.from.len() == 1)
        else {
            continue;
        };
        let size = people(model, step)?;
        if size > there {
            return None;
        }
        let size = size.saturating_add(gone(step).people);
        match branches.iter_mut().find(|(known, ..)| *known == group) {
            Some(branch) if branch.1 < size => (branch.1, branch.2) = (size, step),
            Some(_) => {}
            None => branches.push((group, size, step)),
        }
    }
    if branches.len() < 2 {
        return None;
    }
    let sum = branches
        .iter()
        .fold(0_u64, |sum, (_, size, _)| sum.saturating_add(*size));
    let steps = branches.iter().map(|(.., step)| step.figure);
    let handles = steps.chain([origin.figure]).collect();
    if sum <= there {
        return Some(Held::agree(&CHECK, handles));
    }
    let steps: Vec<&FlowStep> = branches.iter().map(|(.., step)| *step).collect();
    let found = tell(figures, origin, &steps, (sum, there));
    Some(Held::disagree(found, handles))
}

fn tell(
    figures: &Figures<'_>,
    origin: &FlowStep,
    steps: &[&FlowStep],
    (sum, there): (u64, u64),
) -> Diagnostic {
    let model = figures.model;
    let number = |value: u64| figures.style().computed(value as f64, 0);
    let key = |step: &FlowStep| model.figures[step.figure].key.as_str();
    let keys: Vec<&str> = steps.iter().map(|step| key(step)).collect();
    let with_left = match steps.iter().any(|step| gone(step).people > 0) {
        true => ", with those who left,",
        false => "",
    };
    let words = format!(
        "{} have {} people together{with_left} and come from the {} of `{}`",
        listed(&keys),
        number(sum),
        number(there),
        key(origin)
    );
    let n = printed(model, origin);
    let place = n.map_or(model.figures[origin.figure].span, |n| n.span);
    let mut found = Diagnostic::at(&CHECK, place, words)
        .label("the people who parted")
        .about(key(origin));
    for step in steps {
        if let Some(n) = printed(model, step) {
            found = found.also(n.span, "");
        }
        found = found.about(key(step));
    }
    found
        .help(format!("look them up: they are {} too many", number(sum - there)))
        .help("where the same people were in both groups one after another, let the second step come from the first")
}
