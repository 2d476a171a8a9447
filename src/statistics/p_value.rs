//! p from a test statistic and its degrees of freedom, held against the p that is printed.

mod counted;

use rust_decimal::prelude::ToPrimitive;

use super::distribution::{
    chi2_quantile, chi2_tail, f_quantile, f_tail, normal_quantile, normal_tail, t_quantile, t_tail,
};
use super::interval::{Interval, Rounding, at_most};
use super::{Coherence, Outcome, Quantity, Refusal, nearby};
use crate::number::{Operator, Printed, PrintedValue};

pub use counted::{Alpha, Tails};

/// A test statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// Student's t.
    T,
    /// Fisher's F, with two degrees of freedom.
    F,
    /// A standard normal z, without degrees of freedom.
    Z,
    /// A correlation r, by t = r·√(df / (1 − r²)).
    R,
    /// Pearson's χ².
    Chi2,
    /// Cochran's Q, distributed as χ².
    Q,
}

impl Test {
    /// The largest magnitude of the statistic.
    fn largest(self) -> f64 {
        match self {
            Self::R => 1.0,
            _ => f64::INFINITY,
        }
    }

    /// Whether the sign of the statistic tells a direction; the others are upper tails only.
    fn is_signed(self) -> bool {
        matches!(self, Self::T | Self::Z | Self::R)
    }

    /// The degrees of freedom it needs that are not given.
    fn missing(self, df: Option<Interval>, df2: Option<Interval>) -> Vec<Quantity> {
        let df = df.is_none() && self != Self::Z;
        let df2 = df2.is_none() && self == Self::F;
        let missing = [(df, Quantity::Df), (df2, Quantity::Df2)];
        let missing = missing.into_iter().filter(|(missing, _)| *missing);
        missing.map(|(_, quantity)| quantity).collect()
    }
}

/// A test as it is reported.
#[derive(Clone, Copy, Debug)]
pub struct Reported<'a> {
    /// Which statistic it is.
    pub test: Test,
    /// The statistic.
    pub statistic: Option<&'a Printed>,
    /// The degrees of freedom; of F the first. See [`degrees`](super::degrees).
    pub df: Option<Interval>,
    /// The second degrees of freedom of F.
    pub df2: Option<Interval>,
    /// The p value.
    pub p: Option<&'a Printed>,
    /// Its tails.
    pub tails: Tails,
    /// What p counts as significant.
    pub alpha: Alpha,
}

/// What a reported test and its p give.
#[derive(Clone, Debug, PartialEq)]
pub struct PValue {
    /// Whether they agree; computed is p at the statistic as printed, possible the p of its unrounded
    /// values. Repairs name the statistic (by its magnitude) and p.
    pub outcome: Outcome,
    /// Whether the difference changes the verdict at alpha; nothing where the statistic leaves p on both
    /// sides of it.
    pub decision_error: Option<bool>,
    /// Whether p is printed as 0 or less, as in `.000`, which no test gives.
    pub zero: bool,
    /// Other whole degrees of freedom near those given with which they agree (the second of F), the
    /// nearest first.
    pub other_df: Vec<u64>,
}

/// Whether a p is printed as 0 or less, as in `.000` and `<.000`.
pub fn is_zero(p: &Printed) -> bool {
    match p.reading() {
        PrintedValue::Number(Operator::Greater, _)
        | PrintedValue::NotSignificant
        | PrintedValue::Infinite => false,
        PrintedValue::Number(_, value) => value.is_zero() || value.is_sign_negative(),
    }
}

/// The p values that a printed p stands for, between 0 and 1: up to the bound for `<`, from it for `>`,
/// from alpha for `n.s.` Nothing where there is no such p.
pub fn unrounded(p: &Printed, alpha: Alpha, rounding: Rounding) -> Option<Interval> {
    let all = Interval {
        low: 0.0,
        high: 1.0,
    };
    let PrintedValue::Number(operator, value) = p.reading() else {
        return Interval::new(alpha.level, 1.0);
    };
    let value = value.to_f64()?;
    match operator {
        Operator::Equal => Interval::read(p, rounding)?.intersection(all),
        Operator::Less if value > 0.0 => Interval::new(0.0, value.min(1.0)),
        Operator::Greater if value < 1.0 => Interval::new(value.max(0.0), 1.0),
        Operator::Less | Operator::Greater => None,
    }
}

/// Whether a printed p stands for one of `possible`.
pub fn agrees(p: &Printed, possible: Interval, alpha: Alpha, rounding: Rounding) -> bool {
    agrees_counted(p, possible, Tails::Two, alpha, rounding)
}

/// Whether a printed p, counted with those tails, stands for one of the two-sided ones that are possible.
pub fn agrees_counted(
    p: &Printed,
    possible: Interval,
    tails: Tails,
    alpha: Alpha,
    rounding: Rounding,
) -> bool {
    unrounded(p, alpha, rounding).is_some_and(|printed| {
        let printed = tails.both(printed);
        at_most(possible.low, printed.high) && at_most(printed.low, possible.high)
    })
}

/// p of a test statistic. Nothing where degrees of freedom lack or are not above 0.
pub fn of(
    test: Test,
    statistic: f64,
    df: Option<f64>,
    df2: Option<f64>,
    tails: Tails,
) -> Option<f64> {
    let magnitude = statistic.abs();
    let tail = match test {
        Test::T => t_tail(magnitude, df?)?,
        Test::Z => normal_tail(magnitude),
        Test::R if magnitude >= 1.0 => t_tail(f64::INFINITY, df?)?,
        Test::R => t_tail(
            magnitude * (df? / (1.0 - magnitude * magnitude)).sqrt(),
            df?,
        )?,
        Test::F => return f_tail(statistic, df?, df2?),
        Test::Chi2 | Test::Q => return chi2_tail(statistic, df?),
    };
    Some(match tails {
        Tails::One | Tails::AtLeastOne => tail,
        Tails::Two | Tails::AtLeastTwo => (2.0 * tail).min(1.0),
    })
}

/// Holds a printed p against the one that the statistic gives: the logic of statcheck (Nuijten et al.
/// 2016), with closed intervals in place of rounded ends. A p printed as 0 is inconsistent.
///
/// # Errors
///
/// Refuses a statistic that cannot be, such as an r above 1 or an F below 0, and degrees of freedom that
/// are too large for F (the first infinite) and χ² (above 10⁶).
pub fn check(reported: &Reported<'_>) -> Result<PValue, Refusal> {
    let mut missing = Vec::new();
    missing.extend(reported.statistic.is_none().then_some(Quantity::Statistic));
    missing.extend(reported.test.missing(reported.df, reported.df2));
    missing.extend(reported.p.is_none().then_some(Quantity::P));
    let mut found = PValue {
        outcome: Outcome::new(Coherence::Undetermined(missing)),
        decision_error: None,
        zero: reported.p.is_some_and(is_zero),
        other_df: Vec::new(),
    };
    let Some(statistic) = reported.statistic else {
        return Ok(found);
    };
    let magnitude = magnitude(reported.test, statistic, Rounding::Nearest)
        .ok_or(Refusal::Impossible(Quantity::Statistic))?;
    let middle = |df: Option<Interval>| df.map(Interval::middle);
    let value = statistic.value().and_then(|value| value.to_f64());
    let (df, df2) = (middle(reported.df), middle(reported.df2));
    found.outcome.computed = value.and_then(|value| {
        let value = value.clamp(-reported.test.largest(), reported.test.largest());
        of(reported.test, value, df, df2, reported.tails)
    });
    if !reported.test.missing(reported.df, reported.df2).is_empty() {
        return Ok(found);
    }
    let possible = possible(reported, magnitude).ok_or(Refusal::TooLarge)?;
    found.outcome.possible = Some(possible);
    let Some(p) = reported.p else {
        return Ok(found);
    };
    let agree = !found.zero && agrees_with(reported, possible, p, Rounding::Nearest);
    found.outcome.verdict = agree.into();
    found.decision_error = match agree {
        true => Some(false),
        false => match (reported.alpha.claimed(p), reported.alpha.decide(possible)) {
            (Some(claimed), Some(computed)) => Some(claimed != computed),
            (None, Some(_)) => Some(false),
            (_, None) => None,
        },
    };
    if !agree {
        search(&mut found, reported, statistic, p);
    }
    Ok(found)
}

/// Whether a printed p stands for one of the possible ones; with one tail also for one of those on the
/// other side, since the hypothesis may have been wrong.
fn agrees_with(
    reported: &Reported<'_>,
    possible: Interval,
    p: &Printed,
    rounding: Rounding,
) -> bool {
    let other_side = Interval::exact(1.0) - possible;
    let sided = reported.test.is_signed() && reported.tails == Tails::One;
    agrees(p, possible, reported.alpha, rounding)
        || sided && agrees(p, other_side, reported.alpha, rounding)
}

/// Looks for what would make a p agree that does not.
fn search(found: &mut PValue, reported: &Reported<'_>, statistic: &Printed, p: &Printed) {
    let possible = found.outcome.possible;
    found.outcome.repair(Quantity::P, 0, possible);
    if found.zero {
        return;
    }
    let statistics = statistics(reported, p);
    found.outcome.repair(Quantity::Statistic, 0, statistics);
    let agree = |reported: &Reported<'_>, rounding: Rounding| {
        let magnitude = magnitude(reported.test, statistic, rounding);
        let possible = magnitude.and_then(|magnitude| self::possible(reported, magnitude));
        possible.is_some_and(|possible| agrees_with(reported, possible, p, rounding))
    };
    found.outcome.truncation = agree(reported, Rounding::Truncation);
    let given = if reported.test == Test::F {
        reported.df2
    } else {
        reported.df
    };
    let Some(given) = given.filter(|given| given.high < 1e15) else {
        return;
    };
    found.other_df = nearby(given.middle().round() as u64, 1, |other| {
        let other = Some(Interval::exact(other as f64));
        let other = match reported.test {
            Test::F => Reported {
                df2: other,
                ..*reported
            },
            _ => Reported {
                df: other,
                ..*reported
            },
        };
        agree(&other, Rounding::Nearest)
    });
}

/// The magnitudes that a printed statistic stands for. `t < 2.2` is a magnitude below 2.2, and
/// `t < −2.2` one above it. Nothing where there is no such statistic.
fn magnitude(test: Test, statistic: &Printed, rounding: Rounding) -> Option<Interval> {
    let PrintedValue::Number(operator, value) = statistic.reading() else {
        return None;
    };
    let negative = value.is_sign_negative() && !value.is_zero();
    let interval = Interval::read(statistic, rounding)?;
    let interval = match (operator, negative) {
        (Operator::Equal, _) => match test.is_signed() {
            true => interval.magnitude(),
            false => interval,
        },
        (Operator::Less, false) => Interval::new(0.0, interval.high)?,
        (Operator::Greater, false) => interval,
        (Operator::Less, true) if test.is_signed() => -interval,
        (Operator::Greater, true) if test.is_signed() => Interval::new(0.0, -interval.low)?,
        (Operator::Less | Operator::Greater, true) => interval,
    };
    interval.intersection(Interval {
        low: 0.0,
        high: test.largest(),
    })
}

/// The p values of all unrounded statistics and degrees of freedom, as they are counted. p rises or falls
/// throughout with each of them, so that the ends suffice. Nothing where degrees of freedom lack.
fn possible(reported: &Reported<'_>, magnitude: Interval) -> Option<Interval> {
    let mut found: Option<Interval> = None;
    for statistic in [magnitude.low, magnitude.high] {
        for df in ends(reported.df) {
            for df2 in ends(reported.df2) {
                let p = of(reported.test, statistic, df, df2, reported.tails)?;
                let p = Interval::exact(p);
                found = Some(found.map_or(p, |found| found.hull(p)));
            }
        }
    }
    match reported.tails {
        Tails::AtLeastTwo | Tails::AtLeastOne => found.map(|p| Interval { high: 1.0, ..p }),
        Tails::One | Tails::Two => found,
    }
}

/// Both ends of degrees of freedom; of none, nothing once.
fn ends(df: Option<Interval>) -> Vec<Option<f64>> {
    match df {
        Some(df) => vec![Some(df.low), Some(df.high)],
        None => vec![None],
    }
}

/// The magnitudes of the statistic that give a printed p, over all unrounded degrees of freedom.
fn statistics(reported: &Reported<'_>, p: &Printed) -> Option<Interval> {
    let p = unrounded(p, reported.alpha, Rounding::Nearest)?;
    let tail = |p: f64| match reported.tails {
        Tails::One | Tails::AtLeastOne => p.min(1.0 - p),
        Tails::Two | Tails::AtLeastTwo => p / 2.0,
    };
    let quantile = |p: f64, df: Option<f64>, df2: Option<f64>| match reported.test {
        Test::T => t_quantile(tail(p), df?),
        Test::Z => normal_quantile(tail(p)),
        Test::R => {
            let t = t_quantile(tail(p), df?)?;
            Some(1.0 / (1.0 + df? / (t * t)).sqrt())
        }
        Test::F => f_quantile(p, df?, df2?),
        Test::Chi2 | Test::Q => chi2_quantile(p, df?),
    };
    let mut found: Option<Interval> = None;
    for df in ends(reported.df) {
        for df2 in ends(reported.df2) {
            let one = Interval::spanning([quantile(p.high, df, df2)?, quantile(p.low, df, df2)?])?;
            found = Some(found.map_or(one, |found| found.hull(one)));
        }
    }
    found
}
