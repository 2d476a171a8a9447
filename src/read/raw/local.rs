//! What holds for one machine only.

use serde::Deserialize;

use super::field::{Entries, Field};

/// The setting of a machine, which is not handed on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Local {
    /// Where the texts of sources lie, by the ids of these.
    #[serde(default)]
    pub(crate) texts: Entries<String>,
    /// Where the list of names that must not appear lies.
    pub(crate) identifiers: Option<Field<String>>,
}
