//! What the columns of a table hold by their headings and cells, for whoever drafts the lines that are said beside it.

use super::columns::{COLUMNS, Place, position};
use super::headings::{self, Judged, Meaning};
use super::understood::{is_none_of_its_name, layout, limit_of_two, understood};
use crate::diagnostic::nearest;
use crate::model::TestStatistic;
use crate::number::says_nothing;
use crate::read::csv::{CsvCell, Rows};
use crate::source::Span;

/// What the heading of a column says, read beside the others and with its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Headed {
    /// That key of `columns`, by itself: no line is needed. The test whose statistic it is, where the heading says it.
    Itself(&'static str, Option<TestStatistic>),
    /// That key of `columns`, in one part or several.
    As(&'static str),
    /// Nothing that a figure holds.
    Aside,
    /// Nothing that a figure holds, though it may seem so: why.
    Without(&'static str),
    /// One of several things: which.
    Open(&'static str),
    /// Nothing that is known; the nearest of the format's names, where one is near.
    Unknown(Option<&'static str>),
}

/// What the headings of a table say, in their order; rows have as many cells as there are headings.
pub(crate) fn headed(headings: &[String], rows: &[Vec<String>]) -> Vec<Headed> {
    let table = table(headings, rows);
    let beside: Vec<String> = headings.iter().map(|text| headings::form(text)).collect();
    (0..headings.len())
        .map(|at| of_column(&table, &beside, at))
        .collect()
}

fn table(headings: &[String], rows: &[Vec<String>]) -> Rows {
    let cell = |text: &String| CsvCell {
        text: text.clone(),
        span: Span::from_number(0),
    };
    Rows {
        header: headings.iter().map(cell).collect(),
        rows: rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
        ragged: Vec::new(),
    }
}

/// Whether the rows of a table are statistics, one each, as pandas' `describe` and jamovi write them; and whether what
/// they are split by stands in a column behind their names.
pub(crate) fn are_statistics(headings: &[String], rows: &[Vec<String>]) -> Option<bool> {
    let table = table(headings, rows);
    layout(&table)?;
    Some(table.rows.iter().any(|row| row[0].text.is_empty()))
}

fn of_column(table: &Rows, beside: &[String], at: usize) -> Headed {
    let heading = &table.header[at];
    let none_of_its_name = is_none_of_its_name(heading, table, at, beside);
    if !none_of_its_name && let Some(column) = understood(heading, beside) {
        return Headed::Itself(COLUMNS[column.parts[0]].0, column.test);
    }
    if let Some(limit) = limit_of_two(table, at) {
        return Headed::As(limit);
    }
    let cells = table.rows.iter().map(|row| row[at].text.as_str());
    let judged = Judged {
        heading: &heading.text,
        beside,
        cells: cells.collect(),
    };
    match headings::meaning(&judged) {
        Some(Meaning::Key(key)) => Headed::As(key),
        Some(Meaning::Aside) => Headed::Aside,
        Some(Meaning::Without(reason)) => Headed::Without(reason),
        Some(Meaning::Open(words)) => Headed::Open(words),
        None => {
            let near = nearest(&heading.text, COLUMNS.map(|(name, ..)| name));
            let numeric = judged.is_numeric();
            let fits = |name: &&str| {
                let mut columns = COLUMNS.iter();
                let is_number = columns
                    .any(|(ours, place, _)| ours == name && matches!(place, Place::Number(_)));
                heading.text.chars().count() > 2 && is_number == numeric
            };
            Headed::Unknown(near.filter(fits))
        }
    }
}

/// The key of `columns` that a part of a heading names, such as `Mean` or `Std. Deviation`, where it names one.
pub(crate) fn key_named(part: &str) -> Option<&'static str> {
    let named = position(part).map(|at| COLUMNS[at].0);
    let sure = || headings::sure(part, &[]).map(|sure| sure.key);
    let plain = || match headings::form(part).as_str() {
        "m" => Some("mean"),
        "mean (sd)" | "m (sd)" | "mean ± sd" | "m ± sd" => Some("mean sd"),
        "n (%)" | "n, %" => Some("count percent"),
        "%" => Some("percent"),
        "minimum" => Some("min"),
        "maximum" => Some("max"),
        "count" => Some("n"),
        "25%" => Some("q1"),
        "50%" => Some("median"),
        "75%" => Some("q3"),
        _ => None,
    };
    named.or_else(sure).or_else(plain)
}

/// The form in which headings are compared.
pub(crate) fn heading_form(heading: &str) -> String {
    headings::form(heading)
}

/// What a heading says that is estimated, as `effect` has it.
pub(crate) fn effect_headed(heading: &str) -> Option<&'static str> {
    headings::effect_of(heading)
}

/// Whether a text stands for nothing printed, or is a number by itself.
pub(crate) fn is_blank_or_number(text: &str) -> bool {
    says_nothing(text) || crate::number::Printed::parse(text).is_ok()
}
