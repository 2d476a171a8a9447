//! One finding supports a proposition and contradicts another, and nothing says how the two stand to each
//! other.
//!
//! ## Why it matters
//!
//! What speaks for one row and against another shows where the argument pulls in two directions. A
//! reviewer who reads across the rows will find it; it is better found, and explained, by the authors.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: closeness-costs
//!     strand: qualitative
//!     finding: Closeness to those supported was wearing.
//! propositions:
//!   - id: role-demands
//!     statement: The role asks much of people.
//!     supported_by: [closeness-costs]
//!   - id: connection-strengthens
//!     statement: Connection strengthens people.
//!     contradicted_by: [closeness-costs]
//!     response: Those with a team of their own bore it better.
//! ```
//!
//! ## What to do
//!
//! Say how the two hang together, with the reason, in either of them:
//! `in_tension_with: [{proposition: role-demands, because: …}]`, or `refines` where the one makes the other
//! more exact. Otherwise look at the links again.

use std::collections::HashSet;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Handle, Link, Model, Proposition, Stance};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG233",
    name: "undeclared-tension",
    severity: Severity::Note,
    source: include_str!("undeclared_tension.rs"),
};

/// A link and the row it stands in.
type Place<'a> = (Handle<Proposition>, &'a Link);

/// The most rows on either side that one finding is looked at with.
const MOST: usize = 16;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let against = places(model, Stance::Contradicts, |_| true);
    let contradicting: HashSet<_> = against.iter().map(|(_, link)| link.evidence).collect();
    let supports = places(model, Stance::Supports, |at| contradicting.contains(&at));
    let related = related(model);
    for contradicts in against.chunk_by(|one, other| one.1.evidence == other.1.evidence) {
        let evidence = contradicts[0].1.evidence;
        let first = supports.partition_point(|(_, link)| link.evidence < evidence);
        let same = supports[first..].iter();
        let same = same.take_while(|(_, link)| link.evidence == evidence);
        let same: Vec<_> = same.take(MOST).collect();
        let pairs = contradicts.iter().take(MOST);
        let mut pairs = pairs.flat_map(|other| same.iter().map(move |one| (*one, other)));
        let apart =
            pairs.find(|(one, other)| one.0 != other.0 && !related.contains(&(one.0, other.0)));
        found.extend(apart.map(|(one, other)| finding(model, one, other)));
    }
}

/// The links of that stance, by finding.
fn places(
    model: &Model,
    stance: Stance,
    wanted: impl Fn(Handle<Evidence>) -> bool,
) -> Vec<Place<'_>> {
    let rows = model.propositions.entries();
    let links = rows.flat_map(|(at, row)| row.links.iter().map(move |link| (at, link)));
    let links = links.filter(|(_, link)| link.stance == stance && wanted(link.evidence));
    let mut places: Vec<Place<'_>> = links.collect();
    places.sort_by_key(|(_, link)| link.evidence);
    places
}

/// The pairs of propositions that are said to hang together, both ways round.
fn related(model: &Model) -> HashSet<(Handle<Proposition>, Handle<Proposition>)> {
    let rows = model.propositions.entries();
    let pairs = rows.flat_map(|(at, row)| row.relations.iter().map(move |one| (at, one.to)));
    pairs
        .flat_map(|(one, other)| [(one, other), (other, one)])
        .collect()
}

fn finding(model: &Model, one: &Place<'_>, other: &Place<'_>) -> Diagnostic {
    let id = &model.evidence[one.1.evidence].id.value;
    let row = |place: &Place<'_>| &model.propositions[place.0].id.value;
    let words = format!(
        "`{id}` supports `{}` and contradicts `{}`, which are not said to be in tension",
        row(one),
        row(other)
    );
    Diagnostic::at(&CHECK, other.1.span, words)
        .label("contradicts")
        .also(one.1.span, "supports")
        .help(format!(
            "say `in_tension_with: [{}]` in `{}`, with the reason, or look at the links again",
            row(one),
            row(other)
        ))
        .about(id)
}
