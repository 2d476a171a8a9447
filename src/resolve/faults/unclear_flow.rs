//! A step of the flow of people cannot be placed.
//!
//! ## Why it matters
//!
//! A flow tells how many of those who were asked are still there, step by step. A step that comes from nowhere, or
//! from itself, breaks the chain, and nobody can say any more who left where.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - flow:
//!       - {id: assessed, label: Assessed for eligibility, n: 210}
//!       - {id: randomised, label: Randomised, n: 128, from: asessed}   # the id is assessed
//! ```
//!
//! ## What to do
//!
//! Give each step an id of its own, write the steps in the order in which people pass them, and let each say with
//! `from` which step its people come from. The first has no `from`. Numbers of people are whole, and not below 0.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG127",
    name: "unclear-flow",
    severity: Severity::Error,
    source: include_str!("unclear_flow.rs"),
};

/// A step that comes from one that is not there; `known` are those above it.
pub(crate) fn unknown(place: Span, id: &str, known: &[&str]) -> Diagnostic {
    let words = format!("there is no step `{id}` in this flow");
    let found = Diagnostic::at(&CHECK, place, words);
    match did_you_mean(id, known.iter().copied()) {
        Some(near) => found.help(near),
        None if known.is_empty() => {
            found.help("this is the first step, which comes from no other: take `from` out")
        }
        None => found.help(format!("the steps above are {}", listed(known))),
    }
}

/// A step that comes from itself.
pub(crate) fn itself(place: Span, id: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("the step `{id}` comes from itself"))
        .help("name the step that its people come from; the first step has no `from`")
}

/// A step that comes from one below it, which stands at `other`.
pub(crate) fn later(place: Span, id: &str, other: Span) -> Diagnostic {
    let words = format!("the step `{id}`, from which this one comes, stands below it");
    Diagnostic::at(&CHECK, place, words)
        .also(other, "here")
        .help("write the steps in the order in which people pass them")
}

/// A step that is named twice among those that one comes from.
pub(crate) fn again(place: Span, id: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("the step `{id}` is named twice here"),
    )
    .help("name each step once that its people come from")
}

/// A second step of one id.
pub(crate) fn twice(place: Span, id: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("the step `{id}` stands twice"))
        .also(first, "the first")
        .help("give each step an id of its own, such as `walk-T1` and `walk-T2`; what is printed is its label")
}

/// A step of the same id as one in the flow of another study, at `first`, that is called otherwise.
pub(crate) fn called_otherwise(place: Span, id: &str, first: Span) -> Diagnostic {
    let words = format!("the step `{id}` is called otherwise in another flow");
    Diagnostic::at(&CHECK, place, words)
        .also(first, "there")
        .help("give both the same label, or this one an id of its own")
}

/// A number of people that is none.
pub(crate) fn no_people(place: Span, printed: &str) -> Diagnostic {
    let words = format!("`{printed}` is no number of people");
    Diagnostic::at(&CHECK, place, words)
        .help("people are counted: 0 or more, and whole; those who left are told as `left`, without a minus")
}

/// People who left before the first step.
pub(crate) fn left_of_nobody(place: Span, id: &str) -> Diagnostic {
    let words =
        format!("the step `{id}` comes from no other, so that nobody can have left before it");
    Diagnostic::at(&CHECK, place, words)
        .help("say with `from` which step its people come from, or write `left` at the step after")
}
