//! What the statements of a page can be chosen by: strand, stance, verdict, what is open, theme, source and timepoint.
//!
//! Each value of each of these has a number, its mark; a statement, a finding or a proposition has the marks of all that
//! it is.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::EvidenceView;
use super::rows::{RowView, StatementView};
use super::verdicts::{VerdictView, Verdicts};
use super::whole::View;
use crate::model::{Evidence, Figure, Source, Stance};
use crate::wording::beginning;

/// Something by which statements can be chosen.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FacetView {
    /// `strand`, `stance`, `verdict`, `open`, `theme`, `source` or `time`.
    pub name: &'static str,
    /// The values that something of the synthesis has, in the order of the synthesis.
    pub values: Vec<FacetValue>,
}

/// One of its values.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FacetValue {
    /// Its mark, which what has it bears.
    pub mark: usize,
    /// What it is called.
    pub label: String,
}

/// What is open, of the words for it.
const OPEN: [&str; 3] = ["contested", "undetermined", "on_failing_figures"];

/// The marks with which the values of each facet begin.
struct Starts {
    stance: usize,
    verdict: usize,
    open: usize,
    theme: usize,
    source: usize,
    time: usize,
    end: usize,
}

impl Starts {
    fn of(view: &View) -> Self {
        let model = view.model();
        let stance = model.synthesis.strands.len();
        let verdict = stance + Stance::ALL.len();
        let open = verdict + VerdictView::all().len();
        let theme = open + OPEN.len();
        let source = theme + model.themes.len();
        let time = source + model.sources.len();
        Self {
            stance,
            verdict,
            open,
            theme,
            source,
            time,
            end: time + model.synthesis.timepoints.len(),
        }
    }

    fn stance(&self, stance: &str) -> Option<usize> {
        let place = Stance::ALL.iter().position(|one| one.word() == stance)?;
        Some(self.stance + place)
    }

    /// The marks of what came of claims, and of what is open of it.
    fn tried(&self, verdicts: &Verdicts, failing: usize, contested: bool) -> Vec<usize> {
        let given = [
            verdicts.contradicted,
            verdicts.undetermined,
            verdicts.supported,
        ];
        let given = given.iter().enumerate().filter(|(_, count)| **count > 0);
        let open = [
            contested || verdicts.contradicted > 0,
            verdicts.undetermined > 0,
            failing > 0 || verdicts.tainted > 0,
        ];
        let open = open.iter().enumerate().filter(|(_, is_so)| **is_so);
        let verdicts = given.map(|(place, _)| self.verdict + place);
        verdicts
            .chain(open.map(|(place, _)| self.open + place))
            .collect()
    }
}

impl StatementView<'_> {
    /// The marks of what it is: those of its finding, and of its stance.
    pub fn marks(self) -> Vec<usize> {
        let starts = Starts::of(self.view);
        let contested = self.stance() == Stance::Contradicts.word();
        let mut marks = self.rests_on().marked(&starts, contested);
        marks.extend(starts.stance(self.stance()));
        sorted(marks)
    }
}

impl EvidenceView<'_> {
    /// The marks of what it is, wherever it stands.
    pub fn marks(self) -> Vec<usize> {
        sorted(self.marked(&Starts::of(self.view), false))
    }

    fn marked(self, starts: &Starts, contested: bool) -> Vec<usize> {
        let model = self.view.model();
        let item = &model.evidence[self.at];
        let mut marks = starts.tried(&self.verdicts(), self.failing(), contested);
        marks.push(item.strand);
        let themes = item.themes.iter();
        marks.extend(themes.map(|theme| starts.theme + theme.value.index()));
        let figures = item.figures.iter().map(|at| &model.figures[at.value]);
        for cite in cites(item).chain(figures.clone().flat_map(|figure| &figure.cite)) {
            marks.push(starts.source + cite.source.index());
        }
        let times = figures.flat_map(times);
        let times = times.chain(item.quotes.iter().filter_map(|quote| quote.at));
        marks.extend(times.map(|time| starts.time + time));
        marks
    }
}

impl RowView<'_> {
    /// The marks of what it is: of its own claims, and of what contradicts it.
    pub fn marks(self) -> Vec<usize> {
        let contradicts = Stance::Contradicts.word();
        let contested = self.linked().any(|(stance, _, _)| stance == contradicts);
        sorted(Starts::of(self.view).tried(&self.verdicts(), 0, contested))
    }
}

/// The places that a finding and its quotations cite.
fn cites(item: &Evidence) -> impl Iterator<Item = &crate::model::Cite> {
    let quoted = item.quotes.iter().flat_map(|quote| &quote.cite);
    item.cite.iter().chain(quoted)
}

fn times(figure: &Figure) -> impl Iterator<Item = usize> {
    [figure.at, figure.to].into_iter().flatten()
}

fn sorted(mut marks: Vec<usize>) -> Vec<usize> {
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// A short name of a source: how its reference begins, and the year.
fn named(source: &Source) -> String {
    let begins = beginning(&source.citation);
    let numbers = source.citation.split(|sign: char| !sign.is_ascii_digit());
    let mut years = numbers.filter(|one| {
        one.len() == 4 && ["19", "20"].iter().any(|century| one.starts_with(century))
    });
    match years.next().filter(|year| !begins.contains(year)) {
        Some(year) => format!("{begins} {year}"),
        None => begins.to_owned(),
    }
}

/// The same labels, those that stand for several things with a number behind them.
fn distinct(labels: Vec<String>) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    labels
        .iter()
        .for_each(|label| *counts.entry(label).or_default() += 1);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let numbered = labels.iter().map(|label| {
        let place = seen.entry(label).or_default();
        *place += 1;
        match counts[label.as_str()] {
            1 => label.clone(),
            _ => format!("{label} ({place})"),
        }
    });
    numbered.collect()
}

impl View {
    /// What the statements can be chosen by; a value that nothing has is left out, and so is what has but one value.
    pub fn facets(&self) -> impl Iterator<Item = FacetView> {
        let starts = Starts::of(self);
        let model = self.model();
        let words = self.words();
        let mut borne = vec![false; starts.end];
        for row in self.rows() {
            row.marks().into_iter().for_each(|mark| borne[mark] = true);
            let stances = row
                .linked()
                .filter_map(|(stance, _, _)| starts.stance(stance));
            stances.for_each(|mark| borne[mark] = true);
        }
        for item in self.evidence() {
            item.marks().into_iter().for_each(|mark| borne[mark] = true);
        }
        let strands = (0..starts.stance).map(|at| self.strand(at).to_owned());
        let said = |name: &str| words.of(name).to_owned();
        let times = model
            .synthesis
            .timepoints
            .iter()
            .map(|time| match time.label == time.id {
                true => time.label.clone(),
                false => words.listed([time.id.as_str(), time.label.as_str()]),
            });
        let facets: [(&'static str, usize, Vec<String>); 7] = [
            ("strand", 0, strands.collect()),
            (
                "stance",
                starts.stance,
                Stance::ALL.iter().map(|one| said(one.word())).collect(),
            ),
            (
                "verdict",
                starts.verdict,
                VerdictView::all()
                    .iter()
                    .map(|one| said(one.word))
                    .collect(),
            ),
            ("open", starts.open, OPEN.into_iter().map(said).collect()),
            (
                "theme",
                starts.theme,
                model
                    .themes
                    .iter()
                    .map(|theme| theme.label.clone())
                    .collect(),
            ),
            (
                "source",
                starts.source,
                model.sources.iter().map(named).collect(),
            ),
            ("time", starts.time, times.collect()),
        ];
        facets.into_iter().filter_map(move |(name, start, labels)| {
            let values = distinct(labels).into_iter().enumerate();
            let values = values.map(|(place, label)| FacetValue {
                mark: start + place,
                label,
            });
            let values: Vec<_> = values.filter(|value| borne[value.mark]).collect();
            // What all share, or none has, tells nothing apart; what is open is looked for by itself.
            (values.len() > usize::from(name != "open")).then_some(FacetView { name, values })
        })
    }
}
