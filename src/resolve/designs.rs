//! How the people of a contrast belong together, where nothing says so and the figures show it.

use crate::model::lookup::{Coordinates, Lookup};
use crate::model::{
    Cell, Contrast, Design, DesignSign, EffectSizeMeaning, Figure, Handle, Kind, Model,
    TestStatistic,
};
use crate::statistics::whole;

/// Gives each contrast without a design the one that its figures show, and keeps what shows it; `lookup` is of the
/// model's figures.
pub(super) fn take(model: &mut Model, lookup: &Lookup) {
    let is_open = |figure: &Figure| figure.contrast().is_some_and(|one| one.design.is_none());
    let figures = model.figures.entries();
    let shown = figures.filter_map(|(at, figure)| {
        let contrast = figure.contrast().filter(|_| is_open(figure))?;
        Some((at, shown(model, lookup, figure, contrast)?))
    });
    let shown: Vec<(Handle<Figure>, (Design, DesignSign))> = shown.collect();
    for (at, (design, sign)) in shown {
        if let Kind::Contrast(contrast) = &mut model.figures[at].kind {
            contrast.design = Some(design);
            contrast.design_sign = Some(sign);
        }
    }
}

/// What the figures show of a contrast of scores; nothing where people were counted.
fn shown(
    model: &Model,
    lookup: &Lookup,
    figure: &Figure,
    contrast: &Contrast,
) -> Option<(Design, DesignSign)> {
    let measure = &model.measures[figure.measure];
    if figure.predictor.is_some() || figure.category.is_some() || !measure.categories.is_empty() {
        return None;
    }
    match (figure.versus, figure.to) {
        (Some(_), _) => Some((Design::TwoGroups, of_groups(contrast)?)),
        (None, Some(_)) => {
            let waves = waves(model, lookup, figure);
            Some((Design::Paired, of_pairs(contrast, waves)?))
        }
        (None, None) => None,
    }
}

fn people(cell: &Cell) -> Option<u64> {
    cell.as_ref().and_then(|cell| whole(cell))
}

/// Whether the t of a contrast has just these degrees of freedom.
fn has_df(contrast: &Contrast, df: Option<u64>) -> bool {
    let of_t = contrast.test == Some(TestStatistic::T);
    df.is_some() && of_t && people(&contrast.df) == df
}

/// What shows that two groups are compared: both n. Nothing does where these are the same and t has the degrees
/// of freedom of pairs: the same people may have been under both conditions.
fn of_groups(contrast: &Contrast) -> Option<DesignSign> {
    let (one, two) = people(&contrast.n).zip(people(&contrast.n_versus))?;
    if one == two && has_df(contrast, one.checked_sub(1)) {
        return None;
    }
    let pooled = one.checked_add(two).and_then(|both| both.checked_sub(2));
    match has_df(contrast, pooled) {
        true => Some(DesignSign::Df),
        false => Some(DesignSign::Groups),
    }
}

/// The number of people at each of the two times, where one is printed.
fn waves(model: &Model, lookup: &Lookup, figure: &Figure) -> [Option<u64>; 2] {
    let n = |place| match &model.figures[lookup.at(place)?].kind {
        Kind::Summary(summary) => people(&summary.n),
        _ => None,
    };
    match Coordinates::of(figure).ends() {
        Some((first, second)) => [n(first), n(second)],
        None => [None, None],
    }
}

/// What shows that the same people were measured twice. A model of all people has an n of at least that of
/// either time, and so have two samples together.
fn of_pairs(contrast: &Contrast, waves: [Option<u64>; 2]) -> Option<DesignSign> {
    let n = people(&contrast.n)?;
    if contrast.n_versus.is_some() {
        return None;
    }
    if contrast.sd_change.is_some() {
        return Some(DesignSign::SdChange);
    }
    if has_df(contrast, n.checked_sub(1)) {
        return Some(DesignSign::Df);
    }
    let by_waves = match waves {
        [Some(first), Some(second)] => Some(n < first.max(second) || n == first && n == second),
        _ => None,
    };
    let of_change = matches!(
        contrast.effect_size_means,
        Some(EffectSizeMeaning::ChangeSd | EffectSizeMeaning::BaselineSd)
    );
    match (by_waves, of_change) {
        (Some(false), _) | (None, false) => None,
        (Some(true), _) => Some(DesignSign::Waves),
        (None, true) => Some(DesignSign::EffectSize),
    }
}
