//! What changed since an earlier version of the synthesis, by ids: what is new, what is gone, and what reads otherwise.

use std::collections::{HashMap, HashSet};
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
        let known: HashMap<_, _> = before.rows().map(|row| (row.id(), row)).collect();
        for row in now.rows() {
            let was = known.get(row.id());
            let words = was.map(|was| worded(*was));
            changes.extend(PROPOSITION.told(row.id(), words, Some(worded(row))));
            if let Some(was) = was {
                linked(*was, row, &mut changes);
                changes.extend(refitted(*was, row));
            }
        }
        let kept: HashSet<_> = now.rows().map(RowView::id).collect();
        let gone = before.rows().filter(|row| !kept.contains(row.id()));
        changes.extend(gone.filter_map(|row| PROPOSITION.told(row.id(), Some(worded(row)), None)));
        let known: HashMap<_, _> = before.evidence().map(|item| (item.id(), item)).collect();
        for item in now.evidence() {
            let was = known.get(item.id());
            let words = was.map(|was| said(*was));
            changes.extend(FINDING.told(item.id(), words, Some(said(item))));
            if let Some(was) = was {
                figures(*was, item, &mut changes);
            }
        }
        let kept: HashSet<_> = now.evidence().map(EvidenceView::id).collect();
        let gone = before.evidence().filter(|item| !kept.contains(item.id()));
        changes.extend(gone.filter_map(|item| FINDING.told(item.id(), Some(said(item)), None)));
        changes
    }
}

/// What is said of a kind of thing: that it is new, that it is gone, that it reads otherwise.
struct KindWords {
    new: &'static str,
    gone: &'static str,
    reworded: &'static str,
}

const PROPOSITION: KindWords = KindWords {
    new: "change_new_proposition",
    gone: "change_gone_proposition",
    reworded: "change_reworded_proposition",
};
const FINDING: KindWords = KindWords {
    new: "change_new_finding",
    gone: "change_gone_finding",
    reworded: "change_reworded_finding",
};

impl KindWords {
    /// What became of the words of one thing, if anything.
    fn told(&self, id: &str, before: Option<String>, now: Option<String>) -> Option<ChangeView> {
        (before != now).then(|| ChangeView {
            what: match (&before, &now) {
                (None, _) => self.new,
                (_, None) => self.gone,
                _ => self.reworded,
            },
            at: now.as_ref().map(|_| id.to_owned()),
            named: id.to_owned(),
            before,
            now,
        })
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
