//! The interviews of a synthesis are declared twice, or some are named that are not declared.
//!
//! ## Why it matters
//!
//! Interviews are what voices are counted among: “most participants” is most of those who were interviewed. One
//! that is counted twice, or one that was read and is not declared, makes another share of it.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: before, T2: after}
//!   interviews: [{participant: [P01, P02], at: T1}]
//!   coded: [{theme: company, interviews: [P01, P02@T2]}]   # P02 was interviewed at T1 only
//! ```
//!
//! ## What to do
//!
//! Declare each interview once under `interviews`, with the time at which it was held, and name it under `coded` by its
//! participant, or as in `P02@T1` where several were held with one.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG409",
    name: "unclear-interview",
    severity: Severity::Error,
    source: include_str!("unclear_interview.rs"),
};

/// An interview that is declared a second time.
pub(crate) fn twice(place: Span, name: &str, time: Option<&str>, first: Span) -> Diagnostic {
    let words = match time {
        Some(time) => format!("the interview with `{name}` at `{time}` is declared twice"),
        None => format!("the interview with `{name}` is declared twice"),
    };
    Diagnostic::at(&CHECK, place, words)
        .also(first, "the first")
        .help("take one of them out; of two interviews, say with `at` when each was held")
}

/// A word under `coded` that names no interview; `of_person` are those with the participant that it names, `known` those
/// who were interviewed.
pub(crate) fn unknown(place: Span, word: &str, of_person: &[String], known: &[&str]) -> Diagnostic {
    let words = match known.is_empty() {
        true => "`coded` names interviews, and none are declared".to_owned(),
        false => format!("`{word}` is no interview"),
    };
    let found = Diagnostic::at(&CHECK, place, words);
    let of_person: Vec<&str> = of_person.iter().map(String::as_str).collect();
    let person = word.rsplit_once('@').map_or(word, |(person, _)| person);
    if !of_person.is_empty() {
        return found.help(format!(
            "declared with this participant: {}",
            listed(&of_person)
        ));
    }
    match did_you_mean(person, known.iter().copied()) {
        Some(near) => found.help(near),
        None if known.is_empty() => found.help("say who was interviewed under `synthesis`, as in `interviews: [{participant: [P01, P02], at: T1}]`"),
        None => found.help(format!("interviewed were {}", listed(known))),
    }
}
