//! A finding is said to support a proposition, but the figures say otherwise: they contradict what the
//! finding claims, or the finding rests on a figure that contradicts what the proposition claims.
//!
//! ## Why it matters
//!
//! A row is only as good as what carries it. Support from a sentence that its own figures contradict is
//! none, and a figure that speaks against the proposition cannot stand among its support without a word.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The first year in post
//!   timepoints: {T1: {label: after training}, T2: {label: four months in post}}
//! measures:
//!   - {id: wellbeing, label: Wellbeing, better: higher}
//! results:
//!   - {measure: wellbeing, from: T1, to: T2, change: 3.9, ci_low: 0.7, ci_high: 7.1, p: 0.02,
//!      change_means: earlier minus later}
//! evidence:
//!   - id: wellbeing-moved
//!     strand: quantitative
//!     finding: Wellbeing changed in the first months.
//!     figures: wellbeing@T1..T2
//! propositions:
//!   - id: wellbeing-grows
//!     statement: Wellbeing grows in the first months.
//!     supported_by: wellbeing-moved       # a positive change is a fall here
//!     claims:
//!       - changed: {measure: wellbeing, direction: better}
//! ```
//!
//! ## What to do
//!
//! Where the finding's own claim is contradicted, mend that first: `contradicted-claim` shows the figures.
//! Where the finding is right and the proposition is not, link it under `contradicted_by`, or under
//! `qualified_by` where it limits the proposition, or narrow what the proposition claims.

use std::collections::HashSet;

use crate::claims::context::ClaimContext;
use crate::claims::tried::{self, Reach, Tried};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Figure, Handle, Link, Model, Proposition, Stance};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG402",
    name: "stance-disagrees",
    severity: Severity::Warning,
    source: include_str!("stance_disagrees.rs"),
};

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (at, row) in model.propositions.entries() {
        let links = row.links.iter();
        let supports = links.filter(|link| link.stance == Stance::Supports);
        found.extend(supports.filter_map(|link| contradicted_finding(context, row, link)));
        let contradicted = tried::contradicted(tried::of_proposition(model, context.trials, at));
        if !contradicted.is_empty() {
            let reach = Reach::of(model, context.trials, row);
            for tried in contradicted {
                contrary_figures(context, row, &reach, tried, found);
            }
        }
    }
}

/// A supporting finding of which a claim is contradicted.
fn contradicted_finding(
    context: &ClaimContext<'_>,
    row: &Proposition,
    link: &Link,
) -> Option<Diagnostic> {
    let (model, evidence) = (context.model, link.evidence);
    let contradicted = tried::contradicted(tried::of_evidence(model, context.trials, evidence));
    let first = contradicted.first()?;
    let (id, row) = (&model.evidence[evidence].id.value, &row.id.value);
    let claims = model.evidence[evidence].claims.len();
    let what = match (contradicted.len(), claims) {
        (_, 1) => "what it claims is".to_owned(),
        (1, all) => format!("one of its {all} claims is"),
        (some, all) if some == all => format!("all its {all} claims are"),
        (some, all) => format!("{some} of its {all} claims are"),
    };
    let words = format!(
        "`{id}` supports `{row}`, but {what} contradicted by {}",
        first.ground()
    );
    let found = Diagnostic::at(&CHECK, link.span, words)
        .label("said to support")
        .also(first.claim.span, "contradicted")
        .help("correct the finding, see `contradicted-claim`, or take the link out")
        .about(row)
        .about(id)
        .grouped(id);
    Some(found)
}

/// The supporting findings that rest on figures which contradict a claim of the row.
fn contrary_figures(
    context: &ClaimContext<'_>,
    row: &Proposition,
    reach: &Reach,
    tried: Tried<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let model = context.model;
    let readings = tried.trial.decisive();
    let unanswered = readings.filter(|reading| !reach.answers(model, reading));
    let contrary = unanswered.map(|reading| (reading, tried.contrary(reading, model)));
    let contrary: Vec<_> = contrary
        .filter(|(_, figures)| figures.iter().all(|figure| reach.supports(*figure)))
        .collect();
    let all: HashSet<_> = contrary.iter().flat_map(|(_, figures)| figures).collect();
    let links = row.links.iter();
    for link in links.filter(|link| link.stance == Stance::Supports) {
        let figures = tried::rested_on(model, context.trials, link.evidence);
        let figures: Vec<_> = figures.filter(|at| all.contains(at)).collect();
        if !figures.is_empty() {
            let because = contrary.iter().find_map(|(reading, against)| {
                let rests = against.iter().any(|at| figures.contains(at));
                rests.then(|| tried.in_words(reading, model))
            });
            found.push(contrary_link(model, row, link, tried, &figures, because));
        }
    }
}

fn contrary_link(
    model: &Model,
    row: &Proposition,
    link: &Link,
    tried: Tried<'_>,
    figures: &[Handle<Figure>],
    because: Option<String>,
) -> Diagnostic {
    let (id, row) = (&model.evidence[link.evidence].id.value, &row.id.value);
    let keys: Vec<_> = figures
        .iter()
        .map(|at| model.figures[*at].key.as_str())
        .collect();
    let words = format!(
        "`{id}` supports `{row}`, but it rests on {}, which contradict{} what the row claims",
        listed(&keys),
        if keys.len() == 1 { "s" } else { "" }
    );
    let found = Diagnostic::at(&CHECK, link.span, words)
        .label("said to support")
        .also(tried.claim.span, "contradicted")
        .help(format!(
            "link it in `{row}` under `contradicted_by` or `qualified_by`, or narrow the claim to what it holds for"
        ))
        .about(row)
        .about(id);
    match because {
        Some(because) => found.note(because),
        None => found,
    }
}
