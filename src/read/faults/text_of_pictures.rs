//! A PDF that a source names as its text has no text layer: its pages are pictures, or its letters are shapes of which the
//! file does not say which letters they are.
//!
//! ## Why it matters
//!
//! A person reads such a page, and a program finds no word on it. No quotation from it is checked, though the text seems
//! to be there.
//!
//! ## Example
//!
//! ```text
//! papers/
//!   smith-1987.pdf        # scanned on a copier
//! ```
//!
//! ## What to do
//!
//! Name the file that the PDF was made of, if there is one. Let a program for text recognition (OCR) add a text layer to
//! a scan, and read a page of it: what it took for other letters is told as a misquotation later.

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG026",
    name: "text-of-pictures",
    severity: Severity::Error,
    source: include_str!("text_of_pictures.rs"),
};

/// The PDF at `path`, and what it has in place of a text layer.
pub(in crate::read) fn finding(path: &Path, words: &str) -> Diagnostic {
    let message = format!("the PDF `{}` {words}", path.display());
    Diagnostic::on_path(&CHECK, path, message).help(
        "name the file that the PDF was made of, or let a program read the pages (OCR) and look whether it read them well",
    )
}
