//! Propositions with what is said of them, and the findings that stand in their rows.

use schemars::JsonSchema;
use serde::Serialize;

use super::claims::ClaimView;
use super::evidence::{EvidenceView, QuoteView};
use super::findings::FindingView;
use super::layout::plan::{Shown, Subject};
use super::printed::{symbol, text, texts};
use super::references::RowReference;
use super::verdicts::Verdicts;
use super::whole::View;
use crate::claims::verdict::Trial;
use crate::model::{Evidence, Handle, Link, Proposition, RelationKind};
use crate::synthesis::fit;

/// A proposition, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct RowView<'a> {
    pub(crate) view: &'a View,
    pub(crate) at: Handle<Proposition>,
}

/// Why a finding stands in a row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReasonView<'a> {
    /// The word: `supports`, `qualifies`, `contradicts` or `informs`.
    pub stance: &'static str,
    /// The sign beside the word.
    pub symbol: &'static str,
    /// The id and anchor of the finding.
    pub id: &'a str,
    /// Why.
    pub because: &'a str,
}

/// How the strands meet.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FitView<'a> {
    /// The authors' word.
    pub label: &'static str,
    /// Their reason.
    pub because: Option<&'a str>,
    /// The word that the links suggest, where the authors owe an answer for the difference.
    pub suggested: Option<&'static str>,
    /// The ids of the findings that it is about; none where it is about the whole row.
    pub of: Vec<&'a str>,
}

/// A relation to another row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelationView<'a> {
    /// The words, such as `refines`.
    pub words: &'static str,
    /// The other row.
    pub row: RowReference<'a>,
    /// Why.
    pub because: Option<&'a str>,
}

/// A statement in a cell: a finding and what it does here, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct StatementView<'a> {
    pub(crate) view: &'a View,
    pub(crate) row: Handle<Proposition>,
    /// The place of the link among those of the row.
    pub(crate) link: usize,
    /// True where its themes and quotations stand beside it.
    pub(crate) quoted: bool,
}

impl<'a> RowView<'a> {
    pub(super) fn row(self) -> &'a Proposition {
        &self.view.model().propositions[self.at]
    }

    fn trials(self) -> &'a [Trial] {
        self.view.assessed.trials.of_proposition(self.at)
    }

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self.at.index() + 1
    }

    /// A short way to name it.
    pub fn reference(self) -> RowReference<'a> {
        self.view.reference(self.at)
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

    /// What kind of row it is: `proposition`, `topic`, `domain`, `question` or `stage`.
    pub fn kind(self) -> &'static str {
        self.row().kind.word()
    }

    /// The heading that it stands under.
    pub fn section(self) -> Option<&'a str> {
        text(&self.row().section)
    }

    /// Parts of the statement, as a list below it.
    pub fn points(self) -> Vec<&'a str> {
        texts(&self.row().points)
    }

    /// How the strands meet, in the words of joint displays.
    pub fn fits(self) -> Vec<FitView<'a>> {
        let model = self.view.model();
        let fits = self.row().fits.iter();
        fits.map(|judged| {
            let differing = fit::differing(model, self.row(), judged);
            FitView {
                label: judged.label.value.word(),
                because: judged.because.as_deref(),
                suggested: differing.map(|(fit, _)| fit.word()),
                of: self.view.ids(&judged.of),
            }
        })
        .collect()
    }

    /// How the strands meet, in the words of the triangulation protocol.
    pub fn convergences(self) -> Vec<FitView<'a>> {
        let codes = self.row().convergences.iter();
        codes
            .map(|judged| FitView {
                label: judged.label.value.word(),
                because: judged.because.as_deref(),
                suggested: None,
                of: self.view.ids(&judged.of),
            })
            .collect()
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

    /// The findings that are linked, each with its stance and the reason.
    pub(crate) fn linked(self) -> impl Iterator<Item = (&'static str, &'a str, Option<&'a str>)> {
        let model = self.view.model();
        let links = self.row().links.iter();
        links.map(|link| {
            let id = model.evidence[link.evidence].id.value.as_str();
            (link.stance.word(), id, link.because.as_deref())
        })
    }

    /// The findings that stand in it, strand by strand.
    pub fn statements(self) -> Vec<StatementView<'a>> {
        let model = self.view.model();
        let links = &self.row().links;
        let mut order: Vec<usize> = (0..links.len()).collect();
        order.sort_by_key(|link| {
            let one = &links[*link];
            let stance = (!self.row().ordered).then_some(one.stance);
            (model.evidence[one.evidence].strand, stance)
        });
        let statements = order.into_iter().map(|link| StatementView {
            view: self.view,
            row: self.at,
            link,
            quoted: false,
        });
        statements.collect()
    }

    /// The strands that are silent, each by its label, and why; of one that is silent beside a pair as well.
    pub fn silences(self) -> Vec<(&'a str, &'a str)> {
        let paired = self.row().pairs.iter().flat_map(|pair| &pair.silences);
        let silences = self.row().silence.iter().chain(paired);
        silences
            .map(|silence| {
                let because = silence.because.as_ref();
                let because = because.map_or("", |because| because.value.as_str());
                (self.view.strand(silence.strand), because)
            })
            .collect()
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

impl<'a> StatementView<'a> {
    fn link(self) -> &'a Link {
        &self.view.model().propositions[self.row].links[self.link]
    }

    fn item(self) -> &'a Evidence {
        &self.view.model().evidence[self.link().evidence]
    }

    /// The word: `supports`, `qualifies`, `contradicts` or `informs`.
    pub fn stance(self) -> &'static str {
        self.link().stance.word()
    }

    /// Whether its sign is printed: it is not where no finding of the row takes a side.
    pub fn signed(self) -> bool {
        let links = &self.view.model().propositions[self.row].links;
        links.iter().any(|link| link.stance.takes_side())
    }

    /// Words set off before it.
    pub fn lead(self) -> Option<&'a str> {
        text(&self.item().lead)
    }

    /// Parts of it, as a list below it.
    pub fn points(self) -> Vec<&'a str> {
        texts(&self.item().points)
    }

    /// Other rows to which the cell refers the reader behind it.
    pub fn see(self) -> Vec<RowReference<'a>> {
        self.view.references(&self.link().see)
    }

    /// The themes it comes from, where they stand beside it.
    pub fn themes(self) -> Vec<&'a str> {
        match self.quoted {
            true => self.rests_on().themes(),
            false => Vec::new(),
        }
    }

    /// What participants said, where it stands beside it.
    pub fn quotes(self) -> Vec<QuoteView<'a>> {
        match self.quoted {
            true => self.rests_on().quotes(),
            false => Vec::new(),
        }
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
        let own = Shown {
            row: Subject::Proposition(self.row),
            link: self.link,
        };
        self.view.first[self.link().evidence.index()] == Some(own)
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
    /// The ids of findings.
    fn ids(&self, findings: &[Handle<Evidence>]) -> Vec<&str> {
        let items = findings.iter().map(|at| &self.model().evidence[*at]);
        items.map(|item| item.id.value.as_str()).collect()
    }

    /// The rows of which there is more to say than stands in the grid: relations, reasons of links,
    /// claims, findings of the checks.
    pub fn details(&self) -> impl Iterator<Item = RowView<'_>> {
        self.rows().filter(|row| row.has_details())
    }
}
