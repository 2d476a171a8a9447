//! A text that a source names is in a file that cannot be read as a text.
//!
//! ## Why it matters
//!
//! Quotations are looked for in the words of the text. Where there are none to be had, no quotation from it is checked,
//! and nothing else would say so.
//!
//! ## Example
//!
//! ```text
//! transcripts/
//!   P03.docx        # protected by a password
//!   P07.docx        # cut off on its way
//! ```
//!
//! ## What to do
//!
//! Open the file in the program that wrote it, take a password away, and save it anew: as `.docx`, `.html` or `.pdf`, or
//! as plain text in UTF-8, which anything can read.

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::read::texts::no_text::NoText;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG025",
    name: "unreadable-text",
    severity: Severity::Error,
    source: include_str!("unreadable_text.rs"),
};

/// Why a file is no text; nothing of what stands in it is told.
pub(in crate::read) fn finding(path: &Path, why: &NoText) -> Diagnostic {
    let message = format!("the text `{}` {}", path.display(), why.words);
    Diagnostic::on_path(&CHECK, path, message).help(why.help)
}
