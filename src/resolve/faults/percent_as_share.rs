//! A table says that its percentages are shares of 1, and one of them is more than 1.
//!
//! ## Why it matters
//!
//! With `percent: share`, 56.25 would be printed as 5625%.
//!
//! ## Example
//!
//! ```text
//! results.yaml   - {table: gender.csv, at: T1, percent: share}
//! gender.csv     measure,category,n,count,percent
//!                gender,female,32,18,56.25
//! ```
//!
//! ## What to do
//!
//! Take `percent: share` out where the column holds percentages. Where it holds both, make them one in the
//! file. Limits of a share may lie beyond 0 and 1, as by the method of Wald; they are told here where they enclose
//! the share only as percentages.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG118",
    name: "percent-as-share",
    severity: Severity::Error,
    source: include_str!("percent_as_share.rs"),
};

/// A share that is more than 1, or a limit of one that `is_limit`, of a table that is named at `table`.
pub(crate) fn finding(place: Span, text: &str, is_limit: bool, table: Option<Span>) -> Diagnostic {
    let help = match is_limit {
        true => {
            "divide the limits by 100, if they are percentages: what they are of is a share of 1"
        }
        false => "take `percent: share` out, if these are percentages already",
    };
    let found = Diagnostic::at(&CHECK, place, format!("`{text}` is no share of 1")).help(help);
    match table {
        Some(table) => found
            .also(table, "the table says `percent: share`")
            .grouped(format!("{table:?}")),
        None => found,
    }
}
