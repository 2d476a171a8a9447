//! Changes, as they are asked for.

use super::place::WayStep;
use super::written::{NewEntry, Written};

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives a key another value, or puts the key in behind the last; what leads to it is made where it is not there.
    Set {
        /// The keys and values that it is among.
        at: Vec<WayStep>,
        /// The key.
        key: String,
        /// Its value.
        value: Written,
    },
    /// Takes a key out, with its value.
    Unset {
        /// The keys and values that it is among.
        at: Vec<WayStep>,
        /// The key.
        key: String,
    },
    /// Puts another entry in the place of one of a list.
    Put {
        /// The entry.
        at: Vec<WayStep>,
        /// What is to stand there.
        value: Written,
    },
    /// Adds entries behind the last of a list, which is made where it is not there.
    Append {
        /// The list.
        at: Vec<WayStep>,
        /// The entries.
        entries: Vec<NewEntry>,
    },
    /// Takes an entry of a list out, or a key with its value.
    Remove {
        /// The entry, or the value of the key.
        at: Vec<WayStep>,
        /// Whether the comments within it stay; else they go with it, as they are about what goes.
        keeps_comments: bool,
    },
}

impl Edit {
    /// The path of what is changed.
    pub fn path(&self) -> Vec<WayStep> {
        match self {
            Self::Set { at, key, .. } | Self::Unset { at, key } => {
                [at.as_slice(), &[WayStep::Key(key.clone())]].concat()
            }
            Self::Append { at, .. } | Self::Put { at, .. } | Self::Remove { at, .. } => at.clone(),
        }
    }
}

/// A change in words.
pub(super) fn told(edits: &[Edit]) -> String {
    let Some(edit) = edits.first() else {
        return "nothing".to_owned();
    };
    let path = |at: &[WayStep]| at.iter().map(WayStep::told).collect::<Vec<_>>().join("/");
    match edit {
        Edit::Set { at, key, .. } | Edit::Unset { at, key } => match at.is_empty() {
            true => format!("`{key}`"),
            false => format!("`{key}` of `{}`", path(at)),
        },
        Edit::Append { at, .. } => format!("an entry of `{}`", path(at)),
        Edit::Put { at, .. } | Edit::Remove { at, .. } => format!("the entry `{}`", path(at)),
    }
}
