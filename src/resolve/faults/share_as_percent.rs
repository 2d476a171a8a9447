//! Under `percent` stand shares of 1, not percentages.
//!
//! ## Why it matters
//!
//! Programs that make frequency tables call a column `percent` and fill it with shares: 18 of 32 is then
//! 0.5625, and would be printed as 0.5625%.
//!
//! ## Example
//!
//! ```text
//! gender,n,percent
//! female,18,0.5625
//! male,14,0.4375
//! ```
//!
//! ## What to do
//!
//! Beside `table:`, say `percent: share`: the column, and limits beside it, are then read as shares of 1,
//! `0.5625` as 56.25 with two decimals. Or multiply them by 100 in the file, as must be done with figures in
//! place. Where they are percentages below 1 after all, say `percent: percent`.
//!
//! This is found where every percentage of a measure lies between 0 and 1, none is that of the count beside
//! it, and one is its share; or where those of all categories add up to 1.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Placed;
use crate::number::Printed;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG117",
    name: "share-as-percent",
    severity: Severity::Error,
    source: include_str!("share_as_percent.rs"),
};

/// A percentage that is the share of so many among so many.
pub(crate) fn counted(
    cell: &Placed<Printed>,
    count: u64,
    n: u64,
    decimals: u32,
    table: Option<Span>,
) -> Diagnostic {
    let words = format!(
        "`{}` is {count} of {n} as a share of 1, not as a percentage",
        cell.text()
    );
    told(words, cell, decimals, table)
}

/// The first of the percentages that add up to 1.
pub(crate) fn add_up(cell: &Placed<Printed>, decimals: u32, table: Option<Span>) -> Diagnostic {
    let words = format!(
        "the percentages of this count, `{}` and others, are shares of 1: they add up to 1, not to 100",
        cell.text()
    );
    told(words, cell, decimals, table)
}

fn told(words: String, cell: &Placed<Printed>, decimals: u32, table: Option<Span>) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, cell.span, words).label("a share of 1");
    let percent = cell.percent_of_share(decimals);
    let percent = percent.and_then(|percent| Some(percent.value()?.to_string()));
    let percent = percent.unwrap_or_else(|| "the percentage".to_owned());
    match table {
        Some(table) => found
            .also(table, "the table is read here")
            .help(format!("beside `table:`, say `percent: share`, so that it is read as {percent}%"))
            .help("or multiply the column by 100; where these are percentages below 1, say `percent: percent`")
            .grouped(format!("{table:?}")),
        None => found.help(format!("multiply by 100: write `{percent}`")),
    }
}
