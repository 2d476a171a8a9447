//! How two analysts judged the same cases: the table that crosses the categories of the one with those of the other.

use super::super::{Quantity, Refusal};
use super::{MOST_CATEGORIES, MOST_JUDGEMENTS, NotDefined};

/// A square table of counts: in row i and column j, the cases that the first analyst put into category i and the second
/// into category j. Cases that one of them did not judge are in none of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossTable {
    categories: usize,
    /// Row by row.
    counts: Vec<u64>,
}

impl CrossTable {
    /// The table of those rows, one a category of the first analyst's. A table without rows is one without cases.
    ///
    /// # Errors
    ///
    /// Refuses rows that are not as long as there are rows, more than [`MOST_CATEGORIES`] and counts that come to more
    /// than [`MOST_JUDGEMENTS`].
    pub fn of_counts(rows: &[&[u64]]) -> Result<Self, Refusal> {
        let categories = rows.len();
        if rows.iter().any(|row| row.len() != categories) {
            return Err(Refusal::Impossible(Quantity::Count));
        }
        Self {
            categories,
            counts: rows.concat(),
        }
        .kept()
    }

    /// The table of those cases: for each, the category of the first analyst and that of the second, from 0 to below
    /// `categories`.
    ///
    /// # Errors
    ///
    /// Refuses a category that is not below `categories`, more than [`MOST_CATEGORIES`] and more cases than
    /// [`MOST_JUDGEMENTS`].
    pub fn of_cases(
        categories: usize,
        cases: impl IntoIterator<Item = (usize, usize)>,
    ) -> Result<Self, Refusal> {
        if categories > MOST_CATEGORIES {
            return Err(Refusal::TooLarge);
        }
        let mut table = Self {
            categories,
            counts: vec![0; categories * categories],
        };
        for (first, second) in cases {
            if first >= categories || second >= categories {
                return Err(Refusal::Impossible(Quantity::Count));
            }
            table.counts[first * categories + second] += 1;
        }
        table.kept()
    }

    /// The table, where it is not too large.
    fn kept(self) -> Result<Self, Refusal> {
        let mut counts = self.counts.iter();
        let cases = counts.try_fold(0_u64, |sum, count| sum.checked_add(*count));
        let small = self.categories <= MOST_CATEGORIES
            && cases.is_some_and(|cases| cases <= MOST_JUDGEMENTS);
        small.then_some(self).ok_or(Refusal::TooLarge)
    }

    /// How many categories there are, those included that nobody used.
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// How many cases both judged.
    pub fn cases(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// How many of them the first analyst put into category `first` and the second into `second`; none where there is
    /// no such category.
    pub fn count(&self, first: usize, second: usize) -> u64 {
        match first < self.categories && second < self.categories {
            true => self.counts[first * self.categories + second],
            false => 0,
        }
    }

    /// How many cases the first analyst put into each category.
    pub fn first(&self) -> Vec<u64> {
        let rows = (0..self.categories).map(|row| self.sum(|other| self.count(row, other)));
        rows.collect()
    }

    /// How many cases the second analyst put into each category.
    pub fn second(&self) -> Vec<u64> {
        let columns =
            (0..self.categories).map(|column| self.sum(|other| self.count(other, column)));
        columns.collect()
    }

    /// A sum over the categories.
    fn sum(&self, count: impl Fn(usize) -> u64) -> u64 {
        (0..self.categories).map(count).sum()
    }

    /// How many cases both put into the same category.
    pub fn agreeing(&self) -> u64 {
        self.sum(|category| self.count(category, category))
    }

    /// The percentage of the cases that both put into the same category, from 0 to 100.
    ///
    /// # Errors
    ///
    /// Not defined where there is no case.
    pub fn percent_agreeing(&self) -> Result<f64, NotDefined> {
        match self.cases() {
            0 => Err(NotDefined::TooFewCases {
                cases: 0,
                needed: 1,
            }),
            cases => Ok(self.agreeing() as f64 * 100.0 / cases as f64),
        }
    }

    /// The same with the two analysts exchanged.
    pub fn exchanged(&self) -> Self {
        let places = (0..self.counts.len()).map(|at| (at / self.categories, at % self.categories));
        Self {
            categories: self.categories,
            counts: places
                .map(|(row, column)| self.count(column, row))
                .collect(),
        }
    }
}
