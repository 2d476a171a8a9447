//! A synthesis as a page sees it, whole: what its parts are made from.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::layout::plan::{Plan, Shown};
use super::picture::axis::Pictures;
use super::told::Told;
use crate::examine::Assessed;
use crate::language::Words;
use crate::model::{Layout, Model, StrandKind};
use crate::number::Style;
use crate::synthesis::counter::Counter;

/// A synthesis as a page sees it.
#[derive(Clone, Debug)]
pub struct View {
    pub(super) assessed: Arc<Assessed>,
    /// The findings of checks by the id or key they are about; acknowledged ones counted on.
    pub(super) findings: Arc<HashMap<String, Vec<Told>>>,
    /// The layout of its tables.
    pub(super) layout: Arc<Layout>,
    /// Its tables, in that layout.
    pub(super) plans: Arc<Vec<Plan>>,
    /// Where each finding stands first in these.
    pub(super) first: Arc<Vec<Option<Shown>>>,
    /// The words of table, key and notes.
    pub(super) words: Words,
    /// The abbreviations used and what they stand for, by alphabet: every text is read for them once.
    pub(super) abbreviations: Arc<Vec<(String, String)>>,
    /// What there is to draw, and the scales that pictures share.
    pub(super) pictures: Arc<Pictures>,
    /// What may speak against rows and is not linked, gathered when it is asked for first.
    pub(super) counter: Arc<OnceLock<Counter>>,
    /// An earlier version, where one is known.
    pub(super) before: Option<Arc<Self>>,
}

impl View {
    /// The layout of its tables.
    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The name of its files, without an ending.
    pub fn file(&self) -> &str {
        &self.layout.file
    }

    /// Whether its layout is the first that the synthesis names.
    pub(super) fn is_first_layout(&self) -> bool {
        let first = self.model().synthesis.layouts.first();
        first.is_some_and(|first| first.file == self.layout.file)
    }

    /// The words of table, key and notes.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The heading of a strand: the authors' own, or the usual one where they name no strands.
    pub(super) fn strand(&self, at: usize) -> &str {
        let strand = &self.model().synthesis.strands[at];
        match (strand.span, strand.kind) {
            (None, Some(StrandKind::Quantitative)) => self.words.of("quantitative_analysis"),
            (None, Some(StrandKind::Qualitative)) => self.words.of("qualitative_analysis"),
            _ => &strand.label,
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
