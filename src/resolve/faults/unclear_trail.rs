//! An entry of the trail cannot be read as it stands: a memo without words, a link that there is not, a member check of
//! nobody, or words shown of which nobody knows where they stand.
//!
//! ## Why it matters
//!
//! The trail is what a reviewer follows from a row back to how it came about. An entry that leads nowhere, or says
//! nothing, is a step that is missing; one about a finding in a row in which it does not stand is about another row.
//!
//! ## Example
//!
//! ```yaml
//! memos:
//!   - {at: company-first/pace, by: AB, date: 2026-03-14, text: Is this still about company?}   # not linked there
//! checked_with:
//!   - {at: [company-first, pace], n: 0, outcome: agreed, shown: People came for the company.}
//! ```
//!
//! ## What to do
//!
//! Name a link by its row and a finding that is linked there, as in `company-first/talk`. Say with `n` how many were asked,
//! those named among them; leave it out where that is not known. What was `shown` is compared with the one statement that
//! `at` names: write an entry for each statement.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG170",
    name: "unclear-trail",
    severity: Severity::Error,
    source: include_str!("unclear_trail.rs"),
};

/// A memo that is not printed, and says nothing.
pub(crate) fn empty_memo(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "the memo says nothing").help("write it, or take it out")
}

/// A finding that is not linked to the row; `known` are those that are.
pub(crate) fn no_link(place: Span, row: &str, item: &str, known: &[&str]) -> Diagnostic {
    let words = format!("`{item}` does not stand in `{row}`");
    let found = Diagnostic::at(&CHECK, place, words);
    match known.is_empty() {
        true => found.help(format!(
            "no finding is linked to `{row}`: name the one or the other alone"
        )),
        false => found.help(format!("linked to `{row}`: {}", listed(known))),
    }
}

/// A member check of no people.
pub(crate) fn nobody(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a member check asks at least one person")
        .help("say how many were asked, or leave `n` out where that is not known")
}

/// A member check of fewer people than are named.
pub(crate) fn fewer_than_named(place: Span, n: usize, named: usize) -> Diagnostic {
    let words = format!("`n` is {n}, and {named} participants are named");
    Diagnostic::at(&CHECK, place, words)
        .help("`n` is how many were asked in all, those named among them")
}

/// Words shown of several statements, or of the whole synthesis.
pub(crate) fn shown_of_several(place: Span, statements: usize) -> Diagnostic {
    let words = match statements {
        0 => "`shown` has words of a statement, and `at` names none".to_owned(),
        _ => format!("`shown` has words of one statement, and `at` names {statements}"),
    };
    Diagnostic::at(&CHECK, place, words)
        .help("name the one statement that was shown; of several, write an entry for each")
}
