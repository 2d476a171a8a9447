//! Two groups' means, SDs and n, and the p of a t test between them: Student's and Welch's, since a
//! report seldom says which. Consistent with, not reproducible from: a p of either is taken.

use super::distribution::{normal_tail, t_two_tails};
use super::interval::{Interval, Rounding};
use super::p_value::{self, Alpha, Tails};
use super::{Coherence, Divisor, Outcome, Quantity, Refusal, nearby};
use crate::number::Printed;

/// A group of people.
#[derive(Clone, Copy, Debug)]
pub struct GroupSummary<'a> {
    /// How many people.
    pub n: u64,
    /// Their mean.
    pub mean: &'a Printed,
    /// Their SD.
    pub sd: &'a Printed,
    /// What the SD has below the line.
    pub divisor: Divisor,
}

/// A t test between two groups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TTest {
    /// t at the figures as printed; infinite, or NaN, where both SDs are printed as 0.
    pub t: f64,
    /// The degrees of freedom at the figures as printed.
    pub df: f64,
    /// The two-sided p at the figures as printed; nothing where there is no t.
    pub p: Option<f64>,
    /// The p of all unrounded values.
    pub possible: Interval,
}

/// What two groups and a p give.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoGroups {
    /// Whether p is one of either test; computed is Student's at the figures as printed, and possible
    /// holds those of both. Repairs name the groups by index 0 and 1.
    pub outcome: Outcome,
    /// Student's test, with the variances pooled.
    pub student: TTest,
    /// Welch's test; nothing where a group has fewer than two people.
    pub welch: Option<TTest>,
    /// The differences of the unrounded means, the first group's less the second's.
    pub difference: Interval,
}

/// Holds a p against the two groups.
///
/// # Errors
///
/// Refuses groups of nobody, or of one person each, SDs below 0, and bounds in place of means and SDs.
pub fn check(
    one: &GroupSummary<'_>,
    two: &GroupSummary<'_>,
    p: Option<&Printed>,
    tails: Tails,
    alpha: Alpha,
) -> Result<TwoGroups, Refusal> {
    let values = read(one, two, Rounding::Nearest)?;
    let (student, welch) = values.tests()?;
    let verdict = match p {
        None => Coherence::Undetermined(vec![Quantity::P]),
        Some(p) => agrees(&values, p, (tails, alpha), Rounding::Nearest)?.into(),
    };
    let mut outcome = Outcome::new(verdict);
    outcome.computed = student.p.map(|p| tails.counted(Interval::exact(p)).low);
    let hull = welch.map_or(student.possible, |welch| {
        welch.possible.hull(student.possible)
    });
    outcome.possible = Some(tails.counted(hull));
    if let Some(p) = p.filter(|_| outcome.is_inconsistent()) {
        outcome.repair(Quantity::P, 0, outcome.possible);
        let agree = |one: &GroupSummary<'_>, two: &GroupSummary<'_>, rounding| {
            read(one, two, rounding)
                .and_then(|values| agrees(&values, p, (tails, alpha), rounding))
                .unwrap_or(false)
        };
        outcome.truncation = agree(one, two, Rounding::Truncation);
        let people = one.n.saturating_add(two.n);
        outcome.other_n = nearby(people, 3, |other| {
            let share = one.n as f64 / people as f64;
            let first = (share * other as f64).round() as u64;
            let first = first.clamp(1, other - 1);
            let one = GroupSummary { n: first, ..*one };
            let two = GroupSummary {
                n: other - first,
                ..*two
            };
            agree(&one, &two, Rounding::Nearest)
        });
        for (position, difference) in values
            .differences_for(p, tails, alpha)
            .into_iter()
            .flatten()
        {
            outcome.repair(Quantity::Mean, position, Some(difference));
        }
    }
    Ok(TwoGroups {
        outcome,
        student,
        welch,
        difference: values.means[0] - values.means[1],
    })
}

/// Whether a p is that of the normal distribution: of the difference over its error by both SDs, as in meta-analyses.
/// Nothing where the groups are none.
pub fn by_normal(
    one: &GroupSummary<'_>,
    two: &GroupSummary<'_>,
    p: &Printed,
    tails: Tails,
    alpha: Alpha,
) -> Option<bool> {
    let values = read(one, two, Rounding::Nearest).ok()?;
    let difference = (values.means[0] - values.means[1]).magnitude();
    let error = |end: fn(Interval) -> f64| {
        let [one, two] = values.sds.map(end);
        (one * one / values.n[0] + two * two / values.n[1]).sqrt()
    };
    let tail = |difference: f64, error: f64| match error > 0.0 {
        true => 2.0 * normal_tail(difference / error),
        false => 0.0,
    };
    let least = tail(difference.high, error(|sd| sd.low));
    let possible = Interval::new(least, tail(difference.low, error(|sd| sd.high)))?;
    Some(p_value::agrees_counted(
        p,
        possible,
        tails,
        alpha,
        Rounding::Nearest,
    ))
}

/// Whether a p is one of either test.
fn agrees(
    values: &Values,
    p: &Printed,
    (tails, alpha): (Tails, Alpha),
    rounding: Rounding,
) -> Result<bool, Refusal> {
    let (student, welch) = values.tests()?;
    let tests = [Some(student), welch];
    let mut tests = tests.into_iter().flatten();
    Ok(tests.any(|test| p_value::agrees_counted(p, test.possible, tails, alpha, rounding)))
}

/// The unrounded values of both groups.
struct Values {
    n: [f64; 2],
    means: [Interval; 2],
    sds: [Interval; 2],
}

fn read(
    one: &GroupSummary<'_>,
    two: &GroupSummary<'_>,
    rounding: Rounding,
) -> Result<Values, Refusal> {
    if one.n == 0 || two.n == 0 || one.n == 1 && two.n == 1 {
        return Err(Refusal::Impossible(Quantity::N));
    }
    let mean = |group: &GroupSummary<'_>| {
        let mean = Interval::read(group.mean, rounding);
        mean.ok_or(Refusal::Bound(Quantity::Mean))
    };
    let sd = |group: &GroupSummary<'_>| {
        let sd = Interval::read(group.sd, rounding).ok_or(Refusal::Bound(Quantity::Sd))?;
        let sd = sd.not_negative().ok_or(Refusal::Impossible(Quantity::Sd))?;
        Ok(sd * group.divisor.to_less_one(group.n).unwrap_or(1.0))
    };
    Ok(Values {
        n: [one.n as f64, two.n as f64],
        means: [mean(one)?, mean(two)?],
        sds: [sd(one)?, sd(two)?],
    })
}

impl Values {
    /// Both tests.
    fn tests(&self) -> Result<(TTest, Option<TTest>), Refusal> {
        let student = self.test(false).ok_or(Refusal::TooLarge)?;
        let welch = (self.n[0] > 1.0 && self.n[1] > 1.0).then(|| self.test(true));
        Ok((student, welch.flatten()))
    }

    fn test(&self, welch: bool) -> Option<TTest> {
        let difference = self.means[0] - self.means[1];
        let point = [self.sds[0].middle(), self.sds[1].middle()];
        let (t, df) = self.statistic(
            self.means[0].middle() - self.means[1].middle(),
            point,
            welch,
        );
        let apart = difference.magnitude();
        let low = self.extreme(apart.high, welch, f64::min)?;
        let high = self.extreme(apart.low, welch, f64::max)?;
        Some(TTest {
            t,
            df,
            p: t_two_tails(t, df),
            possible: Interval::new(low.min(high), high)?,
        })
    }

    /// t and its degrees of freedom (Welch 1947 with Satterthwaite's approximation).
    fn statistic(&self, difference: f64, sds: [f64; 2], welch: bool) -> (f64, f64) {
        let [n1, n2] = self.n;
        let [v1, v2] = sds.map(|sd| sd * sd);
        let pooled = n1 + n2 - 2.0;
        let (square, df) = match welch {
            true => {
                let (e1, e2) = (v1 / n1, v2 / n2);
                let parts = e1 * e1 / (n1 - 1.0) + e2 * e2 / (n2 - 1.0);
                let df = (e1 + e2).powi(2) / parts;
                (e1 + e2, if df.is_finite() { df } else { pooled })
            }
            false => {
                let variance = ((n1 - 1.0) * v1 + (n2 - 1.0) * v2) / pooled;
                (variance * (1.0 / n1 + 1.0 / n2), pooled)
            }
        };
        (difference / square.sqrt(), df)
    }

    /// The least or the greatest p at that difference over the unrounded SDs. With both SDs in
    /// proportion the degrees of freedom stay, so that p is least where one of the SDs is least, and
    /// greatest where one is greatest; along such an edge Welch's p may turn.
    fn extreme(&self, difference: f64, welch: bool, better: fn(f64, f64) -> f64) -> Option<f64> {
        let p = |sds: [f64; 2]| {
            let (t, df) = self.statistic(difference, sds, welch);
            match t.is_nan() {
                // No difference and no spread: any p, and so neither bound is narrowed.
                true => Some(better(0.0, 1.0)),
                false => t_two_tails(t, df),
            }
        };
        let [one, two] = self.sds;
        let lowest = better(0.0, 1.0) == 0.0;
        let end = |sd: Interval| if lowest { sd.low } else { sd.high };
        if !welch {
            return p([end(one), end(two)]);
        }
        let first = along(two, |sd| p([end(one), sd]), better)?;
        let second = along(one, |sd| p([sd, end(two)]), better)?;
        Some(better(first, second))
    }

    /// What each mean would have to be for a p, where the difference keeps its sign: by Student's test
    /// at the SDs as printed.
    fn differences_for(
        &self,
        p: &Printed,
        tails: Tails,
        alpha: Alpha,
    ) -> [Option<(usize, Interval)>; 2] {
        let found = || {
            let p = tails.both(p_value::unrounded(p, alpha, Rounding::Nearest)?);
            let sds = [self.sds[0].middle(), self.sds[1].middle()];
            let (one_unit, df) = self.statistic(1.0, sds, false);
            let quantile = |p| super::distribution::t_two_sided(p, df);
            let range = Interval::new(quantile(p.high)? / one_unit, quantile(p.low)? / one_unit)?;
            let sign = (self.means[0].middle() - self.means[1].middle()).signum();
            Some(range * sign)
        };
        let Some(difference) = found() else {
            return [None, None];
        };
        [
            Some((0, self.means[1] + difference)),
            Some((1, self.means[0] - difference)),
        ]
    }
}

/// The least or the greatest value of a function along an interval: sampled, then narrowed around the
/// best sample by golden sections where it is not an end.
fn along(
    interval: Interval,
    function: impl Fn(f64) -> Option<f64>,
    better: fn(f64, f64) -> f64,
) -> Option<f64> {
    const STEPS: usize = 8;
    let width = interval.high - interval.low;
    let at = |share: f64| function(interval.low + width * share);
    let mut best = (0, at(0.0)?);
    for step in 1..=STEPS {
        let value = match step {
            STEPS => function(interval.high)?,
            _ => at(step as f64 / STEPS as f64)?,
        };
        if value != best.1 && better(value, best.1) == value {
            best = (step, value);
        }
    }
    let mut found = best.1;
    if best.0 == 0 || best.0 == STEPS {
        return Some(found);
    }
    let (mut low, mut high) = (
        (best.0 - 1) as f64 / STEPS as f64,
        (best.0 + 1) as f64 / STEPS as f64,
    );
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    for _ in 0..40 {
        let (first, second) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        let (at_first, at_second) = (at(first)?, at(second)?);
        found = better(found, better(at_first, at_second));
        match better(at_first, at_second) == at_first {
            true => high = second,
            false => low = first,
        }
    }
    Some(found)
}
