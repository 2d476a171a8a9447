//! An estimate, its confidence limits, level, standard error, test statistic, p and n, held together.
//!
//! All of them say something of one pair: the estimate e and its standard error s. The limits are
//! e ± t*·s, with t* the quantile of Student's t at the level and the degrees of freedom of the design,
//! and p is the tail beyond |e|/s. In e and the half-width w = t*·s, every printed figure is a bound
//! that is linear, so that the pairs left open are a polygon ([`Region`](super::region::Region)), and
//! what another figure can be is found at its corners.

mod figures;
mod held;
mod search;
mod together;

use rust_decimal::prelude::ToPrimitive;

use super::distribution::{t_two_sided, t_two_tails};
use super::interval::{Interval, Rounding};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::{Operator, Printed, PrintedValue};
use held::Bounds;

pub use figures::{Design, EstimateFigures};
pub use together::{Point, Together};

/// Holds the figures together. Three figures are needed (or two that say the same, as a standard error
/// and an SD of changes do); with fewer, the verdict is undetermined and names what lacks, and so it is
/// where n lacks and the figures can agree for some n.
///
/// # Errors
///
/// Refuses a design without degrees of freedom, a level outside 0 to 1, and a standard error or SD
/// below 0.
pub fn check(figures: &EstimateFigures<'_>) -> Result<Together, Refusal> {
    let df = figures.design.df()?;
    if figures
        .level
        .is_some_and(|level| !(level > 0.0 && level < 1.0))
    {
        return Err(Refusal::Impossible(Quantity::Level));
    }
    let held = Bounds::of(figures, df.clone(), Rounding::Nearest)?;
    let region = held.region();
    let point = point(figures, df.last().copied());
    let mut found = Together {
        outcome: Outcome::new(Coherence::Consistent),
        other_level: None,
        swapped_limits: false,
        other_sign: false,
        excludes_zero: excludes_zero(&held),
        df: Interval::spanning(df).unwrap_or(Interval::POSITIVE),
        point,
        factor: held.factor(),
        region,
    };
    found.outcome.computed = point
        .p
        .map(|p| figures.tails.counted(Interval::exact(p)).low);
    found.outcome.possible = held.possible_p();
    found.outcome.verdict = match (&found.region, held.missing()) {
        (None, _) => Coherence::Inconsistent,
        (Some(_), missing) if held.is_short() || held.leaves_open() => {
            Coherence::Undetermined(missing)
        }
        (Some(_), _) => Coherence::Consistent,
    };
    if found.outcome.is_inconsistent() {
        search::repairs(&mut found, figures, &held);
    }
    Ok(found)
}

/// The least degrees of freedom that are tried: fewer than two clusters in each of two arms would give.
const LEAST: f64 = 2.0;

/// The degrees of freedom between which all are tried together: quantiles change less and less.
const STEPS: [f64; 30] = [
    LEAST,
    3.0,
    4.0,
    5.0,
    6.0,
    7.0,
    8.0,
    9.0,
    10.0,
    11.0,
    12.0,
    13.0,
    14.0,
    15.0,
    16.0,
    18.0,
    20.0,
    22.0,
    25.0,
    28.0,
    32.0,
    36.0,
    42.0,
    50.0,
    60.0,
    80.0,
    120.0,
    250.0,
    1000.0,
    f64::INFINITY,
];

/// The degrees of freedom, from 2 up and infinite ones among them, with which the figures agree, as far as
/// steps between them tell; nothing where they agree with none.
pub fn agreeing_df(figures: &EstimateFigures<'_>) -> Option<Interval> {
    let between = |low: f64, high: f64| {
        let design = Design::Between(low, high);
        agree(&EstimateFigures { design, ..*figures })
    };
    // Held by all of them together, figures agree at least where they do by some.
    if !between(LEAST, f64::INFINITY) {
        return None;
    }
    let pairs = STEPS.windows(2).filter(|pair| between(pair[0], pair[1]));
    let found = pairs.filter_map(|pair| Interval::new(pair[0], pair[1]));
    found.reduce(Interval::hull)
}

/// Whether the figures can agree, where nothing else is asked; false of what no data can have.
pub fn agree(figures: &EstimateFigures<'_>) -> bool {
    search::agree(figures, Rounding::Nearest)
}

/// Whether the limits are on one side of 0.
fn excludes_zero(held: &Bounds) -> Option<bool> {
    let (lower, upper) = (held.lower?, held.upper?);
    let excluded = lower.low > 0.0 || upper.high < 0.0;
    let included = lower.high <= 0.0 && upper.low >= 0.0;
    (excluded || included).then_some(excluded)
}

/// What the figures give as printed.
fn point(figures: &EstimateFigures<'_>, df: Option<f64>) -> Point {
    let value = |printed: Option<&Printed>| match printed?.reading() {
        PrintedValue::Number(Operator::Equal, value) => value.to_f64(),
        _ => None,
    };
    let limits = value(figures.lower).zip(value(figures.upper));
    let root = match figures.design {
        Design::Paired(n) => Some((n as f64).sqrt()),
        _ => None,
    };
    let df = df.filter(|_| figures.design != Design::Unknown);
    let critical = figures.level.zip(df);
    let critical = critical.and_then(|(level, df)| t_two_sided(1.0 - level, df));
    let half = limits.map(|(lower, upper)| upper / 2.0 - lower / 2.0);
    let from_limits = half.zip(critical).map(|(half, critical)| half / critical);
    let from_sd = value(figures.sd_change)
        .zip(root)
        .map(|(sd, root)| sd / root);
    let se = from_limits.or(value(figures.se)).or(from_sd);
    let midpoint = limits.map(|(lower, upper)| lower / 2.0 + upper / 2.0);
    let in_errors = |estimate: Option<f64>| {
        let (estimate, se) = estimate.zip(se)?;
        (se > 0.0).then_some(estimate / se)
    };
    let tail = |t: Option<f64>| t.zip(df).and_then(|(t, df)| t_two_tails(t, df));
    let t = in_errors(value(figures.estimate));
    let t_from_midpoint = in_errors(midpoint);
    Point {
        critical,
        se,
        t,
        p: tail(t.or(t_from_midpoint)),
        midpoint,
        t_from_midpoint,
        p_from_midpoint: tail(t_from_midpoint),
        sd_change: se.zip(root).map(|(se, root)| se * root),
        d_z: t_from_midpoint.or(t).zip(root).map(|(t, root)| t / root),
    }
}
