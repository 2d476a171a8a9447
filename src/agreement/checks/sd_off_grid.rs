//! No whole scores of so many people have this standard deviation together with this mean.
//!
//! ## Why it matters
//!
//! Whole scores have a whole total and a whole sum of squares, and these two are both even or both odd.
//! A standard deviation that no such pair gives comes of another number of people, of scores that were
//! filled in, or of a misprint, even where the mean alone is possible.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: pain, label: Pain, range: [0, 10], items: 1}
//! results:
//!   - {measure: pain, n: 12, mean: 3.08, sd: 1.23}
//! ```
//!
//! ## How it is computed
//!
//! Every whole total T that prints as the mean is tried with every whole sum of squares S: some
//! √((S − T²/n)/(n − 1)) must print as the SD, with S and T both even or both odd (Anaya J. The GRIMMER
//! test: a method for testing the validity of reported measures of variability. PeerJ Preprints
//! 2016;4:e2400v1, doi 10.7287/peerj.preprints.2400v1; Allard A. Analytic-GRIMMER. 2018). Scores that are
//! means of items are counted in items. SDs are over n − 1, as statistics programs print them.
//!
//! It is tried where `mean-off-grid` is, but not where the mean is impossible already, nor where so many
//! totals print as the mean that the check could hardly find anything.
//!
//! ## What to do
//!
//! See of how many people the SD was taken, and whether it is over n − 1 (a spreadsheet may give the one
//! over n). Where scores were weighted, converted or filled in, so that they need not be whole, say
//! `prorated: true` of the measure.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::steps::{self, Steps};
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;
use crate::statistics::grim::{self, Mean};
use crate::statistics::grimmer::{self, Grimmer, Reason, Spread};
use crate::statistics::{Divisor, Outcome, Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG306",
    name: "sd-off-grid",
    severity: Severity::Warning,
    source: include_str!("sd_off_grid.rs"),
};

/// Where more totals than this print as the mean, one of them nearly always fits, and none is tried.
const MOST_TOTALS: i128 = 100;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let wanted = |numbers: &Summary| numbers.mean.is_some() && numbers.sd.is_some();
    let style = figures.style();
    let hold = |one: &Subject<'_, Summary>, steps| hold(one, steps, style);
    steps::each(figures, &CHECK, wanted, hold, held);
}

fn hold(one: &Subject<'_, Summary>, steps: Steps, style: Style) -> Option<Held> {
    // Of answers 0 and 1, the mean alone says what the SD is: another check.
    if steps.binary {
        return None;
    }
    let (mean, sd) = (one.numbers.mean.as_ref()?, one.numbers.sd.as_ref()?);
    let Some(n) = one.numbers.n.as_ref().and_then(|n| whole(n)) else {
        return Some(Held::open(&CHECK, vec![one.at], vec![Quantity::N]));
    };
    let (first, last) = totals(one, steps)?;
    let found = spread(one, steps, one.divisor())?;
    if found.outcome.is_inconsistent() && fits_over_n(one, steps) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        let scores = steps::scores(n, steps, style);
        let words = format!(
            "`sd` of `{}` is {}, which no {scores} have together with a mean of {}",
            one.key(),
            style.number(sd),
            style.number(mean)
        );
        let told = Diagnostic::at(&CHECK, sd.span, words)
            .label("the SD")
            .also(mean.span, "the mean");
        let told = match &one.numbers.n {
            Some(n) => told.also(n.span, "the number of people"),
            None => told,
        };
        let told = told.note(totals_tried(first, last, found.reason));
        let told = nearest(told, &found.outcome, sd.decimals(), style)
            .help(steps::OTHERWISE)
            .about(one.key());
        let told = remedy::others(told, &found.outcome);
        readings::freed(told, one.assumed, &[Frees::Means])
    }))
}

/// The totals of whole scores that print as the mean; nothing where there are none, or so many that one of
/// them nearly always fits.
fn totals(one: &Subject<'_, Summary>, steps: Steps) -> Option<(i128, i128)> {
    let found = grim::check(&Mean {
        mean: one.numbers.mean.as_ref()?,
        n: one.numbers.n.as_ref().and_then(|n| whole(n))?,
        items: steps.items,
        percent: false,
    });
    let (first, last) = found.ok()?.totals?;
    (last - first < MOST_TOTALS).then_some((first, last))
}

/// What the mean and the SD give, the SD having that below the line.
fn spread(one: &Subject<'_, Summary>, steps: Steps, divisor: Divisor) -> Option<Grimmer> {
    let (mean, sd) = (one.numbers.mean.as_ref()?, one.numbers.sd.as_ref()?);
    let found = grimmer::check(&Spread {
        mean,
        sd,
        n: one.numbers.n.as_ref().and_then(|n| whole(n))?,
        items: steps.items,
        divisor,
    });
    found.ok()
}

/// Whether the SD would fit with n below the line, where nothing says that it has.
fn fits_over_n(one: &Subject<'_, Summary>, steps: Steps) -> bool {
    let fits = || Some(!spread(one, steps, Divisor::All)?.outcome.is_inconsistent());
    one.divisor() == Divisor::LessOne && fits() == Some(true)
}

/// Whether the SD can be only one with n below the line, though nothing says so.
pub(super) fn only_over_n(one: &Subject<'_, Summary>, steps: Steps) -> bool {
    let fails = || {
        totals(one, steps)?;
        Some(spread(one, steps, one.divisor())?.outcome.is_inconsistent())
    };
    !steps.binary && fails() == Some(true) && fits_over_n(one, steps)
}

/// What was tried, and why it failed.
fn totals_tried(first: i128, last: i128, reason: Option<Reason>) -> String {
    let totals = match first == last {
        true => format!("only a total of {first} prints as the mean"),
        false => format!("totals from {first} to {last} print as the mean"),
    };
    let why = match reason {
        Some(Reason::Parity) => {
            "and the sums of squares that print as the SD are even where the total is odd, or the other way round"
        }
        _ => "and no whole sum of squares then prints as the SD",
    };
    format!("{totals}, {why}")
}

/// The SDs that are possible beside the printed one.
fn nearest(told: Diagnostic, outcome: &Outcome, decimals: u32, style: Style) -> Diagnostic {
    let mut repairs = outcome.repairs.iter();
    match repairs.find(|repair| repair.quantity == Quantity::Sd) {
        Some(repair) => told.help(format!(
            "the nearest SDs that are possible are {}",
            remedy::ends(repair.range, decimals + 1, style).replace(" or ", " and ")
        )),
        None => told,
    }
}
