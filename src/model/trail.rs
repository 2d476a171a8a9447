//! The trail of how a synthesis was made: memos, decisions, and what participants said of it. It bears no meaning: what the
//! synthesis says is the same without it.

use super::Model;
use super::day::Day;
use super::evidence::Evidence;
use super::handle::{Handle, Placed};
use super::measure::Measure;
use super::participant::Participant;
use super::proposition::{Construct, Proposition};
use super::source::Source;
use super::theme::Theme;
use super::vocabulary::CheckOutcome;
use crate::source::Span;
use crate::wording::spelling;

/// An entry of the trail.
#[derive(Debug)]
pub struct TrailEntry {
    /// Where it was declared.
    pub span: Span,
    /// What it is about; the whole synthesis where nothing is named.
    pub at: Vec<TrailSubject>,
    /// Who wrote, decided or asked.
    pub by: Option<Placed<String>>,
    /// When.
    pub date: Option<Placed<Day>>,
    /// What it says.
    pub kind: TrailKind,
}

/// Something that an entry is about.
#[derive(Debug)]
pub struct TrailSubject {
    /// The id, as it was written.
    pub name: Placed<String>,
    /// What has that id; none where nothing has it, which is a fault.
    pub place: Option<TrailPlace>,
}

/// A part of a synthesis that an entry of the trail may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrailPlace {
    /// A proposition.
    Proposition(Handle<Proposition>),
    /// A finding.
    Evidence(Handle<Evidence>),
    /// A finding as it stands in a proposition.
    Link(Handle<Proposition>, Handle<Evidence>),
    /// A theme or code.
    Theme(Handle<Theme>),
    /// A source.
    Source(Handle<Source>),
    /// A measure.
    Measure(Handle<Measure>),
    /// A concept.
    Construct(Handle<Construct>),
}

/// What an entry says.
#[derive(Debug)]
pub enum TrailKind {
    /// What an analyst noted.
    Memo {
        /// The memo.
        text: Placed<String>,
        /// Whether it is printed.
        print: bool,
    },
    /// What was decided.
    Decision {
        /// What.
        decision: Placed<String>,
        /// Why.
        because: Placed<String>,
    },
    /// What participants said.
    MemberCheck(MemberCheck),
}

/// What participants said when they were asked.
#[derive(Debug)]
pub struct MemberCheck {
    /// Those who were asked and are named.
    pub participants: Vec<AskedPerson>,
    /// Who was asked, in words.
    pub asked: Option<Placed<String>>,
    /// How many were asked.
    pub n: Option<Placed<u32>>,
    /// The words that they were shown.
    pub shown: Option<Placed<String>>,
    /// What came of it.
    pub outcome: Placed<CheckOutcome>,
    /// What they said.
    pub because: Option<Placed<String>>,
    /// What became of it.
    pub response: Option<Placed<String>>,
}

/// Somebody who was asked.
#[derive(Debug)]
pub struct AskedPerson {
    /// The name.
    pub name: Placed<String>,
    /// The participant of that name; none where nobody is declared or quoted by it.
    pub participant: Option<Handle<Participant>>,
}

impl TrailEntry {
    /// Whether it is printed in what is made of the synthesis.
    pub fn is_printed(&self) -> bool {
        !matches!(self.kind, TrailKind::Memo { print: false, .. })
    }

    /// The member check that it is, if it is one.
    pub fn member_check(&self) -> Option<&MemberCheck> {
        match &self.kind {
            TrailKind::MemberCheck(check) => Some(check),
            _ => None,
        }
    }

    /// What it is called in a sentence.
    pub fn word(&self) -> &'static str {
        match self.kind {
            TrailKind::Memo { .. } => "memo",
            TrailKind::Decision { .. } => "decision",
            TrailKind::MemberCheck(_) => "member check",
        }
    }

    /// The id that it is about first; none of the whole synthesis.
    pub fn first_name(&self) -> Option<&str> {
        let first = self.at.first()?;
        Some(&first.name.value)
    }

    /// What it is, with what it is about: ``the memo at `company-first` ``.
    pub(crate) fn called(&self) -> String {
        let word = self.word();
        match self.at.as_slice() {
            [] => format!("the {word} on the whole synthesis"),
            [one] => format!("the {word} at `{}`", one.name.value),
            [first, more @ ..] => {
                format!(
                    "the {word} at `{}` and {} more",
                    first.name.value,
                    more.len()
                )
            }
        }
    }

    /// Whether it is about what has that id: of a proposition and of a finding their links are told as well.
    pub fn is_at(&self, model: &Model, id: &str) -> bool {
        let called = |name: &str| spelling::same_name(name, id);
        self.at.iter().any(|subject| {
            called(&subject.name.value)
                || match subject.place {
                    Some(TrailPlace::Link(row, item)) => {
                        called(&model.propositions[row].id.value)
                            || called(&model.evidence[item].id.value)
                    }
                    _ => false,
                }
        })
    }
}

impl Model {
    /// The words by which a part of the synthesis may be shown to others, the usual ones first: a statement alone, and
    /// with the points below it.
    pub(crate) fn words_to_show(&self, place: TrailPlace) -> Vec<String> {
        let pointed = |statement: &str, points: &[Placed<String>]| {
            let points = points.iter().map(|point| point.value.as_str());
            let whole: Vec<_> = std::iter::once(statement).chain(points).collect();
            vec![statement.to_owned(), whole.join(" ")]
        };
        let defined = |label: &str, definition: Option<&str>| {
            let definition = definition.map(str::to_owned);
            let both = definition.iter().map(|words| format!("{label}: {words}"));
            let both: Vec<_> = both.collect();
            let label = std::iter::once(label.to_owned());
            label.chain(definition).chain(both).collect()
        };
        match place {
            TrailPlace::Proposition(at) => {
                let row = &self.propositions[at];
                pointed(&row.statement, &row.points)
            }
            TrailPlace::Evidence(at) | TrailPlace::Link(_, at) => {
                let item = &self.evidence[at];
                pointed(&item.finding, &item.points)
            }
            TrailPlace::Theme(at) => {
                let theme = &self.themes[at];
                defined(&theme.label, theme.definition.as_deref())
            }
            TrailPlace::Source(at) => vec![self.sources[at].citation.clone()],
            TrailPlace::Measure(at) => vec![self.measures[at].label.clone()],
            TrailPlace::Construct(at) => {
                let construct = &self.constructs[at];
                defined(&construct.label, construct.definition.as_deref())
            }
        }
    }
}
