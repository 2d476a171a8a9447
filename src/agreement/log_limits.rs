//! Limits that stand on another scale than their estimate: the logarithm beside a ratio, or a ratio beside the
//! logarithm.

use crate::model::{Cell, Contrast, Effect, Scale};
use crate::number::Style;
use crate::statistics::interval::Interval;

/// What to do where limits stand on the log scale beside a ratio that does not.
pub(super) fn remedy(numbers: &Contrast, style: Style) -> Option<String> {
    let value = |cell: &Cell| Interval::of(cell.as_deref()?);
    let (low, high) = (value(&numbers.ci_low)?, value(&numbers.ci_high)?);
    let ratio = value(&numbers.change)?;
    let encloses = low.low.exp() <= ratio.high && ratio.low <= high.high.exp();
    (low.high <= 0.0 && encloses).then(|| {
        let back = |limit: Interval| style.computed(limit.middle().exp(), 2);
        format!(
            "the limits are those of the logarithm: turned back they are {} to {}; write these, or the estimate as a logarithm too, with {}",
            back(low),
            back(high),
            said(numbers)
        )
    })
}

/// How the logarithm of a ratio is said to be one.
pub(super) fn said(numbers: &Contrast) -> &'static str {
    match numbers.effect {
        Some(Effect::OddsRatio) => "`effect: log odds`",
        _ => "`scale: linear`",
    }
}

/// What to do where limits fit an estimate as its logarithm or its exponential, and not as they are.
pub(super) fn of_other_scale(numbers: &Contrast, style: Style) -> Option<String> {
    let value = |cell: &Cell| Interval::of(cell.as_deref()?);
    let estimate = value(&numbers.change)?;
    let limits = [value(&numbers.ci_low)?, value(&numbers.ci_high)?];
    let middle = |[low, high]: [Interval; 2]| (low + high) * 0.5;
    let logarithm = |it: Interval| it.rising(f64::ln).filter(|_| it.low > 0.0);
    let decimals = numbers
        .ci_low
        .as_ref()
        .map_or(2, |cell| cell.decimals().max(1));
    let shown = |values: [Interval; 2], back: fn(f64) -> f64| {
        values.map(|limit| style.computed(back(limit.middle()), decimals))
    };
    match numbers.scale? {
        Scale::Ratio if middle(limits).meets(logarithm(estimate)?) => {
            let [low, high] = shown(limits, f64::exp);
            Some(format!(
                "the limits are those of the logarithm: turned back they are {low} to {high}, about the estimate; write these"
            ))
        }
        Scale::Linear => {
            let logs = [logarithm(limits[0])?, logarithm(limits[1])?];
            middle(logs).meets(estimate).then(|| {
                let [low, high] = shown(limits, f64::ln);
                format!(
                    "the limits are those of the ratio, the exponential: their logarithms are {low} to {high}, about the estimate; write these, or the estimate as a ratio too"
                )
            })
        }
        Scale::Ratio | Scale::Correlation => None,
    }
}
