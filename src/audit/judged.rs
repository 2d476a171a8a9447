//! What a statistic of a sentence or of a row comes to, and what is told of it.

use super::report::SaidVerdict;
use crate::diagnostic::Severity;

/// What is to be said of a statistic.
pub(super) struct Judged {
    pub(super) verdict: SaidVerdict,
    /// What follows from it, as it is printed in the report.
    pub(super) computed: Option<String>,
    pub(super) told: Option<Told>,
}

/// What is told of one that does not fit.
pub(super) struct Told {
    /// The name of the check.
    pub(super) check: &'static str,
    pub(super) severity: Severity,
    pub(super) message: String,
    pub(super) guesses: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) help: Vec<String>,
    pub(super) decides: bool,
}

impl Told {
    /// Of that check, without anything but a message.
    pub(super) fn new(check: &'static str, severity: Severity, message: String) -> Self {
        Self {
            check,
            severity,
            message,
            guesses: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
            decides: false,
        }
    }

    /// A figure that no data can have.
    pub(super) fn impossible(message: impl Into<String>) -> Self {
        Self::new("impossible-figure", Severity::Warning, message.into())
    }

    /// The same with a note.
    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}
