//! Every claim tried on the figures that it is about.

use rayon::prelude::*;

use super::kind::Assertion;
use super::kinds;
use super::trial::bench::{Bench, Weighed};
use super::trial::between;
use super::trial::counted::Counted;
use super::trial::index::Index;
use super::trial::target::Target;
use super::trial::{compound, ends, quantifier, select, together};
use super::verdict::{Reading, Taint, Trial, Verdict};
use crate::agreement::consistency::Consistency;
use crate::model::lookup::Lookup;
use crate::model::{
    Claim, Evidence, Form, Handle, HoldsFor, Model, Proposition, SingleClaim, Without,
};

/// What the claims came to.
#[derive(Clone, Debug, Default)]
pub struct Trials {
    evidence: Vec<Vec<Trial>>,
    propositions: Vec<Vec<Trial>>,
}

impl Trials {
    /// Tries every claim, side by side.
    pub fn of(model: &Model, lookup: &Lookup, consistency: &Consistency) -> Self {
        let (index, without) = (Index::build(model), Without::default());
        let bench = Bench {
            model,
            lookup,
            consistency,
            index: &index,
            without: &without,
        };
        let all = |claims: &[Claim]| claims.iter().map(|claim| bench.trial(claim)).collect();
        let evidence = model.evidence.par_iter();
        let propositions = model.propositions.par_iter();
        Self {
            evidence: evidence.map(|item| all(&item.claims)).collect(),
            propositions: propositions.map(|row| all(&row.claims)).collect(),
        }
    }

    /// Tries claims anew as if what is left out were not there, by the rules by which they were tried with it. What the
    /// checks said of the printed figures that stay, stays said: it casts doubt, and decides nothing.
    pub fn anew<'a>(
        model: &Model,
        consistency: &Consistency,
        without: &Without,
        claims: impl Iterator<Item = &'a Claim>,
    ) -> Vec<Trial> {
        let lookup = Lookup::without(model, without);
        let index = Index::build(model);
        let bench = Bench {
            model,
            lookup: &lookup,
            consistency,
            index: &index,
            without,
        };
        claims.map(|claim| bench.trial(claim)).collect()
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
        let mut trial = Trial {
            verdict: Verdict::Undetermined,
            because: String::new(),
            readings: Vec::new(),
            parts: Vec::new(),
            taints: Vec::new(),
        };
        (trial.verdict, trial.because) = self.form(claim, false, &mut trial);
        trial
    }

    /// Tries a claim as a part of another; `denied` where that says that it is not so. Gives its own
    /// verdict, and how it comes about.
    fn form(self, claim: &Claim, denied: bool, trial: &mut Trial) -> (Verdict, String) {
        match &claim.form {
            Form::Single(single) => self.single(single, denied, trial),
            Form::Not(inner) => {
                let (verdict, because) = self.form(inner, !denied, trial);
                let because = match because.is_empty() {
                    true => because,
                    false => format!("of what is denied: {because}"),
                };
                (verdict.turned(), because)
            }
            Form::AllOf(parts) => {
                let parts = parts.iter();
                let tried: Vec<_> = parts.map(|part| self.form(part, denied, trial)).collect();
                let verdicts = tried.iter().map(|(verdict, _)| *verdict);
                let verdict = verdicts.fold(Verdict::Supported, Verdict::and);
                (verdict, compound::words(&tried))
            }
        }
    }

    fn single(self, claim: &SingleClaim, denied: bool, trial: &mut Trial) -> (Verdict, String) {
        let asserted = kinds::of(&claim.kind);
        let (aim, infers) = (asserted.aim(), asserted.infers());
        if let Some(judgement) = asserted.tried_by_voices(self) {
            let verdict = judgement.verdict;
            let part = trial.parts.len();
            trial.parts.push(verdict.turned_if(denied));
            let weighed = Weighed::descriptive(Vec::new(), judgement);
            let weighed = if denied {
                weighed.turned("", infers)
            } else {
                weighed
            };
            trial.readings.push(Reading {
                part,
                ..weighed.reading
            });
            return (verdict, String::new());
        }
        let selected = select::selected(self, claim, asserted);
        let each = |targets: &[Target]| -> Vec<Weighed> {
            let targets = targets.iter();
            targets
                .filter_map(|target| self.weighed(asserted, *target))
                .collect()
        };
        let adds = asserted.adds_categories();
        let (sums, alone) = together::split(self, claim, &selected.targets, adds);
        let sums =
            sums.into_iter()
                .filter_map(|figures| match together::of(self, claim, &figures) {
                    Ok(sum) => asserted.tried_together(self, &sum),
                    Err(lacking) => Some(*lacking),
                });
        let named = sums.chain(each(&alone));
        let named: Vec<_> = match claim.holds_for {
            HoldsFor::None => named
                .map(|one| quantifier::held_for_none(one, infers))
                .collect(),
            _ => named.collect(),
        };
        let others = each(&selected.others).into_iter();
        let others: Vec<_> = others
            .map(|one| quantifier::not_named(one, infers))
            .collect();
        let counted = Counted::of(self, aim, &selected.targets);
        let (verdict, because) = match named.is_empty() {
            true => (Verdict::Undetermined, String::new()),
            false => quantifier::joined(&claim.holds_for, &counted, &named, &others),
        };
        let part = trial.parts.len();
        trial.parts.push(verdict.turned_if(denied));
        for one in named.into_iter().chain(others) {
            for figure in one.reading.figures.iter().chain(&one.also) {
                for check in self.consistency.failed(*figure) {
                    let same =
                        |known: &Taint| known.figure == *figure && std::ptr::eq(known.check, check);
                    if !trial.taints.iter().any(same) {
                        let figure = *figure;
                        trial.taints.push(Taint { figure, check });
                    }
                }
            }
            let one = if denied { one.turned("", infers) } else { one };
            trial.readings.push(Reading {
                part,
                ..one.reading
            });
        }
        (verdict, because)
    }

    /// What one target says of a claim; nothing where it is a pair and the claim is about single figures.
    fn weighed(self, asserted: &dyn Assertion, target: Target) -> Option<Weighed> {
        let stranger = |at| self.stranger(at, asserted.aim());
        match target {
            Target::Figure(at) => Some(asserted.tried(self, at).unwrap_or_else(|| stranger(at))),
            Target::Reversed(at) => {
                let tried = asserted.tried_reversed(self, at);
                let tried = tried.or_else(|| asserted.tried(self, at));
                Some(tried.unwrap_or_else(|| stranger(at)))
            }
            Target::Stranger(at) => Some(stranger(at)),
            Target::Ends(first, second) => {
                let groups = between::are_groups(self, first, second);
                let tried = (groups || asserted.describes_ends())
                    .then(|| asserted.tried_between(self, first, second));
                let lacks = || asserted.lacks_between(self);
                let told = || match groups {
                    true => between::told(self, [first, second], lacks()),
                    false => ends::tried(self, first, second, lacks()),
                };
                Some(tried.flatten().unwrap_or_else(told))
            }
            Target::Four(first, second) => asserted.tried_four(self, first, second),
            Target::Against(one, two) => asserted.tried_against(self, one, two),
            Target::Pair(place, early, late) => asserted.tried_over_time(self, place, early, late),
        }
    }
}
