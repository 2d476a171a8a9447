//! Themes and codes: a tree of what passages and findings are about.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Word};

/// A theme, or a code that belongs to one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Theme {
    /// Its id, by which findings, segments and claims name it.
    pub(crate) id: Field<String>,
    /// What it is called in print; the id where nothing is said.
    pub(crate) label: Option<Field<String>>,
    /// What belongs to it and what does not, as in a codebook.
    pub(crate) definition: Option<Field<String>>,
    /// The theme to which it belongs.
    #[serde(rename = "in")]
    #[schemars(with = "Option<Word>")]
    pub(crate) within: Option<Field<String>>,
}
