//! GRADE-CERQual confidence and GRADE certainty.

use super::handle::Placed;
use super::vocabulary::Level;
use crate::source::Span;

/// Which of the two assessments it is; one is never turned into the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentKind {
    /// GRADE-CERQual: confidence in a qualitative finding.
    Confidence,
    /// GRADE: certainty of a quantitative finding.
    Certainty,
}

impl AssessmentKind {
    /// The names of its components.
    pub fn components(self) -> &'static [&'static str] {
        match self {
            Self::Confidence => &[
                "methodological limitations",
                "coherence",
                "adequacy",
                "relevance",
            ],
            Self::Certainty => &[
                "risk of bias",
                "inconsistency",
                "indirectness",
                "imprecision",
                "other considerations",
            ],
        }
    }

    /// What it is called before the id of a finding.
    pub(crate) fn called(self) -> &'static str {
        match self {
            Self::Confidence => "confidence in",
            Self::Certainty => "certainty of",
        }
    }

    /// How the format says that a component is of no concern.
    pub(crate) fn without_concern(self) -> &'static str {
        match self {
            Self::Confidence => "coherence: none",
            Self::Certainty => "inconsistency: not serious",
        }
    }
}

/// An overall level and the components behind it.
#[derive(Debug)]
pub struct Assessment {
    /// Where it was declared.
    pub span: Span,
    /// Which assessment it is.
    pub kind: AssessmentKind,
    /// The overall level.
    pub level: Placed<Level>,
    /// The components that were assessed.
    pub components: Vec<Component>,
    /// Why the level is as it is.
    pub because: Option<String>,
}

impl Assessment {
    /// The components that were not assessed.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &'static str> {
        let all = self.kind.components().iter().copied();
        all.filter(|name| !self.components.iter().any(|one| one.name == *name))
    }
}

/// One component of an assessment.
#[derive(Debug)]
pub struct Component {
    /// Its name in print.
    pub name: &'static str,
    /// Where it was declared.
    pub span: Span,
    /// The words of the concern or rating, such as `minor concerns` or `not serious`.
    pub words: &'static str,
    /// True where it is a reason to lower the level.
    pub lowers: bool,
    /// Why.
    pub because: Option<String>,
}
