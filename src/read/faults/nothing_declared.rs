//! A synthesis has no propositions, so that there is nothing to check and no grid to print.
//!
//! ## Why it matters
//!
//! A report without faults is good news only if something was looked at. An empty folder, or the
//! wrong one, has no faults either; that it is empty is therefore said loudly.
//!
//! ## Example
//!
//! ```text
//! $ cisgrid check propositons           # a slip: an empty folder of almost the same name
//! ```
//!
//! ## What to do
//!
//! See that you named the right folder, and that the names of its files end in `.yaml`. To start a
//! new synthesis, let `cisgrid init` write a small one to change. Propositions are written as a
//! list:
//!
//! ```yaml
//! propositions:
//!   - id: adjustment
//!     statement: Wellbeing can fall in the first months and then steady.
//! ```

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG018",
    name: "nothing-declared",
    severity: Severity::Error,
    source: include_str!("nothing_declared.rs"),
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
