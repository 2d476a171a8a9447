//! The mean of answers 0 and 1 does not have this standard deviation.
//!
//! ## Why it matters
//!
//! Where every answer is 0 or 1, the share of ones says all there is to say, and the standard deviation
//! follows from it. One that does not is a misprint, a standard error, or the sign that the answers were
//! not 0 and 1 after all.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: employed, label: In paid work, range: [0, 1], items: 1}
//! results:
//!   - {measure: employed, n: 40, mean: 0.30, sd: 0.35}
//! ```
//!
//! ## How it is computed
//!
//! With k ones among n answers the mean is m = k/n, and SD = √(n/(n − 1) · m(1 − m)); every k that prints as
//! the mean is tried (Heathers JAJ, Brown NJL. DEBIT: a simple consistency test for binary data. 2019,
//! osf.io/5vb3u). It is tried only where the measure says `range: [0, 1]` and `items: 1`.
//!
//! ## What to do
//!
//! Look at how many people answered, and whether the SD, not the standard error, was printed. Better
//! still, print the count and the percentage.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy, steps};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;
use crate::statistics::{Divisor, Quantity, debit, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG307",
    name: "binary-sd",
    severity: Severity::Warning,
    source: include_str!("binary_sd.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for (at, _) in figures.model.measures.entries() {
        if steps::of(figures, at).is_ok_and(|steps| steps.binary) {
            let found = figures.summaries_of(at);
            let found = found.filter(|one| !one.frees(Frees::Means));
            held.extend(found.filter_map(|one| hold(&one, figures.style())));
        }
    }
}

fn hold(one: &Subject<'_, Summary>, style: Style) -> Option<Held> {
    let (mean, sd) = (one.numbers.mean.as_ref()?, one.numbers.sd.as_ref()?);
    let Some(n) = one.numbers.n.as_ref().and_then(|n| whole(n)) else {
        return Some(Held::open(&CHECK, vec![one.at], vec![Quantity::N]));
    };
    let found = debit::check(mean, sd, n, one.divisor()).ok()?;
    if found.outcome.is_inconsistent() && only_over_n(one) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    // Where no count prints as the mean, it is the mean that is in doubt.
    let (first, last) = found.counts?;
    let possible = found.outcome.possible?;
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        let people = style.computed(n as f64, 0);
        let words = format!(
            "`sd` of `{}` is {}, which no {people} answers of 0 and 1 with a mean of {} have",
            one.key(),
            style.number(sd),
            style.number(mean)
        );
        let counts = match first == last {
            true => format!("{first}"),
            false => format!("{first} to {last}"),
        };
        let decimals = sd.decimals() + 1;
        let few = few(first, last, n, decimals, style);
        let sds = few
            .as_deref()
            .map_or_else(|| remedy::span(possible, decimals, style), remedy::any_of);
        let told = Diagnostic::at(&CHECK, sd.span, words)
            .label("the SD")
            .also(mean.span, "the mean")
            .note(format!(
                "with {counts} ones among {people} answers the SD is {sds}"
            ))
            .about(one.key());
        // Between a few SDs there is none, so that their range would be no repair.
        if few.is_some() {
            let printed = style.number(sd);
            let told = told.help(format!(
                "one figure alone would repair it: `sd` of {sds}, not {printed}"
            ));
            let told = remedy::others(told, &found.outcome);
            return readings::freed(told, one.assumed, &[Frees::Means]);
        }
        let told = readings::freed(told, one.assumed, &[Frees::Means]);
        remedy::told(told, &found.outcome, style, |quantity, _| {
            (quantity == Quantity::Sd).then(|| ("sd".to_owned(), &sd.value))
        })
    }))
}

/// Whether the SD can be only one with n below the line, though nothing says so.
pub(super) fn only_over_n(one: &Subject<'_, Summary>) -> bool {
    let fits = |divisor| {
        let numbers = one.numbers;
        let (mean, sd) = (numbers.mean.as_deref()?, numbers.sd.as_deref()?);
        let n = whole(numbers.n.as_deref()?)?;
        let found = debit::check(mean, sd, n, divisor).ok()?;
        Some(!found.outcome.is_inconsistent())
    };
    let sample = one.divisor() == Divisor::LessOne;
    sample && fits(Divisor::LessOne) == Some(false) && fits(Divisor::All) == Some(true)
}

/// The SDs of the counts, each once and the least first, where they are more than one and few.
fn few(first: u64, last: u64, n: u64, decimals: u32, style: Style) -> Option<Vec<String>> {
    let counts = (1..MOST)
        .contains(&(last - first))
        .then_some(first..=last)?;
    let mut sds: Vec<_> = counts.map(|count| debit::sd_of(count, n)).collect();
    sds.sort_by(f64::total_cmp);
    let mut sds: Vec<_> = sds
        .into_iter()
        .map(|sd| style.computed(sd, decimals))
        .collect();
    sds.dedup();
    Some(sds)
}

/// How many SDs are listed one by one.
const MOST: u64 = 6;
