//! `reporting` answers an item that no checklist has.
//!
//! ## Why it matters
//!
//! A checklist is filled in from what is said of its items by name. What is said of an item that there is not would
//! stand in no table, and the item that was meant would be listed as a gap.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   reporting: {gramm-1: Scales alone could not say why people stayed.}
//! ```
//!
//! ## What to do
//!
//! Name the item as its checklist does: `gramms-1` to `gramms-6`, and `mmat-5.1` to `mmat-5.5`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::model::ChecklistItem;
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG137",
    name: "unknown-item",
    severity: Severity::Error,
    source: include_str!("unknown_item.rs"),
};

pub(crate) fn finding(place: Span, name: &str) -> Diagnostic {
    let known: Vec<&str> = ChecklistItem::ALL.iter().map(|item| item.name).collect();
    let near = did_you_mean(name, known.iter().copied());
    let words = format!("no checklist has an item `{}`", name.escape_debug());
    Diagnostic::at(&CHECK, place, words)
        .help(near.unwrap_or_else(|| format!("the items are {}", listed(&known))))
}
