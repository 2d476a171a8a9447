//! A p is not the one that a confidence interval gives by the normal distribution.
//!
//! ## Why it matters
//!
//! Where nobody says how many people a result is of, or a ratio is reported, the interval still tells
//! roughly which p to expect. A p far from that makes a careful reader ask.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   groups: {peer: Peer workers, other: Other staff}
//! measures:
//!   - {id: readmission, label: Readmission}
//! results:
//!   - measure: readmission
//!     group: peer
//!     versus: other
//!     change: 0.81
//!     change_means: group over versus
//!     scale: ratio
//!     ci_low: 0.70
//!     ci_high: 0.94
//!     p: 0.05               # by the interval it is 0.005
//! ```
//!
//! ## How it is computed
//!
//! The standard error is the width of the interval over twice the normal quantile of its level (1.96 for
//! 95%), and p is the tail of the normal distribution beyond estimate / standard error, on both sides; for
//! ratios with logarithms, for correlations with Fisher's z (Altman, Bland. BMJ 2011;343:d2304,
//! doi:10.1136/bmj.d2304). All values that round to those printed are tried.
//!
//! Where degrees of freedom are printed, a p of them is taken as well, and so is one of a paired t test or one between
//! two groups, where n is printed and only the design is not declared. Of an association, of a comparison of groups
//! of whom only one n is printed, and of figures that are said to be those of a model (`method`), any degrees of freedom
//! are taken that a model may have of so many people. With another test, p may well be another. This is advice
//! therefore, and casts no doubt on the figures. Where the scale is known and so are n and the design, or the degrees
//! of freedom, `ci-and-p-disagree` holds the figures to each other in its place. Where p is not
//! that of its own statistic, `p-from-statistic` speaks of it and this check does not. Nor are correlations looked
//! at, whose p is that of a t and not of their limits (`correlation-unlike-n`); nor an estimate that is not in the middle of its
//! limits (`estimate-off-centre`); nor a p that a test on the counts of both groups gives, such as Fisher's exact one, or
//! that is said (`method`) to be another than that of the interval.
//!
//! ## What to do
//!
//! Give the n of either group (`n`, `n_versus`) and `design`, or `df`, so that the figures can be held to each other
//! properly; say as `method` which model or test it was; or look them up.

use super::{ci_and_p_disagree, not_a_plain_comparison, p_from_statistic};
use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Effect, Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::ci_p::{self, CiP};
use crate::statistics::estimate::Design;
use crate::statistics::symmetry::{self, Scale};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG313",
    name: "p-unlike-ci",
    severity: Severity::Note,
    source: include_str!("p_unlike_ci.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Df,
    Frees::Symmetry,
    Frees::Apart,
    Frees::Raised,
    Frees::OneSided,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// What an estimate and its limits say of p; nothing where the figures are held together by another
/// check, or the estimate is not in the middle.
fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let p = contrast.p.as_ref()?;
    let estimate = printed(&contrast.change)?;
    let lower = printed(&contrast.ci_low)?;
    let upper = printed(&contrast.ci_high)?;
    let level = it.level().filter(|_| !it.limits_are_reversed())?;
    let scale = match it.scale() {
        Some(scale) => scale,
        None if it.is_ratio() => Scale::Ratio,
        None => Scale::Linear,
    };
    let normal = matches!(
        contrast.test,
        None | Some(TestStatistic::Z | TestStatistic::T)
    );
    let known = scale == Scale::Linear && it.design() != Design::Unknown;
    // A design that only the figures show says too little of limits to hold them without a scale.
    let known = known && (it.scale().is_some() || it.has_declared_design());
    let another = [Frees::Symmetry, Frees::Apart, Frees::Raised];
    let another = another.into_iter().any(|one| it.frees(one));
    if !normal || another || known || ci_and_p_disagree::finds_fault(it) {
        return None;
    }
    // p of a correlation is that of its t, which the limits by Fisher's z are only near to.
    if contrast.effect.is_some_and(Effect::is_correlation) {
        return None;
    }
    if scale == Scale::Linear && (it.agrees_by_some_design() || it.agrees_by_likely_df()) {
        return Some(Agreement::Agree);
    }
    let central = symmetry::check(estimate, lower, upper, scale).ok()?;
    if central.outcome.is_inconsistent() {
        return None;
    }
    let p_value = Some(&p.value);
    let found = ci_p::check(
        estimate,
        (lower, upper),
        level,
        scale,
        p_value,
        it.assumed.tails(),
        it.alpha(),
    )
    .ok()?;
    let another = || p_from_statistic::finds_fault(it) || not_a_plain_comparison::gives_p(it);
    if found.outcome.is_inconsistent() && another() {
        return None;
    }
    // p may be that of a plain test on the counts beside it.
    let counted = || {
        matches!(
            not_a_plain_comparison::of_counts(it),
            Some(Agreement::Agree)
        )
    };
    if found.outcome.is_inconsistent() && counted() {
        return Some(Agreement::Agree);
    }
    Some(it.agreement(&found.outcome.verdict, || finding(it, p, &found)))
}

fn finding(it: &Compared<'_>, p: &Placed<Printed>, held: &CiP) -> Diagnostic {
    let (key, style, decimals) = (&it.figure.key, it.style(), p.decimals());
    let interval = it.interval().unwrap_or_default();
    let shown = remedy::p_printed(&p.value, style);
    let message = format!("`p` of `{key}` is {shown}, which {interval} does not suggest");
    let mut told = Diagnostic::at(&CHECK, p.span, message).about(key);
    if let Some(low) = &it.contrast.ci_low {
        told = told.also(low.span, interval);
    }
    if let Some(possible) = held.outcome.possible {
        let p = remedy::p_told(held.outcome.computed, possible, decimals, style);
        told = told.note(format!("by the normal distribution p is {p}"));
    }
    told.note("with few people, or another test, it may be another")
        .help(it.what_tells_the_test())
}
