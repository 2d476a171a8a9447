//! The rows of the grid: a proposition, and a cell for each strand.

use serde::Serialize;

use super::claims::ClaimView;
use super::evidence::EvidenceView;
use super::findings::FindingView;
use super::printed::{symbol, text};
use super::references::RowReference;
use super::verdicts::Verdicts;
use super::whole::View;
use crate::claims::verdict::Trial;
use crate::model::{Evidence, Handle, Link, Proposition, RelationKind, Stance};
use crate::synthesis::fit;

/// A row, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct RowView<'a> {
    pub(crate) view: &'a View,
    pub(crate) at: Handle<Proposition>,
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

/// A cell of the grid, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct CellView<'a> {
    pub(crate) view: &'a View,
    pub(crate) row: Handle<Proposition>,
    pub(crate) strand: usize,
}

/// A statement in a cell: a finding and what it does here, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct StatementView<'a> {
    pub(crate) view: &'a View,
    pub(crate) row: Handle<Proposition>,
    /// The place of the link among those of the row.
    pub(crate) link: usize,
}

impl<'a> RowView<'a> {
    fn row(self) -> &'a Proposition {
        &self.view.model().propositions[self.at]
    }

    fn trials(self) -> &'a [Trial] {
        self.view.assessed.trials.of_proposition(self.at)
    }

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self.at.index() + 1
    }

    /// Its id and anchor.
    pub fn id(self) -> &'a str {
        &self.row().id.value
    }

    /// The statement.
    pub fn statement(self) -> &'a str {
        &self.row().statement.value
    }

    /// Printed under it.
    pub fn note(self) -> Option<&'a str> {
        text(&self.row().note)
    }

    /// How the strands meet, in the words of joint displays.
    pub fn fit(self) -> Option<FitView<'a>> {
        let (label, because) = self.row().fit.as_ref()?;
        let suggested = fit::suggested(self.view.model(), self.row()).map(|(fit, _)| fit);
        Some(FitView {
            label: label.value.word(),
            because: because.as_deref(),
            suggested: suggested
                .filter(|fit| *fit != label.value)
                .map(|fit| fit.word()),
        })
    }

    /// How the strands meet, in the words of the triangulation protocol.
    pub fn convergence(self) -> Option<FitView<'a>> {
        let (label, because) = self.row().convergence.as_ref()?;
        Some(FitView {
            label: label.value.word(),
            because: because.as_deref(),
            suggested: None,
        })
    }

    /// The interpretation.
    pub fn meta_inference(self) -> Option<&'a str> {
        text(&self.row().meta_inference)
    }

    /// How a contradiction is accounted for.
    pub fn response(self) -> Option<&'a str> {
        text(&self.row().response)
    }

    /// Its relations to other rows, and the tensions that others declare with it.
    pub fn relations(self) -> Vec<RelationView<'a>> {
        let own = &self.row().relations;
        let declared = own.iter().map(|relation| RelationView {
            words: relation.kind.words(),
            row: self.view.reference(relation.to),
            because: relation.because.as_deref(),
        });
        let tensions = self.tensions().map(|other| RelationView {
            words: RelationKind::InTensionWith.words(),
            row: self.view.reference(other),
            because: None,
        });
        declared.chain(tensions).collect()
    }

    /// The rows that declare a tension with this one, which does not declare it itself.
    fn tensions(self) -> impl Iterator<Item = Handle<Proposition>> {
        let tension = RelationKind::InTensionWith;
        let own = &self.row().relations;
        let theirs = self.view.assessed.graph.related_to(self.at, tension);
        theirs.filter(move |other| {
            !own.iter()
                .any(|one| one.kind == tension && one.to == *other)
        })
    }

    /// Why findings stand in it.
    pub fn reasons(self) -> Vec<ReasonView<'a>> {
        let model = self.view.model();
        let links = self.row().links.iter();
        links
            .filter_map(|link| {
                Some(ReasonView {
                    stance: link.stance.word(),
                    symbol: symbol(link.stance),
                    id: &model.evidence[link.evidence].id.value,
                    because: link.because.as_deref()?,
                })
            })
            .collect()
    }

    /// What it asserts of figures.
    pub fn claims(self) -> Vec<ClaimView> {
        self.view.claims(&self.row().claims, self.trials())
    }

    /// How many claims there are, and what came of them.
    pub fn verdicts(self) -> Verdicts {
        Verdicts::of(self.trials())
    }

    /// A cell for each column.
    pub fn cells(self) -> Vec<CellView<'a>> {
        let strands = 0..self.view.model().synthesis.strands.len();
        strands
            .map(|strand| CellView {
                view: self.view,
                row: self.at,
                strand,
            })
            .collect()
    }

    /// What the checks found about it.
    pub fn findings(self) -> Vec<FindingView<'a>> {
        self.view.findings_beside([self.id()])
    }

    /// Whether there is more to say of it than stands in the grid: relations, reasons of links,
    /// claims, findings of the checks.
    fn has_details(self) -> bool {
        let row = self.row();
        !row.relations.is_empty()
            || !row.claims.is_empty()
            || row.links.iter().any(|link| link.because.is_some())
            || self.tensions().next().is_some()
            || !self.findings().is_empty()
    }
}

impl<'a> CellView<'a> {
    /// The heading of its column.
    pub fn label(self) -> &'a str {
        &self.view.model().synthesis.strands[self.strand].label
    }

    /// The statements in it.
    pub fn statements(self) -> Vec<StatementView<'a>> {
        let model = self.view.model();
        let links = &model.propositions[self.row].links;
        let here = |at: &usize, stance: Stance| {
            let link = &links[*at];
            link.stance == stance && model.evidence[link.evidence].strand == self.strand
        };
        let stances = Stance::ALL.into_iter();
        let ordered =
            stances.flat_map(|stance| (0..links.len()).filter(move |at| here(at, stance)));
        ordered
            .map(|link| StatementView {
                view: self.view,
                row: self.row,
                link,
            })
            .collect()
    }

    /// Why the strand is silent, where that is declared.
    pub fn silence(self) -> Option<&'a str> {
        let mut silences = self.view.model().propositions[self.row].silence.iter();
        let silence = silences.find(|silence| silence.strand == self.strand)?;
        Some(silence.because.value.as_str())
    }
}

impl<'a> StatementView<'a> {
    fn link(self) -> &'a Link {
        &self.view.model().propositions[self.row].links[self.link]
    }

    fn item(self) -> &'a Evidence {
        &self.view.model().evidence[self.link().evidence]
    }

    /// The word: `supports`, `qualifies` or `contradicts`.
    pub fn stance(self) -> &'static str {
        self.link().stance.word()
    }

    /// The sign beside the word.
    pub fn symbol(self) -> &'static str {
        symbol(self.link().stance)
    }

    /// Why it stands in this row.
    pub fn because(self) -> Option<&'a str> {
        self.link().because.as_deref()
    }

    /// True where the finding stands here for the first time: its anchor is here.
    pub fn first(self) -> bool {
        self.view.first[self.link().evidence.index()] == Some(self.row)
    }

    /// The id and anchor of the finding.
    pub fn id(self) -> &'a str {
        &self.item().id.value
    }

    /// The number of the finding, by which a template asks for what it rests on.
    pub fn number(self) -> usize {
        self.link().evidence.index()
    }

    /// The finding, with all that it rests on.
    pub fn rests_on(self) -> EvidenceView<'a> {
        EvidenceView {
            view: self.view,
            at: self.link().evidence,
        }
    }

    /// The words of the finding.
    pub fn finding(self) -> &'a str {
        &self.item().finding.value
    }

    /// Whether it makes claims of figures, or rests on figures that fail a check.
    pub fn standing(self) -> bool {
        let trials = self.view.assessed.trials.of_evidence(self.link().evidence);
        !trials.is_empty() || self.failing() > 0
    }

    /// How many claims it makes of figures, and what came of them.
    pub fn verdicts(self) -> Verdicts {
        Verdicts::of(self.view.assessed.trials.of_evidence(self.link().evidence))
    }

    /// How many lines of its figures fail a check.
    pub fn failing(self) -> usize {
        self.view.failing(self.item())
    }
}

impl View {
    /// The rows of which there is more to say than stands in the grid: relations, reasons of links,
    /// claims, findings of the checks.
    pub fn details(&self) -> impl Iterator<Item = RowView<'_>> {
        self.rows().filter(|row| row.has_details())
    }
}
