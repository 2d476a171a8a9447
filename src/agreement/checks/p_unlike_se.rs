//! A p is not what an estimate and its standard error suggest, whatever the degrees of freedom.
//!
//! ## Why it matters
//!
//! An estimate over its standard error has a p. Few degrees of freedom make it larger than the normal
//! distribution does, and never smaller. A p that no number of them gives is that of another line, of another
//! test, or a misprint.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: at the start, T2: at six months}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - measure: mood
//!     from: T1
//!     to: T2
//!     n: 36
//!     change: 3.38
//!     change_means: later minus earlier
//!     se: 1.30
//!     p: 0.30               # 3.38/1.30 is 2.6, of which p is about 0.01
//! ```
//!
//! ## How it is computed
//!
//! |estimate|/SE, over all values that round to those printed, is referred to Student's t with the degrees of
//! freedom that are printed; else with any from the smaller n less 1 (from 1 where no n is printed) up to the
//! normal distribution. Of ratios the error may be that of the logarithm or of the ratio. It is looked at where
//! the design is not known or the estimate is a ratio; else `ci-and-p-disagree` holds the figures together. This
//! is advice: a p of another test, of one side, or adjusted for several comparisons is another.
//!
//! ## What to do
//!
//! Declare `design` and `n`, say which test gave the p, or look the three up.

use super::statistic_unlike_estimate;
use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::estimate::Design;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::symmetry::Scale;
use crate::statistics::{p_value, wald};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG332",
    name: "p-unlike-se",
    severity: Severity::Note,
    source: include_str!("p_unlike_se.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Apart, Frees::Raised, Frees::OneSided];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// What an estimate and its error say of p; nothing where another check holds them.
fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let p = contrast.p.as_ref()?;
    let by_normal = matches!(
        contrast.test,
        None | Some(TestStatistic::T | TestStatistic::Z)
    );
    let known = it.scale() == Some(Scale::Linear) && it.design() != Design::Unknown;
    let elsewhere =
        known || contrast.statistic.is_some() || statistic_unlike_estimate::finds_fault(it);
    if !by_normal || elsewhere || !it.has_plain_p() || it.tests_counts() {
        return None;
    }
    let value = |cell| printed(cell).and_then(Interval::of);
    let (estimate, se) = value(&contrast.change).zip(value(&contrast.se))?;
    let statistics = it.error_scales().iter();
    let statistics = statistics.filter_map(|scale| scale.statistic(estimate, se));
    let df = it.likely_df();
    let possible = statistics.filter_map(|one| wald::p_of(one, df));
    let possible: Vec<_> = possible.collect();
    let first = *possible.first()?;
    p_value::unrounded(&p.value, it.alpha(), Rounding::Nearest)?;
    let mut agree = possible.iter();
    let agree = agree.any(|one| {
        p_value::agrees_counted(
            &p.value,
            *one,
            it.assumed.tails(),
            it.alpha(),
            Rounding::Nearest,
        )
    });
    Some(match agree {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(finding(it, p, first))),
    })
}

fn finding(it: &Compared<'_>, p: &Placed<Printed>, possible: Interval) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let shown = remedy::p_printed(&p.value, style);
    let word = it.word();
    let message = format!(
        "`p` of `{key}` is {shown}, which the {word} and its standard error do not suggest"
    );
    let mut told = Diagnostic::at(&CHECK, p.span, message).about(key);
    if let Some(se) = &it.contrast.se {
        let words = format!("the standard error is {}", style.number(&se.value));
        told = told.also(se.span, words);
    }
    let range = remedy::p_span(possible, p.value.decimals(), style);
    told = told.note(format!(
        "over its standard error, the {word} has a p of {range}"
    ));
    told.help(it.what_tells_the_test())
}
