//! What sentences assert of figures, tried on the figures: three verdicts, each with its reasons.
//!
//! A claim is supported where its rule holds for all unrounded values of the figures, contradicted
//! where it fails for all, and undetermined otherwise. What the figures of these people show (the
//! descriptive reading) and what they let one infer beyond them (the inferential reading) are told
//! apart.

mod above;
mod below;
mod bench;
mod changed;
mod comparable;
mod direction;
pub(crate) mod drawn;
mod ends;
pub(crate) mod equivalence;
mod limits;
mod margin;
mod norm;
mod not_maintained;
mod not_significant;
mod over_time;
mod persists;
mod quantifier;
mod range;
mod said;
mod sample_sd;
mod select;
mod share;
mod significance;
mod size;
mod unchanged;

use crate::checks::Check;
use crate::consistency::Consistency;
use crate::explanation;
use crate::lookup::Lookup;
use crate::model::{Claim, Evidence, Figure, Handle, Model, Proposition};
use bench::{Bench, Weighed};
pub(crate) use select::Aim;
use select::Index;

/// A kind of claim, explained.
#[derive(Debug)]
pub struct Explained {
    /// The word that declares it.
    pub word: &'static str,
    /// The text of its file, whose opening comment explains it.
    source: &'static str,
}

/// Every kind of claim.
pub static ALL: &[&Explained] = &[
    &changed::EXPLAINED,
    &not_significant::EXPLAINED,
    &unchanged::EXPLAINED,
    &above::EXPLAINED,
    &below::EXPLAINED,
    &comparable::EXPLAINED,
    &persists::EXPLAINED,
    &not_maintained::EXPLAINED,
    &size::EXPLAINED,
    &share::EXPLAINED,
    &range::EXPLAINED,
];

impl Explained {
    /// The explanation in Markdown: the opening comment of its file.
    pub fn explanation(&self) -> String {
        explanation::of(self.source)
    }

    /// The first sentence of the explanation: what it asserts.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}

/// The kind of claim that a word declares, in whatever case.
pub fn find(word: &str) -> Option<&'static Explained> {
    let word = word.to_lowercase().replace(['-', ' '], "_");
    ALL.iter().find(|kind| kind.word == word).copied()
}

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
    /// a single reading decides, or there is none.
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

impl Judgement {
    fn new(verdict: Verdict, because: String) -> Self {
        let needs = Vec::new();
        Self {
            verdict,
            because,
            needs,
        }
    }

    /// Undetermined, with what would settle it.
    fn open(because: String, needs: impl IntoIterator<Item = String>) -> Self {
        Self {
            verdict: Verdict::Undetermined,
            because,
            needs: needs.into_iter().collect(),
        }
    }
}

impl Verdict {
    /// Supported where a rule holds for all values, contradicted where it fails for all.
    fn of(holds: bool, fails: bool) -> Self {
        match (holds, fails) {
            (true, false) => Self::Supported,
            (false, true) => Self::Contradicted,
            _ => Self::Undetermined,
        }
    }

    /// The verdict on both together.
    fn and(self, other: Self) -> Self {
        self.max(other)
    }

    /// The verdict on the opposite.
    fn turned(self) -> Self {
        match self {
            Self::Supported => Self::Contradicted,
            Self::Undetermined => Self::Undetermined,
            Self::Contradicted => Self::Supported,
        }
    }

    /// The one verdict of all, or undetermined where they differ or there is none.
    fn agreed(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut verdicts = verdicts.into_iter();
        match verdicts.next() {
            Some(first) if verdicts.all(|verdict| verdict == first) => first,
            _ => Self::Undetermined,
        }
    }
}
