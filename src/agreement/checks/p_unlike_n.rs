//! A p is not what its t and n, or its correlation and n, suggest.
//!
//! ## Why it matters
//!
//! Where degrees of freedom are not printed, n tells the fewest that there can be. A p that no number from these up
//! gives is that of another line, of another test, or a misprint.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     test: t
//!     statistic: 2.53
//!     p: 0.20               # it is about 0.02
//! ```
//!
//! ## How it is computed
//!
//! p is computed from all values that round to the statistic. A t of pairs is referred to n − 1 degrees of freedom
//! and more, up to the normal distribution, as models have them; one of two groups to the smaller n less 1 and
//! more. A correlation is referred to n − 2, and to some fewer, as where something is partialled out. Where degrees
//! of freedom are printed, `p-from-statistic` speaks in place of this check. This is advice.
//!
//! ## What to do
//!
//! Print the degrees of freedom, say which test gave the p, or look the figures up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{p_value, wald};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG340",
    name: "p-unlike-n",
    severity: Severity::Note,
    source: include_str!("p_unlike_n.rs"),
};

/// How many things are partialled out of a correlation at the most.
const PARTIALLED: u64 = 5;

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Df,
    Frees::Apart,
    Frees::Bare,
    Frees::Raised,
    Frees::OneSided,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let p = contrast.p.as_ref().filter(|_| contrast.df.is_none())?;
    if !it.has_plain_p() || !it.has_plain_people() {
        return None;
    }
    let possible = possible(it)?;
    p_value::unrounded(&p.value, it.alpha(), Rounding::Nearest)?;
    Some(
        match p_value::agrees_counted(
            &p.value,
            possible,
            it.assumed.tails(),
            it.alpha(),
            Rounding::Nearest,
        ) {
            true => Agreement::Agree,
            false => Agreement::Disagree(Box::new(finding(it, p, possible))),
        },
    )
}

/// The p values that n and the statistic leave open.
fn possible(it: &Compared<'_>) -> Option<Interval> {
    let contrast = it.contrast;
    let n = people(&contrast.n)?;
    let value = Interval::of(printed(&contrast.statistic)?)?.magnitude();
    if !value.high.is_finite() {
        return None;
    }
    match contrast.test? {
        TestStatistic::T => {
            contrast.design?;
            wald::p_of(value, it.likely_df())
        }
        TestStatistic::R => {
            let most = n.checked_sub(2).filter(|df| *df > 0)?;
            let fewest = most.saturating_sub(PARTIALLED).max(1);
            let t = |r: f64, df: u64| match r < 1.0 {
                true => r * (df as f64 / (1.0 - r * r)).sqrt(),
                false => f64::INFINITY,
            };
            let least = wald::p_of(
                Interval::exact(t(value.high.min(1.0), most)),
                Interval::exact(most as f64),
            )?;
            let fewest_df = Interval::exact(fewest as f64);
            let greatest = wald::p_of(Interval::exact(t(value.low.min(1.0), fewest)), fewest_df)?;
            Interval::new(least.low, greatest.high)
        }
        _ => None,
    }
}

fn finding(it: &Compared<'_>, p: &Placed<Printed>, possible: Interval) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let symbol = it
        .contrast
        .test
        .map_or("the statistic", TestStatistic::word);
    let shown = remedy::p_printed(&p.value, style);
    let message = format!("`p` of `{key}` is {shown}, which {symbol} and n do not suggest");
    let mut told = Diagnostic::at(&CHECK, p.span, message).about(key);
    let numbers = [
        (&it.contrast.statistic, symbol),
        (&it.contrast.n, "n"),
        (&it.contrast.n_versus, "n of the other group"),
    ];
    for (cell, word) in numbers {
        if let Some(cell) = cell {
            told = told.also(
                cell.span,
                format!("{word} is {}", style.number(&cell.value)),
            );
        }
    }
    let range = remedy::p_span(possible, p.value.decimals(), style);
    told = told.note(format!("with so many people, {symbol} has a p of {range}"));
    told.help("print the degrees of freedom, or say which test was made")
}
