//! Who judges, and what was settled where they differed.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many};
use crate::model::JudgementKind;

/// Somebody who judges, independently of the others. The judgements stand in `judgements/ID.csv`, a sheet for each
/// analyst, which `cisgrid judge --as ID` writes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Analyst {
    /// What the analyst is called in print, such as initials.
    pub(crate) label: Field<String>,
    /// What the analyst judges; where nothing is said, all that anybody judges.
    #[serde(default)]
    pub(crate) judges: Many<JudgementKind>,
    /// A CSV file of the passages that this analyst coded, with the columns of `segments`. To name it says that the
    /// coding is finished. Its passages are compared, and count nowhere else.
    pub(crate) segments: Option<Field<String>>,
}

/// What analysts agreed on after they had judged. Their first judgements stay as they are.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Consensus {
    /// What it is about: the id of a proposition, a finding or a segment, or a link, as in `P1/finding`.
    pub(crate) at: Field<String>,
    /// What was judged of it, where `at` alone does not say it.
    pub(crate) of: Option<Field<JudgementKind>>,
    /// The word that was agreed on.
    pub(crate) judgement: Field<String>,
    /// Why; it is asked for where the analysts differed.
    pub(crate) because: Option<Field<String>>,
}
