//! A figure contradicts what a proposition claims, and no link of the row reaches it.
//!
//! ## Why it matters
//!
//! A grid that shows only the figures that suit it has been picked from, even where nobody meant to. A
//! claim of a proposition is tried on every declared figure that it is about, linked or not, so that
//! what speaks against it is either answered in the row or reported here.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The first year in post
//!   timepoints: {T1: {label: after training}, T2: {label: four months in post}}
//! measures:
//!   - {id: calm, label: Calm, domain: wellbeing, better: higher}
//!   - {id: vigour, label: Vigour, domain: wellbeing, better: higher}
//! results:
//!   - {measure: calm, from: T1, to: T2, change: 3.9, ci_low: 0.7, ci_high: 7.1, p: 0.02,
//!      change_means: later minus earlier}
//!   - {measure: vigour, from: T1, to: T2, change: -2.1, ci_low: -4.0, ci_high: -0.2, p: 0.03,
//!      change_means: later minus earlier}
//! evidence:
//!   - id: calm-grew
//!     strand: quantitative
//!     finding: Calm grew.
//!     figures: calm@T1..T2
//! propositions:
//!   - id: wellbeing-grows
//!     statement: Wellbeing grows in the first months.
//!     supported_by: calm-grew
//!     claims:
//!       - changed: {domain: wellbeing, direction: better}     # vigour fell
//! ```
//!
//! ## What to do
//!
//! Link a finding that rests on the figure: under `contradicted_by`, with a `response` that accounts for
//! it, or under `qualified_by` where it sets a limit to the proposition. Or narrow the claim, and the
//! statement with it, to what it holds for: `group: walk` keeps a claim to the figures of one group. A claim
//! that says `holds_for: most` or `any` is contradicted only where too few of its figures hold.

use std::collections::{BTreeSet, HashSet};

use crate::claims::context::ClaimContext;
use crate::claims::tried::{self, Reach, Tried};
use crate::claims::verdict::Verdict;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Figure, Handle};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG403",
    name: "unlinked-contradiction",
    severity: Severity::Warning,
    source: include_str!("unlinked_contradiction.rs"),
};

/// The figures whose places and reasons are shown.
const SHOWN: usize = 3;

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    for (at, row) in model.propositions.entries() {
        let contradicted = tried::contradicted(tried::of_proposition(model, context.trials, at));
        if !contradicted.is_empty() {
            let reach = Reach::of(model, context.trials, row);
            let contradicted = contradicted.into_iter();
            found.extend(contradicted.filter_map(|tried| finding(context, &reach, tried)));
        }
    }
}

fn finding(context: &ClaimContext<'_>, reach: &Reach, tried: Tried<'_>) -> Option<Diagnostic> {
    let model = context.model;
    let row = tried.owner.id(model);
    let mut seen = HashSet::new();
    let mut unlinked = Vec::new();
    let readings = tried.trial.decisive();
    let readings: Vec<_> = readings
        .filter(|reading| !reach.answers(model, reading))
        .filter(|reading| {
            let mut loose = tried.contrary(reading, model);
            loose.retain(|figure| !reach.supports(*figure));
            unlinked.extend(loose.iter().filter(|figure| seen.insert(**figure)));
            !loose.is_empty()
        })
        .collect();
    let keys: Vec<_> = unlinked
        .iter()
        .map(|at| model.figures[*at].key.as_str())
        .collect();
    let first = *unlinked.first()?;
    let (verb, links) = match keys.len() {
        1 => ("contradicts", "reaches it"),
        _ => ("contradict", "reaches them"),
    };
    let words = format!(
        "{} {verb} what `{row}` claims, and no link of the row {links}",
        listed(&keys)
    );
    let mut finding = Diagnostic::at(&CHECK, tried.claim.span, words)
        .label(format!("`{row}` claims this"))
        .help(sentence(context, first, &keys))
        .help(narrower(context, tried, &unlinked))
        .about(row);
    for figure in unlinked.iter().take(SHOWN) {
        finding = finding.also(model.figures[*figure].span, "contradicts it");
    }
    for line in tried.lines(&readings, SHOWN, model) {
        finding = finding.note(line);
    }
    Some(finding)
}

/// How to narrow the claim: where what contradicts it is all of other groups than what supports it, to those
/// groups.
fn narrower(context: &ClaimContext<'_>, tried: Tried<'_>, unlinked: &[Handle<Figure>]) -> String {
    let model = context.model;
    let supported = tried.trial.readings.iter();
    let supported = supported.filter(|reading| reading.verdict == Verdict::Supported);
    let supporting = supported.flat_map(|reading| reading.subjects(model));
    let group = |at: Handle<Figure>| {
        let figure = &model.figures[at];
        figure.group.filter(|_| figure.versus.is_none())
    };
    let groups: Option<BTreeSet<_>> = supporting.map(group).collect();
    let against: Option<BTreeSet<_>> = unlinked.iter().map(|at| group(*at)).collect();
    let apart = groups.zip(against);
    let apart = apart.filter(|(groups, against)| {
        !groups.is_empty() && !against.is_empty() && groups.is_disjoint(against)
    });
    let narrow = "or narrow the claim, and the statement with it, to what it holds for";
    let Some((groups, against)) = apart else {
        return narrow.to_owned();
    };
    let ids = |groups: &BTreeSet<usize>| {
        let ids = groups
            .iter()
            .map(|at| model.synthesis.groups[*at].id.as_str());
        ids.collect::<Vec<_>>()
    };
    let of = match groups.len() {
        1 => ids(&groups).concat(),
        _ => format!("[{}]", ids(&groups).join(", ")),
    };
    let other = if against.len() == 1 {
        "the group"
    } else {
        "the groups"
    };
    format!(
        "{narrow}: what contradicts it is of {other} {} alone, and `group: {of}` in the claim leaves that out",
        listed(&ids(&against))
    )
}

/// What to write so that the row answers for a figure: the link to a finding that rests on it, or the
/// finding first.
fn sentence(context: &ClaimContext<'_>, figure: Handle<Figure>, keys: &[&str]) -> String {
    /// A longer list is the author's own to write.
    const MOST: usize = 6;
    let resting = context.graph.resting_on(figure).next();
    match resting.map(|at| &context.model.evidence[at].id.value) {
        Some(id) => format!(
            "write `contradicted_by: [{id}]` and a `response`, or `qualified_by: [{id}]`: it rests on `{}`",
            keys[0]
        ),
        None => format!(
            "declare a finding with `figures: [{}]`, and link it under `contradicted_by`, with a `response`, or under `qualified_by`",
            keys[..keys.len().min(MOST)].join(", ")
        ),
    }
}
