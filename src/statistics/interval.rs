//! Closed intervals of unrounded values, in floating numbers and in whole ones.

use std::ops::{Add, Mul, Neg, Sub};

use crate::number::{Operator, Printed, PrintedValue};

/// The relative tolerance of comparisons, always towards agreement.
pub const TOLERANCE: f64 = 1e-9;

/// The most significant digits of a printed figure that are taken at their word.
const MOST_DIGITS: u32 = 12;

/// How the last decimal of a printed figure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest: the value ± half a unit, both ends included, as half up, half down and half
    /// even all print.
    Nearest,
    /// Cut off: up to a whole unit away from 0, both ends included.
    Truncation,
    /// Up or down, so that a whole of several adds up: up to a whole unit either way, both ends included.
    EitherWay,
}

/// A closed interval. Its ends may be infinite and are never NaN; `low` is not above `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// All numbers.
    pub const EVERYTHING: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };

    /// All numbers from 0 up.
    pub const POSITIVE: Self = Self {
        low: 0.0,
        high: f64::INFINITY,
    };

    /// From `low` to `high`; nothing where they are the wrong way round or no numbers.
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low <= high).then_some(Self { low, high })
    }

    /// A single value.
    pub const fn exact(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// The values that print as `printed` when rounded to the nearest; below its bound, rounded, for
    /// `<2.2`, and above it for `>2.2`. Nothing for `n.s.`
    pub fn of(printed: &Printed) -> Option<Self> {
        Self::read(printed, Rounding::Nearest)
    }

    /// The values that print as `printed` under that rounding. Nothing for `n.s.`
    pub fn read(printed: &Printed, rounding: Rounding) -> Option<Self> {
        let PrintedValue::Number(operator, _) = printed.reading() else {
            return None;
        };
        let ends = WholeInterval::ends(printed, rounding)?;
        let rounded = Self {
            low: ends.low as f64 / ends.unit as f64,
            high: ends.high as f64 / ends.unit as f64,
        };
        Some(match operator {
            Operator::Equal => rounded,
            Operator::Less => Self {
                low: f64::NEG_INFINITY,
                ..rounded
            },
            Operator::Greater => Self {
                high: f64::INFINITY,
                ..rounded
            },
        })
    }

    /// From the least to the greatest of `values`; nothing where there is none, or one is NaN.
    pub fn spanning(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values = values.into_iter();
        let first = Some(Self::exact(values.next()?)).filter(|first| !first.low.is_nan());
        values.fold(first, |span, value| {
            let span = span?;
            (!value.is_nan()).then_some(Self {
                low: span.low.min(value),
                high: span.high.max(value),
            })
        })
    }

    /// The smallest interval that holds both.
    pub fn hull(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }

    /// What both hold, without any tolerance.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.low.max(other.low), self.high.min(other.high))
    }

    /// Whether the two have a value in common, one part in 10⁹ of the largest end allowed.
    pub fn meets(self, other: Self) -> bool {
        self.meets_beside(other, 0.0)
    }

    /// The same, where numbers up to `size` went into the ends and may have cancelled.
    pub fn meets_beside(self, other: Self, size: f64) -> bool {
        let ends = [self.low, self.high, other.low, other.high, size];
        let slack = TOLERANCE * largest(&ends);
        self.low <= other.high + slack && other.low <= self.high + slack
    }

    /// The largest absolute value of a finite end.
    pub fn size(self) -> f64 {
        largest(&[self.low, self.high])
    }

    /// Whether it holds `value`, with the tolerance of [`Self::meets`].
    pub fn contains(self, value: f64) -> bool {
        self.meets(Self::exact(value))
    }

    /// The same, wider at both ends by one part in 10⁹ of the larger end.
    pub fn widened(self) -> Self {
        let slack = TOLERANCE * self.size();
        Self {
            low: self.low - slack,
            high: self.high + slack,
        }
    }

    /// The absolute values.
    pub fn magnitude(self) -> Self {
        let (low, high) = (self.low.abs(), self.high.abs());
        match self.low <= 0.0 && self.high >= 0.0 {
            true => Self {
                low: 0.0,
                high: low.max(high),
            },
            false => Self {
                low: low.min(high),
                high: low.max(high),
            },
        }
    }

    /// The values from 0 up; nothing where all are below.
    pub fn not_negative(self) -> Option<Self> {
        self.intersection(Self::POSITIVE)
    }

    /// The quotients by `other`; everything where `other` holds 0.
    pub fn over(self, other: Self) -> Self {
        if other.low <= 0.0 && other.high >= 0.0 {
            return Self::EVERYTHING;
        }
        let quotient = |one: f64, two: f64| match one.is_infinite() && two.is_infinite() {
            true => 0.0,
            false => one / two,
        };
        let corners = [self.low, self.high].map(|one| {
            let (first, second) = (quotient(one, other.low), quotient(one, other.high));
            Self {
                low: first.min(second),
                high: first.max(second),
            }
        });
        corners[0].hull(corners[1])
    }

    /// The products of sizes, none of them below 0.
    pub fn times(self, other: Self) -> Self {
        let product = |one: f64, two: f64| match one == 0.0 || two == 0.0 {
            true => 0.0,
            false => one * two,
        };
        Self {
            low: product(self.low, other.low),
            high: product(self.high, other.high),
        }
    }

    /// The values under a function that never falls; nothing where it gives NaN.
    pub fn rising(self, function: impl Fn(f64) -> f64) -> Option<Self> {
        Self::new(function(self.low), function(self.high))
    }

    /// The value halfway between the ends.
    pub fn middle(self) -> f64 {
        self.low / 2.0 + self.high / 2.0
    }

    /// The value of the interval that is nearest to `value`.
    pub fn nearest(self, value: f64) -> f64 {
        value.max(self.low).min(self.high)
    }
}

impl Add for Interval {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl Sub for Interval {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Interval {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            low: -self.high,
            high: -self.low,
        }
    }
}

impl Mul<f64> for Interval {
    type Output = Self;

    /// The multiples by a finite number.
    fn mul(self, factor: f64) -> Self {
        if factor == 0.0 {
            return Self::exact(0.0);
        }
        let (one, two) = (self.low * factor, self.high * factor);
        Self {
            low: one.min(two),
            high: one.max(two),
        }
    }
}

/// Whether `one` is not above `two`, one part in 10⁹ of the larger allowed.
pub fn at_most(one: f64, two: f64) -> bool {
    one <= two + TOLERANCE * largest(&[one, two])
}

/// The largest absolute value among those that are finite.
fn largest(values: &[f64]) -> f64 {
    let finite = values.iter().filter(|value| value.is_finite());
    finite.fold(0.0, |largest, value| value.abs().max(largest))
}

/// A closed interval whose ends are exact fractions with one denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeInterval {
    /// The numerator of the lower end.
    pub low: i128,
    /// The numerator of the upper end.
    pub high: i128,
    /// The denominator of both, above 0.
    pub unit: i128,
}

impl WholeInterval {
    /// The values that print as `printed` under that rounding. Nothing for bounds and `n.s.`, and
    /// where the ends have more digits than can be held.
    pub fn read(printed: &Printed, rounding: Rounding) -> Option<Self> {
        match printed.reading() {
            PrintedValue::Number(Operator::Equal, _) => Self::ends(printed, rounding),
            _ => None,
        }
    }

    /// The ends of the rounding interval of the number, whatever stands before it.
    fn ends(printed: &Printed, rounding: Rounding) -> Option<Self> {
        let read = printed.value()?;
        // More digits than anybody prints are a machine's, and the last of them are its noise.
        let digits = read.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        let noise = digits.saturating_sub(MOST_DIGITS).min(read.scale());
        let value = read.round_dp(read.scale() - noise);
        let scale = i32::try_from(value.scale()).ok()?;
        let places = match noise {
            0 => places(printed.text()).unwrap_or(scale),
            _ => scale,
        };
        // Twice the value and twice the unit of its last place, over twice the denominator, which
        // makes halves whole.
        let fine = places.max(scale).max(0);
        let denominator = power_of_ten(fine)?;
        let value = value
            .mantissa()
            .checked_mul(power_of_ten(fine.checked_sub(scale)?)?)?;
        let last = power_of_ten(fine.checked_sub(places)?)?;
        let twice = value.checked_mul(2)?;
        let (below, above) = match rounding {
            // Rounded here once more: half a unit either way, beside the half that it stood for.
            _ if noise > 0 => (last.checked_mul(2)?, last.checked_mul(2)?),
            Rounding::Nearest => (last, last),
            Rounding::EitherWay => (last.checked_mul(2)?, last.checked_mul(2)?),
            Rounding::Truncation => (
                if value > 0 { 0 } else { last.checked_mul(2)? },
                if value < 0 { 0 } else { last.checked_mul(2)? },
            ),
        };
        Some(Self {
            low: twice.checked_sub(below)?,
            high: twice.checked_add(above)?,
            unit: denominator.checked_mul(2)?,
        })
    }
}

/// The decimal places of a number in scientific notation, fewer than none where its last digit stands
/// before the tens: −3 for `1.5e4`. Nothing for a number in the usual notation.
fn places(text: &str) -> Option<i32> {
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let fraction = mantissa
        .split_once('.')
        .map_or(0, |(_, digits)| digits.len());
    let exponent: i32 = exponent.parse().ok()?;
    i32::try_from(fraction).ok()?.checked_sub(exponent)
}

/// 10 to a power from 0 up.
pub(crate) fn power_of_ten(exponent: i32) -> Option<i128> {
    10_i128.checked_pow(u32::try_from(exponent).ok()?)
}
