//! Limits of a ratio or difference between two groups, held against those that the groups' counts give.

use super::contrast::{Compared, printed};
use crate::model::{ChangeMeaning, Effect};
use crate::statistics::exact_odds;
use crate::statistics::interval::Interval;
use crate::statistics::two_by_two;
use crate::statistics::two_limits::{self, PairMeasure};

/// How far the logarithm of a limit may be from where an endless fit would have it.
const STEP: f64 = 5e-4;

/// A measure of two counts that prints as the estimate.
pub(crate) struct Given {
    pub(crate) name: &'static str,
    /// Its plain limits, as they are printed.
    pub(crate) plain: Option<Interval>,
}

/// Printed limits beside what the counts give.
pub(crate) struct CountedLimits {
    /// The measures that print as the estimate.
    pub(crate) alike: Vec<Given>,
    /// Whether the estimate lies in the middle of the limits, as far as rounding tells.
    pub(crate) centred: bool,
    /// Whether the limits are those that the counts give, by one of the usual methods.
    pub(crate) fits: bool,
}

impl CountedLimits {
    /// Nothing where the limits are not of the counts alone, or of other people, and where no measure of the counts
    /// prints as the estimate.
    pub(crate) fn of(it: &Compared<'_>) -> Option<Self> {
        let rows = it.counted_groups()?;
        let ratio = it.is_ratio();
        let read = |cell| {
            let values = printed(cell).and_then(Interval::of)?;
            match ratio {
                true if values.low > 0.0 => values.rising(f64::ln),
                true => None,
                false => Some(values),
            }
        };
        let estimate = read(&it.contrast.change)?;
        let (low, high) = read(&it.contrast.ci_low).zip(read(&it.contrast.ci_high))?;
        // A model that is fitted step by step stops a little before its end.
        let step = if ratio { STEP } else { 0.0 };
        let [low, high] = [low, high].map(|limit| Interval {
            low: limit.low - step,
            high: limit.high + step,
        });
        let (mut alike, mut fits) = (Vec::new(), false);
        for (name, each) in given(it, rows, ratio, estimate)? {
            let mut each = each.peekable();
            let plain = each.peek().copied();
            let plain = plain.and_then(|one| {
                if ratio {
                    one.rising(f64::exp)
                } else {
                    Some(one)
                }
            });
            fits = fits || each.any(|one| low.contains(one.low) && high.contains(one.high));
            alike.push(Given { name, plain });
        }
        let some = !alike.is_empty() && !it.limits_are_reversed();
        some.then(|| Self {
            alike,
            centred: ((low + high) * 0.5).meets(estimate),
            fits,
        })
    }
}

/// What of two counts prints as the estimate, with limits of the level printed by each usual method, on the scale on which
/// the plain ones, which come first, lie as far below as above: of ratios that of the logarithm.
fn given(
    it: &Compared<'_>,
    [one, two]: [[u64; 2]; 2],
    ratio: bool,
    estimate: Interval,
) -> Option<impl Iterator<Item = (&'static str, impl Iterator<Item = Interval>)>> {
    let sizes = two_by_two::sizes(one, two)?;
    let level = it.level()?;
    let turned = matches!(
        it.contrast.change_means?,
        ChangeMeaning::VersusMinusGroup | ChangeMeaning::VersusOverGroup
    );
    let effect = it.contrast.effect;
    let is = move |wanted: Effect| effect.is_none_or(|effect| effect == wanted);
    // A difference may be in percent.
    let all = [
        (
            "the odds ratio",
            Effect::OddsRatio,
            PairMeasure::OddsRatio,
            sizes.odds_ratio.ln(),
            1.0,
        ),
        (
            "the risk ratio",
            Effect::RiskRatio,
            PairMeasure::RiskRatio,
            sizes.risk_ratio.ln(),
            1.0,
        ),
        (
            "the difference in percent",
            Effect::RiskDifference,
            PairMeasure::Difference,
            100.0 * sizes.difference,
            100.0,
        ),
        (
            "the difference of the shares",
            Effect::RiskDifference,
            PairMeasure::Difference,
            sizes.difference,
            1.0,
        ),
    ];
    // That of Fisher's test, where it prints otherwise.
    let turn = move |value: f64| if turned { -value } else { value };
    let other = !estimate.contains(turn(sizes.odds_ratio.ln()));
    let conditional = other.then(|| exact_odds::ratio(one, two)).flatten();
    let conditional = conditional.map(|ratio| {
        let (effect, measure) = (Effect::OddsRatio, PairMeasure::OddsRatio);
        ("the odds ratio", effect, measure, ratio.ln(), 1.0)
    });
    let all = all.into_iter().chain(conditional);
    let all = all.filter(move |(_, effect, measure, value, _)| {
        let kind = (*measure != PairMeasure::Difference) == ratio;
        kind && is(*effect) && estimate.contains(turn(*value))
    });
    Some(all.filter_map(move |(name, _, measure, _, times)| {
        let limits = two_limits::limits(measure, one, two, level)?;
        let limits = limits.filter_map(move |one| {
            let scaled = match ratio {
                true if one.limits.low > 0.0 => one.limits.rising(f64::ln)?,
                true => return None,
                false => one.limits * times,
            };
            Some(if turned { -scaled } else { scaled })
        });
        Some((name, limits))
    }))
}
