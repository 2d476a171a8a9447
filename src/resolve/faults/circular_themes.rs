//! Themes belong to each other in a circle.
//!
//! ## Why it matters
//!
//! A code belongs to a theme, and what it holds counts for the theme. In a circle nothing is above anything, and every
//! theme of it would be the same one.
//!
//! ## Example
//!
//! ```yaml
//! themes:
//!   - {id: company, in: motives}
//!   - {id: motives, in: company}
//! ```
//!
//! ## What to do
//!
//! Take out the `in` of the theme that stands at the top.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG410",
    name: "circular-themes",
    severity: Severity::Error,
    source: include_str!("circular_themes.rs"),
};

/// The themes of a circle, each with the place where it says to what it belongs.
pub(crate) fn finding(ring: &[(&str, Span)]) -> Diagnostic {
    let names = ring.iter().chain(ring.first());
    let names: Vec<_> = names.map(|(name, _)| format!("`{name}`")).collect();
    let place = ring
        .first()
        .map_or(Span::from_number(0), |(_, place)| *place);
    let words = match ring {
        [(name, _)] => format!("the theme `{name}` belongs to itself"),
        _ => format!(
            "themes belong to each other in a circle: {}",
            names.join(" in ")
        ),
    };
    let mut found = Diagnostic::at(&CHECK, place, words)
        .help("take out the `in` of the one that stands at the top");
    for (name, place) in ring.iter().skip(1) {
        found = found.also(*place, "").about(*name);
    }
    match ring.first() {
        Some((name, _)) => found.about(*name),
        None => found,
    }
}
