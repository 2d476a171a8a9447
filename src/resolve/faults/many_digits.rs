//! Figures have more digits than any journal prints.
//!
//! ## Why it matters
//!
//! Statistics programs write a mean as `2.27777777777778`. For the checks that is good: such figures leave no room
//! for rounding. On the page, which is the table for the journal, they would stand with all their digits.
//!
//! ## Example
//!
//! ```yaml
//! measures: [{id: mood, label: Mood}]
//! results: [{measure: mood, n: 36, mean: 3.41666666666667, sd: 1.20416}]
//! ```
//!
//! ## What to do
//!
//! Say how many decimals are printed, with `digits` of the measure, the table or the synthesis: `digits: 2`. Checks
//! and claims go by the figures as they are.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG126",
    name: "many-digits",
    severity: Severity::Note,
    source: include_str!("many_digits.rs"),
};

/// The first of such figures, of a table that is named at `table`, or in place.
pub(crate) fn finding(first: Span, text: &str, table: Option<Span>) -> Diagnostic {
    let words = format!("`{text}` has more digits than any journal prints");
    let found = Diagnostic::at(&CHECK, first, words);
    match table {
        Some(table) => found
            .also(table, "the table")
            .help("to print fewer on the page, say `digits: 2` beside `table:`, of a measure or under `synthesis`; checks and claims go by the figures as they are"),
        None => found.help("to print fewer on the page, say `digits: 2` of the measure or under `synthesis`; checks and claims go by the figures as they are"),
    }
}
