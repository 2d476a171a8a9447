//! The bounds that printed figures put on an estimate and its half-width.

use std::cmp::Ordering;

use super::figures::{Design, EstimateFigures};
use crate::number::Printed;
use crate::statistics::distribution::{t_two_sided, t_two_tails};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{self, Tails};
use crate::statistics::region::{HalfPlane, Region, within};
use crate::statistics::{Quantity, Refusal};

/// The unrounded values of the figures, each widened by the tolerance of comparisons.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    pub(super) estimate: Option<Interval>,
    pub(super) lower: Option<Interval>,
    pub(super) upper: Option<Interval>,
    se: Option<Interval>,
    sd_change: Option<Interval>,
    t: Option<Interval>,
    p: Option<Interval>,
    /// |estimate| / half-width, as p has it.
    ratio_of_p: Option<Interval>,
    /// The degrees of freedom, and the half-width in standard errors for each.
    df: Vec<(f64, f64)>,
    /// √n of a paired design; √(n − 1) where SDs are over n.
    root: Option<f64>,
    /// How p counts the tails.
    tails: Tails,
    /// The level of the limits lacks, so that the half-width says nothing of the standard error.
    level_lacks: bool,
    n_lacks: bool,
}

impl Bounds {
    /// Reads the figures under that rounding.
    pub(super) fn of(
        figures: &EstimateFigures<'_>,
        df: Vec<f64>,
        rounding: Rounding,
    ) -> Result<Self, Refusal> {
        let read = |printed: Option<&Printed>| Interval::read(printed?, rounding);
        let positive = |printed: Option<&Printed>, quantity| match read(printed) {
            None => Ok(None),
            Some(interval) => match interval.not_negative() {
                Some(interval) => Ok(Some(interval.widened())),
                None => Err(Refusal::Impossible(quantity)),
            },
        };
        let limits = figures.lower.is_some() || figures.upper.is_some();
        let level = figures.level.filter(|_| limits);
        let factor = |df: f64| match level {
            Some(level) => t_two_sided(1.0 - level, df),
            None => Some(1.0),
        };
        let p = match figures.p {
            None => None,
            Some(p) => match p_value::unrounded(p, figures.alpha, rounding) {
                None => return Err(Refusal::Impossible(Quantity::P)),
                Some(p) => Some(figures.tails.both(p)).map(|p| Interval {
                    low: p.low * (1.0 - 1e-9),
                    high: (p.high * (1.0 + 1e-9)).min(1.0),
                }),
            },
        };
        let df = df.into_iter().filter_map(|df| Some((df, factor(df)?)));
        let mut held = Self {
            estimate: read(figures.estimate).map(Interval::widened),
            lower: read(figures.lower).map(Interval::widened),
            upper: read(figures.upper).map(Interval::widened),
            se: positive(figures.se, Quantity::Se)?,
            sd_change: positive(figures.sd_change, Quantity::SdChange)?,
            t: read(figures.t).map(|t| t.magnitude().widened()),
            p,
            ratio_of_p: None,
            df: df.collect(),
            root: match figures.design {
                Design::Paired(n) => {
                    let over = figures.divisor.to_less_one(n);
                    over.map(|over| (n as f64).sqrt() / over)
                }
                _ => None,
            },
            tails: figures.tails,
            level_lacks: limits && figures.level.is_none(),
            n_lacks: figures.design == Design::Unknown,
        };
        if held.root.is_none() {
            held.sd_change = None;
        }
        held.ratio_of_p = held.p.and_then(|p| {
            let ends = held.df.iter().flat_map(|(df, factor)| {
                [p.low, p.high].map(|p| Some(t_two_sided(p, *df)? / factor))
            });
            Some(Interval::spanning(ends.flatten())?.widened())
        });
        Ok(held)
    }

    /// The half-width in standard errors, over all degrees of freedom.
    pub(super) fn factor(&self) -> Interval {
        let factors = self.df.iter().map(|(_, factor)| *factor);
        Interval::spanning(factors).unwrap_or(Interval::exact(1.0))
    }

    /// The same without one figure.
    pub(super) fn without(&self, quantity: Quantity) -> Self {
        let mut held = self.clone();
        match quantity {
            Quantity::Estimate => held.estimate = None,
            Quantity::Lower => held.lower = None,
            Quantity::Upper => held.upper = None,
            Quantity::Se => held.se = None,
            Quantity::SdChange => held.sd_change = None,
            Quantity::Statistic => held.t = None,
            Quantity::P => (held.p, held.ratio_of_p) = (None, None),
            _ => {}
        }
        held
    }

    /// The figures that are printed.
    pub(super) fn printed(&self) -> Vec<Quantity> {
        let all = [
            (self.estimate.is_some(), Quantity::Estimate),
            (self.lower.is_some(), Quantity::Lower),
            (self.upper.is_some(), Quantity::Upper),
            (self.se.is_some(), Quantity::Se),
            (self.sd_change.is_some(), Quantity::SdChange),
            (self.t.is_some(), Quantity::Statistic),
            (self.p.is_some(), Quantity::P),
        ];
        let printed = all.into_iter().filter(|(printed, _)| *printed);
        printed.map(|(_, quantity)| quantity).collect()
    }

    /// Whether too few figures are printed for one to speak against another.
    pub(super) fn is_short(&self) -> bool {
        let errors = self.se.is_some() && self.sd_change.is_some();
        let tests = self.t.is_some() && self.p.is_some();
        self.printed().len() < 3 && !errors && !tests
    }

    /// Whether a level or an n that lacks keeps a part of the figures from being held together.
    pub(super) fn leaves_open(&self) -> bool {
        let printed = self.printed();
        let limits = [Quantity::Estimate, Quantity::Lower, Quantity::Upper];
        let more = printed.iter().any(|quantity| !limits.contains(quantity));
        more && (self.level_lacks || self.n_lacks)
    }

    /// The partners that lack.
    pub(super) fn missing(&self) -> Vec<Quantity> {
        let error = self.se.is_none() && self.sd_change.is_none();
        let all = [
            (self.estimate.is_none(), Quantity::Estimate),
            (error && self.lower.is_none(), Quantity::Lower),
            (error && self.upper.is_none(), Quantity::Upper),
            (self.level_lacks, Quantity::Level),
            (self.p.is_none() && self.t.is_none(), Quantity::P),
            (self.n_lacks, Quantity::N),
        ];
        let missing = all.into_iter().filter(|(missing, _)| *missing);
        missing.map(|(_, quantity)| quantity).collect()
    }

    /// The pairs of estimate and half-width that the figures leave open. Where several degrees of
    /// freedom are possible, the bounds are those of all of them together: never too narrow.
    pub(super) fn region(&self) -> Option<Region> {
        let mut planes = Vec::new();
        planes.extend(
            self.estimate
                .into_iter()
                .flat_map(|it| within(1.0, 0.0, it)),
        );
        planes.extend(self.lower.into_iter().flat_map(|it| within(1.0, -1.0, it)));
        planes.extend(self.upper.into_iter().flat_map(|it| within(1.0, 1.0, it)));
        let factor = self.factor();
        if !self.level_lacks {
            let root = self.root.unwrap_or(1.0);
            let from_sd = self.sd_change.map(|sd| sd * (1.0 / root));
            for error in self.se.into_iter().chain(from_sd) {
                let widths = Interval {
                    low: error.low * factor.low,
                    high: error.high * factor.high,
                };
                planes.extend(within(0.0, 1.0, widths));
            }
        }
        let mut ratios = Vec::new();
        if !self.level_lacks {
            ratios.extend(self.ratio_of_p);
            ratios.extend(self.t.map(|t| Interval {
                low: t.low / factor.high,
                high: t.high / factor.low,
            }));
        }
        let side = |sign: f64| {
            let mut planes = planes.clone();
            planes.extend(within(sign, 0.0, Interval::POSITIVE));
            for ratio in &ratios {
                planes.extend(on_side(sign, *ratio));
            }
            Region::of(&planes)
        };
        Region::join(side(1.0), side(-1.0))
    }

    /// The p values that the other figures leave open.
    pub(super) fn possible_p(&self) -> Option<Interval> {
        if self.level_lacks {
            return None;
        }
        let others = self.without(Quantity::P);
        let printed = others.printed();
        let error = [
            Quantity::Lower,
            Quantity::Upper,
            Quantity::Se,
            Quantity::SdChange,
            Quantity::Statistic,
        ];
        let known = printed.iter().filter(|quantity| error.contains(quantity));
        let sized = printed.contains(&Quantity::Statistic)
            || known.count() + usize::from(others.estimate.is_some()) >= 2;
        let region = others.region().filter(|_| sized)?;
        let ratio = region.ratio();
        let ends = self.df.iter().flat_map(|(df, factor)| {
            [ratio.low, ratio.high].map(|ratio| t_two_tails(times(ratio, *factor), *df))
        });
        Some(self.tails.counted(Interval::spanning(ends.flatten())?))
    }

    /// On which side the printed p is of those that the other figures leave open: equal where it is one of
    /// them.
    pub(super) fn side_of_p(&self) -> Option<Ordering> {
        let (p, possible) = (self.tails.counted(self.p?), self.possible_p()?);
        Some(match (p.low > possible.high, p.high < possible.low) {
            (true, _) => Ordering::Greater,
            (_, true) => Ordering::Less,
            _ => Ordering::Equal,
        })
    }

    /// What one figure would have to be, given all others; nothing where they cannot agree either.
    pub(super) fn would_be(&self, quantity: Quantity) -> Option<Interval> {
        let region = self.without(quantity).region()?;
        let factor = self.factor();
        let error = || {
            let widths = region.values(0.0, 1.0).not_negative()?;
            Some(Interval {
                low: widths.low / factor.high,
                high: widths.high / factor.low,
            })
        };
        match quantity {
            Quantity::Estimate => Some(region.values(1.0, 0.0)),
            Quantity::Lower => Some(region.values(1.0, -1.0)),
            Quantity::Upper => Some(region.values(1.0, 1.0)),
            Quantity::Se => error(),
            Quantity::SdChange => Some(error()? * self.root?),
            Quantity::Statistic => {
                let ratio = region.ratio();
                let high = times(ratio.high, factor.high);
                Interval::new(ratio.low * factor.low, high)
            }
            Quantity::P => self.possible_p(),
            _ => None,
        }
    }
}

/// A product in which 0 times infinity is infinity: an upper end that nothing bounds.
pub(super) fn times(one: f64, two: f64) -> f64 {
    match one.is_infinite() || two.is_infinite() {
        true => f64::INFINITY,
        false => one * two,
    }
}

/// The half-planes of estimates of that sign whose ratio to the half-width is in an interval.
fn on_side(sign: f64, ratio: Interval) -> impl Iterator<Item = HalfPlane> {
    let below = HalfPlane {
        a: -sign,
        b: ratio.low,
        c: 0.0,
    };
    let above = HalfPlane {
        a: sign,
        b: -ratio.high,
        c: 0.0,
    };
    [below, above].into_iter().filter(|one| one.b.is_finite())
}
