//! The flow of people, step by step.

use schemars::JsonSchema;
use serde::Serialize;

use super::printed::text;
use super::references::CiteView;
use super::verdicts::TaintView;
use super::whole::View;
use crate::model::{Cell, Flow, FlowStep};

/// The flow of people through a study.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FlowView<'a> {
    /// What the study is called, where there are several.
    pub study: Option<&'a str>,
    /// True where some step is of a time or a group.
    pub timed: bool,
    /// True where somebody left.
    pub parted: bool,
    /// Its steps, each below those that it comes from.
    pub steps: Vec<FlowStepView<'a>>,
    /// Where it was published.
    pub cites: Vec<CiteView<'a>>,
    /// Printed under it.
    pub note: Option<&'a str>,
}

/// A step of a flow.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FlowStepView<'a> {
    /// The key of its figure.
    pub key: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// When it is, and of which group; may be empty.
    pub when: String,
    /// How many people there are; may be empty.
    pub n: String,
    /// What the steps are called that it comes from.
    pub from: Vec<String>,
    /// Those who left on the way to it.
    pub left: Vec<LeftView<'a>>,
    /// Printed beside it.
    pub note: Option<&'a str>,
    /// The checks that it fails.
    pub fails: Vec<TaintView>,
}

/// People who left.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LeftView<'a> {
    /// How many; may be empty.
    pub n: String,
    /// What for.
    pub why: Option<&'a str>,
}

impl View {
    /// The flows of people, in the order written.
    pub fn flows(&self) -> impl Iterator<Item = FlowView<'_>> {
        // Counted beforehand: a template asks which is the last.
        let flows: Vec<_> = self.model().flows.iter().collect();
        flows.into_iter().map(|flow| self.flow(flow))
    }

    fn flow<'a>(&'a self, flow: &'a Flow) -> FlowView<'a> {
        let frame = &self.model().synthesis;
        let apart = self.model().flows.len() > 1;
        let study = flow.study.filter(|_| apart);
        let steps = flow.steps.iter();
        let steps: Vec<_> = steps.map(|step| self.flow_step(flow, step)).collect();
        FlowView {
            study: study.map(|at| frame.studies[at].label.as_str()),
            timed: steps.iter().any(|step| !step.when.is_empty()),
            parted: steps.iter().any(|step| !step.left.is_empty()),
            steps,
            cites: self.cites(&flow.cite),
            note: text(&flow.note),
        }
    }

    /// When a step is, and of which group.
    fn when_of(&self, step: &FlowStep) -> String {
        let figure = &self.model().figures[step.figure];
        let frame = &self.model().synthesis;
        let at = figure.at.map(|at| frame.timepoints[at].label.as_str());
        let group = figure.group.map(|at| frame.groups[at].label.as_str());
        let when: Vec<&str> = [at, group].into_iter().flatten().collect();
        self.words().listed(when)
    }

    /// What a step is called; with its time and group, where others are called the same.
    fn told_apart(&self, flow: &Flow, at: usize) -> String {
        let step = &flow.steps[at];
        let label = &step.label.value;
        let mut others = flow.steps.iter().enumerate();
        let shared = others.any(|(other, one)| other != at && one.label.value == *label);
        match self.when_of(step) {
            when if shared && !when.is_empty() => format!("{label} ({when})"),
            _ => label.clone(),
        }
    }

    fn flow_step<'a>(&'a self, flow: &'a Flow, step: &'a FlowStep) -> FlowStepView<'a> {
        let model = self.model();
        let figure = &model.figures[step.figure];
        let number = |cell: &Cell| {
            let printed = cell.as_deref();
            printed.map_or_else(String::new, |n| model.synthesis.style.number(n))
        };
        FlowStepView {
            key: &figure.key,
            label: &step.label.value,
            when: self.when_of(step),
            n: figure
                .count()
                .map_or_else(String::new, |it| number(&it.count)),
            from: step
                .from
                .iter()
                .map(|at| self.told_apart(flow, *at))
                .collect(),
            left: step
                .left
                .iter()
                .map(|left| LeftView {
                    n: number(&left.n),
                    why: text(&left.why),
                })
                .collect(),
            note: figure.note.as_deref(),
            fails: self.fails(step.figure),
        }
    }
}
