//! Trying one claim: its figures one by one, joined to a verdict.

use super::select::{self, Aim, Index, Target};
use super::{
    Judgement, Reading, Taint, Trial, Verdict, above, below, changed, comparable, ends,
    not_maintained, not_significant, over_time, persists, quantifier, range, share, size,
    unchanged,
};
use crate::consistency::Consistency;
use crate::lookup::{Lookup, Place};
use crate::model::{Claim, ClaimKind, Figure, Handle, Kind, Model, Span2};

/// What claims are tried with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bench<'a> {
    pub(super) model: &'a Model,
    pub(super) lookup: &'a Lookup,
    pub(super) consistency: &'a Consistency,
    pub(super) index: &'a Index<'a>,
}

/// A reading, and the figures it also rests on, such as the summary whose SD a margin is counted in.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) reading: Reading,
    pub(super) also: Vec<Handle<Figure>>,
}

impl Bench<'_> {
    pub(super) fn trial(self, claim: &Claim) -> Trial {
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
        place: Place,
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

    /// The reading of a figure of a kind that the claim is not about.
    fn stranger(self, at: Handle<Figure>, aim: Aim) -> Weighed {
        let found = match self.model.figures[at].kind {
            Kind::Summary(_) => "a summary at one time",
            Kind::Count(_) => "a count",
            Kind::Contrast(_) => "a change or difference",
        };
        let because = format!(
            "`{}` is {found}, and the claim is about {}",
            self.model.figures[at].key,
            aim.words()
        );
        let open = Judgement::open(because, [aim.one().to_owned()]);
        Weighed::descriptive(vec![at], open)
    }
}

impl Weighed {
    /// Decided by what the figures of these people show, with what they let one infer beside it.
    pub(super) fn descriptive(figures: Vec<Handle<Figure>>, judgement: Judgement) -> Self {
        let verdict = judgement.verdict;
        Self::of(figures, verdict, Some(judgement), None)
    }

    /// Decided by what the figures let one infer.
    pub(super) fn inferential(figures: Vec<Handle<Figure>>, judgement: Judgement) -> Self {
        let verdict = judgement.verdict;
        Self::of(figures, verdict, None, Some(judgement))
    }

    pub(super) fn of(
        figures: Vec<Handle<Figure>>,
        verdict: Verdict,
        descriptive: Option<Judgement>,
        inferential: Option<Judgement>,
    ) -> Self {
        let reading = Reading {
            figures,
            verdict,
            descriptive,
            inferential,
        };
        let also = Vec::new();
        Self { reading, also }
    }

    /// Resting on these figures as well.
    pub(super) fn resting_on(mut self, also: Vec<Handle<Figure>>) -> Self {
        self.also.extend(also);
        self
    }
}
