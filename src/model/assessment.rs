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
