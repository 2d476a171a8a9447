//! What can be wrong with sheets, and with what was settled.

use super::register::NoCase;
use crate::model::{JudgementKind, SheetLine};
use crate::source::Span;

/// What is wrong with a sheet, a line of it, or something that was settled.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    /// Whose sheet it is; nothing where something was settled.
    pub(super) analyst: Option<String>,
    /// Where.
    pub(super) span: Span,
    /// What it names.
    pub(super) at: String,
    /// What is wrong.
    pub(super) what: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug)]
pub(super) enum Wrong {
    /// The sheet is of no analyst that is declared; these are.
    Nobody(Vec<String>),
    /// The sheet lacks a column.
    Lacks(&'static str),
    /// What is judged is no kind of judgement. The word is not kept: where columns are mixed up, it is a judgement.
    UnknownKind,
    /// It is not said what is judged.
    Unclear,
    /// The analyst is said not to judge this.
    NotTheirs(JudgementKind),
    /// There is nothing of that id; what may be meant.
    Gone(Option<String>),
    /// The judgement is no word of its kind. It is not kept: it may not be told yet.
    UnknownWord(JudgementKind),
    /// It is judged a second time; where the first is, and whether the two are the same.
    Twice(Span, bool),
    /// Something was settled that nobody judged.
    Unjudged(JudgementKind),
    /// Something was settled before all were in.
    TooEarly(JudgementKind),
}

impl Wrong {
    /// What is wrong with a line that is about no case.
    pub(super) fn from_case(why: NoCase) -> Self {
        match why {
            NoCase::UnknownKind => Self::UnknownKind,
            NoCase::Unclear => Self::Unclear,
            NoCase::Gone(near) => Self::Gone(near),
        }
    }
}

/// What is wrong with a line of an analyst's sheet, or with what was settled.
pub(super) fn problem(analyst: Option<&str>, line: &SheetLine, what: Wrong) -> Problem {
    let span = match &what {
        Wrong::UnknownKind => line.of.as_ref().map(|of| of.span),
        Wrong::UnknownWord(_) | Wrong::Twice(..) => line.judgement.as_ref().map(|one| one.span),
        _ => Some(line.at.span),
    };
    Problem {
        analyst: analyst.map(String::from),
        span: span.unwrap_or(line.at.span),
        at: line.at.value.clone(),
        what,
    }
}
