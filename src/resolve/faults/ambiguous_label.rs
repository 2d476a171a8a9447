//! A label can mean two things.
//!
//! ## Why it matters
//!
//! Timepoints, groups and categories may be named by what they are called in print. Where two are called the same, or
//! where the label of a contrast can be taken apart in two ways, a figure would go to one of two places by
//! chance; and a participant to one of two sites, where a name can be taken apart in two ways.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: after the course, T2: after the course}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, at: after the course, n: 32, mean: 3.40}
//! ```
//!
//! ## What to do
//!
//! Name it by its id. In the label of a contrast, write two points between the two, as in `T1..T2`, or
//! put `from` and `to`, or `group` and `versus`, in columns of their own.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG115",
    name: "ambiguous-label",
    severity: Severity::Error,
    source: include_str!("ambiguous_label.rs"),
};

/// A label that two timepoints or groups have; `kind` is the word for them.
pub(crate) fn finding(place: Span, kind: &str, one: Span, other: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("two {kind}s are called so"))
        .also(one, "one of them")
        .also(other, "the other")
        .help(format!("name the {kind} by its id"))
}

/// A participant's name that the pattern of names reads in two ways.
pub(crate) fn participant(place: Span, name: &str) -> Diagnostic {
    let words = format!("`{name}` can be read in two ways by the pattern of names");
    Diagnostic::at(&CHECK, place, words)
        .help("put a sign between the parts of the pattern that stands in no part, or declare the participants one by one")
}

/// A label that two categories of the measure declared at `declared` have.
pub(crate) fn category(place: Span, [one, other]: [&str; 2], declared: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "two categories are called so")
        .also(declared, "of this measure")
        .help(format!("name the category by its id: `{one}` or `{other}`"))
}

/// The label of a contrast that falls apart in two ways, each told as its two sides.
pub(crate) fn contrast(place: Span, text: &str, one: [&str; 2], other: [&str; 2]) -> Diagnostic {
    let [first, second] = [one, other].map(|[one, two]| format!("`{one}` and `{two}`"));
    let words = format!("`{text}` can be read in two ways");
    Diagnostic::at(&CHECK, place, words)
        .label(format!("as {first}, or as {second}"))
        .help("say what is compared in columns of their own: `from` and `to`, or `group` and `versus`")
}
