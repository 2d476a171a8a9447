//! The limits of a ratio or difference between two groups are not those that their counts give.
//!
//! ## Why it matters
//!
//! Where an odds ratio, a risk ratio or a difference of percentages is that of the printed counts, its limits follow
//! from them as well. Where they are narrower or wider, they are of another level, of an adjusted estimate or of
//! clusters, or misprinted; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: fell, label: Fell, categories: {yes-once: At least once, none: Never}}
//! results:
//!   - {measure: fell, category: yes-once, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: fell, category: yes-once, at: T2, group: wait, count: 18, n: 42}
//!   - measure: fell
//!     category: yes-once
//!     at: T2
//!     group: walk
//!     versus: wait
//!     change: 0.39
//!     change_means: group over versus
//!     ci_low: 0.20           # Woolf's are 0.15 to 1.01
//!     ci_high: 0.75
//! ```
//!
//! ## How it is computed
//!
//! The standard error of the logarithm of an odds ratio is √(1/a + 1/b + 1/c + 1/d) (Woolf 1955), of a risk ratio
//! √(1/a − 1/n₁ + 1/c − 1/n₂) (Katz 1978), also with half a person more in each cell; of a difference of shares it is
//! √(p₁q₁/n₁ + p₂q₂/n₂), with n or n − 1 below the line. Newcombe's limits (1998) and those of Agresti and Caffo (2000)
//! of a difference will do as well, and of all three those of scores, with Miettinen and Nurminen's correction or
//! without (1985). Something is said where the estimate is that of the counts and lies in the middle of its limits (on
//! the log scale, of ratios), as far as rounding tells: exact limits and those of a profile do not, and are let be.
//! Where it is not said which of the two a ratio is, either will do. Nothing is said where a count is 0 or everybody.
//! This is advice.
//!
//! ## What to do
//!
//! Say how the limits were made, or look them up.

use crate::agreement::contrast::Compared;
use crate::agreement::counted_limits::CountedLimits;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG352",
    name: "limits-unlike-counts",
    severity: Severity::Note,
    source: include_str!("limits_unlike_counts.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Difference,
    Frees::Shares,
    Frees::Symmetry,
    Frees::Raised,
    Frees::Df,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    if READS.iter().any(|one| it.frees(*one)) {
        return None;
    }
    let limits = CountedLimits::of(it)?;
    match (limits.fits, limits.centred) {
        (true, _) => Some(Agreement::Agree),
        (false, true) => Some(Agreement::Disagree(Box::new(finding(it, &limits)))),
        (false, false) => None,
    }
}

fn finding(it: &Compared<'_>, limits: &CountedLimits) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.ci_low.as_ref();
    let span = cell.map_or(it.figure.span, |cell| cell.span);
    let decimals = cell.map_or(2, |cell| cell.decimals().max(1));
    let interval = it.interval().unwrap_or_default();
    let message = format!("{interval} of `{key}` is not what the counts of its groups give");
    let mut told = Diagnostic::at(&CHECK, span, message).about(key);
    for end in it.counts().into_iter().flatten() {
        if let Some(count) = &end.numbers.count {
            told = told.also(count.span, "counted here");
        }
    }
    let limits = limits.alike.iter().filter_map(|one| {
        let plain = remedy::span(one.plain?, decimals, style);
        Some(format!("those of {} are {plain}", one.name))
    });
    let limits: Vec<_> = limits.collect();
    told.note(format!("by the counts, {}", limits.join(", and ")))
        .help("say how the limits were made, or look them up")
}
