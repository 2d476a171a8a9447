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

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::stated;
use crate::claims::verdict::Judgement;
use crate::model::{Figure, Handle, Model, Placed, Range, Summary};
use crate::number::Printed;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "range",
    source: include_str!("range.rs"),
};

impl Assertion for Range {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, model: &Model) -> String {
        let style = model.synthesis.style;
        let end = |value: &Option<Placed<Printed>>| {
            let value = value.as_ref();
            value.map_or_else(|| "…".to_owned(), |value| style.number(&value.value))
        };
        format!("range {} to {}", end(&self.min), end(&self.max))
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let summary = bench.model.figures[at].summary()?;
        let stated = [&self.min, &self.max].map(Option::as_deref);
        Some(weighed(bench, at, summary, stated))
    }

    fn settled_by(&self, _ask: &Ask<'_>) -> Vec<String> {
        Vec::new()
    }
}

/// Tries the claim on one summary; `claimed` are the smallest and the largest value that the sentence
/// states.
fn weighed(
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
