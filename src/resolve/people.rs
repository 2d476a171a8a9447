//! The participants of a synthesis while they are gathered.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::name_pattern::NamePattern;
use crate::model::{Arena, Handle, Participant, Placed};
use crate::wording::{person, spelling};

/// The participants met so far, and how their names are made.
#[derive(Debug, Default)]
pub(super) struct People {
    /// By the form in which names are compared.
    pub(super) by_name: HashMap<String, Handle<Participant>, RandomState>,
    /// Those whose names may be spellings of one, by what these share; made where texts are named after participants.
    pub(super) alike: HashMap<String, Vec<Handle<Participant>>, RandomState>,
    /// How names are made, where that is said.
    pub(super) pattern: Option<Placed<NamePattern>>,
    /// Whether some name fits the pattern.
    pub(super) fits: bool,
}

impl People {
    /// Looks through `participants` for names that may be spellings of one.
    pub(super) fn compare(&mut self, participants: &Arena<Participant>) {
        self.alike.clear();
        for (at, one) in participants.entries() {
            self.alike.entry(shared(&one.name)).or_default().push(at);
        }
    }

    /// Those of whom a name may be a spelling.
    pub(super) fn alike(&self, name: &str) -> &[Handle<Participant>] {
        self.alike.get(&shared(name)).map_or(&[], Vec::as_slice)
    }
}

/// What all spellings of a name share.
fn shared(name: &str) -> String {
    person::form(&spelling::label(name))
}
