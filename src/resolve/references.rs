//! The categories that others of a predictor are held against: as a figure or its table says, or by rows of their own.

use super::faults::{incomplete_figure, unknown_predictor};
use super::resolver::Resolver;
use crate::model::{Handle, Measure, Placed, Predictor};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::Table;

/// The reference of a predictor, by a row of its table.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    /// The predictor.
    pub(super) measure: Handle<Measure>,
    /// The id of the category, and where the row stands.
    pub(super) category: Placed<String>,
}

impl Resolver<'_> {
    /// The references that rows say, each row with the cell that names its predictor; a fault where two of one table
    /// are those of one predictor, or a row stands there twice.
    pub(super) fn references<'a>(
        &mut self,
        table: &Table,
        rows: impl Iterator<Item = (&'a [CsvCell], &'a CsvCell)>,
    ) -> Vec<Reference> {
        let mut found: Vec<Reference> = Vec::new();
        let mut known: Vec<(&[CsvCell], &CsvCell)> = Vec::new();
        for (row, cell) in rows {
            let texts = |row: &'a [CsvCell]| row.iter().map(|cell| cell.text.as_str());
            let same = known.iter().find(|(one, _)| texts(one).eq(texts(row)));
            if let Some((_, first)) = same {
                let finding = incomplete_figure::reference_twice(cell.span, &cell.text, first.span);
                self.faults.push(finding);
                continue;
            }
            known.push((row, cell));
            let Some(term) = self.term_of_reference(cell, table) else {
                continue;
            };
            let (Some(category), measure) = (term.category, term.measure) else {
                continue;
            };
            let of = &self.model.measures[measure];
            let category = Placed::new(of.categories[category].id.clone(), cell.span);
            let known = found.iter().find(|one| one.measure == measure);
            match known {
                Some(first) if first.category.value != category.value => {
                    let id = of.id.value.clone();
                    let finding =
                        incomplete_figure::two_references(cell.span, &id, first.category.span);
                    self.faults.push(finding);
                }
                Some(_) => {}
                None => found.push(Reference { measure, category }),
            }
        }
        found
    }

    /// The position of the reference among the categories of the predictor; a fault where it has no such
    /// category, or is compared with itself. What is said of a whole table holds for the predictors that have it:
    /// then `of_table` is true.
    pub(super) fn reference(
        &mut self,
        said: Option<Placed<String>>,
        of_table: bool,
        predictor: Option<Handle<Predictor>>,
    ) -> Option<usize> {
        let Placed {
            value: word,
            span: place,
        } = said?;
        let term = self.model.predictors[predictor?].only();
        let measure = term.map(|term| &self.model.measures[term.measure]);
        // Named with its variable, as in `sex=men`.
        let whole = self.only_term(&word).filter(|term| term.category.is_some());
        let own = whole.filter(|whole| term.is_some_and(|term| term.measure == whole.measure));
        let at = measure.and_then(|measure| measure.category(&word));
        let Some(at) = at.or(own.and_then(|own| own.category)) else {
            let mut all = self.model.measures.iter();
            let known = whole.is_some() || all.any(|measure| measure.category(&word).is_some());
            if of_table && known {
                return None;
            }
            let id = measure.map_or("the predictor", |one| one.id.value.as_str());
            let categories = measure.map_or(&[][..], |one| one.categories.as_slice());
            let known: Vec<_> = categories.iter().map(|one| one.id.as_str()).collect();
            let finding = unknown_predictor::reference(place, &word, id, &known);
            self.faults.push(finding);
            return None;
        };
        if term.and_then(|term| term.category) == Some(at) {
            self.faults
                .push(incomplete_figure::same_category(place, &word));
            return None;
        }
        Some(at)
    }
}

/// What a row says of the reference, as that of the figure.
pub(super) fn field(category: &Placed<String>) -> Field<String> {
    Field {
        span: category.span,
        value: Some(category.value.clone()),
    }
}
