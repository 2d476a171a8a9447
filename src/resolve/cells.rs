//! The cells of a CSV table to the parts of a figure, each with its place.

use super::cell_marks;
use super::columns::{COLUMNS, Column, Place};
use super::faults::number::is_of_reference;
use super::faults::numbers_in_a_cell;
use super::in_table::{InTable, bare};
use super::resolver::Resolver;
use super::several_found::several_found;
use crate::number::{NoNumbers, Printed, Several, is_infinite, several, swapped};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{DecimalMark, Figure as Raw, Number, Table as RawTable};
use crate::source::Span;

/// The one number of a cell, in points, as far as it is one; nothing where the cell says that none was printed.
pub(super) fn number(
    cell: &CsvCell,
    column: &Column,
    beside_percent: bool,
    table: &RawTable,
) -> Option<Field<Number>> {
    let text = bare(&cell.text, table)?;
    let may_have_sign = || {
        let is_percent = column.has("percent") || column.has("level");
        is_percent || beside_percent && (column.has("ci_low") || column.has("ci_high"))
    };
    let unsigned = match text.strip_suffix('%') {
        Some(rest) if may_have_sign() => rest.trim_end(),
        _ => text,
    };
    let comma = table.decimal.as_ref().and_then(|field| field.value) == Some(DecimalMark::Comma);
    let read = |text: &str| match comma {
        true => swapped(text),
        false => text.to_owned(),
    };
    let printed = read(unsigned);
    let is_number = Printed::parse(&printed).is_ok() || is_infinite(&printed);
    let value = if is_number { printed } else { read(&cell.text) };
    Some(Field {
        span: cell.span,
        value: Some(Number(value.into())),
    })
}

/// The numbers of a cell, and the level of limits that it says.
type Parted = (Vec<Option<Field<Number>>>, Option<Field<Number>>);

impl Resolver<'_> {
    /// Takes in the number or the numbers of a cell in the column at position `at`.
    pub(super) fn numbers(
        &mut self,
        cell: &CsvCell,
        at: usize,
        columns: &[Option<Column>],
        table: &mut InTable<'_>,
        figure: &mut Raw,
    ) {
        let Some(column) = &columns[at] else { return };
        let put = |figure: &mut Raw, part: usize, field: Field<Number>| {
            if let Place::Number(place) = &COLUMNS[part].1 {
                *place(figure) = Some(field);
            }
        };
        let [part] = *column.parts.as_slice() else {
            let Some((fields, level)) = self.parted(cell, at, column, table) else {
                return;
            };
            figure.level = level.or(figure.level.take());
            for (part, field) in column.parts.iter().zip(fields) {
                if let Some(field) = field {
                    put(figure, *part, field);
                }
            }
            return;
        };
        let mut others = columns.iter().flatten();
        let beside_percent = cell.text.contains('%') && others.any(|column| column.has("percent"));
        let Some(mut field) = number(cell, column, beside_percent, table.raw) else {
            return;
        };
        let is_number = field
            .get()
            .is_some_and(|text| Printed::parse(&text.0).is_ok() || is_infinite(&text.0));
        if !is_number && let Some(finding) = several_found(cell, at, column, table) {
            self.faults.push(finding);
            field.value = None;
        }
        put(figure, part, field);
    }

    /// The numbers of a cell that is said to hold several, and the level of limits that it says; nothing where it says that none was printed, and fields
    /// without a value where it does not hold them.
    fn parted(
        &mut self,
        cell: &CsvCell,
        at: usize,
        column: &Column,
        table: &mut InTable<'_>,
    ) -> Option<Parted> {
        let text = bare(&cell.text, table.raw)?;
        let comma = table.has_comma();
        let key = column.key();
        let named = column.parts.len();
        let read = match several(text, comma) {
            Ok(read) if read.pieces.iter().all(|piece| piece.text.is_none()) => return None,
            Ok(read) => self.fitting(cell, at, column, read, table),
            Err(_) if is_of_reference(text) => {
                let finding = numbers_in_a_cell::reference(cell.span, &cell.text);
                self.faults.push(finding);
                None
            }
            Err(why) => {
                let why = match &why {
                    NoNumbers::Doubt(why) => Some(why.as_str()),
                    NoNumbers::Other => None,
                };
                let finding = numbers_in_a_cell::unread(
                    cell.span,
                    &cell.text,
                    column.heading,
                    &key,
                    named,
                    why,
                );
                self.faults.push(finding);
                None
            }
        };
        let Some(read) = read else {
            let lost = Field {
                span: cell.span,
                value: None,
            };
            return Some((vec![Some(lost); named], None));
        };
        let level = cell_marks::level(&read, cell.span, table.raw);
        let written = self.sources.slice(cell.span);
        let start = written.find(text);
        let fields = read.pieces.into_iter().map(|piece| {
            let printed = piece.text?;
            let span = start.map_or(cell.span, |start| Span {
                start: cell.span.start + (start + piece.place.start) as u32,
                end: cell.span.start + (start + piece.place.end) as u32,
                ..cell.span
            });
            let printed = if comma { swapped(&printed) } else { printed };
            Some(Field {
                span,
                value: Some(Number(printed.into())),
            })
        });
        Some((fields.collect(), level))
    }

    /// The numbers of a cell, where they may be those that its column names; else a fault.
    fn fitting(
        &mut self,
        cell: &CsvCell,
        at: usize,
        column: &Column,
        read: Several,
        table: &mut InTable<'_>,
    ) -> Option<Several> {
        let key = column.key();
        let names: Vec<&str> = column.parts.iter().map(|part| COLUMNS[*part].0).collect();
        let (named, there) = (names.len(), read.pieces.len());
        let (place, text) = (cell.span, cell.text.as_str());
        // Nobody is 0% of any number, which many tables leave out.
        if names == ["count", "percent"] && text.trim() == "0" {
            return Some(read);
        }
        let finding =
            if named == there + 1 && names.ends_with(&["q1", "q3"]) && !read.shape.contains('/') {
                numbers_in_a_cell::width(place, text, &key)
            } else if named != there {
                numbers_in_a_cell::other_number(place, text, column.heading, &key, named, there)
            } else if let Some((one, other)) = cell_marks::wrong_sign(&names, &read) {
                numbers_in_a_cell::wrong_sign(place, text, one, other)
            } else if let Some((part, word)) = cell_marks::other_word(&names, &read) {
                numbers_in_a_cell::other_word(place, text, part, word)
            } else if let Some(part) = percent_sign(&names, &read) {
                numbers_in_a_cell::percent_sign(place, text, part)
            } else if backwards(&read, table.has_comma()) {
                numbers_in_a_cell::backwards(place, text)
            } else {
                match &table.shapes[at] {
                    Some((usual, first)) if *usual != read.shape => {
                        numbers_in_a_cell::other_mark(place, text, &read.shape, *first, usual)
                    }
                    Some(_) => return Some(read),
                    None => {
                        table.shapes[at] = Some((read.shape.clone(), place));
                        return Some(read);
                    }
                }
            };
        self.faults.push(finding);
        None
    }
}

/// A part with a percent sign that is no percentage.
fn percent_sign<'a>(names: &[&'a str], read: &Several) -> Option<&'a str> {
    let of_percent = names.contains(&"percent");
    let mut parts = names.iter().zip(&read.pieces);
    let wrong = parts.find(|(name, piece)| {
        let may = **name == "percent" || of_percent && ["ci_low", "ci_high"].contains(name);
        piece.percent && !may
    });
    wrong.map(|(name, _)| *name)
}

/// Whether two numbers with a dash between them run backwards.
fn backwards(read: &Several, comma: bool) -> bool {
    let value = |at: usize| {
        let text = read.pieces.get(at)?.text.as_ref()?;
        let text = if comma { swapped(text) } else { text.clone() };
        Printed::parse(&text).ok()?.value()
    };
    let mut pairs = read.ranges.iter();
    pairs.any(|at| {
        value(*at)
            .zip(value(at + 1))
            .is_some_and(|(low, high)| low > high)
    })
}
