//! The margin within which a figure counts as like the norm or as no change, on the axis of its picture.

use rust_decimal::prelude::ToPrimitive;

use super::axis::Axis;
use crate::lookup::{Lookup, Place};
use crate::model::{
    Cell, Claim, ClaimKind, Figure, Handle, Kind, Margin, Model, Placed, SdOf, Selector, Summary,
};
use crate::statistics::effect_size::pooled_sd;
use crate::statistics::whole;

/// The margin that one of `claims` sets for a figure, else that of the synthesis.
pub(super) fn of<'a>(
    at: Handle<Figure>,
    claims: &'a [Claim],
    model: &'a Model,
) -> Option<&'a Margin> {
    let figure = &model.figures[at];
    let set = claims.iter().find_map(|claim| {
        let margin = match &claim.kind {
            ClaimKind::Unchanged { margin, .. }
            | ClaimKind::Comparable { margin, .. }
            | ClaimKind::NotMaintained { margin, .. } => margin.as_ref()?,
            _ => return None,
        };
        names(&claim.selector, at, figure, model).then_some(&margin.value)
    });
    set.or(model.synthesis.margin.as_ref().map(|margin| &margin.value))
}

/// Whether a selector meets a figure: it names it, or the figure meets every condition given.
fn names(selector: &Selector, at: Handle<Figure>, figure: &Figure, model: &Model) -> bool {
    let measure = &model.measures[figure.measure];
    let word = |wanted: &Option<Placed<String>>, has: &Option<String>| {
        let wanted = wanted.as_ref().map(|wanted| &wanted.value);
        wanted.is_none_or(|wanted| has.as_ref() == Some(wanted))
    };
    let time = |wanted: Option<usize>, has: Option<usize>| wanted.is_none() || wanted == has;
    let mut measures = selector.measures.iter();
    let of_measure = measures.any(|one| one.value == figure.measure);
    let says_whole = selector.instrument.is_some() || selector.domain.is_some();
    let mut figures = selector.figures.iter();
    figures.any(|one| one.value == at)
        || (of_measure || (selector.measures.is_empty() && says_whole))
            && word(&selector.instrument, &measure.instrument)
            && word(&selector.domain, &measure.domain)
            && time(selector.at.or(selector.from), figure.at)
            && time(selector.to, figure.to)
}

/// How far a margin reaches from the line, in the units of the axis; nothing where it is not said whose
/// SD it counts, or where that SD is not printed. A margin is no ratio.
pub(super) fn width(
    margin: &Margin,
    axis: Axis,
    figure: &Figure,
    model: &Model,
    lookup: &Lookup,
) -> Option<f64> {
    let norm = model.measures[figure.measure].norm.as_ref();
    let norm_sd = norm
        .and_then(|norm| norm.sd.as_ref())
        .and_then(|sd| sd.value.value()?.to_f64());
    let end = |first: bool| {
        let (one, other) = Place::of(figure).ends()?;
        let place = if first { one } else { other };
        lookup
            .summary(&model.figures, place)
            .map(|(_, summary)| summary)
    };
    let points = match margin {
        Margin::Points(points) => points.value.value()?.to_f64()?,
        Margin::Sd(sd, of) => {
            let unit = match (of.as_ref()?, &figure.kind) {
                (SdOf::Norm, _) => norm_sd?,
                (SdOf::Sample, Kind::Summary(summary)) => number(&summary.sd)?,
                (SdOf::Baseline, Kind::Contrast(_)) => number(&end(true)?.sd)?,
                (SdOf::Pooled, Kind::Contrast(_)) => pooled(end(true)?, end(false)?)?,
                _ => return None,
            };
            sd.value.value()?.to_f64()? * unit
        }
    };
    match axis {
        Axis::Difference => Some(points),
        Axis::Norm => norm_sd.filter(|sd| *sd > 0.0).map(|sd| points / sd),
        Axis::Ratio => None,
    }
}

fn pooled(one: &Summary, other: &Summary) -> Option<f64> {
    let n = |summary: &Summary| whole(&summary.n.as_ref()?.value);
    pooled_sd(number(&one.sd)?, n(one)?, number(&other.sd)?, n(other)?)
}

fn number(cell: &Cell) -> Option<f64> {
    cell.as_ref()?.value.value()?.to_f64()
}
