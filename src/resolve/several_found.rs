//! What is said where a cell holds several numbers and its column names one.

use super::columns::{COLUMNS, Column, named, parts};
use super::faults::{numbers_in_a_cell, unknown_column};
use super::headings::{self, Judged, Meaning};
use super::in_table::{InTable, bare};
use crate::diagnostic::Diagnostic;
use crate::number::{Several, several};
use crate::read::csv::CsvCell;

/// What is found where a cell holds several numbers and its column one.
pub(super) fn several_found(
    cell: &CsvCell,
    at: usize,
    column: &Column,
    table: &InTable<'_>,
) -> Option<Diagnostic> {
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
    let parts = parts(key).unwrap_or_default();
    let named = parts.iter().zip(&read.pieces).filter_map(|(part, piece)| {
        let number = piece.text.as_ref()?;
        let what = match COLUMNS[*part].0 {
            "mean" => "a mean",
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
            "agreement" => "an agreement",
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
    let others = said.filter(|(_, theirs)| !named(theirs, table.header).contains(&at));
    let all = others.chain([(key, heading)]);
    let all = all.map(|(ours, theirs)| format!("{ours}: {}", unknown_column::as_written(theirs)));
    format!("columns: {{{}}}", all.collect::<Vec<_>>().join(", "))
}
