//! Claims that come to another verdict in another version.

use std::collections::{BTreeMap, BTreeSet};

use super::changed::TurnedVerdict;
use crate::claims::tried::{self, Owner};
use crate::examine::Assessed;
use crate::meaning::renamed::Renames;
use crate::meaning::{self, EntryKind, EntryName};

/// The claims of each part that come to another verdict.
pub(super) fn turned(
    old: &Assessed,
    new: &Assessed,
    renames: &Renames,
    changed: &BTreeSet<&EntryName>,
) -> BTreeMap<EntryName, Vec<TurnedVerdict>> {
    let before = verdicts(old, |name| renames.now(&name).clone());
    let mut now = verdicts(new, |name| name);
    let mut turned: BTreeMap<EntryName, Vec<TurnedVerdict>> = BTreeMap::new();
    for (name, claims) in before {
        let mut open = now.remove(&name).unwrap_or_default();
        let meant: BTreeSet<String> = claims.iter().map(|one| one.meant.clone()).collect();
        for claim in claims {
            let same = open.iter().position(|one| one.meant == claim.meant);
            // A level or a margin of its own is not told where claims are named.
            let same = same.or_else(|| {
                let restates =
                    |one: &TriedClaim| one.says == claim.says && !meant.contains(&one.meant);
                open.iter().position(restates)
            });
            let now = same.map(|at| open.remove(at));
            let restated = now.as_ref().filter(|now| now.meant != claim.meant);
            let restated = restated.map(|now| (claim.meant.clone(), now.meant.clone()));
            let turns = now.as_ref().is_none_or(|now| now.verdict != claim.verdict);
            if turns || restated.is_some() {
                turned.entry(name.clone()).or_default().push(TurnedVerdict {
                    restated,
                    before: Some(claim.verdict),
                    now: now.as_ref().map(|now| now.verdict),
                    with: now
                        .as_ref()
                        .map_or_else(Vec::new, |now| among(&now.figures, changed)),
                    says: now.map_or(claim.says, |now| now.says),
                });
            }
        }
        now.insert(name, open);
    }
    for (name, claims) in now {
        let new = claims.into_iter().map(|claim| TurnedVerdict {
            says: claim.says,
            restated: None,
            before: None,
            now: Some(claim.verdict),
            with: Vec::new(),
        });
        let new: Vec<_> = new.collect();
        if !new.is_empty() {
            turned.entry(name).or_default().extend(new);
        }
    }
    turned
}

/// The figures that have changed.
fn among(figures: &[String], changed: &BTreeSet<&EntryName>) -> Vec<String> {
    let figures = figures.iter();
    let with = figures.filter(|key| changed.contains(&EntryName::new(EntryKind::Figure, key)));
    let mut with: Vec<String> = with.cloned().collect();
    with.sort();
    with.dedup();
    with
}

/// A claim that was tried.
struct TriedClaim {
    /// What it asserts, by which it is known in another version.
    meant: String,
    /// The same, for a reader.
    says: String,
    verdict: &'static str,
    figures: Vec<String>,
}

fn verdicts(
    assessed: &Assessed,
    named: impl Fn(EntryName) -> EntryName,
) -> BTreeMap<EntryName, Vec<TriedClaim>> {
    let model = &assessed.model;
    let mut verdicts: BTreeMap<EntryName, Vec<TriedClaim>> = BTreeMap::new();
    for tried in tried::each(model, &assessed.trials) {
        let id = tried.owner.id(model);
        let name = match tried.owner {
            Owner::Evidence(_) => EntryName::evidence(id),
            Owner::Proposition(_) => EntryName::proposition(id),
        };
        let figures = tried
            .trial
            .readings
            .iter()
            .flat_map(|reading| &reading.figures);
        verdicts.entry(named(name)).or_default().push(TriedClaim {
            meant: meaning::claim(tried.claim, model),
            says: tried.says(model),
            verdict: tried.trial.verdict.word(),
            figures: figures.map(|at| model.figures[*at].key.clone()).collect(),
        });
    }
    verdicts
}
