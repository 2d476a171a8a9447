//! A column of a CSV table cannot be matched with the format.
//!
//! ## Why it matters
//!
//! A column that is passed over in silence may hold the very figure that speaks against a
//! statement. So every column is either understood or put aside by you.
//!
//! ## Example
//!
//! ```text
//! Scale,Time,M,SD,Cronbach
//! Wellbeing,T1,49.8,9.07,0.91
//! ```
//!
//! ## What to do
//!
//! Use the format's names as headings, such as `measure`, `at`, `n`, `mean`, `sd`, `ci_low` and
//! `ci_high`; capital letters, blanks and line ends do not matter, and the names of R's broom are
//! understood. Or leave the file as it is, and say beside `table:` which heading is which and what is
//! to be passed over:
//!
//! ```yaml
//! results:
//!   - table: results/table-3.csv
//!     columns: {measure: Scale, at: Time, mean: M}
//!     ignore: [Cronbach]
//! ```
//!
//! The first line of the file must hold the headings, each once.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean, meant};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG016",
    name: "unknown-column",
    severity: Severity::Error,
    source: include_str!("unknown_column.rs"),
};

pub(crate) fn finding(place: Span, heading: &str, near: Option<&str>) -> Diagnostic {
    let heading = &on_one_line(heading);
    let words = format!("the column `{heading}` is none that the format knows");
    let written = written(heading);
    let ours = near.unwrap_or("mean");
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(near.map(|near| meant(heading, near)))
        .help(format!(
            "beside `table:`, say which it is, as in `columns: {{{ours}: {written}}}`, or pass it over with `ignore: [{written}]`"
        ))
}

/// A heading as it can be written beside the table: blanks and line ends in it do not matter.
fn on_one_line(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading as it is written in braces or brackets of YAML.
fn written(heading: &str) -> String {
    let plain = |one: char| one.is_alphanumeric() || " ._-%".contains(one);
    let starts_well = heading.starts_with(char::is_alphanumeric);
    match starts_well && heading.chars().all(plain) {
        true => heading.to_owned(),
        false => format!("'{}'", heading.replace('\'', "''")),
    }
}

pub(crate) fn no_heading(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a column has no heading")
        .help("give it one, or take the column out; R writes such a column without `row.names = FALSE`")
        .help("or pass it over: beside `table:`, say `ignore: ['']`")
}

pub(crate) fn no_headings(header: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "the first line of this table names no column that the format knows")
        .help("let the first line hold the headings, such as `measure`, `at`, `n` and `mean`; take titles above them out")
        .help("where the headings are other words, say which they are beside `table:`, as in `columns: {measure: Scale, mean: M}`")
}

pub(crate) fn not_ours(place: Span, name: &str, near: Option<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("the format has no column `{name}`"))
        .maybe_help(near)
        .help("the format's name stands first, the table's heading behind it: `columns: {mean: M}`")
}

pub(crate) fn not_theirs(
    place: Span,
    heading: &str,
    header: Option<Span>,
    known: &[&str],
) -> Diagnostic {
    let known = known.iter().map(|one| on_one_line(one));
    let known: Vec<_> = known.collect();
    let known: Vec<_> = known.iter().map(String::as_str).collect();
    let found = Diagnostic::at(
        &CHECK,
        place,
        format!("the table has no column `{heading}`"),
    );
    let found = match header {
        Some(header) => found.also(header, "the header starts here"),
        None => found,
    };
    found
        .maybe_help(did_you_mean(heading, known.iter().copied()))
        .help(format!("its columns are {}", listed(&known)))
}

pub(crate) fn taken(place: Span, heading: &str, ours: &str) -> Diagnostic {
    let words = format!("the column `{heading}` is `{ours}` already");
    Diagnostic::at(&CHECK, place, words).help("a column of the table is one column of the format")
}

pub(crate) fn twice(second: Span, name: &str, first: Span, same_heading: bool) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, second, format!("two columns are `{name}`"))
        .label("the second")
        .also(first, "the first");
    match same_heading {
        true => found.help("give one of them another heading in the file, or take it out there"),
        false => found.help("pass one of them over with `ignore` beside `table:`"),
    }
}

pub(crate) fn no_measure(header: Span, table: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "this table does not say which measure its rows are about")
        .label("no column here is `measure`")
        .also(table, "the table is read here")
        .help("add a column `measure`, map one with `columns: {measure: …}`, or say `measure:` for the whole table")
}
