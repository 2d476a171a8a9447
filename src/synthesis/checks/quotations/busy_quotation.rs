//! One quotation carries several propositions.
//!
//! ## Why it matters
//!
//! A few words of one participant are little to rest two or more propositions on. In a grid they are easy
//! to overlook, because each row looks complete by itself.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: training-changed-me
//!     strand: qualitative
//!     finding: The training changed people.
//!     quotes: [{said: it had a transformative impact on me, by: S6-PW01}]
//! propositions:
//!   - id: growth
//!     statement: People grow in the role.
//!     supported_by: [training-changed-me]
//!   - id: training-matters
//!     statement: Training is at the root of it.
//!     supported_by: [training-changed-me]
//! ```
//!
//! ## What to do
//!
//! Add other quotations, or other findings, to the rows concerned. Where the words really say both things,
//! acknowledge it with the reason.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Handle, Quote};
use crate::synthesis::context::ArgumentContext;
use crate::wording::{self, listed};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG211",
    name: "busy-quotation",
    severity: Severity::Note,
    source: include_str!("busy_quotation.rs"),
};

/// A quotation and the finding it belongs to.
type Place<'a> = (Handle<Evidence>, &'a Quote);

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let mut links = vec![0_usize; model.evidence.len()];
    for link in model.propositions.iter().flat_map(|row| &row.links) {
        links[link.evidence.index()] += 1;
    }
    let linked = model
        .evidence
        .entries()
        .filter(|(at, _)| links[at.index()] > 0);
    let quotes = linked.flat_map(|(at, one)| one.quotes.iter().map(move |quote| (at, quote)));
    let quotes: Vec<Place<'_>> = quotes.collect();
    let mut told = HashSet::new();
    for places in repeated(&quotes) {
        told.extend(places.iter().map(|(at, _)| *at));
        found.extend(finding(context, &places));
    }
    for (at, quote) in quotes.into_iter().filter(|(at, _)| links[at.index()] > 1) {
        let evidence = &model.evidence[at];
        let only = evidence.quotes.len() == 1 && evidence.figures.is_empty();
        if only && !told.contains(&at) {
            found.extend(finding(context, &[(at, quote)]));
        }
    }
}

/// The quotations that stand in several places: the same words of the same participant.
fn repeated<'a>(quotes: &[Place<'a>]) -> Vec<Vec<Place<'a>>> {
    let texts = quotes.iter().map(|(_, quote)| quote.said.as_str());
    let texts: Vec<_> = texts.collect();
    let mut repeated = Vec::new();
    for group in wording::alike(&texts) {
        let mut by_person: HashMap<Option<&str>, Vec<Place<'a>>> = HashMap::new();
        for place in group.into_iter().map(|index| quotes[index]) {
            let by = place.1.by.as_ref().map(|by| by.trim());
            by_person.entry(by).or_default().push(place);
        }
        repeated.extend(by_person.into_values().filter(|places| places.len() > 1));
    }
    repeated.sort_by_key(|places| places[0].1.span);
    repeated
}

fn finding(context: &ArgumentContext<'_>, places: &[Place<'_>]) -> Option<Diagnostic> {
    let model = context.model;
    let served = places
        .iter()
        .flat_map(|(at, _)| context.graph.served_by(*at));
    let mut rows: Vec<_> = served.map(|(row, _)| row).collect();
    rows.sort_unstable();
    rows.dedup();
    if rows.len() < 2 {
        return None;
    }
    let rows = rows.iter().map(|at| model.propositions[*at].id.as_str());
    let rows = listed(&rows.collect::<Vec<_>>());
    let [(first, quote), others @ ..] = places else {
        return None;
    };
    let id = |at: Handle<Evidence>| &model.evidence[at].id.value;
    let words = match others.is_empty() {
        true => format!(
            "one quotation is all that `{}` brings to {rows}",
            id(*first)
        ),
        false => format!("one quotation is used for {rows}"),
    };
    let finding = Diagnostic::at(&CHECK, quote.said.span, words);
    let others = others.iter().filter(|(at, _)| at != first);
    let finding = others.fold(finding, |finding, (at, quote)| {
        finding
            .also(quote.said.span, "the same words")
            .about(id(*at))
    });
    Some(
        finding
            .help("quote others as well, or acknowledge that these words say all of it")
            .about(id(*first)),
    )
}
