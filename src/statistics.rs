//! Arithmetic on printed figures: what unrounded values they leave open, and whether they agree.
//!
//! A printed figure stands for every value that prints so: the value ± half a unit of its last
//! decimal, both ends included. A check says [`Coherence::Inconsistent`] only where no choice of such
//! values makes the figures agree, and never compares points. Comparisons of floating numbers are
//! widened by one part in 10⁹ towards agreement, so that no rounding of the machine raises an alarm;
//! where the mathematics is exact (GRIM, GRIMMER, DEBIT, percentages), it is done in whole numbers.
//!
//! Every check gives an [`Outcome`]: what was computed, the values that are possible, which single
//! figure would repair the set and to what, and whether truncation in place of rounding, or another
//! n, would. What no data can have (an n of 0, an SD below 0) is a [`Refusal`]. Nothing here panics,
//! reads or prints.

pub mod anova;
pub mod change_sd;
pub mod ci_p;
pub mod contingency;
pub mod correlation;
pub mod debit;
pub mod difference;
pub mod difference_error;
pub mod distribution;
pub mod effect_size;
pub mod estimate;
pub mod exact;
pub mod exact_odds;
pub mod explained;
pub mod grim;
pub mod grimmer;
pub mod heterogeneity;
pub mod inter_rater;
pub mod interval;
pub mod needed;
pub mod of_t;
pub mod p_value;
pub mod paired_n;
pub mod percent;
pub mod phi;
pub mod proportion;
pub mod r2_change;
pub mod range;
pub mod rate;
pub mod region;
pub mod reliability;
pub mod sd_bounds;
pub mod sd_se;
pub mod subgroups;
pub mod symmetry;
pub mod total;
pub mod trend;
pub mod two_by_two;
pub mod two_groups;
pub mod two_limits;
pub mod two_rates;
pub mod wald;

use std::fmt;

use rust_decimal::prelude::ToPrimitive;

use crate::number::{Operator, Printed, PrintedValue};
use interval::Interval;

/// What a check says of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coherence {
    /// Some choice of unrounded values makes the figures agree.
    Consistent,
    /// No choice of unrounded values makes the figures agree.
    Inconsistent,
    /// A partner lacks without which nothing can be said; the figures that lack.
    Undetermined(Vec<Quantity>),
}

/// A kind of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// An estimate: a change, a difference, a ratio or a correlation.
    Estimate,
    /// The lower limit of a confidence interval.
    Lower,
    /// The upper limit of a confidence interval.
    Upper,
    /// The level of a confidence interval.
    Level,
    /// A p value.
    P,
    /// A test statistic.
    Statistic,
    /// Degrees of freedom; the first of F.
    Df,
    /// The second degrees of freedom of F.
    Df2,
    /// A number of people or pairs.
    N,
    /// A mean.
    Mean,
    /// A standard deviation.
    Sd,
    /// The standard deviation of changes.
    SdChange,
    /// A standard error.
    Se,
    /// The smallest value.
    Min,
    /// The largest value.
    Max,
    /// A number counted.
    Count,
    /// A percentage.
    Percent,
    /// An effect size.
    EffectSize,
    /// What an effect size is divided by.
    EffectSizeMeaning,
    /// Which test a statistic belongs to.
    Test,
    /// The range of a scale.
    Range,
    /// How a score is made of its items.
    Score,
    /// How the people of a contrast belong together.
    Design,
    /// A median.
    Median,
    /// The share of the variance that a model explains.
    R2,
    /// The same, adjusted for the number of predictors.
    AdjR2,
    /// How often something happened.
    Events,
    /// The time that people were watched, added up.
    PersonTime,
    /// Events by person-time.
    Rate,
    /// For how much person-time a rate is, and in which unit.
    Per,
    /// A coefficient of reliability or of agreement.
    Coefficient,
    /// The percentage of ratings that agree.
    Agreement,
    /// How many items a scale has.
    Items,
    /// The mean correlation between two items.
    InterItemR,
    /// A number needed to treat.
    Needed,
    /// How much more of the variance a step explains.
    R2Change,
    /// The F of that.
    FChange,
    /// The number of studies of a pooled estimate.
    Studies,
    /// Cochran's Q.
    Q,
    /// I².
    I2,
    /// The sum of the scores or amounts of all people.
    Total,
}

impl Quantity {
    /// The word of the format for it, such as `ci_low`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Estimate => "change",
            Self::Lower => "ci_low",
            Self::Upper => "ci_high",
            Self::Level => "level",
            Self::P => "p",
            Self::Statistic => "statistic",
            Self::Df => "df",
            Self::Df2 => "df2",
            Self::N => "n",
            Self::Mean => "mean",
            Self::Sd => "sd",
            Self::SdChange => "sd_change",
            Self::Se => "se",
            Self::Min => "min",
            Self::Max => "max",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::EffectSize => "effect_size",
            Self::EffectSizeMeaning => "effect_size_means",
            Self::Test => "test",
            Self::Range => "range",
            Self::Score => "score",
            Self::Design => "design",
            Self::Median => "median",
            Self::R2 => "r2",
            Self::AdjR2 => "adj_r2",
            Self::Events => "events",
            Self::PersonTime => "person_time",
            Self::Rate => "rate",
            Self::Coefficient => "coefficient",
            Self::Agreement => "agreement",
            Self::Items => "items",
            Self::InterItemR => "inter_item_r",
            Self::Needed => "nnt",
            Self::R2Change => "r2_change",
            Self::FChange => "f_change",
            Self::Studies => "studies",
            Self::Q => "q",
            Self::I2 => "i2",
            Self::Per => "per",
            Self::Total => "total",
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A figure that, changed alone, would make the set agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    /// The figure.
    pub quantity: Quantity,
    /// Which of them, from 0, where there are several: the group, the timepoint, the category.
    pub index: usize,
    /// The unrounded values it would have to have. Where only single values are possible, the nearest
    /// below and above what is printed.
    pub range: Interval,
}

/// What stands below the line of a standard deviation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Divisor {
    /// n − 1, as of a sample.
    #[default]
    LessOne,
    /// n, as of a whole population.
    All,
}

impl Divisor {
    /// How many times the SD over n − 1 of n values is the one with this divisor; nothing of one value
    /// or none.
    pub fn to_less_one(self, n: u64) -> Option<f64> {
        let share = n as f64 / n.checked_sub(1).filter(|rest| *rest > 0)? as f64;
        Some(match self {
            Self::LessOne => 1.0,
            Self::All => share.sqrt(),
        })
    }
}

/// What a check finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whether the figures can agree.
    pub verdict: Coherence,
    /// What the checked figure is when computed from the others as they are printed.
    pub computed: Option<f64>,
    /// What it can be, over the unrounded values of the others.
    pub possible: Option<Interval>,
    /// The figures that, changed alone, would make the set agree; looked for only where the verdict is
    /// [`Coherence::Inconsistent`], as are the next two.
    pub repairs: Vec<Repair>,
    /// Whether the figures agree if all of them were cut off after their last decimal, not rounded.
    pub truncation: bool,
    /// Other numbers of people near the one given with which the figures agree, the nearest first.
    pub other_n: Vec<u64>,
}

impl Outcome {
    /// An outcome of that verdict that has nothing else to say yet.
    pub(crate) fn new(verdict: Coherence) -> Self {
        Self {
            verdict,
            computed: None,
            possible: None,
            repairs: Vec::new(),
            truncation: false,
            other_n: Vec::new(),
        }
    }

    /// Whether no choice of unrounded values makes the figures agree.
    pub fn is_inconsistent(&self) -> bool {
        self.verdict == Coherence::Inconsistent
    }

    /// Adds a repair, where there is one.
    pub(crate) fn repair(&mut self, quantity: Quantity, index: usize, range: Option<Interval>) {
        self.repairs.extend(range.map(|range| Repair {
            quantity,
            index,
            range,
        }));
    }
}

impl From<bool> for Coherence {
    /// Consistent where true.
    fn from(agree: bool) -> Self {
        match agree {
            true => Self::Consistent,
            false => Self::Inconsistent,
        }
    }
}

/// Why nothing can be computed of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No data can have this figure: an n of 0, an SD below 0, a correlation above 1.
    Impossible(Quantity),
    /// This figure is printed as a bound, as in `<0.1`, and the check needs a value.
    Bound(Quantity),
    /// The numbers are too large to be exact with.
    TooLarge,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Impossible(quantity) => write!(f, "no data can have this `{quantity}`"),
            Self::Bound(quantity) => write!(f, "`{quantity}` is only a bound"),
            Self::TooLarge => f.write_str("the numbers are too large"),
        }
    }
}

impl std::error::Error for Refusal {}

/// A whole number of people or things, where `printed` is one: not below 0, no fraction, no bound.
/// `32.0` is 32.
pub fn whole(printed: &Printed) -> Option<u64> {
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    match value.fract().is_zero() {
        true => value.to_u64(),
        false => None,
    }
}

/// The level of a confidence interval as a share, where `printed` is one: both `95` and `0.95` are
/// 0.95. Levels below 50% are no levels.
pub fn level(printed: &Printed) -> Option<f64> {
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    let value = value.to_f64()?;
    let share = match value < 1.0 {
        true => value,
        false => value / 100.0,
    };
    (0.5..1.0).contains(&share).then_some(share)
}

/// Degrees of freedom, where `printed` can be them: above 0. Printed without decimals they are exact;
/// with decimals, as Welch's test gives them, they are rounded like any other figure. `Inf` is without end:
/// t is then held to the normal distribution.
pub fn degrees(printed: &Printed) -> Option<Interval> {
    if printed.reading() == PrintedValue::Infinite {
        return Some(Interval::exact(f64::INFINITY));
    }
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    let interval = match value.scale() {
        0 => Interval::exact(value.to_f64()?),
        _ => Interval::of(printed)?,
    };
    (interval.high > 0.0).then_some(Interval {
        low: interval.low.max(f64::MIN_POSITIVE),
        high: interval.high,
    })
}

/// How far from `n` other numbers of people are tried.
pub(crate) fn reach(n: u64) -> u64 {
    (n / 2).clamp(10, 100)
}

/// Numbers of people near `n` that pass `agrees`, the nearest first, at most five; `n` itself and
/// those below `least` are not tried.
pub(crate) fn nearby(n: u64, least: u64, agrees: impl Fn(u64) -> bool) -> Vec<u64> {
    let around = (1..=reach(n)).flat_map(|step| [n.checked_sub(step), n.checked_add(step)]);
    around
        .flatten()
        .filter(|other| *other >= least && agrees(*other))
        .take(5)
        .collect()
}
