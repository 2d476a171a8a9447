//! The file that an import writes what is new into.

use std::path::{Path, PathBuf};

use super::entries::Owned;
use super::holding::Holding;

/// The file that an import writes what is new into.
pub(super) fn own_document(holding: &Holding, base: &Owned, name: &str) -> PathBuf {
    let known = base.get("import").and_then(|about| about.get("into"));
    if let Some(known) = known {
        return PathBuf::from(known);
    }
    let stem = Path::new(name).file_stem().unwrap_or_default();
    let stem: String = stem.to_string_lossy().chars().map(safe).collect();
    let stem = stem.trim_matches('-').to_owned();
    let stem = if stem.is_empty() {
        "imported".to_owned()
    } else {
        stem
    };
    let names = (1..).map(|number| match number {
        1 => format!("{stem}.yaml"),
        2 => format!("{stem}-import.yaml"),
        _ => format!("{stem}-import-{number}.yaml"),
    });
    let owned = |path: &PathBuf| {
        let mut owned = holding.owned.iter();
        owned.any(|line| {
            line.over
                .get("into")
                .is_some_and(|into| Path::new(into) == path)
        })
    };
    let mut free = names
        .map(PathBuf::from)
        .filter(|path| !holding.documents.contains_key(path) && !owned(path));
    free.next().unwrap_or_default()
}

/// A letter that may stand in the name of a file on every system.
fn safe(one: char) -> char {
    match one.is_alphanumeric() || "-_.".contains(one) {
        true => one,
        false => '-',
    }
}
