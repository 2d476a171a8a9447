//! Effect sizes, each by the definition that is named for it.
//!
//! Definitions: Cohen 1988; Cumming 2012 and Lakens 2013 (d_av); Hedges 1981 (the correction J); Glass
//! 1976 (the SD of one group).

use super::interval::{Interval, Rounding};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What a change or difference is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Definition {
    /// The SD at the earlier time.
    BaselineSd,
    /// The SD of the changes (d_z).
    ChangeSd,
    /// The average of the two SDs (d_av): the root of the mean variance, or the mean of the SDs, both
    /// of which go by that name.
    AverageSd,
    /// The SD pooled over both groups (Cohen's d).
    PooledSd,
    /// The same, corrected for small samples, exactly or by the usual approximation (Hedges's g).
    HedgesG,
    /// The SD of the group compared with, or of the later time (Glass's delta).
    VersusSd,
}

impl Definition {
    /// All definitions.
    pub const ALL: [Self; 6] = [
        Self::BaselineSd,
        Self::ChangeSd,
        Self::AverageSd,
        Self::PooledSd,
        Self::HedgesG,
        Self::VersusSd,
    ];
}

/// What an effect size is computed from: unrounded values, narrowed beforehand by whatever else is known
/// of them. What is not printed is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EffectSizeFigures {
    /// The change or difference, held to its own limits and p.
    pub change: Option<Interval>,
    /// |t| of a paired change, for d_z where the SD of changes is not printed.
    pub t: Option<Interval>,
    /// The SD at the earlier time, or of the group.
    pub sd_first: Option<Interval>,
    /// The SD at the later time, or of the group compared with.
    pub sd_second: Option<Interval>,
    /// The SD of the changes.
    pub sd_change: Option<Interval>,
    /// The number of pairs, or of people in the group.
    pub n_first: Option<u64>,
    /// The number of people in the group compared with; of pairs, the same again, and may be left out.
    pub n_second: Option<u64>,
}

/// What a printed effect size and the figures behind it give.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectSize {
    /// Whether they agree under the named definition, signs left aside; computed and possible are the
    /// effect size. Truncation is that of the effect size alone.
    pub outcome: Outcome,
    /// Whether the effect size has the other sign than the change.
    pub other_sign: bool,
    /// The other definitions under which they agree. Looked for only where they do not under the named
    /// one.
    pub others: Vec<Definition>,
}

/// d_z of a paired t: t/√n. Nothing for an n of 0.
pub fn d_z(t: f64, n: u64) -> Option<f64> {
    (n > 0).then(|| t / (n as f64).sqrt())
}

/// The SD pooled over two groups, √(((n₁−1)·SD₁² + (n₂−1)·SD₂²) / (n₁+n₂−2)). Nothing where there are
/// fewer than three people or a group of nobody.
pub fn pooled_sd(one: f64, n1: u64, two: f64, n2: u64) -> Option<f64> {
    let (n1, n2) = (n1 as f64, n2 as f64);
    let df = n1 + n2 - 2.0;
    let variance = ((n1 - 1.0) * one * one + (n2 - 1.0) * two * two) / df;
    (n1 >= 1.0 && n2 >= 1.0 && df > 0.0).then(|| variance.sqrt())
}

/// The root of the mean of two variances.
pub fn average_sd(one: f64, two: f64) -> f64 {
    ((one * one + two * two) / 2.0).sqrt()
}

/// Hedges's exact correction, J = Γ(df/2) / (√(df/2)·Γ((df−1)/2)). Nothing where df is not above 1.
pub fn hedges_exact(df: f64) -> Option<f64> {
    if df.is_nan() || df <= 1.0 {
        return None;
    }
    if df < 100.0 {
        let logarithm = libm::lgamma(df / 2.0) - libm::lgamma((df - 1.0) / 2.0);
        return Some(logarithm.exp() / (df / 2.0).sqrt());
    }
    // Γ(y + ½)/Γ(y) = √y·(1 − 1/8y + 1/128y² + 5/1024y³ − 21/32768y⁴ − …), NIST DLMF 5.11.13.
    let y = (df - 1.0) / 2.0;
    let terms = [1.0, -1.0 / 8.0, 1.0 / 128.0, 5.0 / 1024.0, -21.0 / 32768.0];
    let series = terms.iter().rev().fold(0.0, |sum, term| sum / y + term);
    Some(series * (1.0 - 1.0 / df).sqrt())
}

/// Hedges's correction by its usual approximation, 1 − 3/(4·df − 1). Nothing where df is not above 1.
pub fn hedges_approximate(df: f64) -> Option<f64> {
    (df > 1.0).then(|| 1.0 - 3.0 / (4.0 * df - 1.0))
}

/// The effect sizes that the figures give under a definition, one for each thing that it may mean.
///
/// # Errors
///
/// Names the figures that lack.
pub fn values(
    definition: Definition,
    figures: &EffectSizeFigures,
) -> Result<Vec<Interval>, Vec<Quantity>> {
    if let (Definition::ChangeSd, None) = (definition, figures.sd_change) {
        let root = figures.n_first.map(|n| (n as f64).sqrt());
        if let Some((t, root)) = figures.t.zip(root.filter(|root| *root > 0.0)) {
            let sign = figures
                .change
                .map_or(1.0, |change| change.middle().signum());
            return Ok(vec![t * (sign / root)]);
        }
    }
    let divisors = divisors(definition, figures);
    let (Some(change), Ok(divisors)) = (figures.change, &divisors) else {
        let mut missing = Vec::new();
        missing.extend(figures.change.is_none().then_some(Quantity::Estimate));
        missing.extend(divisors.err().into_iter().flatten());
        return Err(missing);
    };
    Ok(divisors.iter().map(|sd| change.over(*sd)).collect())
}

/// What the change is divided by under a definition.
fn divisors(
    definition: Definition,
    figures: &EffectSizeFigures,
) -> Result<Vec<Interval>, Vec<Quantity>> {
    let need = |sd: Option<Interval>, quantity| sd.ok_or_else(|| vec![quantity]);
    let first = || need(figures.sd_first, Quantity::Sd);
    let second = || need(figures.sd_second, Quantity::Sd);
    let both = |function: &dyn Fn(f64, f64) -> Option<f64>| {
        let (one, two) = (first()?, second()?);
        let low = function(one.low.max(0.0), two.low.max(0.0));
        let high = function(one.high, two.high);
        let sds = low
            .zip(high)
            .and_then(|(low, high)| Interval::new(low, high));
        sds.ok_or_else(|| vec![Quantity::N])
    };
    let people = || {
        let n1 = figures.n_first.ok_or_else(|| vec![Quantity::N])?;
        Ok::<_, Vec<Quantity>>((n1, figures.n_second.unwrap_or(n1)))
    };
    let pooled = || {
        let (n1, n2) = people()?;
        both(&|one, two| pooled_sd(one, n1, two, n2))
    };
    match definition {
        Definition::BaselineSd => Ok(vec![first()?]),
        Definition::VersusSd => Ok(vec![second()?]),
        Definition::ChangeSd => Ok(vec![need(figures.sd_change, Quantity::SdChange)?]),
        Definition::AverageSd => Ok(vec![
            both(&|one, two| Some(average_sd(one, two)))?,
            both(&|one, two| Some(one / 2.0 + two / 2.0))?,
        ]),
        Definition::PooledSd => Ok(vec![pooled()?]),
        Definition::HedgesG => {
            let (n1, n2) = people()?;
            let df = n1 as f64 + n2 as f64 - 2.0;
            let sd = pooled()?;
            let corrections = [hedges_exact(df), hedges_approximate(df)]
                .into_iter()
                .flatten();
            let divisors: Vec<_> = corrections.map(|j| sd * (1.0 / j)).collect();
            match divisors.is_empty() {
                true => Err(vec![Quantity::N]),
                false => Ok(divisors),
            }
        }
    }
}

/// Holds a printed effect size against the figures behind it. The verdict is undetermined, and names what
/// lacks, where the definition cannot be computed.
///
/// # Errors
///
/// Refuses SDs below 0.
pub fn check(
    printed: &Printed,
    definition: Definition,
    figures: &EffectSizeFigures,
) -> Result<EffectSize, Refusal> {
    let sds = [figures.sd_first, figures.sd_second, figures.sd_change];
    if sds.into_iter().flatten().any(|sd| sd.high < 0.0) {
        return Err(Refusal::Impossible(Quantity::Sd));
    }
    let value =
        |rounding| Interval::read(printed, rounding).ok_or(Refusal::Bound(Quantity::EffectSize));
    let nearest = value(Rounding::Nearest)?;
    let agrees = |definition, value: Interval| {
        values(definition, figures).is_ok_and(|values| {
            let mut values = values.iter();
            values.any(|possible| possible.magnitude().meets(value.magnitude()))
        })
    };
    let values = values(definition, figures);
    let verdict = match &values {
        Ok(_) => agrees(definition, nearest).into(),
        Err(missing) => Coherence::Undetermined(missing.clone()),
    };
    let values = values.unwrap_or_default();
    let mut found = EffectSize {
        outcome: Outcome::new(verdict),
        other_sign: !values.is_empty() && !values.iter().any(|value| value.meets(nearest)),
        others: Vec::new(),
    };
    found.other_sign &= found.outcome.verdict == Coherence::Consistent;
    found.outcome.possible = values.iter().copied().reduce(Interval::hull);
    found.outcome.computed = point(definition, figures);
    if found.outcome.is_inconsistent() {
        found
            .outcome
            .repair(Quantity::EffectSize, 0, found.outcome.possible);
        for divisor in divisors(definition, figures)
            .unwrap_or_default()
            .iter()
            .take(1)
        {
            let ends = [nearest.low, nearest.high].map(|value| *divisor * value);
            let changes = ends[0].hull(ends[1]);
            found.outcome.repair(Quantity::Estimate, 0, Some(changes));
        }
        let single = match definition {
            Definition::BaselineSd => Some((Quantity::Sd, 0)),
            Definition::VersusSd => Some((Quantity::Sd, 1)),
            Definition::ChangeSd if figures.sd_change.is_some() => Some((Quantity::SdChange, 0)),
            _ => None,
        };
        if let Some(((quantity, index), change)) = single.zip(figures.change) {
            let sds = change.magnitude().over(nearest.magnitude()).not_negative();
            found.outcome.repair(quantity, index, sds);
        }
        found.outcome.truncation = agrees(definition, value(Rounding::Truncation)?);
        let others = Definition::ALL
            .into_iter()
            .filter(|other| *other != definition);
        found.others = others.filter(|other| agrees(*other, nearest)).collect();
    }
    Ok(found)
}

/// The effect size at the middle of all figures.
fn point(definition: Definition, figures: &EffectSizeFigures) -> Option<f64> {
    let middle = |value: Option<Interval>| value.map(|value| Interval::exact(value.middle()));
    let figures = EffectSizeFigures {
        change: middle(figures.change),
        t: middle(figures.t),
        sd_first: middle(figures.sd_first),
        sd_second: middle(figures.sd_second),
        sd_change: middle(figures.sd_change),
        ..*figures
    };
    let value = values(definition, &figures).ok()?.first()?.middle();
    value.is_finite().then_some(value)
}
