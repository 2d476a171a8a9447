//! The themes of a synthesis while they are gathered.

use std::collections::HashMap;

use crate::model::{Handle, Theme};
use crate::read::raw::field::Field;

/// The themes of a synthesis while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Themes {
    /// Those that are declared, by their labels as labels are compared.
    pub(super) declared: HashMap<String, Vec<Handle<Theme>>>,
    /// All others, by their labels as they were spelt first.
    pub(super) free: HashMap<String, Handle<Theme>>,
    /// What each of the declared says that it belongs to.
    pub(super) within: Vec<(Handle<Theme>, Field<String>)>,
}
