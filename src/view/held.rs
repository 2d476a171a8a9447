//! What the checks of figures said of each figure.

use schemars::JsonSchema;
use serde::Serialize;

use super::verdicts::TaintView;
use super::whole::View;
use crate::agreement::held::Agreement;
use crate::model::{Evidence, Figure, Handle};

/// A check that held a figure against others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeldView {
    /// The check.
    pub check: &'static str,
    /// `fails`, `noted` where an advisory check disagrees, `undetermined` where a partner lacks, or
    /// `passes`.
    pub outcome: &'static str,
    /// The figures that lack.
    pub missing: Vec<&'static str>,
}

/// How often figures were checked, and what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeldCount {
    /// Checked in all.
    pub all: usize,
    /// The figures agree with the rest.
    pub passes: usize,
    /// No choice of unrounded values makes them agree.
    pub fails: usize,
    /// An advisory check has something to say, which casts no doubt.
    pub noted: usize,
    /// A partner lacks.
    pub undetermined: usize,
}

impl HeldCount {
    pub(super) fn of<'a>(held: impl IntoIterator<Item = &'a HeldView>) -> Self {
        let mut sum = Self::default();
        for one in held {
            sum.all += 1;
            match one.outcome {
                "passes" => sum.passes += 1,
                "fails" => sum.fails += 1,
                "noted" => sum.noted += 1,
                _ => sum.undetermined += 1,
            }
        }
        sum
    }
}

impl View {
    /// What the checks said of a figure, each thing once, what is amiss first.
    pub(super) fn held(&self, at: Handle<Figure>) -> Vec<HeldView> {
        let mut views: Vec<HeldView> = Vec::new();
        for held in self.assessed.consistency.of_figure(at) {
            let (outcome, missing) = match &held.agreement {
                Agreement::Agree => ("passes", Vec::new()),
                Agreement::Disagree(_) if held.is_fault() => ("fails", Vec::new()),
                Agreement::Disagree(_) => ("noted", Vec::new()),
                Agreement::Open(missing) => {
                    let words = missing.iter().map(|quantity| quantity.word());
                    ("undetermined", words.collect())
                }
            };
            let view = HeldView {
                check: held.check.name,
                outcome,
                missing,
            };
            if !views.contains(&view) {
                views.push(view);
            }
        }
        let order = ["fails", "noted", "undetermined"];
        views.sort_by_key(|view| {
            order
                .iter()
                .position(|word| *word == view.outcome)
                .unwrap_or(order.len())
        });
        views
    }

    /// The checks that a figure fails.
    pub(super) fn fails(&self, at: Handle<Figure>) -> Vec<TaintView> {
        let mut views: Vec<TaintView> = Vec::new();
        for check in self.assessed.consistency.failed(at) {
            if !views.iter().any(|view| view.check == check.name) {
                views.push(self.taint(at, check.name));
            }
        }
        views
    }

    /// How many lines of a finding's figures fail a check.
    pub(super) fn failing(&self, item: &Evidence) -> usize {
        let figures = item.figures.iter();
        let tainted = figures.filter(|at| self.assessed.consistency.is_tainted(at.value));
        tainted.count()
    }
}
