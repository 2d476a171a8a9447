//! A file uses a YAML anchor (`&name`) or alias (`*name`), which are not read.
//!
//! ## Why it matters
//!
//! An alias stands for text that is written somewhere else, so that a reviewer who looks at a line
//! does not see what it says. More often neither sign is meant: in YAML a text must not start with
//! `*` or `&` unless it has quotes around it, and without them a part of the text would be lost.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: change
//!     strand: qualitative
//!     finding: &c. and so on            # read as an anchor
//!     note: *Really* it changed them    # read as an alias
//! ```
//!
//! ## What to do
//!
//! Put quotes around the whole text: `note: "*Really* it changed them"`. Where you did mean an
//! alias, write out what it stands for; figures and findings are shared by naming their ids.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG007",
    name: "alias",
    severity: Severity::Error,
    source: include_str!("alias.rs"),
};

pub(crate) fn finding(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is a YAML alias, and aliases are not read");
    Diagnostic::at(&CHECK, place, words)
        .help("write out what it stands for; a text that starts with `*` needs quotes around it")
        .grouped("alias")
}

pub(crate) fn anchor(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is a YAML anchor, and anchors are not read");
    Diagnostic::at(&CHECK, place, words)
        .help("take it out; a text that starts with `&` needs quotes around it")
        .grouped("anchor")
}
