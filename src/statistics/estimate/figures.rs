//! The figures of one change or difference, as printed.

use crate::number::Printed;
use crate::statistics::p_value::{Alpha, Tails};
use crate::statistics::{Divisor, Quantity, Refusal};

/// What the degrees of freedom are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Design {
    /// The same people twice, by the number of pairs: n − 1.
    Paired(u64),
    /// Two groups of different people with their variances pooled (Student): n₁ + n₂ − 2.
    Pooled(u64, u64),
    /// Two groups of different people, whether pooled or not (Student or Welch): from the smaller n
    /// less 1 to n₁ + n₂ − 2.
    TwoGroups(u64, u64),
    /// The degrees of freedom themselves.
    Df(f64),
    /// Degrees of freedom from one number to another, both above 0; the greater may be infinite.
    Between(f64, f64),
    /// The normal distribution, as for large samples.
    Normal,
    /// n lacks: whatever holds for every number of people.
    Unknown,
}

impl Design {
    /// The degrees of freedom to hold the figures against: one, or the ends and some between.
    pub(super) fn df(self) -> Result<Vec<f64>, Refusal> {
        let refused = Refusal::Impossible(Quantity::N);
        let (low, high) = match self {
            Self::Paired(n) => (n.saturating_sub(1), n.saturating_sub(1)),
            Self::Pooled(one, two) | Self::TwoGroups(one, two) => {
                let both = one.checked_add(two).ok_or(Refusal::TooLarge)?;
                match (self, one.min(two)) {
                    (_, 0) => return Err(refused),
                    // A group of one has no variance of its own, so that only pooling is left.
                    (Self::Pooled(..), _) | (_, 1) => {
                        (both.saturating_sub(2), both.saturating_sub(2))
                    }
                    (_, fewer) => (fewer - 1, both - 2),
                }
            }
            Self::Df(df) if df > 0.0 => return Ok(vec![df]),
            Self::Df(_) => return Err(Refusal::Impossible(Quantity::Df)),
            Self::Between(low, high) if low > 0.0 && low <= high => {
                let between = [4.0, 10.0, 30.0];
                let between = between.into_iter().filter(|df| low < *df && *df < high);
                return Ok([low].into_iter().chain(between).chain([high]).collect());
            }
            Self::Between(..) => return Err(Refusal::Impossible(Quantity::Df)),
            Self::Normal => return Ok(vec![f64::INFINITY]),
            Self::Unknown => return Ok(vec![1.0, 2.0, 4.0, 10.0, 30.0, f64::INFINITY]),
        };
        match (low as f64, high as f64) {
            (low, _) if low < 1.0 => Err(refused),
            (low, high) if low == high => Ok(vec![low]),
            (low, high) => Ok(vec![low, (low * high).sqrt(), high]),
        }
    }

    /// The number of people, and the least there may be.
    pub(super) fn people(self) -> Option<(u64, u64)> {
        match self {
            Self::Paired(n) => Some((n, 2)),
            Self::Pooled(one, two) | Self::TwoGroups(one, two) => Some((one.checked_add(two)?, 3)),
            Self::Df(_) | Self::Between(..) | Self::Normal | Self::Unknown => None,
        }
    }

    /// The same design with another number of people in all; groups keep their shares.
    pub(super) fn with_people(self, n: u64) -> Self {
        let share = |one: u64, two: u64| {
            let first = (one as f64 / (one as f64 + two as f64) * n as f64).round() as u64;
            let first = first.clamp(1, n.saturating_sub(1).max(1));
            (first, n.saturating_sub(first))
        };
        match self {
            Self::Paired(_) => Self::Paired(n),
            Self::Pooled(one, two) => {
                let (one, two) = share(one, two);
                Self::Pooled(one, two)
            }
            Self::TwoGroups(one, two) => {
                let (one, two) = share(one, two);
                Self::TwoGroups(one, two)
            }
            other => other,
        }
    }
}

/// The figures of one change or difference, as printed. It is symmetrical about the estimate; ratios
/// and correlations belong to [`symmetry`](crate::statistics::symmetry) and [`ci_p`](crate::statistics::ci_p).
#[derive(Clone, Copy, Debug)]
pub struct EstimateFigures<'a> {
    /// The change or difference.
    pub estimate: Option<&'a Printed>,
    /// The lower confidence limit.
    pub lower: Option<&'a Printed>,
    /// The upper confidence limit.
    pub upper: Option<&'a Printed>,
    /// The level of the limits as a share, such as 0.95. See [`level`](crate::statistics::level).
    pub level: Option<f64>,
    /// The standard error of the estimate.
    pub se: Option<&'a Printed>,
    /// The standard deviation of the changes; of use only with [`Design::Paired`].
    pub sd_change: Option<&'a Printed>,
    /// Student's t of the estimate; its sign is passed over.
    pub t: Option<&'a Printed>,
    /// The p.
    pub p: Option<&'a Printed>,
    /// How p counts the tails of the distribution.
    pub tails: Tails,
    /// What the standard deviation of the changes has below the line.
    pub divisor: Divisor,
    /// How the people belong together, and how many they are.
    pub design: Design,
    /// What `n.s.` means.
    pub alpha: Alpha,
}

impl EstimateFigures<'_> {
    /// No figures, at a level of 95%.
    pub const fn none(design: Design) -> Self {
        Self {
            estimate: None,
            lower: None,
            upper: None,
            level: Some(0.95),
            se: None,
            sd_change: None,
            t: None,
            p: None,
            tails: Tails::Two,
            divisor: Divisor::LessOne,
            design,
            alpha: Alpha {
                level: 0.05,
                included: true,
            },
        }
    }
}
