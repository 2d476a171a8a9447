//! Changes that rows ask for, part by part: what cannot be done in a file holds nothing else up.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::imports::{HeldDocument, Holding};
use crate::read::edit::{Edit, NotEdited, edited};

/// A change that is made whole or not at all.
#[derive(Clone, Debug)]
pub(super) struct RowPart {
    /// The file.
    pub(super) document: PathBuf,
    /// What is done in it.
    pub(super) edits: Vec<Edit>,
    /// What it is of: `evidence/mood-rose`.
    pub(super) of: String,
    /// What becomes of it.
    pub(super) does: PartDoes,
    /// The place of the first of its cells.
    pub(super) place: String,
    /// The number among what is remembered from now on; nothing of what is taken out.
    pub(super) lasting: Option<usize>,
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PartDoes {
    /// Cells of it are changed: their columns, each with what was remembered of the cell.
    Change(Vec<(usize, String)>),
    /// It is new.
    Add,
    /// It is taken out.
    TakeOut,
}

/// Makes the changes; gives those that could not be made, by their numbers.
pub(super) fn made(holding: &mut Holding, parts: &[RowPart]) -> BTreeMap<usize, NotEdited> {
    let mut by_file: BTreeMap<&Path, Vec<usize>> = BTreeMap::new();
    for (number, part) in parts.iter().enumerate() {
        by_file.entry(&part.document).or_default().push(number);
    }
    let mut refused = BTreeMap::new();
    for (path, all) in by_file {
        let held = holding.documents.get(path);
        let text = held.map_or("", |held| held.text.as_str());
        let after = sifted(text, parts, &all, &mut refused);
        let Some(document) = after.and_then(|after| HeldDocument::of(after).ok()) else {
            continue;
        };
        holding.documents.insert(path.to_owned(), document);
    }
    refused
}

/// The text with all changes that can be made.
fn sifted(
    text: &str,
    parts: &[RowPart],
    all: &[usize],
    refused: &mut BTreeMap<usize, NotEdited>,
) -> Option<String> {
    if let Ok(after) = tried(text, parts, all) {
        return Some(after);
    }
    sift(text, parts, all, refused);
    let mut kept: Vec<usize> = all
        .iter()
        .copied()
        .filter(|number| !refused.contains_key(number))
        .collect();
    if let Ok(after) = tried(text, parts, &kept) {
        return Some(after);
    }
    // Each can be made, and not all together.
    let mut after = None;
    let mut done = Vec::new();
    for number in std::mem::take(&mut kept) {
        done.push(number);
        match tried(text, parts, &done) {
            Ok(now) => after = Some(now),
            Err(why) => {
                done.pop();
                refused.insert(number, why);
            }
        }
    }
    after
}

/// Finds the changes that cannot be made, by halves.
fn sift(text: &str, parts: &[RowPart], some: &[usize], refused: &mut BTreeMap<usize, NotEdited>) {
    match (tried(text, parts, some), some) {
        (Ok(_), _) | (_, []) => {}
        (Err(why), [one]) => drop(refused.insert(*one, why)),
        (Err(_), some) => {
            let (first, rest) = some.split_at(some.len() / 2);
            sift(text, parts, first, refused);
            sift(text, parts, rest, refused);
        }
    }
}

/// The text with some of the changes. What is taken out comes last, the last first: places that are counted stay what they
/// are.
fn tried(text: &str, parts: &[RowPart], some: &[usize]) -> Result<String, NotEdited> {
    let edits = some.iter().flat_map(|number| parts[*number].edits.clone());
    let (mut out, mut rest): (Vec<Edit>, Vec<Edit>) =
        edits.partition(|edit| matches!(edit, Edit::Remove { .. }));
    out.sort_by_key(|edit| std::cmp::Reverse(edit.path()));
    out.dedup();
    rest.extend(out);
    edited(text, &rest)
}

/// The names of the columns that were changed, entry by entry.
pub(super) fn columns_of(
    parts: &[RowPart],
    refused: &BTreeMap<usize, NotEdited>,
) -> BTreeMap<(PathBuf, String), BTreeSet<usize>> {
    let mut all: BTreeMap<(PathBuf, String), BTreeSet<usize>> = BTreeMap::new();
    for (number, part) in parts.iter().enumerate() {
        let PartDoes::Change(columns) = &part.does else {
            continue;
        };
        if !refused.contains_key(&number) {
            let own = all.entry((part.document.clone(), part.of.clone()));
            own.or_default()
                .extend(columns.iter().map(|(column, _)| *column));
        }
    }
    all
}
