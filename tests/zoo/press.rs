//! How figures are printed: rounded as a program or an author rounds them, each by what its heading says it is.

use std::collections::BTreeMap;

use super::kind::{Kind, Printed, Table};
use crate::simulation::draw::{Ties, text};

/// How a column is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Print {
    /// As it stands.
    Word,
    /// A number of people or events.
    Whole,
    /// Degrees of freedom; whole where all of the column are.
    Df { whole: bool },
    /// A p value.
    P,
    /// A percentage.
    Percent,
    /// A standard deviation or error.
    Spread,
    /// The lowest or highest value, which is printed whole where it is.
    Extreme,
    /// Any other number.
    Value,
}

impl Print {
    /// How the column of that heading with these cells is printed.
    pub(super) fn of<'a>(heading: &str, mut cells: impl Iterator<Item = &'a str>) -> Self {
        match heading {
            "set" | "at" | "from" | "to" | "group" | "versus" | "contrast" | "category"
            | "study" => Self::Word,
            "n" | "n_versus" | "count" | "events" => Self::Whole,
            "df" | "den.df" | "parameter" | "num Df" | "den Df" | "d.f." | "dof" => Self::Df {
                whole: cells.all(|cell| !cell.contains('.')),
            },
            "p" | "p.value" | "Pr(>F)" | "Pr(>|z|)" | "p-val (Satt)" | "P>|t|" | "P>|z|"
            | "pvalue" | "p-value" | "p-val" => Self::P,
            "percent" => Self::Percent,
            "sd" | "std" | "SE" | "se" | "std.error" | "std err" | "stderr" | "sd_eff"
            | "sd_change" | "std_diff" => Self::Spread,
            "min" | "max" | "amin" | "amax" => Self::Extreme,
            _ => Self::Value,
        }
    }
}

/// With how many decimals figures are printed.
pub(super) struct Press {
    decimals: Option<usize>,
}

impl Press {
    /// All with that many.
    pub(super) fn with(decimals: usize) -> Self {
        let decimals = Some(decimals);
        Self { decimals }
    }

    /// Each data set with one to four.
    pub(super) fn in_turn() -> Self {
        Self { decimals: None }
    }

    fn decimals(&self, set: usize) -> usize {
        self.decimals.unwrap_or(set % 4 + 1)
    }

    /// The cells of a table.
    pub(super) fn table(&self, table: &Table) -> Vec<Vec<String>> {
        let rows = table.rows.iter().map(|row| {
            let decimals = self.decimals(row.set);
            let cells = row.cells.iter().zip(&table.print);
            cells
                .map(|(cell, print)| printed(cell, *print, decimals, ties(row.set)))
                .collect()
        });
        rows.collect()
    }

    /// Prints anew what follows from other printed figures.
    pub(super) fn afterwards(&self, flag: &str, kind: &Kind, printed: &mut Printed) {
        let remade = match flag {
            "percent cut off" => |shares: &[f64], scale: f64| {
                shares
                    .iter()
                    .map(|share| (share * scale + 1e-9).floor())
                    .collect()
            },
            "percent made to add up" => add_up,
            "d from printed figures" => return self.divide(kind, printed),
            _ => return,
        };
        for (table, rows) in kind.tables.iter().zip(printed) {
            let Some(column) = table
                .print
                .iter()
                .position(|print| *print == Print::Percent)
            else {
                continue;
            };
            let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (index, row) in table.rows.iter().enumerate() {
                sets.entry(row.set).or_default().push(index);
            }
            for (set, indices) in sets {
                let decimals = percent_decimals(self.decimals(set));
                let scale = 10_f64.powi(decimals as i32);
                // The share itself and not its eight digits, so that what is whole stays whole.
                let share = |index: &usize| share(table, *index);
                let shares: Vec<f64> = indices.iter().map(share).collect();
                let made: Vec<f64> = remade(&shares, scale);
                for (index, steps) in indices.iter().zip(made) {
                    rows[*index][column] = text(steps / scale, decimals as u32, Ties::Even);
                }
            }
        }
    }

    /// The effect size that an author gets who divides the printed change by the printed SD.
    fn divide(&self, kind: &Kind, printed: &mut Printed) {
        let (means, changes) = (&kind.tables[0], &kind.tables[1]);
        let column = |table: &Table, name: &str| table.headings.iter().position(|one| one == name);
        let sd = column(means, "sd").expect("an SD");
        let [change, d] = ["estimate", "d"].map(|name| column(changes, name).expect("a column"));
        let mut sds = BTreeMap::new();
        for (row, cells) in means.rows.iter().zip(&printed[0]) {
            sds.entry(row.set).or_insert_with(|| cells[sd].clone());
        }
        for (row, cells) in changes.rows.iter().zip(&mut printed[1]) {
            let number = |text: &str| text.parse::<f64>().expect("a number");
            let effect = number(&cells[change]) / number(&sds[&row.set]);
            let decimals = self.decimals(row.set) as u32;
            cells[d] = text(effect, decimals, ties(row.set));
        }
    }
}

/// R and Python round a tie to the even digit, spreadsheets away from zero.
fn ties(set: usize) -> Ties {
    match set % 2 {
        0 => Ties::Even,
        _ => Ties::Up,
    }
}

/// Percentages have a decimal less than other figures, and none at the least.
fn percent_decimals(decimals: usize) -> usize {
    (decimals - 1).min(2)
}

/// The percentage of the row, of its count and n.
fn share(table: &Table, row: usize) -> f64 {
    let cell = |name: &str| {
        let column = table.headings.iter().position(|one| one == name);
        let cell = column.and_then(|column| table.rows[row].cells[column].parse::<f64>().ok());
        cell.expect("a count and n")
    };
    100.0 * cell("count") / cell("n")
}

/// Percentages cut off, and the steps that are missing given to the largest remainders.
fn add_up(shares: &[f64], scale: f64) -> Vec<f64> {
    let scaled: Vec<f64> = shares.iter().map(|share| share * scale).collect();
    let mut steps: Vec<f64> = scaled.iter().map(|share| (share + 1e-9).floor()).collect();
    let missing = (100.0 * scale - steps.iter().sum::<f64>()).round() as usize;
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|one, two| {
        let rest = |index: &usize| scaled[*index] - steps[*index];
        rest(two).total_cmp(&rest(one))
    });
    for index in order.into_iter().take(missing) {
        steps[index] += 1.0;
    }
    steps
}

/// A cell as it is printed.
fn printed(cell: &str, print: Print, decimals: usize, ties: Ties) -> String {
    let Ok(value) = cell.parse::<f64>() else {
        return cell.to_owned();
    };
    if !value.is_finite() {
        return cell.to_owned();
    }
    let digits = match print {
        Print::Word => return cell.to_owned(),
        Print::Whole | Print::Df { whole: true } => 0,
        Print::Extreme if value.fract() == 0.0 => 0,
        Print::Df { .. } if decimals < 3 => 1,
        Print::Df { .. } => 2,
        Print::P => return p(value, decimals.max(3), ties),
        Print::Percent => percent_decimals(decimals),
        Print::Extreme | Print::Spread | Print::Value => decimals,
    };
    text(value, digits as u32, ties)
}

/// A p value, or the bound that it is below.
fn p(value: f64, decimals: usize, ties: Ties) -> String {
    let bound = 10_f64.powi(-(decimals as i32));
    match value < bound {
        true => format!("<{}", text(bound, decimals as u32, ties)),
        false => text(value, decimals as u32, ties),
    }
}
