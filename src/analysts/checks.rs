//! Checks of what analysts judged and settled. None of them tells what anybody judged before all are in.

use super::case::KINDS;
use super::judgements::{Judgements, Problem, Wrong};
use super::words;
use crate::diagnostic::{Check, Diagnostic};
use crate::wording::spelling;

mod consensus_without_judgements;
mod consensus_without_reason;
mod judged_twice;
mod judgement_of_nothing;
mod sheet_of_nobody;
mod stated_unlike_consensus;
mod unclear_sheet;
mod unknown_judgement;
mod unsettled_judgement;

/// A check and its rule, which is told whether all names were resolved.
pub(crate) type JudgementRule = (&'static Check, fn(&Judgements, bool, &mut Vec<Diagnostic>));

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[JudgementRule] = &[
    (&sheet_of_nobody::CHECK, sheet_of_nobody::run),
    (&unclear_sheet::CHECK, unclear_sheet::run),
    (&unknown_judgement::CHECK, unknown_judgement::run),
    (&judgement_of_nothing::CHECK, judgement_of_nothing::run),
    (&judged_twice::CHECK, judged_twice::run),
    (&unsettled_judgement::CHECK, unsettled_judgement::run),
    (
        &consensus_without_reason::CHECK,
        consensus_without_reason::run,
    ),
    (
        &stated_unlike_consensus::CHECK,
        stated_unlike_consensus::run,
    ),
    (
        &consensus_without_judgements::CHECK,
        consensus_without_judgements::run,
    ),
];

/// What `tell` says of each thing that is wrong.
fn each(
    judgements: &Judgements,
    found: &mut Vec<Diagnostic>,
    tell: impl Fn(&Problem, &Wrong) -> Option<Diagnostic>,
) {
    let problems = judgements.problems.iter();
    found.extend(problems.filter_map(|one| tell(one, &one.what)));
}

/// What a line names, where that is an id: where columns are mixed up, a judgement or a reason may stand in its place.
fn named(problem: &Problem) -> String {
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
fn about(found: Diagnostic, problem: &Problem) -> Diagnostic {
    match named(problem) == NO_ID {
        true => found.bare(),
        false => found.about(&problem.at).bare(),
    }
}

/// Whose line it is, for the start of a sentence: `AB judges`, or `the consensus is on`.
fn whose(problem: &Problem, verb: &str) -> String {
    match &problem.analyst {
        Some(analyst) => format!("`{analyst}` {verb}"),
        None => "a consensus is on".to_owned(),
    }
}
