//! No whole scores of so many people have this median, smallest or largest value.
//!
//! ## Why it matters
//!
//! The median of an odd number of whole scores is one of them, and of an even number halfway between two. Another
//! one was interpolated, is of scores that were filled in or converted, or is a misprint.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: exhaustion, label: Emotional exhaustion, range: [0, 54], items: 9, score: sum}
//! results:
//!   - {measure: exhaustion, n: 21, median: 18.5}
//! ```
//!
//! ## How it is computed
//!
//! With scores of whole steps (1, or 1 over the number of items where they are means), some step, or of an even n
//! some middle of two, must print as the median. It is tried where `mean-off-grid` is. This is advice: some print
//! medians that are interpolated within a step.
//!
//! ## What to do
//!
//! Look the median and n up. Where scores need not be whole, say `prorated: true` of the measure.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::steps::{self, Steps};
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;
use crate::statistics::grim::{self, Mean};
use crate::statistics::{Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG343",
    name: "median-off-grid",
    severity: Severity::Note,
    source: include_str!("median_off_grid.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let wanted = |numbers: &Summary| numbers.median.is_some();
    let style = figures.style();
    let hold = |one: &Subject<'_, Summary>, steps| hold(one, steps, style);
    steps::each(figures, &CHECK, wanted, hold, held);
}

fn hold(one: &Subject<'_, Summary>, steps: Steps, style: Style) -> Option<Held> {
    let median = one.numbers.median.as_ref()?;
    let n = one.numbers.n.as_ref().and_then(|n| whole(n));
    let Some(n) = n.filter(|n| *n > 0) else {
        return Some(Held::open(&CHECK, vec![one.at], vec![Quantity::N]));
    };
    // The middle of two scores is the mean of two people's.
    let found = grim::check(&Mean {
        mean: median,
        n: if n % 2 == 0 { 2 } else { 1 },
        items: steps.items,
        percent: false,
    });
    let found = found.ok().filter(|found| found.power > 0.0)?;
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        let words = format!(
            "`median` of `{}` is {}, which no {} have",
            one.key(),
            style.number(median),
            steps::scores(n, steps, style)
        );
        let mut told = Diagnostic::at(&CHECK, median.span, words).label("the median");
        if let Some(n) = &one.numbers.n {
            told = told.also(n.span, "the number of people");
        }
        let mut repairs = found.outcome.repairs.iter();
        if let Some(near) = repairs.find(|repair| repair.quantity == Quantity::Mean) {
            let near = remedy::ends(near.range, median.decimals() + 1, style);
            told = told.note(format!(
                "the nearest that can be are {}",
                near.replace(" or ", " and ")
            ));
        }
        let told = told
            .help("look the median and n up; where scores need not be whole, say `prorated: true` of the measure")
            .about(one.key());
        readings::freed(told, one.assumed, &[Frees::Means])
    }))
}
