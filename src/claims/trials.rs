//! Every claim tried on the figures that it is about.

use super::kinds::{
    above, below, changed, comparable, not_maintained, not_significant, persists, range, share,
    size, unchanged,
};
use super::trial::aim::Aim;
use super::trial::bench::{Bench, Weighed};
use super::trial::index::Index;
use super::trial::select::{self, Target};
use super::trial::{ends, over_time, quantifier};
use super::verdict::{Taint, Trial, Verdict};
use crate::agreement::consistency::Consistency;
use crate::model::lookup::{Coordinates, Lookup};
use crate::model::{Claim, ClaimKind, Evidence, Handle, Kind, Model, Proposition, Span2};

/// What the claims came to.
#[derive(Clone, Debug, Default)]
pub struct Trials {
    evidence: Vec<Vec<Trial>>,
    propositions: Vec<Vec<Trial>>,
}

impl Trials {
    /// Tries every claim.
    pub fn of(model: &Model, lookup: &Lookup, consistency: &Consistency) -> Self {
        let index = Index::build(model);
        let bench = Bench {
            model,
            lookup,
            consistency,
            index: &index,
        };
        let all = |claims: &[Claim]| claims.iter().map(|claim| bench.trial(claim)).collect();
        let evidence = model.evidence.iter();
        let propositions = model.propositions.iter();
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
        let aim = Aim::of(&claim.kind);
        let selected = select::selected(self, claim, aim);
        let each = |targets: &[Target]| -> Vec<Weighed> {
            let targets = targets.iter();
            targets.map(|target| self.weighed(claim, *target)).collect()
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

    /// What one figure, or an early and a late one, says.
    fn weighed(self, claim: &Claim, target: Target) -> Weighed {
        let at = match target {
            Target::Figure(at) => at,
            Target::Ends(first, second) => {
                let lacking = match &claim.kind {
                    ClaimKind::Unchanged { margin, .. }
                        if self.margin(margin.as_ref()).is_none() =>
                    {
                        Some("a margin".to_owned())
                    }
                    _ => None,
                };
                return ends::tried(self, first, second, lacking);
            }
            Target::Stranger(at) => return self.stranger(at, Aim::of(&claim.kind)),
            Target::Pair(place, early, late) => {
                return self.weighed_over_time(&claim.kind, place, early, late);
            }
        };
        let figure = &self.model.figures[at];
        match (&claim.kind, &figure.kind) {
            (
                ClaimKind::Changed {
                    direction,
                    significant,
                    alpha,
                },
                Kind::Contrast(contrast),
            ) => {
                let alpha = self.alpha(alpha.as_ref());
                changed::tried(self, at, contrast, *direction, *significant, alpha)
            }
            (ClaimKind::NotSignificant { alpha }, Kind::Contrast(contrast)) => {
                not_significant::tried(self, at, contrast, self.alpha(alpha.as_ref()))
            }
            (ClaimKind::Above { by }, Kind::Summary(summary)) => {
                above::tried(self, at, summary, by.as_deref())
            }
            (ClaimKind::Below { by }, Kind::Summary(summary)) => {
                below::tried(self, at, summary, by.as_deref())
            }
            (ClaimKind::Comparable { margin, alpha }, Kind::Summary(summary)) => {
                let margin = self.margin(margin.as_ref());
                comparable::tried(self, at, summary, margin, self.alpha(alpha.as_ref()))
            }
            (ClaimKind::Unchanged { margin, alpha }, Kind::Contrast(contrast)) => {
                let margin = self.margin(margin.as_ref());
                unchanged::tried(self, at, contrast, margin, self.alpha(alpha.as_ref()))
            }
            (
                ClaimKind::Size {
                    label,
                    thresholds,
                    definition,
                },
                Kind::Contrast(contrast),
            ) => size::tried(self, at, contrast, *label, thresholds.as_ref(), *definition),
            (ClaimKind::Share { count, n, percent }, Kind::Count(figure)) => {
                let stated = [count, n, percent].map(|cell| cell.as_deref());
                share::tried(self, at, figure, stated)
            }
            (ClaimKind::Range { min, max }, Kind::Summary(summary)) => {
                range::tried(self, at, summary, [min.as_deref(), max.as_deref()])
            }
            _ => self.stranger(at, Aim::of(&claim.kind)),
        }
    }

    /// What an early and a late change of the same scores say together.
    fn weighed_over_time(
        self,
        kind: &ClaimKind,
        place: Coordinates,
        early: Span2,
        late: Span2,
    ) -> Weighed {
        let alpha = self.alpha(kind.alpha());
        let both = match over_time::both(self, place, early, late, alpha) {
            Ok(both) => both,
            Err(lacking) => return *lacking,
        };
        match kind {
            ClaimKind::NotMaintained { margin, .. } => {
                not_maintained::tried(self, &both, self.margin(margin.as_ref()), alpha)
            }
            _ => persists::tried(&both),
        }
    }
}
