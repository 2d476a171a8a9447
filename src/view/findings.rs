//! Findings of the checks, as the page shows them beside what they concern.

use serde::Serialize;

use super::View;
use crate::diagnostic::{Diagnostic, Origin};

/// A finding of a check.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView<'a> {
    /// The code of the check.
    pub code: &'static str,
    /// Its name.
    pub check: &'static str,
    /// `warning` or `note`.
    pub severity: &'static str,
    /// What is the case.
    pub message: &'a str,
    /// File, line and column.
    pub place: String,
    /// What to do.
    pub help: &'a [String],
    /// What else to know.
    pub notes: &'a [String],
    /// The authors' reason, where they know of it.
    pub acknowledged: Option<&'a str>,
}

impl View {
    /// What the checks found about the thing of that id or key.
    pub(super) fn findings_about(&self, subject: &str) -> Vec<FindingView<'_>> {
        match self.findings.get(subject) {
            None => Vec::new(),
            Some(found) => found
                .iter()
                .map(|index| self.check_finding(*index))
                .collect(),
        }
    }

    /// All that the checks found, what the authors know of last.
    pub fn findings(&self) -> impl Iterator<Item = FindingView<'_>> {
        let assessed = &self.assessed;
        let all = 0..assessed.diagnostics.len() + assessed.acknowledged.len();
        all.map(|index| self.check_finding(index))
    }

    fn check_finding(&self, index: usize) -> FindingView<'_> {
        let open = self.assessed.diagnostics.len();
        match index.checked_sub(open) {
            None => self.finding_of(&self.assessed.diagnostics[index], None),
            Some(index) => {
                let (found, because) = &self.assessed.acknowledged[index];
                self.finding_of(found, Some(because))
            }
        }
    }

    fn finding_of<'a>(
        &self,
        found: &'a Diagnostic,
        acknowledged: Option<&'a str>,
    ) -> FindingView<'a> {
        let place = match &found.origin {
            Origin::Path(path) => path.display().to_string(),
            Origin::Text(label) => self.place(label.span),
        };
        FindingView {
            code: found.check.code,
            check: found.check.name,
            severity: found.severity().word(),
            message: &found.message,
            place,
            help: &found.help,
            notes: &found.notes,
            acknowledged,
        }
    }
}
