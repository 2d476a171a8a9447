//! Analysis of variance from the n, mean and SD of each group: F with equal variances, and Welch's.

use super::interval::Interval;

/// What is printed of one group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupFigures {
    /// How many people.
    pub n: u64,
    /// What the mean may be before rounding.
    pub mean: Interval,
    /// What the SD, over n − 1, may be before rounding.
    pub sd: Interval,
}

/// What the groups give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anova {
    /// F = Σnᵢ(mᵢ − m)²/(k − 1) over Σ(nᵢ − 1)sᵢ²/(N − k), from the least to the greatest.
    pub f: Interval,
    /// The same from what is printed, before any rounding.
    pub printed: f64,
    /// k − 1.
    pub df: u64,
    /// N − k.
    pub df2: u64,
    /// Welch's F (Biometrika 1951), about its least and greatest.
    pub welch: Interval,
    /// The same from what is printed, before any rounding.
    pub welch_printed: f64,
}

/// What two or more groups give. Nothing where one has fewer than two people, or an SD may be 0.
pub fn of(groups: &[GroupFigures]) -> Option<Anova> {
    let usable = groups.iter().all(|group| group.n > 1 && group.sd.low > 0.0);
    if groups.len() < 2 || !usable {
        return None;
    }
    let n: u64 = groups
        .iter()
        .try_fold(0_u64, |sum, group| sum.checked_add(group.n))?;
    let k = groups.len() as u64;
    let (df, df2) = (k - 1, n - k);
    let within = |end: fn(Interval) -> f64| {
        let squares = groups
            .iter()
            .map(|group| (group.n - 1) as f64 * end(group.sd).powi(2));
        squares.sum::<f64>() / df2 as f64
    };
    let means: Vec<f64> = groups.iter().map(|group| group.mean.middle()).collect();
    let scaled = |squares: f64| squares / df as f64;
    let (least, greatest) = (
        scaled(least_between(groups)),
        scaled(greatest_between(groups)),
    );
    let (least, greatest) = (least / within(|sd| sd.high), greatest / within(|sd| sd.low));
    // Of means that are known exactly both are the same, but for the machine's rounding.
    let f = Interval::new(least.min(greatest), greatest)?;
    let printed = scaled(between(groups, &means)) / within(Interval::middle);
    let (welch, welch_printed) = welch(groups)?;
    Some(Anova {
        f,
        printed,
        df,
        df2,
        welch,
        welch_printed,
    })
}

/// Σnᵢ(mᵢ − m)².
fn between(groups: &[GroupFigures], means: &[f64]) -> f64 {
    let n: f64 = groups.iter().map(|group| group.n as f64).sum();
    let weighted = groups.iter().zip(means);
    let grand = weighted
        .clone()
        .map(|(group, mean)| group.n as f64 * mean)
        .sum::<f64>()
        / n;
    weighted
        .map(|(group, mean)| group.n as f64 * (mean - grand).powi(2))
        .sum()
}

/// The least that Σnᵢ(mᵢ − m)² can be: of a point c from which every mean is as near as it can be, and c itself that
/// makes it least; it is convex in c.
fn least_between(groups: &[GroupFigures]) -> f64 {
    let about = |centre: f64| -> f64 {
        let away = groups.iter().map(|group| {
            let nearest = group.mean.nearest(centre);
            group.n as f64 * (nearest - centre).powi(2)
        });
        away.sum()
    };
    let ends = groups
        .iter()
        .flat_map(|group| [group.mean.low, group.mean.high]);
    let Some(span) = Interval::spanning(ends) else {
        return 0.0;
    };
    let (mut low, mut high) = (span.low, span.high);
    for _ in 0..200 {
        let third = (high - low) / 3.0;
        match about(low + third) < about(high - third) {
            true => high -= third,
            false => low += third,
        }
    }
    about(low / 2.0 + high / 2.0)
}

/// The most groups of which every corner is tried; of more, the widest bound is taken.
const MOST_CORNERS: usize = 12;

/// The greatest that it can be: it is convex in the means, so at one end of each.
fn greatest_between(groups: &[GroupFigures]) -> f64 {
    if groups.len() > MOST_CORNERS {
        let means: Vec<f64> = groups.iter().map(|group| group.mean.middle()).collect();
        let n: f64 = groups.iter().map(|group| group.n as f64).sum();
        let half = groups
            .iter()
            .map(|group| group.mean.high - group.mean.middle());
        let half = half.fold(0.0, f64::max);
        return (between(groups, &means).sqrt() + 2.0 * half * n.sqrt()).powi(2);
    }
    let corners = (0_u32..1 << groups.len()).map(|corner| {
        let ends = groups.iter().enumerate();
        let means: Vec<f64> = ends
            .map(|(at, group)| match corner >> at & 1 {
                0 => group.mean.low,
                _ => group.mean.high,
            })
            .collect();
        between(groups, &means)
    });
    corners.fold(0.0, f64::max)
}

/// Welch's F, about what it can be: to the first order in what was rounded, and as much again.
fn welch(groups: &[GroupFigures]) -> Option<(Interval, f64)> {
    let k = groups.len() as f64;
    let value = |numbers: &[(f64, f64, f64)]| {
        let weights: Vec<f64> = numbers.iter().map(|(n, _, sd)| n / sd.powi(2)).collect();
        let sum: f64 = weights.iter().sum();
        let both = || weights.iter().zip(numbers);
        let grand = both()
            .map(|(weight, (_, mean, _))| weight * mean)
            .sum::<f64>()
            / sum;
        let apart: f64 = both()
            .map(|(weight, (_, mean, _))| weight * (mean - grand).powi(2))
            .sum();
        let lambda: f64 = both()
            .map(|(weight, (n, _, _))| (1.0 - weight / sum).powi(2) / (n - 1.0))
            .sum();
        (apart / (k - 1.0)) / (1.0 + 2.0 * (k - 2.0) / (k * k - 1.0) * lambda)
    };
    let middles = groups
        .iter()
        .map(|group| (group.n as f64, group.mean.middle(), group.sd.middle()));
    let middles: Vec<_> = middles.collect();
    let middle = value(&middles);
    let mut reach = 0.0;
    for (at, group) in groups.iter().enumerate() {
        let mut moved = middles.clone();
        for mean in [group.mean.low, group.mean.high] {
            moved[at].1 = mean;
            reach += (value(&moved) - middle).abs();
        }
        moved[at].1 = middles[at].1;
        for sd in [group.sd.low, group.sd.high] {
            moved[at].2 = sd;
            reach += (value(&moved) - middle).abs();
        }
    }
    let whole = Interval::new(middle - reach, middle + reach)?;
    Some((whole, middle))
}
