//! What changed since an earlier version of the synthesis, by ids: what is new, what is gone, and what reads otherwise.

use std::collections::HashMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::EvidenceView;
use super::rows::RowView;
use super::whole::View;

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeView {
    /// What happened, the name of its words: `change_new_proposition`, `change_gone_proposition`,
    /// `change_reworded_proposition`, the same of a `finding`, `change_linked`, `change_unlinked`, `change_turned`,
    /// `change_fit`, or `change_figure`.
    pub what: &'static str,
    /// The anchor of what changed, where it is there still.
    pub at: Option<String>,
    /// What a reader knows it by.
    pub named: String,
    /// How it read before; the name of a word where it is a stance or a fit.
    pub before: Option<String>,
    /// How it reads now.
    pub now: Option<String>,
}

impl View {
    /// The same, with an earlier version of the synthesis, so that a page can say what changed.
    pub fn since(self, before: Self) -> Self {
        Self {
            before: Some(Arc::new(before)),
            ..self
        }
    }

    /// Whether it is known what changed: an earlier version is.
    pub fn has_before(&self) -> bool {
        self.before.is_some()
    }

    /// What changed since the earlier version, as far as there is one: propositions, their links and fits, then findings
    /// and their figures; what is gone behind what is there.
    pub fn changes(&self) -> impl Iterator<Item = ChangeView> {
        let changes = self
            .before
            .as_ref()
            .map(|before| Self::between(before, self));
        changes.into_iter().flatten()
    }

    fn between(before: &Self, now: &Self) -> Vec<ChangeView> {
        let mut changes = Vec::new();
        let rows: HashMap<_, _> = before.rows().map(|row| (row.id(), row)).collect();
        for row in now.rows() {
            match rows.get(row.id()) {
                None => changes.push(new("proposition", row.id(), &worded(row))),
                Some(known) => {
                    changes.extend(reworded(
                        "proposition",
                        row.id(),
                        &worded(*known),
                        &worded(row),
                    ));
                    linked(*known, row, &mut changes);
                    changes.extend(refitted(*known, row));
                }
            }
        }
        let kept: HashMap<_, _> = now.rows().map(|row| (row.id(), ())).collect();
        let gone_rows = before.rows().filter(|row| !kept.contains_key(row.id()));
        changes.extend(gone_rows.map(|row| gone("proposition", row.id(), &worded(row))));
        let findings: HashMap<_, _> = before.evidence().map(|item| (item.id(), item)).collect();
        for item in now.evidence() {
            match findings.get(item.id()) {
                None => changes.push(new("finding", item.id(), &said(item))),
                Some(known) => {
                    changes.extend(reworded("finding", item.id(), &said(*known), &said(item)));
                    figures(*known, item, &mut changes);
                }
            }
        }
        let kept: HashMap<_, _> = now.evidence().map(|item| (item.id(), ())).collect();
        let gone_findings = before
            .evidence()
            .filter(|item| !kept.contains_key(item.id()));
        changes.extend(gone_findings.map(|item| gone("finding", item.id(), &said(item))));
        changes
    }
}

/// A proposition with its points.
fn worded(row: RowView<'_>) -> String {
    [vec![row.statement()], row.points()].concat().join(" – ")
}

/// A finding with its lead and points.
fn said(item: EvidenceView<'_>) -> String {
    let lead: Vec<&str> = item.lead().into_iter().collect();
    let words = [lead, vec![item.finding()]].concat().join(" ");
    let points = item.points().into_iter();
    std::iter::once(words.as_str())
        .chain(points)
        .collect::<Vec<_>>()
        .join(" – ")
}

fn new(kind: &str, id: &str, now: &str) -> ChangeView {
    ChangeView {
        what: match kind {
            "proposition" => "change_new_proposition",
            _ => "change_new_finding",
        },
        at: Some(id.to_owned()),
        named: id.to_owned(),
        before: None,
        now: Some(now.to_owned()),
    }
}

fn gone(kind: &str, id: &str, before: &str) -> ChangeView {
    ChangeView {
        what: match kind {
            "proposition" => "change_gone_proposition",
            _ => "change_gone_finding",
        },
        at: None,
        named: id.to_owned(),
        before: Some(before.to_owned()),
        now: None,
    }
}

fn reworded(kind: &str, id: &str, before: &str, now: &str) -> Option<ChangeView> {
    (before != now).then(|| ChangeView {
        what: match kind {
            "proposition" => "change_reworded_proposition",
            _ => "change_reworded_finding",
        },
        at: Some(id.to_owned()),
        named: id.to_owned(),
        before: Some(before.to_owned()),
        now: Some(now.to_owned()),
    })
}

/// The findings that a proposition has come to draw on, draws on otherwise, or no longer draws on.
fn linked(before: RowView<'_>, now: RowView<'_>, changes: &mut Vec<ChangeView>) {
    let known: HashMap<_, _> = before
        .linked()
        .map(|(stance, id, _)| (id, stance))
        .collect();
    let kept: HashMap<_, _> = now.linked().map(|(stance, id, _)| (id, stance)).collect();
    let change = |what, id: &str, before: Option<&str>, now_is: Option<&str>| ChangeView {
        what,
        at: Some(now.id().to_owned()),
        named: format!("{} · {id}", now.id()),
        before: before.map(str::to_owned),
        now: now_is.map(str::to_owned),
    };
    for (stance, id, _) in now.linked() {
        match known.get(id) {
            None => changes.push(change("change_linked", id, None, Some(stance))),
            Some(was) if *was != stance => {
                changes.push(change("change_turned", id, Some(was), Some(stance)));
            }
            Some(_) => {}
        }
    }
    let lost = before.linked().filter(|(_, id, _)| !kept.contains_key(id));
    changes.extend(lost.map(|(stance, id, _)| change("change_unlinked", id, Some(stance), None)));
}

/// How the strands are judged to meet, where that is judged otherwise.
fn refitted(before: RowView<'_>, now: RowView<'_>) -> Option<ChangeView> {
    let judged = |row: RowView<'_>| {
        let judged = row.fits().into_iter().chain(row.convergences());
        let labels: Vec<_> = judged
            .map(|one| row.view.words().of(one.label).to_owned())
            .collect();
        (!labels.is_empty()).then(|| row.view.words().listed(labels))
    };
    let (was, is) = (judged(before), judged(now));
    (was != is).then(|| ChangeView {
        what: "change_fit",
        at: Some(now.id().to_owned()),
        named: now.id().to_owned(),
        before: was,
        now: is,
    })
}

/// The figures of a finding that are printed otherwise, are new, or are gone.
fn figures(before: EvidenceView<'_>, now: EvidenceView<'_>, changes: &mut Vec<ChangeView>) {
    let (known, kept) = (printed(before), printed(now));
    let change = |key: &str, before: Option<&String>, now_is: Option<&String>| ChangeView {
        what: "change_figure",
        at: Some(now.id().to_owned()),
        named: format!("{} · {key}", now.id()),
        before: before.cloned(),
        now: now_is.cloned(),
    };
    let was = |key: &str| {
        known
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, words)| words)
    };
    let is = |key: &str| {
        kept.iter()
            .find(|(kept, _)| kept == key)
            .map(|(_, words)| words)
    };
    let changed = kept.iter().filter(|(key, words)| was(key) != Some(words));
    changes.extend(changed.map(|(key, words)| change(key, was(key), Some(words))));
    let lost = known.iter().filter(|(key, _)| is(key).is_none());
    changes.extend(lost.map(|(key, words)| change(key, Some(words), None)));
}

/// The figures of a finding by their keys, each as it is printed, number by number.
fn printed(item: EvidenceView<'_>) -> Vec<(String, String)> {
    let mut printed = Vec::new();
    for table in item.tables() {
        for row in &table.rows {
            let cells = table.headings.iter().zip(&row.cells);
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            let cells: Vec<_> = cells
                .map(|(heading, cell)| format!("{heading} {cell}"))
                .collect();
            printed.push((row.key.to_owned(), item.view.words().listed(cells)));
        }
    }
    printed
}
