//! A t or z is not the estimate over its standard error.
//!
//! ## Why it matters
//!
//! Whatever the model, the t or z of a coefficient is the coefficient over its standard error. Where it is not,
//! one of the three is misprinted, or stands in the line of another coefficient.
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
//!     change: 3.38
//!     change_means: later minus earlier
//!     se: 1.30
//!     test: z
//!     statistic: 6.20        # 3.38/1.30 is 2.60
//! ```
//!
//! ## How it is computed
//!
//! |estimate|/SE is computed for all values that round to those printed, and must meet the statistic, whatever
//! its sign. Of ratios the standard error may be that of the logarithm, or of the ratio itself (by the delta
//! method), and the statistic one of either. Where Student's t, change and standard error are held together
//! with n, `ci-and-p-disagree` speaks in place of this check.
//!
//! ## What to do
//!
//! Look the three up where they were computed. A test of a difference from another value than 0, as of
//! non-inferiority, need not agree: acknowledge it with that reason.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::TestStatistic;
use crate::statistics::estimate::Design;
use crate::statistics::symmetry::Scale;
use crate::statistics::{Outcome, wald};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG331",
    name: "statistic-unlike-estimate",
    severity: Severity::Warning,
    source: include_str!("statistic_unlike_estimate.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], judge));
}

/// Whether a t or z is not that of its estimate and error.
pub(super) fn finds_fault(it: &Compared<'_>) -> bool {
    tested(it).is_some_and(|outcome| outcome.is_inconsistent())
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let outcome = tested(it)?;
    Some(it.agreement(&outcome.verdict, || finding(it, &outcome)))
}

fn tested(it: &Compared<'_>) -> Option<Outcome> {
    let contrast = it.contrast;
    let test = contrast.test?;
    let known = it.design() != Design::Unknown && it.scale() == Some(Scale::Linear);
    let elsewhere = test == TestStatistic::T && known;
    if elsewhere || !matches!(test, TestStatistic::T | TestStatistic::Z) {
        return None;
    }
    let (estimate, se) = printed(&contrast.change).zip(printed(&contrast.se))?;
    wald::check(
        estimate,
        se,
        printed(&contrast.statistic)?,
        it.error_scales(),
    )
    .ok()
}

fn finding(it: &Compared<'_>, outcome: &Outcome) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let symbol = contrast.test.map_or("statistic", TestStatistic::word);
    let shown = |cell| printed(cell).map_or_else(String::new, |cell| style.number(cell));
    let statistic = contrast.statistic.as_ref();
    let decimals = statistic.map_or(0, |cell| cell.decimals());
    let computed = outcome.computed.unwrap_or_default();
    let message = format!(
        "{symbol} of `{key}` is {}, but the {} over its standard error is {}",
        shown(&contrast.statistic),
        it.word(),
        style.computed(computed, decimals)
    );
    let place = statistic.map_or(it.figure.span, |cell| cell.span);
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    if let Some(change) = &contrast.change {
        let words = format!("the {} is {}", it.word(), shown(&contrast.change));
        told = told.also(change.span, words);
    }
    if let Some(se) = &contrast.se {
        let words = format!("its standard error is {}", shown(&contrast.se));
        told = told.also(se.span, words);
    }
    if let Some(possible) = outcome.possible {
        let range = remedy::span(possible, decimals + 1, style);
        told = told.note(format!("all values that round to the two give {range}"));
    }
    remedy::told(told, &it.signed(outcome), style, |quantity, _| {
        it.suspect(quantity)
    })
}
