//! How far analysts who judged the same cases agree, beyond what they would by chance: κ of two, weighted κ, Fleiss's
//! κ of several, Krippendorff's α of any number with judgements that lack.
//!
//! Categories are numbers from 0. Where they are ordered, by weights or by the ordinal distance, that is their order;
//! where they are not, their numbers mean nothing. No coefficient is 0, 1 or NaN by convention: where it has no value
//! there is a [`NotDefined`] that says why, and where it has a value and no interval, a [`NoInterval`]. What is counted
//! is counted in whole numbers, so that perfect agreement gives 1 and agreement as by chance 0, without a rest.

pub mod cohen;
pub mod cross_table;
pub mod fleiss;
pub mod krippendorff;
pub mod ratings;

use std::fmt;

use super::distribution::{normal_quantile, t_two_sided};
use super::interval::Interval;

/// The fewest cases of which an interval is made.
///
/// The standard errors hold for large samples, and no library asks for a least number. Of tables drawn at random (two to
/// four categories, even and uneven, κ of 0.4 to 0.8) the 95% intervals of five cases held κ in 63% to 93%, those of
/// ten in 78% to 98%, those of thirty in 89% to 98%; and of five cases with a κ of 0.8, about half or more have a standard
/// error of 0. So this is where an interval begins to say more than it hides, not where it is good
/// (`python3 tests/statistics/inter_rater.py coverage` draws them).
pub const FEWEST_CASES: u64 = 10;

/// The most categories.
pub const MOST_CATEGORIES: usize = 1_000;

/// The most cases of two analysts, and the most judgements of several: no sum of products passes 128 bits.
pub const MOST_JUDGEMENTS: u64 = 1 << 31;

/// Why a coefficient of agreement has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDefined {
    /// Fewer cases than it takes.
    TooFewCases {
        /// How many cases can be used.
        cases: u64,
        /// How many it takes.
        needed: u64,
    },
    /// All judgements that can be used are of one category. Agreement by chance is then whole, and nothing is left that
    /// could be agreed on beyond it.
    OneCategory,
    /// There are cases, and none was judged by two analysts.
    NothingToPair,
    /// Not every case was judged by as many analysts, and the coefficient takes that for granted.
    UnequalAnalysts {
        /// The fewest that judged a case.
        fewest: u64,
        /// The most that judged a case.
        most: u64,
    },
}

impl fmt::Display for NotDefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewCases { cases, needed } => {
                write!(f, "it takes {needed} cases or more, not {cases}")
            }
            Self::OneCategory => f.write_str("all judgements are of one category"),
            Self::NothingToPair => f.write_str("no case was judged by two analysts"),
            Self::UnequalAnalysts { fewest, most } => {
                write!(f, "cases were judged by {fewest} to {most} analysts")
            }
        }
    }
}

impl std::error::Error for NotDefined {}

/// Why a coefficient that has a value has no confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoInterval {
    /// The analysts agree on every case. The standard error is 0, which says nothing of how they would judge others.
    AllAgree,
    /// One of two analysts put every case into one category. κ is then 0 however the other one judged, and its standard
    /// error is 0.
    OneSided,
    /// The standard error is 0 for another reason, as where the two disagree on every case in the same way.
    NoSpread,
    /// There are fewer than [`FEWEST_CASES`].
    TooFewCases {
        /// How many there are.
        cases: u64,
        /// How many it takes.
        needed: u64,
    },
    /// What was given for a level is none: not above 0, not below 1, or no number.
    NoLevel,
}

impl fmt::Display for NoInterval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AllAgree => f.write_str("the analysts agree on every case"),
            Self::OneSided => f.write_str("one analyst put every case into one category"),
            Self::NoSpread => f.write_str("the standard error is 0"),
            Self::TooFewCases { cases, needed } => {
                write!(f, "it takes {needed} cases or more, not {cases}")
            }
            Self::NoLevel => f.write_str("the level is none"),
        }
    }
}

impl std::error::Error for NoInterval {}

/// Which distribution the limits of an interval are of.
enum Spread {
    Normal,
    /// Student's t, of one degree of freedom less than there are cases.
    T,
}

/// The value ± its standard error times the quantile of the level, cut off at −1 and 1.
///
/// Libraries are of two minds. statsmodels (KappaResults) lets limits pass 1; psych (cohen.kappa), irrCAC, and DescTools
/// in its newest version cut them off. They are cut here: no coefficient of agreement is above 1 or κ below −1, what is
/// cut off can never hold the true value, so that the interval holds it as often as before, and a printed limit of 1.04
/// would be taken for a slip. Who wants the limits uncut has the standard error.
fn limits(
    value: f64,
    error: f64,
    cases: u64,
    level: f64,
    spread: Spread,
) -> Result<Interval, NoInterval> {
    if !(level > 0.0 && level < 1.0) {
        return Err(NoInterval::NoLevel);
    }
    if cases < FEWEST_CASES {
        return Err(NoInterval::TooFewCases {
            cases,
            needed: FEWEST_CASES,
        });
    }
    let outside = 1.0 - level;
    let quantile = match spread {
        Spread::Normal => normal_quantile(outside / 2.0),
        Spread::T => t_two_sided(outside, cases as f64 - 1.0),
    };
    let reach = quantile.ok_or(NoInterval::NoLevel)? * error;
    let cut = |end: f64| end.clamp(-1.0, 1.0);
    match error > 0.0 {
        true => Interval::new(cut(value - reach), cut(value + reach)).ok_or(NoInterval::NoSpread),
        false => Err(NoInterval::NoSpread),
    }
}
