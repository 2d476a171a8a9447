//! A column of a CSV table cannot be matched with the format.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG016",
    name: "unknown-column",
    severity: Severity::Error,
    source: include_str!("unknown_column.rs"),
    run: None,
};

pub(crate) fn finding(place: Span, heading: &str, near: Option<&str>) -> Diagnostic {
    let found = Diagnostic::at(
        &CHECK,
        place,
        format!("the column `{heading}` is none that the format knows"),
    );
    let found = match near {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found,
    };
    found.help(format!(
        "say which it is, as in `columns: {{mean: {heading}}}`, or pass it over with `ignore: [{heading}]`"
    ))
}

pub(crate) fn not_ours(place: Span, name: &str, help: Option<String>) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("the format has no column `{name}`")).maybe_help(help)
}

pub(crate) fn not_theirs(
    place: Span,
    heading: &str,
    header: Option<Span>,
    help: Option<String>,
) -> Diagnostic {
    let found = Diagnostic::at(
        &CHECK,
        place,
        format!("the table has no column `{heading}`"),
    );
    match header {
        Some(header) => found.also(header, "the header starts here"),
        None => found,
    }
    .maybe_help(help)
}

pub(crate) fn twice(second: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, second, format!("two columns are `{name}`"))
        .label("the second")
        .also(first, "the first")
        .help("pass one over with `ignore`")
}

pub(crate) fn no_measure(header: Span, table: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "this table does not say which measure its rows are about")
        .label("no column here is `measure`")
        .also(table, "the table is read here")
        .help("add a column `measure`, map one with `columns: {measure: …}`, or say `measure:` for the whole table")
}
