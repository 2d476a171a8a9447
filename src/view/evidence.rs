//! Findings, with all that they rest on.

use schemars::JsonSchema;
use serde::Serialize;

use super::claims::ClaimView;
use super::figures::FigureTable;
use super::findings::FindingView;
use super::printed::{symbol, text, texts};
use super::references::{CiteView, RowReference};
use super::verdicts::Verdicts;
use super::whole::View;
use crate::claims::verdict::Trial;
use crate::model::{Assessment, Day, Evidence, Handle, Proposition, Quote, Stance};
use crate::quotation::anchor;
use crate::verify::status::State;

/// A finding, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct EvidenceView<'a> {
    pub(crate) view: &'a View,
    pub(crate) at: Handle<Evidence>,
}

/// What a participant said, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct QuoteView<'a> {
    pub(crate) view: &'a View,
    pub(crate) item: Handle<Evidence>,
    /// Its place among those of the finding.
    pub(crate) place: usize,
}

/// Confidence or certainty.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AssessmentView<'a> {
    /// The overall level.
    pub level: &'static str,
    /// The components.
    pub components: Vec<ComponentView<'a>>,
    /// Why the level is as it is.
    pub because: Option<&'a str>,
}

/// One component of confidence or certainty.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ComponentView<'a> {
    /// Its name.
    pub name: &'static str,
    /// Its rating in words.
    pub words: &'static str,
    /// Why.
    pub because: Option<&'a str>,
}

/// A row that a finding speaks of, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Service<'a> {
    pub(crate) view: &'a View,
    pub(crate) at: Handle<Proposition>,
    pub(crate) does: Stance,
}

impl<'a> Service<'a> {
    /// The row.
    pub fn row(self) -> RowReference<'a> {
        self.view.reference(self.at)
    }

    /// What the row is called in print.
    pub fn called(self) -> String {
        self.view.called(self.at)
    }

    /// The number of the row, from 1.
    pub fn number(self) -> usize {
        self.at.index() + 1
    }

    /// The id and anchor of the row.
    pub fn id(self) -> &'a str {
        &self.view.model().propositions[self.at].id.value
    }

    /// What the finding does there.
    pub fn stance(self) -> &'static str {
        self.does.word()
    }

    /// The sign beside the word.
    pub fn symbol(self) -> &'static str {
        symbol(self.does)
    }
}

impl<'a> EvidenceView<'a> {
    fn item(self) -> &'a Evidence {
        &self.view.model().evidence[self.at]
    }

    fn trials(self) -> &'a [Trial] {
        self.view.assessed.trials.of_evidence(self.at)
    }

    /// Its id and anchor.
    pub fn id(self) -> &'a str {
        &self.item().id.value
    }

    /// The number by which a template asks for it.
    pub fn number(self) -> usize {
        self.at.index()
    }

    /// The heading of its strand's column.
    pub fn strand(self) -> &'a str {
        self.view.strand(self.item().strand)
    }

    /// The statement.
    pub fn finding(self) -> &'a str {
        &self.item().finding.value
    }

    /// Words set off before it.
    pub fn lead(self) -> Option<&'a str> {
        text(&self.item().lead)
    }

    /// Parts of it, as a list below it.
    pub fn points(self) -> Vec<&'a str> {
        texts(&self.item().points)
    }

    /// Printed under it.
    pub fn note(self) -> Option<&'a str> {
        text(&self.item().note)
    }

    /// How many lines of figures it rests on.
    pub fn figures(self) -> usize {
        self.item().figures.len()
    }

    /// The figures, in tables of one kind each.
    pub fn tables(self) -> Vec<FigureTable<'a>> {
        self.view.figure_tables(self.at)
    }

    /// How many of these fail a check.
    pub fn failing(self) -> usize {
        self.view.failing(self.item())
    }

    /// What it asserts of figures.
    pub fn claims(self) -> Vec<ClaimView> {
        self.view.claims(&self.item().claims, self.trials())
    }

    /// How many claims there are, and what came of them.
    pub fn verdicts(self) -> Verdicts {
        Verdicts::of(self.trials())
    }

    /// The themes it comes from.
    pub fn themes(self) -> Vec<&'a str> {
        let model = self.view.model();
        let themes = self.item().themes.iter();
        themes
            .map(|theme| model.themes[theme.value].label.as_str())
            .collect()
    }

    /// What participants said.
    pub fn quotes(self) -> Vec<QuoteView<'a>> {
        let places = 0..self.item().quotes.len();
        places
            .map(|place| QuoteView {
                view: self.view,
                item: self.at,
                place,
            })
            .collect()
    }

    /// How many participants are quoted.
    pub fn participants(self) -> usize {
        let named = self.item().quotes.iter();
        let named = named.filter_map(|quote| quote.by.as_ref());
        let mut participants: Vec<_> = named.map(|by| by.value.as_str()).collect();
        participants.sort_unstable();
        participants.dedup();
        participants.len()
    }

    /// Where it can be read.
    pub fn cites(self) -> Vec<CiteView<'a>> {
        self.view.cites(&self.item().cite)
    }

    /// Confidence, by GRADE-CERQual.
    pub fn confidence(self) -> Option<AssessmentView<'a>> {
        self.item().confidence.as_deref().map(AssessmentView::new)
    }

    /// Certainty, by GRADE.
    pub fn certainty(self) -> Option<AssessmentView<'a>> {
        self.item().certainty.as_deref().map(AssessmentView::new)
    }

    /// Whether it stands in more than one row.
    pub fn shared(self) -> bool {
        self.view.assessed.graph.serves_many(self.at)
    }

    /// The rows it stands in.
    pub fn serves(self) -> Vec<Service<'a>> {
        self.view.services(self.at)
    }

    /// What the checks found about it or its figures.
    pub fn findings(self) -> Vec<FindingView<'a>> {
        let model = self.view.model();
        let figures = self.item().figures.iter();
        let figures = figures.map(|at| model.figures[at.value].key.as_str());
        self.view
            .findings_beside(std::iter::once(self.id()).chain(figures))
    }
}

impl<'a> QuoteView<'a> {
    fn quote(self) -> &'a Quote {
        &self.view.model().evidence[self.item].quotes[self.place]
    }

    /// The words.
    pub fn said(self) -> &'a str {
        &self.quote().said.value
    }

    /// The participant.
    pub fn by(self) -> Option<&'a str> {
        text(&self.quote().by)
    }

    /// The role of the participant, in full.
    pub fn role(self) -> Option<&'a str> {
        self.view.model().role_of(self.quote())
    }

    /// The label of the participant's site.
    pub fn site(self) -> Option<&'a str> {
        let model = self.view.model();
        let site = model.site_of(self.quote())?;
        Some(&model.synthesis.sites[site].label)
    }

    /// The label of the timepoint.
    pub fn at(self) -> Option<&'a str> {
        let at = self.quote().at?;
        Some(&self.view.model().synthesis.timepoints[at].label)
    }

    /// Where it can be read; the finding's own places where nothing else is said.
    pub fn cites(self) -> Vec<CiteView<'a>> {
        self.view.cites(&self.quote().cite)
    }

    /// Of a translation the words as they were said.
    pub fn original(self) -> Option<&'a str> {
        let original = self.quote().original.as_ref()?;
        text(&original.words)
    }

    /// The tag of the language in which they were said, where it is another.
    pub fn language(self) -> Option<&'a str> {
        let original = self.quote().original.as_ref()?;
        text(&original.lang)
    }

    /// The passage in its text with what stands around it, where the text may be shown.
    pub fn context(self) -> Option<String> {
        let status = self.view.assessed.statuses.get(self.item, self.place)?;
        let span = status.passage?;
        let text = self.view.assessed.sources.file(span.file).text();
        Some(anchor::in_context(
            text,
            &(span.start as usize..span.end as usize),
        ))
    }

    /// Whether it was checked against its text, and when, in words; nothing where its source names none.
    pub fn checked(self) -> Option<String> {
        let status = self.view.assessed.statuses.get(self.item, self.place)?;
        let words = self.view.words();
        let on = |name: &str, day: Day| words.with(name, &[("day", &day.to_string())]);
        Some(match status.state {
            State::Stands => match status.line {
                Some(line) => words.with("quote_stands", &[("line", &line.to_string())]),
                None => words.of("quote_stands_there").to_owned(),
            },
            State::Fails => words.of("quote_fails").to_owned(),
            State::CheckedOn(day) => on("quote_checked_on", day),
            State::FailedOn(day) => on("quote_failed_on", day),
            State::TextChanged(day) => on("quote_text_changed", day),
            State::QuotationChanged(day) => on("quote_changed", day),
            State::NotChecked => words.of("quote_not_checked").to_owned(),
        })
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
