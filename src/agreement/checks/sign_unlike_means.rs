//! A change has the other sign than the means of the two times, where it is not of quite the same people.
//!
//! ## Why it matters
//!
//! Whether a positive change is a rise or a fall is a convention, and every claim of better or worse hangs
//! on it. Where nobody dropped out, the change must be the difference of the two means. Where some did, it
//! need not be; but a change that is about as large as that difference and goes the other way is hard to
//! explain by those who left, and easily by the convention.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: strain, label: Strain}
//! results:
//!   - {measure: strain, at: T1, n: 24, mean: 17.25, sd: 5.31}
//!   - {measure: strain, at: T2, n: 22, mean: 13.14, sd: 5.02}
//!   - measure: strain
//!     from: T1
//!     to: T2
//!     n: 22
//!     change: -4.09
//!     change_means: earlier minus later     # the means fell: by them it is 4.11
//! ```
//!
//! ## How it is computed
//!
//! The means are taken from each other in the order that the sign of the change means. What is looked at are
//! changes that are of no more people than either mean and of fewer than one of them, are of the other sign
//! for all values that round to those printed, and are half to twice as large as the difference. How far
//! those who left may have moved the means is reckoned generously, for each time with its SD: for n of N
//! people, SD · (1.5 · (N − n)/N + 3 · √(1/n − 1/N)). That is as if those who left were one and a half SDs
//! away from those who stayed, with three standard errors of the mean of a part drawn from a whole added
//! (Cochran. Sampling Techniques. 3rd ed. Wiley; 1977, chapter 2). Only where change and difference lie
//! further apart than both times together allow is the question asked. This is advice, and casts no doubt on
//! the figures: nothing here is impossible.
//!
//! ## What to do
//!
//! Look at how the paper takes the times from each other. Where it is the other way round, declare that as
//! `change` of the table, or as `change_means` beside a figure in place. Where the convention is right, look
//! the sign and the means up.

use super::means_disagree::with_means;
use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::groups::Ends;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{ChangeMeaning, Summary};
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG324",
    name: "sign-unlike-means",
    severity: Severity::Note,
    source: include_str!("sign_unlike_means.rs"),
};

/// How far those who left are taken to be from those who stayed, in SDs.
const APART: f64 = 1.5;

/// How many standard errors chance may have moved a mean.
const ERRORS: f64 = 3.0;

/// How many times the change may be the difference of the means, or the other way round.
const ALIKE: f64 = 2.0;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[Frees::Difference], |it| judge(figures, it)));
}

/// Which way a change goes, and its means; nothing where the people are the same, or may be quite others.
fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let other = match it.contrast.change_means? {
        ChangeMeaning::EarlierMinusLater => ChangeMeaning::LaterMinusEarlier,
        ChangeMeaning::LaterMinusEarlier => ChangeMeaning::EarlierMinusLater,
        _ => return None,
    };
    let change = Interval::of(printed(&it.contrast.change)?)?;
    let some = people(&it.contrast.n).filter(|some| *some > 0)?;
    let ends = it.in_order()?;
    let [one, two] = &ends;
    if it.frees(Frees::Difference) || one.frees(Frees::Means) || two.frees(Frees::Means) {
        return None;
    }
    let leavers = [one, two].map(|end| people(&end.numbers.n)?.checked_sub(some));
    if leavers[0]?.max(leavers[1]?) == 0 {
        return None;
    }
    let moved = moved(one, some)? + moved(two, some)?;
    let mean = |end: &Subject<'_, Summary>| Interval::of(printed(&end.numbers.mean)?);
    let difference = mean(one)? - mean(two)?;
    let opposite =
        (change.high < 0.0 && difference.low > 0.0) || (change.low > 0.0 && difference.high < 0.0);
    let ratio = (change.middle() / difference.middle()).abs();
    let alike = (1.0 / ALIKE..=ALIKE).contains(&ratio);
    let gap = match change.high < difference.low {
        true => difference.low - change.high,
        false => change.low - difference.high,
    };
    if !(opposite && alike && gap > moved) {
        return Some(Agreement::Agree);
    }
    let found = finding(figures, it, &ends, difference.middle(), other);
    Some(Agreement::Disagree(Box::new(found)))
}

/// How far the mean of some of the people may be from that of all: in the units of the mean.
fn moved(end: &Subject<'_, Summary>, some: u64) -> Option<f64> {
    let sd = Interval::of(printed(&end.numbers.sd)?)?.high;
    let (all, some) = (people(&end.numbers.n)? as f64, some as f64);
    let left = (all - some) / all;
    Some(sd * (APART * left + ERRORS * (1.0 / some - 1.0 / all).sqrt()))
}

fn finding(
    figures: &Figures<'_>,
    it: &Compared<'_>,
    ends: &Ends<'_>,
    difference: f64,
    other: ChangeMeaning,
) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let cell = contrast.change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(&cell.value));
    let declared = contrast.change_means.map_or("", ChangeMeaning::word);
    let decimals = [cell.map(|cell| cell.decimals())].into_iter().flatten();
    let means = ends.iter().filter_map(|end| printed(&end.numbers.mean));
    let decimals = decimals.chain(means.map(|mean| mean.decimals())).max();
    let difference = style.computed(difference, decimals.unwrap_or(0));
    let message = format!("the change {shown} of `{key}` goes the other way than its two means");
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let told = Diagnostic::at(&CHECK, place, message)
        .label(format!("declared as {declared}"))
        .note(format!("{declared}, the means give {difference}"))
        .note("that some people have only one of the two means hardly explains it");
    let table = it
        .figure
        .table
        .map(|table| &figures.model.tables[table].path);
    let help = match table {
        Some(path) => format!(
            "is it {}? then say `change: {}` beside the table `{}`; else look the sign up",
            other.word(),
            other.word(),
            path.value
        ),
        None => format!(
            "is it {}? then say `change_means: {}`; else look the sign up",
            other.word(),
            other.word()
        ),
    };
    with_means(told, it, ends).about(key).help(help)
}
