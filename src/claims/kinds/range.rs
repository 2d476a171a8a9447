//! The smallest and the largest value that a sentence states.
//!
//! ## Rule
//!
//! What the sentence states is held against the smallest and the largest value printed. 28 is 28.0, and a
//! number is the same with fewer decimals, where it is rounded from the printed one.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | all that is stated agrees |
//! | contradicted | something stated does not |
//! | undetermined | the figure has no such value, or the sentence has more decimals than the figure |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - range: {figures: [wellbeing@T1], min: 28, max: 70}
//! ```
//!
//! ## Sources
//!
//! The reporting rules of the field ask for ranges as observed; they are compared as printed.

use crate::claims::explained::Explained;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::stated;
use crate::claims::verdict::Judgement;
use crate::model::{Figure, Handle, Summary};
use crate::number::Printed;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "range",
    source: include_str!("range.rs"),
};

/// Tries the claim on one summary; `claimed` are the smallest and the largest value that the sentence
/// states.
pub(crate) fn tried(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
    [min, max]: [Option<&Printed>; 2],
) -> Weighed {
    let style = bench.style();
    let min = min.map(|min| stated(style, "smallest value", min, summary.min.as_deref()));
    let max = max.map(|max| stated(style, "largest value", max, summary.max.as_deref()));
    let found = min.into_iter().chain(max).collect();
    Weighed::descriptive(vec![at], Judgement::of_stated(found))
}
