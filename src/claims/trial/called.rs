//! What a figure is associated with, and what tells it apart from others, in words.

use crate::language::Words;
use crate::model::{
    Contrast, Dimension, Dimensions, Effect, Figure, Handle, Model, Predictor, Selector,
};

/// What a figure is associated with: `by Age, per 10 years`, `by Sex: women against men`, of a correlation `with Mood`;
/// nothing of what is no association.
pub(crate) fn predictor(figure: &Figure, model: &Model, words: &Words) -> Option<String> {
    let at = figure.predictor?;
    let contrast = figure.contrast()?;
    let predictor = &model.predictors[at];
    let mut said = match terms(at, model, words) {
        Some(terms) if contrast.effect.is_some_and(Effect::is_correlation) => {
            words.with("with_predictor", &[("predictor", &terms)])
        }
        _ => by(at, model, words),
    };
    if let (Some(reference), Some(term)) = (contrast.reference, predictor.only()) {
        let categories = &model.measures[term.measure].categories;
        let reference = categories[reference].label.as_str();
        let parts = [("predictor", said.as_str()), ("reference", reference)];
        said = words.with("against_reference", &parts);
    }
    if let Some(per) = &contrast.per {
        let parts = [("predictor", said.as_str()), ("amount", &per.value)];
        said = words.with("per_amount", &parts);
    }
    Some(said)
}

/// A predictor alone: `by Age`, `by Sex: women`, `by Age × Sex`.
pub(crate) fn by(at: Handle<Predictor>, model: &Model, words: &Words) -> String {
    match terms(at, model, words) {
        Some(terms) => words.with("by_predictor", &[("predictor", &terms)]),
        None => words.of("by_all_predictors").to_owned(),
    }
}

/// The terms of a predictor, if it is not a whole model.
fn terms(at: Handle<Predictor>, model: &Model, words: &Words) -> Option<String> {
    let predictor = &model.predictors[at];
    let terms = predictor.terms.iter().map(|term| {
        let measure = &model.measures[term.measure];
        let mut said = measure.label.clone();
        if let Some(category) = term.category {
            said += &format!(": {}", measure.categories[category].label);
        }
        if let Some(at) = term.at {
            let time = model.synthesis.timepoints[at].id.as_str();
            said = words.with("term_at", &[("term", &said), ("time", time)]);
        }
        said
    });
    let terms: Vec<_> = terms.collect();
    (!predictor.is_whole_model()).then(|| terms.join(" × "))
}

/// The study, model, site and subgroup of figures, as far as they tell them apart.
pub(crate) fn dimensions(of: Dimensions, model: &Model) -> Vec<String> {
    let named = Dimension::ALL.into_iter().filter_map(|dimension| {
        let at = of.get(dimension)?;
        Some(model.synthesis.parts(dimension)[at].1.to_owned())
    });
    named.collect()
}

/// What a contrast is: an association, a difference between groups, or a change.
pub(crate) fn noun(figure: &Figure) -> &'static str {
    match (figure.predictor, figure.versus) {
        (Some(_), _) => "association",
        (None, Some(_)) => "difference",
        (None, None) => "change",
    }
}

/// What a claim is about, by the figures that it names or the conditions that it sets: likewise.
pub(crate) fn noun_of(selector: &Selector, model: &Model) -> &'static str {
    let figures = selector.figures.iter().map(|at| &model.figures[at.value]);
    if let [first, second] = *figures.clone().collect::<Vec<_>>()
        && first.contrast().is_none()
        && first.group != second.group
    {
        return "difference";
    }
    let mut nouns = figures.map(noun);
    match nouns.next() {
        Some(first) if nouns.all(|other| other == first) => first,
        Some(_) => "change",
        None if !selector.predictors.is_empty() => "association",
        None if selector.asks_for_differences() => "difference",
        None => "change",
    }
}

/// What is estimated, by the word of the format: as it is said, else by what is compared.
pub(crate) fn estimated(figure: &Figure, contrast: &Contrast) -> &'static str {
    match (contrast.effect, figure.to, figure.versus) {
        (Some(effect), ..) => effect.word(),
        (None, _, Some(_)) => "difference",
        (None, Some(_), None) => "change",
        (None, None, None) => "estimate",
    }
}
