//! Rows of a table: a proposition with what is said of it, or a finding.

use schemars::JsonSchema;
use serde::Serialize;

use super::laid::{LaidLine, LaidRow};
use super::plan::{Part, Plan, Subject};
use crate::model::{Evidence, Handle};
use crate::view::evidence::EvidenceView;
use crate::view::references::RowReference;
use crate::view::rows::RowView;

/// A paragraph of a cell.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParagraphView<'a> {
    /// What it is: `note`, `fit`, `convergence`, `interpretation`, `response`, or `text`.
    pub kind: &'static str,
    /// The words that it begins with, set off; may be empty.
    pub lead: String,
    /// What it says; may be empty.
    pub text: &'a str,
    /// What is said to reviewers behind it, and not in print; may be empty.
    pub aside: String,
}

/// A strand that has nothing to say.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SilenceView<'a> {
    /// Why; may be empty.
    pub because: &'a str,
    /// Other rows to which the cell refers the reader.
    pub see: Vec<RowReference<'a>>,
}

impl<'a> LaidRow<'a> {
    pub(super) fn plan(self) -> &'a Plan {
        &self.view.plans[self.table]
    }

    pub(crate) fn subject(self) -> Subject {
        self.plan().rows[self.place]
    }

    /// The proposition, where the row is one.
    pub fn row(self) -> Option<RowView<'a>> {
        let at = self.subject().proposition()?;
        Some(RowView {
            view: self.view,
            at,
        })
    }

    /// The finding, where the row is one.
    pub fn item(self) -> Option<EvidenceView<'a>> {
        match self.subject() {
            Subject::Proposition(_) => None,
            Subject::Evidence(at) => Some(EvidenceView {
                view: self.view,
                at,
            }),
        }
    }

    /// Its id and anchor.
    pub fn id(self) -> &'a str {
        let model = self.view.model();
        match self.subject() {
            Subject::Proposition(at) => &model.propositions[at].id.value,
            Subject::Evidence(at) => &model.evidence[at].id.value,
        }
    }

    /// Its number: that of the proposition, or its place among the findings of the table, from 1.
    pub fn number(self) -> usize {
        match self.subject() {
            Subject::Proposition(at) => at.index() + 1,
            Subject::Evidence(_) => self.place + 1,
        }
    }

    /// Whether it is the first of the table.
    pub fn first(self) -> bool {
        self.place == 0
    }

    /// Whether its number is printed.
    pub fn numbered(self) -> bool {
        self.view.layout().numbers
    }

    /// The heading that spans the table above it, where one begins here.
    pub fn section(self) -> Option<&'a str> {
        if !self.view.layout().sections {
            return None;
        }
        let own = self.section_of(self.place)?;
        let before = self.place.checked_sub(1);
        let before = before.and_then(|place| self.section_of(place));
        (before != Some(own)).then_some(own)
    }

    fn section_of(self, place: usize) -> Option<&'a str> {
        let at = self.plan().rows[place].proposition()?;
        let section = self.view.model().propositions[at].section.as_ref();
        section.map(|section| section.value.as_str())
    }

    /// The lines in which what is paired stands side by side; one where nothing is.
    pub fn lines(self) -> Vec<LaidLine<'a>> {
        let lines = 0..self.line_count();
        lines
            .map(|line| LaidLine {
                view: self.view,
                table: self.table,
                place: self.place,
                line,
            })
            .collect()
    }

    /// How many lines it has: one for each pair, and one for what is in none.
    pub(super) fn line_count(self) -> usize {
        let Some(at) = self.subject().proposition() else {
            return 1;
        };
        let row = &self.view.model().propositions[at];
        if row.pairs.is_empty() {
            return 1;
        }
        let paired: usize = row.pairs.iter().map(|pair| pair.links.len()).sum();
        row.pairs.len() + usize::from(paired < row.links.len())
    }

    /// Whether every judgement in a column is about the findings of one line, so that it stands there.
    pub(super) fn is_by_line(self, part: Part) -> bool {
        if part.is_of_line() {
            return true;
        }
        let Some(at) = self.subject().proposition() else {
            return false;
        };
        let row = &self.view.model().propositions[at];
        let of: Vec<&[Handle<Evidence>]> = match part {
            Part::Fit => row.fits.iter().map(|one| one.of.as_slice()).collect(),
            Part::Convergence => {
                let codes = row.convergences.iter();
                codes.map(|one| one.of.as_slice()).collect()
            }
            _ => return false,
        };
        self.line_count() > 1 && !of.is_empty() && of.iter().all(|of| self.line_of(of).is_some())
    }

    /// The line in which all of those findings stand.
    pub(super) fn line_of(self, of: &[Handle<Evidence>]) -> Option<usize> {
        let at = self.subject().proposition()?;
        let row = &self.view.model().propositions[at];
        if of.is_empty() {
            return None;
        }
        let within = |links: &[usize]| {
            of.iter()
                .all(|item| links.iter().any(|link| row.links[*link].evidence == *item))
        };
        let paired = row.pairs.iter().position(|pair| within(&pair.links));
        let free = |item: &Handle<Evidence>| {
            let mut paired = row.pairs.iter().flat_map(|pair| &pair.links);
            !paired.any(|link| row.links[*link].evidence == *item)
        };
        paired.or_else(|| of.iter().all(free).then_some(row.pairs.len()))
    }
}
