//! A synthesis as a page sees it, whole: what its parts are made from.

use std::collections::HashMap;
use std::sync::Arc;

use super::picture::axis::Pictures;
use super::told::Told;
use crate::examine::{Assessed, Renderable};
use crate::model::{Handle, Model, Proposition};
use crate::number::Style;
use crate::synthesis::abbreviation;

/// A synthesis as a page sees it.
#[derive(Clone, Debug)]
pub struct View {
    pub(super) assessed: Arc<Assessed>,
    /// The findings of checks by the id or key they are about; acknowledged ones counted on.
    pub(super) findings: Arc<HashMap<String, Vec<Told>>>,
    /// The row in which a finding stands first.
    pub(super) first: Arc<Vec<Option<Handle<Proposition>>>>,
    /// The abbreviations used and what they stand for, by alphabet: every text is read for them once.
    pub(super) abbreviations: Arc<Vec<(String, String)>>,
    /// What there is to draw, and the scales that pictures share.
    pub(super) pictures: Arc<Pictures>,
}

impl View {
    /// The view of a synthesis without errors.
    pub fn new(synthesis: Renderable) -> Self {
        Self::of_sound(synthesis.into_inner())
    }

    /// The view of what is sound in a synthesis, errors or not: to be asked for paths, not to make a page of.
    pub fn of_sound(assessed: Assessed) -> Self {
        let mut findings: HashMap<String, Vec<Told>> = HashMap::new();
        let open = assessed.diagnostics.iter();
        let all = open.chain(assessed.acknowledged.iter().map(|known| &known.found));
        for (index, found) in all.enumerate() {
            let own = found.subjects.iter().map(|subject| (subject, None));
            let members = found.members.iter().enumerate();
            let others = members.flat_map(|(at, member)| {
                member
                    .subjects
                    .iter()
                    .map(move |subject| (subject, Some(at)))
            });
            for (subject, member) in own.chain(others) {
                let told = Told { index, member };
                findings.entry(subject.clone()).or_default().push(told);
            }
        }
        let mut first = vec![None; assessed.model.evidence.len()];
        for (at, row) in assessed.model.propositions.entries() {
            for link in &row.links {
                first[link.evidence.index()].get_or_insert(at);
            }
        }
        Self {
            pictures: Arc::new(Pictures::of(assessed.rules())),
            abbreviations: Arc::new(abbreviation::expanded(&assessed.model)),
            assessed: Arc::new(assessed),
            findings: Arc::new(findings),
            first: Arc::new(first),
        }
    }

    /// How numbers are printed.
    pub fn style(&self) -> Style {
        self.model().synthesis.style
    }

    pub(super) fn model(&self) -> &Model {
        &self.assessed.model
    }
}
