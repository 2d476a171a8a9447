//! An answer to a reader cannot be read as it stands: it says nothing, answers no remark, or says that something was changed
//! and that nothing was.
//!
//! ## Why it matters
//!
//! The letter to reviewers is written from these answers. One without words is a remark that was passed over, and one that
//! says both things lets an editor look for a change that is not there.
//!
//! ## Example
//!
//! ```yaml
//! responses:
//!   - {to: r3f2a91c0, answer: We agree., changed: The scale is named., no_change: true}   # both
//! ```
//!
//! ## What to do
//!
//! Say in `answer` what you answer, in `changed` what was changed, or with `no_change: true` that nothing was; then the answer
//! says why. `to` is the id of the remark: `cisgrid remarks FILE` lists it.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG180",
    name: "unclear-response",
    severity: Severity::Error,
    source: include_str!("unclear_response.rs"),
};

/// An answer that does not say what it answers.
pub(crate) fn to_nothing(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "`to` names no remark")
        .help("write the id of the remark, as `cisgrid remarks FILE` lists it")
        .of_this_machine()
}

/// A text of an answer without words.
pub(crate) fn empty(place: Span, key: &str) -> Diagnostic {
    let help = match key {
        "changed" => {
            "say what was changed, or with `no_change: true` that nothing was; leave it out where neither can be said yet"
        }
        _ => "write the answer, or take the entry out: the remark is then open again",
    };
    Diagnostic::at(&CHECK, place, format!("`{key}` says nothing"))
        .help(help)
        .of_this_machine()
}

/// An answer that says that something was changed, and that nothing was.
pub(crate) fn both(place: Span) -> Diagnostic {
    let words = "the response says what was changed, and `no_change: true` that nothing was";
    Diagnostic::at(&CHECK, place, words)
        .help("take one of them out")
        .of_this_machine()
}
