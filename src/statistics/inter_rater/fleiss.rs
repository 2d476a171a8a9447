//! Fleiss's κ of several analysts who all judge each case.

use super::super::interval::Interval;
use super::ratings::Ratings;
use super::{NoInterval, NotDefined, Spread, limits};

/// Fleiss's κ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FleissKappa {
    /// κ, from −1/(m − 1) to 1 of m analysts: 1 where they agree on every case, 0 where they agree as by chance.
    pub value: f64,
    /// How many cases there are.
    pub cases: u64,
    /// How many analysts judged each.
    pub analysts: u64,
    /// The share of the pairs of judgements of a case that agree, from 0 to 1.
    pub observed: f64,
    /// The share that chance would give, from 0 to below 1, from how often all together used each category.
    pub expected: f64,
    /// The standard error over cases, of a κ that need not be 0; 0 where there is no spread.
    pub standard_error: f64,
    /// The confidence limits, value ± t times the standard error with a degree of freedom less than there are cases,
    /// within −1 and 1; or why there are none.
    pub interval: Result<Interval, NoInterval>,
}

/// Fleiss's κ with an interval of that level, such as 0.95.
///
/// κ = (P − E)/(1 − E), where P is the share of pairs of judgements of a case that agree and E the sum of the squared
/// shares of the categories (Fleiss, Psychological Bulletin 1971;76:378–382, doi:10.1037/h0031619). Of two analysts it
/// is Scott's π, not Cohen's κ: it knows no difference between analysts.
///
/// The standard error is that of Gwet for a κ other than 0 (British Journal of Mathematical and Statistical Psychology
/// 2008;61:29–48, doi:10.1348/000711006X126600; Educational and Psychological Measurement 2021;81:781–790,
/// doi:10.1177/0013164420973080), by which irrCAC makes its interval, with t. The one that Fleiss gave is of analysts who
/// judge by chance: it may test whether κ is 0, and makes no interval.
///
/// # Errors
///
/// Not defined of fewer than two cases, where no case was judged by two, where not all were judged by as many analysts
/// (Krippendorff's α takes those), and where all judgements are of one category.
pub fn kappa(ratings: &Ratings, level: f64) -> Result<FleissKappa, NotDefined> {
    let rows = ratings.cases();
    let cases = rows.len() as u64;
    if cases < 2 {
        return Err(NotDefined::TooFewCases { cases, needed: 2 });
    }
    let judged = || rows.iter().map(|row| row.iter().sum::<u64>());
    let (fewest, most) = (judged().min().unwrap_or(0), judged().max().unwrap_or(0));
    if most < 2 {
        return Err(NotDefined::NothingToPair);
    }
    if fewest < most {
        return Err(NotDefined::UnequalAnalysts { fewest, most });
    }
    let used: Vec<u64> = (0..ratings.categories())
        .map(|category| rows.iter().map(|row| row[category]).sum())
        .collect();
    let square = |count: &u64| u128::from(*count) * u128::from(*count);
    let pairs = |row: &[u64]| -> u128 {
        row.iter()
            .map(|count| square(count) - u128::from(*count))
            .sum()
    };
    let agreeing: u128 = rows.iter().map(|row| pairs(row)).sum();
    let by_chance: u128 = used.iter().map(square).sum();
    let all = u128::from(cases) * u128::from(most);
    if by_chance == all * all {
        return Err(NotDefined::OneCategory);
    }
    // P is `agreeing` of all·(m − 1) pairs and E is `by_chance` of all².
    let others = u128::from(most) - 1;
    let (of_pairs, of_chance) = (agreeing * all, by_chance * others);
    let below = (others * (all * all - by_chance)) as f64;
    let value = match of_pairs >= of_chance {
        true => (of_pairs - of_chance) as f64 / below,
        false => -((of_chance - of_pairs) as f64 / below),
    };
    let (m, total) = (most as f64, all as f64);
    let observed = agreeing as f64 / (total * (m - 1.0));
    let expected = by_chance as f64 / (total * total);
    // What each case adds: its own agreement, less what it moves the agreement by chance.
    let moves = rows.iter().map(|row| {
        let own = pairs(row) as f64 / (m * (m - 1.0));
        let shares = row.iter().zip(&used);
        let chance: f64 = shares
            .map(|(count, used)| *count as f64 / m * (*used as f64 / total))
            .sum();
        own - observed - 2.0 * (1.0 - value) * (chance - expected)
    });
    let squares: f64 = moves.map(|it| it * it).sum();
    let n = cases as f64;
    // What is left of the machine's rounding is no spread.
    let spread = Some((squares / (n - 1.0)).sqrt()).filter(|spread| *spread > 1e-12);
    let standard_error = spread.map_or(0.0, |spread| spread / (n.sqrt() * (1.0 - expected)));
    let interval = limits(value, standard_error, cases, level, Spread::T);
    let all_agree = agreeing == all * others && interval != Err(NoInterval::NoLevel);
    Ok(FleissKappa {
        value,
        cases,
        analysts: most,
        observed,
        expected,
        standard_error,
        interval: match all_agree {
            true => Err(NoInterval::AllAgree),
            false => interval,
        },
    })
}
