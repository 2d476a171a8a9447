//! The head of a page: title, questions, source, and how much there is.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::direction;
use super::key::{KeyEntry, StanceEntry};
use super::printed::text;
use super::references::{CiteView, SourceView};
use super::verdicts::{VerdictView, Verdicts};
use super::whole::View;
use crate::diagnostic::Severity;
use crate::language;

/// The head of a page, and what stands under its table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Head<'a> {
    /// The language of the texts.
    pub language: &'a str,
    /// `rtl` where they are written from right to left.
    pub direction: Option<&'static str>,
    /// True where the page is in another language than the checks, which say what they find in English.
    pub foreign: bool,
    /// The title of the page.
    pub title: &'a str,
    /// One line under it.
    pub subtitle: Option<&'a str>,
    /// How the strands were brought together.
    pub approach: Option<&'a str>,
    /// The review or research questions.
    pub questions: Vec<&'a str>,
    /// The works that the synthesis reports.
    pub reports: Vec<SourceView<'a>>,
    /// The places cited in them.
    pub cites: Vec<CiteView<'a>>,
    /// Abbreviations and timepoints that are used, with what they stand for; of a table that is not of propositions, those
    /// that stand in it.
    pub key: Vec<KeyEntry<'a>>,
    /// The signs of the stances that stand in the tables.
    pub stances: Vec<StanceEntry>,
    /// The other abbreviations and timepoints, which stand in the evidence alone.
    pub key_behind: Vec<KeyEntry<'a>>,
    /// The other signs of stances, which stand in the evidence alone.
    pub stances_behind: Vec<StanceEntry>,
    /// The signs of the verdicts, what speaks against first.
    pub verdicts: [VerdictView; 3],
    /// True where some figure is drawn.
    pub pictures: bool,
    /// Notes under the table.
    pub notes: Vec<Cow<'a, str>>,
    /// How much there is.
    pub tally: TallyView,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, Serialize, JsonSchema)]
pub struct TallyView {
    /// Propositions.
    pub propositions: usize,
    /// Rows that are no propositions, but topics, domains and the like.
    pub other_rows: usize,
    /// Findings.
    pub evidence: usize,
    /// Lines of figures.
    pub figures: usize,
    /// Quotations.
    pub quotations: usize,
    /// Claims, and what came of them.
    pub verdicts: Verdicts,
    /// Lines of figures of which some check held a number against another.
    pub held: usize,
    /// Lines of figures that fail a check.
    pub failing: usize,
    /// Checks that were run.
    pub checks: usize,
    /// Findings that no proposition uses.
    pub unmapped: usize,
    /// Warnings of the checks that stand.
    pub warnings: usize,
    /// Notes of the checks that stand.
    pub notes: usize,
    /// Findings of the checks that the authors know of.
    pub acknowledged: usize,
}

impl View {
    /// The notes of the authors, and what quotations leave out, where there are some.
    fn notes(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let frame = &self.model().synthesis;
        let own = frame.notes.iter();
        let own = own.map(|note| Cow::Borrowed(note.value.as_str()));
        own.chain(self.left_out().map(Cow::Owned))
    }

    /// What quotations leave out without a sign, in a sentence.
    fn left_out(&self) -> Option<String> {
        let (model, words) = (self.model(), self.words());
        let left_out = &model.synthesis.left_out;
        let quotes = model.evidence.iter().any(|one| !one.quotes.is_empty());
        let each = left_out.words.iter();
        let each = each.map(|word| words.with("left_out_word", &[("part", word)]));
        let repeated = left_out
            .repeated
            .then(|| words.of("left_out_repeated").to_owned());
        let each: Vec<String> = each.chain(repeated).collect();
        let told = quotes && !each.is_empty();
        told.then(|| {
            let what = words.listed(each);
            words.with("left_out_of_quotations", &[("what", &what)])
        })
    }

    /// The head of the page.
    pub fn head(&self) -> Head<'_> {
        let frame = &self.model().synthesis;
        let title = text(&frame.title).unwrap_or(self.words().of("untitled"));
        let language = self.words().language();
        let reports = frame
            .cite
            .iter()
            .map(|cite| &self.model().sources[cite.source]);
        let keys = self.keys();
        Head {
            language,
            direction: direction::of(language),
            foreign: !language::is_english(language),
            title,
            subtitle: text(&frame.subtitle),
            approach: text(&frame.approach),
            questions: frame
                .questions
                .iter()
                .map(|one| one.value.as_str())
                .collect(),
            reports: reports.map(SourceView::new).collect(),
            cites: self.cites(&frame.cite),
            key: keys.key,
            stances: keys.stances,
            key_behind: keys.key_behind,
            stances_behind: keys.stances_behind,
            verdicts: VerdictView::all(),
            pictures: self.pictures.any(),
            notes: self.notes().collect(),
            tally: self.tally(),
        }
    }

    /// Whether the page runs from right to left.
    pub fn is_leftwards(&self) -> bool {
        direction::of(self.words().language()).is_some()
    }

    /// The language of what the authors wrote, and `rtl` where it is written from right to left: that of the page may be
    /// another.
    pub fn language_of_texts(&self) -> (&str, Option<&'static str>) {
        let language = self.model().synthesis.language.as_str();
        (language, direction::of(language))
    }

    fn tally(&self) -> TallyView {
        let model = self.model();
        let evidence = model.evidence.iter();
        let consistency = &self.assessed.consistency;
        let figures = model.figures.entries();
        let held = figures.filter(|(at, _)| consistency.is_held(*at));
        TallyView {
            propositions: model.propositions.len() - model.other_rows(),
            other_rows: model.other_rows(),
            evidence: model.evidence.len(),
            figures: model.figures.len(),
            quotations: evidence.map(|item| item.quotes.len()).sum(),
            verdicts: Verdicts::of(self.assessed.trials.all()),
            held: held.count(),
            failing: self.assessed.tally().tainted,
            checks: self.assessed.counts.checks,
            unmapped: self.unmapped().count(),
            warnings: self.assessed.count(Severity::Warning),
            notes: self.assessed.count(Severity::Note),
            acknowledged: self.assessed.known(),
        }
    }
}
