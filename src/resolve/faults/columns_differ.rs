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
//!     ignore: SD2
//!     wide:
//!       - {at: T1, columns: {mean: M1, sd: SD1}}
//!       - {at: T2, columns: {mean: M2}}
//! ```
//!
//! where the file has a column `SD2`, which is passed over.
//!
//! ## What to do
//!
//! Give the group of columns what is missing, as `sd: SD2` here. Where the table prints other figures, acknowledge
//! it. Columns of a comparison, which have `versus` or `from` and `to`, are not held against those of one time or
//! group, nor those of one measure, category, predictor or effect against those of another. Where the table only
//! prints less, a note says so ([`columns-fewer`](#columns-fewer)).

use super::unknown_column::on_one_line;
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

/// The columns at `place` want some that those at `first` have, or have more; `aside` is a heading that is passed over and
/// looks like the one that is wanting.
pub(crate) fn finding(
    place: Span,
    first: Span,
    wants: &[&str],
    more: &[&str],
    aside: Option<&str>,
) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, words(wants, more)).also(first, "the first");
    let found = match aside {
        Some(heading) => found.note(format!(
            "the column `{}`, which is passed over, looks like it",
            on_one_line(heading)
        )),
        None => found,
    };
    found.help("give each time or group the same columns, as far as the table has them; acknowledge it where it prints no more")
}

/// What one group of columns has and another has not.
pub(super) fn words(wants: &[&str], more: &[&str]) -> String {
    match (wants.is_empty(), more.is_empty()) {
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
    }
}
