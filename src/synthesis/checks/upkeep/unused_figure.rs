//! A figure is used by no finding, and no claim selects it.
//!
//! ## Why it matters
//!
//! What was measured and is not spoken of is what a reviewer asks about first: was it left out because it
//! did not suit? Naming the figures that the grid passes over makes it visible that nothing was picked.
//! Measures that only describe the people, with neither instrument nor domain nor `better`, are not asked
//! about.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: exhaustion, label: Emotional exhaustion, domain: burnout, better: lower}
//! results:
//!   - {measure: exhaustion, n: 32, mean: 18.2, sd: 9.6}
//! ```
//!
//! ## What to do
//!
//! Look at each: does a finding rest on it, or should one? A claim about a whole domain tries all of its
//! figures, so that none has to be named. Where a figure has no place in the argument, acknowledge it by
//! its key:
//!
//! ```yaml
//! acknowledged:
//!   - {check: unused-figure, at: exhaustion, because: asked about in another paper}
//! ```

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Measure;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG213",
    name: "unused-figure",
    severity: Severity::Note,
    source: include_str!("unused_figure.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    let mut used = vec![false; model.figures.len()];
    for evidence in model.evidence.iter() {
        for figure in &evidence.figures {
            used[figure.value.index()] = true;
        }
    }
    let readings = context.trials.all().flat_map(|trial| &trial.readings);
    for figure in readings.flat_map(|reading| &reading.figures) {
        used[figure.index()] = true;
    }
    for (at, figure) in model.figures.entries() {
        let measure = &model.measures[figure.measure];
        if used[at.index()] || only_describes(measure) {
            continue;
        }
        let table = figure
            .table
            .map_or_else(String::new, |table| model.tables[table].path.value.clone());
        let words = format!("no finding or claim uses the figure `{}`", figure.key);
        found.push(
            Diagnostic::at(&CHECK, figure.span, words)
                .help("name it where a finding rests on it, or acknowledge that it has no place in the argument")
                .about(&figure.key)
                .grouped(table),
        );
    }
}

/// Whether a measure only describes the people and their work.
fn only_describes(measure: &Measure) -> bool {
    measure.instrument.is_none() && measure.domain.is_none() && measure.better.is_none()
}
