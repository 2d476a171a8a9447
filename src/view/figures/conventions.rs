//! What is said under a table of figures of how they were made and what they mean.

use schemars::JsonSchema;
use serde::Serialize;

use crate::agreement::methods;
use crate::model::{AnalysisModel, Dimension, EffectSizeMeaning, Figure, Kind, Synthesis};
use crate::wording::one;

/// What is said of how figures were made, or of what they mean.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Convention {
    /// The sentence.
    pub words: String,
    /// The rows that it is about, in words; empty where it is about all that it could be about.
    pub of: Vec<String>,
}

/// What a sentence is about.
#[derive(Clone, Copy, PartialEq)]
enum Topic {
    Method,
    Change,
    Difference,
    Estimate,
    Model,
    Design,
    EffectSize,
}

/// How figures were made, what a positive change means, which design was taken and what the effect sizes are,
/// each said once; of which `rows` (what they are about, and when), where others of the table are not meant.
pub(in crate::view) fn of(
    figures: &[&Figure],
    rows: &[(&str, &str)],
    frame: &Synthesis,
) -> Vec<Convention> {
    let topics: Vec<_> = figures.iter().map(|figure| said(figure, frame)).collect();
    let mut conventions: Vec<Convention> = Vec::new();
    for (topic, words) in topics.iter().flatten() {
        let Some(words) = words else { continue };
        if conventions.iter().any(|known| known.words == *words) {
            continue;
        }
        let about = |at: &usize| topics[*at].iter().any(|(other, _)| other == topic);
        let meant = |at: &usize| topics[*at].contains(&(*topic, Some(words.clone())));
        let all: Vec<usize> = (0..rows.len()).filter(about).collect();
        let of_all = all.iter().all(meant) && all.len() == rows.len();
        if *topic == Topic::Estimate && of_all {
            // The heading of the column says it.
            continue;
        }
        // What is said of a model names it.
        let of = match all.iter().all(meant) || *topic == Topic::Model {
            true => Vec::new(),
            false => named(rows, &all, meant),
        };
        conventions.push(Convention {
            words: words.clone(),
            of,
        });
    }
    conventions
}

/// What a figure says or, without words, leaves open of each topic that it has.
fn said(figure: &Figure, frame: &Synthesis) -> Vec<(Topic, Option<String>)> {
    let makings = figure.methods.iter();
    let makings = makings.filter_map(|method| methods::of(*method));
    let mut said: Vec<_> = makings
        .map(|making| (Topic::Method, Some(making.printed.to_owned())))
        .collect();
    if said.is_empty() {
        said.push((Topic::Method, None));
    }
    if let Some(at) = figure.dimensions.get(Dimension::Model) {
        said.push((Topic::Model, adjusted(&frame.models[at])));
    }
    let Kind::Contrast(numbers) = &figure.kind else {
        return said;
    };
    if numbers.change.is_some() && figure.predictor.is_none() {
        let means = numbers.change_means;
        let words = means.map(|meaning| format!("Change is {}.", meaning.word()));
        said.push((Topic::Change, words));
    }
    if let Some(meaning) = numbers.difference_means {
        let words = format!("Difference of changes is {}.", meaning.word());
        said.push((Topic::Difference, Some(words)));
    }
    if let Some(effect) = numbers.effect {
        let words = format!("Estimate is {}.", one(effect.words()));
        said.push((Topic::Estimate, Some(words)));
    }
    let taken = numbers.design.zip(numbers.design_sign);
    let words =
        taken.map(|(design, sign)| format!("Taken to be {}, by {}.", design.word(), sign.words()));
    said.push((Topic::Design, words));
    if numbers.effect_size.is_some() {
        let words = numbers.effect_size_means.map(|meaning| match meaning {
            EffectSizeMeaning::CramersV => "ES is Cramér’s V.".to_owned(),
            other => format!("ES is {}.", other.word().replace(" sd", " SD")),
        });
        said.push((Topic::EffectSize, words));
    }
    said
}

/// What a statistical model is adjusted for, where that is said.
fn adjusted(model: &AnalysisModel) -> Option<String> {
    let label = &model.label;
    Some(match model.adjusted_for.as_ref()?.as_slice() {
        [] => format!("{label}: not adjusted."),
        [only] => format!("{label}: adjusted for {only}."),
        [start @ .., last] => {
            format!("{label}: adjusted for {} and {last}.", start.join(", "))
        }
    })
}

/// The rows that are meant, each label once: alone where all of its rows are, else with when and for whom.
fn named(rows: &[(&str, &str)], all: &[usize], meant: impl Fn(&usize) -> bool) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for at in all.iter().filter(|at| meant(at)) {
        let (label, when) = rows[*at];
        let mut same = all.iter().filter(|at| rows[**at].0 == label);
        let words = match when.is_empty() || same.all(&meant) {
            true => label.to_owned(),
            false => format!("{label}, {when}"),
        };
        if !named.contains(&words) {
            named.push(words);
        }
    }
    named
}
