//! What is said under a table of figures of how they were made and what they mean.

use schemars::JsonSchema;
use serde::Serialize;

use crate::agreement::methods;
use crate::language::Words;
use crate::model::{
    AnalysisModel, ChangeMeaning, DesignSign, Dimension, EffectSizeMeaning, Figure, Kind, Synthesis,
};

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
    words: &Words,
) -> Vec<Convention> {
    let topics: Vec<_> = figures
        .iter()
        .map(|figure| said(figure, frame, words))
        .collect();
    let mut conventions: Vec<Convention> = Vec::new();
    for (topic, sentence) in topics.iter().flatten() {
        let Some(sentence) = sentence else { continue };
        if conventions.iter().any(|known| known.words == *sentence) {
            continue;
        }
        let about = |at: &usize| topics[*at].iter().any(|(other, _)| other == topic);
        let meant = |at: &usize| topics[*at].contains(&(*topic, Some(sentence.clone())));
        let all: Vec<usize> = (0..rows.len()).filter(about).collect();
        let of_all = all.iter().all(meant) && all.len() == rows.len();
        if *topic == Topic::Estimate && of_all {
            // The heading of the column says it.
            continue;
        }
        // What is said of a model names it.
        let of = match all.iter().all(meant) || *topic == Topic::Model {
            true => Vec::new(),
            false => named(rows, &all, meant, words),
        };
        conventions.push(Convention {
            words: sentence.clone(),
            of,
        });
    }
    conventions
}

/// What a figure says or, without words, leaves open of each topic that it has.
fn said(figure: &Figure, frame: &Synthesis, words: &Words) -> Vec<(Topic, Option<String>)> {
    let makings = figure.methods.iter();
    let makings = makings.filter_map(|method| methods::of(*method));
    let mut said: Vec<_> = makings
        .map(|making| (Topic::Method, Some(words.of(making.printed).to_owned())))
        .collect();
    if said.is_empty() {
        said.push((Topic::Method, None));
    }
    if let Some(at) = figure.dimensions.get(Dimension::Model) {
        said.push((Topic::Model, adjusted(&frame.models[at], words)));
    }
    let Kind::Contrast(numbers) = &figure.kind else {
        return said;
    };
    if numbers.change.is_some() && figure.predictor.is_none() {
        let means = numbers.change_means;
        let sentence = means.map(|meaning| means_that("change_is", meaning, words));
        said.push((Topic::Change, sentence));
    }
    if let Some(meaning) = numbers.difference_means {
        let sentence = means_that("difference_is", meaning, words);
        said.push((Topic::Difference, Some(sentence)));
    }
    if let Some(effect) = numbers.effect {
        let effect = words.among("one_effect", effect.word());
        let sentence = words.with("estimate_is", &[("effect", effect)]);
        said.push((Topic::Estimate, Some(sentence)));
    }
    let taken = numbers.design.zip(numbers.design_sign);
    let sentence = taken.map(|(design, sign)| {
        let design = words.among("design", design.word());
        let parts = [("design", design), ("sign", words.of(shown_by(sign)))];
        words.with("design_taken", &parts)
    });
    said.push((Topic::Design, sentence));
    if numbers.effect_size.is_some() {
        let sentence = numbers.effect_size_means.map(|meaning| {
            let meaning = words.of(effect_size(meaning));
            words.with("effect_size_is", &[("meaning", meaning)])
        });
        said.push((Topic::EffectSize, sentence));
    }
    said
}

/// What a statistical model is adjusted for, where that is said.
fn adjusted(model: &AnalysisModel, words: &Words) -> Option<String> {
    let model_is = ("model", model.label.as_str());
    let adjusted = |what: &str| words.with("adjusted_for", &[model_is, ("what", what)]);
    Some(match model.adjusted_for.as_ref()?.as_slice() {
        [] => words.with("adjusted_for_nothing", &[model_is]),
        [only] => adjusted(only),
        [start @ .., last] => {
            let start = words.listed(start);
            let all = words.with("listed_and", &[("first", &start), ("last", last)]);
            adjusted(&all)
        }
    })
}

/// A sentence of that name on what a positive value means.
fn means_that(name: &str, meaning: ChangeMeaning, words: &Words) -> String {
    words.with(name, &[("meaning", words.among("means", meaning.word()))])
}

/// The name of the words for what an effect size is.
fn effect_size(meaning: EffectSizeMeaning) -> &'static str {
    match meaning {
        EffectSizeMeaning::BaselineSd => "es_baseline_sd",
        EffectSizeMeaning::ChangeSd => "es_change_sd",
        EffectSizeMeaning::AverageSd => "es_average_sd",
        EffectSizeMeaning::PooledSd => "es_pooled_sd",
        EffectSizeMeaning::HedgesG => "es_hedges_g",
        EffectSizeMeaning::VersusSd => "es_versus_sd",
        EffectSizeMeaning::Phi => "es_phi",
        EffectSizeMeaning::CramersV => "es_cramers_v",
    }
}

/// The name of the words for what shows a design.
fn shown_by(sign: DesignSign) -> &'static str {
    match sign {
        DesignSign::SdChange => "sign_sd_change",
        DesignSign::Df => "sign_df",
        DesignSign::EffectSize => "sign_effect_size",
        DesignSign::Groups => "sign_groups",
        DesignSign::Waves => "sign_waves",
    }
}

/// The rows that are meant, each label once: alone where all of its rows are, else with when and for whom.
fn named(
    rows: &[(&str, &str)],
    all: &[usize],
    meant: impl Fn(&usize) -> bool,
    words: &Words,
) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for at in all.iter().filter(|at| meant(at)) {
        let (label, when) = rows[*at];
        let mut same = all.iter().filter(|at| rows[**at].0 == label);
        let name = match when.is_empty() || same.all(&meant) {
            true => label.to_owned(),
            false => words.listed([label, when]),
        };
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named
}
