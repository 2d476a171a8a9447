//! One test over several groups: that they differ, not which of them.

use super::bench::Bench;
use super::target::Target;
use crate::agreement::crossed;
use crate::model::lookup::Coordinates;
use crate::model::{Category, Figure, Handle, Measure, Model, Selector};

/// The categories that one test holds against each other together, of a figure that is such a test: an association
/// with a variable of several categories that names none of them and gives no estimate.
fn categories<'a>(model: &'a Model, figure: &Figure) -> Option<&'a [Category]> {
    let contrast = figure.association()?;
    let tested = contrast.statistic.is_some() || contrast.p.is_some();
    let estimated = contrast.change.is_some() || contrast.ci_low.is_some();
    let term = model.predictors[figure.predictor?].only()?;
    let categories = &*model.measures[term.measure].categories;
    let whole = term.category.is_none() && categories.len() > 1;
    (tested && !estimated && whole).then_some(categories)
}

/// Whether a figure is one test over several groups or categories.
pub(crate) fn is_one(model: &Model, figure: &Figure) -> bool {
    categories(model, figure).is_some()
}

/// Why such a test says nothing of a direction, and what would; nothing of other figures. `aimed` says whether the claim
/// states a direction or an amount.
pub(crate) fn undirected(model: &Model, figure: &Figure, aimed: bool) -> Option<(String, String)> {
    let labels = categories(model, figure)?.iter();
    let labels: Vec<_> = labels.map(|one| one.label.as_str()).collect();
    let because = format!(
        "it is one test over {}, which does not tell which of them differ, and which way",
        labels.join(", ")
    );
    let need = match aimed {
        true => "the comparison of the two groups that are meant",
        false => {
            "`significant: true` in the claim, or the comparison of the two groups that are meant"
        }
    };
    Some((because, need.to_owned()))
}

/// The tests over all groups that a claim without two groups of its own may mean.
pub(crate) fn asked(
    bench: Bench<'_>,
    selector: &Selector,
    measures: &[Handle<Measure>],
) -> Vec<Target> {
    let named_two = !selector.versus.is_empty() || !selector.predictors.is_empty();
    let over_time = !selector.from.is_empty() || !selector.to.is_empty();
    if named_two || over_time {
        return Vec::new();
    }
    let figures = bench.consistency.figures(bench.model, bench.lookup);
    let of_all = |at: Handle<Figure>| {
        let it = figures.contrast(at)?;
        let places = crossed::places(&figures, &it)?;
        let in_all = |place: &Coordinates| {
            selector.groups.is_empty()
                || place
                    .group
                    .is_some_and(|group| selector.groups.contains(&group))
        };
        places.iter().all(in_all).then_some(())
    };
    let all = measures
        .iter()
        .flat_map(|measure| bench.lookup.of(*measure));
    let met = all.filter(|at| {
        let figure = &bench.model.figures[**at];
        is_one(bench.model, figure)
            && selector.is_of_category(figure)
            && selector.is_in(figure)
            && selector.is_when(figure)
            && of_all(**at).is_some()
    });
    met.map(|at| Target::Figure(*at)).collect()
}
