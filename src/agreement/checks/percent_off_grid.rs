//! No count of so many people is this percentage.
//!
//! ## Why it matters
//!
//! Of 32 people, one more or less is 3.1%: 40.6% and 43.8% can be, and 41.2% cannot. A percentage between them is
//! of another number of people than the one printed, was weighted, or is a misprint.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: ethnicity, label: Ethnicity, categories: {white: White, arab: Arab}}
//! results:
//!   - {measure: ethnicity, category: white, n: 32, percent: 41.2}
//! ```
//!
//! ## How it is computed
//!
//! It is looked at where the count is not printed. Some whole number k from 0 to n must print as 100 · k/n. With d
//! decimals, a share of 1 − n/10^(d+2) of all percentages is impossible, and at none the check is not tried. This
//! is advice: weighted percentages, and those of the people who answered, need not be such.
//!
//! ## What to do
//!
//! Print the n that the percentage is of, or the count; or say `method: weighted`, where they are.

use rust_decimal::Decimal;

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::readings;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Count, Placed};
use crate::number::{Printed, Style};
use crate::statistics::grim::{self, Grim, Mean};
use crate::statistics::interval::{Interval, Rounding, WholeInterval};
use crate::statistics::{Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG337",
    name: "percent-off-grid",
    severity: Severity::Note,
    source: include_str!("percent_off_grid.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Shares, Frees::CutShares, Frees::SummedShares];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.counts().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Count>, style: Style) -> Option<Held> {
    let percent = one.numbers.percent.as_ref()?;
    if one.numbers.count.is_some() || one.frees(Frees::Shares) {
        return None;
    }
    let n = one.numbers.n.as_ref().and_then(|n| whole(n))?;
    let share = Interval::of(percent)?;
    let possible = share.low <= 100.0 && share.high >= 0.0;
    let found = grim::check(&Mean {
        mean: percent,
        n,
        items: 1,
        percent: true,
    });
    let found = found.ok().filter(|found| possible && found.power > 0.0)?;
    if fits(percent, n, one.assumed.rounding()) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        finding(one, percent, n, &found, style)
    }))
}

/// Whether some count is that percentage of n, rounded in that way.
fn fits(percent: &Printed, n: u64, rounding: Rounding) -> bool {
    let counts = || {
        let printed = WholeInterval::read(percent, rounding)?;
        let unit = printed.unit.checked_mul(100)?;
        grim::totals(i128::from(n), WholeInterval { unit, ..printed }).ok()?
    };
    counts().is_some()
}

/// What to say of a percentage that a count of n people is as a share of 1.
fn as_share(percent: &Placed<Printed>, n: u64, style: Style) -> Option<String> {
    let share = Interval::of(percent)?;
    let value = percent.value()?;
    let count = share.low.mul_add(n as f64, -1e-9).ceil();
    let is_count = count >= 0.0 && count <= share.high.mul_add(n as f64, 1e-9);
    let is_share = percent.decimals() >= 2 && !value.is_zero() && value <= Decimal::ONE;
    (is_share && is_count).then(|| {
        format!(
            "where it is a share of 1, {} of {} people, say `percent: share` beside the table, or write it as a percentage",
            style.computed(count, 0),
            style.computed(n as f64, 0)
        )
    })
}

fn finding(
    one: &Subject<'_, Count>,
    percent: &Placed<Printed>,
    n: u64,
    found: &Grim,
    style: Style,
) -> Diagnostic {
    let shown = style.number(percent);
    let people = style.computed(n as f64, 0);
    let words = format!(
        "`percent` of `{}` is {shown}, which no count of {people} people is",
        one.key()
    );
    let mut told = Diagnostic::at(&CHECK, percent.span, words).label("the percentage");
    if let Some(n) = &one.numbers.n {
        told = told.also(n.span, "n");
    }
    let mut repairs = found.outcome.repairs.iter();
    if let Some(near) = repairs.find(|repair| repair.quantity == Quantity::Mean) {
        let near = remedy::ends(near.range, percent.decimals(), style).replace(" or ", " and ");
        told = told.note(format!("the nearest that can be are {near}"));
    }
    let told = match as_share(percent, n, style) {
        Some(words) => told.help(words),
        None => told,
    };
    let told = remedy::others(told, &found.outcome)
        .help("print the n that it is of, or the count")
        .about(one.key());
    readings::offered(told, one.assumed, READS, |assumed| {
        let weighted = assumed.frees(Frees::Shares);
        (!weighted).then(|| fits(percent, n, assumed.rounding()))
    })
}
