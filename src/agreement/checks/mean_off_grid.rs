//! No whole scores of so many people have this mean.
//!
//! ## Why it matters
//!
//! Answers on a questionnaire are whole numbers, so that their total is one, and a mean can only take
//! the values that some whole total gives: of 20 people's scores, 3.45 or 3.50, but never 3.47. A mean
//! between them comes of another number of people than the one printed, of scores that were filled
//! in or left out, or of a misprint.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: exhaustion, label: Emotional exhaustion, range: [0, 54], items: 9, score: sum}
//! results:
//!   - {measure: exhaustion, n: 20, mean: 18.47, sd: 9.31}
//! ```
//!
//! ## How it is computed
//!
//! The mean is possible where some whole total T gives T/(n · items) that prints as it does (Brown NJL,
//! Heathers JAJ. The GRIM test: a simple technique detects numerous anomalies in the reporting of
//! results in psychology. Social Psychological and Personality Science 2017;8:363–369,
//! doi 10.1177/1948550616673876). Where the score is the sum of its items, or has one item, each
//! person's score is whole and only n counts. With d decimals, a share of max(0, 1 − n · items/10ᵈ) of all
//! means is impossible: this is the power of the check, and at none it is not tried.
//!
//! It is tried only where the measure says its `items` and their `score` (`sum` or `mean`; of a single
//! item the `range` will do), and not `prorated`. Scores are passed over whose `range` is none that whole
//! items give, as of those converted to 0 to 100, or of which some smallest or largest value is no step.
//!
//! ## What to do
//!
//! See of how many people the mean was taken, and print that n beside it. Where scores were weighted,
//! converted or filled in, so that they need not be whole, say `prorated: true` of the measure.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::steps::{self, Steps};
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;
use crate::statistics::grim::{self, Grim, Mean};
use crate::statistics::{Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG305",
    name: "mean-off-grid",
    severity: Severity::Warning,
    source: include_str!("mean_off_grid.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let wanted = |numbers: &Summary| numbers.mean.is_some();
    let style = figures.style();
    let hold = |one: &Subject<'_, Summary>, steps| hold(one, steps, style);
    steps::each(figures, &CHECK, wanted, hold, held);
}

fn hold(one: &Subject<'_, Summary>, steps: Steps, style: Style) -> Option<Held> {
    let mean = one.numbers.mean.as_ref()?;
    let Some(n) = one.numbers.n.as_ref().and_then(|n| whole(n)) else {
        return Some(Held::open(&CHECK, vec![one.at], vec![Quantity::N]));
    };
    let found = grim::check(&Mean {
        mean,
        n,
        items: steps.items,
        percent: false,
    });
    let found = found.ok().filter(|found| found.power > 0.0)?;
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        let printed = style.number(mean);
        let scores = steps::scores(n, steps, style);
        let words = format!(
            "`mean` of `{}` is {printed}, which no {scores} have",
            one.key()
        );
        let told = Diagnostic::at(&CHECK, mean.span, words).label("the mean");
        let told = match &one.numbers.n {
            Some(n) => told.also(n.span, "the number of people"),
            None => told,
        };
        let told = nearest(told, &found, mean.decimals(), style)
            .note(power(&found, mean.decimals()))
            .help(steps::OTHERWISE)
            .about(one.key());
        let told = remedy::others(told, &found.outcome);
        readings::freed(told, one.assumed, &[Frees::Means])
    }))
}

/// The means that are possible beside the printed one.
fn nearest(told: Diagnostic, found: &Grim, decimals: u32, style: Style) -> Diagnostic {
    let repairs = found.outcome.repairs.iter();
    let mut means = repairs.filter(|repair| repair.quantity == Quantity::Mean);
    match means.next() {
        Some(repair) => told.help(format!(
            "the nearest means that are possible are {}",
            remedy::ends(repair.range, decimals + 1, style).replace(" or ", " and ")
        )),
        None => told,
    }
}

/// How much the check can find, in words.
fn power(found: &Grim, decimals: u32) -> String {
    let share = (found.power * 100.0).round();
    format!("of all means with {decimals} decimals, {share:.0}% are impossible with this n")
}
