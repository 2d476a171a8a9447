//! What a figure is associated with, and what tells it apart from others, in words.

use crate::model::{Contrast, Dimension, Effect, Figure, Model};

/// What a figure is associated with: `by Age, per 10 years`, `by Sex: women against men`, `with Mood`, of a correlation;
/// nothing of what is no association.
pub(crate) fn predictor(figure: &Figure, model: &Model) -> Option<String> {
    let predictor = &model.predictors[figure.predictor?];
    let contrast = figure.contrast()?;
    if predictor.is_whole_model() {
        return Some("by all predictors together".to_owned());
    }
    let terms = predictor.terms.iter().map(|term| {
        let measure = &model.measures[term.measure];
        let mut words = measure.label.clone();
        if let Some(category) = term.category {
            words += &format!(": {}", measure.categories[category].label);
        }
        if let Some(at) = term.at {
            words += &format!(" at {}", model.synthesis.timepoints[at].id);
        }
        words
    });
    let mut words = terms.collect::<Vec<_>>().join(" × ");
    if let (Some(reference), Some(term)) = (contrast.reference, predictor.only()) {
        let categories = &model.measures[term.measure].categories;
        words += &format!(" against {}", categories[reference].label);
    }
    if let Some(per) = &contrast.per {
        words += &format!(", per {}", per.value);
    }
    let correlated = contrast.effect.is_some_and(Effect::is_correlation);
    Some(match correlated {
        true => format!("with {words}"),
        false => format!("by {words}"),
    })
}

/// The study, model, site and subgroup of a figure, as far as they tell it apart.
pub(crate) fn dimensions(figure: &Figure, model: &Model) -> Vec<String> {
    let named = Dimension::ALL.into_iter().filter_map(|dimension| {
        let at = figure.dimensions.get(dimension)?;
        Some(model.synthesis.parts(dimension)[at].1.to_owned())
    });
    named.collect()
}

/// What is estimated, in one word: as it is said, else by what is compared.
pub(crate) fn estimated(figure: &Figure, contrast: &Contrast) -> &'static str {
    match (contrast.effect, figure.to, figure.versus) {
        (Some(effect), ..) => effect.words(),
        (None, _, Some(_)) => "difference",
        (None, Some(_), None) => "change",
        (None, None, None) => "estimate",
    }
}
