//! What a layout is: a name, and the tables that it makes of a synthesis.

use super::plan::Plan;
use crate::model::LayoutName;
use crate::view::whole::View;

/// A layout, as cisgrid knows it.
pub(super) struct Form {
    /// Its name.
    pub(super) name: LayoutName,
    /// What it is, in a line.
    pub(super) about: &'static str,
    /// The tables of a synthesis in it.
    pub(super) tables: fn(&View) -> Vec<Plan>,
}
