//! A change, difference or ratio does not lie in the middle of its confidence limits.
//!
//! ## Why it matters
//!
//! The limits of a mean change are as far below it as above. Where they are not, one of the three is
//! misprinted, and the interval says more, or less, than was found.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: communication, label: Communication}
//! results:
//!   - measure: communication
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     change: 0.2
//!     change_means: earlier minus later
//!     ci_low: -0.05
//!     ci_high: 1.60       # 0.46 would lie as far above 0.2 as −0.05 lies below
//! ```
//!
//! ## How it is computed
//!
//! The middle of all limits that round to those printed is held against all estimates that round to the
//! one printed: for differences as they are, for ratios by their logarithms, for correlations by Fisher's
//! z, artanh r (Fisher, Metron 1921;1:3–32). The scale is the one declared as `scale`; where none is, it is
//! that of a difference, if the `design` is declared and means were compared. Ratios and correlations are
//! held only where the scale is declared, since exact and bootstrap limits need not be symmetrical; nor need
//! those of medians and of differences between shares. Where the counts of two groups stand beside it, limits that
//! these give by a usual method will do, as those of scores.
//!
//! Where p, a standard error and n are printed as well, they help to say which of the three is wrong. Limits
//! that suit the estimate but not p are what `ci-and-p-disagree` finds; the two never speak of the same
//! figure.
//!
//! ## What to do
//!
//! Look the three up where they were computed. Where the interval was made in another way, say so as
//! `method`: `bootstrap limits`, `profile limits`, `exact limits`, `score limits`, `log limits`, `rank test` or
//! `credible interval`, of the figure, its table or its measure. The estimate is then only held to lie within its
//! limits.

use super::estimate_outside_limits;
use crate::agreement::contrast::{Compared, printed};
use crate::agreement::counted_limits::CountedLimits;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::log_limits;
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::estimate::{self, Together};
use crate::statistics::symmetry::{self, Scale, Symmetry};
use crate::statistics::{Outcome, Quantity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG312",
    name: "estimate-off-centre",
    severity: Severity::Warning,
    source: include_str!("estimate_off_centre.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[Frees::Symmetry], judge));
}

/// What an estimate and its limits give; nothing where one of them lacks, or the scale is not known.
fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let estimate = printed(&it.contrast.change)?;
    let lower = printed(&it.contrast.ci_low)?;
    let upper = printed(&it.contrast.ci_high)?;
    // What is left of limits that need not be symmetrical.
    if it.frees(Frees::Symmetry) {
        return estimate_outside_limits::within(it, &CHECK);
    }
    let scale = it.scale().filter(|_| !it.limits_are_reversed())?;
    let found = symmetry::check(estimate, lower, upper, scale).ok()?;
    // Limits that the counts give need not be symmetrical, as those of scores are not.
    if found.outcome.is_inconsistent() && CountedLimits::of(it).is_some_and(|it| it.fits) {
        return Some(Agreement::Agree);
    }
    let agreement = it.agreement(&found.outcome.verdict, || finding(it, scale, &found));
    Some(agreement)
}

fn finding(it: &Compared<'_>, scale: Scale, held: &Symmetry) -> Diagnostic {
    let (contrast, key, style) = (it.contrast, &it.figure.key, it.style());
    let change = contrast.change.as_ref();
    let shown = change.map_or_else(String::new, |change| style.number(&change.value));
    let interval = it.interval().unwrap_or_default();
    let word = it.word();
    let message = format!("the {word} {shown} of `{key}` is not in the middle of {interval}");
    let place = change.map_or(it.figure.span, |change| change.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    if let Some(low) = &contrast.ci_low {
        found = found.also(low.span, interval);
    }
    let limits = [&contrast.ci_low, &contrast.ci_high].map(printed);
    let decimals = limits.iter().flatten().map(|limit| limit.decimals()).max();
    let decimals = decimals.unwrap_or(0) + 1;
    if let Some((middle, range)) = held.outcome.computed.zip(held.outcome.possible) {
        let middle = style.computed(middle, decimals);
        let range = remedy::span(range, decimals, style);
        let on = match scale {
            Scale::Linear => "",
            Scale::Ratio => " on the log scale",
            Scale::Correlation => " on the scale of Fisher's z",
        };
        found = found.note(format!(
            "the middle of the limits{on} is {middle} ({range})"
        ));
    }
    if let Some(remedy) = log_limits::of_other_scale(contrast, style) {
        return found.help(remedy);
    }
    let others: Vec<_> = held.other_scales.iter().map(|scale| said(*scale)).collect();
    if !others.is_empty() {
        let others = remedy::any_of(&others);
        found = found.help(format!(
            "say {others}, if that is what it is: it would agree"
        ));
    }
    match together(it, scale) {
        Some(outcome) if repairs_one_of_three(&outcome) => {
            remedy::told(found, &outcome, style, |quantity, _| it.suspect(quantity))
        }
        Some(_) => {
            let found = told_of_three(found, it, &held.outcome);
            found.help(
                "that is of these three: with p, or what else is printed, no single figure would",
            )
        }
        None => told_of_three(found, it, &held.outcome),
    }
}

fn told_of_three(found: Diagnostic, it: &Compared<'_>, outcome: &Outcome) -> Diagnostic {
    remedy::told(found, outcome, it.style(), |quantity, _| {
        it.suspect(quantity)
    })
}

/// Whether one of the three, changed alone, makes all figures agree.
fn repairs_one_of_three(outcome: &Outcome) -> bool {
    let three = [Quantity::Estimate, Quantity::Lower, Quantity::Upper];
    let mut repairs = outcome.repairs.iter();
    repairs.any(|one| three.contains(&one.quantity))
}

/// How a scale is declared.
fn said(scale: Scale) -> String {
    let word = match scale {
        Scale::Linear => "linear",
        Scale::Ratio => "ratio",
        Scale::Correlation => "correlation",
    };
    format!("`scale: {word}`")
}

/// What the estimate, its limits and whatever else bears on them give together; nothing where there is
/// nothing else, or it agrees no better without one of the three.
fn together(it: &Compared<'_>, scale: Scale) -> Option<Outcome> {
    let figures = it.estimate();
    let more = figures.p.or(figures.se).or(figures.sd_change).is_some();
    if scale != Scale::Linear || !more || figures.design == estimate::Design::Unknown {
        return None;
    }
    let by = |design| {
        let figures = estimate::EstimateFigures { design, ..figures };
        let Together { outcome, .. } = estimate::check(&figures).ok()?;
        outcome.is_inconsistent().then_some(outcome)
    };
    let student = by(figures.design)?;
    // Some models take the normal distribution, which says nothing of an SD of changes.
    let normal = || by(estimate::Design::Normal).filter(|_| figures.sd_change.is_none());
    match repairs_one_of_three(&student) {
        true => Some(student),
        false => normal().filter(repairs_one_of_three).or(Some(student)),
    }
}
