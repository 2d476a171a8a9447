//! What sentences assert of figures, tried on the figures: three verdicts, each with its reasons.
//!
//! A claim is supported where its rule holds for all unrounded values of the figures, contradicted
//! where it fails for all, and undetermined otherwise. What the figures of these people show (the
//! descriptive reading) and what they let one infer beyond them (the inferential reading) are told
//! apart.

use crate::checks::Check;
use crate::consistency::Consistency;
use crate::lookup::Lookup;
use crate::model::{Claim, Evidence, Figure, Handle, Model, Proposition};

/// What trying a claim gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The claim holds for all unrounded values.
    Supported,
    /// The figures leave it open.
    Undetermined,
    /// The claim fails for all unrounded values.
    Contradicted,
}

impl Verdict {
    /// The word printed for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Undetermined => "undetermined",
            Self::Contradicted => "contradicted",
        }
    }
}

/// A claim that was tried.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The verdict over all figures, as the claim's quantifier has it.
    pub verdict: Verdict,
    /// How the readings make the verdict, in words a reader can check: `3 of 4 figures …`. Empty where
    /// a single reading decides.
    pub because: String,
    /// What each figure (or each pair of an early and a late one) says; none where no figure meets the
    /// selector.
    pub readings: Vec<Reading>,
    /// The figures among those of the readings that fail a check, with the checks.
    pub taints: Vec<Taint>,
}

/// What one figure, or an early and a late one together, says of a claim.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The figures that decide it, those of the claim's measure first; norms are no figures.
    pub figures: Vec<Handle<Figure>>,
    /// The verdict: of the descriptive or of the inferential reading, whichever the claim asserts.
    pub verdict: Verdict,
    /// What the figures of these people show.
    pub descriptive: Option<Judgement>,
    /// What they let one infer beyond these people.
    pub inferential: Option<Judgement>,
}

/// One verdict with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// The figures and the arithmetic in words that a reader can check by hand: lower case, no full
    /// stop, numbers in the synthesis's style.
    pub because: String,
    /// What would settle it, where it is undetermined: `a margin`, `the norm's SD`.
    pub needs: Vec<String>,
}

/// A figure that fails a check, so that what rests on it is in doubt.
#[derive(Clone, Copy, Debug)]
pub struct Taint {
    /// The figure.
    pub figure: Handle<Figure>,
    /// The check it fails.
    pub check: &'static Check,
}

/// What the claims came to.
#[derive(Clone, Debug, Default)]
pub struct Trials {
    evidence: Vec<Vec<Trial>>,
    propositions: Vec<Vec<Trial>>,
}

impl Trials {
    /// Tries every claim.
    pub fn of(model: &Model, lookup: &Lookup, consistency: &Consistency) -> Self {
        let bench = Bench {
            model,
            lookup,
            consistency,
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

/// What claims are tried with.
#[derive(Clone, Copy, Debug)]
struct Bench<'a> {
    model: &'a Model,
    lookup: &'a Lookup,
    consistency: &'a Consistency,
}

impl Bench<'_> {
    fn trial(self, _claim: &Claim) -> Trial {
        Trial {
            verdict: Verdict::Undetermined,
            because: "not tried".to_owned(),
            readings: Vec::new(),
            taints: Vec::new(),
        }
    }
}
