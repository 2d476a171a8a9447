//! An entry of the trail is of a day after that of the synthesis, or so long ago that the year is hardly meant.
//!
//! ## Why it matters
//!
//! The trail is read in the order of its days. A year mistyped puts a decision before everything or behind it; and a
//! synthesis that is of the 1st of March cannot hold what was decided on the 14th.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group, date: 2026-03-01}
//! decisions:
//!   - {at: talk, date: 2062-02-14, decision: Kept apart from pace., because: they were said by others}
//! ```
//!
//! ## What to do
//!
//! Correct the day; or, where it is right, that of the synthesis under `synthesis`, which is the day of this version. What
//! today is nothing asks: a synthesis is checked alike on every day.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG274",
    name: "misdated-entry",
    severity: Severity::Warning,
    source: include_str!("misdated_entry.rs"),
};

/// Before this year nobody kept a trail.
const EARLIEST: u16 = 1950;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let latest = context.model.synthesis.date;
    for entry in &context.model.trail {
        let Some(day) = &entry.date else {
            continue;
        };
        let (called, of) = (entry.called(), day.value);
        let (words, help) = match latest {
            _ if of.year < EARLIEST => (
                format!("{called} is of {of}"),
                "look at the year".to_owned(),
            ),
            Some(latest) if of > latest => (
                format!("{called} is of {of}, and the synthesis of {latest}"),
                "correct the day; or that of the synthesis, where this version is of a later one"
                    .to_owned(),
            ),
            _ => continue,
        };
        let finding = Diagnostic::at(&CHECK, day.span, words).help(help);
        found.push(about(finding, entry, context.model));
    }
}
