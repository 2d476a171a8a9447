//! Words of a table's own for a measure that say more of their row, as `phq3` for `phq@T3`; and what the rows say that
//! stand above others.

use super::columns::Column;
use super::faults::unknown_column::as_written;
use super::faults::{conventions_disagree, rival_values};
use super::frame::{self, Called, Find};
use super::key_word::KeyWord;
use super::mapping::Block;
use super::resolver::Resolver;
use super::table_words::{meant, own};
use crate::model::{ChangeMeaning, Handle, Measure};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Table};
use crate::source::Span;

/// A minus between two names.
const MINUS: [char; 3] = ['-', '–', '−'];

fn slot<'a>(figure: &'a mut Raw, name: &str) -> &'a mut Option<Field<String>> {
    match name {
        "category" => &mut figure.category,
        "at" => &mut figure.at,
        "from" => &mut figure.from,
        "to" => &mut figure.to,
        "group" => &mut figure.group,
        _ => &mut figure.versus,
    }
}

impl Resolver<'_> {
    /// Gives a row what the table's own word for its measure says beside it; a fault where a cell says otherwise.
    /// `change` is what is said of the sign of its changes.
    pub(super) fn of_word(
        &mut self,
        raw: &Table,
        change: Option<&Field<ChangeMeaning>>,
        figure: &mut Raw,
    ) {
        let Some(field) = figure.measure.clone() else {
            return;
        };
        let Some(theirs) = field.get().and_then(|word| own(&raw.measures, word)) else {
            return;
        };
        self.sign_of_word(&field, change, figure);
        for (name, said) in KeyWord::of(theirs).parts {
            let slot = slot(figure, name);
            match slot {
                Some(cell) if !self.same(name, cell, &said) => {
                    let finding = rival_values::beside_word(said.span, name, cell.span);
                    self.faults.push(finding);
                }
                _ => *slot = Some(said),
            }
        }
    }

    /// Holds the sign that a word says, as `phq1 - phq2`, against what is said of the table; takes it where nothing is.
    fn sign_of_word(
        &mut self,
        field: &Field<String>,
        change: Option<&Field<ChangeMeaning>>,
        figure: &mut Raw,
    ) {
        let Some((word, (one, other))) = field.get().and_then(|word| Some((word, self.two(word)?)))
        else {
            return;
        };
        let meant = match one < other {
            true => ChangeMeaning::EarlierMinusLater,
            false => ChangeMeaning::LaterMinusEarlier,
        };
        match change.and_then(|said| Some((said.value?, said.span))) {
            Some((said, place)) if said.is_of_times() && said != meant => {
                let (meant, said) = (meant.word(), said.word());
                let finding = conventions_disagree::label(field.span, word, meant, place, said);
                self.faults.push(finding);
            }
            Some(_) => {}
            None => {
                figure.change_means = Some(Field {
                    span: field.span,
                    value: Some(meant),
                });
            }
        }
    }

    /// Whether a cell and a word name the same time or group.
    fn same(&self, name: &str, cell: &Field<String>, said: &Field<String>) -> bool {
        let (Some(cell), Some(said)) = (cell.get(), said.get()) else {
            return true;
        };
        let find: Find = match name {
            "group" | "versus" => frame::group,
            _ => frame::timepoint,
        };
        let at = |word: &str| match find(&self.model.synthesis, word) {
            Called::One(at) => Some(at),
            _ => None,
        };
        cell == said || name != "category" && at(cell).is_some() && at(cell) == at(said)
    }

    /// What is to be said beside a table whose rows with nothing but their first cell name measures, groups or times;
    /// nothing where they name none.
    pub(super) fn section_line(&self, raw: &Table, rows: &[(Span, String)]) -> Option<String> {
        let frame = &self.model.synthesis;
        let is = |find: Find, text: &str| find(frame, text) != Called::Nothing;
        let measure = |text: &str| self.called_measure(text).is_some();
        let of = |test: &dyn Fn(&str) -> bool| {
            let named = rows.iter().filter(|(_, text)| test(text));
            named.count()
        };
        let measures = of(&|text| measure(meant(&raw.measures, text)));
        let groups = of(&|text| is(frame::group, meant(&raw.groups, text)));
        let times = of(&|text| is(frame::timepoint, meant(&raw.timepoints, text)));
        let (count, word) = [(measures, "measure"), (groups, "group"), (times, "at")]
            .into_iter()
            .max_by_key(|(count, _)| *count)?;
        (count > 0).then(|| word.to_owned())
    }

    /// The line `measures` for the words of a table that name a measure and something more, beside what is said already;
    /// nothing where there are none.
    pub(super) fn guessed_line(
        &self,
        raw: &Table,
        blocks: &[Block<'_>],
        rows: &[Vec<CsvCell>],
    ) -> Option<String> {
        let of_measure =
            |column: &Option<Column>| column.as_ref().is_some_and(|one| one.has("measure"));
        let at = blocks.first()?.columns.iter().position(of_measure)?;
        let words = rows.iter().filter_map(|row| row.get(at));
        let words = words.map(|cell| cell.text.as_str());
        let words = words.filter(|word| own(&raw.measures, word).is_none());
        let mut new: Vec<String> = Vec::new();
        for word in words {
            let Some(key) = self.guessed(word) else {
                continue;
            };
            let entry = format!("{}: {key}", as_written(word));
            if !new.contains(&entry) {
                new.push(entry);
            }
        }
        let said = raw.measures.0.iter();
        let said = said
            .filter_map(|(word, key)| Some(format!("{}: {}", as_written(word.get()?), key.get()?)));
        let line: Vec<String> = said.chain(new.iter().cloned()).collect();
        (!new.is_empty()).then(|| format!("measures: {{{}}}", line.join(", ")))
    }

    /// The key that a word may mean which names a measure and something more: the number of a time, as `phq3`; two such,
    /// as `phq1 - phq2`; a category alone, as `Women`; what is printed, as `Age, mean (SD)`. Nothing for other words.
    pub(super) fn guessed(&self, word: &str) -> Option<String> {
        if self.called_measure(word).is_some() {
            return None;
        }
        if let Some(key) = self.numbered(word).or_else(|| self.difference(word)) {
            return Some(key);
        }
        if let [one] = self.categories_called(word).as_slice() {
            return Some(one.clone());
        }
        let end = word.find([',', '(', '[', '=', '–', '—', ':'])?;
        let name = word[..end].trim();
        let measure = self.called_measure(name);
        let measure = measure.map(|at| self.model.measures[at].id.value.clone());
        let behind = word[end..].trim_start_matches('=').trim();
        let behind = behind.split(['(', ',']).next().unwrap_or(behind).trim();
        let category = word[end..].starts_with('=').then(|| {
            let key = self.called_measure(name)?;
            let measure = &self.model.measures[key];
            let at = measure.category(behind)?;
            Some(format!(
                "{}={}",
                measure.id.value, measure.categories[at].id
            ))
        });
        let alone = match self.categories_called(name).as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        category
            .flatten()
            .or(measure)
            .or_else(|| self.numbered(name))
            .or(alone)
    }

    /// The key of a measure at the time whose number stands behind it.
    fn numbered(&self, word: &str) -> Option<String> {
        let (measure, time) = self.numbered_parts(word)?;
        let id = &self.model.measures[measure].id.value;
        Some(format!("{id}@{}", self.model.synthesis.timepoints[time].id))
    }

    /// The key of the difference of two of them, from the earlier to the later time.
    fn difference(&self, word: &str) -> Option<String> {
        let (one, other) = self.two(word)?;
        let times = &self.model.synthesis.timepoints;
        let (name, _) = word.split_once(MINUS)?;
        let (measure, _) = self.numbered_parts(name.trim())?;
        let id = &self.model.measures[measure].id.value;
        let (from, to) = (one.min(other), one.max(other));
        Some(format!("{id}@{}..{}", times[from].id, times[to].id))
    }

    /// The times of one measure whose difference a word is, as `phq1 - phq2`.
    fn two(&self, word: &str) -> Option<(usize, usize)> {
        let (one, other) = word.split_once(MINUS)?;
        let one = self.numbered_parts(one.trim())?;
        let other = self.numbered_parts(other.trim())?;
        (one.0 == other.0 && one.1 != other.1).then_some((one.1, other.1))
    }

    fn numbered_parts(&self, word: &str) -> Option<(Handle<Measure>, usize)> {
        let letters = word.trim_end_matches(|one: char| one.is_ascii_digit());
        let number = &word[letters.len()..];
        let bare = letters.trim_end_matches(['_', '.', '-', ' ']);
        let short = bare.trim_end_matches(['t', 'T']);
        let short = short.trim_end_matches(['_', '.', '-', ' ']);
        let mut names = [letters, bare, short]
            .into_iter()
            .filter(|name| !name.is_empty());
        let measure = names.find_map(|name| self.called_measure(name))?;
        let ends = |id: &str| {
            let begin = id.trim_end_matches(|one: char| one.is_ascii_digit());
            !number.is_empty() && &id[begin.len()..] == number
        };
        let times = self.model.synthesis.timepoints.iter().enumerate();
        let mut named = times.filter(|(_, time)| ends(&time.id)).map(|(at, _)| at);
        let time = named.next().filter(|_| named.next().is_none())?;
        Some((measure, time))
    }
}
