//! Two rates held against each other, by their events and person-time.

use super::distribution::{f_tail, normal_tail};
use super::interval::Interval;

/// The two-sided p values of the usual tests of two rates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoRates {
    /// Of the exact test, by doubling the smaller tail.
    pub exact: f64,
    /// Of the score test: z = (a − N·s)/√(N·s·(1 − s)).
    pub score: f64,
    /// Of Wald's, on the scale of the logarithm: z = ln(rate₁/rate₂)/√(1/a + 1/b); nothing where there is no event in
    /// one of them.
    pub wald: Option<f64>,
}

/// The tests of `a` events in one group and `b` in another, where `share` of all person-time, between 0 and 1, is the
/// first one's: given N = a + b, a is binomial with that share where the rates are the same (Przyborowski and Wilenski,
/// Biometrika 1940; Rothman, Modern Epidemiology). Nothing where there are no events, or the share is none.
pub fn tests(a: u64, b: u64, share: f64) -> Option<TwoRates> {
    let all = a.checked_add(b).filter(|all| *all > 0)?;
    if !(share > 0.0 && share < 1.0) {
        return None;
    }
    let (first, second, all) = (a as f64, b as f64, all as f64);
    let tails = at_least(first, all, share)?.min(at_least(second, all, 1.0 - share)?);
    let two = |z: f64| (2.0 * normal_tail(z.abs())).min(1.0);
    let score = (first - all * share) / (all * share * (1.0 - share)).sqrt();
    let log = (first / second).ln() - (share / (1.0 - share)).ln();
    let wald = (a > 0 && b > 0).then(|| two(log / (1.0 / first + 1.0 / second).sqrt()));
    Some(TwoRates {
        exact: (2.0 * tails).min(1.0),
        score: two(score),
        wald,
    })
}

/// The probability of at least `k` of `n` where each has the chance `p`: I_p(k, n − k + 1), by the tail of F.
fn at_least(k: f64, n: f64, p: f64) -> Option<f64> {
    if k <= 0.0 {
        return Some(1.0);
    }
    let (one, two) = (2.0 * (n - k + 1.0), 2.0 * k);
    f_tail(two * (1.0 - p) / (one * p), one, two)
}

/// The same over the shares of person-time that are possible, each test from the least to the greatest p.
pub fn spans(a: u64, b: u64, share: Interval) -> Option<Vec<(&'static str, Interval)>> {
    let observed = a as f64 / (a.checked_add(b)? as f64);
    let ends = [share.low, share.high, share.nearest(observed)];
    let each: Option<Vec<_>> = ends.into_iter().map(|end| tests(a, b, end)).collect();
    let each = each?;
    let exact = Interval::spanning(each.iter().map(|one| one.exact))?;
    let score = Interval::spanning(each.iter().map(|one| one.score))?;
    let wald: Option<Vec<_>> = each.iter().map(|one| one.wald).collect();
    let wald = wald.and_then(Interval::spanning);
    let all = [
        (
            "the score test of two rates of independent events",
            Some(score),
        ),
        ("that of the logarithm of their ratio", wald),
        ("the exact test", Some(exact)),
    ];
    let all = all.into_iter();
    Some(all.filter_map(|(name, p)| Some((name, p?))).collect())
}
