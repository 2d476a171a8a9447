//! What an association is with is no declared variable, or the reference is none of its categories.
//!
//! ## Why it matters
//!
//! A slope, a correlation or an odds ratio is of one variable with another. Readers ask of both what they are and
//! in which unit they stand, and a claim names both.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, predictor: age, effect: slope, estimate: 0.058, p: 0.01}   # no measure `age`
//! ```
//!
//! ## What to do
//!
//! Declare the variable under `measures`, with `categories` where it has some, and name it by id or label:
//! `age`, `sex=women` for a category against the reference, `age:sex` for an interaction, `mood@T1` for an
//! earlier score, `.` for the model as a whole. In a table, other words are explained with `predictors:`. A row of
//! a model that is no association, such as the intercept, is put aside with `rows: {ignore: [(Intercept)]}`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG140",
    name: "unknown-predictor",
    severity: Severity::Error,
    source: include_str!("unknown_predictor.rs"),
};

/// A predictor; `known` are the measures, `labelled` the categories that are called so, `in_table` where a cell of a
/// table says it.
pub(crate) fn finding(
    place: Span,
    word: &str,
    known: &[&str],
    labelled: &[&str],
    in_table: bool,
) -> Diagnostic {
    let words = format!("`{word}` is no declared variable, nor a category of one");
    let found = Diagnostic::at(&CHECK, place, words)
        .maybe_help(did_you_mean(word, known.iter().copied()))
        .maybe_help(called(word, labelled, in_table))
        .help("a predictor is a measure, as `age`; a category against the reference, as `sex=women`; an interaction, as `age:sex`; `.` is the model as a whole");
    match in_table {
        true => found
            .help("explain the words of a table with `predictors:` beside it, as in `predictors: {sexF: sex=women}`; a row that is no association, such as the intercept, is put aside with `rows: {ignore: […]}`")
            .grouped(format!("{} {word}", place.file.number())),
        false => found,
    }
}

/// Which categories are called so.
fn called(word: &str, labelled: &[&str], in_table: bool) -> Option<String> {
    let [one] = labelled else {
        let some = !labelled.is_empty();
        return some.then(|| format!("`{word}` is the label of {}", listed(labelled)));
    };
    Some(match in_table {
        true => format!(
            "`{word}` is the label of `{one}`: say `predictors: {{{word:?}: {one}}}` beside the table"
        ),
        false => format!("`{word}` is the label of `{one}`"),
    })
}

/// A reference that the predictor does not have among its categories.
pub(crate) fn reference(place: Span, word: &str, measure: &str, known: &[&str]) -> Diagnostic {
    let words =
        format!("`{word}` is no category of `{measure}`, so that it cannot be the reference");
    let found =
        Diagnostic::at(&CHECK, place, words).maybe_help(did_you_mean(word, known.iter().copied()));
    match known.is_empty() {
        true => found.help(format!("declare `categories` of `{measure}`")),
        false => found.help(format!("its categories: {}", listed(known))),
    }
}
