//! Two figures held against each other: means, shares, changes.

use super::alike;
use super::bench::Bench;
use super::chance::{Chance, Test};
use super::direction::{self, Side};
use super::said::Alpha;
use super::sample_sd::possible_sd;
use super::significance::{self, Significance};
use super::undeclared;
use super::value::{Value, What, value};
use super::{counts, limits};
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::claims::verdict::Judgement;
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Figure, Handle, Kind, Summary};
use crate::statistics;
use crate::statistics::distribution::normal_quantile;
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// Two figures and how far they lie apart.
#[derive(Clone, Debug)]
pub(crate) struct Two {
    /// The first figure.
    pub(crate) one: Handle<Figure>,
    /// The second figure.
    pub(crate) two: Handle<Figure>,
    /// The value of the first less that of the second.
    pub(crate) apart: Interval,
    /// What both are.
    pub(crate) what: What,
    /// Both and their distance, in words.
    pub(crate) words: String,
}

/// Two figures, if they can be held against each other.
///
/// # Errors
///
/// Says what they are and what lacks.
pub(crate) fn two(
    bench: Bench<'_>,
    one: Handle<Figure>,
    other: Handle<Figure>,
) -> Result<Two, Judgement> {
    let lacking = |need: String| {
        let because = format!(
            "{} and {} cannot be held against each other",
            bench.name(one),
            bench.name(other)
        );
        Judgement::open(because, [need])
    };
    if let Some(need) = alike::lacking(bench, one, other) {
        return Err(lacking(need));
    }
    let mut first = value(bench, one).map_err(lacking)?;
    let second = value(bench, other).map_err(lacking)?;
    if let (What::Rate(own), What::Rate(other)) = (first.what, second.what)
        && own.unit == other.unit
        && own.amount != other.amount
    {
        // Both for the amount of person-time that the second is for.
        let times = other.amount / own.amount;
        first.values = first.values * times;
        first.what = second.what;
        let whole = |decimals: &u32| (times * 10_f64.powf(f64::from(*decimals))).fract() < 1e-9;
        let decimals = (0..6).find(whole).unwrap_or(6);
        let times = bench.style().computed(times, decimals);
        first.words += &format!(", times {times} for as much person-time as the second");
    }
    if let (What::Rate(_), What::Rate(_)) = (first.what, second.what)
        && first.what != second.what
    {
        return Err(lacking(
            "two rates for the same amount of person-time".to_owned(),
        ));
    }
    if first.what != second.what {
        return Err(lacking(format!(
            "two figures of one sort, for {} is none with {}",
            first.what.word(),
            second.what.word()
        )));
    }
    let apart = first.values - second.values;
    // A difference of two logarithms says nothing that a reader could check.
    let distance = match first.what {
        What::Ratio => String::new(),
        _ => format!("; {}", distance(bench, &first, &second, apart)),
    };
    let words = format!(
        "{}: {}; {}: {}{distance}",
        bench.name(one),
        first.words,
        bench.name(other),
        second.words
    );
    Ok(Two {
        one,
        two: other,
        apart,
        what: first.what,
        words,
    })
}

/// `the first is 2.20 to 2.40 higher`.
fn distance(bench: Bench<'_>, first: &Value, second: &Value, apart: Interval) -> String {
    let decimals = first.decimals.min(second.decimals);
    let points = match first.what {
        What::Share => " percentage points",
        _ => "",
    };
    match (alike::is_above(apart), alike::is_above(-apart)) {
        (true, _) => format!(
            "the first is {}{points} higher",
            bench.span(apart, decimals)
        ),
        (_, true) => format!(
            "the first is {}{points} lower",
            bench.span(-apart, decimals)
        ),
        _ if apart.low == 0.0 && apart.high == 0.0 => "the two are the same".to_owned(),
        _ => "either may be the higher one before rounding".to_owned(),
    }
}

impl Two {
    /// Whether more than chance explains that they lie apart: by the change or difference between them,
    /// where it is declared; else by their standard errors, where they are of different people.
    pub(crate) fn significance(&self, bench: Bench<'_>, alpha: Alpha<'_>) -> Significance {
        let figures = &bench.model.figures;
        let (first, second) = (
            Coordinates::of(&figures[self.one]),
            Coordinates::of(&figures[self.two]),
        );
        if let Some((at, contrast)) = undeclared::declared(bench, first, second) {
            let found = significance::of(bench, at, contrast, alpha);
            let because = format!("by `{}`, {}", figures[at].key, found.because);
            return Significance { because, ..found };
        }
        if let Some(found) =
            self.by_models(bench, undeclared::modelled(bench, first, second), alpha)
        {
            return found;
        }
        if !alike::are_other_people(first, second) {
            let because = "no comparison of the two is declared, and the error of their distance does not follow from two figures that may be of the same people";
            let need = match self.what {
                _ if first.predictor.is_some() => {
                    "the interaction, or the difference between the two estimates itself, with its confidence interval or p"
                }
                What::Rise | What::Ratio => {
                    "the difference between the two changes itself, with its confidence interval or p"
                }
                _ => "the change or difference itself, with its confidence interval or p",
            };
            return Significance::open(because.to_owned(), need);
        }
        let found = match (&figures[self.one].kind, &figures[self.two].kind) {
            (Kind::Count(one), Kind::Count(two)) => {
                counts::of_shares(bench, [(self.one, &**one), (self.two, &**two)], alpha)
            }
            (Kind::Rate(one), Kind::Rate(two)) => {
                counts::of_rates(bench, [(self.one, &**one), (self.two, &**two)], alpha)
            }
            _ => {
                let chances = self.chances(bench);
                chances.map(|chances| decided(bench, &chances, self.what, alpha))
            }
        };
        found.unwrap_or_else(|need| {
            let because = "the error of their distance does not follow from what is printed";
            Significance::open(because.to_owned(), &need)
        })
    }

    /// By the comparisons of the two that models make, where no other is declared: they have to agree, and to go the
    /// way of the two figures. Nothing where there are none.
    fn by_models(
        &self,
        bench: Bench<'_>,
        modelled: Vec<(Handle<Figure>, &Contrast)>,
        alpha: Alpha<'_>,
    ) -> Option<Significance> {
        let figures = &bench.model.figures;
        let each = modelled.into_iter().map(|(at, contrast)| {
            let found = significance::of(bench, at, contrast, alpha);
            let rises = direction::rises(bench.model, &figures[at], contrast);
            let above = match direction::side(contrast) {
                Side::Above => rises,
                Side::Below => rises.map(|rises| !rises),
                Side::Open => None,
            };
            let turned = match figures[at].versus {
                Some(_) => figures[at].group != figures[self.one].group,
                None => figures[at].to != figures[self.one].to.or(figures[self.one].at),
            };
            let along = above.is_some_and(|above| match above != turned {
                true => alike::is_above(self.apart),
                false => alike::is_above(-self.apart),
            });
            let because = format!("by `{}`, {}", figures[at].key, found.because);
            let judged = found.holds.filter(|holds| along || !holds);
            (judged, Significance { because, ..found })
        });
        let each: Vec<_> = each.collect();
        let (holds, found) = each.first()?;
        if let Some(holds) = *holds
            && each.iter().all(|(one, _)| *one == Some(holds))
        {
            return Some(found.clone());
        }
        let words: Vec<_> = each.iter().map(|(_, one)| one.because.as_str()).collect();
        let because = format!(
            "{}: what models make of the two need not be what the two show",
            words.join("; ")
        );
        let need =
            "a comparison of the two as they are, or `differs` with the `model` that is meant";
        Some(Significance::open(because, need))
    }

    /// The standard error of the distance between two figures of different people: of two means by Welch's test and by
    /// Student's, since a report seldom says which.
    ///
    /// # Errors
    ///
    /// Names what lacks.
    pub(crate) fn chances(&self, bench: Bench<'_>) -> Result<Vec<Chance>, String> {
        let figures = &bench.model.figures;
        match (&figures[self.one].kind, &figures[self.two].kind) {
            (Kind::Summary(_), Kind::Summary(_)) if self.what == What::Median => {
                Err("a test of the two medians".to_owned())
            }
            (Kind::Summary(one), Kind::Summary(two)) => {
                let sample = |at, summary| sample(bench, at, summary);
                let (one, two) = (sample(self.one, one)?, sample(self.two, two)?);
                let tests = [Chance::welch, Chance::student];
                Ok(tests.map(|test| test(self.apart, one, two)).to_vec())
            }
            (Kind::Contrast(one), Kind::Contrast(two)) => {
                let error = |at, contrast| error(bench, at, contrast);
                let (one, two) = (error(self.one, one)?, error(self.two, two)?);
                let both = |one: f64, two: f64| one.hypot(two);
                Ok(vec![Chance {
                    error: Interval {
                        low: both(one.0.low, two.0.low),
                        high: both(one.0.high, two.0.high),
                    },
                    // Those of Welch and Satterthwaite lie between the fewer of the two and their sum.
                    df: Interval {
                        low: one.1.low.min(two.1.low),
                        high: one.1.high + two.1.high,
                    },
                    distance: self.apart,
                    test: Test::Independent,
                }])
            }
            (Kind::Count(_), _) => {
                Err("the difference of the two shares with its confidence interval".to_owned())
            }
            _ => Err(
                "the ratio of the two rates with its confidence interval or p, with `effect: irr`"
                    .to_owned(),
            ),
        }
    }
}

/// The SD and n of a mean.
fn sample(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
) -> Result<(Interval, f64), String> {
    let name = bench.name(at);
    if summary.mean.is_none() {
        return Err(format!("the mean of {name}"));
    }
    let made = Assumed::of(&bench.model.figures[at]);
    if made.frees(Frees::Sample) || made.frees(Frees::Means) {
        return Err("a test of the two means that allows for how they were made".to_owned());
    }
    let sd = possible_sd(bench, at, summary).map_err(|_| format!("the SD of {name}"))?;
    let n = summary.n.as_deref().and_then(statistics::whole);
    let n = n
        .filter(|n| *n >= 2)
        .ok_or_else(|| format!("the n of {name}"))?;
    let divisor = made.divisor().to_less_one(n).unwrap_or(1.0);
    Ok((sd.values * divisor, n as f64))
}

/// The standard error of a change or difference and its degrees of freedom; of a ratio, that of its
/// logarithm, by the normal distribution.
fn error(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
) -> Result<(Interval, Interval), String> {
    let need = || {
        format!(
            "the standard error of {}, or its limits and n",
            bench.name(at)
        )
    };
    let made = limits::made(bench, at);
    if made.frees(Frees::Symmetry) || made.frees(Frees::Raised) {
        return Err(format!("the standard error of {}", bench.name(at)));
    }
    if limits::scale(contrast) == Scale::Ratio {
        let (lower, upper) = limits::printed_limits(contrast).ok_or_else(need)?;
        let level = limits::printed_level(contrast).ok_or_else(need)?;
        let log = |limit: Interval| limit.rising(f64::ln).filter(|_| limit.low > 0.0);
        let (lower, upper) = log(lower).zip(log(upper)).ok_or_else(need)?;
        let z = normal_quantile((1.0 - level) / 2.0).ok_or_else(need)?;
        let error = ((upper - lower) * (0.5 / z))
            .not_negative()
            .ok_or_else(need)?;
        return Ok((error, Interval::exact(f64::INFINITY)));
    }
    let together = limits::together(bench, at, contrast).map_err(|_| need())?;
    let error = together.standard_errors().ok_or_else(need)?;
    let finite = error.high.is_finite() && error.low > 0.0;
    finite.then_some((error, together.df)).ok_or_else(need)
}

/// Whether chance explains a distance at alpha, by each of the tests that it may be tried by.
fn decided(bench: Bench<'_>, chances: &[Chance], what: What, alpha: Alpha<'_>) -> Significance {
    let each = chances.iter().map(|chance| Some((*chance, chance.p()?)));
    let each: Vec<_> = each.flatten().collect();
    if each.is_empty() || each.len() < chances.len() {
        return Significance::open(
            "the standard errors give no p".to_owned(),
            "standard errors above 0",
        );
    }
    let words = |(chance, p): &(Chance, Interval)| {
        let limits = chance.words(bench, 1.0 - alpha.level);
        limits.filter(|_| what != What::Ratio).unwrap_or_else(|| {
            format!(
                "by a test of two independent estimates, {}",
                bench.computed_p(*p)
            )
        })
    };
    let verdicts = each.iter().map(|(_, p)| significance::decided(*p, alpha));
    let verdicts: Vec<_> = verdicts.collect();
    let need = "the comparison itself, with its confidence interval or p";
    let agreed = verdicts.iter().all(|one| *one == verdicts[0]);
    let (holds, words) = match agreed || verdicts[0].is_none() {
        true => (verdicts[0], format!("{},", words(&each[0]))),
        false => {
            let all = each.iter().map(words).collect::<Vec<_>>().join("; ");
            (None, format!("{all}:"))
        }
    };
    Significance::told(bench, alpha, holds, &words, need)
}
