//! What the figures of a finding estimate, for its evidence profile: each estimate with what it is, what was taken from
//! or divided by what, and of whom; and how many people they are of.

use super::plan::EffectKind;
use crate::claims::trial::called;
use crate::claims::tried::words as told;
use crate::language::Words;
use crate::model::{ChangeMeaning, Contrast, Effect, Figure, Model};
use crate::view::direction;
use crate::view::figures::columns::Cells;
use crate::view::whole::View;

/// The mark by which a line runs from right to left, whatever letters it begins with.
const RIGHT_TO_LEFT: char = '\u{200f}';
/// Left-to-right isolate, and the end of an isolate.
const ISOLATE: [char; 2] = ['\u{2066}', '\u{2069}'];

impl EffectKind {
    fn of(figure: &Figure, contrast: &Contrast, model: &Model) -> Self {
        let term = figure.predictor.map(|at| model.predictors[at].only());
        let compares = term.is_none_or(|term| term.is_some_and(|term| term.category.is_some()));
        let over = contrast.change_means.is_some_and(ChangeMeaning::is_ratio);
        match contrast.effect {
            _ if !compares => Self::Association,
            Some(effect) if effect.is_of_predictors() => Self::Association,
            Some(Effect::LogOdds) => Self::Relative,
            Some(effect) if effect.is_ratio() => Self::Relative,
            Some(_) => Self::Absolute,
            None if figure.predictor.is_some() => Self::Association,
            None if over => Self::Relative,
            None => Self::Absolute,
        }
    }
}

/// The estimates of a kind with their limits, each by its name, behind what it is about.
pub(super) fn of_kind<'a>(
    view: &View,
    figures: impl Iterator<Item = &'a Figure>,
    kind: EffectKind,
) -> Vec<String> {
    let (model, words) = (view.model(), view.words());
    let cells = Cells::new(model.synthesis.style, words);
    let leftwards = direction::of(words.language()).is_some();
    let printed = figures.filter_map(|figure| {
        let contrast = figure.contrast()?;
        let estimate = cells.estimated(contrast)?;
        (EffectKind::of(figure, contrast, model) == kind).then(|| {
            let named = words.among("effect", name(figure, contrast));
            let about = [
                told::label(figure, model, words),
                compared(figure, contrast, model, words),
            ];
            let about = words.listed(about.iter().filter(|part| !part.is_empty()));
            words.with(
                "named_value",
                &[
                    ("name", &about),
                    (
                        "value",
                        &format!("{named} {}", numbers(estimate, leftwards)),
                    ),
                ],
            )
        })
    });
    printed
        .map(|line| match leftwards {
            // A label in Latin letters turns neither the line nor what stands behind it.
            true => format!("{RIGHT_TO_LEFT}{line}"),
            false => line,
        })
        .collect()
}

/// An estimate with its limits, which keep their order in a line that runs from right to left.
fn numbers(estimate: String, leftwards: bool) -> String {
    match leftwards {
        true => format!("{}{estimate}{}", ISOLATE[0], ISOLATE[1]),
        false => estimate,
    }
}

/// What is estimated, by the word of the format.
fn name(figure: &Figure, contrast: &Contrast) -> &'static str {
    let over = contrast.change_means.is_some_and(ChangeMeaning::is_ratio);
    match contrast.effect {
        None if over => "ratio",
        _ => called::estimated(figure, contrast),
    }
}

/// The times, the groups and whatever else tells an estimate apart; which time or group was taken from the other, or
/// divided by it, where that is said.
fn compared(figure: &Figure, contrast: &Contrast, model: &Model, words: &Words) -> String {
    let frame = &model.synthesis;
    let (of_times, of_groups) = contrast.signs();
    let time = |at: usize| frame.timepoints[at].id.as_str();
    let group = |at: usize| frame.groups[at].label.as_str();
    let times = match (figure.at, figure.to, of_times) {
        // The later of two times stands before the earlier where that is what was taken from it.
        (Some(earlier), Some(later), Some(sign)) => {
            Some(signed(sign, time(later), time(earlier), words))
        }
        _ => told::times(figure, model),
    };
    let groups = match (figure.group, figure.versus, of_groups) {
        (Some(one), Some(other), Some(sign)) => Some(signed(sign, group(one), group(other), words)),
        _ => told::groups(figure, model, words),
    };
    let parts = [times, groups].into_iter().flatten();
    words.listed(parts.chain(called::dimensions(figure.dimensions, model)))
}

/// Two times or groups and the sign between them: `one` stands first where the meaning is plain.
fn signed(sign: ChangeMeaning, one: &str, other: &str, words: &Words) -> String {
    let name = match sign.is_ratio() {
        true => "one_over_other",
        false => "one_minus_other",
    };
    let (one, other) = match sign.is_plain() {
        true => (one, other),
        false => (other, one),
    };
    words.with(name, &[("one", one), ("other", other)])
}

/// A number of people, and who they are.
struct People {
    measure: String,
    who: String,
    n: String,
}

/// How many people the figures are of, each number once, with who they are; what was measured of them is said where one
/// and the same people seem to be of two numbers.
pub(super) fn people<'a>(view: &View, figures: impl Iterator<Item = &'a Figure>) -> Vec<String> {
    let (model, words) = (view.model(), view.words());
    let cells = Cells::new(model.synthesis.style, words);
    let mut all: Vec<People> = Vec::new();
    // A coefficient of reliability may be of answers, or of pairs of raters.
    for figure in figures.filter(|figure| figure.reliability().is_none()) {
        let mut measure = model.measures[figure.measure].label.clone();
        if let Some(predictor) = called::predictor(figure, model, words) {
            measure += &format!(" {predictor}");
        }
        let who = |group: Option<String>| {
            let parts = [told::times(figure, model), group];
            let parts = parts.into_iter().flatten();
            words.listed(parts.chain(called::dimensions(figure.dimensions, model)))
        };
        let label = |at: Option<usize>| at.map(|at| model.synthesis.groups[at].label.clone());
        let counted = match cells.people(figure) {
            None => Vec::new(),
            Some((n, None)) => vec![(who(told::groups(figure, model, words)), n)],
            Some((n, Some(versus))) => vec![
                (who(label(figure.group)), n),
                (who(label(figure.versus)), versus),
            ],
        };
        all.extend(counted.into_iter().map(|(who, n)| People {
            measure: measure.clone(),
            who,
            n,
        }));
    }
    let mut said: Vec<String> = Vec::new();
    for one in &all {
        let differs = all
            .iter()
            .any(|other| other.who == one.who && other.n != one.n);
        let alone = all.iter().all(|other| other.who == one.who);
        let measure = (differs || one.who.is_empty() && !alone).then_some(one.measure.as_str());
        let who = [measure.unwrap_or_default(), &one.who];
        let who = words.listed(who.into_iter().filter(|part| !part.is_empty()));
        let told = match who.is_empty() {
            true => one.n.clone(),
            false => words.with("named_value", &[("name", &who), ("value", &one.n)]),
        };
        if !said.contains(&told) {
            said.push(told);
        }
    }
    said
}
