//! What two counts out of two numbers give: ratios, a difference, χ² and tests.

use super::distribution::{chi2_tail, normal_tail};

/// The measures of a table of two by two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// The odds of the first over those of the second.
    pub odds_ratio: f64,
    /// The share of the first over that of the second.
    pub risk_ratio: f64,
    /// The share of the first less that of the second.
    pub difference: f64,
    /// Pearson's χ².
    pub pearson: f64,
    /// The same with Yates's correction.
    pub yates: f64,
    /// Pearson's over N − 1 in place of N.
    pub less_one: f64,
    /// That of the likelihoods, G².
    pub likelihood: f64,
}

/// The measures of two counts, each with the number it is of. Nothing where a count is 0 or everybody, or above
/// its number.
pub fn sizes([a, n1]: [u64; 2], [c, n2]: [u64; 2]) -> Option<Sizes> {
    let (b, d) = (n1.checked_sub(a)?, n2.checked_sub(c)?);
    if [a, b, c, d].contains(&0) {
        return None;
    }
    let [a, b, c, d] = [a, b, c, d].map(|count| count as f64);
    let (n1, n2) = (a + b, c + d);
    let n = n1 + n2;
    let apart = (a * d - b * c).abs();
    let margins = n1 * n2 * (a + c) * (b + d);
    let chi2 = |apart: f64| n * apart * apart / margins;
    let cells = [
        (a, n1, a + c),
        (b, n1, b + d),
        (c, n2, a + c),
        (d, n2, b + d),
    ];
    let likelihood = cells.map(|(count, row, column)| count * (count * n / (row * column)).ln());
    let pearson = chi2(apart);
    Some(Sizes {
        odds_ratio: a * d / (b * c),
        risk_ratio: (a / n1) / (c / n2),
        difference: a / n1 - c / n2,
        pearson,
        yates: chi2((apart - n / 2.0).max(0.0)),
        less_one: pearson * (n - 1.0) / n,
        likelihood: 2.0 * likelihood.iter().sum::<f64>(),
    })
}

/// The p of tests on two counts beside those of Pearson's χ², Yates's and Fisher's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tests {
    /// That of Pearson's χ² over N − 1 in place of N.
    pub less_one: Option<f64>,
    /// That of the likelihoods, G².
    pub likelihood: Option<f64>,
    /// Wald's of the odds ratio: its logarithm over its error (Woolf).
    pub odds_ratio: Option<f64>,
    /// Wald's of the risk ratio: its logarithm over its error (Katz).
    pub risk_ratio: Option<f64>,
    /// Wald's of the difference, whose error is that of both shares.
    pub difference: Option<f64>,
}

/// The p of tests on two counts, each with the number it is of; none where a count is 0 or everybody, or above its
/// number.
pub fn tests(one: [u64; 2], two: [u64; 2]) -> Tests {
    let Some(sizes) = sizes(one, two) else {
        return Tests::default();
    };
    let [a, n1, c, n2] = [one[0], one[1], two[0], two[1]].map(|count| count as f64);
    let (b, d) = (n1 - a, n2 - c);
    let wald = |value: f64, variance: f64| Some(2.0 * normal_tail(value.abs() / variance.sqrt()));
    let parts = 1.0 / a + 1.0 / c;
    Tests {
        less_one: chi2_tail(sizes.less_one, 1.0),
        likelihood: chi2_tail(sizes.likelihood, 1.0),
        odds_ratio: wald(sizes.odds_ratio.ln(), parts + 1.0 / b + 1.0 / d),
        risk_ratio: wald(sizes.risk_ratio.ln(), parts - 1.0 / n1 - 1.0 / n2),
        difference: wald(sizes.difference, a * b / n1.powi(3) + c * d / n2.powi(3)),
    }
}

/// χ² of the likelihoods, G², of any table of counts, given by its rows; nothing where a row or column is empty.
pub fn likelihood(rows: &[&[u64]]) -> Option<f64> {
    let width = rows.first()?.len();
    let of_rows: Vec<f64> = rows
        .iter()
        .map(|row| row.iter().sum::<u64>() as f64)
        .collect();
    let columns =
        (0..width).map(|at| rows.iter().filter_map(|row| row.get(at)).sum::<u64>() as f64);
    let columns: Vec<f64> = columns.collect();
    let n: f64 = of_rows.iter().sum();
    let mut sum = 0.0;
    for (row, of_row) in rows.iter().zip(&of_rows) {
        for (count, column) in row.iter().zip(&columns).filter(|(count, _)| **count > 0) {
            let count = *count as f64;
            sum += count * (count * n / (of_row * column)).ln();
        }
    }
    let filled = of_rows.iter().chain(&columns).all(|total| *total > 0.0);
    filled.then_some(2.0 * sum)
}
