//! Exact tests of a table of counts of any size, over all tables with the same margins (Freeman and Halton 1951).

/// The two-sided p values of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exact {
    /// Fisher's, as Freeman and Halton extended it: of the tables that are no more probable than the one given.
    pub fisher: f64,
    /// Of the tables whose Pearson's χ² is no smaller than that of the one given.
    pub pearson: f64,
}

/// The most steps that the tables are gone through in; beyond, nothing is said.
const MOST_STEPS: u64 = 2_000_000;

/// The most people whose factorials are tabulated.
const MOST_PEOPLE: u64 = 100_000;

/// Equally probable tables may differ by the machine's rounding.
const SLACK: f64 = 1e-7;

/// How a table is filled, cell by cell and column by column.
struct Filling<'a> {
    /// The logarithms of the factorials.
    factorials: &'a [f64],
    /// The totals of the columns.
    columns: &'a [u64],
    /// The totals of the rows.
    rows: &'a [u64],
    /// What is left of the rows.
    left: Vec<u64>,
    /// The logarithm of what all probabilities have in common.
    common: f64,
    /// Of the table given, the sum of the factorials' logarithms and that of χ².
    given: [f64; 2],
    /// How many steps are left.
    steps: u64,
    found: Exact,
}

/// The exact p values of a table, given by its rows. Nothing where there are too many tables of the same margins, or rows
/// are of different lengths.
pub fn of(table: &[&[u64]]) -> Option<Exact> {
    let width = table.first()?.len();
    if table.iter().any(|row| row.len() != width) {
        return None;
    }
    let rows: Vec<u64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns = (0..width).map(|column| table.iter().map(|row| row[column]).sum());
    let columns: Vec<u64> = columns.collect();
    let all: u64 = rows.iter().sum();
    if all > MOST_PEOPLE || width == 0 {
        return None;
    }
    let mut factorials = vec![0.0];
    for number in 1..=all {
        let last = factorials[factorials.len() - 1];
        factorials.push(last + (number as f64).ln());
    }
    let sum = |numbers: &[u64]| -> f64 { numbers.iter().map(|it| factorials[*it as usize]).sum() };
    let mut filling = Filling {
        common: sum(&rows) + sum(&columns) - factorials[all as usize],
        factorials: &factorials,
        columns: &columns,
        left: rows.clone(),
        rows: &rows,
        given: [0.0; 2],
        steps: MOST_STEPS,
        found: Exact {
            fisher: 0.0,
            pearson: 0.0,
        },
    };
    for (row, counts) in table.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            let [factorial, square] = filling.cell(row, column, *count);
            filling.given[0] += factorial;
            filling.given[1] += square;
        }
    }
    filling.fill(0, 0, columns[0], [0.0; 2])?;
    let Exact { fisher, pearson } = filling.found;
    Some(Exact {
        fisher: fisher.min(1.0),
        pearson: pearson.min(1.0),
    })
}

impl Filling<'_> {
    /// What a count adds to the sum of the factorials' logarithms and to that of χ².
    fn cell(&self, row: usize, column: usize, count: u64) -> [f64; 2] {
        let margins = self.rows[row] as f64 * self.columns[column] as f64;
        let square = match margins > 0.0 {
            true => (count * count) as f64 / margins,
            false => 0.0,
        };
        [self.factorials[count as usize], square]
    }

    /// Goes through all ways to fill the cells from this one on, of which `rest` are left in the column; nothing where
    /// there are too many.
    fn fill(&mut self, column: usize, row: usize, rest: u64, sums: [f64; 2]) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        if column == self.columns.len() {
            self.take(sums);
            return Some(());
        }
        let last = row + 1 == self.rows.len();
        let below: u64 = self.left[row + 1..].iter().sum();
        let least = if last {
            rest
        } else {
            rest.saturating_sub(below)
        };
        for count in least..=rest.min(self.left[row]) {
            let [factorial, square] = self.cell(row, column, count);
            let sums = [sums[0] + factorial, sums[1] + square];
            self.left[row] -= count;
            let (next, start, rest) = match last {
                true => {
                    let rest = self.columns.get(column + 1).copied().unwrap_or(0);
                    (column + 1, 0, rest)
                }
                false => (column, row + 1, rest - count),
            };
            let filled = self.fill(next, start, rest, sums);
            self.left[row] += count;
            filled?;
        }
        Some(())
    }

    /// Adds a table to those it belongs to.
    fn take(&mut self, sums: [f64; 2]) {
        let probability = (self.common - sums[0]).exp();
        if sums[0] >= self.given[0] - SLACK {
            self.found.fisher += probability;
        }
        if sums[1] >= self.given[1] * (1.0 - SLACK) {
            self.found.pearson += probability;
        }
    }
}
