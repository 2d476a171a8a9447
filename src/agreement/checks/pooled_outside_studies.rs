//! A pooled estimate lies outside those of all its studies.
//!
//! ## Why it matters
//!
//! A meta-analysis gives each study a weight above 0, so that what comes of it lies between the lowest and the highest
//! of them. Where it does not, it is misprinted, or one of the studies is.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Walking groups
//!   studies: {aldous: Aldous, bremer: Bremer, pooled: Pooled}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: walks, label: Walks}
//! results:
//!   - {measure: mood, predictor: walks, effect: r, study: aldous, estimate: 0.21}
//!   - {measure: mood, predictor: walks, effect: r, study: bremer, estimate: 0.30}
//!   - {measure: mood, predictor: walks, effect: r, study: pooled, estimate: 0.52, studies: 2}
//! ```
//!
//! ## How it is computed
//!
//! The studies are the figures about the same that name another study. Nothing is said unless there are as many as
//! `studies` says, all with an estimate of the same sort. Every mean with weights above 0 lies between the lowest and the
//! highest of them, over all values that print so; a tenth of their distance, and of ratios 5%, is allowed for ways of
//! pooling that take a study a little otherwise than it is printed. A pooled estimate that is adjusted for
//! something is let be.
//!
//! ## Sources
//!
//! Borenstein M, Hedges LV, Higgins JPT, Rothstein HR. Introduction to meta-analysis. Wiley, 2009.
//!
//! ## What to do
//!
//! Look the pooled estimate and the outermost study up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Dimension, Figure};
use crate::statistics::heterogeneity;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG366",
    name: "pooled-outside-studies",
    severity: Severity::Warning,
    source: include_str!("pooled_outside_studies.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference];

/// By how much a pooled ratio may be beyond all studies, on the scale of logarithms.
const RATIO: f64 = 0.05;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

/// What a figure is about, whatever its study.
fn about(figure: &Figure) -> Coordinates {
    let own = Coordinates::of(figure);
    Coordinates {
        dimensions: own.dimensions.with(Dimension::Study, None),
        ..own
    }
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let wanted = people(&it.contrast.pooled.studies).filter(|studies| *studies > 1)?;
    let own = it.figure.dimensions.get(Dimension::Study)?;
    let estimate = value(it)?;
    if it.frees(Frees::Difference) || it.is_adjusted() {
        return None;
    }
    let same = figures.lookup.of(it.figure.measure).iter();
    let same = same.filter_map(|at| figures.contrast(*at)).filter(|other| {
        let study = other.figure.dimensions.get(Dimension::Study);
        study.is_some_and(|study| study != own)
            && about(other.figure) == about(it.figure)
            && other.contrast.pooled.is_empty()
            && is_alike(it, other)
    });
    let studies: Vec<_> = same
        .filter_map(|other| Some((value(&other)?, other)))
        .collect();
    if studies.len() as u64 != wanted {
        return None;
    }
    let values: Vec<_> = studies.iter().map(|(values, _)| *values).collect();
    let least = if it.is_ratio() { RATIO } else { 0.0 };
    let possible = heterogeneity::pooled(&values, least)?;
    if estimate.meets(possible) {
        return Some(Agreement::Agree);
    }
    let below = estimate.high < possible.low;
    let outermost = studies.iter().min_by(|(one, _), (two, _)| match below {
        true => one.low.total_cmp(&two.low),
        false => two.high.total_cmp(&one.high),
    });
    let (_, outermost) = outermost?;
    Some(Agreement::Disagree(Box::new(finding(it, outermost, below))))
}

/// The estimate, of a ratio its logarithm.
fn value(it: &Compared<'_>) -> Option<Interval> {
    let values = Interval::of(printed(&it.contrast.change)?)?;
    match it.is_ratio() {
        true if values.low > 0.0 => values.rising(f64::ln),
        true => None,
        false => Some(values),
    }
}

/// Whether both estimate the same, with the same sign.
fn is_alike(one: &Compared<'_>, other: &Compared<'_>) -> bool {
    let said = |it: &Compared<'_>| {
        let per = it.contrast.per.as_ref().map(|per| per.value.clone());
        let means = (it.contrast.change_means, it.contrast.difference_means);
        (it.contrast.effect, means, it.contrast.reference, per)
    };
    said(one) == said(other)
}

fn finding(it: &Compared<'_>, outermost: &Compared<'_>, below: bool) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(cell));
    let (way, end) = match below {
        true => ("below", "the lowest"),
        false => ("above", "the highest"),
    };
    let word = it.word();
    let message = format!("the pooled {word} {shown} of `{key}` is {way} those of all its studies");
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    if let Some(other) = &outermost.contrast.change {
        found = found
            .also(other.span, end)
            .note(format!("{end} of them is {}", style.number(other)));
    }
    found
        .note("a mean with weights above 0 lies between the lowest and the highest")
        .help("look the pooled estimate and that study up; where it was adjusted for something, say so as `method`")
}
