//! Quotations that are found to be of somebody who withdrew, and the lines of the lock that say so.

use crate::model::Day;
use crate::quotation::folded;
use crate::read::lock::LockLine;

/// A quotation that stands in the words of somebody who withdrew.
#[derive(Debug)]
pub(super) struct FoundOut {
    /// The participant.
    pub(super) participant: String,
    /// The id of the finding.
    pub(super) of: String,
    /// Who is said to have said it.
    pub(super) by: Option<String>,
    /// The words that were looked for.
    pub(super) said: String,
    /// Of a translation the words that are printed.
    pub(super) printed: Option<String>,
    /// The id of the timepoint.
    pub(super) at: Option<String>,
    /// The id of the source.
    pub(super) source: String,
    /// The path of the text.
    pub(super) text: String,
    /// Whether that is confidential.
    pub(super) confidential: bool,
}

impl FoundOut {
    /// Whether a line of the lock has the same words of the same finding.
    pub(super) fn is_of(&self, line: &LockLine) -> bool {
        line.of == self.of && folded(&line.said) == folded(&self.said)
    }

    /// The line by which others know of it who do not have the text; `hash` is that of the text with the key of that id.
    pub(super) fn line(&self, (hash, key): (String, String), on: Day) -> LockLine {
        LockLine {
            of: self.of.clone(),
            said: self.said.clone(),
            printed: self.printed.clone(),
            by: Some(self.participant.clone()),
            at: self.at.clone(),
            source: self.source.clone(),
            text: self.text.clone(),
            hash,
            key: Some(key),
            line: 0,
            passage: None,
            fails: Some("words of another".to_owned()),
            on: on.to_string(),
        }
    }
}
