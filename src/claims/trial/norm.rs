//! A mean held against its measure's norm: the distance in points and in SDs, and whether chance may
//! explain it.

use super::bench::{Bench, Weighed};
use super::equivalence::PRECISE;
use super::limits::Limits;
use super::margin::{self, Yardsticks};
use super::said::{Alpha, decimals};
use super::sample_sd::{SampleSd, sample_sd};
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Figure, Handle, Margin, Norm, Summary};
use crate::number::Printed;
use crate::statistics;
use crate::statistics::distribution::{t_two_sided, t_two_tails};
use crate::statistics::interval::{Interval, TOLERANCE};

/// On which side of the norm a mean is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// A mean and a norm.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair<'a> {
    bench: Bench<'a>,
    at: Handle<Figure>,
    summary: &'a Summary,
    mean: &'a Printed,
    norm: &'a Norm,
    /// The mean less the norm's, over the rounding of both.
    pub(crate) distance: Interval,
}

/// The standard error of a distance and its degrees of freedom, over all unrounded values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chance {
    error: Interval,
    df: Interval,
    distance: Interval,
    /// True where the norm's own error is counted.
    pub(crate) welch: bool,
}

/// The mean and its norm; else what lacks.
pub(crate) fn pair<'a>(
    bench: Bench<'a>,
    at: Handle<Figure>,
    summary: &'a Summary,
) -> Result<Pair<'a>, Judgement> {
    let measure = &bench.model.measures[bench.model.figures[at].measure];
    let name = bench.name(at);
    let Some(mean) = summary.mean.as_deref() else {
        let because = format!("no mean is printed for {name}");
        return Err(Judgement::open(because, [format!("the mean of {name}")]));
    };
    let shown = bench.style().number(mean);
    let Some(norm) = &measure.norm else {
        let because = format!("{name} is {shown}, and the measure has no norm");
        let need = format!("a norm of the measure `{}`", measure.id.value);
        return Err(Judgement::open(because, [need]));
    };
    let values = Interval::of(mean).zip(Interval::of(&norm.mean));
    let Some((own, other)) = values.filter(|(own, other)| own.size().max(other.size()).is_finite())
    else {
        let because = format!("{name} is {shown}, which is no mean");
        return Err(Judgement::open(because, [format!("the mean of {name}")]));
    };
    Ok(Pair {
        bench,
        at,
        summary,
        mean,
        norm,
        distance: own - other,
    })
}

/// The check whose failing says that an SD is not that of the scores at all.
const SD_CHECK: &str = "sd-out-of-bounds";

impl Pair<'_> {
    /// The sample's SD, unless its scores cannot have it: nothing is worked out from such an SD.
    fn sd(&self) -> Option<SampleSd> {
        let mut failed = self.bench.consistency.failed(self.at);
        let impossible = failed.any(|check| check.name == SD_CHECK);
        sample_sd(self.bench, self.summary).filter(|_| !impossible)
    }

    /// Both means and the distance: `Wellbeing at T1 is 49.8 against a norm of 51.6: 1.70 to 1.90 below`,
    /// with the distance in the norm's and in the sample's SD.
    pub(crate) fn words(self) -> String {
        let bench = self.bench;
        let style = bench.style();
        let decimals = decimals([self.mean, &self.norm.mean]);
        let distance = self.distance;
        let apart = match (distance.low >= 0.0, distance.high <= 0.0) {
            (true, _) => format!("{} above", bench.span(distance, decimals)),
            (_, true) => format!("{} below", bench.span(-distance, decimals)),
            _ => format!(
                "{} below to {} above",
                style.computed(-distance.low, decimals),
                style.computed(distance.high, decimals)
            ),
        };
        let norm = self.norm.sd.as_deref().and_then(|printed| {
            Some(SampleSd {
                values: Interval::of(printed)?.not_negative()?,
                words: style.number(printed),
                from_error: false,
            })
        });
        let counted = [("the norm's", norm), ("the sample's", self.sd())];
        let counted = counted.into_iter().filter_map(|(whose, sd)| {
            let sd = sd?;
            let apart = distance.magnitude().over(sd.values);
            let apart = Some(apart).filter(|apart| apart.high.is_finite())?;
            Some(format!(
                "{} of {whose} SD of {}",
                bench.span(apart, 2),
                sd.words
            ))
        });
        let counted = counted.collect::<Vec<_>>().join(", ");
        let counted = match counted.is_empty() {
            true => counted,
            false => format!(" ({counted})"),
        };
        format!(
            "{} is {} against a norm of {}: {apart}{counted}",
            bench.name(self.at),
            style.number(self.mean),
            style.number(&self.norm.mean)
        )
    }

    /// The standard error of the distance: Welch's where the norm's SD and n are known, else the mean's
    /// own, with the norm's mean taken as exact.
    ///
    /// # Errors
    ///
    /// Names what lacks.
    pub(crate) fn chance(self) -> Result<Chance, Vec<String>> {
        let name = self.bench.name(self.at);
        let positive = |printed: Option<&Printed>| Interval::of(printed?)?.not_negative();
        let whole = |printed: Option<&Printed>| statistics::whole(printed?).map(|n| n as f64);
        let n = whole(self.summary.n.as_deref()).filter(|n| *n >= 2.0);
        let sd = self.sd().map(|sd| sd.values);
        let lacking = [
            (sd.is_none(), format!("the SD of {name}")),
            (n.is_none(), format!("the n of {name}")),
        ];
        let lacking = lacking.into_iter().filter(|(lacks, _)| *lacks);
        let lacking: Vec<_> = lacking.map(|(_, need)| need).collect();
        let (Some(sd), Some(n)) = (sd, n) else {
            return Err(lacking);
        };
        let made = Assumed::of(&self.bench.model.figures[self.at]);
        if made.frees(Frees::Sample) {
            return Err(vec![format!(
                "a test of {name} against the norm that allows for how it was made"
            )]);
        }
        let sd = sd * made.divisor().to_less_one(n as u64).unwrap_or(1.0);
        let other = positive(self.norm.sd.as_deref());
        let others = whole(self.norm.n.as_deref()).filter(|n| *n >= 2.0);
        let distance = self.distance;
        let Some((other, others)) = other.zip(others) else {
            return Ok(Chance {
                error: sd * (1.0 / n.sqrt()),
                df: Interval::exact(n - 1.0),
                distance,
                welch: false,
            });
        };
        let error = |one: f64, two: f64| (one * one / n + two * two / others).sqrt();
        let error = Interval {
            low: error(sd.low, other.low),
            high: error(sd.high, other.high),
        };
        let df = welch_df(sd, n, other, others);
        Ok(Chance {
            error,
            df,
            distance,
            welch: true,
        })
    }
}

/// Welch's degrees of freedom over all unrounded SDs. They depend on the ratio of the two variances over
/// n alone, rise up to n₁ + n₂ − 2 where these are as n₁ − 1 to n₂ − 1, and fall beyond.
fn welch_df(one: Interval, n1: f64, two: Interval, n2: f64) -> Interval {
    let df = |one: f64, two: f64| {
        let (e1, e2) = (one * one / n1, two * two / n2);
        let df = (e1 + e2).powi(2) / (e1 * e1 / (n1 - 1.0) + e2 * e2 / (n2 - 1.0));
        if df.is_finite() { df } else { n1 + n2 - 2.0 }
    };
    let ends = [df(one.low, two.high), df(one.high, two.low)];
    let mut range = Interval {
        low: ends[0].min(ends[1]),
        high: ends[0].max(ends[1]),
    };
    let peak = ((n1 - 1.0) / (n2 - 1.0) * n1 / n2).sqrt();
    let ratios = one.over(two);
    if ratios.low <= peak && peak <= ratios.high {
        range.high = n1 + n2 - 2.0;
    }
    range
}

impl Chance {
    /// The confidence limits of the distance at a level.
    pub(crate) fn limits(self, level: f64) -> Option<Limits> {
        let quantile = |df: f64| t_two_sided(1.0 - level, df);
        let half = Interval::new(
            quantile(self.df.high)? * self.error.low,
            quantile(self.df.low)? * self.error.high,
        )?;
        Some(Limits {
            lower: self.distance - half,
            upper: self.distance + half,
        })
    }

    /// The two-sided p of no distance.
    pub(crate) fn p(self) -> Option<Interval> {
        let apart = self.distance.magnitude();
        if self.error.low <= 0.0 {
            return None;
        }
        Interval::new(
            t_two_tails(apart.high / self.error.low, self.df.high)?,
            t_two_tails(apart.low / self.error.high, self.df.low)?,
        )
    }

    /// The interval at a level and p in words: `the 95% CI of the distance is −5.07 to 1.47 at the widest, p …`.
    pub(crate) fn words(self, bench: Bench<'_>, level: f64) -> Option<String> {
        let limits = self.limits(level)?.whole();
        let p = self.p().map(|p| format!(", {}", bench.computed_p(p)));
        let test = match self.welch {
            true => "by Welch's t test",
            false => "by a t test that takes the norm's mean as exact",
        };
        Some(format!(
            "{test}, the {} CI of the distance is {} at the widest{}",
            bench.level(level),
            bench.span(limits, 2),
            p.unwrap_or_default()
        ))
    }
}

/// Tries whether a mean is above or below the norm, by at least `by`.
pub(crate) fn apart(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
    by: Option<&Margin>,
    way: Way,
) -> Weighed {
    let pair = match pair(bench, at, summary) {
        Ok(pair) => pair,
        Err(lacking) => return Weighed::descriptive(vec![at], lacking),
    };
    let yardsticks = by.map(|by| margin::read(bench, at, by));
    let descriptive = shown(pair, yardsticks.as_ref(), way);
    let inferential = inferred(pair, yardsticks.as_ref(), way, bench.alpha(None));
    let also = yardsticks.map_or_else(Vec::new, |yardsticks| yardsticks.figures());
    let verdict = descriptive.verdict;
    Weighed::of(vec![at], verdict, Some(descriptive), inferential).resting_on(also)
}

/// How far the mean lies on that side.
fn towards(distance: Interval, way: Way) -> Interval {
    match way {
        Way::Above => distance,
        Way::Below => -distance,
    }
}

fn shown(pair: Pair<'_>, yardsticks: Option<&Yardsticks>, way: Way) -> Judgement {
    let bench = pair.bench;
    let distance = towards(pair.distance, way);
    let slack = TOLERANCE * distance.size().max(pair.mean_size());
    let more = "the means to more decimals".to_owned();
    let Some(yardsticks) = yardsticks else {
        let verdict = Verdict::of(distance.low > slack, distance.high <= slack);
        return match verdict {
            Verdict::Undetermined => Judgement::open(pair.words(), [more]),
            verdict => Judgement::new(verdict, pair.words()),
        };
    };
    let rule = |one: &margin::Yardstick| {
        let points = one.points;
        let verdict = Verdict::of(
            distance.low >= points.high - slack,
            distance.high < points.low - slack,
        );
        let word = match verdict {
            Verdict::Supported => "at least",
            Verdict::Undetermined => "on both sides of",
            Verdict::Contradicted => "not",
        };
        let counted = match &one.sd {
            Some((k, sd)) if sd.values.low > 0.0 => {
                let counted = distance.over(sd.values);
                let decimals = decimals([pair.mean, &pair.norm.mean]);
                format!(
                    "{} SD {}, {word} {}",
                    bench.span_beside(counted, decimals, *k),
                    way.word(),
                    one.words
                )
            }
            _ => format!("{word} {} {}", one.words, way.word()),
        };
        (verdict, counted)
    };
    yardsticks.judged(
        &pair.words(),
        rule,
        &["the means and the SD to more decimals".to_owned()],
    )
}

/// Whether more than chance explains that the mean is on that side, by more than the margin.
fn inferred(
    pair: Pair<'_>,
    yardsticks: Option<&Yardsticks>,
    way: Way,
    alpha: Alpha<'_>,
) -> Option<Judgement> {
    let bench = pair.bench;
    let chance = pair.chance().ok()?;
    let limits = chance.limits(1.0 - alpha.level)?;
    let words = chance.words(bench, 1.0 - alpha.level)?;
    let (low, high) = match way {
        Way::Above => (limits.lower, limits.upper),
        Way::Below => (-limits.upper, -limits.lower),
    };
    let verdict = |points: Interval| Verdict::of(low.low > points.high, high.high < points.low);
    let need = PRECISE.to_owned();
    Some(match yardsticks {
        None => match verdict(Interval::exact(0.0)) {
            Verdict::Undetermined => Judgement::open(words, [need]),
            verdict => Judgement::new(verdict, words),
        },
        Some(yardsticks) => {
            let rule = |one: &margin::Yardstick| {
                let verdict = verdict(one.points);
                let word = match verdict {
                    Verdict::Supported => "wholly beyond",
                    Verdict::Undetermined => "not wholly on one side of",
                    Verdict::Contradicted => "wholly short of",
                };
                (verdict, format!("{word} {} {}", one.words, way.word()))
            };
            yardsticks.judged(&words, rule, &[need])
        }
    })
}

impl Pair<'_> {
    /// The size of the numbers that the distance comes of, which may have cancelled.
    fn mean_size(self) -> f64 {
        let size = |printed: &Printed| Interval::of(printed).map_or(0.0, Interval::size);
        size(self.mean).max(size(&self.norm.mean))
    }
}
