//! The rows of the grid: a proposition, and a cell for each strand.

use serde::Serialize;

use super::{ClaimView, FindingView, RowReference, Verdicts, View, symbol};
use crate::model::{Handle, Link, Proposition, RelationKind, Stance};
use crate::synthesis::fit;

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct RowView<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its id and anchor.
    pub id: &'a str,
    /// The statement.
    pub statement: &'a str,
    /// Printed under it.
    pub note: Option<&'a str>,
    /// How the strands meet, in the words of joint displays.
    pub fit: Option<FitView<'a>>,
    /// How the strands meet, in the words of the triangulation protocol.
    pub convergence: Option<FitView<'a>>,
    /// The interpretation.
    pub meta_inference: Option<&'a str>,
    /// How a contradiction is accounted for.
    pub response: Option<&'a str>,
    /// Its relations to other rows, and theirs to it.
    pub relations: Vec<RelationView<'a>>,
    /// What it asserts of figures.
    pub claims: Vec<ClaimView>,
    /// How many claims there are, and what came of them.
    pub verdicts: Verdicts,
    /// A cell for each column.
    pub cells: Vec<CellView<'a>>,
    /// What the checks found about it.
    pub findings: Vec<FindingView<'a>>,
}

/// What there is to say of a row beyond what stands in the grid.
#[derive(Clone, Debug, Serialize)]
pub struct DetailView<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its id and anchor.
    pub id: &'a str,
    /// The statement.
    pub statement: &'a str,
    /// Its relations to other rows, and theirs to it.
    pub relations: Vec<RelationView<'a>>,
    /// Why findings stand in it.
    pub reasons: Vec<ReasonView<'a>>,
    /// What it asserts of figures.
    pub claims: Vec<ClaimView>,
    /// How many claims there are, and what came of them.
    pub verdicts: Verdicts,
    /// What the checks found about it.
    pub findings: Vec<FindingView<'a>>,
}

/// Why a finding stands in a row.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonView<'a> {
    /// The word: `supports`, `qualifies` or `contradicts`.
    pub stance: &'static str,
    /// The sign beside the word.
    pub symbol: &'static str,
    /// The id and anchor of the finding.
    pub id: &'a str,
    /// Why.
    pub because: &'a str,
}

/// How the strands meet.
#[derive(Clone, Debug, Serialize)]
pub struct FitView<'a> {
    /// The authors' word.
    pub label: &'static str,
    /// Their reason.
    pub because: Option<&'a str>,
    /// The word that the links suggest, where it is another.
    pub suggested: Option<&'static str>,
}

/// A relation to another row.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView<'a> {
    /// The words, such as `refines`.
    pub words: &'static str,
    /// The other row.
    pub row: RowReference<'a>,
    /// Why.
    pub because: Option<&'a str>,
}

/// A cell of the grid.
#[derive(Clone, Debug, Serialize)]
pub struct CellView<'a> {
    /// The heading of its column.
    pub label: &'a str,
    /// The statements in it.
    pub statements: Vec<StatementView<'a>>,
    /// Why the strand is silent, where that is declared.
    pub silence: Option<&'a str>,
}

/// A statement in a cell: a finding and what it does here.
#[derive(Clone, Debug, Serialize)]
pub struct StatementView<'a> {
    /// The word: `supports`, `qualifies` or `contradicts`.
    pub stance: &'static str,
    /// The sign beside the word.
    pub symbol: &'static str,
    /// Why it stands in this row.
    pub because: Option<&'a str>,
    /// True where the finding stands here for the first time: its anchor is here.
    pub first: bool,
    /// The id and anchor of the finding.
    pub id: &'a str,
    /// The number of the finding, by which a template asks for what it rests on.
    pub number: usize,
    /// The words of the finding.
    pub finding: &'a str,
    /// How many claims it makes of figures, and what came of them.
    pub verdicts: Verdicts,
    /// How many lines of its figures fail a check.
    pub failing: usize,
}

impl View {
    /// One row.
    pub fn row(&self, at: Handle<Proposition>) -> RowView<'_> {
        let model = self.model();
        let row = &model.propositions[at];
        let relations = self.relations(at);
        let findings = self.findings_beside([row.id.value.as_str()]);
        let trials = self.assessed.trials.of_proposition(at);
        RowView {
            number: at.index() + 1,
            id: &row.id.value,
            statement: &row.statement.value,
            note: row.note.as_ref().map(|note| note.value.as_str()),
            fit: self.fit(row),
            convergence: self.convergence(row),
            meta_inference: row.meta_inference.as_ref().map(|text| text.value.as_str()),
            response: row.response.as_ref().map(|text| text.value.as_str()),
            relations,
            claims: self.claims(&row.claims, trials),
            verdicts: Verdicts::of(trials),
            cells: self.cells(at),
            findings,
        }
    }

    /// The rows of which there is more to say than stands in the grid: relations, reasons of links,
    /// claims, findings of the checks.
    pub fn details(&self) -> impl Iterator<Item = DetailView<'_>> {
        let rows = self.model().propositions.entries();
        rows.filter_map(|(at, _)| self.detail(at))
    }

    fn detail(&self, at: Handle<Proposition>) -> Option<DetailView<'_>> {
        let model = self.model();
        let row = &model.propositions[at];
        let relations = self.relations(at);
        let findings = self.findings_beside([row.id.value.as_str()]);
        let reasons = row.links.iter().filter_map(|link| {
            Some(ReasonView {
                stance: link.stance.word(),
                symbol: symbol(link.stance),
                id: &model.evidence[link.evidence].id.value,
                because: link.because.as_deref()?,
            })
        });
        let reasons: Vec<_> = reasons.collect();
        let nothing = relations.is_empty() && reasons.is_empty() && findings.is_empty();
        let trials = self.assessed.trials.of_proposition(at);
        (!nothing || !row.claims.is_empty()).then(|| DetailView {
            number: at.index() + 1,
            id: &row.id.value,
            statement: &row.statement.value,
            relations,
            reasons,
            claims: self.claims(&row.claims, trials),
            verdicts: Verdicts::of(trials),
            findings,
        })
    }

    fn fit<'a>(&self, row: &'a Proposition) -> Option<FitView<'a>> {
        let (label, because) = row.fit.as_ref()?;
        let suggested = fit::suggested(self.model(), row).map(|(fit, _)| fit);
        Some(FitView {
            label: label.value.word(),
            because: because.as_deref(),
            suggested: suggested
                .filter(|fit| *fit != label.value)
                .map(|fit| fit.word()),
        })
    }

    fn convergence<'a>(&self, row: &'a Proposition) -> Option<FitView<'a>> {
        let (label, because) = row.convergence.as_ref()?;
        Some(FitView {
            label: label.value.word(),
            because: because.as_deref(),
            suggested: None,
        })
    }

    /// The relations that a row declares, and the tensions that another declares with it.
    fn relations(&self, at: Handle<Proposition>) -> Vec<RelationView<'_>> {
        let own = &self.model().propositions[at].relations;
        let declared = own.iter().map(|relation| RelationView {
            words: relation.kind.words(),
            row: self.reference(relation.to),
            because: relation.because.as_deref(),
        });
        let tension = RelationKind::InTensionWith;
        let theirs = self
            .assessed
            .graph
            .related_to(at, tension)
            .filter(move |other| {
                !own.iter()
                    .any(|one| one.kind == tension && one.to == *other)
            });
        let tensions = theirs.map(|other| RelationView {
            words: tension.words(),
            row: self.reference(other),
            because: None,
        });
        declared.chain(tensions).collect()
    }

    fn cells(&self, at: Handle<Proposition>) -> Vec<CellView<'_>> {
        let model = self.model();
        let row = &model.propositions[at];
        let strands = model.synthesis.strands.iter().enumerate();
        strands
            .map(|(position, strand)| {
                let links = Stance::ALL.into_iter().flat_map(|stance| {
                    row.links.iter().filter(move |link| {
                        link.stance == stance && model.evidence[link.evidence].strand == position
                    })
                });
                let mut silences = row.silence.iter();
                let silence = silences.find(|silence| silence.strand == position);
                CellView {
                    label: &strand.label,
                    statements: links.map(|link| self.statement(link, at)).collect(),
                    silence: silence.map(|silence| silence.because.value.as_str()),
                }
            })
            .collect()
    }

    fn statement<'a>(&'a self, link: &'a Link, row: Handle<Proposition>) -> StatementView<'a> {
        let item = &self.model().evidence[link.evidence];
        StatementView {
            stance: link.stance.word(),
            symbol: symbol(link.stance),
            because: link.because.as_deref(),
            first: self.first[link.evidence.index()] == Some(row),
            id: &item.id.value,
            number: link.evidence.index(),
            finding: &item.finding.value,
            verdicts: Verdicts::of(self.assessed.trials.of_evidence(link.evidence)),
            failing: self.failing(item),
        }
    }
}
