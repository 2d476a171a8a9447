//! Krippendorff's α of any number of analysts, whether or not each judged every case.

use std::collections::BTreeMap;

use super::NotDefined;
use super::ratings::Ratings;

/// How far two categories are from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// 1, whichever they are: categories without an order.
    Nominal,
    /// By how many judgements lie between them, half of those in the two included, squared: categories in their order.
    Ordinal,
}

/// Krippendorff's α.
///
/// It has no interval here. The one in use is drawn from samples at random (Hayes and Krippendorff, Communication
/// Methods and Measures 2007;1:77–89, doi:10.1080/19312450709336664), and would be another one each time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KrippendorffAlpha {
    /// α, from −1 to 1: 1 where all agree on every case, 0 where they agree as by chance.
    pub value: f64,
    /// How many cases were judged by two analysts or more; no other counts.
    pub cases: u64,
    /// How many judgements these cases have.
    pub judgements: u64,
    /// The mean distance between two judgements of a case.
    pub observed: f64,
    /// The mean distance between two judgements of any.
    pub expected: f64,
}

/// Krippendorff's α = 1 − D/E, where D is the mean distance between two judgements of a case, every judgement counted
/// once whatever the number of analysts, and E that between two of all judgements (Krippendorff, Content analysis, 4th
/// edition 2019, chapter 12, doi:10.4135/9781071878781; Computing Krippendorff's alpha-reliability, 2011).
///
/// Categories that nobody used change nothing, wherever they stand.
///
/// # Errors
///
/// Not defined where there is no case, where none was judged by two analysts, where only one was (all chance would be
/// its own, and α never above 0), and where all judgements of such cases are of one category.
pub fn alpha(ratings: &Ratings, distance: Distance) -> Result<KrippendorffAlpha, NotDefined> {
    let judged = |row: &[u64]| row.iter().sum::<u64>();
    let rows = ratings.cases().iter().map(Vec::as_slice);
    let rows: Vec<&[u64]> = rows.filter(|row| judged(row) > 1).collect();
    let cases = rows.len() as u64;
    match (cases, ratings.cases().len()) {
        (0, 1..) => return Err(NotDefined::NothingToPair),
        (0 | 1, _) => return Err(NotDefined::TooFewCases { cases, needed: 2 }),
        _ => {}
    }
    let used: Vec<u64> = (0..ratings.categories())
        .map(|category| rows.iter().map(|row| row[category]).sum())
        .collect();
    // Twice the rank in the middle of each category: their difference is twice the ordinal distance.
    let middles = used.iter().scan(0, |before, count| {
        let middle = 2 * *before + count;
        *before += count;
        Some(middle)
    });
    let middles: Vec<u64> = middles.collect();
    let apart = |one: usize, other: usize| match distance {
        Distance::Nominal => u128::from(one != other),
        Distance::Ordinal => u128::from(middles[one].abs_diff(middles[other])).pow(2),
    };
    // The sum of the distances of all pairs of those judgements, each pair both ways.
    let sum = |counts: &[u64]| -> u128 {
        let some = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let some: Vec<(usize, u128)> = some.map(|(at, count)| (at, u128::from(*count))).collect();
        let pairs = some
            .iter()
            .flat_map(|one| some.iter().map(move |other| (one, other)));
        pairs
            .map(|(one, other)| one.1 * other.1 * apart(one.0, other.0))
            .sum()
    };
    let expected = sum(&used);
    if expected == 0 {
        return Err(NotDefined::OneCategory);
    }
    // By the number of analysts, in whole numbers, so that no order of cases shows in the last digit.
    let mut observed: BTreeMap<u64, u128> = BTreeMap::new();
    for row in rows {
        *observed.entry(judged(row)).or_default() += sum(row);
    }
    let observed = observed
        .into_iter()
        .map(|(analysts, sum)| sum as f64 / (analysts - 1) as f64);
    let judgements: u64 = used.iter().sum();
    let n = judgements as f64;
    // Twice the ordinal distance, squared, is four times its square.
    let unit = match distance {
        Distance::Nominal => 1.0,
        Distance::Ordinal => 4.0,
    };
    let observed = observed.sum::<f64>() / (n * unit);
    let expected = expected as f64 / (n * (n - 1.0) * unit);
    Ok(KrippendorffAlpha {
        value: 1.0 - observed / expected,
        cases,
        judgements,
        observed,
        expected,
    })
}
