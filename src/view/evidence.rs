//! Findings, with all that they rest on.

use serde::Serialize;

use super::{CiteView, ClaimView, FigureTable, FindingView, RowReference, Verdicts, View};
use crate::model::{Assessment, Evidence, Handle, Quote};

/// A finding.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// The heading of its strand's column.
    pub strand: &'a str,
    /// The statement.
    pub finding: &'a str,
    /// Printed under it.
    pub note: Option<&'a str>,
    /// How many lines of figures it rests on.
    pub figures: usize,
    /// The figures, in tables of one kind each.
    pub tables: Vec<FigureTable<'a>>,
    /// How many of these fail a check.
    pub failing: usize,
    /// What it asserts of figures.
    pub claims: Vec<ClaimView>,
    /// How many claims there are, and what came of them.
    pub verdicts: Verdicts,
    /// The themes it comes from.
    pub themes: Vec<&'a str>,
    /// What participants said.
    pub quotes: Vec<QuoteView<'a>>,
    /// How many participants are quoted.
    pub participants: usize,
    /// Where it can be read.
    pub cites: Vec<CiteView<'a>>,
    /// Confidence, by GRADE-CERQual.
    pub confidence: Option<AssessmentView<'a>>,
    /// Certainty, by GRADE.
    pub certainty: Option<AssessmentView<'a>>,
    /// The rows it stands in.
    pub serves: Vec<Service<'a>>,
    /// What the checks found about it or its figures.
    pub findings: Vec<FindingView<'a>>,
}

/// What a participant said.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView<'a> {
    /// The words.
    pub said: &'a str,
    /// The participant.
    pub by: Option<&'a str>,
    /// The label of the timepoint.
    pub at: Option<&'a str>,
    /// Where it can be read; the finding's own places where nothing else is said.
    pub cites: Vec<CiteView<'a>>,
}

/// Confidence or certainty.
#[derive(Clone, Debug, Serialize)]
pub struct AssessmentView<'a> {
    /// The overall level.
    pub level: &'static str,
    /// The components.
    pub components: Vec<ComponentView<'a>>,
    /// Why the level is as it is.
    pub because: Option<&'a str>,
}

/// One component of confidence or certainty.
#[derive(Clone, Debug, Serialize)]
pub struct ComponentView<'a> {
    /// Its name.
    pub name: &'static str,
    /// Its rating in words.
    pub words: &'static str,
    /// Why.
    pub because: Option<&'a str>,
}

/// A row that a finding speaks of.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Service<'a> {
    /// The row.
    pub row: RowReference<'a>,
    /// What the finding does there.
    pub stance: &'static str,
    /// The sign beside the word.
    pub symbol: &'static str,
}

impl View {
    /// One finding.
    pub fn finding(&self, at: Handle<Evidence>) -> EvidenceView<'_> {
        let model = self.model();
        let item = &model.evidence[at];
        let participants = item.quotes.iter().filter_map(|quote| quote.by.as_ref());
        let mut participants: Vec<_> = participants.map(|by| by.value.as_str()).collect();
        participants.sort_unstable();
        participants.dedup();
        let figures = item
            .figures
            .iter()
            .map(|at| model.figures[at.value].key.as_str());
        let subjects = std::iter::once(item.id.value.as_str()).chain(figures);
        let trials = self.assessed.trials.of_evidence(at);
        EvidenceView {
            id: &item.id.value,
            strand: &model.synthesis.strands[item.strand].label,
            finding: &item.finding.value,
            note: item.note.as_ref().map(|note| note.value.as_str()),
            figures: item.figures.len(),
            tables: self.figure_tables(at),
            failing: self.failing(item),
            claims: self.claims(&item.claims, trials),
            verdicts: Verdicts::of(trials),
            themes: item
                .themes
                .iter()
                .map(|theme| model.themes[theme.value].label.as_str())
                .collect(),
            quotes: item.quotes.iter().map(|quote| self.quote(quote)).collect(),
            participants: participants.len(),
            cites: self.cites(&item.cite),
            confidence: item.confidence.as_deref().map(AssessmentView::new),
            certainty: item.certainty.as_deref().map(AssessmentView::new),
            serves: self.services(at),
            findings: self.findings_beside(subjects),
        }
    }

    fn quote<'a>(&'a self, quote: &'a Quote) -> QuoteView<'a> {
        let timepoints = &self.model().synthesis.timepoints;
        QuoteView {
            said: &quote.said.value,
            by: quote.by.as_ref().map(|by| by.value.as_str()),
            at: quote.at.map(|at| timepoints[at].label.as_str()),
            cites: self.cites(&quote.cite),
        }
    }
}

impl<'a> AssessmentView<'a> {
    fn new(assessment: &'a Assessment) -> Self {
        let components = assessment.components.iter();
        Self {
            level: assessment.level.value.word(),
            components: components
                .map(|component| ComponentView {
                    name: component.name,
                    words: component.words,
                    because: component.because.as_deref(),
                })
                .collect(),
            because: assessment.because.as_deref(),
        }
    }
}
