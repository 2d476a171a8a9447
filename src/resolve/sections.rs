//! Rows of a CSV table that say what those below them are about, as a scale's name above its times.

use super::columns::{COLUMNS, Place};
use super::resolver::Resolver;
use super::row_kind::{RowKind, Section, said};
use super::table_words::meant;
use crate::model::{Handle, Measure};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Table};
use crate::read::raw::table_rows::HeadingWord;

impl Resolver<'_> {
    /// The section that each row stands in, by the rows that start one. Where a section says the measure or the predictor,
    /// as the first column does, a row in it is one of its categories, and its first cell is written with both; a row that
    /// names a measure of its own ends it.
    pub(super) fn sections(
        &self,
        raw: &Table,
        rows: &mut [Vec<CsvCell>],
        kinds: &[RowKind],
        starts: &[bool],
        (first, of_first): (usize, Option<&str>),
    ) -> Vec<Option<Section>> {
        let Some(says) = said(raw) else {
            return vec![None; rows.len()];
        };
        let about = matches!(says, HeadingWord::Measure | HeadingWord::Predictor);
        let same = of_first == Some(says.word());
        let mut now: Option<CsvCell> = None;
        let mut all = Vec::with_capacity(rows.len());
        for ((row, kind), start) in rows.iter_mut().zip(kinds).zip(starts) {
            let cell = &mut row[first];
            let is_own = *start && *kind != RowKind::Section;
            if *start {
                now = Some(cell.clone());
            } else if about
                && let Some(heading) = &now
                && matches!(kind, RowKind::Figures | RowKind::Reference)
            {
                let own = self.names_other(raw, &heading.text, &cell.text);
                if own {
                    now = None;
                } else if same && !cell.text.is_empty() {
                    let id = self.called_there(raw, &heading.text);
                    let category = meant(&raw.categories, &cell.text);
                    cell.text = format!("{id}={category}");
                }
            }
            let of_row = now.clone().filter(|_| is_own || !same || *start);
            // A row that names its measure itself, where the first column holds something else.
            let itself = about && !same && now.is_none() && !cell.text.is_empty();
            all.push(match of_row {
                Some(cell) => Some(Section { says, cell, is_own }),
                None if itself && *kind == RowKind::Figures => Some(Section {
                    says,
                    cell: cell.clone(),
                    is_own: true,
                }),
                None => None,
            });
        }
        all
    }

    /// Whether a first cell names a measure of its own, and no category of the one that `heading` names.
    fn names_other(&self, raw: &Table, heading: &str, text: &str) -> bool {
        let above = self.measure_called(raw, heading);
        let category = meant(&raw.categories, text);
        let is_category =
            above.is_some_and(|measure| self.model.measures[measure].category(category).is_some());
        !is_category && self.measure_called(raw, text).is_some()
    }

    fn measure_called(&self, raw: &Table, text: &str) -> Option<Handle<Measure>> {
        let word = meant(&raw.measures, text);
        let word = match word == text {
            true => meant(&raw.predictors, text),
            false => word,
        };
        let word = word.split(['=', '@', '/']).next().unwrap_or(word);
        self.called_measure(word.trim())
    }

    fn called_there(&self, raw: &Table, text: &str) -> String {
        match self.measure_called(raw, text) {
            Some(measure) => self.model.measures[measure].id.value.clone(),
            None => text.to_owned(),
        }
    }

    /// Gives a row what its section says.
    pub(super) fn of_section(&self, section: &Section, raw: &Table, figure: &mut Raw) {
        let name = section.says.word();
        let place = COLUMNS.iter().find(|(ours, ..)| *ours == name);
        let Some((_, Place::Word(place), _)) = place else {
            return;
        };
        let word: Field<String> = self.word(name, &section.cell, raw);
        let slot = place(figure);
        if slot.is_none() {
            *slot = Some(word);
        }
    }
}
