//! What trying a claim gives: a verdict, what each figure says, and why.

use crate::diagnostic::Check;
use crate::model::{Figure, Handle};

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
    /// The verdict on each claim of one kind that it is made of, as it enters the whole: turned where it
    /// is denied.
    pub parts: Vec<Verdict>,
    /// The figures among those of the readings that fail a check, with the checks.
    pub taints: Vec<Taint>,
}

/// What one figure, or an early and a late one together, says of a claim.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Which of the claims of one kind that a claim is made of it tries, by its position.
    pub part: usize,
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
    /// True where it is contradicted only in that nothing is shown: a change that is not significant. The
    /// opposite is not shown by that.
    pub(crate) unshown: bool,
}

/// A figure that fails a check, so that what rests on it is in doubt.
#[derive(Clone, Copy, Debug)]
pub struct Taint {
    /// The figure.
    pub figure: Handle<Figure>,
    /// The check it fails.
    pub check: &'static Check,
}

impl Trial {
    /// The figures that its readings are of.
    pub(crate) fn figures(&self) -> impl Iterator<Item = Handle<Figure>> + '_ {
        let readings = self.readings.iter();
        readings.flat_map(|reading| reading.figures.iter().copied())
    }
}

impl Judgement {
    pub(crate) fn new(verdict: Verdict, because: String) -> Self {
        let needs = Vec::new();
        Self {
            verdict,
            because,
            needs,
            unshown: false,
        }
    }

    /// Contradicted, in that what is said is not shown.
    pub(crate) fn unshown(because: String) -> Self {
        Self {
            unshown: true,
            ..Self::new(Verdict::Contradicted, because)
        }
    }

    /// Of the opposite. What is not shown decides a claim about what is shown, and no other: `decides` is
    /// false where the judgement is told beside the one that decides.
    pub(crate) fn turned(self, why: &str, decides: bool) -> Self {
        let verdict = match self.unshown && !decides {
            true => Verdict::Undetermined,
            false => self.verdict.turned(),
        };
        Self {
            verdict,
            because: format!("{why}{}", self.because),
            unshown: self.unshown && verdict == Verdict::Contradicted,
            ..self
        }
    }

    /// Undetermined, with what would settle it.
    pub(crate) fn open(because: String, needs: impl IntoIterator<Item = String>) -> Self {
        Self {
            verdict: Verdict::Undetermined,
            because,
            needs: needs.into_iter().collect(),
            unshown: false,
        }
    }
}

impl Verdict {
    /// Supported where a rule holds for all values, contradicted where it fails for all.
    pub(crate) fn of(holds: bool, fails: bool) -> Self {
        match (holds, fails) {
            (true, false) => Self::Supported,
            (false, true) => Self::Contradicted,
            _ => Self::Undetermined,
        }
    }

    /// The verdict on both together.
    pub(crate) fn and(self, other: Self) -> Self {
        self.max(other)
    }

    /// The verdict on the opposite.
    pub(crate) fn turned(self) -> Self {
        match self {
            Self::Supported => Self::Contradicted,
            Self::Undetermined => Self::Undetermined,
            Self::Contradicted => Self::Supported,
        }
    }

    /// As it stands, or turned.
    pub(crate) fn turned_if(self, denied: bool) -> Self {
        match denied {
            true => self.turned(),
            false => self,
        }
    }

    /// The one verdict of all, or undetermined where they differ or there is none.
    pub(crate) fn agreed(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut verdicts = verdicts.into_iter();
        match verdicts.next() {
            Some(first) if verdicts.all(|verdict| verdict == first) => first,
            _ => Self::Undetermined,
        }
    }
}
