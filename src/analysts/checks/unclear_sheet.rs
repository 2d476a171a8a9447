//! A sheet of judgements, or a line of it, does not say what is judged.
//!
//! ## Why it matters
//!
//! A line counts where it says what it is about, under `at`, and what is judged of it, under `of`. Of a line that leaves
//! this open nobody can say whether the analysts agree, and it is not counted.
//!
//! ## Example
//!
//! ```text
//! at,of,judgement,because
//! P1,fitt,confirmation,
//! ```
//!
//! ## What to do
//!
//! Keep the headings `at` and `judgement`; write under `of` one of `fit`, `convergence`, `stance`, `confidence`,
//! `certainty` and `code`. Where `judges` says what an analyst judges, add the kind there, or take the line out of the
//! sheet.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::{about, each, named, whose};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::JudgementKind;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG161",
    name: "unclear-sheet",
    severity: Severity::Warning,
    source: include_str!("unclear_sheet.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    each(judgements, found, |one, what| {
        let at = &named(one);
        let kinds = || format!("write one of: {}", JudgementKind::WORDS.join(", "));
        let (words, help) = match what {
            Wrong::Lacks(column) => (
                format!("the sheet of {at} has no column `{column}`, and is left aside"),
                "keep the first line as `cisgrid judge` writes it: at, of, judgement and because, and whatever else you like".to_owned(),
            ),
            Wrong::UnknownKind => (
                format!("{} {at}, and what stands under `of` is nothing that is judged", whose(one, "judges")),
                kinds(),
            ),
            Wrong::Unclear => (
                format!("{} {at}, and it is not said of what: of its confidence or its certainty", whose(one, "judges")),
                "write `confidence` (GRADE-CERQual) or `certainty` (GRADE) under `of`".to_owned(),
            ),
            Wrong::NotTheirs(kind) => (
                format!("{} the {} of {at}, which is not among what this analyst is said to judge", whose(one, "judges"), kind.word()),
                "add it to `judges` of the analyst, or take the line out".to_owned(),
            ),
            _ => return None,
        };
        Some(about(Diagnostic::at(&CHECK, one.span, words), one).help(help))
    });
}
