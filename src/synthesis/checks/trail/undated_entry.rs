//! An entry of the trail has no date.
//!
//! ## Why it matters
//!
//! A trail is followed in the order in which things happened. What has no date can stand nowhere in it, and is printed
//! last.
//!
//! ## Example
//!
//! ```yaml
//! memos:
//!   - {at: company-first, by: AB, text: Is company the reason to come, or to come back?}
//! ```
//!
//! ## What to do
//!
//! Add the day, as in `date: 2026-03-14`. Where it is not known any more, leave it out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG275",
    name: "undated-entry",
    severity: Severity::Note,
    source: include_str!("undated_entry.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    // A day that could not be read is told as such.
    let entries = context.model.trail.iter().filter(|_| context.resolved);
    for entry in entries.filter(|entry| entry.date.is_none()) {
        let words = format!("{} has no date", entry.called());
        let finding = Diagnostic::at(&CHECK, entry.span, words)
            .help("add the day, as in `date: 2026-03-14`; without it the entry stands last")
            .grouped(match entry.is_printed() {
                true => "",
                false => "for the authors alone",
            });
        found.push(about(finding, entry, context.model));
    }
}
