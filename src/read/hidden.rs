//! Which sections of a synthesis faults of reading may have taken something from.

use std::collections::BTreeSet;

/// The sections of which something may stand in what could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hidden {
    any: bool,
    sections: BTreeSet<String>,
}

impl Hidden {
    /// Something of any section.
    pub(crate) fn of_any() -> Self {
        Self {
            any: true,
            ..Self::default()
        }
    }

    /// Adds what a fault hides: items of the section with that key, or of any.
    pub(crate) fn add(&mut self, section: Option<&str>) {
        match section {
            Some(section) => {
                self.sections.insert(section.to_owned());
            }
            None => self.any = true,
        }
    }

    /// Takes in what else is hidden.
    pub(crate) fn join(&mut self, other: Self) {
        self.any |= other.any;
        self.sections.extend(other.sections);
    }

    /// Whether nothing is.
    pub(crate) fn is_empty(&self) -> bool {
        !self.any && self.sections.is_empty()
    }

    /// Whether something of that section may be.
    pub(crate) fn may_hold(&self, section: &str) -> bool {
        self.any || self.sections.contains(section)
    }
}
