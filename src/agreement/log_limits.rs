//! Limits that stand on the log scale beside a ratio that does not.

use crate::model::{Cell, Contrast, Effect};
use crate::number::Style;
use crate::statistics::interval::Interval;
use crate::wording::one;

/// What to do where limits stand on the log scale beside a ratio that does not.
pub(super) fn remedy(numbers: &Contrast, style: Style) -> Option<String> {
    let value = |cell: &Cell| Interval::of(cell.as_deref()?);
    let (low, high) = (value(&numbers.ci_low)?, value(&numbers.ci_high)?);
    let ratio = value(&numbers.change)?;
    let encloses = low.low.exp() <= ratio.high && ratio.low <= high.high.exp();
    (low.high <= 0.0 && encloses).then(|| {
        let back = |limit: Interval| style.computed(limit.middle().exp(), 2);
        format!(
            "the limits are those of the logarithm: turned back they are {} to {}; write these, or the estimate as a logarithm too, with `effect: log odds`",
            back(low),
            back(high)
        )
    })
}

/// What to say of a ratio below 0 where what is estimated says its scale: of the logarithms of ratios, only that of
/// odds has a name.
pub(super) fn of_effect(numbers: &Contrast) -> Option<String> {
    let effect = numbers.effect.filter(|effect| effect.is_ratio())?;
    Some(match effect {
        Effect::OddsRatio => {
            "a ratio is above 0: of its logarithm, say `effect: log odds` in place of `or`"
                .to_owned()
        }
        other => format!(
            "{} is above 0: of its logarithm, print the ratio itself with its limits",
            one(other.words())
        ),
    })
}
