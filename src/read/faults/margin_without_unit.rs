//! A margin does not say in what it is counted, or says it twice.
//!
//! ## Why it matters
//!
//! Whether a difference is small enough to count as none depends on the margin. Half a standard
//! deviation and half a point of the scale can be far apart, so the margin has to say which it is.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   margin: {of: norm}                  # how much of it?
//! evidence:
//!   - id: steady
//!     strand: quantitative
//!     finding: Wellbeing hardly changed.
//!     claims:
//!       - unchanged: {domain: wellbeing, margin: {sd: 0.5, points: 3}}   # which of the two?
//!       - unchanged: {domain: wellbeing, margin: 0.5}                    # points, or SD?
//! ```
//!
//! ## What to do
//!
//! Say one of the two: `{points: 3}` for points of the measure's own scale, or
//! `{sd: 0.5, of: norm}` for standard deviations, where `of` says whose: `norm`, `sample`,
//! `baseline` or `pooled`. Choose the margin before you look at the figures, and say in the paper
//! where it comes from.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::number::Printed;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG112",
    name: "margin-without-unit",
    severity: Severity::Error,
    source: include_str!("margin_without_unit.rs"),
};

pub(crate) fn finding(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a margin needs one unit").help(either("0.5", "3"))
}

/// A word or number alone, where the keys belong that say in what it is counted.
pub(crate) fn bare(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` does not say in what it is counted");
    let help = match Printed::parse(text) {
        Ok(_) => either(text, text),
        Err(_) => either("0.5", "3"),
    };
    Diagnostic::at(&CHECK, place, words).help(help)
}

fn either(sd: &str, points: &str) -> String {
    format!(
        "say `{{sd: {sd}, of: norm}}` for standard deviations, or `{{points: {points}}}` for points of the scale"
    )
}
