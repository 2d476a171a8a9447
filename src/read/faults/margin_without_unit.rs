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

/// A word or number alone, where the keys belong that say in what it is counted; `least` where it says how much a
/// change at least is.
pub(crate) fn bare(place: Span, text: &str, least: bool) -> Diagnostic {
    let words = format!("`{text}` does not say in what it is counted");
    let found = Diagnostic::at(&CHECK, place, words);
    let key = if least { "by" } else { "margin" };
    let (number, unit) = parts(text);
    let help = match (number, &*unit, least) {
        (None, "half" | "halved" | "by half", true) => {
            "write `by: {percent: 50}` for half of what it starts from".to_owned()
        }
        (None, "double" | "doubled" | "twice", true) => {
            "write `by: {percent: 100}` for twice what it starts from; of a ratio, `by: {ratio: 2}`"
                .to_owned()
        }
        (Some(number), "%" | "percent" | "per cent", true) => format!(
            "write `by: {{percent: {number}}}`, percent of what it starts from; percentage points are `by: {{points: {number}}}`"
        ),
        (Some(number), "%" | "percent" | "per cent", false) => {
            format!("write `margin: {{points: {number}}}`, of shares percentage points")
        }
        (Some(number), "point" | "points" | "percentage points", _) => {
            format!("write `{key}: {{points: {number}}}`")
        }
        (Some(number), "sd" | "sds", _) => {
            format!("write `{key}: {{sd: {number}, of: baseline}}`; `of` says whose SD it is")
        }
        (Some(number), "times" | "fold" | "-fold" | "x" | "×", _) => {
            let other = match least {
                true => {
                    "; of other figures say by how many percent, where twice as much is `by: {percent: 100}`"
                }
                false => "",
            };
            format!("of a ratio write `{key}: {{ratio: {number}}}`{other}")
        }
        (number, _, true) => {
            let number = number.unwrap_or("2");
            format!(
                "write `by: {{points: {number}}}` for points of the scale, `by: {{percent: {number}}}` for percent of what it starts from, or `by: {{sd: {number}, of: baseline}}`"
            )
        }
        (Some(number), ..) => either(number, number),
        (None, ..) => either("0.5", "3"),
    };
    found.help(help)
}

/// A number with the word behind it, in lower case.
fn parts(text: &str) -> (Option<&str>, String) {
    let text = text.trim();
    let is_of_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '−');
    let ends = text.find(|sign| !is_of_number(sign)).unwrap_or(text.len());
    let (number, unit) = text.split_at(ends);
    let number = Printed::parse(number).is_ok().then_some(number);
    (number, unit.trim().to_lowercase())
}

fn either(sd: &str, points: &str) -> String {
    format!(
        "say `{{sd: {sd}, of: norm}}` for standard deviations, or `{{points: {points}}}` for points of the scale"
    )
}
