//! p from a table of counts: Pearson's χ², with Yates's correction, and Fisher's exact test.

use super::distribution::chi2_tail;
use super::exact;
use super::interval::{Interval, Rounding};
use super::p_value::{self, Alpha, Tails};
use super::{Coherence, Outcome, Quantity, Refusal};
use crate::number::Printed;

/// What a table of counts gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Contingency {
    /// Whether a printed p is that of one of the tests; computed is Pearson's, possible holds all.
    pub outcome: Outcome,
    /// Pearson's χ².
    pub chi2: f64,
    /// Its degrees of freedom, (rows − 1)(columns − 1).
    pub df: u64,
    /// Its p.
    pub p: f64,
    /// χ² with Yates's correction, of tables of two by two.
    pub chi2_yates: Option<f64>,
    /// Its p.
    pub p_yates: Option<f64>,
    /// The two-sided p of Fisher's exact test: of the tables that are no more probable than the one given. Of a larger
    /// table than two by two only where a p is held against it, and there are not too many.
    pub p_fisher: Option<f64>,
    /// Of such a larger table, the exact p of Pearson's χ².
    pub p_exact: Option<f64>,
}

/// The most tables that Fisher's test is done over.
const MOST_TABLES: u64 = 1_000_000;

/// Holds a p against a table of counts, given by its rows. Rows and columns of nothing are left out.
///
/// # Errors
///
/// Refuses rows of different lengths, tables with fewer than two rows or columns that are not empty, and
/// counts that are too large.
pub fn check(
    rows: &[&[u64]],
    p: Option<&Printed>,
    tails: Tails,
    alpha: Alpha,
) -> Result<Contingency, Refusal> {
    let refused = Refusal::Impossible(Quantity::Count);
    let width = rows.first().map_or(0, |row| row.len());
    if rows.iter().any(|row| row.len() != width) {
        return Err(refused);
    }
    let of_rows = rows.iter().map(|row| total(row.iter().copied()));
    let of_rows = of_rows.collect::<Result<Vec<_>, _>>()?;
    let of_columns = (0..width).map(|column| total(rows.iter().map(|row| row[column])));
    let of_columns = of_columns.collect::<Result<Vec<_>, _>>()?;
    let all = total(of_rows.iter().copied())? as f64;
    let filled = |totals: &[u64]| totals.iter().filter(|total| **total > 0).count();
    let (height, width) = (filled(&of_rows), filled(&of_columns));
    if height < 2 || width < 2 {
        return Err(refused);
    }
    let mut cells = Vec::new();
    for (row, row_total) in rows.iter().zip(&of_rows) {
        for (count, column_total) in row.iter().zip(&of_columns) {
            let expected = *row_total as f64 * (*column_total as f64 / all);
            if expected > 0.0 {
                cells.push((*count as f64, expected));
            }
        }
    }
    let chi2 = |correction: f64| -> f64 {
        let cells = cells.iter().map(|(count, expected)| {
            let away = (count - expected).abs();
            (away - correction.min(away)).powi(2) / expected
        });
        cells.sum()
    };
    let df = (height as u64 - 1) * (width as u64 - 1);
    let tail = |chi2: f64| chi2_tail(chi2, df as f64).ok_or(Refusal::TooLarge);
    let two_by_two = height == 2 && width == 2;
    let pearson = chi2(0.0);
    let yates = two_by_two.then(|| chi2(0.5));
    let corner = match two_by_two {
        true => corner(rows, &of_rows, &of_columns),
        false => None,
    };
    let larger = match two_by_two {
        false => p.and_then(|_| exact::of(rows)),
        true => None,
    };
    let mut found = Contingency {
        outcome: Outcome::new(Coherence::Undetermined(vec![Quantity::P])),
        chi2: pearson,
        df,
        p: tail(pearson)?,
        chi2_yates: yates,
        p_yates: yates.map(tail).transpose()?,
        p_fisher: corner.and_then(fisher).or(larger.map(|it| it.fisher)),
        p_exact: larger.map(|it| it.pearson),
    };
    let values = [Some(found.p), found.p_yates, found.p_fisher, found.p_exact];
    found.outcome.computed = Some(found.p);
    found.outcome.possible = Interval::spanning(values.into_iter().flatten());
    if let Some(p) = p {
        let agrees = |rounding| {
            let mut values = values.iter().flatten();
            values.any(|value| {
                let value = Interval::exact(*value);
                p_value::agrees_counted(p, value, tails, alpha, rounding)
            })
        };
        found.outcome.verdict = agrees(Rounding::Nearest).into();
        if found.outcome.is_inconsistent() {
            found.outcome.repair(Quantity::P, 0, found.outcome.possible);
            found.outcome.truncation = agrees(Rounding::Truncation);
        }
    }
    Ok(found)
}

/// A sum that floating numbers still hold exactly.
fn total(mut counts: impl Iterator<Item = u64>) -> Result<u64, Refusal> {
    let sum = counts.try_fold(0_u64, |sum, count| sum.checked_add(count));
    sum.filter(|sum| *sum < 1 << 53).ok_or(Refusal::TooLarge)
}

/// The upper left count of a table of two by two with its row's, its column's and the whole total.
type Corner = (u64, u64, u64, u64);

fn corner(rows: &[&[u64]], of_rows: &[u64], of_columns: &[u64]) -> Option<Corner> {
    let row = of_rows.iter().position(|total| *total > 0)?;
    let column = of_columns.iter().position(|total| *total > 0)?;
    let all = of_rows.iter().sum();
    Some((rows[row][column], of_rows[row], of_columns[column], all))
}

/// Fisher's exact test, two-sided, by the ratios of neighbouring tables, counted from the table given.
/// Nothing where there are too many tables.
fn fisher((count, row, column, all): Corner) -> Option<f64> {
    let (least, greatest) = ((row + column).saturating_sub(all), row.min(column));
    if greatest - least > MOST_TABLES {
        return None;
    }
    let up = |count: u64| {
        let (first, second) = ((row - count) as f64, (column - count) as f64);
        first * (second / ((count + 1) as f64 * (all + count + 1 - row - column) as f64))
    };
    // Weights from the most probable table, so that none can overflow.
    let mode = ((row + 1) as f64 * ((column + 1) as f64 / (all + 2) as f64)) as u64;
    let mode = mode.clamp(least, greatest);
    let mut weights = vec![0.0_f64; (greatest - least + 1) as usize];
    let at = |count: u64| (count - least) as usize;
    weights[at(mode)] = 1.0;
    for count in mode..greatest {
        weights[at(count + 1)] = weights[at(count)] * up(count);
    }
    for count in (least..mode).rev() {
        weights[at(count)] = weights[at(count + 1)] / up(count);
    }
    // Equally probable tables may differ by the machine's rounding.
    let bound = weights[at(count)] * (1.0 + 1e-7);
    // The smallest first, so that none is lost beside a larger one.
    weights.sort_by(f64::total_cmp);
    let rare: f64 = weights.iter().take_while(|weight| **weight <= bound).sum();
    Some((rare / weights.iter().sum::<f64>()).min(1.0))
}
