//! Every claim tried on the figures that it is about.

use rayon::prelude::*;

use super::kind::Assertion;
use super::kinds;
use super::trial::bench::{Bench, Weighed};
use super::trial::index::Index;
use super::trial::select::{self, Target};
use super::trial::{ends, quantifier};
use super::verdict::{Taint, Trial, Verdict};
use crate::agreement::consistency::Consistency;
use crate::model::lookup::Lookup;
use crate::model::{Claim, Evidence, Handle, Model, Proposition};

/// What the claims came to.
#[derive(Clone, Debug, Default)]
pub struct Trials {
    evidence: Vec<Vec<Trial>>,
    propositions: Vec<Vec<Trial>>,
}

impl Trials {
    /// Tries every claim, side by side.
    pub fn of(model: &Model, lookup: &Lookup, consistency: &Consistency) -> Self {
        let index = Index::build(model);
        let bench = Bench {
            model,
            lookup,
            consistency,
            index: &index,
        };
        let all = |claims: &[Claim]| claims.iter().map(|claim| bench.trial(claim)).collect();
        let evidence = model.evidence.par_iter();
        let propositions = model.propositions.par_iter();
        Self {
            evidence: evidence.map(|item| all(&item.claims)).collect(),
            propositions: propositions.map(|row| all(&row.claims)).collect(),
        }
    }

    /// The trials of a finding's claims, in the order of the claims.
    pub fn of_evidence(&self, at: Handle<Evidence>) -> &[Trial] {
        self.evidence.get(at.index()).map_or(&[], Vec::as_slice)
    }

    /// The trials of a proposition's claims, in the order of the claims.
    pub fn of_proposition(&self, at: Handle<Proposition>) -> &[Trial] {
        self.propositions.get(at.index()).map_or(&[], Vec::as_slice)
    }

    /// Every trial, findings first.
    pub fn all(&self) -> impl Iterator<Item = &Trial> {
        self.evidence.iter().chain(&self.propositions).flatten()
    }
}

impl Bench<'_> {
    fn trial(self, claim: &Claim) -> Trial {
        let asserted = kinds::of(&claim.kind);
        let aim = asserted.aim();
        let selected = select::selected(self, claim, aim);
        let each = |targets: &[Target]| -> Vec<Weighed> {
            let targets = targets.iter();
            targets
                .filter_map(|target| self.weighed(asserted, *target))
                .collect()
        };
        let named = each(&selected.targets);
        let others = each(&selected.others).into_iter();
        let others: Vec<_> = others.map(quantifier::not_named).collect();
        let (verdict, because) = match named.is_empty() {
            true => (Verdict::Undetermined, String::new()),
            false => quantifier::joined(claim.quantifier, aim, &named, &others),
        };
        let tried = named.into_iter().chain(others);
        let mut taints: Vec<Taint> = Vec::new();
        let mut readings = Vec::new();
        for one in tried {
            for figure in one.reading.figures.iter().chain(&one.also) {
                for check in self.consistency.failed(*figure) {
                    let same =
                        |known: &Taint| known.figure == *figure && std::ptr::eq(known.check, check);
                    if !taints.iter().any(same) {
                        let figure = *figure;
                        taints.push(Taint { figure, check });
                    }
                }
            }
            readings.push(one.reading);
        }
        Trial {
            verdict,
            because,
            readings,
            taints,
        }
    }

    /// What one target says of a claim; nothing where it is a pair and the claim is about single figures.
    fn weighed(self, asserted: &dyn Assertion, target: Target) -> Option<Weighed> {
        let stranger = |at| self.stranger(at, asserted.aim());
        match target {
            Target::Figure(at) => Some(asserted.tried(self, at).unwrap_or_else(|| stranger(at))),
            Target::Stranger(at) => Some(stranger(at)),
            Target::Ends(first, second) => {
                let lacking = asserted.lacks_between(self);
                Some(ends::tried(self, first, second, lacking))
            }
            Target::Pair(place, early, late) => asserted.tried_over_time(self, place, early, late),
        }
    }
}
