//! What associations are with: `age`, `sex=women`, `age:sex`, `mood@T1`, `.` for a model as a whole; in tables also as R
//! writes it, the name of a factor and its level in one.

use super::faults::{incomplete_figure, unknown_predictor};
use super::frame::{self, Called};
use super::names::Kind;
use super::resolver::Resolver;
use crate::model::{Handle, Measure, Predictor, Term};
use crate::read::csv::CsvCell;
use crate::read::raw::field::{Entries, Field};
use crate::read::raw::result::Table;
use crate::wording::spelling;

/// The signs between the variables of an interaction.
const SIGNS: [char; 4] = [':', '×', '*', 'x'];

/// The word for a model as a whole.
const WHOLE: &str = ".";

impl Resolver<'_> {
    /// What a figure is associated with; else a fault. `own` explains the words of a table.
    pub(super) fn predictor(
        &mut self,
        field: &Field<String>,
        own: Option<&Entries<String>>,
    ) -> Option<Handle<Predictor>> {
        let Some(written) = field.get() else {
            self.doubt();
            return None;
        };
        let explained = own.and_then(|own| {
            let theirs = own.0.iter();
            let theirs = theirs.map(|(theirs, _)| theirs.get().map_or("", String::as_str));
            Some(&own.0[spelling::find_label(written, theirs)?].1)
        });
        let field = explained.unwrap_or(field);
        let word = field.get()?;
        let Some(terms) = self.terms(word.trim()) else {
            if self.may_be_declared(Kind::Measure) {
                self.doubt();
            } else {
                let known = self.known(Kind::Measure).unwrap_or_default();
                let in_table = own.is_some() && explained.is_none();
                let labelled = self.categories_called(word);
                let labelled: Vec<&str> = labelled.iter().map(String::as_str).collect();
                let finding =
                    unknown_predictor::finding(field.span, word, &known, &labelled, in_table);
                self.faults.push(finding);
            }
            return None;
        };
        Some(self.interned(Predictor { terms }))
    }

    /// The same predictor, once.
    fn interned(&mut self, predictor: Predictor) -> Handle<Predictor> {
        let predictors = &mut self.model.predictors;
        let known = predictors.entries().find(|(_, known)| **known == predictor);
        match known.map(|(at, _)| at) {
            Some(at) => at,
            None => predictors.push(predictor),
        }
    }

    /// The variables that a word names; nothing where it names none.
    fn terms(&self, word: &str) -> Option<Vec<Term>> {
        if word == WHOLE {
            return Some(Vec::new());
        }
        if let Some(term) = self.term(word) {
            return Some(vec![term]);
        }
        SIGNS.into_iter().find_map(|sign| {
            let parts = match sign {
                // A letter is a sign only between blanks.
                'x' => word.split(" x ").collect::<Vec<_>>(),
                sign => word.split(sign).collect(),
            };
            let terms = parts.iter().map(|part| self.term(part.trim()));
            let terms: Option<Vec<Term>> = terms.collect();
            terms.filter(|terms| terms.len() > 1)
        })
    }

    /// The variable that a word names: `sex`, `sex=women`, `mood@T1`, or as R writes it, `sexwomen`.
    fn term(&self, word: &str) -> Option<Term> {
        let plain = |measure| Term {
            measure,
            category: None,
            at: None,
        };
        if let Some(measure) = self.called_measure(word) {
            return Some(plain(measure));
        }
        if let Some((measure, time)) = word.rsplit_once('@') {
            let measure = self.called_measure(measure.trim())?;
            let Called::One(at) = frame::timepoint(&self.model.synthesis, time.trim()) else {
                return None;
            };
            return Some(Term {
                at: Some(at),
                ..plain(measure)
            });
        }
        if let Some((measure, category)) = word.split_once('=') {
            let measure = self.called_measure(measure.trim())?;
            let category = self.model.measures[measure].category(category.trim())?;
            return Some(Term {
                category: Some(category),
                ..plain(measure)
            });
        }
        self.joined(word)
    }

    /// The measure of that id, else of that label alone.
    pub(super) fn called_measure(&self, word: &str) -> Option<Handle<Measure>> {
        let named = self.names.get(word, Kind::Measure);
        if let Some(named) = named.filter(|named| named.kind == Kind::Measure) {
            return Some(named.name.measure());
        }
        let labels = self.model.measures.iter().map(|one| one.label.as_str());
        spelling::find_label(word, labels).map(Handle::new)
    }

    /// A factor and its level in one, as R's models name them; nothing where it can be read in two ways.
    fn joined(&self, word: &str) -> Option<Term> {
        let mut found = None;
        for (measure, one) in self.model.measures.entries() {
            for name in [one.id.value.as_str(), one.label.as_str()] {
                let Some(level) = word.strip_prefix(name).filter(|level| !level.is_empty()) else {
                    continue;
                };
                let Some(category) = one.category(level.trim()) else {
                    continue;
                };
                let term = Term {
                    measure,
                    category: Some(category),
                    at: None,
                };
                if found.is_some_and(|known| known != term) {
                    return None;
                }
                found = Some(term);
            }
        }
        found
    }

    /// A fault where a measure is associated with itself at the same time.
    pub(super) fn with_itself(
        &mut self,
        field: &Field<String>,
        predictor: Handle<Predictor>,
        outcome: Handle<Measure>,
        at: Option<usize>,
    ) {
        let terms = &self.model.predictors[predictor].terms;
        let same = |term: &Term| {
            term.measure == outcome
                && term.category.is_none()
                && (term.at.is_none() || term.at == at)
        };
        if terms.iter().any(same) {
            let id = &self.model.measures[outcome].id;
            let finding = incomplete_figure::with_itself(field.span, &id.value, id.span);
            self.faults.push(finding);
        }
    }

    /// The categories whose label is that word, as keys name them: `sex=women`.
    pub(super) fn categories_called(&self, word: &str) -> Vec<String> {
        let measures = self.model.measures.iter();
        let called = measures.flat_map(|measure| {
            let categories = measure.categories.iter();
            let called = categories.filter(|one| spelling::same_label(&one.label, word));
            called.map(|one| format!("{}={}", measure.id.value, one.id))
        });
        called.collect()
    }

    /// The variable of a row of the reference category, if its cell names one.
    pub(super) fn term_of_reference(&self, cell: &CsvCell, table: &Table) -> Option<Term> {
        let own = table.predictors.0.iter();
        let theirs = own.map(|(theirs, _)| theirs.get().map_or("", String::as_str));
        let explained = spelling::find_label(&cell.text, theirs);
        let explained = explained.and_then(|at| table.predictors.0[at].1.get());
        let word = explained.map_or(cell.text.as_str(), String::as_str);
        self.only_term(word)
    }

    /// The one variable, or category of one, that the word names.
    pub(super) fn only_term(&self, word: &str) -> Option<Term> {
        match self.terms(word.trim())?.as_slice() {
            [term] => Some(*term),
            _ => None,
        }
    }
}
