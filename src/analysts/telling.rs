//! How what is wrong with sheets is told: never with a word that may be a judgement.

use super::case::KINDS;
use super::judgements::Judgements;
use super::problem::{Problem, Wrong};
use super::words;
use crate::diagnostic::Diagnostic;
use crate::wording::spelling;

/// What `tell` says of each thing that is wrong.
pub(super) fn each(
    judgements: &Judgements,
    found: &mut Vec<Diagnostic>,
    tell: impl Fn(&Problem, &Wrong) -> Option<Diagnostic>,
) {
    let problems = judgements.problems.iter();
    found.extend(problems.filter_map(|one| tell(one, &one.what)));
}

/// What a line names, where that is an id: where columns are mixed up, a judgement or a reason may stand in its place.
pub(super) fn named(problem: &Problem) -> String {
    let at = problem.at.as_str();
    let mut words = KINDS.iter().flat_map(|kind| words::words(*kind));
    let is_word = words.any(|word| spelling::same_label(word, at));
    match is_word || at.contains(char::is_whitespace) {
        true => NO_ID.to_owned(),
        false => format!("`{at}`"),
    }
}

/// What is said of a line that names no id.
const NO_ID: &str = "what is no id";

/// A finding about what a line names, without the line, in which judgements stand.
pub(super) fn about(found: Diagnostic, problem: &Problem) -> Diagnostic {
    match named(problem) == NO_ID {
        true => found.bare(),
        false => found.about(&problem.at).bare(),
    }
}

/// Whose line it is, for the start of a sentence: `AB judges`, or `the consensus is on`.
pub(super) fn whose(problem: &Problem, verb: &str) -> String {
    match &problem.analyst {
        Some(analyst) => format!("`{analyst}` {verb}"),
        None => "a consensus is on".to_owned(),
    }
}
