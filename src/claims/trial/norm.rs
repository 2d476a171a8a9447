//! A mean held against its measure's norm: the distance in points and in SDs, and whether chance may
//! explain it.

use super::bench::{Bench, Weighed};
use super::chance::{Chance, Test};
use super::equivalence::PRECISE;
use super::margin;
use super::said::{Alpha, decimals};
use super::sample_sd::{SampleSd, possible_sd};
use super::yardstick::{Yardstick, Yardsticks};
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Figure, Handle, Margin, Norm, Summary};
use crate::number::Printed;
use crate::statistics;
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

/// The mean and its norm; else what lacks.
pub(crate) fn pair<'a>(
    bench: Bench<'a>,
    at: Handle<Figure>,
    summary: &'a Summary,
) -> Result<Pair<'a>, Judgement> {
    let of = bench.model.figures[at].measure;
    let measure = &bench.model.measures[of];
    let name = bench.name(at);
    let Some(mean) = summary.mean.as_deref() else {
        let because = format!("no mean is printed for {name}");
        return Err(Judgement::open(because, [format!("the mean of {name}")]));
    };
    let shown = bench.style().number(mean);
    let Some(norm) = bench.norm(of) else {
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

impl Pair<'_> {
    /// The sample's SD, unless its scores cannot have it: nothing is worked out from such an SD.
    fn sd(&self) -> Option<SampleSd> {
        possible_sd(self.bench, self.at, self.summary).ok()
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
                test: Test::NormExact,
            });
        };
        Ok(Chance::welch(distance, (sd, n), (other, others)))
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
    let rule = |one: &Yardstick| {
        let points = one.points;
        // A distance that is printed just as the amount reaches it.
        let is_printed = (distance.middle() - points.middle()).abs() <= slack;
        let verdict = Verdict::of(
            distance.low >= points.high - slack || is_printed,
            distance.high < points.low - slack,
        );
        let word = match verdict {
            Verdict::Supported if is_printed => "as printed,",
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
            let rule = |one: &Yardstick| {
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
