//! The names of the tables of figures that an import brings. One that comes again under another name, as where a sheet of a
//! workbook was renamed, is known by what stands in it and keeps the name under which it came first; one whose name a file
//! has that the import did not write gets a name of its own.

use std::path::{Path, PathBuf};

use super::brought::{Brought, BroughtFile};
use super::entries::Owned;
use super::holding::Holding;
use super::lock::hash_of;
use super::offered::NotTaken;
use super::told::shown;

/// Gives tables that an import brought before the names that they have, and tells of it.
pub(super) fn keep_tables(brought: &mut Brought, base: &Owned) {
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
            brought.doubt(
                format!("the table `{old}` stands under another name in the file, as where a sheet was renamed; it says the same, and keeps its name here"),
                None,
            );
        }
    }
}

/// Gives tables whose name a file has that the import did not write a name of their own, the same every time.
///
/// # Errors
///
/// Where a file of the folder cannot be read.
pub(super) fn name_tables(
    brought: &mut Brought,
    base: &Owned,
    holding: &mut Holding,
) -> Result<(), NotTaken> {
    let tables: Vec<(PathBuf, String)> = brought
        .files
        .iter()
        .filter(|file| is_table(&shown(&file.path)))
        .map(|file| (file.path.clone(), hash_of(&file.bytes)))
        .collect();
    let owns = |path: &Path| base.contains_key(&format!("file {}", shown(path)));
    for (path, hash) in &tables {
        if owns(path) {
            continue;
        }
        let is_other = |there: Option<Vec<u8>>| there.is_some_and(|bytes| hash_of(&bytes) != *hash);
        let is_taken = is_other(holding.bytes(path)?);
        // A name that it got before stays, though the other file is there no more.
        let before = names(path).take(MOST_NAMES).find(|name| owns(name));
        let new = match before {
            Some(before) => before,
            None if !is_taken => continue,
            None => free(path, holding)?,
        };
        if tables.iter().any(|(other, _)| *other == new) {
            continue;
        }
        rename(brought, &shown(path), &shown(&new));
        if is_taken {
            let words = format!(
                "`{}` is a file that this import did not write: the table is written as `{}`",
                shown(path),
                shown(&new)
            );
            brought.doubt(words, None);
        }
    }
    Ok(())
}

/// No folder has more tables of one name.
const MOST_NAMES: usize = 100;

/// The names that a table gets in turn where its own is taken, as the YAML of an import does.
fn names(path: &Path) -> impl Iterator<Item = PathBuf> {
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, end) = (part(path.file_stem()), part(path.extension()));
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    (1..).map(move |number| match number {
        1 => folder.join(format!("{stem}-import.{end}")),
        number => folder.join(format!("{stem}-import-{number}.{end}")),
    })
}

fn free(path: &Path, holding: &mut Holding) -> Result<PathBuf, NotTaken> {
    for name in names(path).take(MOST_NAMES) {
        if holding.bytes(&name)?.is_none() {
            return Ok(name);
        }
    }
    let words = format!("`{}` and all names like it are taken", shown(path));
    Err(NotTaken::new(words).help("rename the file that is taken in"))
}

fn is_table(path: &str) -> bool {
    path.starts_with("results/")
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
}
