//! What of a synthesis with errors can be answered for, and what may be another once they are mended.

use std::collections::HashSet;

use crate::agreement::held::{Agreement, Held};
use crate::claims::trials::Trials;
use crate::claims::tried::{self, Tried};
use crate::claims::verdict::Verdict;
use crate::model::{ClaimKind, Figure, Handle, HoldsFor, Model, SingleClaim};

/// What of a synthesis can be answered for: all of it, where it has no errors.
#[derive(Clone, Debug)]
pub struct Sound {
    /// The ids and figure keys of what was not understood whole.
    pub(super) unsure: HashSet<String>,
    /// Whether what holds for the whole synthesis was understood whole.
    pub(super) frame: bool,
    /// Whether all figures are there.
    pub(super) figures: bool,
    /// Whether all that says who speaks of what is.
    pub(super) voices: bool,
}

impl Sound {
    /// Whether what has that id or key was understood whole.
    pub fn whole(&self, id: &str) -> bool {
        !self.unsure.contains(id)
    }

    /// Whether a figure and its measure were understood whole.
    pub fn figure(&self, model: &Model, at: Handle<Figure>) -> bool {
        if self.unsure.is_empty() {
            return true;
        }
        let figure = &model.figures[at];
        let measure = &model.measures[figure.measure].id.value;
        !self.unsure.contains(&figure.key) && !self.unsure.contains(measure)
    }

    /// Whether what a check said of figures holds whatever else there may be.
    pub(super) fn held(&self, held: &Held) -> bool {
        match held.agreement {
            _ if self.figures => true,
            Agreement::Agree => true,
            Agreement::Disagree(_) => held.figures.len() == 1,
            Agreement::Open(_) => false,
        }
    }

    /// Whether the verdict on a claim holds whatever else there may be.
    pub fn claim(&self, model: &Model, tried: Tried<'_>) -> bool {
        let Tried {
            owner,
            claim,
            trial,
        } = tried;
        let singles = claim.singles();
        let named = singles.iter().flat_map(|one| &one.selector.figures);
        let named = named.map(|named| named.value);
        let read = trial.readings.iter().flat_map(|reading| &reading.figures);
        let mut figures = named.chain(read.copied());
        let closed = singles.iter().all(|one| {
            let only = matches!(one.holds_for, HoldsFor::Only(_));
            !one.selector.figures.is_empty() && !only
        });
        let settled = trial.verdict != Verdict::Undetermined;
        let is_voiced = |one: &&SingleClaim| matches!(one.kind, ClaimKind::Voiced(_));
        let voiced = singles.iter().copied().filter(is_voiced).count();
        self.frame
            && !self.unsure.contains(owner.id(model))
            && (voiced == 0 || self.voices)
            && (self.figures || closed && settled || voiced == singles.len())
            && figures.all(|figure| self.figure(model, figure))
    }

    /// How many figures and how many claims are left out of what is answered.
    pub(super) fn left_out(&self, model: &Model, trials: &Trials) -> (usize, usize) {
        let figures = model.figures.entries();
        let figures = figures.filter(|(at, _)| !self.figure(model, *at));
        let claims = tried::each(model, trials).filter(|tried| !self.claim(model, *tried));
        (figures.count(), claims.count())
    }
}
