//! How any number of analysts judged cases: how many of them put each case into each category.

use super::super::{Quantity, Refusal};
use super::{MOST_CATEGORIES, MOST_JUDGEMENTS};

/// For each case, how many analysts put it into each category. Who they are does not matter to a coefficient that is
/// made of it, and neither does whether they are the same for every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    categories: usize,
    /// A row for each case, as long as there are categories.
    cases: Vec<Vec<u64>>,
}

impl Ratings {
    /// Those counts: a row for each case, in which stand how many analysts put it into each of the categories.
    ///
    /// # Errors
    ///
    /// Refuses rows of different lengths, more than [`MOST_CATEGORIES`] and counts that come to more than
    /// [`MOST_JUDGEMENTS`].
    pub fn of_counts(cases: &[&[u64]]) -> Result<Self, Refusal> {
        let categories = cases.first().map_or(0, |case| case.len());
        if cases.iter().any(|case| case.len() != categories) {
            return Err(Refusal::Impossible(Quantity::Count));
        }
        let mut counts = cases.iter().copied().flatten();
        let judgements = counts.try_fold(0_u64, |sum, count| sum.checked_add(*count));
        let small = categories <= MOST_CATEGORIES
            && judgements.is_some_and(|judgements| judgements <= MOST_JUDGEMENTS);
        match small {
            true => Ok(Self {
                categories,
                cases: cases.iter().map(|case| case.to_vec()).collect(),
            }),
            false => Err(Refusal::TooLarge),
        }
    }

    /// Those judgements: for each case, the category of each analyst, from 0 to below `categories`, and nothing where
    /// it lacks.
    ///
    /// # Errors
    ///
    /// Refuses a category that is not below `categories`, more than [`MOST_CATEGORIES`] and more judgements than
    /// [`MOST_JUDGEMENTS`].
    pub fn of_judgements(categories: usize, cases: &[&[Option<usize>]]) -> Result<Self, Refusal> {
        if categories > MOST_CATEGORIES {
            return Err(Refusal::TooLarge);
        }
        let counted = cases.iter().map(|case| {
            let mut counts = vec![0_u64; categories];
            for category in case.iter().flatten() {
                let count = counts.get_mut(*category);
                *count.ok_or(Refusal::Impossible(Quantity::Count))? += 1;
            }
            Ok(counts)
        });
        let counted = counted.collect::<Result<Vec<_>, _>>()?;
        let rows: Vec<&[u64]> = counted.iter().map(Vec::as_slice).collect();
        let kept = Self::of_counts(&rows)?;
        Ok(Self { categories, ..kept })
    }

    /// How many categories there are, those included that nobody used.
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// The cases, those included that nobody judged: how many analysts put each into each category.
    pub fn cases(&self) -> &[Vec<u64>] {
        &self.cases
    }
}
