//! A change does not say what a positive value means.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG109",
    name: "missing-convention",
    severity: Severity::Error,
    source: include_str!("missing_convention.rs"),
    run: None,
};

/// A change at `place`; of a CSV table, where the table is read at `table`.
pub(crate) fn finding(place: Span, table: Option<Span>) -> Diagnostic {
    let key = if table.is_some() {
        "change"
    } else {
        "change_means"
    };
    let found = Diagnostic::at(&CHECK, place, "nothing says what a positive change means")
        .label("a rise or a fall?");
    let found = match table {
        Some(table) => found.also(
            table,
            "the table is read here, where it can be said for all rows",
        ),
        None => found,
    };
    found
        .help(format!(
            "say `{key}: earlier minus later` or `{key}: later minus earlier`; for two groups, `group minus versus`"
        ))
        .grouped(table.map_or_else(String::new, |table| format!("{table:?}")))
}
