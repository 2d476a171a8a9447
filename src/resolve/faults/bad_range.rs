//! The range of a measure is not two numbers, the lowest score and the highest.
//!
//! ## Why it matters
//!
//! The range says which scores are possible. Means outside it, and standard deviations too large
//! for it, are the commonest misprints in tables of outcomes, and they can only be found where the
//! range is right.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - id: wellbeing
//!     label: Wellbeing
//!     range: [70, 14]                   # the highest score stands first
//! ```
//!
//! ## What to do
//!
//! Write the lowest and the highest score that the instrument can give, in this order, as in
//! `range: [14, 70]`. What the sample reached is not the range: that is `min` and `max` of a
//! figure. Where a scale has no end, leave the range out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG111",
    name: "bad-range",
    severity: Severity::Error,
    source: include_str!("bad_range.rs"),
};

pub(crate) fn not_two(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a range is two numbers")
        .help("write the lowest and the highest score, as in `[14, 70]`; a number with a comma in it needs quotes")
}

/// Words for stretches of scores that do not follow each other from the lowest up.
pub(crate) fn bands_not_rising(place: Span, words: &str) -> Diagnostic {
    Diagnostic::at(&CHECK, place, words).help(
        "write the bands from the lowest scores up, each with the highest score in it, as in `bands: [{to: 9, label: mild}, {to: 19, label: moderate}, {label: severe}]`",
    )
}

/// The percentages that a word stands for.
pub(crate) fn not_shares(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "expected two percentages, the lower first")
        .help("write them as in `between: [0, 15]`")
}

pub(crate) fn not_rising(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "a range runs from the lowest score to the highest",
    )
    .help("name the lowest score first")
}
