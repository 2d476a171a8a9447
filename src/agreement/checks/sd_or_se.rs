//! What is printed as a standard deviation looks like a standard error.
//!
//! ## Why it matters
//!
//! A standard error is √n times smaller than the standard deviation. Printed in its place it makes people
//! seem more alike than they are, and every effect size that rests on it too large. Nothing is proven by it:
//! the people of one group may well be more alike than those of another.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: Three waves, timepoints: {T1: start, T2: later, T3: end}}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T1, n: 32, mean: 49.8, sd: 9.07}
//!   - {measure: wellbeing, at: T2, n: 30, mean: 47.7, sd: 1.66}
//!   - {measure: wellbeing, at: T3, n: 31, mean: 48.7, sd: 9.73}
//! ```
//!
//! ## How it is computed
//!
//! The SD is set beside the SDs of the same measure at other times and in other groups, and that of the norm.
//! It is told where all of them are √n times as large, up to a factor of 1.5 either way, and where chance would
//! make two variances so unlike less than once in ten million times (F; Snedecor, Calculation and Interpretation
//! of Analysis of Variance and Covariance, 1934): mostly of 15 people or more. Nothing is told where a standard
//! error, limits or extremes that stand beside it show that it is an SD.
//!
//! ## What to do
//!
//! Look whether the output of the statistics program says `SE`, `SEM` or `Std. Error`. If it does, enter
//! the figure as `se`. If the group is indeed so much more alike, acknowledge it.

use rust_decimal::prelude::ToPrimitive;

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Placed, Summary};
use crate::number::{Operator, Printed, PrintedValue, Style};
use crate::statistics::distribution::f_tail;
use crate::statistics::interval::Interval;
use crate::statistics::{sd_se, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG321",
    name: "sd-or-se",
    severity: Severity::Note,
    source: include_str!("sd_or_se.rs"),
};

/// The farthest that the ratio of two SDs may be from √n, either way.
const NEAR: f64 = 1.5;

/// The greatest chance of such an SD: groups differ so much by themselves now and then.
const CHANCE: f64 = 1e-7;

/// How many people a norm is of, where that is not said.
const OF_NORM: f64 = 1e6;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for (at, measure) in figures.model.measures.entries() {
        let found = figures.summaries_of(at);
        let found = found.filter_map(|one| Some((value(one.numbers.sd.as_ref()?)?, one)));
        let found: Vec<_> = found.collect();
        let norm = measure.norm.as_ref().and_then(|norm| norm.sd.as_ref());
        let of_norm = measure.norm.as_ref().and_then(|norm| norm.n.as_ref());
        let of_norm = of_norm.and_then(|n| whole(n)).map(|n| n as f64);
        let norm = norm.and_then(|sd| {
            Some(Other {
                value: value(sd)?,
                n: of_norm.unwrap_or(OF_NORM),
                cell: sd,
            })
        });
        let mut sorted: Vec<_> = found.iter().map(|(sd, one)| (*sd, one)).collect();
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
        for (sd, one) in &found {
            // The least and the greatest of the others bound all of them.
            let others = sorted.iter().filter(|(_, other)| other.at != one.at);
            let least = others.clone().next();
            let greatest = others.clone().next_back();
            let ends = [least, greatest].into_iter().flatten();
            let ends = ends.filter_map(|(sd, one)| {
                Some(Other {
                    value: *sd,
                    n: one.numbers.n.as_ref().and_then(|n| whole(n)).unwrap_or(0) as f64,
                    cell: one.numbers.sd.as_ref()?,
                })
            });
            let ends: Vec<_> = ends.chain(norm).collect();
            held.extend(hold(*sd, one, &ends, figures.style()));
        }
    }
}

/// Another SD of the same measure.
#[derive(Clone, Copy)]
struct Other<'a> {
    value: f64,
    /// How many people it is of: none where that is not known.
    n: f64,
    cell: &'a Placed<Printed>,
}

impl Other<'_> {
    /// How likely chance makes the SD of `n` people so much smaller than this one.
    fn chance(&self, sd: f64, n: u64) -> f64 {
        let ratio = self.value / sd;
        let chance = f_tail(ratio * ratio, self.n - 1.0, n as f64 - 1.0);
        chance.filter(|_| self.n > 1.0).unwrap_or(1.0)
    }
}

/// Whether what stands beside it shows that a number is the SD, not the standard error: a standard error of its
/// own, limits that lie within one standard error of it if it were one, or extremes that no such SD allows.
fn is_shown(numbers: &Summary, n: u64) -> bool {
    let interval = |cell: &Cell| cell.as_ref().and_then(|cell| Interval::of(cell));
    let Some(sd) = interval(&numbers.sd) else {
        return false;
    };
    let between = |low: &Cell, high: &Cell| Some(interval(high)?.high - interval(low)?.low);
    let narrow =
        |width: Option<f64>, errors: f64| width.is_some_and(|width| width < errors * sd.high);
    let root = (n as f64).sqrt();
    // An SD is at most half of what lies between the extremes, times √(n/(n − 1)).
    let at_most = 2.0 * root * ((n as f64 - 1.0) / n as f64).sqrt();
    numbers.se.is_some()
        || narrow(between(&numbers.ci_low, &numbers.ci_high), 2.0)
        || narrow(between(&numbers.min, &numbers.max), at_most)
}

fn value(printed: &Printed) -> Option<f64> {
    match printed.reading() {
        PrintedValue::Number(Operator::Equal, value) => value.to_f64().filter(|value| *value > 0.0),
        _ => None,
    }
}

fn hold(sd: f64, one: &Subject<'_, Summary>, others: &[Other<'_>], style: Style) -> Option<Held> {
    let n = one.numbers.n.as_ref().and_then(|n| whole(n))?;
    let cell = one.numbers.sd.as_ref()?;
    let compared = others
        .iter()
        .map(|other| sd_se::compare(sd, n, other.value));
    let compared: Vec<_> = compared.collect::<Option<_>>()?;
    let first = compared.first()?;
    let near = |ratio: f64, root: f64| (ratio / root).ln().abs() < NEAR.ln();
    let suspect = compared
        .iter()
        .all(|one| one.suspect && near(one.ratio, one.root));
    let mut others_by_chance = others.iter().map(|other| other.chance(sd, n));
    let suspect =
        suspect && !is_shown(one.numbers, n) && others_by_chance.any(|chance| chance < CHANCE);
    if !suspect {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    let other = others.first()?;
    let words = format!(
        "`sd` of `{}` is {}, which looks like a standard error",
        one.key(),
        style.number(cell)
    );
    let found = Diagnostic::at(&CHECK, cell.span, words)
        .label("the SD")
        .also(other.cell.span, "an SD of the same measure")
        .note(format!(
            "{} times √{n} is {}, and the other SDs of the measure are near it",
            style.number(cell),
            style.computed(first.sd_if_se, cell.decimals())
        ))
        .help("if it is a standard error, enter it as `se`")
        .about(one.key());
    Some(Held::disagree(found, vec![one.at]))
}
