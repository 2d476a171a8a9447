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

use std::collections::HashSet;

use super::{Check, Context, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Claim, ClaimKind, Figure, Handle, Measure, Model};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG213",
    name: "unused-figure",
    severity: Severity::Note,
    source: include_str!("unused_figure.rs"),
    rule: Rule::Synthesis(run),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    let mut used = vec![false; model.figures.len()];
    let mut scopes = Scopes::default();
    for evidence in model.evidence.iter() {
        for figure in &evidence.figures {
            used[figure.value.index()] = true;
        }
    }
    let findings = model.evidence.iter().flat_map(|evidence| &evidence.claims);
    let rows = model.propositions.iter().flat_map(|row| &row.claims);
    for claim in findings.chain(rows) {
        for figure in &claim.selector.figures {
            used[figure.value.index()] = true;
        }
        scopes.add(claim);
    }
    for (at, figure) in model.figures.entries() {
        let measure = &model.measures[figure.measure];
        if used[at.index()] || only_describes(measure) || scopes.hold(model, figure) {
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

/// What a claim that names no figure says of those that it is about; where it says nothing, any will
/// do.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Scope<'a> {
    contrast: bool,
    measure: Option<Handle<Measure>>,
    instrument: Option<&'a str>,
    domain: Option<&'a str>,
    at: Option<usize>,
    from: Option<usize>,
    to: Option<usize>,
}

/// The scopes of all claims, and which of the conditions they make use of.
#[derive(Default)]
struct Scopes<'a> {
    scopes: HashSet<Scope<'a>>,
    shapes: HashSet<[bool; 6]>,
}

impl<'a> Scopes<'a> {
    fn add(&mut self, claim: &'a Claim) {
        let selector = &claim.selector;
        if !selector.figures.is_empty() {
            return;
        }
        let any = Scope {
            contrast: claim.kind.is_of_contrasts(),
            measure: None,
            instrument: selector.instrument.as_ref().map(|word| word.as_str()),
            domain: selector.domain.as_ref().map(|word| word.as_str()),
            at: selector.at,
            from: selector.from,
            to: selector.to,
        };
        let times = match &claim.kind {
            ClaimKind::Persists { early, late, .. }
            | ClaimKind::NotMaintained { early, late, .. } => {
                let times = [early.value, late.value];
                times.map(|(from, to)| (Some(from), Some(to))).to_vec()
            }
            _ => vec![(any.from, any.to)],
        };
        let measures = selector.measures.iter().map(|measure| Some(measure.value));
        let measures: Vec<_> = match selector.measures.is_empty() {
            true => vec![None],
            false => measures.collect(),
        };
        for (from, to) in times {
            for measure in &measures {
                let scope = Scope {
                    measure: *measure,
                    from,
                    to,
                    ..any
                };
                self.shapes.insert(scope.shape());
                self.scopes.insert(scope);
            }
        }
    }

    fn hold(&self, model: &'a Model, figure: &Figure) -> bool {
        let measure = &model.measures[figure.measure];
        let over_time = figure.to.is_some();
        let whole = Scope {
            contrast: over_time || figure.versus.is_some(),
            measure: Some(figure.measure),
            instrument: measure.instrument.as_deref(),
            domain: measure.domain.as_deref(),
            at: figure.at.filter(|_| !over_time),
            from: figure.at.filter(|_| over_time),
            to: figure.to,
        };
        let mut shapes = self.shapes.iter();
        shapes.any(|shape| self.scopes.contains(&whole.limited(*shape)))
    }
}

impl Scope<'_> {
    /// Which conditions it makes.
    fn shape(&self) -> [bool; 6] {
        [
            self.measure.is_some(),
            self.instrument.is_some(),
            self.domain.is_some(),
            self.at.is_some(),
            self.from.is_some(),
            self.to.is_some(),
        ]
    }

    /// The scope with these conditions only.
    fn limited(self, [measure, instrument, domain, at, from, to]: [bool; 6]) -> Self {
        Self {
            contrast: self.contrast,
            measure: self.measure.filter(|_| measure),
            instrument: self.instrument.filter(|_| instrument),
            domain: self.domain.filter(|_| domain),
            at: self.at.filter(|_| at),
            from: self.from.filter(|_| from),
            to: self.to.filter(|_| to),
        }
    }
}
