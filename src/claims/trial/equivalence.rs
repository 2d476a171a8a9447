//! Whether two means, or a change and none, are alike within a margin: by two one-sided tests.

use super::bench::Bench;
use super::limits::{self, Limits, null};
use super::said::Alpha;
use super::yardstick::{Yardstick, Yardsticks};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Contrast, Figure, Handle};
use crate::statistics::estimate::Design;
use crate::statistics::interval::Interval;

/// What settles a question of chance. That a wider margin would is true and no advice: it has to be named
/// beforehand.
pub(crate) const PRECISE: &str = "a more precise estimate";

/// The level of the interval that two one-sided tests at alpha come to: 1 − 2·alpha.
pub(crate) fn inner(alpha: Alpha<'_>) -> f64 {
    1.0 - 2.0 * alpha.level
}

/// Whether a distance itself is within a margin, with the words for it.
pub(crate) fn within(distance: Interval, margin: &Yardstick) -> (Verdict, String) {
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

/// The limits of a difference that an equivalence test at alpha asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Test<'a> {
    /// The significance level.
    pub(crate) alpha: Alpha<'a>,
    /// The limits at 1 − 2·alpha.
    pub(crate) inner: Option<Limits>,
    /// The limits at 1 − alpha.
    pub(crate) outer: Option<Limits>,
    /// True where they are those of a ratio, on the log scale.
    pub(crate) ratio: bool,
}

impl Test<'_> {
    /// Whether the difference is none within a margin, with the words for it.
    pub(crate) fn judged(self, bench: Bench<'_>, margin: &Yardstick) -> (Verdict, String) {
        let inside = self.inner.is_some_and(|it| it.inside(margin.points.low));
        let outer = self.outer.filter(|it| it.beyond(margin.points.high));
        let verdict = Verdict::of(inside, outer.is_some());
        let points = match margin.sd {
            Some(_) => {
                let points = bench.span(margin.points, 2);
                format!("± {}, {points} points", margin.words)
            }
            None if self.ratio => margin.words.clone(),
            None => format!("± {}", margin.words),
        };
        let words = match (inside, outer) {
            (true, _) => format!("wholly inside {points}"),
            (false, None) => format!("not wholly inside {points}"),
            (false, Some(_)) if self.ratio => format!(
                "the {} CI is wholly outside {points}",
                bench.level(1.0 - self.alpha.level)
            ),
            (false, Some(outer)) => format!(
                "the {} CI, {} at the widest, is wholly outside {points}",
                bench.level(1.0 - self.alpha.level),
                bench.span(outer.whole(), 2)
            ),
        };
        (verdict, words)
    }
}

/// Why a margin does not fit a change, where it does not: one is a ratio and the other is none.
pub(crate) fn unfit(contrast: &Contrast, yardsticks: &Yardsticks) -> Option<Judgement> {
    (null(contrast) != 0.0 && !yardsticks.ratio).then(|| {
        let because = "a margin in points or SDs does not fit a ratio".to_owned();
        let need = "a margin that is a ratio, or the difference in points".to_owned();
        Judgement::open(because, [need])
    })
}

/// Whether a change is none within a margin.
pub(crate) fn of_change(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    yardsticks: &Yardsticks,
    alpha: Alpha<'_>,
) -> Judgement {
    if let Some(open) = unfit(contrast, yardsticks) {
        return open;
    }
    let limits = limits::at(bench, at, contrast, inner(alpha));
    let outer = limits::at(bench, at, contrast, 1.0 - alpha.level);
    let (level, found) = match (&limits, &outer) {
        (Err(need), Err(_)) => {
            let level = bench.level(inner(alpha));
            let because = format!("the {level} CI cannot be derived");
            // An interval settles nothing that no margin fits.
            return match yardsticks.each.is_empty() && !yardsticks.needs.is_empty() {
                true => Judgement::open(because, yardsticks.needs.iter().cloned()),
                false => Judgement::open(because, [need.clone()]),
            };
        }
        (Err(_), Ok(found)) => (1.0 - alpha.level, *found),
        (Ok(found), _) => (inner(alpha), *found),
    };
    let because = limits::told(bench, contrast, level, found);
    let mut needs = vec![PRECISE.to_owned()];
    if limits::design(bench, at, contrast) == Design::Unknown {
        needs.push("n and the design, paired or two groups".to_owned());
    }
    needs.extend(limits.as_ref().err().cloned());
    let scaled = |limits: Limits| match yardsticks.ratio {
        true => limits.log(),
        false => Some(limits),
    };
    let test = Test {
        alpha,
        inner: limits.ok().and_then(scaled),
        outer: outer.ok().and_then(scaled),
        ratio: yardsticks.ratio,
    };
    yardsticks.judged(&because, |one| test.judged(bench, one), &needs)
}
