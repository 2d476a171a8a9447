//! What a page may say: a tree of plain values, made part by part from an assessed synthesis.
//!
//! Templates see nothing else, and nothing here knows a format. The parts are made when they are
//! asked for and dropped behind: a page of very many rows never stands in memory twice.

mod claims;
mod evidence;
mod figures;
mod findings;
mod head;
mod held;
mod key;
pub mod lists;
mod picture;
mod rows;
mod trace;
mod verdicts;

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::examine::{Assessed, Renderable};
use crate::model::{Cite, Evidence, Handle, Model, Placed, Proposition, Source, Stance};
use crate::source::Span;

pub use claims::ClaimView;
pub use evidence::{AssessmentView, EvidenceView, QuoteView, Service};
pub use figures::{FigureRow, FigureTable, NormView};
pub use findings::FindingView;
pub(crate) use findings::Told;
pub use head::{Head, TallyView};
pub use held::{HeldCount, HeldView};
pub use key::{KeyEntry, StanceEntry};
pub use picture::Picture;
use picture::Pictures;
pub use rows::{CellView, FitView, ReasonView, RelationView, RowView, StatementView};
pub use trace::{Claimed, Step, Trace};
pub use verdicts::{JudgementView, ReadingView, TaintView, VerdictView, Verdicts};

/// A synthesis as a page sees it.
#[derive(Clone, Debug)]
pub struct View {
    assessed: Arc<Assessed>,
    /// The findings of checks by the id or key they are about; acknowledged ones counted on.
    findings: Arc<HashMap<String, Vec<Told>>>,
    /// The row in which a finding stands first.
    first: Arc<Vec<Option<Handle<Proposition>>>>,
    /// The abbreviations used and what they stand for, by alphabet: every text is read for them once.
    abbreviations: Arc<Vec<(String, String)>>,
    /// What there is to draw, and the scales that pictures share.
    pictures: Arc<Pictures>,
}

impl View {
    /// The view of a synthesis without errors.
    pub fn new(synthesis: Renderable) -> Self {
        let assessed = synthesis.into_inner();
        let mut findings: HashMap<String, Vec<Told>> = HashMap::new();
        let open = assessed.diagnostics.iter();
        let all = open.chain(assessed.acknowledged.iter().map(|(found, _)| found));
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
            pictures: Arc::new(Pictures::of(picture::rules(&assessed))),
            abbreviations: Arc::new(key::abbreviations(&assessed.model)),
            assessed: Arc::new(assessed),
            findings: Arc::new(findings),
            first: Arc::new(first),
        }
    }

    fn model(&self) -> &Model {
        &self.assessed.model
    }

    /// The rows of the grid.
    pub fn rows(&self) -> impl Iterator<Item = RowView<'_>> {
        let rows = self.model().propositions.entries();
        rows.map(|(at, _)| RowView { view: self, at })
    }

    /// Every finding, strand by strand, in the order written.
    pub fn evidence(&self) -> impl Iterator<Item = EvidenceView<'_>> {
        let strands = 0..self.model().synthesis.strands.len();
        strands.flat_map(|strand| self.evidence_of(strand))
    }

    /// The findings that no proposition uses: the unmapped area of an integrative grid.
    pub fn unmapped(&self) -> impl Iterator<Item = EvidenceView<'_>> {
        let evidence = self.model().evidence.entries();
        let unmapped = evidence.filter(|(at, _)| self.first[at.index()].is_none());
        unmapped.map(|(at, _)| EvidenceView { view: self, at })
    }

    /// The finding of that number, with what it rests on.
    pub fn numbered(&self, number: usize) -> Option<EvidenceView<'_>> {
        let known = number < self.model().evidence.len();
        known.then(|| EvidenceView {
            view: self,
            at: Handle::new(number),
        })
    }

    fn evidence_of(&self, strand: usize) -> impl Iterator<Item = EvidenceView<'_>> {
        let evidence = self.model().evidence.entries();
        let of_strand = evidence.filter(move |(_, item)| item.strand == strand);
        of_strand.map(|(at, _)| EvidenceView { view: self, at })
    }

    /// The works cited, in the order written.
    pub fn sources(&self) -> impl Iterator<Item = SourceView<'_>> {
        let model = self.model();
        let sources = model.sources.entries();
        // Counted beforehand: a template asks which is the last.
        let cited: Vec<_> = sources.filter(|(at, _)| self.is_cited(*at)).collect();
        cited.into_iter().map(|(_, source)| SourceView::new(source))
    }

    fn is_cited(&self, source: Handle<Source>) -> bool {
        let model = self.model();
        let norms = model
            .measures
            .iter()
            .filter_map(|measure| measure.norm.as_ref());
        let mut unlinked = norms
            .flat_map(|norm| &norm.cite)
            .chain(&model.synthesis.cite);
        let node = crate::model::graph::Node::Source(source);
        self.assessed.graph.is_reached(node) || unlinked.any(|cite| cite.source == source)
    }

    /// The concepts of the synthesising argument.
    pub fn constructs(&self) -> impl Iterator<Item = ConstructView<'_>> {
        self.model()
            .constructs
            .iter()
            .map(|construct| ConstructView {
                id: &construct.id.value,
                label: &construct.label,
                definition: construct.definition.as_deref(),
                propositions: construct
                    .propositions
                    .iter()
                    .map(|at| self.reference(at.value))
                    .collect(),
            })
    }

    /// A short way to name a row.
    fn reference(&self, at: Handle<Proposition>) -> RowReference<'_> {
        let row = &self.model().propositions[at];
        RowReference {
            number: at.index() + 1,
            id: &row.id.value,
        }
    }

    fn cites(&self, cites: &[Cite]) -> Vec<CiteView<'_>> {
        let cites = cites.iter();
        cites
            .map(|cite| {
                let source = &self.model().sources[cite.source];
                CiteView {
                    source: &source.id.value,
                    locus: cite.locus(),
                }
            })
            .collect()
    }

    /// File, line and column of a place.
    fn place(&self, span: Span) -> String {
        self.assessed.sources.told(span)
    }

    /// The propositions that a finding speaks of, with what it does there.
    fn services(&self, at: Handle<Evidence>) -> Vec<Service<'_>> {
        let served = self.assessed.graph.served_by(at);
        served
            .map(|(at, does)| Service {
                view: self,
                at,
                does,
            })
            .collect()
    }
}

/// A text that may not be there.
fn text(field: &Option<Placed<String>>) -> Option<&str> {
    field.as_ref().map(|placed| placed.value.as_str())
}

/// The sign printed for a stance, beside its word.
fn symbol(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "●",
        Stance::Qualifies => "◐",
        Stance::Contradicts => "✕",
    }
}

/// A short way to name a row.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RowReference<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its id and anchor.
    pub id: &'a str,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CiteView<'a> {
    /// The id and anchor of the source.
    pub source: &'a str,
    /// The place in it, such as `Table 3`; may be empty.
    pub locus: String,
}

/// A work cited.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// The whole reference.
    pub citation: &'a str,
    /// Its DOI.
    pub doi: Option<&'a str>,
    /// Where it can be read: the given address, else that of the DOI.
    pub url: Option<String>,
    /// Its licence.
    pub licence: Option<&'a str>,
}

impl<'a> SourceView<'a> {
    fn new(source: &'a Source) -> Self {
        let doi = source.doi.as_deref();
        let safe = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        let given = source.url.as_deref().filter(safe).map(str::to_owned);
        Self {
            id: &source.id.value,
            citation: &source.citation,
            doi,
            url: given.or_else(|| doi.map(|doi| format!("https://doi.org/{doi}"))),
            licence: source.licence.as_deref(),
        }
    }
}

/// A concept of the synthesising argument.
#[derive(Clone, Debug, Serialize)]
pub struct ConstructView<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What it means.
    pub definition: Option<&'a str>,
    /// The rows it stands in.
    pub propositions: Vec<RowReference<'a>>,
}
