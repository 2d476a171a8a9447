//! What can be signed off: a row, a finding, or one link.

use crate::meaning::sketch::Sketch;
use crate::meaning::{EntryKind, EntryName, Meaning};
use crate::model::Model;
use crate::source::Span;

/// What a sign-off is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reviewed {
    /// A proposition or a finding, with all that it rests on.
    Part(EntryName),
    /// What a proposition says of a finding, with all that the finding rests on.
    Link {
        /// The proposition.
        row: EntryName,
        /// The finding.
        finding: EntryName,
    },
}

impl Reviewed {
    /// What is named by an id, or by two with a slash between them; nothing where there is no such proposition, finding or link.
    pub fn named(model: &Model, said: &str) -> Option<Self> {
        let (row, finding) = match said.split_once('/') {
            None => {
                let kinds = [EntryKind::Proposition, EntryKind::Evidence];
                let names = kinds.map(|kind| EntryName::new(kind, said));
                let mut found = names.into_iter().map(Self::Part);
                return found.find(|subject| subject.span(model).is_some());
            }
            Some(two) => two,
        };
        let link = Self::Link {
            row: EntryName::proposition(row),
            finding: EntryName::evidence(finding),
        };
        link.span(model).is_some().then_some(link)
    }

    /// How it is named.
    pub fn id(&self) -> String {
        match self {
            Self::Part(name) => name.id.clone(),
            Self::Link { row, finding } => format!("{}/{}", row.id, finding.id),
        }
    }

    /// What it is: `proposition`, `finding` or `link`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Part(name) => name.kind.word(),
            Self::Link { .. } => "link",
        }
    }

    /// The proposition or finding itself; of a link the proposition.
    pub fn part(&self) -> &EntryName {
        match self {
            Self::Part(name) | Self::Link { row: name, .. } => name,
        }
    }

    /// What it says and rests on; nothing where it is not there.
    pub fn sketch(&self, meaning: &Meaning) -> Option<Sketch> {
        match self {
            Self::Part(name) => Sketch::of_part(meaning, name),
            Self::Link { row, finding } => Sketch::of_link(meaning, row, finding),
        }
    }

    /// Where it is declared; nothing where it is not there.
    pub fn span(&self, model: &Model) -> Option<Span> {
        match self {
            Self::Part(name) => name.span(model),
            Self::Link { row, finding } => {
                let mut rows = model.propositions.iter();
                let row = rows.find(|one| *one.id == row.id)?;
                let mut links = row.links.iter();
                let link = links.find(|link| *model.evidence[link.evidence].id == finding.id);
                link.map(|link| link.span)
            }
        }
    }

    /// All that can be signed off, each with its place, in the order of the synthesis: rows, then findings. Links are named by
    /// who wants to sign one.
    pub fn all(model: &Model) -> impl Iterator<Item = (Self, Span)> {
        let rows = model.propositions.iter();
        let rows = rows.map(|row| (EntryName::proposition(&row.id), row.id.span));
        let items = model.evidence.iter();
        let items = items.map(|item| (EntryName::evidence(&item.id), item.id.span));
        rows.chain(items)
            .map(|(name, span)| (Self::Part(name), span))
    }
}
