//! Figures as small tables: one table for each kind, every number as it was printed.

pub(super) mod columns;
pub(super) mod conventions;
mod levels;

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::findings::FindingView;
use super::held::{HeldCount, HeldView};
use super::picture::{self, Picture};
use super::references::{CiteView, figure_anchor};
use super::verdicts::TaintView;
use super::whole::View;
use crate::claims::drawn::margins;
use crate::claims::trial::called;
use crate::claims::tried::words::{label, when};
use crate::language::Words;
use crate::model::{Coefficient, Effect, Evidence, Figure, Handle, Kind, Margin, Model};
use columns::{Cells, Column};
use conventions::Convention;
use levels::Levels;

/// Figures of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureTable<'a> {
    /// The heading of the first column: the measure that all rows count, or `Measure`.
    pub subject: &'a str,
    /// True where some row has a timepoint or group, which then is the second column.
    pub timed: bool,
    /// The headings of the columns with numbers.
    pub headings: Vec<String>,
    /// True where it is long to say of some row when and of whom it is: beside pictures or many columns each row then
    /// has a line of its own that says so.
    pub long: bool,
    /// True where some row is held against a norm.
    pub normed: bool,
    /// The heading of the column of pictures, where there are some.
    pub drawn: Option<String>,
    /// How often its figures were checked.
    pub held: HeldCount,
    /// The rows.
    pub rows: Vec<FigureRow<'a>>,
    /// How figures were made, what a positive change means, and what the effect size is, where it is said.
    pub conventions: Vec<Convention>,
    /// What is noted of the tables that its rows come from, each once.
    pub notes: Vec<&'a str>,
    /// The norms that the rows are held against.
    pub norms: Vec<NormView<'a>>,
    /// Where the figures were published, where the finding does not say so itself.
    pub cites: Vec<CiteView<'a>>,
}

/// One line of figures.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureRow<'a> {
    /// What it is about: measure and category.
    pub label: String,
    /// How many rows its label stands for: 0 where that of a row above does.
    pub span: usize,
    /// When, and for whom; may be empty.
    pub when: String,
    /// Its key.
    pub key: &'a str,
    /// Its anchor below a finding, where what the finding rests on stands first.
    pub anchor: Option<String>,
    /// The cells, one for each heading; may be empty.
    pub cells: Vec<String>,
    /// Printed under it.
    pub note: Option<&'a str>,
    /// The norm's mean and SD.
    pub norm: Option<String>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// True where the sides of its picture are not those of the row above, under the same label.
    pub turned: bool,
    /// What the checks found about it.
    pub findings: Vec<FindingView<'a>>,
    /// The checks that it fails.
    pub fails: Vec<TaintView>,
    /// The checks that looked at it, what is amiss first.
    pub held: Vec<HeldView>,
}

impl FigureRow<'_> {
    /// The words at the ends of its picture.
    fn sides(&self) -> Option<(&str, &str)> {
        let picture = self.picture.as_ref()?;
        Some((&picture.left, &picture.right))
    }
}

/// A reference population.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NormView<'a> {
    /// Who they are.
    pub population: &'a str,
    /// How many.
    pub n: Option<String>,
    /// Where it was published.
    pub cites: Vec<CiteView<'a>>,
}

impl View {
    /// The figures of a finding, in tables of one kind each.
    pub(super) fn figure_tables(&self, at: Handle<Evidence>) -> Vec<FigureTable<'_>> {
        let model = self.model();
        let item = &model.evidence[at];
        if item.figures.is_empty() {
            return Vec::new();
        }
        let margins = margins(&item.claims, self.assessed.trials.of_evidence(at));
        let kinds: [fn(&Figure) -> bool; 6] = [
            |figure| figure.summary().is_some(),
            |figure| figure.contrast().is_some() && figure.predictor.is_none(),
            |figure| figure.predictor.is_some(),
            |figure| figure.count().is_some(),
            |figure| figure.rate().is_some(),
            |figure| figure.reliability().is_some(),
        ];
        let figures = item.figures.iter().map(|at| at.value);
        let figures: Vec<_> = figures.collect();
        let of_kinds = kinds.iter().flat_map(|is_kind| {
            let of_kind = figures.iter().copied();
            let of_kind = of_kind.filter(|at| is_kind(&model.figures[*at]));
            by_estimate(of_kind, model)
        });
        let tables = of_kinds.map(|of_kind| self.figure_table(&of_kind, Some(item), &margins));
        tables.collect()
    }

    /// A table of figures of one kind; where it stands with a finding, places that the finding names are
    /// left out. Of `margins`, that of each figure is drawn.
    pub(super) fn figure_table<'a>(
        &'a self,
        handles: &[Handle<Figure>],
        beside: Option<&'a Evidence>,
        margins: &HashMap<Handle<Figure>, &Margin>,
    ) -> FigureTable<'a> {
        let model = self.model();
        let figures: Vec<_> = handles.iter().map(|at| &model.figures[*at]).collect();
        let words = self.words();
        let cells = Cells::new(model.synthesis.style, words);
        let levels = Levels::of(&figures);
        let estimated = estimated(&figures);
        let per = per(&figures);
        let mut summaries = figures.iter().filter_map(|figure| figure.summary());
        let spread = summaries.any(|summary| summary.sd.is_some());
        let lines: Vec<Vec<Column<'_>>> = figures
            .iter()
            .map(|figure| match &figure.kind {
                Kind::Summary(numbers) => columns::summary(numbers, spread, cells, &levels),
                Kind::Count(numbers) => columns::count(numbers, cells, &levels),
                Kind::Rate(numbers) => columns::rate(numbers, per, cells, &levels),
                Kind::Reliability(numbers) => columns::reliability(numbers, cells, &levels),
                Kind::Contrast(numbers) => columns::contrast(numbers, estimated, cells, &levels),
            })
            .collect();
        let width = lines.first().map_or(0, Vec::len);
        let filled = |column: &usize| lines.iter().any(|line| line[*column].1.is_some());
        let columns: Vec<usize> = (0..width).filter(filled).collect();
        let headings = columns.iter().map(|column| {
            let heading = &lines[0][*column].0;
            heading.in_words(words, &levels, model.synthesis.style)
        });
        let headings: Vec<_> = headings.collect();
        let subject = subject(&figures, model);
        let rows = handles.iter().zip(&lines).map(|(at, line)| {
            let figure = &model.figures[*at];
            let norm = norm(figure, model, cells);
            let cells = columns
                .iter()
                .map(|column| line[*column].1.clone().unwrap_or_default());
            let categories = &model.measures[figure.measure].categories;
            FigureRow {
                label: match (subject, figure.category) {
                    (Some(_), Some(at)) => categories[at].label.clone(),
                    _ => label(figure, model, words),
                },
                span: 1,
                when: when(figure, model, words),
                key: &figure.key,
                anchor: beside.map(|item| figure_anchor(&item.id.value, at.index())),
                cells: cells.collect(),
                note: figure.note.as_deref(),
                norm,
                picture: self.picture(*at, margins.get(at).copied()),
                turned: false,
                findings: self.findings_about(&figure.key).collect(),
                fails: self.fails(*at),
                held: self.held(*at),
            }
        });
        let mut rows: Vec<_> = rows.collect();
        join_labels(&mut rows);
        let about = rows
            .iter()
            .map(|row| (row.label.as_str(), row.when.as_str()));
        let about: Vec<_> = about.collect();
        let conventions = conventions::of(&figures, &about, &model.synthesis, words);
        let said = beside.map_or(Vec::new(), |item| self.cites(&item.cite));
        let mut cites: Vec<CiteView<'_>> = Vec::new();
        for cite in figures.iter().flat_map(|figure| self.cites(&figure.cite)) {
            if !cites.contains(&cite) && !said.contains(&cite) {
                cites.push(cite);
            }
        }
        FigureTable {
            subject: subject.unwrap_or(words.of("measure")),
            timed: rows.iter().any(|row| !row.when.is_empty()),
            long: is_long(&rows, headings.len()),
            headings,
            normed: rows.iter().any(|row| row.norm.is_some()),
            drawn: drawn(&rows, words),
            held: HeldCount::of(rows.iter().flat_map(|row| &row.held)),
            conventions,
            rows,
            notes: notes(&figures, model),
            norms: self.norms(&figures),
            cites,
        }
    }

    fn norms<'a>(&'a self, figures: &[&Figure]) -> Vec<NormView<'a>> {
        let model = self.model();
        let summaries = figures
            .iter()
            .filter(|one| matches!(one.kind, Kind::Summary(_)));
        let mut norms: Vec<NormView<'a>> = Vec::new();
        for figure in summaries {
            let Some(norm) = &model.measures[figure.measure].norm else {
                continue;
            };
            let Some(population) = norm.population.as_deref() else {
                continue;
            };
            if !norms.iter().any(|known| known.population == population) {
                norms.push(NormView {
                    population,
                    n: norm
                        .n
                        .as_ref()
                        .map(|n| model.synthesis.style.number(&n.value)),
                    cites: self.cites(&norm.cite),
                });
            }
        }
        norms
    }
}

/// Figures of one kind in sets of one table each: associations by what they estimate, models as a whole apart, and
/// reliability by its coefficient.
fn by_estimate(
    figures: impl Iterator<Item = Handle<Figure>>,
    model: &Model,
) -> Vec<Vec<Handle<Figure>>> {
    /// Whether it is a model as a whole, and what is estimated.
    type Estimate = (bool, Option<Effect>);
    /// What tells tables apart.
    type Apart = (Option<Estimate>, Option<Coefficient>);
    let mut sets: Vec<(Apart, Vec<Handle<Figure>>)> = Vec::new();
    for at in figures {
        let figure = &model.figures[at];
        let estimate = figure.predictor.map(|predictor| {
            let whole = model.predictors[predictor].is_whole_model();
            (whole, figure.contrast().and_then(|one| one.effect))
        });
        let apart = (estimate, figure.reliability().map(|it| it.coefficient));
        match sets.iter_mut().find(|(known, _)| *known == apart) {
            Some((_, set)) => set.push(at),
            None => sets.push((apart, vec![at])),
        }
    }
    sets.into_iter().map(|(_, set)| set).collect()
}

/// What all contrasts of a table estimate, or a word for all of them, by the words of the format.
fn estimated(figures: &[&Figure]) -> &'static str {
    let effects = figures.iter().filter_map(|figure| {
        let contrast = figure.contrast()?;
        Some(match contrast.effect {
            None if figure.predictor.is_none() => "change",
            _ => called::estimated(figure, contrast),
        })
    });
    let mut effects = effects.collect::<Vec<_>>();
    effects.dedup();
    match effects[..] {
        [] => "change",
        [only] => only,
        _ => "estimate",
    }
}

/// For how much person-time all rates of a table are, where all say the same.
fn per<'a>(figures: &[&'a Figure]) -> Option<&'a str> {
    let of = |figure: &&'a Figure| {
        let per = figure.rate().and_then(|rate| rate.per.as_ref());
        per.map(|per| per.value.as_str())
    };
    let first = figures.first().and_then(of);
    first.filter(|_| figures.iter().all(|figure| of(figure) == first))
}

/// The measure whose categories all the figures count, if there is one.
fn subject<'a>(figures: &[&Figure], model: &'a Model) -> Option<&'a str> {
    let first = figures.first()?;
    let same = |one: &&Figure| {
        one.measure == first.measure && one.category.is_some() && one.predictor.is_none()
    };
    let measure = &model.measures[first.measure];
    figures.iter().all(same).then_some(measure.label.as_str())
}

/// The norm's mean and SD, of a summary that has one.
fn norm(figure: &Figure, model: &Model, cells: Cells<'_>) -> Option<String> {
    let norm = model.measures[figure.measure].norm.as_ref()?;
    let is_summary = matches!(figure.kind, Kind::Summary(_));
    let printed = || cells.with_brackets(&Some(norm.mean.clone()), &norm.sd);
    is_summary.then(printed).flatten()
}

/// The heading of the column of pictures.
fn drawn(rows: &[FigureRow<'_>], words: &Words) -> Option<String> {
    let mut against = rows
        .iter()
        .filter_map(|row| Some(row.picture.as_ref()?.against.as_str()));
    let first = against.next()?;
    Some(match against.all(|other| other == first) {
        true => words.with("drawn_against", &[("line", first)]),
        false => words.of("drawn").to_owned(),
    })
}

/// Whether it is long to say of some row when and of whom it is, beside so many columns.
fn is_long(rows: &[FigureRow<'_>], columns: usize) -> bool {
    let most = match columns {
        0..=2 => picture::BESIDE,
        _ => picture::BESIDE / 2,
    };
    rows.iter().any(|row| row.when.chars().count() > most)
}

/// Lets one label stand for all rows below it that have the same.
fn join_labels(rows: &mut [FigureRow<'_>]) {
    let mut first = 0;
    for at in 1..rows.len() {
        if rows[at].label == rows[first].label {
            rows[first].span += 1;
            rows[at].span = 0;
            rows[at].turned = rows[at - 1].sides() != rows[at].sides();
        } else {
            first = at;
        }
    }
}

/// What is noted of the tables that figures come from, each said once.
fn notes<'a>(figures: &[&Figure], model: &'a Model) -> Vec<&'a str> {
    let mut said: Vec<&str> = Vec::new();
    for table in figures.iter().filter_map(|figure| figure.table) {
        let note = model.tables[table].note.as_ref();
        let note = note.map(|note| note.value.as_str());
        said.extend(note.filter(|note| !said.contains(note)));
    }
    said
}
