//! The trail of how a synthesis was made: memos, decisions, and what participants said of it. It bears no meaning: what the
//! synthesis says is the same without it.

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

    /// The texts of it that are printed, or compared with what is.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Placed<String>> {
        let texts = match &self.kind {
            TrailKind::Memo { text, .. } => vec![Some(text)],
            TrailKind::Decision { decision, because } => vec![Some(decision), Some(because)],
            TrailKind::MemberCheck(check) => vec![
                check.asked.as_ref(),
                check.shown.as_ref(),
                check.because.as_ref(),
                check.response.as_ref(),
            ],
        };
        texts.into_iter().flatten()
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
}
