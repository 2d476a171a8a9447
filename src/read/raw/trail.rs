//! The trail of how a synthesis was made: memos, decisions, and what participants said of it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Word};
use crate::model::CheckOutcome;

/// What an analyst noted while the synthesis was made.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Memo {
    /// What it is about: the id of a proposition, a finding, a theme, a source, a measure or a construct, or of a link,
    /// as in `company-first/mood-rose`; or several of these. Where nothing is said, the whole synthesis.
    #[serde(default)]
    pub(crate) at: Many<String>,
    /// Who wrote it, by name or initials.
    pub(crate) by: Option<Field<String>>,
    /// The day on which it was written, as in `2026-03-14`.
    pub(crate) date: Option<Field<String>>,
    /// The memo.
    pub(crate) text: Field<String>,
    /// False where it is for the authors alone: then it is in nothing that is made of the synthesis.
    pub(crate) print: Option<Field<bool>>,
}

/// What was decided on the way, and why.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    /// What it is about: the id of a proposition, a finding, a theme, a source, a measure or a construct, or of a link,
    /// as in `company-first/mood-rose`; or several of these. Where nothing is said, the whole synthesis.
    #[serde(default)]
    pub(crate) at: Many<String>,
    /// Who decided, by name or initials.
    pub(crate) by: Option<Field<String>>,
    /// The day on which it was decided, as in `2026-03-14`.
    pub(crate) date: Option<Field<String>>,
    /// What was decided.
    pub(crate) decision: Field<String>,
    /// Why.
    pub(crate) because: Field<String>,
}

/// What participants said of the synthesis when they were asked: a member check, or respondent validation.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberCheck {
    /// What they were asked about: the id of a proposition, a finding, a theme, a source, a measure or a construct, or of
    /// a link, as in `company-first/mood-rose`; or several of these. Where nothing is said, the whole synthesis.
    #[serde(default)]
    pub(crate) at: Many<String>,
    /// Who asked them, by name or initials.
    pub(crate) by: Option<Field<String>>,
    /// The day on which they were asked, as in `2026-03-14`.
    pub(crate) date: Option<Field<String>>,
    /// The participants who were asked.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) participants: Many<String>,
    /// Who was asked, in words, where they are not named, such as `the advisory group`.
    pub(crate) asked: Option<Field<String>>,
    /// How many were asked.
    pub(crate) n: Option<Field<u32>>,
    /// The words that they were shown: where the statement reads otherwise now, the check is told to be stale.
    pub(crate) shown: Option<Field<String>>,
    /// What came of it.
    pub(crate) outcome: Field<CheckOutcome>,
    /// What they said, in the authors' words.
    pub(crate) because: Option<Field<String>>,
    /// What became of it: an objection asks for a response.
    pub(crate) response: Option<Field<String>>,
}
