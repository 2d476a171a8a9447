//! What the figures of a table tell of how they were made, where the file does not say it: by arithmetic, never by name.

use rust_decimal::prelude::ToPrimitive;

use crate::number::{Printed, several};
use crate::statistics::distribution::{normal_tail, t_two_tails};

/// How near two numbers of full precision are that are the same.
const NEAR: f64 = 1e-5;

/// One row of a model: an estimate with what stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Estimated {
    pub(super) estimate: Option<f64>,
    pub(super) se: Option<f64>,
    pub(super) statistic: Option<f64>,
    pub(super) df: Option<f64>,
    pub(super) p: Option<f64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

/// On which scale estimates stand: as they were estimated, or turned back from their logarithms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// The statistic is the estimate over its standard error.
    Plain,
    /// It is the logarithm of the estimate over it: the estimates are ratios.
    Exponentiated,
}

/// On which scale the estimates stand, for some values that round to what is written; nothing where the figures do not tell.
pub(super) fn stands(rows: &[Estimated]) -> Option<Stands> {
    let quotients = rows
        .iter()
        .filter_map(|row| Some((row.estimate?, row.se?, row.statistic?)));
    let all: Vec<(f64, f64, f64)> = quotients.filter(|(_, se, _)| *se > 0.0).collect();
    let plain = |(estimate, se, statistic): &(f64, f64, f64)| {
        let around = half(*estimate);
        meets(estimate - around, estimate + around, *se, *statistic)
    };
    let ratio = |(estimate, se, statistic): &(f64, f64, f64)| {
        let around = half(*estimate);
        let least = (estimate - around).max(f64::MIN_POSITIVE);
        *estimate > 0.0 && meets(least.ln(), (estimate + around).ln(), *se, *statistic)
    };
    match (all.iter().all(plain), all.iter().all(ratio)) {
        _ if all.is_empty() => None,
        (true, false) => Some(Stands::Plain),
        (false, true) => Some(Stands::Exponentiated),
        _ => None,
    }
}

/// Whether the statistics are the squares of the estimates over their standard errors, on either scale.
pub(super) fn are_squares(rows: &[Estimated]) -> bool {
    let known = rows
        .iter()
        .filter_map(|row| Some((row.estimate?, row.se?, row.statistic?)));
    let mut known = known.filter(|(_, se, _)| *se > 0.0).peekable();
    known.peek().is_some()
        && known.all(|(estimate, se, statistic)| {
            let around = half(estimate);
            let ends = [estimate - around, estimate + around];
            let logs = ends.map(|end| end.max(f64::MIN_POSITIVE).ln());
            let square = |[least, most]: [f64; 2]| {
                let (low, high) = quotients(least, most, se);
                let least = if low * high <= 0.0 {
                    0.0
                } else {
                    low.abs().min(high.abs())
                };
                let most = low.abs().max(high.abs());
                let around = half(statistic) + NEAR * statistic.abs();
                (least * least - around..=most * most + around).contains(&statistic)
            };
            square(ends) || estimate > 0.0 && square(logs)
        })
}

/// Whether an estimate between these over its standard error is the statistic, for some values that round to what is written.
fn meets(least: f64, most: f64, se: f64, statistic: f64) -> bool {
    let (low, high) = quotients(least, most, se);
    let around = half(statistic) + NEAR * statistic.abs();
    (low - around..=high + around).contains(&statistic)
}

/// The least and the largest quotient of an estimate between these and a standard error that rounds to what is written.
fn quotients(least: f64, most: f64, se: f64) -> (f64, f64) {
    let (small, large) = ((se - half(se)).max(se / 2.0), se + half(se));
    let ends = [least / small, least / large, most / small, most / large];
    let low = ends.into_iter().fold(f64::INFINITY, f64::min);
    let high = ends.into_iter().fold(f64::NEG_INFINITY, f64::max);
    (low, high)
}

/// Half of the last decimal of a number as it is written: what rounding may have taken or added.
fn half(number: f64) -> f64 {
    let written = format!("{number}");
    match written.split_once('.') {
        Some((_, decimals)) => 0.5 * 10_f64.powi(-(decimals.len() as i32)),
        None => 0.5,
    }
}

/// Whether `p` is one that `of` gives for a statistic, for some values of both that round to what is written.
fn follows(statistic: f64, p: f64, of: impl Fn(f64) -> Option<f64>) -> Option<bool> {
    let (size, around) = (statistic.abs(), half(statistic));
    let (least, most) = (of(size + around)?, of((size - around).max(0.0))?);
    let around = half(p) + NEAR * p;
    Some((least - around..=most + around).contains(&p))
}

/// Whether p is that of a normal distribution; nothing where the figures do not tell.
pub(super) fn is_normal(rows: &[Estimated]) -> Option<bool> {
    let pairs = rows.iter().filter_map(|row| Some((row.statistic?, row.p?)));
    // Very small p are alike in both, p near to 1 tell little, and so do those of few digits.
    let is_telling = |p: f64| (1e-12..0.999).contains(&p) && half(p) < 0.02 * p;
    let telling = pairs.filter(|(_, p)| is_telling(*p));
    let all: Vec<(f64, f64)> = telling.collect();
    let normal =
        |(z, p): &(f64, f64)| follows(*z, *p, |z| Some(2.0 * normal_tail(z))).unwrap_or(false);
    (!all.is_empty()).then(|| all.iter().all(normal))
}

/// Whether p are larger than those of the statistic beside them, as where several comparisons were allowed for; nothing
/// where the figures do not tell.
pub(super) fn is_adjusted(rows: &[Estimated]) -> Option<bool> {
    // One comparison alone allows for no others.
    if rows.iter().filter(|row| row.p.is_some()).count() < 2 {
        return None;
    }
    let mut told = None;
    for row in rows {
        let (Some(statistic), Some(p)) = (row.statistic, row.p) else {
            continue;
        };
        if !(1e-12..0.999).contains(&p) {
            continue;
        }
        let plain = |statistic: f64| match row.df {
            Some(df) if df.is_finite() => t_two_tails(statistic, df),
            Some(_) => Some(2.0 * normal_tail(statistic)),
            None => None,
        };
        let (Some(alike), Some(least)) = (follows(statistic, p, plain), plain(statistic.abs()))
        else {
            continue;
        };
        let larger = !alike && p > least;
        match (larger, alike) {
            (true, _) => told = Some(true),
            (false, true) => told = told.or(Some(false)),
            // A p that is too small is no matter of several comparisons.
            (false, false) => return None,
        }
    }
    told
}

/// Whether limits lie as far below their estimates as above them, on the scale on which these were estimated; nothing where
/// the figures do not tell.
pub(super) fn are_symmetric(rows: &[Estimated], stands: Stands) -> Option<bool> {
    let on_scale = |value: f64| match stands {
        Stands::Plain => value,
        Stands::Exponentiated => value.ln(),
    };
    let mut told = None;
    for row in rows {
        let (Some(estimate), Some(low), Some(high)) = (row.estimate, row.low, row.high) else {
            continue;
        };
        // Limits that do not enclose it are those of something else.
        if !(low..=high).contains(&estimate) {
            return None;
        }
        // What rounding may have moved, on the scale of the estimates.
        let moved = |value: f64| match stands {
            Stands::Plain => half(value),
            Stands::Exponentiated => half(value) / value.abs().max(f64::MIN_POSITIVE),
        };
        let rounded = moved(estimate) + (moved(low) + moved(high)) / 2.0;
        let [estimate, low, high] = [estimate, low, high].map(on_scale);
        let width = (high - low) / 2.0;
        if !(width.is_finite() && width > 0.0) {
            continue;
        }
        let off = ((high + low) / 2.0 - estimate).abs();
        if off > width * 1e-4 + rounded {
            return Some(false);
        }
        told = Some(true);
    }
    told
}

/// Whether changes are what is later minus what is earlier (true) or the other way round, where all fit the means before
/// and after in one way and not in the other: `changes` are these three. Nothing where they do not tell.
pub(super) fn direction(changes: impl Iterator<Item = (f64, f64, f64)>) -> Option<bool> {
    let mut told: Option<bool> = None;
    for (before, after, change) in changes {
        // The people at both times are fewer, and means are rounded.
        let near = |difference: f64| (difference - change).abs() <= 0.3 * change.abs() + 0.05;
        match (near(after - before), near(before - after)) {
            (true, false) if told != Some(false) => told = Some(true),
            (false, true) if told != Some(true) => told = Some(false),
            (true, true) => {}
            _ => return None,
        }
    }
    told
}

/// The first number of a cell.
pub(super) fn first_number(cell: &str, comma: bool) -> Option<f64> {
    let read = several(cell, comma).ok()?;
    let text = read.pieces.first()?.text.clone()?;
    let text = text.replace(',', if comma { "." } else { "" });
    Printed::parse(&text).ok()?.value()?.to_f64()
}
