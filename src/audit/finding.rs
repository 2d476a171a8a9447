//! What an audit finds, and what it rests on.

use std::ops::Range;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::diagnostic::{Check, Severity};

/// A finding of an audit.
#[derive(Clone, Debug)]
pub struct AuditFinding {
    /// The check that found it; what it explains holds here too.
    pub check: &'static Check,
    /// What it weighs: never more than a note where it rests on a guess.
    pub severity: Severity,
    /// What is the case, in lower case, without a full stop.
    pub message: String,
    /// Where it stands in the article: `line 120`, `Table 3, row “UR glances”, column “p-value”`.
    pub place: String,
    /// The sentence, or the row with its cells.
    pub shown: String,
    /// The stretch of that which is meant, in bytes.
    pub marked: Range<usize>,
    /// Whether one of two figures is significant and the other is not.
    pub decides: bool,
    /// The guesses that it rests on, each as a condition: `if the column “…” is the SD`.
    pub guesses: Vec<String>,
    /// What else to know.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Vec<String>,
}

impl AuditFinding {
    /// The stretch that is meant.
    pub fn meant(&self) -> &str {
        self.shown.get(self.marked.clone()).unwrap_or_default()
    }
}

impl Serialize for AuditFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("AuditFinding", 11)?;
        map.serialize_field("code", self.check.code)?;
        map.serialize_field("check", self.check.name)?;
        map.serialize_field("severity", self.severity.word())?;
        map.serialize_field("message", &self.message)?;
        map.serialize_field("place", &self.place)?;
        map.serialize_field("text", &self.shown)?;
        map.serialize_field("meant", self.meant())?;
        map.serialize_field("decision_error", &self.decides)?;
        map.serialize_field("guesses", &self.guesses)?;
        map.serialize_field("notes", &self.notes)?;
        map.serialize_field("help", &self.help)?;
        map.end()
    }
}
