//! The error of a change cannot go with the SDs before and after of the same people.
//!
//! ## Why it matters
//!
//! A change, its limits, its standard error, its t or its p tell the SD of the changes, whether or not it is
//! printed. That is at least the difference of the SDs before and after, and at most their sum. One beyond these
//! means that the figures are of other people, that the change was adjusted, or that one of them is misprinted.
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
//!   - {measure: wellbeing, at: T1, n: 20, mean: 51.6, sd: 9.07}
//!   - {measure: wellbeing, at: T2, n: 20, mean: 47.7, sd: 7.35}
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     change: 3.9
//!     change_means: earlier minus later
//!     se: 0.15               # by the SDs from 0.38 to 3.67
//! ```
//!
//! ## How it is computed
//!
//! All standard errors that the change, its limits, its error, its t and its p leave open together are multiplied
//! by √n and held against |SD₁ − SD₂| to SD₁ + SD₂ (the variance of a difference; Cochrane Handbook for Systematic
//! Reviews of Interventions, 6.5.2.8). The people must be the same: n is the same before, after and of the pairs.
//! Where the SD of the changes is printed, `change-sd-impossible` speaks in place of this check. This is advice: a
//! change that was adjusted for something has a smaller error.
//!
//! ## What to do
//!
//! Look the SDs and the error up, or say what the change was adjusted for.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Summary};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG342",
    name: "change-error-impossible",
    severity: Severity::Note,
    source: include_str!("change_error_impossible.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Difference, Frees::Sample];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let paired = contrast.design == Some(Design::Paired) && it.figure.to.is_some();
    let linear = it.scale() == Some(Scale::Linear) && !it.limits_are_reversed();
    let plain = it.has_plain_estimate();
    if !paired || !linear || !plain || contrast.sd_change.is_some() {
        return None;
    }
    let [before, after] = it.summaries();
    let (before, after) = (before?, after?);
    if before.frees(Frees::Means) || after.frees(Frees::Means) {
        return None;
    }
    let n = people(&contrast.n).filter(|n| *n > 1)?;
    if people(&before.numbers.n) != Some(n) || people(&after.numbers.n) != Some(n) {
        return None;
    }
    let (one, two) = (it.sample_sd(&before, n)?, it.sample_sd(&after, n)?);
    let errors = errors(it)?;
    let changes = errors * (n as f64).sqrt();
    let possible = Interval::new((one - two).magnitude().low, one.high + two.high)?;
    Some(match changes.meets(possible) {
        true => Agreement::Agree,
        false => {
            let found = finding(it, [&before, &after], changes, possible);
            Agreement::Disagree(Box::new(found))
        }
    })
}

/// The standard errors that its figures leave open, by Student's t or by the normal distribution, and by the t
/// that is printed: nothing where they do not agree, or bound nothing.
fn errors(it: &Compared<'_>) -> Option<Interval> {
    let held = [it.by_student(), it.by_normal()].into_iter().flatten();
    let agree = held.filter(|held| !held.outcome.is_inconsistent());
    let together = agree.filter_map(|held| held.standard_errors());
    let together = together.reduce(Interval::hull)?;
    let value = |printed: &Printed| Interval::of(printed).map(Interval::magnitude);
    let change = printed(&it.contrast.change).and_then(value);
    let by_t = it.t().and_then(value).zip(change);
    let errors = match by_t {
        Some((t, change)) if t.low > 0.0 => together.intersection(change.over(t))?,
        _ => together,
    };
    errors.high.is_finite().then_some(errors)
}

fn finding(
    it: &Compared<'_>,
    ends: [&Subject<'_, Summary>; 2],
    changes: Interval,
    possible: Interval,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let keys = ends.map(Subject::key);
    let message = format!(
        "the error of `{key}` is not one that the SDs of `{}` and `{}` allow",
        keys[0], keys[1]
    );
    let contrast = it.contrast;
    let cells = [
        &contrast.se,
        &contrast.statistic,
        &contrast.ci_low,
        &contrast.p,
    ];
    let place = cells.into_iter().flatten().next();
    let place = place.map_or(it.figure.span, |cell| cell.span);
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    let mut decimals = 0;
    for end in ends {
        if let Some(sd) = &end.numbers.sd {
            decimals = decimals.max(sd.decimals());
            told = told.also(sd.span, format!("the SD is {}", style.number(&sd.value)));
        }
    }
    let (changes, possible) = (
        remedy::span(changes, decimals + 1, style),
        remedy::span(possible, decimals, style),
    );
    told.note(format!(
        "the changes would have an SD of {changes}, and of the same people it is {possible}"
    ))
    .help("look the SDs and the error up, or say what the change was adjusted for")
}
