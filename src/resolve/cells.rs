//! The cells of a CSV table to the parts of a figure, each with its place.

use super::columns::{COLUMNS, Column, Place};
use super::faults::{numbers_in_a_cell, unknown_column};
use super::headings::{self, Judged, Meaning};
use super::resolver::Resolver;
use crate::number::{
    NoNumbers, Printed, Several, is_infinite, says_nothing, several, swapped, without_marks,
};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{DecimalMark, Figure as Raw, Number, Table as RawTable};
use crate::source::Span;

/// A table while its rows are read.
pub(super) struct InTable<'a> {
    /// What is said of it.
    pub(super) raw: &'a RawTable,
    /// Its headings.
    pub(super) header: &'a [CsvCell],
    /// How the first cell of each column is marked that holds several numbers, and where it stands.
    pub(super) shapes: Vec<Option<(String, Span)>>,
}

impl<'a> InTable<'a> {
    pub(super) fn new(raw: &'a RawTable, header: &'a [CsvCell]) -> Self {
        Self {
            raw,
            header,
            shapes: vec![None; header.len()],
        }
    }

    fn has_comma(&self) -> bool {
        let mark = self.raw.decimal.as_ref().and_then(|field| field.value);
        mark == Some(DecimalMark::Comma)
    }
}

/// The text of a cell without the marks of footnotes; nothing where it says that nothing was printed.
pub(super) fn bare<'a>(text: &'a str, table: &RawTable) -> Option<&'a str> {
    let named = table.missing.0.iter().filter_map(Field::get);
    if says_nothing(text) || named.clone().any(|mark| mark == text) {
        return None;
    }
    // Most cells end with a digit, behind which there is no mark.
    if table.marks.0.is_empty() && text.ends_with(|one: char| one.is_ascii_digit()) {
        return Some(text);
    }
    let own: Vec<&str> = table
        .marks
        .0
        .iter()
        .filter_map(Field::get)
        .map(String::as_str)
        .collect();
    let rest = without_marks(text, &own);
    let says = says_nothing(rest)
        || table
            .missing
            .0
            .iter()
            .any(|mark| mark.get().is_some_and(|mark| mark == rest));
    (!says).then_some(rest)
}

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
            let Some(fields) = self.parted(cell, at, column, table) else {
                return;
            };
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

    /// The numbers of a cell that is said to hold several; nothing where it says that none was printed, and fields
    /// without a value where it does not hold them.
    fn parted(
        &mut self,
        cell: &CsvCell,
        at: usize,
        column: &Column,
        table: &mut InTable<'_>,
    ) -> Option<Vec<Option<Field<Number>>>> {
        let text = bare(&cell.text, table.raw)?;
        let comma = table.has_comma();
        let key = column.key();
        let named = column.parts.len();
        let read = match several(text, comma) {
            Ok(read) if read.pieces.iter().all(|piece| piece.text.is_none()) => return None,
            Ok(read) => self.fitting(cell, at, column, read, table),
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
            return Some(vec![Some(lost); named]);
        };
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
        Some(fields.collect())
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
        let finding = if named == there + 1 && names.ends_with(&["q1", "q3"]) {
            numbers_in_a_cell::width(place, text, &key)
        } else if named != there {
            numbers_in_a_cell::other_number(place, text, column.heading, &key, named, there)
        } else if let Some((one, other)) = wrong_sign(&names, &read) {
            numbers_in_a_cell::wrong_sign(place, text, one, other)
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

/// Two parts between which a sign stands that does not stand between such numbers.
fn wrong_sign<'a>(names: &[&'a str], read: &Several) -> Option<(&'a str, &'a str)> {
    let between: Vec<&str> = read.shape.split('0').collect();
    let pairs = names.windows(2).enumerate();
    let mut wrong = pairs.filter_map(|(at, pair)| {
        let [one, other] = *pair else { return None };
        let limits = [("ci_low", "ci_high"), ("q1", "q3"), ("min", "max")];
        let people = ["count", "n", "n_versus", "events", "person_time"];
        let spread = ["sd", "se", "sd_change"];
        let sign = between.get(at + 1).copied().unwrap_or_default();
        let fits = match sign {
            _ if read.ranges.contains(&at) => limits.contains(&(one, other)),
            sign if sign.contains('±') => spread.contains(&other),
            sign if sign.contains('/') => people.contains(&one) && people.contains(&other),
            _ => true,
        };
        (!fits).then_some((one, other))
    });
    wrong.next()
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

/// What is found where a cell holds several numbers and its column one.
fn several_found(
    cell: &CsvCell,
    at: usize,
    column: &Column,
    table: &InTable<'_>,
) -> Option<crate::diagnostic::Diagnostic> {
    let text = bare(&cell.text, table.raw)?;
    let read = several(text, table.has_comma()).ok()?;
    if read.pieces.len() < 2 {
        return None;
    }
    let heading = &table.header[at].text;
    let beside: Vec<String> = table
        .header
        .iter()
        .map(|cell| headings::form(&cell.text))
        .collect();
    let judged = Judged {
        heading,
        beside: &beside,
        cells: vec![cell.text.as_str()],
    };
    let key = match headings::meaning(&judged) {
        Some(Meaning::Key(key)) if key.contains(' ') => Some(key),
        _ if is_count_with_percent(&read) => Some("count percent"),
        _ => None,
    };
    let words = match key {
        Some(key) => in_words(key, &read),
        None => {
            let numbers = read.pieces.iter().filter_map(|piece| piece.text.as_deref());
            let numbers: Vec<&str> = numbers.collect();
            format!(
                "{}: {}",
                numbers_in_a_cell::read(read.pieces.len()),
                numbers.join(" and ")
            )
        }
    };
    let line = key.map(|key| line(key, heading, at, table));
    Some(numbers_in_a_cell::several(
        cell.span,
        &cell.text,
        column.heading,
        &column.key(),
        &words,
        line.as_deref(),
    ))
}

/// Whether a cell is a count with the percentage that it is.
fn is_count_with_percent(read: &Several) -> bool {
    let [count, percent] = read.pieces.as_slice() else {
        return false;
    };
    let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    percent.percent && !count.percent && count.text.as_deref().is_some_and(whole)
}

/// The numbers of a cell with what they are.
fn in_words(key: &str, read: &Several) -> String {
    let parts = super::columns::parts(key).unwrap_or_default();
    let named = parts.iter().zip(&read.pieces).filter_map(|(part, piece)| {
        let number = piece.text.as_ref()?;
        let what = match COLUMNS[*part].0 {
            "mean" => "a mean",
            "total" => "a total",
            "sd" => "an SD",
            "se" => "a standard error",
            "median" => "a median",
            "q1" => "a lower quartile",
            "q3" => "an upper quartile",
            "min" => "a smallest value",
            "max" => "a largest value",
            "count" => "a count",
            "percent" => "a percentage",
            "n" => "an n",
            "events" => "a number of events",
            "person_time" => "a person-time",
            "rate" => "a rate",
            "change" => "an estimate",
            "ci_low" => "a lower limit",
            "ci_high" => "an upper limit",
            _ => "a number",
        };
        Some(format!("{what} of {number}"))
    });
    let named: Vec<String> = named.collect();
    format!(
        "{}: {}",
        numbers_in_a_cell::read(named.len()),
        named.join(" and ")
    )
}

/// The line `columns` of the table with that key for that heading.
fn line(key: &str, heading: &str, at: usize, table: &InTable<'_>) -> String {
    let said = table.raw.columns.0.iter();
    let said =
        said.filter_map(|(ours, theirs)| Some((ours.get()?.as_str(), theirs.get()?.as_str())));
    let others =
        said.filter(|(_, theirs)| !super::columns::named(theirs, table.header).contains(&at));
    let all = others.chain([(key, heading)]);
    let all = all.map(|(ours, theirs)| format!("{ours}: {}", unknown_column::as_written(theirs)));
    format!("columns: {{{}}}", all.collect::<Vec<_>>().join(", "))
}
