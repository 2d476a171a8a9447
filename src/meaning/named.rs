//! What claims name, by labels: another id changes nothing of what is said.

use crate::model::{Dimension, Figure, Handle, Measure, Model};

/// Timepoints by their labels.
pub(super) fn times(at: &[usize], model: &Model) -> Vec<String> {
    let times = &model.synthesis.timepoints;
    at.iter().map(|at| times[*at].label.clone()).collect()
}

/// Groups by their labels.
pub(super) fn groups(at: &[usize], model: &Model) -> Vec<String> {
    let groups = &model.synthesis.groups;
    at.iter().map(|at| groups[*at].label.clone()).collect()
}

/// A measure by its label.
pub(super) fn measure(at: Handle<Measure>, model: &Model) -> String {
    model.measures[at].label.clone()
}

/// A figure by what it is about.
pub(super) fn figure(at: Handle<Figure>, model: &Model) -> String {
    let figure = &model.figures[at];
    let frame = &model.synthesis;
    let predictor = figure.predictor.map(|at| model.predictor_in_keys(at));
    let categories = &model.measures[figure.measure].categories;
    let category = figure.category.and_then(|at| categories.get(at));
    let category = category.map(|category| category.label.clone());
    let time = [figure.at, figure.to].into_iter().flatten();
    let times = times(&time.collect::<Vec<_>>(), model);
    let people = [figure.group, figure.versus].into_iter().flatten();
    let groups = groups(&people.collect::<Vec<_>>(), model);
    let dimensions = Dimension::ALL.into_iter().filter_map(|dimension| {
        // A study is known by its source, which the figure cites.
        let named = (dimension != Dimension::Study).then(|| figure.all_dimensions().get(dimension));
        let at = named.flatten()?;
        Some(frame.parts(dimension)[at].1.to_owned())
    });
    let parts = std::iter::once(measure(figure.measure, model))
        .chain(predictor)
        .chain(category)
        .chain((!times.is_empty()).then(|| times.join(" to ")))
        .chain((!groups.is_empty()).then(|| groups.join(" against ")))
        .chain(dimensions);
    parts.collect::<Vec<_>>().join(" / ")
}
