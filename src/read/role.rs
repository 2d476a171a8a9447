//! What the files of a folder are, by their names.

use std::path::Path;

use super::key::KEY;
use super::lock::LOCK;
use super::on_hand::ENDINGS;
use super::reviews::REVIEWS;

/// What a file is to cisgrid, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    Table,
    Text,
    Local,
    Lock,
    Reviews,
    Key,
}

/// The file that says what holds for one machine only, such as where confidential texts lie.
pub const LOCAL: &str = "cisgrid.local.yaml";

/// What a file is by its name; nothing where it is none of a synthesis's.
pub(super) fn role(path: &Path) -> Option<Role> {
    let name = path.file_name()?.to_string_lossy();
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    match ending.as_str() {
        _ if name.starts_with('.') => None,
        _ if name.eq_ignore_ascii_case(LOCAL) => Some(Role::Local),
        _ if name.eq_ignore_ascii_case(LOCK) => Some(Role::Lock),
        _ if name.eq_ignore_ascii_case(REVIEWS) => Some(Role::Reviews),
        _ if name.eq_ignore_ascii_case(KEY) => Some(Role::Key),
        "yaml" | "yml" => Some(Role::Document),
        "csv" | "tsv" => Some(Role::Table),
        ending if ENDINGS.contains(&ending) => Some(Role::Text),
        _ => None,
    }
}

/// Whether a file belongs to a synthesis, by its name, wherever it comes from.
pub fn belongs(path: &Path) -> bool {
    role(path).is_some()
}
