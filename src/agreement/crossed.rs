//! Tables of counts behind a test: how many of each group fall into each category.

use super::contrast::{Compared, people};
use super::figures::{Figures, Subject};
use super::making::Frees;
use crate::model::lookup::Coordinates;
use crate::model::{Count, Dimension, Figure};
use crate::wording::spelling;

/// Where the figures of each group stand, without a category.
pub(crate) fn places(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Vec<Coordinates>> {
    let model = figures.model;
    let own = Coordinates {
        predictor: None,
        category: None,
        ..Coordinates::of(it.figure)
    };
    let Some(predictor) = it.figure.predictor else {
        let (one, two) = own.ends().filter(|_| it.figure.category.is_none())?;
        return it.figure.versus.map(|_| vec![one, two]);
    };
    let term = model.predictors[predictor].only()?;
    let categories = &model.measures[term.measure].categories;
    let whole = term.category.is_none() && it.figure.group.is_none() && it.figure.to.is_none();
    if categories.len() < 2 || !whole || it.contrast.change.is_some() {
        return None;
    }
    let frame = &model.synthesis;
    let groups: Vec<_> = frame
        .groups
        .iter()
        .map(|it| (it.id.as_str(), it.label.as_str()))
        .collect();
    let parts = frame.parts(Dimension::Subgroup).into_iter();
    let parts: Vec<_> = parts.map(|(id, label, _)| (id, label)).collect();
    let find = |among: &[(&str, &str)], id: &str, label: &str| {
        let called = |(its, named): &(&str, &str)| {
            spelling::same_name(its, id) || spelling::same_label(named, label)
        };
        among.iter().position(called)
    };
    let each = categories.iter();
    let of_groups = each.clone().map(|it| {
        let group = Some(find(&groups, &it.id, &it.label)?);
        Some(Coordinates { group, ..own })
    });
    let of_parts = each.map(|it| {
        let part = Some(find(&parts, &it.id, &it.label)?);
        let dimensions = own.dimensions.with(Dimension::Subgroup, part);
        Some(Coordinates { dimensions, ..own })
    });
    let of_groups: Option<Vec<_>> = of_groups.collect();
    of_groups.or_else(|| of_parts.collect())
}

/// The figure at a place.
pub(crate) fn at<'a, T>(
    figures: &Figures<'a>,
    place: Coordinates,
    of: fn(&'a Figure) -> Option<&'a T>,
) -> Option<Subject<'a, T>> {
    Subject::new(figures.model, figures.lookup.at(place)?, of)
}

/// The counts of each group, by category; nothing where one is not printed, where they are of other people than the
/// test, and where people may be in several categories or in none.
pub(crate) fn rows(
    figures: &Figures<'_>,
    it: &Compared<'_>,
    places: &[Coordinates],
) -> Option<Vec<Vec<u64>>> {
    let measure = &figures.model.measures[it.figure.measure];
    let count = |place: Coordinates| {
        let one: Subject<'_, Count> = at(figures, place, Figure::count)?;
        (!one.frees(Frees::Shares)).then_some(one.numbers)
    };
    let rows = places.iter().map(|place| match measure.categories.len() {
        0 => {
            let (counted, n) = people(&count(*place)?.count).zip(people(&count(*place)?.n))?;
            Some(vec![counted, n.checked_sub(counted)?])
        }
        categories => {
            let counts = (0..categories).map(|category| {
                let category = Some(category);
                people(&count(Coordinates { category, ..*place })?.count)
            });
            counts.collect()
        }
    });
    let rows: Vec<Vec<u64>> = rows.collect::<Option<_>>()?;
    let mut counts = rows.iter().flatten();
    let n = counts.try_fold(0_u64, |sum, count| sum.checked_add(*count))?;
    let contrast = it.contrast;
    let of_all = match it.figure.predictor {
        Some(_) => contrast.n.is_none() || people(&contrast.n) == Some(n),
        None => {
            let own = [&contrast.n, &contrast.n_versus];
            let mut own = own.into_iter().zip(&rows);
            own.all(|(cell, row)| cell.is_none() || people(cell) == Some(row.iter().sum()))
        }
    };
    let whole = measure.categories.is_empty() || measure.exhaustive;
    (of_all && whole).then_some(rows)
}

/// The table of two by two of a comparison of two counts, of as many people as it says.
pub(crate) fn pair(it: &Compared<'_>) -> Option<Vec<Vec<u64>>> {
    it.figure.versus?;
    let rows = it.counted()?.map(|[count, n]| vec![count, n - count]);
    Some(rows.to_vec())
}

/// The table of counts behind a comparison or a test, whichever way they are printed.
pub(crate) fn table(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Vec<Vec<u64>>> {
    pair(it).or_else(|| rows(figures, it, &places(figures, it)?))
}
