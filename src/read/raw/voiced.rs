//! The claim of how many voice a theme.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Word};
use crate::model::VoiceUnit;

/// How many participants voice a theme, in a word or a number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Voiced {
    /// The theme or code, with all that belongs to it.
    pub(crate) theme: Field<String>,
    /// How many: `all`, `most`, `many`, `several`, `some`, `few`, `minority`, `no one`, or a number of them; at least one
    /// where nothing is said. What a word means is said under `voices` of the synthesis.
    #[schemars(with = "Option<Word>")]
    pub(crate) by: Option<Field<String>>,
    /// At least so many.
    pub(crate) at_least: Option<Field<u32>>,
    /// What is counted: `participants` where nothing is said, each once; or `interviews`, `sites`, `roles`, `timepoints`.
    pub(crate) of: Option<Field<VoiceUnit>>,
    /// In interviews at these timepoints.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) at: Many<String>,
    /// Of participants at these sites.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) site: Many<String>,
    /// Of participants in these roles.
    #[serde(default)]
    pub(crate) role: Many<String>,
    /// True where it is voiced there only: at those timepoints, at those sites, in those roles, and nowhere else.
    pub(crate) only: Option<Field<bool>>,
}
