//! A file or folder of the synthesis is a symbolic link (a shortcut), which is not followed.
//!
//! ## Why it matters
//!
//! What a link points to lies elsewhere, and often on one person's computer only. A synthesis is to
//! be whole in its own folder, so that a co-author, a reviewer or a journal reads the same as you
//! do, and so that nothing outside the folder is printed by mistake.
//!
//! ## Example
//!
//! ```text
//! propositions/
//!   evidence.yaml
//!   results/table-3.csv -> /home/shared/study/final/table-3.csv
//! ```
//!
//! ## What to do
//!
//! Put a copy of the file or folder in the place of the link. Where figures come out of an analysis
//! that still changes, let the analysis write its CSV files into the folder.

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG002",
    name: "link",
    severity: Severity::Error,
    source: include_str!("link.rs"),
};

pub(crate) fn finding(path: &Path, target: &Path) -> Diagnostic {
    let message = format!(
        "`{}` is a link to `{}`, and links are not followed",
        path.display(),
        target.display()
    );
    Diagnostic::on_path(&CHECK, path, message)
        .help("put a copy of the file in its place: a synthesis is whole in its own folder")
}
