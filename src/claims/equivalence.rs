//! Whether two means, or a change and none, are alike within a margin: by two one-sided tests.

use super::limits::{self, Limits, null};
use super::margin::{Yardstick, Yardsticks};
use super::said::Alpha;
use super::{Bench, Judgement, Verdict};
use crate::model::{Contrast, Figure, Handle};
use crate::statistics::interval::Interval;

/// The level of the interval that two one-sided tests at alpha come to: 1 − 2·alpha.
pub(super) fn inner(alpha: Alpha<'_>) -> f64 {
    1.0 - 2.0 * alpha.level
}

/// Whether a distance itself is within a margin, with the words for it.
pub(super) fn within(distance: Interval, margin: &Yardstick) -> (Verdict, String) {
    let apart = distance.magnitude();
    let verdict = Verdict::of(
        apart.high <= margin.points.low,
        apart.low > margin.points.high,
    );
    let word = match verdict {
        Verdict::Supported => "within",
        Verdict::Undetermined => "on both sides of",
        Verdict::Contradicted => "beyond",
    };
    (verdict, format!("{word} {}", margin.words))
}

/// Whether two means are alike within a margin, by the limits of their difference at the levels
/// 1 − 2·alpha (`limits`) and 1 − alpha (`outer`), with the words for it.
pub(super) fn equivalent(
    bench: Bench<'_>,
    limits: Option<Limits>,
    outer: Option<Limits>,
    margin: &Yardstick,
) -> (Verdict, String) {
    let inside = limits.is_some_and(|limits| limits.inside(margin.points.low));
    let beyond = outer.is_some_and(|outer| outer.beyond(margin.points.high));
    let verdict = Verdict::of(inside, beyond);
    let points = match margin.sd {
        Some(_) => format!("{}, {} points", margin.words, bench.span(margin.points, 2)),
        None => margin.words.clone(),
    };
    let word = match verdict {
        Verdict::Supported => "wholly inside",
        Verdict::Undetermined => "not wholly inside",
        Verdict::Contradicted => "with the wider one wholly outside",
    };
    (verdict, format!("{word} ± {points}"))
}

/// Whether a change is none within a margin.
pub(super) fn of_change(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    yardsticks: &Yardsticks,
    alpha: Alpha<'_>,
) -> Judgement {
    if null(contrast) != 0.0 {
        let because = "a margin in points or SDs does not fit a ratio".to_owned();
        return Judgement::open(because, ["the difference in points".to_owned()]);
    }
    let limits = limits::at(bench, at, contrast, inner(alpha));
    let outer = limits::at(bench, at, contrast, 1.0 - alpha.level);
    let level = |level: f64| format!("the {} CI", bench.level(level));
    let words = match (&limits, &outer) {
        (Err(need), Err(_)) => {
            let because = format!("{} cannot be derived", level(inner(alpha)));
            return Judgement::open(because, [need.clone()]);
        }
        (Err(_), Ok(found)) => (level(1.0 - alpha.level), found.whole()),
        (Ok(found), _) => (level(inner(alpha)), found.whole()),
    };
    let because = format!("{} lies within {}", words.0, bench.span(words.1, 2));
    let mut needs = vec!["more people, or a wider margin".to_owned()];
    needs.extend(limits.as_ref().err().cloned());
    let (limits, outer) = (limits.ok(), outer.ok());
    let rule = |one: &Yardstick| equivalent(bench, limits, outer, one);
    yardsticks.judged(&because, rule, &needs)
}
