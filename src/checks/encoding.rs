//! A file is not written in UTF-8.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG003",
    name: "encoding",
    severity: Severity::Error,
    source: include_str!("encoding.rs"),
    run: None,
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this file is not UTF-8 text")
        .label("the first byte that is not")
        .help("save it anew with the encoding UTF-8; in a spreadsheet, as `CSV UTF-8`")
}
