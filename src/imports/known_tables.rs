//! Tables of figures that come again under another name, as where a sheet of a workbook was renamed: known by what stands in
//! them, they keep the name under which they came first.

use super::brought::{Brought, BroughtFile};
use super::entries::Owned;
use super::lock::hash_of;
use super::told::shown;

/// Gives tables that an import brought before the names that they have, and tells of it.
pub(super) fn keep_tables(brought: &mut Brought, base: &Owned) {
    let is_table = |path: &str| path.starts_with("results/");
    let named = |of: &str| {
        let path = of.strip_prefix("file ")?;
        is_table(path).then(|| path.to_owned())
    };
    let paths: Vec<String> = brought.files.iter().map(|file| shown(&file.path)).collect();
    // What an import owns, and does not bring under its name any more.
    let gone: Vec<(String, &String)> = base
        .iter()
        .filter_map(|(of, over)| Some((named(of)?, over.get("bytes")?)))
        .filter(|(path, _)| !paths.contains(path))
        .collect();
    let is_new = |file: &&BroughtFile| {
        let of = format!("file {}", shown(&file.path));
        is_table(&shown(&file.path)) && !base.contains_key(&of)
    };
    let fresh: Vec<(String, String)> = brought
        .files
        .iter()
        .filter(is_new)
        .map(|file| (shown(&file.path), hash_of(&file.bytes)))
        .collect();
    for (path, hash) in &fresh {
        let mut alike = gone.iter().filter(|(_, theirs)| *theirs == hash);
        let (Some((old, _)), None) = (alike.next(), alike.next()) else {
            continue;
        };
        // Of two that say the same nobody knows which it is.
        if fresh.iter().filter(|(_, theirs)| theirs == hash).count() == 1 {
            rename(brought, path, old);
        }
    }
}

fn rename(brought: &mut Brought, path: &str, old: &str) {
    for file in &mut brought.files {
        if shown(&file.path) == path {
            file.path = old.into();
        }
    }
    for part in brought
        .parts
        .iter_mut()
        .filter(|part| part.section == "results")
    {
        let number = part.id.strip_prefix(path).map(str::to_owned);
        if let Some(number) = number.filter(|rest| rest.is_empty() || rest.starts_with(" #")) {
            part.id = format!("{old}{number}");
        }
    }
    let (new_words, old_words) = (format!("`{path}`"), format!("`{old}`"));
    for words in &mut brought.taken {
        *words = words.replace(&new_words, &old_words);
    }
    for left in &mut brought.left {
        left.words = left.words.replace(&new_words, &old_words);
    }
    brought.doubt(
        format!("the table {old_words} stands under another name in the file, as where a sheet was renamed; it says the same, and keeps its name here"),
        None,
    );
}
