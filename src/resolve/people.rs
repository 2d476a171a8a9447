//! The participants of a synthesis while they are gathered.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::name_pattern::NamePattern;
use crate::model::{Handle, Participant, Placed};

/// The participants met so far, and how their names are made.
#[derive(Debug, Default)]
pub(super) struct People {
    /// By the form in which names are compared.
    pub(super) by_name: HashMap<String, Handle<Participant>, RandomState>,
    /// How names are made, where that is said.
    pub(super) pattern: Option<Placed<NamePattern>>,
    /// Whether some name fits the pattern.
    pub(super) fits: bool,
}
