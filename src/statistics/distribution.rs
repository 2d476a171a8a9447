//! Upper tails and quantiles of the normal, t, F and χ² distributions, to one part in 10⁹.
//!
//! The χ² tail is that of statrs. Its t and F tails lose digits where the degrees of freedom pass 10⁵
//! (10⁻⁶ at 10⁹) or the statistic nears 0, and its quantiles stop at an absolute error and panic in
//! far tails; so these are done here, from the incomplete beta function and from the tails.

use std::f64::consts::{PI, SQRT_2};

use statrs::function::gamma::checked_gamma_ur;

/// The share of the standard normal distribution above `z`.
pub fn normal_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z / SQRT_2)
}

/// The share of Student's t distribution above `t`. The degrees of freedom are above 0, need not be
/// whole, and may be infinite; nothing otherwise.
pub fn t_tail(t: f64, df: f64) -> Option<f64> {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return None;
    }
    if df.is_infinite() {
        return Some(normal_tail(t));
    }
    if t.is_infinite() {
        return Some(if t > 0.0 { 0.0 } else { 1.0 });
    }
    // P(|T| > t) = I(df / (df + t²); df/2, 1/2).
    let ratio = t.abs() / df.sqrt();
    let half = match ratio > 1e100 {
        // The leading term is all that is left, and t² would overflow.
        true => {
            let beta = libm::lgamma(df / 2.0) + 0.5 * PI.ln() - libm::lgamma((df + 1.0) / 2.0);
            (-df * ratio.ln() - beta).exp() / df
        }
        false => {
            let square = ratio * ratio;
            let (inner, outer) = (1.0 / (1.0 + square), square / (1.0 + square));
            0.5 * incomplete_beta(df / 2.0, 0.5, inner, outer)
        }
    };
    Some(if t > 0.0 { half } else { 1.0 - half })
}

/// The share of the F distribution above `f`. Both degrees of freedom are above 0, the first finite; nothing
/// otherwise. Where the second are infinite, df₁·F is χ².
pub fn f_tail(f: f64, df1: f64, df2: f64) -> Option<f64> {
    if df2 == f64::INFINITY && df1.is_finite() {
        return chi2_tail(f * df1, df1);
    }
    let usable = |df: f64| df > 0.0 && df.is_finite();
    if f.is_nan() || !usable(df1) || !usable(df2) {
        return None;
    }
    if f <= 0.0 {
        return Some(1.0);
    }
    let ratio = df1 / df2 * f;
    if ratio.is_infinite() {
        return Some(0.0);
    }
    let (inner, outer) = (1.0 / (1.0 + ratio), ratio / (1.0 + ratio));
    Some(incomplete_beta(df2 / 2.0, df1 / 2.0, inner, outer))
}

/// The share of the χ² distribution above `x`. The degrees of freedom are above 0 and at most 10⁶;
/// nothing otherwise.
pub fn chi2_tail(x: f64, df: f64) -> Option<f64> {
    if x.is_nan() || !(df > 0.0 && df <= 1e6) {
        return None;
    }
    if x <= 0.0 {
        return Some(1.0);
    }
    if x.is_infinite() {
        return Some(0.0);
    }
    checked_gamma_ur(df / 2.0, x / 2.0).ok()
}

/// The z above which a share `p` of the standard normal distribution lies; `p` is from 0 to 1.
pub fn normal_quantile(p: f64) -> Option<f64> {
    symmetric(p, |z| Some(normal_tail(z)))
}

/// The t above which a share `p` of Student's t distribution lies; `p` is from 0 to 1.
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    symmetric(p, |t| t_tail(t, df))
}

/// The F above which a share `p` of the F distribution lies; `p` is from 0 to 1.
pub fn f_quantile(p: f64, df1: f64, df2: f64) -> Option<f64> {
    positive(p, |f| f_tail(f, df1, df2))
}

/// The χ² above which a share `p` of the distribution lies; `p` is from 0 to 1.
pub fn chi2_quantile(p: f64, df: f64) -> Option<f64> {
    positive(p, |x| chi2_tail(x, df))
}

/// The |t| beyond which a share `p` of Student's t distribution lies on both sides together. Infinite
/// for a `p` of 0, and 0 for a `p` of 1.
pub fn t_two_sided(p: f64, df: f64) -> Option<f64> {
    positive(p, |t| Some((2.0 * t_tail(t, df)?).min(1.0)))
}

/// The share of Student's t distribution beyond ±`t` on both sides together.
pub fn t_two_tails(t: f64, df: f64) -> Option<f64> {
    Some((2.0 * t_tail(t.abs(), df)?).min(1.0))
}

/// The quantile of a distribution that is symmetrical about 0.
fn symmetric(p: f64, tail: impl Fn(f64) -> Option<f64>) -> Option<f64> {
    match p > 0.5 {
        true => positive(1.0 - p, tail).map(|x| -x),
        false => positive(p, tail),
    }
}

/// The value from 0 up above which `tail` gives `p`, by false position (with the weights of Anderson and
/// Björck 1973) on the logarithms of both, which are close to straight in far tails.
fn positive(p: f64, tail: impl Fn(f64) -> Option<f64>) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    if p >= tail(0.0)? {
        return Some(0.0);
    }
    if p == 0.0 {
        return Some(f64::INFINITY);
    }
    let error = |x: f64| Some((tail(x)? / p).ln());
    let (mut low, mut high) = (1.0_f64, 1.0_f64);
    let (mut at_low, mut at_high) = (error(low)?, error(high)?);
    let mut step = 2.0;
    while at_high > 0.0 {
        (low, at_low) = (high, at_high);
        high *= step;
        step *= step;
        if high.is_infinite() {
            return Some(f64::INFINITY);
        }
        at_high = error(high)?;
    }
    step = 2.0;
    while at_low < 0.0 {
        (high, at_high) = (low, at_low);
        low /= step;
        step *= step;
        if low == 0.0 {
            return Some(0.0);
        }
        at_low = error(low)?;
    }
    /// The error of a logarithm that cannot be told from 0.
    const CLOSE: f64 = 4.0 * f64::EPSILON;
    let mut best = match at_low <= -at_high {
        true => (low, at_low),
        false => (high, at_high),
    };
    // Which end stayed where it was the last time, so that it does not stay for ever.
    let mut stayed = 0;
    for round in 0..400 {
        if best.1.abs() < CLOSE || high / low - 1.0 < 4.0 * f64::EPSILON {
            break;
        }
        let share = at_low / (at_low - at_high);
        let halfway = (low * high).sqrt();
        let guess = low * (high / low).powf(share);
        // Where a tail is flat at one end and falls off at the other, guesses hardly move.
        let slow = round > 40 && round % 2 == 0;
        let middle = match guess > low && guess < high && !slow {
            true => guess,
            false => halfway,
        };
        if middle <= low || middle >= high {
            break;
        }
        let at_middle = error(middle)?;
        if at_middle.abs() < best.1.abs() {
            best = (middle, at_middle);
        }
        // An end that stays counts for less, by how much the other one came closer.
        let weight = |before: f64| match 1.0 - at_middle / before {
            weight if weight > 0.0 => weight,
            _ => 0.5,
        };
        if at_middle >= 0.0 {
            if stayed == 1 {
                at_high *= weight(at_low);
            }
            (low, at_low) = (middle, at_middle);
            stayed = 1;
        } else {
            if stayed == 2 {
                at_low *= weight(at_high);
            }
            (high, at_high) = (middle, at_middle);
            stayed = 2;
        }
        if !at_high.is_finite() {
            at_high = -745.0;
        }
    }
    Some(best.0)
}

/// The regularised incomplete beta function I(x; a, b), where `y` is 1 − x, given apart because it may
/// be too small to be told from x. Continued fraction: NIST Digital Library of Mathematical Functions,
/// 8.17.22.
fn incomplete_beta(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if y <= 0.0 {
        return 1.0;
    }
    let front = beta_front(a, b, x, y);
    match x < (a + 1.0) / (a + b + 2.0) {
        true => front * beta_fraction(a, b, x, y),
        false => 1.0 - front * beta_fraction(b, a, y, x),
    }
}

/// xᵃ·yᵇ / B(a, b), with Stirling's terms taken out of the beta function, because they cancel.
fn beta_front(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let away = x * b - y * a;
    // ln(power / peak), by the difference where the two are close.
    let log = |difference: f64, quotient: f64| match difference.abs() < 0.5 {
        true => difference.ln_1p(),
        false => quotient.ln(),
    };
    let exponent = a * log(away / a, x * (1.0 + b / a)) + b * log(-away / b, y * (1.0 + a / b));
    let rest = stirling_rest(a + b) - stirling_rest(a) - stirling_rest(b);
    (exponent + rest).exp() * (a / (a + b) * b / (2.0 * PI)).sqrt()
}

/// What Stirling's formula leaves of ln Γ(z): ln Γ(z) − (z − ½) ln z + z − ½ ln 2π.
fn stirling_rest(z: f64) -> f64 {
    if z < 10.0 {
        return libm::lgamma(z) - (z - 0.5) * z.ln() + z - 0.5 * (2.0 * PI).ln();
    }
    let square = 1.0 / (z * z);
    let terms = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    terms
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum * square + term)
        / z
}

/// The continued fraction of I(x; a, b)·B(a, b) / (xᵃ·yᵇ): the even part of NIST DLMF 8.17.22, by Lentz's
/// method. Its terms are written with y, so that nothing cancels where x is close to 1.
fn beta_fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let excess = a * y - b * x + 1.0;
    let term = |m: f64| {
        let (one, two) = (a + 2.0 * m - 1.0, a + 2.0 * m + 1.0);
        let above = (a + m - 1.0) / one * ((a + b + m - 1.0) / one) * (m * (b - m) * x * x);
        let below = m + m * (b - m) * x / one + (a + m) / two * (excess + m * (1.0 + y));
        (above, below)
    };
    const TINY: f64 = 1e-300;
    let guarded = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut value = guarded(a / (a + 1.0) * excess);
    let (mut ahead, mut behind) = (value, 0.0);
    for step in 1..100_000 {
        let (above, below) = term(f64::from(step));
        behind = 1.0 / guarded(below + above * behind);
        ahead = guarded(below + above / ahead);
        let change = ahead * behind;
        value *= change;
        if (change - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    1.0 / value
}
