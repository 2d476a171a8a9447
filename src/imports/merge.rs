//! One entry of a file that is taken in, held against what stands in the synthesis and what the import last wrote: what only
//! the file changed is changed, what only a hand changed stays, and what both changed is told.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::edit::{Meant, Written};

/// What is done where the file and a hand changed the same thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnConflict {
    /// What stands there stays, and the conflict is told each time.
    #[default]
    Tell,
    /// What stands there stays, and the conflict is settled so.
    Keep,
    /// What the file says replaces it.
    Replace,
}

/// How a file is taken in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// What is done where the file and a hand changed the same.
    pub on_conflict: OnConflict,
    /// Whether entries that the file has no more are taken out where no hand changed them.
    pub prune: bool,
}

/// What becomes of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FieldFate {
    /// It stays as it is, and the import owns what it says.
    Same,
    /// It gets what the file says now; nothing where the file has it no more.
    Changed(Option<Written>),
    /// A hand changed it, and the file did not.
    OfHand,
    /// Both changed it; what the file says.
    Conflict(Option<Written>),
}

/// What becomes of the fields of an entry, and the hashes that the import owns from now on.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// By their names, in the order of the file; those that the file has no more stand last.
    pub(super) fates: Vec<(String, FieldFate)>,
    /// The hashes.
    pub(super) owned: BTreeMap<String, String>,
}

/// The hashes of the fields of an entry.
pub(super) fn hashes(fields: &[(String, Written)]) -> BTreeMap<String, String> {
    let fields = fields.iter();
    fields
        .map(|(name, value)| (name.clone(), value.meant().hash()))
        .collect()
}

/// Holds the fields of an entry against what stands there and what the import last wrote.
pub(super) fn merged(
    theirs: &[(String, Written)],
    base: &BTreeMap<String, String>,
    ours: impl Fn(&str) -> Option<Meant>,
    policy: OnConflict,
) -> Merged {
    let mut merged = Merged::default();
    let named: BTreeSet<&str> = theirs.iter().map(|(name, _)| name.as_str()).collect();
    let gone = base.keys().filter(|name| !named.contains(name.as_str()));
    let theirs = theirs
        .iter()
        .map(|(name, value)| (name, Some(value)))
        .chain(gone.map(|name| (name, None)));
    for (name, value) in theirs {
        let new = value.map(|value| value.meant().hash());
        let old = base.get(name);
        let now = ours(name).map(|said| said.hash());
        let fate = if now == new {
            FieldFate::Same
        } else if now.as_ref() == old {
            FieldFate::Changed(value.cloned())
        } else if new.as_ref() == old {
            FieldFate::OfHand
        } else {
            match policy {
                OnConflict::Replace => FieldFate::Changed(value.cloned()),
                OnConflict::Keep => FieldFate::OfHand,
                OnConflict::Tell => FieldFate::Conflict(value.cloned()),
            }
        };
        let owned = match fate {
            FieldFate::Conflict(_) => old.cloned(),
            _ => new,
        };
        if let Some(owned) = owned {
            merged.owned.insert(name.clone(), owned);
        }
        merged.fates.push((name.clone(), fate));
    }
    merged
}
