//! Findings of the checks, as the page shows them beside what they concern.

use serde::Serialize;

use super::View;
use crate::diagnostic::{Diagnostic, Origin};

/// A finding of the checks: its number among all, and which of those told together it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) index: usize,
    pub(super) member: Option<usize>,
}

/// A finding of a check.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView<'a> {
    /// Its anchor in the list of all that the checks found.
    pub anchor: String,
    /// The code of the check.
    pub code: &'static str,
    /// Its name.
    pub check: &'static str,
    /// `warning` or `note`.
    pub severity: &'static str,
    /// What is the case.
    pub message: &'a str,
    /// The findings that are told together with it.
    pub likewise: Vec<&'a str>,
    /// How many more there are.
    pub more: usize,
    /// File, line and column.
    pub place: String,
    /// What to do.
    pub help: &'a [String],
    /// The authors' reason, where they know of it.
    pub acknowledged: Option<&'a str>,
}

/// More findings of one kind are counted, not listed.
const MOST_LIKEWISE: usize = 20;

/// The checks that tell of a claim what its verdict beside it tells as well.
const SAID_BY_VERDICTS: [&str; 4] = [
    "contradicted-claim",
    "tainted",
    "undetermined-claim",
    "untried-claim",
];

impl View {
    /// What the checks found about things, each finding once; what the verdicts of claims say is left
    /// out, unless the authors have a word on it.
    pub(super) fn findings_beside<'a>(
        &'a self,
        subjects: impl IntoIterator<Item = &'a str>,
    ) -> Vec<FindingView<'a>> {
        let mut views: Vec<FindingView<'a>> = Vec::new();
        for view in subjects.into_iter().flat_map(|id| self.findings_about(id)) {
            let said = SAID_BY_VERDICTS.contains(&view.check) && view.acknowledged.is_none();
            let same = |known: &FindingView<'_>| {
                (&known.anchor, known.message) == (&view.anchor, view.message)
            };
            if !said && !views.iter().any(same) {
                views.push(view);
            }
        }
        views
    }

    /// What the checks found about the thing of that id or key.
    pub(super) fn findings_about(&self, subject: &str) -> Vec<FindingView<'_>> {
        let told = self.findings.get(subject).into_iter().flatten();
        told.map(|told| self.beside(*told)).collect()
    }

    /// A finding as it is shown beside what it is about: alone, whatever it is told together with.
    fn beside(&self, told: Told) -> FindingView<'_> {
        let (found, mut view) = self.found(told.index);
        if let Some(member) = told.member.map(|at| &found.members[at]) {
            view.message = &member.message;
            view.place = member.span.map_or(view.place, |span| self.place(span));
        }
        view
    }

    /// All that the checks found, what the authors know of last.
    pub fn findings(&self) -> impl Iterator<Item = FindingView<'_>> {
        let assessed = &self.assessed;
        let all = 0..assessed.diagnostics.len() + assessed.acknowledged.len();
        all.map(|index| {
            let (found, mut view) = self.found(index);
            let others = found.members.iter().map(|member| member.message.as_str());
            view.likewise = others.take(MOST_LIKEWISE).collect();
            view.more = found.members.len() - view.likewise.len();
            view
        })
    }

    fn found(&self, index: usize) -> (&Diagnostic, FindingView<'_>) {
        let open = self.assessed.diagnostics.len();
        let (found, acknowledged) = match index.checked_sub(open) {
            None => (&self.assessed.diagnostics[index], None),
            Some(index) => {
                let (found, because) = &self.assessed.acknowledged[index];
                (found, Some(because.as_str()))
            }
        };
        let place = match &found.origin {
            Origin::Path(path) => path.display().to_string(),
            Origin::Text(label) => self.place(label.span),
        };
        let view = FindingView {
            // No id has a point, so that none is the same.
            anchor: format!("checks.{}", index + 1),
            code: found.check.code,
            check: found.check.name,
            severity: found.severity().word(),
            message: &found.message,
            likewise: Vec::new(),
            more: 0,
            place,
            help: &found.help,
            acknowledged,
        };
        (found, view)
    }
}
