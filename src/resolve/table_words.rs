//! The words in the cells of a CSV table: measures, timepoints, groups and categories, as they are called there.

use super::faults::{incomplete_figure, unknown_reference};
use super::frame::{self, Called, mark};
use super::in_table::InTable;
use super::key_word::KeyWord;
use super::names::Kind;
use super::resolver::Resolver;
use super::row_names::starts;
use crate::model::{Handle, Measure};
use crate::number::{Printed, without_marks};
use crate::read::csv::{CsvCell, Rows};
use crate::read::raw::field::{Entries, Field};
use crate::read::raw::result::{Figure as Raw, Table as RawTable};
use crate::source::Span;
use crate::wording::spelling;

/// What a word of the table's own stands for, with the place where that is said.
pub(super) fn own<'a>(entries: &'a Entries<String>, word: &str) -> Option<&'a Field<String>> {
    let theirs = entries.0.iter();
    let theirs = theirs.map(|(theirs, _)| theirs.get().map_or("", String::as_str));
    spelling::find_label(word, theirs).map(|at| &entries.0[at].1)
}

/// What a word of the table's own for a timepoint or a group stands for; else the word itself.
pub(super) fn meant<'a>(entries: &'a Entries<String>, word: &'a str) -> &'a str {
    own(entries, word)
        .and_then(Field::get)
        .map_or(word, String::as_str)
}

impl Resolver<'_> {
    /// The word of a cell in the column called `name`, or what the table says that it stands for.
    pub(super) fn word(&self, name: &str, cell: &CsvCell, table: &RawTable) -> Field<String> {
        let frame = &self.model.synthesis;
        let of_frame: Option<(&Entries<String>, Option<frame::Find>)> = match name {
            "at" | "from" | "to" => Some((&table.timepoints, Some(frame::timepoint))),
            "group" | "versus" => Some((&table.groups, Some(frame::group))),
            "category" => Some((&table.categories, None)),
            _ => None,
        };
        let word = Field {
            span: cell.span,
            value: Some(cell.text.clone()),
        };
        let said = of_frame.and_then(|(entries, find)| Some((own(entries, &cell.text)?, find)));
        let Some((theirs, find)) = said else {
            return word;
        };
        let is_known = |id: &String| find.is_none_or(|find| find(frame, id) != Called::Nothing);
        match theirs.get() {
            Some(id) if is_known(id) => Field {
                span: cell.span,
                value: Some(id.clone()),
            },
            _ => theirs.clone(),
        }
    }

    /// The measure that a cell names: by id, by the table's own words, or by label; with a category of
    /// it behind `=`, which `figure` is given.
    pub(super) fn measure_in_table(
        &mut self,
        field: &Field<String>,
        table: &InTable<'_>,
        figure: &mut Raw,
    ) -> Option<Handle<Measure>> {
        let word = field.get()?;
        let raw = table.raw;
        if let Some(theirs) = own(&raw.measures, word) {
            return self.measure(&KeyWord::of(theirs).measure);
        }
        if self.names.get(word, Kind::Measure).is_some() {
            return self.measure(field);
        }
        let measures = self.model.measures.iter();
        let labels = measures.clone().map(|one| one.label.as_str());
        let labelled = spelling::labelled(word, labels);
        if labelled.is_empty() {
            // Programs write names with capitals of their own; no two ids differ in capitals alone.
            let ids = measures.map(|one| one.id.value.as_str());
            if let Some(at) = spelling::find_label(word, ids) {
                return Some(Handle::new(at));
            }
        }
        // A mark of a footnote behind a name.
        let own_marks = raw.marks.0.iter().filter_map(Field::get);
        let own_marks: Vec<&str> = own_marks.map(String::as_str).collect();
        let bare = without_marks(word, &own_marks);
        if bare != word
            && let Some(found) = self.called_measure(bare)
        {
            return Some(found);
        }
        // A row below that of its measure.
        if let Some((measure, category)) = word.rsplit_once('=')
            && labelled.is_empty()
            && let Some(found) = self.called_measure(measure.trim())
        {
            figure.category = Some(Field {
                span: field.span,
                value: Some(category.trim().to_owned()),
            });
            return Some(found);
        }
        let finding = match *labelled {
            [at] => return Some(Handle::new(at)),
            [one, other, ..] => {
                let place = |at| self.model.measures[Handle::new(at)].id.span;
                unknown_reference::ambiguous(field.span, word, place(one), place(other))
            }
            [] if self.may_be_declared(Kind::Measure) => {
                self.doubt();
                return None;
            }
            [] => {
                let measures = self.model.measures.iter();
                let ids = measures.clone().map(|one| one.id.value.as_str());
                let labels = measures.map(|one| one.label.as_str());
                let (ids, labels): (Vec<_>, Vec<_>) = (ids.collect(), labels.collect());
                match &table.guessed {
                    Some(line) if self.guessed(word).is_some() => {
                        unknown_reference::guessed(field.span, word, line)
                    }
                    _ => unknown_reference::in_table(field.span, word, &ids, &labels)
                        .maybe_help(mark(word)),
                }
            }
        };
        self.faults.push(finding);
        None
    }

    /// The measure of the rows above a row of totals, as far as they are of one; `first` is the first figure of the
    /// table.
    pub(super) fn measure_above(&mut self, first: usize, span: Span) -> Option<Handle<Measure>> {
        let above = self
            .model
            .figures
            .iter()
            .skip(first)
            .map(|figure| figure.measure);
        let above: Vec<Handle<Measure>> = above.collect();
        let last = above.last().copied();
        if last.is_none() {
            let finding = incomplete_figure::no_measure_in_row(span, None, false);
            self.faults.push(finding);
        }
        last
    }

    /// Takes in lines of a file that are one cell, or named to be put aside, with as many empty cells as the header
    /// has.
    pub(super) fn take_single_cells(&mut self, raw: &RawTable, rows: &mut Rows) {
        let names = raw.rows.as_ref().and_then(Field::get);
        let ignored = names.iter().flat_map(|names| names.ignore.0.iter());
        let ignored: Vec<&String> = ignored.filter_map(Field::get).collect();
        let is_named = |row: &[CsvCell]| {
            let [first, rest @ ..] = row else {
                return false;
            };
            let is_number = |cell: &CsvCell| Printed::parse(&cell.text).is_ok();
            ignored.iter().any(|name| starts(&first.text, name)) && !rest.iter().any(is_number)
        };
        let width = rows.header.len();
        let mut kept = Vec::new();
        for (mut row, fault) in std::mem::take(&mut rows.ragged) {
            let is_note = row.len() == 1 || is_named(&row);
            if !is_note || width < 2 {
                kept.push((row, fault));
                continue;
            }
            let Some(whole) = crate::read::csv::stretch(&row) else {
                continue;
            };
            let end = Span {
                start: whole.end,
                ..whole
            };
            row.truncate(1);
            row.resize_with(width, || CsvCell {
                text: String::new(),
                span: end,
            });
            let before = rows
                .rows
                .partition_point(|one| one[0].span.start < whole.start);
            rows.rows.insert(before, row);
        }
        rows.ragged = kept;
    }
}
