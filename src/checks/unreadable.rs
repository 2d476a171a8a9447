//! A file or folder of the synthesis cannot be read.

use std::path::Path;

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG001",
    name: "unreadable",
    severity: Severity::Error,
    source: include_str!("unreadable.rs"),
    run: None,
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
