//! A date is not a day of the calendar, as in `2026-03-14`.
//!
//! ## Why it matters
//!
//! The date of a synthesis is printed, and kept in the properties of every document that is made; that on which a
//! participant withdrew is told to everybody who still has the words. `3/4/26` is March in one country
//! and April in another, and nothing would say which was meant.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   date: 14 March 2026
//! ```
//!
//! ## What to do
//!
//! Write year, month and day with hyphens between them: `date: 2026-03-14`, and of a participant
//! `withdrawn: 2026-03-14`. The date of a source may lack its day, or be a stretch of time: `2022-03`,
//! `2020-03/2021`; what is no date, such as `in press`, stands under its `year`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG128",
    name: "bad-date",
    severity: Severity::Error,
    source: include_str!("bad_date.rs"),
};

pub(crate) fn finding(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{}` is no day of the calendar", text.escape_debug());
    Diagnostic::at(&CHECK, place, words).help("write year, month and day, as in `2026-03-14`")
}

/// The date of a work that is cited.
pub(in crate::resolve) fn of_work(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{}` is no date of a work", text.escape_debug());
    Diagnostic::at(&CHECK, place, words).help(
        "write `2022-03-14`, `2022-03`, `2022`, or a stretch of time such as `2020-03/2021`; what is none of these goes under `year`, as in `year: in press`",
    )
}

/// A date of a work beside another year.
pub(in crate::resolve) fn of_another_year(place: Span, date: &str, year: &str) -> Diagnostic {
    let year = year.escape_debug();
    let words =
        format!("the date `{date}` is of another year than `{year}`, which stands under `year`");
    Diagnostic::at(&CHECK, place, words)
        .help("say one of them: `date` where more than the year is known, else `year`")
}
