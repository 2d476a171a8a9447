//! Groups of columns that are alike do not hold the same figures.
//!
//! ## Why it matters
//!
//! In a wide table each time or group has the same columns. Where one of them has a column less, a heading
//! was overlooked, or a column was given to the wrong group; a figure of one time would then stand at
//! another.
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
//! ## What to do
//!
//! Give the group of columns what is missing, as `sd: SD2` here. Where the table prints no more, acknowledge
//! it. Columns of a comparison, which have `versus` or `from` and `to`, are not held against those of one time or
//! group.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG123",
    name: "columns-differ",
    severity: Severity::Warning,
    source: include_str!("columns_differ.rs"),
};

/// The columns at `place` want some that those at `first` have, or have more.
pub(crate) fn finding(place: Span, first: Span, wants: &[&str], more: &[&str]) -> Diagnostic {
    let words = match (wants.is_empty(), more.is_empty()) {
        (false, true) => format!(
            "these columns have no {}, which the first have",
            listed(wants)
        ),
        (true, _) => format!(
            "these columns have {}, which the first have not",
            listed(more)
        ),
        _ => format!(
            "these columns have {}, and the first {}",
            listed(more),
            listed(wants)
        ),
    };
    Diagnostic::at(&CHECK, place, words)
        .also(first, "the first")
        .help("give each time or group the same columns, as far as the table has them; acknowledge it where it prints no more")
}
