//! What a sentence tells of numbers.

use std::ops::Range;

use crate::model::TestStatistic;
use crate::number::{Operator, Printed};
use crate::statistics::interval::Interval;

/// What a number in a sentence is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Told {
    /// A percentage.
    Percent,
    /// By how many percent, or points of percentages, something is larger or smaller.
    PercentChange,
    /// A p value.
    P,
    /// The two limits of a confidence interval.
    Limits,
    /// A mean.
    Mean,
    /// A median.
    Median,
    /// A standard deviation.
    Sd,
    /// A standard deviation or error, behind ±.
    Spread,
    /// A number of people.
    N,
    /// How many of how many.
    Of,
    /// An odds, risk, hazard or rate ratio.
    Ratio,
    /// An effect size.
    EffectSize,
    /// A test statistic.
    Statistic(TestStatistic),
    /// A change or difference.
    Change,
    /// A mean, known by the SD or SE beside it.
    MeanOf,
    /// One of two numbers of a kind, known by the other.
    Against,
    /// Events by person-time, for as much of it as stands beside it.
    Rate,
    /// A coefficient of a regression.
    Slope,
    /// A standard error.
    Se,
    /// From what to what something changed: of either, only that it is some figure.
    Level,
    /// The two quartiles.
    Quartiles,
    /// The smallest and the largest value.
    Extremes,
}

/// How a number is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// Just so.
    Exactly,
    /// As `about 40%`.
    About,
    /// As `over 40%`.
    Above,
    /// As `fewer than 40%`.
    Below,
}

/// What a whole sentence is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    /// Whether it speaks of a difference or change.
    pub(crate) of_change: bool,
    /// Whether it does, or of what is more, less or left: a number may be a difference of two.
    pub(crate) of_difference: bool,
    /// Whether it speaks of all people, or of several groups, together.
    pub(crate) of_all: bool,
    /// Whether it speaks of logarithms.
    pub(crate) of_logarithm: bool,
    /// Whether it names another test than that of means or Pearson's of counts.
    pub(crate) names_test: bool,
    /// Whether it says of an association that it is inverse.
    pub(crate) is_inverse: bool,
}

/// A number, or two that belong together, as a sentence tells them.
#[derive(Clone, Debug)]
pub(crate) struct Telling {
    /// What it is said to be.
    pub(crate) told: Told,
    /// How it is told.
    pub(crate) nearness: Nearness,
    /// The number; of limits and the like, both; of how many of how many, both.
    pub(crate) numbers: Vec<Printed>,
    /// The number shortly before it, such as the 3.9 of `3.9 (95% CI 0.7 to 7.1)`.
    pub(crate) beside: Option<Printed>,
    /// Where it stands in the text, in bytes.
    pub(crate) place: Range<usize>,
    /// What the sentence is about.
    pub(crate) sentence: About,
}

impl Telling {
    /// The values that the first number stands for; a bound is its own side.
    pub(crate) fn values(&self) -> Option<Interval> {
        let first = self.numbers.first()?;
        let rounded = Interval::of(first)?;
        Some(match self.nearness {
            Nearness::Exactly => rounded,
            Nearness::About => {
                let points = if self.told == Told::Percent { 5.0 } else { 0.0 };
                let slack = (0.15 * rounded.size()).max(points);
                Interval {
                    low: rounded.low - slack,
                    high: rounded.high + slack,
                }
            }
            Nearness::Above => Interval {
                high: f64::INFINITY,
                ..rounded
            },
            Nearness::Below => Interval {
                low: f64::NEG_INFINITY,
                ..rounded
            },
        })
    }

    /// What is near to the first number, on either side.
    pub(crate) fn near(&self) -> Interval {
        let Some(rounded) = self.numbers.first().and_then(Interval::of) else {
            return Interval::EVERYTHING;
        };
        let bound = rounded.low.is_infinite() || rounded.high.is_infinite();
        let slack = if bound {
            f64::INFINITY
        } else {
            0.15 * rounded.size()
        };
        Interval {
            low: rounded.low - slack,
            high: rounded.high + slack,
        }
    }

    /// The values that each number stands for.
    pub(crate) fn both(&self) -> Option<[Interval; 2]> {
        let [one, two] = self.numbers.as_slice() else {
            return None;
        };
        Some([Interval::of(one)?, Interval::of(two)?])
    }
}

/// A printed number with a sign before it, as it compares.
pub(super) fn with_operator(number: &Printed, operator: Operator) -> Option<Printed> {
    let sign = match operator {
        Operator::Equal => "",
        Operator::Less => "<",
        Operator::Greater => ">",
    };
    Printed::parse(&format!("{sign}{}", number.text())).ok()
}
