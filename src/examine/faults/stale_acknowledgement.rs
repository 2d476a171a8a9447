//! An acknowledgement names a check or a place at which nothing is found.
//!
//! ## Why it matters
//!
//! An acknowledgement tells the reader that the authors know of a weakness, and why it stands. One that
//! meets nothing either tells of a weakness that is gone, or is misspelt, so that the weakness it was meant
//! for stays open.
//!
//! ## Example
//!
//! ```yaml
//! acknowledged:
//!   - {check: single-strand, at: pay-matters, because: pay was not asked about in interviews}
//! ```
//!
//! ## What to do
//!
//! Take it out if what it was about is mended. Otherwise name the check and the id or figure key exactly
//! as the finding does. A measure's id and the path of a table stand for all figures of theirs: `at: mood`,
//! `at: results/contrasts.csv`. Errors cannot be acknowledged: they have to be mended.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Placed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG229",
    name: "stale-acknowledgement",
    severity: Severity::Warning,
    source: include_str!("stale_acknowledgement.rs"),
};

/// An acknowledgement names a check that there is not; `near` is the remedy where one is near.
pub(crate) fn no_check(
    check: &Placed<String>,
    at: &Placed<String>,
    near: Option<String>,
) -> Diagnostic {
    let words = format!("there is no check `{}`", check.value);
    Diagnostic::at(&CHECK, check.span, words)
        .maybe_help(near)
        .help("`cisgrid list checks` names them all")
        .about(&at.value)
}

/// An acknowledgement names a check whose findings cannot be acknowledged, and `why`.
pub(crate) fn unable(
    check: &Placed<String>,
    at: &Placed<String>,
    named: &Check,
    why: &str,
) -> Diagnostic {
    let words = format!("`{}` {why}", named.name);
    Diagnostic::at(&CHECK, check.span, words)
        .help("take the acknowledgement out, and mend what the check finds")
        .about(&at.value)
}

/// A check finds nothing at any figure of the measure or table that an acknowledgement names.
pub(crate) fn nothing_at_any(named: &Check, at: &Placed<String>) -> Diagnostic {
    let words = format!(
        "`{}` finds nothing at any figure of `{}`",
        named.name, at.value
    );
    Diagnostic::at(&CHECK, at.span, words)
        .help("take the acknowledgement out if what it was about is mended")
        .about(&at.value)
}

/// Nothing is called as an acknowledgement has it; `near` is the remedy where something nearly is.
pub(crate) fn nothing_so_called(at: &Placed<String>, near: Option<String>) -> Diagnostic {
    let words = format!("nothing is called `{}`", at.value);
    Diagnostic::at(&CHECK, at.span, words)
        .maybe_help(near)
        .help("name the id, figure key or table as the finding does")
        .about(&at.value)
}

/// A check finds nothing at what an acknowledgement names; `near` is the remedy where it finds
/// something at a place of nearly that name.
pub(crate) fn nothing_there(
    named: &Check,
    at: &Placed<String>,
    near: Option<String>,
) -> Diagnostic {
    let words = format!("`{}` finds nothing at `{}`", named.name, at.value);
    Diagnostic::at(&CHECK, at.span, words)
        .maybe_help(near)
        .help("take the acknowledgement out if what it was about is mended")
        .about(&at.value)
}
