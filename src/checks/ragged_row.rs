//! A row of a CSV table has more or fewer cells than its header.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::parse::csv::Cell;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG015",
    name: "ragged-row",
    severity: Severity::Error,
    source: include_str!("ragged_row.rs"),
    run: None,
};

pub(crate) fn finding(row: &[Cell], header: &[Cell], whole_header: Span) -> Diagnostic {
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return Diagnostic::at(&CHECK, whole_header, "a row of the table has no cells");
    };
    let place = Span {
        end: last.span.end,
        ..first.span
    };
    let cells = |count: usize| match count {
        1 => "1 cell".to_owned(),
        _ => format!("{count} cells"),
    };
    let words = format!(
        "this row has {}, the header {}",
        cells(row.len()),
        cells(header.len())
    );
    let found = Diagnostic::at(&CHECK, place, words).also(whole_header, "the header");
    match row.len() > header.len() {
        true => found.help("put quotes around a cell that has a comma in it"),
        false => found.help("leave a cell empty where nothing was printed, but keep its comma"),
    }
}
