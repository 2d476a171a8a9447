//! A figure is printed in two places, and differently.
//!
//! ## Why it matters
//!
//! Table 1 and Table 3 of a paper often print the same n, mean and SD. Where they differ, one of the two is a misprint,
//! or they are of other people; readers cannot know which of them the text goes by.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training}
//! sources:
//!   - {id: report, citation: The report of the study.}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T1, n: 32, mean: 49.8, cite: {source: report, table: 1}}
//!   - {measure: wellbeing, at: T1, n: 32, mean: 48.9, sd: 9.07, cite: {source: report, table: 3}}
//! ```
//!
//! ## How it is computed
//!
//! The same figure may stand in two tables, or in two entries that cite two places; it is kept as one, cited from both,
//! with what either of them prints, and of two numbers that agree by rounding the one with more decimals. Numbers
//! that no value prints as both, or that differ with as many decimals, are told, and the first is kept. A contrast that
//! the other place has the other way round is turned (a ratio turned over), and so is one of `walk` and `wait` that
//! stands beside one of `wait` and `walk`, and a correlation of `mood` and `sleep` beside one of `sleep` and `mood` of as
//! many people. t and effect sizes are compared without their signs; limits only at the same level, and where it is
//! known which way round both are; estimates only where they are of one `effect`, `per` and `reference`; rates only
//! where they are for as much person-time. Those that are said to be made otherwise (`method`), or tested otherwise
//! (`test`), are left alone in that. Where none of two or more numbers is the same, they are two figures: the finding of
//! `duplicate-figure`.
//!
//! ## What to do
//!
//! Look both up, and mend the one that is wrong. Where both are right, they are of other people or made otherwise: say
//! in what they differ, by a group, a time, a model or a measure of its own.

use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::repeat::{self, Twice};
use crate::model::{Contrast, Figure, Handle, Term};
use crate::number::Style;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG348",
    name: "repeated-figure-differs",
    severity: Severity::Warning,
    source: include_str!("repeated_figure_differs.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for (at, figure) in figures.model.figures.entries() {
        for repeated in &figure.repeats {
            held.extend(hold(figure, repeated, vec![at], style));
        }
        if let Some(turned) = turned(figures, at, figure) {
            let other = &figures.model.figures[turned];
            if figure.methods == other.methods {
                held.extend(hold(figure, other, vec![at, turned], style));
            }
        }
        if let Some(mirrored) = mirrored(figures, at, figure) {
            let other = &figures.model.figures[mirrored];
            held.extend(hold(figure, other, vec![at, mirrored], style));
        }
    }
}

/// A later figure that compares the same two groups the other way round.
fn turned(figures: &Figures<'_>, at: Handle<Figure>, figure: &Figure) -> Option<Handle<Figure>> {
    let place = Coordinates::of(figure);
    let (group, versus) = (figure.group?, figure.versus?);
    let turned = Coordinates {
        group: Some(versus),
        versus: Some(group),
        ..place
    };
    let found = figures.lookup.at(turned)?;
    (found.index() > at.index()).then_some(found)
}

/// A later figure that is the correlation of the same two variables of as many people, the other way round.
fn mirrored(figures: &Figures<'_>, at: Handle<Figure>, figure: &Figure) -> Option<Handle<Figure>> {
    let model = figures.model;
    let own = figure.contrast()?;
    let effect = own.effect.filter(|effect| effect.is_correlation())?;
    let term = model.predictors[figure.predictor?].only()?;
    if term.category.is_some() || term.at.is_some() || figure.category.is_some() {
        return None;
    }
    let wanted = Term {
        measure: figure.measure,
        ..term
    };
    let mut later = figures.lookup.of(term.measure).iter().copied();
    later.find(|other| {
        let figure_of = &model.figures[*other];
        let predictor = figure_of.predictor.map(|at| model.predictors[at].only());
        let place = Coordinates {
            measure: figure.measure,
            predictor: figure.predictor,
            ..Coordinates::of(figure_of)
        };
        let same = |it: &Contrast| {
            let n = it.n.as_deref().zip(own.n.as_deref());
            it.effect == Some(effect) && n.is_none_or(|(one, two)| one.value() == two.value())
        };
        other.index() > at.index()
            && predictor == Some(Some(wanted))
            && place == Coordinates::of(figure)
            && figure_of.methods == figure.methods
            && figure_of.contrast().is_some_and(same)
    })
}

/// What comes of two lines that print the same figure; nothing where no number stands in both.
fn hold(
    figure: &Figure,
    other: &Figure,
    figures: Vec<Handle<Figure>>,
    style: Style,
) -> Option<Held> {
    let both = repeat::twice(figure, other);
    let mut off = both.iter().filter(|it| !it.agrees);
    let Some(first) = off.next() else {
        return (!both.is_empty()).then(|| Held::agree(&CHECK, figures));
    };
    let finding = finding(figure, other, first, &off.collect::<Vec<_>>(), style);
    Some(Held::disagree(finding, figures))
}

fn finding(
    figure: &Figure,
    other: &Figure,
    first: &Twice<'_>,
    rest: &[&Twice<'_>],
    style: Style,
) -> Diagnostic {
    let (one, two) = (style.number(first.first), style.number(first.second));
    let elsewhere = match figure.key == other.key {
        true => "in another place".to_owned(),
        false => format!("in `{}`, the same the other way round", other.key),
    };
    let words = format!(
        "`{}` of `{}` is {one}, and {two} {elsewhere}",
        first.word, figure.key
    );
    let mut told = Diagnostic::at(&CHECK, first.second.span, words)
        .also(first.first.span, format!("here it is {one}"))
        .about(&figure.key);
    if figure.key != other.key {
        told = told.about(&other.key);
    }
    for it in rest {
        let (one, two) = (style.number(it.first), style.number(it.second));
        told = told.also(
            it.second.span,
            format!("`{}` is {two} here, and {one}", it.word),
        );
    }
    told.help(
        "mend the one that is wrong, or say in what they differ, by a group, a time or a model",
    )
}
