//! The limits of a percentage are those of no usual method for its count and n.
//!
//! ## Why it matters
//!
//! The limits of 16 of 40 follow from the two numbers, by one method or another. Where they are those of none, one
//! of the four is a misprint, or the percentage is weighted, of clusters, or of other people; the text should say
//! which.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: smoker, label: Smokers}
//! results:
//!   - {measure: smoker, count: 16, n: 40, percent: 40.0, ci_low: 26.3, ci_high: 45.4}   # 55.4
//! ```
//!
//! ## How it is computed
//!
//! Both limits must print as those of one method: Wald's, with z or with t, with a correction for continuity or
//! without; Wilson's, likewise; Agresti and Coull's; Clopper and Pearson's exact ones; mid-p, Jeffreys's, those of the
//! likelihood's profile, and those on the scales of the logit, the logarithm, the log-log and the arcsine; as they are
//! or held to 0 and 100, rounded or with further decimals cut off. Where the count is not printed, any that prints as
//! the percentage will do. The level is 95% where none is said. This is advice.
//!
//! ## What to do
//!
//! Look the four up, or say as `method` how they were made, such as `weighted` or `clustered`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Count, Placed};
use crate::number::{Printed, Style};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::proportion::{self, Limits};
use crate::statistics::{level, percent, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG350",
    name: "limits-unlike-share",
    severity: Severity::Note,
    source: include_str!("limits_unlike_share.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Shares];

/// More counts than these print as one percentage only of many people, where any limits are those of some.
const MOST: u64 = 50;

/// The usual levels, of which another than the one said may be meant.
const LEVELS: [f64; 3] = [0.95, 0.9, 0.99];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.counts().filter_map(|one| hold(&one, style)));
}

fn values(cell: &Cell) -> Option<Interval> {
    Interval::of(cell.as_deref()?)
}

/// The counts that may be meant, with the n.
fn counts(numbers: &Count) -> Option<(Vec<u64>, u64)> {
    let n = whole(numbers.n.as_deref()?).filter(|n| *n > 0)?;
    if let Some(count) = &numbers.count {
        return Some((vec![whole(count).filter(|count| *count <= n)?], n));
    }
    let share = numbers.percent.as_deref()?;
    // Any count tells which counts print so.
    let found = percent::check(0, n, share, Rounding::Nearest).ok()?;
    let (least, greatest) = found.counts?;
    (greatest - least < MOST).then(|| ((least..=greatest).collect(), n))
}

/// Whether limits print so, as they are or cut off at 0 and 1.
fn fits(of: &Limits, low: Interval, high: Interval) -> bool {
    let cut = |value: f64| value.clamp(0.0, 1.0);
    let end = |printed: Interval, value: f64| {
        printed.contains(100.0 * value) || printed.contains(100.0 * cut(value))
    };
    end(low, of.limits.low) && end(high, of.limits.high)
}

fn hold(one: &Subject<'_, Count>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let (low, high) = values(&numbers.ci_low).zip(values(&numbers.ci_high))?;
    let level = match &numbers.level {
        None => 0.95,
        Some(cell) => level(cell)?,
    };
    // A percentage outside its limits is the finding of another check.
    let all = Interval::new(low.low, high.high)?;
    let within = values(&numbers.percent).is_none_or(|percent| percent.meets(all));
    let possible = low.low <= 100.0 && high.high >= 0.0 && within;
    if one.frees(Frees::Shares) || one.frees(Frees::Symmetry) || !possible {
        return None;
    }
    let (counts, n) = counts(numbers)?;
    let at = |level: f64| {
        let all = counts
            .iter()
            .filter_map(move |count| proportion::limits(*count, n, level));
        all.flatten()
    };
    // Programs that print a table may cut decimals off.
    let cut = |cell: &Cell| Interval::read(cell.as_deref()?, Rounding::Truncation);
    let cut = cut(&numbers.ci_low).zip(cut(&numbers.ci_high));
    let agrees = |limits: Limits| {
        let cut = cut.is_some_and(|(low, high)| fits(&limits, low, high));
        cut || fits(&limits, low, high)
    };
    if at(level).any(agrees) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    let other = LEVELS
        .into_iter()
        .find(|other| at(*other).any(|it| fits(&it, low, high)));
    let (place, second) = numbers.ci_low.as_ref().zip(numbers.ci_high.as_ref())?;
    let found = finding(one, (place, second), at(level).collect(), other, style);
    let found = readings::freed(found, one.assumed, READS);
    Some(Held::disagree(found, vec![one.at]))
}

fn finding(
    one: &Subject<'_, Count>,
    (low, high): (&Placed<Printed>, &Placed<Printed>),
    all: Vec<Limits>,
    other: Option<f64>,
    style: Style,
) -> Diagnostic {
    let numbers = one.numbers;
    let key = one.key();
    let shown = |cell: &Cell| cell.as_deref().map(|cell| style.number(cell));
    let of = match (shown(&numbers.count), shown(&numbers.percent)) {
        (Some(count), _) => count,
        (None, percent) => format!("{}%", percent.unwrap_or_default()),
    };
    let n = shown(&numbers.n).unwrap_or_default();
    let limits = style.limits(low, high);
    let message =
        format!("the limits {limits} of `{key}` are by no usual method those of {of} of {n}");
    let mut told = Diagnostic::at(&CHECK, low.span, message).also(high.span, "the upper limit");
    for (cell, word) in [(&numbers.count, "the count"), (&numbers.n, "n")] {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    let decimals = low.decimals().max(high.decimals());
    let usual = all
        .iter()
        .filter(|it| matches!(it.method, "Wald" | "Wilson" | "Clopper and Pearson"));
    let usual = usual.map(|it| {
        let range = remedy::span(it.limits * 100.0, decimals, style);
        format!("{range} ({})", it.method)
    });
    let usual: Vec<_> = usual.take(3).collect();
    let told = told.note(format!("they would be {}", usual.join(", ")));
    let told = match other {
        Some(other) => {
            let percent = style.computed(other * 100.0, 0);
            told.note(format!("as a CI of {percent}% they would agree"))
        }
        None => told,
    };
    told.help("look the limits, the count and n up, or say how they were made")
        .about(key)
}
