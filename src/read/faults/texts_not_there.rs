//! Confidential texts do not lie where the setting of this machine says.
//!
//! ## Why it matters
//!
//! It is no fault that texts which must not leave their machine are not on this one. But where the setting names a place
//! for them, somebody thinks that they are there, and that quotations are checked against them.
//!
//! ## Example
//!
//! ```text
//! cisgrid.local.yaml:  texts: {interviews: /media/encrypted/transcripts}
//! ```
//!
//! The encrypted disk is not opened.
//!
//! ## What to do
//!
//! Open the disk, or correct the path. On a machine that is not to have the texts, take the line out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG425",
    name: "texts-not-there",
    severity: Severity::Note,
    source: include_str!("texts_not_there.rs"),
};

/// The texts of `source` are not there, and why.
pub(in crate::read) fn finding(place: Span, source: &str, why: &str) -> Diagnostic {
    let words = format!("the texts of `{source}` are not where this machine's setting says: {why}");
    Diagnostic::at(&CHECK, place, words)
        .help("open the disk that they lie on, or correct the path; without them nothing is checked against them")
        .about(source)
        .of_this_machine()
}
