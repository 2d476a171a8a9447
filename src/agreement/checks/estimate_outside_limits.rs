//! A change, difference or ratio lies outside its own confidence limits.
//!
//! ## Why it matters
//!
//! However limits are made, by a formula, by ranks or by bootstrap, the estimate lies between them. Where it does
//! not, the three belong to different lines, or a minus or a point is lost.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: at the start, T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: falls, label: Falls}
//! results:
//!   - measure: falls
//!     at: T2
//!     group: walk
//!     versus: wait
//!     change: 1.62           # 0.62?
//!     change_means: group over versus
//!     ci_low: 0.41
//!     ci_high: 0.94
//! ```
//!
//! ## How it is computed
//!
//! All values that round to the estimate are compared with all that round to the limits. Where the limits are
//! known to be symmetrical, `estimate-off-centre` speaks in place of this check.
//!
//! ## What to do
//!
//! Look the three up where they were computed.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, range};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG344",
    name: "estimate-outside-limits",
    severity: Severity::Warning,
    source: include_str!("estimate_outside_limits.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let both = contrast.ci_low.is_some() && contrast.ci_high.is_some();
    // Of those, `estimate-off-centre` speaks.
    let elsewhere = both && (it.scale().is_some() || it.frees(Frees::Symmetry));
    match elsewhere {
        true => None,
        false => within(it, &CHECK),
    }
}

/// Whether the estimate lies within its limits, told by that check; nothing where none is printed, or they are
/// the wrong way round.
pub(super) fn within(it: &Compared<'_>, check: &'static Check) -> Option<Agreement> {
    let contrast = it.contrast;
    if it.limits_are_reversed() {
        return None;
    }
    let value = |cell| printed(cell).and_then(Interval::of);
    let estimate = value(&contrast.change)?;
    let (low, high) = (value(&contrast.ci_low), value(&contrast.ci_high));
    low.or(high)?;
    let low = low.unwrap_or(Interval::exact(f64::NEG_INFINITY));
    let high = high.unwrap_or(Interval::exact(f64::INFINITY));
    let outcome = range::check(Quantity::Estimate, estimate, low, high);
    Some(it.agreement(&outcome.verdict, || finding(it, check, &outcome)))
}

fn finding(it: &Compared<'_>, check: &'static Check, outcome: &Outcome) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let change = contrast.change.as_ref();
    let shown = change.map_or_else(String::new, |change| style.number(&change.value));
    let interval = it.interval().unwrap_or_else(|| "its limit".to_owned());
    let message = format!("the {} {shown} of `{key}` is outside {interval}", it.word());
    let place = change.map_or(it.figure.span, |change| change.span);
    let mut told = Diagnostic::at(check, place, message).about(key);
    let limits = [
        (&contrast.ci_low, "`ci_low`"),
        (&contrast.ci_high, "`ci_high`"),
    ];
    for (cell, word) in limits {
        if let Some(cell) = cell {
            told = told.also(cell.span, word);
        }
    }
    remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Min => it.suspect(Quantity::Lower),
        Quantity::Max => it.suspect(Quantity::Upper),
        other => it.suspect(other),
    })
}
