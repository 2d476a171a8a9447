//! A file of the synthesis is a symbolic link, which is not followed.

use std::path::Path;

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG002",
    name: "link",
    severity: Severity::Error,
    source: include_str!("link.rs"),
    run: None,
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
