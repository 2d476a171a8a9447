//! Answers to what readers remarked, as `cisgrid respond` writes them down and people edit them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many};

/// An answer to what a reader remarked on the page or in the Word file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    /// The id of the remark, as `cisgrid remarks` lists it, such as `r3f2a91c0`.
    pub(crate) to: Field<String>,
    /// The remark, so that a letter can be written without the file in which it stood.
    pub(crate) remark: Option<Field<Remarked>>,
    /// Where something was changed, by ids, where that is elsewhere than where the remark stood.
    #[serde(default)]
    pub(crate) at: Many<String>,
    /// Who answers, by name or initials.
    pub(crate) by: Option<Field<String>>,
    /// The day of the answer, as in `2026-03-14`.
    pub(crate) date: Option<Field<String>>,
    /// The answer.
    pub(crate) answer: Field<String>,
    /// What was changed, in words for the reader.
    pub(crate) changed: Option<Field<String>>,
    /// True where nothing was changed; then the answer says why.
    pub(crate) no_change: Option<Field<bool>>,
    /// True where it stands in place of earlier answers to the same remark: a letter has the last.
    pub(crate) again: Option<Field<bool>>,
}

/// What a reader remarked, as it was when it was answered.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remarked {
    /// Who made the remark, as the file says it.
    pub(crate) by: Option<Field<String>>,
    /// When, as the file says it.
    pub(crate) on: Option<Field<String>>,
    /// The ids at which it stood: a proposition, a finding, or a finding in a row, as in `company-first/mood-rose`.
    #[serde(default)]
    pub(crate) at: Many<String>,
    /// The file and line of that statement at the time, as in `walking.yaml:12:5`; or what part of the page or
    /// document it stood at, where that was no statement.
    pub(crate) place: Option<Field<String>>,
    /// The words on which it stood.
    pub(crate) beside: Option<Field<String>>,
    /// What it says.
    pub(crate) words: Option<Field<String>>,
    /// Of a tracked change, the words that were to go.
    pub(crate) removes: Option<Field<String>>,
    /// Of a tracked change, the words that were put in.
    pub(crate) inserts: Option<Field<String>>,
    /// How the statement reads with the reader's changes taken over.
    pub(crate) reads: Option<Field<String>>,
}
