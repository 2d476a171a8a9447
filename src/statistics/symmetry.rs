//! Whether an estimate lies in the middle of its confidence limits, on the scale that makes them so.

use super::interval::{Interval, Rounding};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// The scale on which a confidence interval is symmetrical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Means and differences.
    Linear,
    /// Ratios: the natural logarithm.
    Ratio,
    /// Correlations: Fisher's z, artanh r.
    Correlation,
}

impl Scale {
    /// All scales.
    pub const ALL: [Self; 3] = [Self::Linear, Self::Ratio, Self::Correlation];

    /// The values that can be, beyond which there is nothing.
    fn range(self) -> Interval {
        match self {
            Self::Linear => Interval::EVERYTHING,
            Self::Ratio => Interval::POSITIVE,
            Self::Correlation => Interval {
                low: -1.0,
                high: 1.0,
            },
        }
    }

    /// A value on the scale; infinite at the end of what can be.
    pub fn forward(self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            Self::Ratio => value.ln(),
            Self::Correlation => value.atanh(),
        }
    }

    /// The value that stands there on the scale.
    pub fn back(self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            Self::Ratio => value.exp(),
            Self::Correlation => value.tanh(),
        }
    }

    /// The unrounded values of a figure on the scale; nothing where none of them can be.
    pub(crate) fn read(self, printed: &Printed, rounding: Rounding) -> Option<Interval> {
        let interval = Interval::read(printed, rounding)?;
        let interval = interval.intersection(self.range())?;
        // A figure that can only be 0 on the scale of ratios stands nowhere on it.
        let interval = interval.rising(|value| self.forward(value))?;
        (interval.high > f64::NEG_INFINITY && interval.low < f64::INFINITY).then_some(interval)
    }
}

/// What an estimate and its limits give.
#[derive(Clone, Debug, PartialEq)]
pub struct Symmetry {
    /// Whether the estimate can lie in the middle; computed is the middle of the limits as printed, and
    /// possible the middle of their unrounded values.
    pub outcome: Outcome,
    /// The middle of the unrounded limits, on the scale.
    pub midpoint: Interval,
    /// The unrounded estimates, on the scale.
    pub estimate: Interval,
    /// Other scales on which they agree. Looked for only where they do not on the one given.
    pub other_scales: Vec<Scale>,
}

/// The estimate and its limits on the scale.
struct Read {
    estimate: Interval,
    lower: Interval,
    upper: Interval,
}

impl Read {
    fn midpoint(&self) -> Interval {
        // Halved first, so that an infinite end meets no other.
        let middle = |one: f64, two: f64| one / 2.0 + two / 2.0;
        Interval::new(
            middle(self.lower.low, self.upper.low),
            middle(self.lower.high, self.upper.high),
        )
        .unwrap_or(Interval::EVERYTHING)
    }

    fn agrees(&self) -> bool {
        let size = self.lower.hull(self.upper).size();
        self.estimate.meets_beside(self.midpoint(), size)
    }
}

/// Whether the unrounded estimate can lie in the middle of the unrounded limits.
///
/// # Errors
///
/// Refuses figures that the scale does not have, such as a ratio below 0.
pub fn check(
    estimate: &Printed,
    lower: &Printed,
    upper: &Printed,
    scale: Scale,
) -> Result<Symmetry, Refusal> {
    let read = |scale: Scale, rounding: Rounding| {
        let one = |printed: &Printed, quantity| {
            let interval = scale.read(printed, rounding);
            interval.ok_or(Refusal::Impossible(quantity))
        };
        Ok(Read {
            estimate: one(estimate, Quantity::Estimate)?,
            lower: one(lower, Quantity::Lower)?,
            upper: one(upper, Quantity::Upper)?,
        })
    };
    let figures: Read = read(scale, Rounding::Nearest)?;
    let midpoint = figures.midpoint();
    let mut outcome = Outcome::new(Coherence::from(figures.agrees()));
    let back = |interval: Interval| interval.rising(|value| scale.back(value));
    let printed = |printed: &Printed| Some(scale.forward(Interval::of(printed)?.middle()));
    outcome.computed = printed(lower)
        .zip(printed(upper))
        .map(|(lower, upper)| scale.back(lower / 2.0 + upper / 2.0))
        .filter(|middle| middle.is_finite());
    outcome.possible = back(midpoint);
    let mut found = Symmetry {
        outcome,
        midpoint,
        estimate: figures.estimate,
        other_scales: Vec::new(),
    };
    if found.outcome.is_inconsistent() {
        let twice = figures.estimate * 2.0;
        let repairs = [
            (Quantity::Estimate, midpoint),
            (Quantity::Lower, twice - figures.upper),
            (Quantity::Upper, twice - figures.lower),
        ];
        for (quantity, range) in repairs {
            found.outcome.repair(quantity, 0, back(range));
        }
        let agrees = |scale, rounding| read(scale, rounding).is_ok_and(|read| read.agrees());
        found.outcome.truncation = agrees(scale, Rounding::Truncation);
        let others = Scale::ALL.into_iter().filter(|other| *other != scale);
        found.other_scales = others
            .filter(|other| agrees(*other, Rounding::Nearest))
            .collect();
    }
    Ok(found)
}
