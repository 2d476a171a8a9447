//! A synthesis has no propositions, so that there is nothing to check and no grid to print.

use std::path::Path;

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG018",
    name: "nothing-declared",
    severity: Severity::Error,
    source: include_str!("nothing_declared.rs"),
    run: None,
};

pub(crate) fn no_files(folder: &Path) -> Diagnostic {
    let words = format!("`{}` holds no YAML file", folder.display());
    Diagnostic::on_path(&CHECK, folder, words).help(format!(
        "`cisgrid init {}` writes a small synthesis to start from",
        folder.display()
    ))
}

pub(crate) fn no_propositions(folder: &Path) -> Diagnostic {
    let words = format!("no file in `{}` declares a proposition", folder.display());
    Diagnostic::on_path(&CHECK, folder, words)
        .help("write one under `propositions:`, with an `id` and a `statement`")
}
