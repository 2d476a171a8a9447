//! How a p value counts, and which of them are significant.

use rust_decimal::prelude::ToPrimitive;

use crate::number::{Operator, Printed, PrintedValue};
use crate::statistics::interval::{Interval, TOLERANCE};

/// How many tails of the distribution a p counts; of F, χ² and Q it is always the upper one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tails {
    /// The tail on the side of the hypothesis.
    One,
    /// Both tails.
    #[default]
    Two,
    /// Both tails, raised for several comparisons: no smaller than they are.
    AtLeastTwo,
    /// One tail, raised likewise.
    AtLeastOne,
}

impl Tails {
    /// The two-sided p values that p values counted so stand for.
    pub fn both(self, p: Interval) -> Interval {
        let side = |low: f64, high: f64| {
            Interval::new(2.0 * low.clamp(0.0, 0.5), 2.0 * high.clamp(0.0, 0.5))
        };
        match self {
            Self::Two => p,
            Self::AtLeastTwo => Interval { low: 0.0, ..p },
            Self::AtLeastOne => Interval {
                low: 0.0,
                high: (2.0 * p.high).min(1.0),
            },
            Self::One => {
                let same = side(p.low, p.high).filter(|_| p.low <= 0.5);
                let other = side(1.0 - p.high, 1.0 - p.low).filter(|_| p.high >= 0.5);
                let sides = [same, other].into_iter().flatten();
                sides.reduce(Interval::hull).unwrap_or(p)
            }
        }
    }

    /// The p values, counted so, that two-sided ones are: of one tail, that on the side of the estimate.
    pub fn counted(self, p: Interval) -> Interval {
        match self {
            Self::Two => p,
            Self::AtLeastTwo => Interval {
                low: p.low,
                high: 1.0,
            },
            Self::AtLeastOne => Interval {
                low: p.low * 0.5,
                high: 1.0,
            },
            Self::One => p * 0.5,
        }
    }
}

/// The significance level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// The level, between 0 and 1, mostly 0.05.
    pub level: f64,
    /// Whether a p of just this level counts as significant.
    pub included: bool,
}

impl Default for Alpha {
    /// 0.05, with a p of 0.05 counted as significant.
    fn default() -> Self {
        Self {
            level: 0.05,
            included: true,
        }
    }
}

impl Alpha {
    /// Whether all of the p values are significant, or none; nothing where they are on both sides.
    pub(super) fn decide(self, p: Interval) -> Option<bool> {
        let slack = TOLERANCE * self.level;
        let (significant, not) = match self.included {
            true => (p.high <= self.level + slack, p.low > self.level + slack),
            false => (p.high < self.level - slack, p.low >= self.level - slack),
        };
        (significant || not).then_some(significant)
    }

    /// Whether a printed p claims significance; nothing where it leaves both open, as `<.06` does.
    pub(super) fn claimed(self, p: &Printed) -> Option<bool> {
        let PrintedValue::Number(operator, value) = p.reading() else {
            return Some(false);
        };
        let value = value.to_f64()?;
        match operator {
            Operator::Equal => Some(value < self.level || self.included && value == self.level),
            Operator::Less => (value <= self.level).then_some(true),
            Operator::Greater => (value >= self.level).then_some(false),
        }
    }
}
