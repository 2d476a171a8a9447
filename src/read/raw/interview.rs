//! Who was interviewed when, and which interviews were read whole for a theme.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Many, Word};

/// Interviews: each of the participants at each of the times.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Interview {
    /// Who was interviewed, as quotations name them under `by`.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) participant: Many<String>,
    /// At which timepoints; where nothing is said, once.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) at: Many<String>,
}

/// Interviews that were read whole for a theme, so that whoever has no passage of it there did not speak of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Coded {
    /// The themes or codes; `all` for every one.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) theme: Many<String>,
    /// The interviews: `all`, or a list of participants, each for all interviews with them or, as in `P03@T2`, for one.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) interviews: Many<String>,
    /// Of these only those at these timepoints.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) at: Many<String>,
}
