//! The trail of how a synthesis was made: memos, decisions and member checks by their days, and what the authors know of.

use schemars::JsonSchema;
use serde::Serialize;

use super::whole::View;
use crate::model::{
    Acknowledgement, MemberCheck, Placed, TrailEntry, TrailKind, TrailPlace, TrailSubject,
};
use crate::synthesis::reworded::reworded;
use crate::wording::spelling::same_name;

/// An entry of the trail.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrailView<'a> {
    /// What it is: `memo`, `decision`, `member check`, or `acknowledged` where it is a finding of a check that the authors
    /// know of.
    pub kind: &'static str,
    /// The day, as in `2026-03-14`; entries without one come last.
    pub date: Option<String>,
    /// Who wrote, decided or asked.
    pub by: Option<&'a str>,
    /// What it is about; nothing where that is the whole synthesis.
    pub at: Vec<TrailPlaceView<'a>>,
    /// The memo, what was decided, or the name of the check.
    pub text: Option<&'a str>,
    /// Of a member check who was asked: names, who they were, how many.
    pub asked: Vec<String>,
    /// What came of it: `agreed`, `objected`, `added` or `no answer`.
    pub outcome: Option<&'static str>,
    /// Why, or what they said, in the authors' words.
    pub because: Option<&'a str>,
    /// What became of it.
    pub response: Option<&'a str>,
    /// What reads otherwise now than it was shown.
    pub reworded: Option<RewordedView>,
    /// Whether it is printed; what is made of a synthesis has no other.
    pub printed: bool,
    /// File, line and column of its declaration.
    pub place: String,
}

/// Something that an entry is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrailPlaceView<'a> {
    /// Its id, as it was written; of a link the ids of row and finding, as in `company-first/mood-rose`.
    pub id: &'a str,
    /// What it is: `proposition`, `finding`, `link`, `theme`, `source`, `measure`, `construct`; nothing where nothing has the
    /// id.
    pub kind: Option<&'static str>,
    /// The anchor on the page, where it has one.
    pub anchor: Option<&'a str>,
}

/// Words that were shown, and how they read now.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RewordedView {
    /// As they were shown.
    pub was: String,
    /// As they read now.
    pub is: String,
}

impl View {
    /// What is printed of the trail, by its days; what has no day comes last, and last of all what the authors know of.
    /// Where nothing is written but that, there is none.
    pub fn trail(&self) -> impl Iterator<Item = TrailView<'_>> {
        let mut entries: Vec<_> = self.whole_trail().collect();
        entries.retain(|entry| entry.printed);
        if entries.iter().all(|entry| entry.kind == ACKNOWLEDGED) {
            entries.clear();
        }
        entries.into_iter()
    }

    /// All of the trail, with what is for the authors alone: no part of what is made of a synthesis.
    pub fn whole_trail(&self) -> impl Iterator<Item = TrailView<'_>> {
        let known = self.model().acknowledged.iter();
        let known = known.map(|one| self.acknowledged_entry(one));
        let entries = self.in_order().into_iter();
        entries.map(|entry| self.trail_entry(entry)).chain(known)
    }

    /// The entries about what has that id, by their days: a link is about its row and its finding as well.
    pub(super) fn trail_at(&self, id: &str) -> Vec<&TrailEntry> {
        let mut entries = self.in_order();
        entries.retain(|entry| self.model().is_trail_of(entry, id));
        entries
    }

    /// All of the trail about what has that id.
    pub fn whole_trail_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = TrailView<'a>> {
        let known = self.model().acknowledged.iter();
        let known = known.map(|one| self.acknowledged_entry(one));
        let known = known.filter(|one| one.at.iter().any(|place| same_name(place.id, id)));
        let entries = self.trail_at(id).into_iter();
        entries.map(|entry| self.trail_entry(entry)).chain(known)
    }

    fn in_order(&self) -> Vec<&TrailEntry> {
        let mut entries: Vec<_> = self.model().trail.iter().collect();
        let day = |entry: &TrailEntry| entry.date.as_ref().map(|day| day.value);
        entries.sort_by_key(|entry| (day(entry).is_none(), day(entry)));
        entries
    }

    /// An entry as it is told.
    pub(super) fn trail_entry<'a>(&'a self, entry: &'a TrailEntry) -> TrailView<'a> {
        let mut told = TrailView {
            kind: entry.word(),
            date: entry.date.as_ref().map(|day| day.value.to_string()),
            by: self.nobody_withdrawn(entry.by.as_ref()),
            at: entry.at.iter().map(|one| self.trail_place(one)).collect(),
            text: None,
            asked: Vec::new(),
            outcome: None,
            because: None,
            response: None,
            reworded: None,
            printed: entry.is_printed(),
            place: self.place(entry.span),
        };
        match &entry.kind {
            TrailKind::Memo { text, .. } => told.text = Some(&text.value),
            TrailKind::Decision { decision, because } => {
                told.text = Some(&decision.value);
                told.because = Some(&because.value);
            }
            TrailKind::MemberCheck(check) => {
                told.asked = self.asked(check);
                told.outcome = Some(check.outcome.value.word());
                told.because = check.because.as_ref().map(|said| said.value.as_str());
                told.response = check.response.as_ref().map(|said| said.value.as_str());
                let changed = reworded(self.model(), entry);
                told.reworded = changed.map(|one| RewordedView {
                    was: one.was,
                    is: one.is,
                });
            }
        }
        told
    }

    /// Who was asked: by name, in words, and how many.
    fn asked(&self, check: &MemberCheck) -> Vec<String> {
        let names = check.participants.iter().map(|one| one.name.value.clone());
        let words = check.asked.iter().map(|words| words.value.clone());
        let n = check.n.and_then(|n| usize::try_from(n.value).ok());
        let n = n.map(|n| self.words().counted("trail_people", n));
        names.chain(words).chain(n).collect()
    }

    /// A finding of a check that the authors know of, which is a decision with its reason.
    fn acknowledged_entry<'a>(&'a self, known: &'a Acknowledgement) -> TrailView<'a> {
        let withdrew = |name: &str| self.model().withdrawn_of_name(name).is_some();
        let names = known.at.iter().map(|name| name.value.as_str());
        let places = names
            .filter(|name| !withdrew(name))
            .map(|id| TrailPlaceView {
                id,
                kind: None,
                anchor: None,
            });
        TrailView {
            kind: ACKNOWLEDGED,
            date: None,
            by: None,
            at: places.collect(),
            text: Some(&known.check.value),
            asked: Vec::new(),
            outcome: None,
            because: Some(&known.because.value),
            response: None,
            reworded: None,
            printed: true,
            place: self.place(known.span),
        }
    }

    /// A name, if it is not that of a participant who withdrew.
    fn nobody_withdrawn<'a>(&self, name: Option<&'a Placed<String>>) -> Option<&'a str> {
        let name = name?.value.as_str();
        let withdrew = self.model().withdrawn_of_name(name).is_some();
        Some(name).filter(|_| !withdrew)
    }

    fn trail_place<'a>(&'a self, subject: &'a TrailSubject) -> TrailPlaceView<'a> {
        let model = self.model();
        let (kind, anchor) = match subject.place {
            None => (None, None),
            Some(TrailPlace::Proposition(at)) => {
                (Some("proposition"), Some(&model.propositions[at].id))
            }
            Some(TrailPlace::Link(at, _)) => (Some("link"), Some(&model.propositions[at].id)),
            Some(TrailPlace::Evidence(at)) => (Some("finding"), Some(&model.evidence[at].id)),
            Some(TrailPlace::Construct(at)) => (Some("construct"), Some(&model.constructs[at].id)),
            Some(TrailPlace::Source(at)) => {
                let cited = self.is_cited(at);
                (
                    Some("source"),
                    Some(&model.sources[at].id).filter(|_| cited),
                )
            }
            Some(TrailPlace::Theme(_)) => (Some("theme"), None),
            Some(TrailPlace::Measure(_)) => (Some("measure"), None),
        };
        TrailPlaceView {
            id: &subject.name.value,
            kind,
            anchor: anchor.map(|id| id.value.as_str()),
        }
    }
}

/// The word for a finding of a check that the authors know of.
const ACKNOWLEDGED: &str = "acknowledged";
