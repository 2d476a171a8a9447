//! The files that belong beside the YAML, held against what stands there and what the import last wrote.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::brought::{BroughtFile, LeftBehind};
use super::entries::Owned;
use super::held::HeldTexts;
use super::holding::Holding;
use super::lock::hash_of;
use super::merge::{ImportManner, OnConflict};
use super::offered::NotTaken;
use super::rows::{TextTable, merged};
use super::told::{Clash, FileChange, Told, shown};

/// A file of the folder as it is to be written.
#[derive(Clone, Debug)]
pub struct PlannedFile {
    /// Its path from the folder.
    pub path: PathBuf,
    /// What stands there now.
    pub before: Option<Vec<u8>>,
    /// What is to stand there.
    pub after: Vec<u8>,
}

/// What becomes of a file.
#[derive(Debug, Default)]
pub(super) struct MergedFile {
    /// What the import owns of it.
    pub(super) owned: Owned,
    /// The file as it is to be written, where it is another.
    pub(super) planned: Option<PlannedFile>,
}

/// Holds a file against what stands there.
pub(super) fn file(
    holding: &mut Holding,
    (base, held): (&Owned, &HeldTexts),
    brought: &BroughtFile,
    manner: ImportManner,
    told: &mut Told,
) -> Result<MergedFile, NotTaken> {
    let path = safe(&brought.path)?;
    let name = shown(path);
    let there = holding.bytes(path)?;
    match brought.id_column {
        Some(column) => {
            let hidden = holding.hides(path);
            rows((base, held, hidden), brought, (there, column), manner, told)
        }
        None => Ok(whole(holding, base, (brought, &name), there, manner, told)),
    }
}

/// A path that stays within the folder.
fn safe(path: &Path) -> Result<&Path, NotTaken> {
    let stays = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    match stays && path.file_name().is_some() {
        true => Ok(path),
        false => Err(NotTaken::new(format!(
            "it would write to `{}`, which is outside of the folder",
            path.display()
        ))),
    }
}

/// A file that is taken whole or not.
fn whole(
    holding: &Holding,
    base: &Owned,
    (brought, name): (&BroughtFile, &str),
    there: Option<Vec<u8>>,
    manner: ImportManner,
    told: &mut Told,
) -> MergedFile {
    let of = format!("file {name}");
    let new = hash_of(&brought.bytes);
    let old = base.get(&of).and_then(|over| over.get("bytes"));
    let now = there.as_deref().map(hash_of);
    let mut made = MergedFile::default();
    let mut own = Some(new.clone());
    let mut takes = false;
    match (&now, old) {
        (None, Some(old)) => {
            told.taken_out.push(name.to_owned());
            own = Some(old.clone());
        }
        (None, None) => takes = true,
        (Some(now), _) if *now == new => {}
        (Some(now), Some(old)) if now == old => takes = true,
        (Some(_), Some(old)) if *old == new => told.of_hand.push(name.to_owned()),
        _ if manner.on_conflict == OnConflict::Replace => takes = true,
        _ if manner.on_conflict == OnConflict::Keep => told.of_hand.push(name.to_owned()),
        _ => {
            own = old.cloned();
            let hidden = holding.hides(&brought.path);
            told.clashes.push(Clash {
                of: name.to_owned(),
                field: None,
                place: shown(&holding.folder.join(name)),
                here: differing(there.as_deref(), &brought.bytes, hidden),
                there: differing(
                    Some(&brought.bytes),
                    there.as_deref().unwrap_or_default(),
                    hidden,
                ),
            });
        }
    }
    if takes {
        let change = FileChange {
            path: brought.path.clone(),
            new: there.is_none(),
            changed: now.iter().map(|_| "its content".to_owned()).collect(),
            ..FileChange::default()
        };
        told.changes.push(change);
        made.planned = Some(PlannedFile {
            path: brought.path.clone(),
            before: there,
            after: brought.bytes.clone(),
        });
    }
    if let Some(own) = own {
        let over = BTreeMap::from([("bytes".to_owned(), own)]);
        made.owned.insert(of, over);
    }
    made
}

/// The lines in which a file differs from another, each with its number, as many as are shown.
fn differing(one: Option<&[u8]>, other: &[u8], hidden: bool) -> String {
    const LONGEST: usize = 120;
    const MOST: usize = 12;
    let Some(Ok(one)) = one.map(std::str::from_utf8) else {
        return "bytes that are no text".to_owned();
    };
    let other = String::from_utf8_lossy(other);
    let lines: Vec<&str> = one.lines().collect();
    let others: Vec<&str> = other.lines().collect();
    let mut differ: Vec<usize> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &lines, &others) {
        if op.tag() != DiffTag::Equal {
            differ.extend(op.old_range());
        }
    }
    if hidden && !differ.is_empty() {
        let numbers = differ.iter().take(MOST).map(|at| (at + 1).to_string());
        let numbers = numbers.collect::<Vec<_>>().join(", ");
        let (lines, more) = match differ.len() {
            1 => ("1 line".to_owned(), ""),
            count @ 2..=MOST => (format!("{count} lines"), ""),
            count => (format!("{count} lines"), " and more"),
        };
        return format!("{lines} ({numbers}{more}): {HIDDEN}");
    }
    let shown = differ.iter().take(MOST).map(|at| {
        let line: String = lines[*at].chars().take(LONGEST).collect();
        format!("{}: {line}", at + 1)
    });
    let mut shown: Vec<String> = shown.collect();
    match differ.len().checked_sub(MOST) {
        Some(1) => shown.push("and 1 more line".to_owned()),
        Some(more @ 2..) => shown.push(format!("and {more} more lines")),
        _ if shown.is_empty() => shown.push("nothing of what the other has more".to_owned()),
        _ => {}
    }
    shown.join("\n")
}

/// Why no words stand where they would be shown.
const HIDDEN: &str = "not shown, as the source is confidential";

/// What cells say, each with its heading; the headings alone where no word may be shown.
fn said(cells: &[(String, String)], hidden: bool) -> String {
    let cells = cells.iter().map(|(head, cell)| match hidden {
        true => head.clone(),
        false => format!("{head}: {cell}"),
    });
    let cells = cells.collect::<Vec<_>>().join(", ");
    match hidden {
        true => format!("{cells}: {HIDDEN}"),
        false => cells,
    }
}

/// A table that is taken line by line.
fn rows(
    (base, held, hidden): (&Owned, &HeldTexts, bool),
    brought: &BroughtFile,
    (there, column): (Option<Vec<u8>>, &str),
    manner: ImportManner,
    told: &mut Told,
) -> Result<MergedFile, NotTaken> {
    let name = shown(&brought.path);
    let of = format!("rows {name}");
    let none = BTreeMap::new();
    let known = base.get(&of);
    let theirs = TextTable::read(&brought.bytes);
    let theirs = theirs.ok_or_else(|| NotTaken::new(format!("`{name}` would be no table")))?;
    let ours = match &there {
        None if known.is_some() => {
            told.taken_out.push(name);
            let owned = known.cloned().map(|over| (of, over)).into_iter().collect();
            let planned = None;
            return Ok(MergedFile { owned, planned });
        }
        None => TextTable {
            head: theirs.head.clone(),
            lines: Vec::new(),
        },
        Some(bytes) => TextTable::read(bytes).unwrap_or_default(),
    };
    let merged = merged(
        &theirs,
        &ours,
        (known.unwrap_or(&none), |id| held.holds(id)),
        (column, manner.on_conflict),
    );
    let Some(merged) = merged else {
        let words =
            format!("`{name}` stands there already, and its lines cannot be told by `{column}`");
        return Err(
            NotTaken::new(words).help("rename it, or put its column back; nothing was written")
        );
    };
    for id in merged.of_hand {
        told.of_hand.push(format!("{name}: {id}"));
    }
    for id in merged.taken_out {
        told.taken_out.push(format!("{name}: {id}"));
    }
    for id in merged.gone {
        told.left.push(LeftBehind {
            words: format!("`{id}` of `{name}` was changed by hand, and is not in the file any more: it stays as it is"),
            place: None,
            doubtful: true,
        });
    }
    for (id, here, there) in merged.clashes {
        told.clashes.push(Clash {
            of: name.clone(),
            field: Some(id),
            place: name.clone(),
            here: said(&here, hidden),
            there: said(&there, hidden),
        });
    }
    let stays = merged.added.is_empty() && merged.changed.is_empty() && merged.removed.is_empty();
    told.changes.push(FileChange {
        path: brought.path.clone(),
        new: there.is_none(),
        added: merged.added.len(),
        changed: merged.changed,
        removed: merged.removed,
    });
    let after = match &there {
        // A table that says the same stays as it is written, in the order that it has.
        Some(bytes) if stays => bytes.clone(),
        _ => merged.table.written(),
    };
    let planned = (there.as_ref() != Some(&after)).then(|| PlannedFile {
        path: brought.path.clone(),
        before: there,
        after,
    });
    let owned = BTreeMap::from([(of, merged.owned)]);
    Ok(MergedFile { owned, planned })
}
