//! A file or folder of the synthesis cannot be read.
//!
//! ## Why it matters
//!
//! What cannot be read cannot be checked. A file may hold the finding that contradicts a
//! proposition, so a report that passed it over would be worth little.
//!
//! ## Example
//!
//! ```text
//! propositions/
//!   evidence.yaml        # no permission to read it
//!   figures.yaml/        # a folder whose name ends like that of a file
//! ```
//!
//! ## What to do
//!
//! Give yourself permission to read the file, close it in a program that locks it, or wait until a
//! shared drive has fetched it. Take the ending `.yaml` off the name of a folder; the files in it
//! are read all the same. Move what does not belong to the synthesis out of the folder.

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG001",
    name: "unreadable",
    severity: Severity::Error,
    source: include_str!("unreadable.rs"),
};

pub(crate) fn finding(path: impl AsRef<Path>, reason: &str) -> Diagnostic {
    let message = format!("`{}` cannot be read: {reason}", path.as_ref().display());
    Diagnostic::on_path(&CHECK, path.as_ref(), message)
        .help("let it be read, or move it out of the synthesis folder")
}

pub(crate) fn folder(path: &Path) -> Diagnostic {
    let message = format!("`{}` is a folder, not a file", path.display());
    Diagnostic::on_path(&CHECK, path, message)
        .help("take the ending off its name; YAML files in folders are read whatever the folder is called")
}

/// A text that a source names, and why it cannot be read.
pub(crate) fn text(path: &Path, reason: &str) -> Diagnostic {
    let message = format!("the text `{}` cannot be read: {reason}", path.display());
    Diagnostic::on_path(&CHECK, path, message)
        .help("let it be read, or take it out of the source that names it")
}
