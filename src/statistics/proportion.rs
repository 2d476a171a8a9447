//! Confidence limits of a proportion, k of n, by the usual methods.

use super::distribution::{f_quantile, normal_quantile, t_two_sided};
use super::interval::Interval;

/// A way to make limits, and what they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// What it is called.
    pub method: &'static str,
    /// From the lower to the upper, as shares of 1; not cut off at 0 and 1.
    pub limits: Interval,
}

/// The limits of k of n at a level, such as 0.95, by each method. Nothing where k is above n, n is 0, or the level is
/// none.
///
/// Wald's with z and with t, with its correction for continuity, and on the scales of the logit, the logarithm, the
/// complementary logarithm of the logarithm and the arcsine; Wilson's with and without correction; Agresti and
/// Coull's, and theirs of two more and four; Clopper and Pearson's exact ones, those of mid-p, Jeffreys's and those of
/// the likelihood's profile (Brown, Cai and DasGupta, Statistical Science 2001; Newcombe, Statistics in Medicine 1998).
pub fn limits(k: u64, n: u64, level: f64) -> Option<Vec<Limits>> {
    let usable = k <= n && n > 0 && level > 0.0 && level < 1.0;
    let alpha = 1.0 - level;
    let z = normal_quantile(alpha / 2.0).filter(|_| usable)?;
    let (x, m) = (k as f64, n as f64);
    let p = x / m;
    let inner = k > 0 && k < n;
    let error = (p * (1.0 - p) / m).sqrt();
    let about = |middle: f64, reach: f64| Interval::new(middle - reach, middle + reach);
    let t = (n > 1).then(|| t_two_sided(alpha, m - 1.0)).flatten();
    let of_t = t.and_then(|t| about(p, t * (p * (1.0 - p) / (m - 1.0)).sqrt()));
    let t_over_n = t.and_then(|t| about(p, t * error));
    let coull = |more: f64| {
        let (x, m) = (x + more / 2.0, m + more);
        let p = x / m;
        about(p, z * (p * (1.0 - p) / m).sqrt())
    };
    let raised = |middle: f64, reach: f64, back: fn(f64) -> f64| {
        let ends = [back(middle - reach), back(middle + reach)];
        Interval::spanning(ends).filter(|_| inner)
    };
    let logit = |p: f64| (p / (1.0 - p)).ln();
    let all = [
        ("Wald", about(p, z * error)),
        ("Wald, with t", of_t),
        ("Wald, with t", t_over_n),
        (
            "Wald, with correction for continuity",
            about(p, z * error + 0.5 / m),
        ),
        ("Wilson", wilson(p, m, z)),
        (
            "Wilson, with correction for continuity",
            wilson_corrected(x, m, z),
        ),
        ("Agresti and Coull", coull(z * z)),
        ("Agresti and Coull", coull(4.0)),
        ("Clopper and Pearson", exact(k, n, alpha)),
        ("mid-p", mid_p(k, n, alpha)),
        ("Jeffreys", jeffreys(x, m, alpha)),
        ("profile", profile(x, m, z)),
        (
            "logit",
            raised(logit(p), z / (m * p * (1.0 - p)).sqrt(), |it| {
                1.0 / (1.0 + (-it).exp())
            }),
        ),
        (
            "logit",
            t.and_then(|t| {
                raised(logit(p), t / (m * p * (1.0 - p)).sqrt(), |it| {
                    1.0 / (1.0 + (-it).exp())
                })
            }),
        ),
        (
            "logarithm",
            raised(p.ln(), z * ((1.0 - p) / (m * p)).sqrt(), f64::exp),
        ),
        (
            "log-log",
            raised(
                (-p.ln()).ln(),
                z * ((1.0 - p) / (m * p)).sqrt() / -p.ln(),
                |it| (-it.exp()).exp(),
            ),
        ),
        ("arcsine", arcsine(p, m, z)),
        ("arcsine", arcsine((x + 0.375) / (m + 0.75), m, z)),
    ];
    let all = all.into_iter();
    let all = all.filter_map(|(method, limits)| {
        Some(Limits {
            method,
            limits: limits?,
        })
    });
    Some(all.collect())
}

fn wilson(p: f64, n: f64, z: f64) -> Option<Interval> {
    let middle = p + z * z / (2.0 * n);
    let reach = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let below = 1.0 + z * z / n;
    Interval::new((middle - reach) / below, (middle + reach) / below)
}

fn wilson_corrected(x: f64, n: f64, z: f64) -> Option<Interval> {
    let p = x / n;
    let end = |sign: f64| {
        let root = (z * z + sign * 2.0 - 1.0 / n + 4.0 * p * (n * (1.0 - p) - sign))
            .max(0.0)
            .sqrt();
        (2.0 * n * p + z * z + sign * (1.0 + z * root)) / (2.0 * (n + z * z))
    };
    let low = if x == 0.0 { 0.0 } else { end(-1.0) };
    let high = if x == n { 1.0 } else { end(1.0) };
    Interval::new(low, high)
}

/// The value below which a share of the beta distribution lies.
fn beta_quantile(share: f64, a: f64, b: f64) -> Option<f64> {
    let f = f_quantile(1.0 - share, 2.0 * a, 2.0 * b)?;
    Some(a * f / (b + a * f))
}

fn exact(k: u64, n: u64, alpha: f64) -> Option<Interval> {
    let (x, m) = (k as f64, n as f64);
    let low = match k {
        0 => 0.0,
        _ => beta_quantile(alpha / 2.0, x, m - x + 1.0)?,
    };
    let high = match k == n {
        true => 1.0,
        false => beta_quantile(1.0 - alpha / 2.0, x + 1.0, m - x)?,
    };
    Interval::new(low, high)
}

fn jeffreys(x: f64, n: f64, alpha: f64) -> Option<Interval> {
    let (a, b) = (x + 0.5, n - x + 0.5);
    Interval::new(
        beta_quantile(alpha / 2.0, a, b)?,
        beta_quantile(1.0 - alpha / 2.0, a, b)?,
    )
}

/// Where a function that falls, or rises, from one sign to the other between two points is 0.
pub(super) fn root(mut low: f64, mut high: f64, function: impl Fn(f64) -> f64) -> f64 {
    let rises = function(low) < function(high);
    for _ in 0..100 {
        let middle = low / 2.0 + high / 2.0;
        match (function(middle) < 0.0) == rises {
            true => low = middle,
            false => high = middle,
        }
    }
    low / 2.0 + high / 2.0
}

/// The probability of at most k of n, less half that of k itself.
fn mid_tail(k: u64, n: u64, p: f64) -> f64 {
    let (mut sum, mut term) = (0.0, (n as f64 * (1.0 - p).ln()).exp());
    for at in 0..=k {
        sum += if at == k { term / 2.0 } else { term };
        term *= (n - at) as f64 / (at + 1) as f64 * p / (1.0 - p);
    }
    sum
}

fn mid_p(k: u64, n: u64, alpha: f64) -> Option<Interval> {
    // The probability of none underflows where n is large.
    if n > 500 {
        return None;
    }
    let p = k as f64 / n as f64;
    let end = |from: f64, to: f64, share: f64| root(from, to, |p| mid_tail(k, n, p) - share);
    let low = if k == 0 {
        0.0
    } else {
        end(1e-12, p, 1.0 - alpha / 2.0)
    };
    let high = if k == n {
        1.0
    } else {
        end(p.max(1e-12), 1.0 - 1e-12, alpha / 2.0)
    };
    Interval::new(low, high)
}

fn profile(x: f64, n: f64, z: f64) -> Option<Interval> {
    let part = |count: f64, p: f64| if count == 0.0 { 0.0 } else { count * p.ln() };
    let likelihood = |p: f64| part(x, p) + part(n - x, 1.0 - p);
    let p = x / n;
    let most = likelihood(p);
    let away = |p: f64| 2.0 * (most - likelihood(p)) - z * z;
    let low = if x == 0.0 { 0.0 } else { root(1e-12, p, away) };
    let high = if x == n {
        1.0
    } else {
        root(p, 1.0 - 1e-12, away)
    };
    Interval::new(low, high)
}

fn arcsine(p: f64, n: f64, z: f64) -> Option<Interval> {
    let angle = p.sqrt().asin();
    let reach = z / (2.0 * n.sqrt());
    let quarter = std::f64::consts::FRAC_PI_2;
    let end = |angle: f64| angle.clamp(0.0, quarter).sin().powi(2);
    Interval::new(end(angle - reach), end(angle + reach))
}
