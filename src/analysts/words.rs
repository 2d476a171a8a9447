//! The words of each kind of judgement, and their order, where they have one.

use crate::model::{Convergence, Fit, JudgementKind, Level, Stance};

/// What an analyst writes who looked and cannot judge: the case is done, and counts as one that lacks.
pub const CANNOT_SAY: &str = "cannot say";

/// The words of GRADE and GRADE-CERQual, from the least on.
const LEVELS: [&str; 4] = ["very low", "low", "moderate", "high"];

/// The words in which such things are judged; none where they are the codes of the synthesis.
pub fn words(kind: JudgementKind) -> &'static [&'static str] {
    match kind {
        JudgementKind::Fit => Fit::WORDS,
        JudgementKind::Convergence => Convergence::WORDS,
        JudgementKind::Stance => Stance::WORDS,
        JudgementKind::Confidence | JudgementKind::Certainty => &LEVELS,
        JudgementKind::Code => &[],
    }
}

/// Whether these words stand in an order, from the least on. Those of fit and convergence do not: silence is neither
/// between the others nor beyond them; nor do those of stance, of which one takes no side.
pub fn ordered(kind: JudgementKind) -> bool {
    matches!(kind, JudgementKind::Confidence | JudgementKind::Certainty)
}

/// The word that is meant, among those of that kind.
pub(super) fn meant(kind: JudgementKind, written: &str) -> Option<&'static str> {
    match kind {
        JudgementKind::Fit => Fit::meant(written).map(Fit::word),
        JudgementKind::Convergence => Convergence::meant(written).map(Convergence::word),
        JudgementKind::Stance => Stance::meant(written).map(Stance::word),
        JudgementKind::Confidence | JudgementKind::Certainty => {
            Level::meant(written).map(Level::word)
        }
        JudgementKind::Code => None,
    }
}
