//! In what unit an estimate is counted, and which margins fit it.

use super::bench::Bench;
use super::limits;
use super::said::{exact, rounding};
use super::yardstick::{Yardstick, Yardsticks};
use crate::model::lookup::Coordinates;
use crate::model::{Cell, Contrast, Effect, Figure, Handle, Margin, Predictor, SdOf};
use crate::number::Printed;
use crate::statistics;
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// In what an estimate is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Unit {
    /// In points of the scale.
    Points,
    /// A difference of shares, a percentage point being so much of it: 1 where it is printed in percent, else 0.01.
    Share(f64),
    /// A difference of shares of which it is not said whether it is in percent.
    SomeShare,
    /// In SDs.
    Sd,
    /// In SDs of the outcome for one of the predictor.
    SdPerSd,
    /// The logarithm of a ratio.
    LogRatio,
    /// A correlation.
    Correlation,
    /// A ratio.
    Ratio,
    /// The share of the variance that a model as a whole explains.
    Explained,
}

/// The most that the limits of a difference of shares of 1 may be: beyond, it is in percent.
const MOST_LIMIT: f64 = 2.0;

impl Unit {
    /// In what the estimate of a contrast is counted.
    pub(crate) fn of(bench: Bench<'_>, at: Handle<Figure>, contrast: &Contrast) -> Self {
        let figure = &bench.model.figures[at];
        let predictor = figure.predictor.map(|at| &bench.model.predictors[at]);
        if predictor.is_some_and(Predictor::is_whole_model) {
            return Self::Explained;
        }
        match (contrast.effect, limits::scale(contrast)) {
            (Some(Effect::StandardisedDifference), _) => Self::Sd,
            (Some(Effect::Beta), _) => Self::SdPerSd,
            (Some(Effect::LogOdds), _) => Self::LogRatio,
            (Some(effect), _) if effect.is_correlation() => Self::Correlation,
            (_, Scale::Correlation) => Self::Correlation,
            (_, Scale::Ratio) => Self::Ratio,
            (Some(Effect::RiskDifference), _) => share(bench, figure, contrast),
            _ if figure.category.is_some() => share(bench, figure, contrast),
            _ => Self::Points,
        }
    }

    /// What fits it besides points, in words.
    fn fitting(self) -> &'static str {
        match self {
            Self::Points | Self::Share(_) => "points",
            Self::SomeShare => {
                "whether the difference is a share of 1 or in percent, or the counts of both groups"
            }
            Self::Sd => {
                "a margin in SDs without `of`, as in `{sd: 0.2}`, as it is a standardised difference"
            }
            Self::SdPerSd => {
                "a margin in SDs without `of`, as in `{sd: 0.2}`, as it is a standardised slope"
            }
            Self::LogRatio => {
                "a margin that is a ratio, as in `{ratio: 1.2}`, as it is the logarithm of one"
            }
            Self::Correlation => "`size` with `thresholds`, as it is a correlation",
            Self::Ratio => "a margin that is a ratio, as in `{ratio: 1.2}`",
            Self::Explained => {
                "`size` with `thresholds` for its R², as a model as a whole has no estimate that an amount fits"
            }
        }
    }
}

/// How a difference of shares is printed: in percent where it is beyond 1, else by the shares counted in both groups.
fn share(bench: Bench<'_>, figure: &Figure, contrast: &Contrast) -> Unit {
    let interval = |printed: &Printed| Some(Interval::of(printed)?.magnitude());
    let estimate = contrast.change.as_deref().and_then(interval);
    let limits =
        [&contrast.ci_low, &contrast.ci_high].map(|cell| cell.as_deref().and_then(interval));
    let mut limits = limits.into_iter().flatten();
    if estimate.is_some_and(|one| one.low > 1.0) || limits.any(|one| one.low > MOST_LIMIT) {
        return Unit::Share(1.0);
    }
    let counted = || {
        let (first, second) = Coordinates::of(figure).ends()?;
        let percent = |place| percent(&bench.model.figures[bench.lookup.at(place)?]);
        let apart = (percent(first)? - percent(second)?).magnitude();
        let estimate = estimate?;
        let away = |unit: f64| {
            let gap = (estimate.low / unit - apart.high).max(apart.low - estimate.high / unit);
            gap.max(0.0)
        };
        // An adjusted difference is near the one counted, never by so much as a hundredfold.
        let (as_share, as_percent) = (away(0.01), away(1.0));
        match (as_share < 0.25 * as_percent, as_percent < 0.25 * as_share) {
            (true, _) => Some(Unit::Share(0.01)),
            (_, true) => Some(Unit::Share(1.0)),
            _ => None,
        }
    };
    counted().unwrap_or(Unit::SomeShare)
}

/// The percentage of a count: as it was counted, else as it is printed.
fn percent(figure: &Figure) -> Option<Interval> {
    let count = figure.count()?;
    let whole = |cell: &Cell| statistics::whole(cell.as_deref()?);
    let counted = whole(&count.count).zip(whole(&count.n).filter(|n| *n > 0));
    match counted {
        Some((part, n)) => Some(Interval::exact(100.0 * part as f64 / n as f64)),
        None => Interval::of(count.percent.as_deref()?),
    }
}

/// What lacks for a margin to be read that does not fit an estimate.
pub(crate) fn lacking(unit: Unit) -> Yardsticks {
    Yardsticks {
        needs: vec![unit.fitting().to_owned()],
        ..Yardsticks::default()
    }
}

/// The ways to read a margin for an estimate that is counted otherwise than in points; nothing where it is in
/// points, or the margin is counted as for them.
pub(crate) fn fitted(bench: Bench<'_>, unit: Unit, margin: &Margin) -> Option<Yardsticks> {
    let style = bench.style();
    let one = |points: f64, rounding: f64, words: String| Yardsticks {
        each: vec![Yardstick {
            points: Interval::exact(points),
            rounding,
            sd: None,
            words,
        }],
        ..Yardsticks::default()
    };
    match (unit, margin) {
        (Unit::Points | Unit::Ratio, _) | (Unit::Share(_), Margin::Sd(..) | Margin::Ratio(_)) => {
            None
        }
        (Unit::Share(unit), Margin::Points(points)) => {
            let words = match style.number(points).as_str() {
                "1" => "1 percentage point".to_owned(),
                points => format!("{points} percentage points"),
            };
            Some(one(exact(points)? * unit, rounding(points) * unit, words))
        }
        (Unit::Sd | Unit::SdPerSd, Margin::Sd(sd, None | Some(SdOf::Pooled))) => {
            Some(one(exact(sd)?, 0.0, format!("{} SD", style.number(sd))))
        }
        (Unit::LogRatio, Margin::Ratio(ratio)) => {
            let value = exact(ratio)?;
            let log = value.ln();
            let words = format!(
                "{} on the log scale (a ratio of {})",
                style.computed(log, ratio.decimals().max(2)),
                style.number(ratio)
            );
            Some(one(log, rounding(ratio) / value, words))
        }
        _ => Some(lacking(unit)),
    }
}
