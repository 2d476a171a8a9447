//! The ORCID iD of an author is none: it has another form, or its last digit does not fit the others.
//!
//! ## Why it matters
//!
//! An iD leads to one person. Its last digit is computed from the others (ISO 7064, MOD 11-2), so that a digit that
//! was mistyped is found instead of naming somebody else.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   authors: [{name: Josiah Carberry, orcid: 0000-0002-1825-0079}]   # 0000-0002-1825-0097
//! ```
//!
//! ## What to do
//!
//! Copy it from the person's ORCID page: four groups of four digits, of which the very last may be an `X`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG129",
    name: "bad-orcid",
    severity: Severity::Error,
    source: include_str!("bad_orcid.rs"),
};

pub(crate) fn form(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{}` is not written as an ORCID iD", text.escape_debug());
    Diagnostic::at(&CHECK, place, words)
        .help("write four groups of four digits, as in `orcid: 0000-0002-1825-0097`")
}

pub(crate) fn digit(place: Span, text: &str, last: char) -> Diagnostic {
    let words =
        format!("`{text}` is no ORCID iD: behind its other digits the last one is `{last}`");
    Diagnostic::at(&CHECK, place, words)
        .help("copy it anew from the person's ORCID page: a digit was mistyped")
}
