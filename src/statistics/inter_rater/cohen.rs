//! Cohen's κ of two analysts, plain or weighted, with its standard error and interval.

use super::super::interval::Interval;
use super::cross_table::CrossTable;
use super::{NoInterval, NotDefined, Spread, limits};

/// How far two categories are from each other when two analysts disagree. With `k` categories that are numbered in
/// their order, agreement counts 1 and disagreement of categories i and j the share that is given here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Every disagreement is whole and counts 0: Cohen's κ of categories without an order.
    Unweighted,
    /// 1 − |i − j|/(k − 1): Cicchetti and Allison, American Journal of EEG Technology 1971;11:101–110,
    /// doi:10.1080/00029238.1971.11080840.
    Linear,
    /// 1 − (i − j)²/(k − 1)²: Fleiss and Cohen, Educational and Psychological Measurement 1973;33:613–619,
    /// doi:10.1177/001316447303300309.
    Quadratic,
}

impl Weights {
    /// How far two categories are apart, in steps that are not yet divided by the widest.
    fn apart(self, first: usize, second: usize) -> u64 {
        let steps = first.abs_diff(second) as u64;
        match self {
            Self::Unweighted => steps.min(1),
            Self::Linear => steps,
            Self::Quadratic => steps * steps,
        }
    }
}

/// Cohen's κ of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// κ, from −1 to 1: 1 where the two agree on every case, 0 where they agree as by chance.
    pub value: f64,
    /// The agreement that there is, from 0 to 1, disagreements counted by their weights.
    pub observed: f64,
    /// The agreement that chance would give, from 0 to below 1, from how often each analyst used each category.
    pub expected: f64,
    /// The standard error for large samples, of a κ that need not be 0; 0 where there is no spread.
    pub standard_error: f64,
    /// The confidence limits, value ± z times the standard error, within −1 and 1; or why there are none.
    pub interval: Result<Interval, NoInterval>,
}

/// κ of two analysts with an interval of that level, such as 0.95.
///
/// κ = 1 − D/E, where D is the disagreement that there is and E the one that chance would give, both weighted (Cohen,
/// Educational and Psychological Measurement 1960;20:37–46, doi:10.1177/001316446002000104; weighted: Psychological
/// Bulletin 1968;70:213–220, doi:10.1037/h0026256). The standard error is the one of Fleiss, Cohen and Everitt for a κ
/// other than 0 (Psychological Bulletin 1969;72:323–327, doi:10.1037/h0028106), not the smaller or larger one under the
/// hypothesis that κ is 0, with which it may be tested and of which no interval can be made.
///
/// Categories that nobody used change nothing at either end of the order, and count as steps between others.
///
/// # Errors
///
/// Not defined of fewer than two cases (of one, κ would be 0 whenever the two disagree), and where both put all cases
/// into the same single category.
pub fn kappa(table: &CrossTable, weights: Weights, level: f64) -> Result<Kappa, NotDefined> {
    let cases = table.cases();
    if cases < 2 {
        return Err(NotDefined::TooFewCases { cases, needed: 2 });
    }
    let (first, second) = (table.first(), table.second());
    let cells = || {
        let all = (0..table.categories())
            .flat_map(|row| (0..table.categories()).map(move |column| (row, column)));
        all.map(|(row, column)| (row, column, weights.apart(row, column)))
    };
    let observed: u128 = cells()
        .map(|(row, column, apart)| u128::from(apart) * u128::from(table.count(row, column)))
        .sum();
    let expected: u128 = cells()
        .map(|(row, column, apart)| {
            u128::from(apart) * u128::from(first[row]) * u128::from(second[column])
        })
        .sum();
    if expected == 0 {
        return Err(NotDefined::OneCategory);
    }
    let n = u128::from(cases);
    // κ = 1 − n·D/E, the counts of D being of n cases and those of E of n² pairs.
    let value = match n * observed <= expected {
        true => (expected - n * observed) as f64 / expected as f64,
        false => -((n * observed - expected) as f64 / expected as f64),
    };
    let n = cases as f64;
    let (observed, expected) = (observed as f64 / n, expected as f64 / (n * n));
    let widest = weights.apart(0, table.categories() - 1) as f64;
    // How far a category of the one is, on average, from where the other puts cases.
    let mean = |of: &[u64], category: usize| {
        let far = of.iter().enumerate();
        let far = far.map(|(other, count)| weights.apart(category, other) as f64 * *count as f64);
        far.sum::<f64>() / n
    };
    let from_first: Vec<f64> = (0..first.len()).map(|it| mean(&second, it)).collect();
    let from_second: Vec<f64> = (0..second.len()).map(|it| mean(&first, it)).collect();
    // What a case of each cell adds to κ: the variance of Fleiss, Cohen and Everitt is that of these influences, whose
    // mean is −D. Written so nothing cancels that could leave a variance below 0.
    let ratio = observed / expected;
    let squares: f64 = cells()
        .map(|(row, column, apart)| {
            let influence = apart as f64 - (from_first[row] + from_second[column]) * ratio;
            table.count(row, column) as f64 * (influence + observed).powi(2)
        })
        .sum();
    // What is left of the machine's rounding is no spread.
    let spread = Some((squares / n).sqrt()).filter(|spread| *spread > 1e-12 * widest);
    let standard_error = spread.map_or(0.0, |spread| spread / (n.sqrt() * expected));
    let whole = |counts: &[u64]| counts.contains(&cases);
    let interval = limits(value, standard_error, cases, level, Spread::Normal);
    let interval = match standard_error == 0.0 && interval != Err(NoInterval::NoLevel) {
        true if observed == 0.0 => Err(NoInterval::AllAgree),
        true if whole(&first) || whole(&second) => Err(NoInterval::OneSided),
        _ => interval,
    };
    Ok(Kappa {
        value,
        observed: 1.0 - observed / widest,
        expected: 1.0 - expected / widest,
        standard_error,
        interval,
    })
}
