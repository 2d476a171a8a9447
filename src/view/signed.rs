//! Who has read a row, its links and its findings, and what has changed since.

use schemars::JsonSchema;
use serde::Serialize;

use super::rows::RowView;
use super::whole::View;
use crate::meaning::EntryKind;
use crate::review::reviewed::Reviewed;
use crate::review::signed::{SignOff, SignOffStanding};
use crate::review::words::changes;

/// A sign-off of a row, of one of its links, or of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SignedView {
    /// What was read: `proposition`, `link` or `finding`.
    pub kind: &'static str,
    /// The id of the finding; nothing where it is the row itself.
    pub finding: Option<String>,
    /// Who has read it.
    pub who: String,
    /// When: year, month and day.
    pub on: String,
    /// What has changed since, in words; nothing where it stands as it was read.
    pub changed: Vec<String>,
}

impl View {
    /// The sign-offs of a row: of itself, of its links, and of its findings.
    pub(super) fn signed_of_row(&self, row: &str, findings: &[&str]) -> Vec<SignedView> {
        let signed = self.assessed.signed.iter();
        let signed = signed.filter_map(|one| {
            let finding = match &one.subject {
                Reviewed::Part(name) if name.kind == EntryKind::Proposition => {
                    (name.id == row).then_some(None)?
                }
                Reviewed::Part(name) => findings
                    .contains(&name.id.as_str())
                    .then(|| Some(name.id.clone()))?,
                Reviewed::Link { row: of, finding } => {
                    (of.id == row).then(|| Some(finding.id.clone()))?
                }
            };
            shown(one, finding)
        });
        signed.collect()
    }

    /// The sign-offs of a finding, wherever it stands.
    pub(super) fn signed_of_finding(&self, id: &str) -> Vec<SignedView> {
        let signed = self.assessed.signed.iter();
        let signed = signed.filter(|one| {
            let name = one.subject.part();
            matches!(one.subject, Reviewed::Part(_))
                && name.kind == EntryKind::Evidence
                && name.id == id
        });
        signed.filter_map(|one| shown(one, None)).collect()
    }
}

fn shown(one: &SignOff, finding: Option<String>) -> Option<SignedView> {
    let changed = match &one.standing {
        SignOffStanding::Current => Vec::new(),
        SignOffStanding::Stale(changed) => changes(Some(&one.subject), changed),
        SignOffStanding::Gone => return None,
    };
    Some(SignedView {
        kind: one.subject.kind(),
        finding,
        who: one.line.by.clone(),
        on: one.line.on.clone(),
        changed,
    })
}

impl RowView<'_> {
    /// Who has read it, its links and its findings, and what has changed since.
    pub fn sign_offs(self) -> Vec<SignedView> {
        let row = self.row();
        let findings = row.links.iter();
        let findings = findings.map(|link| {
            let item = &self.view.model().evidence[link.evidence];
            item.id.value.as_str()
        });
        self.view
            .signed_of_row(&row.id, &findings.collect::<Vec<_>>())
    }
}
