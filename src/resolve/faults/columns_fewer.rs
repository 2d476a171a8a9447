//! One group of columns holds less than the first does.
//!
//! ## Why it matters
//!
//! Tables do print less for one time, group or model than for another, as a p for the adjusted model alone. It may also be
//! that a column was given to the wrong group.
//!
//! ## Example
//!
//! ```text
//! results:
//!   - table: results/wide.csv
//!     wide:
//!       - {at: T1, columns: {mean: M1, sd: SD1}}
//!       - {at: T2, columns: {mean: M2}}
//! ```
//!
//! where the file has no further column.
//!
//! ## What to do
//!
//! Nothing, where the table prints no more. Columns of different measures, categories, predictors or effects, and those
//! of a comparison beside those of one time or group, are not held against each other. Where a column that is passed over
//! looks like the one that is wanting, [`columns-differ`](#columns-differ) says so.

use super::columns_differ::words;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG133",
    name: "columns-fewer",
    severity: Severity::Note,
    source: include_str!("columns_fewer.rs"),
};

/// The columns at `place` want some that those at `first` have, or have more.
pub(crate) fn finding(place: Span, first: Span, wants: &[&str], more: &[&str]) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words(wants, more))
        .also(first, "the first")
        .help("nothing is to be done where the table prints no more")
}
