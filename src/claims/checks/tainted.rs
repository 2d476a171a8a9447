//! A verdict or a finding rests on a figure that fails a check.
//!
//! ## Why it matters
//!
//! Where a figure cannot be right as it is printed, nobody knows what stands behind it, and what rests on
//! it is in doubt as well: the verdict on a claim may be another once the figure is put right. The check
//! that failed tells what is odd about the figure; this one tells how far the doubt reaches.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing, range: [14, 70], norm: {mean: 51.6, sd: 8.71}}
//! results:
//!   - {measure: wellbeing, n: 20, mean: 47.7, sd: 9017, min: 32.0, max: 69.0}
//! evidence:
//!   - id: below-the-public
//!     strand: quantitative
//!     finding: Wellbeing was below that of the public.
//!     figures: wellbeing
//!     claims:
//!       - below: {figures: wellbeing}      # no SD between 32 and 69 can be 9017
//! ```
//!
//! ## What to do
//!
//! Look at the figure: is it typed as it was printed, and printed as it was computed? Ask the authors of
//! the report where it is theirs. Where the check that failed is acknowledged at the figure, at its measure
//! or at its table, nothing is asked for here: `acknowledged: [{check: sd-out-of-bounds, at: wellbeing,
//! because: the SD lacks its decimal point}]`; the page still marks what rests on it. A figure that stays in
//! doubt can also be acknowledged here, by its key or by the id of what rests on it: `check: tainted`.

use std::collections::HashSet;

use crate::claims::context::ClaimContext;
use crate::claims::tried::{self, Tried};
use crate::claims::verdict::Taint;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Figure, Handle};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG406",
    name: "tainted",
    severity: Severity::Note,
    source: include_str!("tainted.rs"),
};

pub(super) fn run(context: &ClaimContext<'_>, found: &mut Vec<Diagnostic>) {
    let (model, trials) = (context.model, context.trials);
    for (at, item) in model.evidence.entries() {
        let tried: Vec<_> = tried::of_evidence(model, trials, at).collect();
        let told = of_claims(context, &tried, found);
        of_cell(context, item, &told, found);
    }
    for (at, _) in model.propositions.entries() {
        let tried: Vec<_> = tried::of_proposition(model, trials, at).collect();
        of_claims(context, &tried, found);
    }
}

/// Tells the tainted figures that the claims of one finding or proposition rest on, each at the first
/// claim that does; gives these figures.
fn of_claims(
    context: &ClaimContext<'_>,
    tried: &[Tried<'_>],
    found: &mut Vec<Diagnostic>,
) -> HashSet<Handle<Figure>> {
    let mut told = HashSet::new();
    for one in tried {
        for Taint { figure, .. } in &one.trial.taints {
            if !told.insert(*figure) {
                continue;
            }
            let id = one.owner.id(context.model);
            let words = format!(
                "`{id}` says: {}; this is {} and rests on",
                one.says(context.model),
                one.trial.verdict.word()
            );
            let singles = one.claim.singles().into_iter();
            let named = singles.flat_map(|single| &single.selector.figures);
            let mut named = named.filter(|named| named.value == *figure);
            let span = named.next().map(|named| named.span);
            let span = span.unwrap_or(one.claim.span);
            found.extend(finding(context, span, &words, id, *figure));
        }
    }
    told
}

/// Tells the tainted figures that a finding names and no claim of it rests on.
fn of_cell(
    context: &ClaimContext<'_>,
    item: &Evidence,
    told: &HashSet<Handle<Figure>>,
    found: &mut Vec<Diagnostic>,
) {
    if item.figures.is_empty() {
        return;
    }
    let id = &item.id.value;
    let words = format!("`{id}` rests on");
    let named = item.figures.iter();
    let tainted = named.filter(|named| context.consistency.is_tainted(named.value));
    let untold = tainted.filter(|named| !told.contains(&named.value));
    found.extend(untold.filter_map(|named| finding(context, named.span, &words, id, named.value)));
}

/// The finding that something rests on a tainted figure. Where the authors know why the figure fails, it is
/// made only if they know of this as well: one reason is asked for once.
fn finding(
    context: &ClaimContext<'_>,
    span: Span,
    what: &str,
    id: &str,
    figure: Handle<Figure>,
) -> Option<Diagnostic> {
    let consistency = context.consistency;
    let unknown: Vec<_> = consistency.failed_unknown(figure).collect();
    let known = unknown.is_empty();
    let failed = match known {
        true => consistency.failed(figure).collect(),
        false => unknown,
    };
    let found = told(context, span, what, id, figure, &failed);
    (!known || context.acknowledged.meets(&found)).then_some(found)
}

fn told(
    context: &ClaimContext<'_>,
    span: Span,
    what: &str,
    id: &str,
    figure: Handle<Figure>,
    failed: &[&'static Check],
) -> Diagnostic {
    let mut failed: Vec<_> = failed.iter().map(|check| check.name).collect();
    failed.dedup();
    let figure = &context.model.figures[figure];
    let words = format!("{what} `{}`, which fails {}", figure.key, listed(&failed));
    Diagnostic::at(&CHECK, span, words)
        .help(format!(
            "put the figure right, or acknowledge it: `acknowledged: [{{check: tainted, at: \"{}\", because: …}}]`",
            figure.key
        ))
        .about(&figure.key)
        .about(id)
        .grouped(id)
}
