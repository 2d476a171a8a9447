//! The confidence limits of a contrast, as printed or for another level than the one printed.

use super::bench::Bench;
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::model::lookup::Coordinates;
use crate::model::{self, Contrast, Figure, Handle, Scale, TestStatistic};
use crate::number::{Operator, PrintedValue};
use crate::statistics::distribution::t_two_sided;
use crate::statistics::estimate::{self, Design, EstimateFigures, Together};
use crate::statistics::interval::{Interval, Rounding, TOLERANCE};
use crate::statistics::symmetry::Scale as Symmetry;
use crate::statistics::{self, p_value};

/// The unrounded values of two confidence limits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Those of the lower limit.
    pub(crate) lower: Interval,
    /// Those of the upper limit.
    pub(crate) upper: Interval,
}

impl Limits {
    /// Whether all limits are inside ±`margin`.
    pub(crate) fn inside(self, margin: f64) -> bool {
        self.lower.low > -margin && self.upper.high < margin
    }

    /// Whether all limits are beyond `margin`, on one side of it.
    pub(crate) fn beyond(self, margin: f64) -> bool {
        self.lower.low > margin || self.upper.high < -margin
    }

    /// Those of a ratio on the log scale.
    pub(crate) fn log(self) -> Option<Self> {
        let log = |limit: Interval| limit.rising(f64::ln).filter(|_| limit.low > 0.0);
        Some(Self {
            lower: log(self.lower)?,
            upper: log(self.upper)?,
        })
    }

    /// Those of the opposite.
    pub(crate) fn turned(self) -> Self {
        Self {
            lower: -self.upper,
            upper: -self.lower,
        }
    }

    /// From the lowest lower limit to the highest upper one.
    pub(crate) fn whole(self) -> Interval {
        self.lower.hull(self.upper)
    }
}

/// The value of a contrast that is none: a ratio of 1, else 0.
pub(crate) fn null(contrast: &Contrast) -> f64 {
    match scale(contrast) {
        Symmetry::Ratio => 1.0,
        Symmetry::Linear | Symmetry::Correlation => 0.0,
    }
}

/// The scale on which the limits of a contrast are symmetrical.
pub(crate) fn scale(contrast: &Contrast) -> Symmetry {
    match (contrast.scale, contrast.change_means) {
        (Some(Scale::Ratio), _) => Symmetry::Ratio,
        (None, Some(meaning)) if meaning.is_ratio() => Symmetry::Ratio,
        (Some(Scale::Correlation), _) => Symmetry::Correlation,
        _ => Symmetry::Linear,
    }
}

/// The limits as printed, where both are.
pub(crate) fn printed_limits(contrast: &Contrast) -> Option<(Interval, Interval)> {
    let one = |cell: &model::Cell| Interval::of(cell.as_deref()?);
    one(&contrast.ci_low).zip(one(&contrast.ci_high))
}

/// The level of the printed limits: 95% where none is printed. Nothing where it is no level.
pub(crate) fn printed_level(contrast: &Contrast) -> Option<f64> {
    match &contrast.level {
        Some(level) => statistics::level(level),
        None => Some(0.95),
    }
}

/// Whether two levels are the same.
pub(crate) fn same(one: f64, two: f64) -> bool {
    (one - two).abs() <= TOLERANCE
}

/// The limits at a level: those printed, where they have it, else those that the printed figures give
/// by Student's t (on the log scale, for ratios, by the normal distribution, as on Fisher's z for
/// correlations).
///
/// # Errors
///
/// Says what is needed to derive them.
pub(crate) fn at(
    bench: Bench<'_>,
    handle: Handle<Figure>,
    contrast: &Contrast,
    level: f64,
) -> Result<Limits, String> {
    let printed = printed_limits(contrast);
    let given = printed_level(contrast);
    let is_level = || "a level between 50% and 100% of the confidence interval".to_owned();
    if let (Some((lower, upper)), Some(given)) = (printed, given)
        && same(given, level)
    {
        return Ok(Limits { lower, upper });
    }
    let made = made(bench, handle);
    if made.frees(Frees::Symmetry) || made.frees(Frees::Raised) {
        return narrower(bench, printed, given, level);
    }
    if scale(contrast) != Symmetry::Linear {
        let printed = printed.ok_or_else(|| "a confidence interval".to_owned())?;
        let needed = || format!("the {} CI", bench.level(level));
        let given = given.ok_or_else(is_level)?;
        let share = shares(given, level, [f64::INFINITY; 2]);
        let found = share.and_then(|share| rescaled(scale(contrast), printed, share));
        return found.ok_or_else(needed);
    }
    if printed.is_some() && given.is_none() {
        return Err(is_level());
    }
    if let (Design::Unknown, Some(printed), Some(given)) =
        (design(bench, handle, contrast), printed, given)
    {
        let share = shares(given, level, [1.0, f64::INFINITY]);
        let found = share.and_then(|share| rescaled(Symmetry::Linear, printed, share));
        return found.ok_or_else(|| "n and the design, paired or two groups".to_owned());
    }
    let together = together(bench, handle, contrast)?;
    let finite = |interval: Interval| interval.low.is_finite() && interval.high.is_finite();
    let limits = together.limits_at(level);
    let limits = limits.filter(|(lower, upper)| finite(*lower) && finite(*upper));
    match limits {
        Some((lower, upper)) => Ok(Limits { lower, upper }),
        None if together.estimates().is_none() => {
            Err("figures of the change that agree with each other".to_owned())
        }
        None => Err("a confidence interval, or a standard error and n".to_owned()),
    }
}

/// The widest that the limits of a lower level than the printed one can be, where these cannot be worked
/// out from them: limits of a lower level lie within those of a higher one.
fn narrower(
    bench: Bench<'_>,
    printed: Option<(Interval, Interval)>,
    given: Option<f64>,
    level: f64,
) -> Result<Limits, String> {
    let within = printed.zip(given.filter(|given| *given > level));
    let within = within.and_then(|((lower, upper), _)| Interval::new(lower.low, upper.high));
    let needed = || format!("the {} CI", bench.level(level));
    within
        .map(|within| Limits {
            lower: within,
            upper: within,
        })
        .ok_or_else(needed)
}

/// What may be assumed of a figure.
pub(crate) fn made(bench: Bench<'_>, handle: Handle<Figure>) -> Assumed {
    Assumed::of(&bench.model.figures[handle])
}

/// What the limits at a level are worked out from, in words; nothing where they are printed themselves.
fn origin(bench: Bench<'_>, contrast: &Contrast, level: f64) -> Option<String> {
    if printed_limits(contrast).is_none() {
        let letter = bench.style().p_heading();
        let t = contrast.statistic.is_some() && contrast.test == Some(TestStatistic::T);
        return Some(match () {
            () if contrast.se.is_some() => "the printed standard error".to_owned(),
            () if contrast.sd_change.is_some() => "the printed SD of the changes".to_owned(),
            () if t => "the printed t".to_owned(),
            () => format!("the printed {letter}"),
        });
    }
    let given = printed_level(contrast)?;
    (!same(given, level)).then(|| format!("the printed {} CI", bench.level(given)))
}

/// Limits in words: `the 95% CI (−0.80, 1.20)` where they are printed at that level, else `the 90% CI,
/// worked out from the printed 95% CI, is −0.80 to 1.20 at the widest`.
pub(crate) fn told(bench: Bench<'_>, contrast: &Contrast, level: f64, limits: Limits) -> String {
    match origin(bench, contrast, level) {
        None => bench.limits(contrast, level),
        Some(origin) => format!(
            "the {} CI, worked out from {origin}, is {} at the widest",
            bench.level(level),
            bench.span(limits.whole(), 2)
        ),
    }
}

/// The figures of a contrast on the linear scale, held together as its checks hold them, with the t that is
/// printed too.
pub(crate) fn together(
    bench: Bench<'_>,
    handle: Handle<Figure>,
    contrast: &Contrast,
) -> Result<Together, String> {
    let figures = bench.consistency.figures(bench.model, bench.lookup);
    let compared = figures
        .contrast(handle)
        .ok_or_else(|| "figures of a change or difference".to_owned())?;
    let own = EstimateFigures {
        t: compared.t().filter(|_| !compared.frees(Frees::Apart)),
        alpha: p_value::Alpha {
            level: bench.alpha(None).level,
            included: false,
        },
        design: design(bench, handle, contrast),
        ..compared.estimate()
    };
    estimate::check(&own).map_err(|refused| format!("figures that data can have ({refused})"))
}

/// How the people of a contrast belong together, and how many they are: as its checks take it; else by the
/// summaries of the two groups.
pub(crate) fn design(bench: Bench<'_>, handle: Handle<Figure>, contrast: &Contrast) -> Design {
    let figures = bench.consistency.figures(bench.model, bench.lookup);
    let known = figures.contrast(handle).map(|compared| compared.design());
    if let Some(design) = known.filter(|design| *design != Design::Unknown) {
        return design;
    }
    let two_groups = contrast.design == Some(model::Design::TwoGroups);
    if !two_groups || made(bench, handle).frees(Frees::Df) {
        return Design::Unknown;
    }
    let whole = |cell: &model::Cell| statistics::whole(cell.as_deref()?);
    let ends = Coordinates::of(&bench.model.figures[handle]).ends();
    let of_end = |place: Coordinates| {
        let (_, summary) = bench.lookup.summary(&bench.model.figures, place)?;
        whole(&summary.n)
    };
    let one = whole(&contrast.n).or_else(|| of_end(ends?.0));
    let two = whole(&contrast.n_versus).or_else(|| of_end(ends?.1));
    match one.zip(two) {
        Some((one, two)) => Design::TwoGroups(one, two),
        None => Design::Unknown,
    }
}

/// How wide the limits of one level are to those of another, over a range of degrees of freedom.
fn shares(given: f64, wanted: f64, df: [f64; 2]) -> Option<Interval> {
    let share = |df: f64| Some(t_two_sided(1.0 - wanted, df)? / t_two_sided(1.0 - given, df)?);
    Interval::spanning([share(df[0])?, share(df[1])?])
}

/// The limits of another level, `share` times as wide, on a scale where they are symmetrical.
fn rescaled(
    scale: Symmetry,
    (lower, upper): (Interval, Interval),
    share: Interval,
) -> Option<Limits> {
    let forward = |limit: Interval| limit.rising(|value| scale.forward(value));
    let (lower, upper) = (forward(lower)?, forward(upper)?);
    let finite = [lower.low, lower.high, upper.low, upper.high];
    if !finite.into_iter().all(f64::is_finite) {
        return None;
    }
    // Middle ± share · half: (1 ± share)/2 of the one limit and the rest of the other.
    let mixed = |part: f64| lower * part + upper * (1.0 - part);
    let over = |sign: f64| {
        let at = |share: f64| mixed((1.0 + sign * share) / 2.0);
        let limit = at(share.low).hull(at(share.high));
        limit.rising(|value| scale.back(value))
    };
    Some(Limits {
        lower: over(1.0)?,
        upper: over(-1.0)?,
    })
}

/// The p values that a printed p stands for, `n.s.` by the synthesis's own alpha; nothing where no test
/// gives it.
pub(crate) fn unrounded_p(bench: Bench<'_>, contrast: &Contrast) -> Option<Interval> {
    let alpha = p_value::Alpha {
        level: bench.alpha(None).level,
        included: false,
    };
    let printed = contrast.p.as_deref()?;
    let p = p_value::unrounded(printed, alpha, Rounding::Nearest)?;
    // `<0.05` does not reach 0.05 itself.
    let below = matches!(printed.reading(), PrintedValue::Number(Operator::Less, _));
    let high = if below { p.high * (1.0 - 1e-6) } else { p.high };
    Some(Interval { high, ..p })
}
