//! Figures of a comparison agree, but with other degrees of freedom than their number of people gives.
//!
//! ## Why it matters
//!
//! A plain t test on n pairs has n − 1 degrees of freedom. Where estimate, standard error, limits and p agree
//! with each other by another number of them, they are most likely those of a model: a mixed model, one that
//! allows for clusters, one with covariates, or one that takes the normal distribution. Or n is that of
//! other people than the comparison is of. Nothing is wrong with the figures; readers should be told.
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
//!     n: 8
//!     change: 3.90
//!     change_means: earlier minus later
//!     ci_low: 0.67           # by the normal distribution; by 7 degrees of freedom it would be 0.003
//!     ci_high: 7.13
//!     p: 0.018
//! ```
//!
//! ## How it is computed
//!
//! As in `ci-and-p-disagree`, with all degrees of freedom from 2 up, infinite ones (the normal distribution)
//! among them, where those of n do not do and none are printed. This is worth knowing, and casts no doubt on
//! the figures.
//!
//! ## What to do
//!
//! Print the degrees of freedom (`df`), or say as `method` which model it was, or that p or the limits are of
//! another calculation, such as a rank test. Where it was a plain test, look up n and p.

use super::ci_and_p_disagree;
use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG346",
    name: "other-degrees-of-freedom",
    severity: Severity::Note,
    source: include_str!("other_degrees_of_freedom.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, ci_and_p_disagree::READS, judge));
}

/// The degrees of freedom with which alone the figures agree; nothing where they agree with their own, or
/// with none.
fn judge(it: &Compared<'_>) -> Option<Agreement> {
    if it.scale() != Some(Scale::Linear) || it.limits_are_reversed() {
        return None;
    }
    let (student, held) = it.only_by_other_df()?;
    let (key, style) = (&it.figure.key, it.style());
    let number = |df: f64| style.computed(df, 0);
    let range = |df: Interval| match (df.low == df.high, df.high.is_finite()) {
        (true, _) => number(df.low),
        (_, true) => format!("{} to {}", number(df.low), number(df.high)),
        (_, false) => format!("{} or more", number(df.low)),
    };
    let given = range(student.df);
    let normal = held.df.high.is_infinite() && held.df.low >= 1000.0;
    let message = match normal {
        true => format!("the figures of `{key}` agree by the normal distribution alone"),
        false => format!(
            "the figures of `{key}` agree with {} degrees of freedom, not with {given}",
            range(held.df)
        ),
    };
    let p = it.contrast.p.as_ref();
    let place = p
        .or(it.contrast.se.as_ref())
        .or(it.contrast.change.as_ref());
    let place = place.map_or(it.figure.span, |cell| cell.span);
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    if let (Some(p), Some(possible)) = (p, student.outcome.possible) {
        let by_n = remedy::p_told(student.outcome.computed, possible, p.decimals(), style);
        told = told
            .label(format!("printed {}", remedy::p_printed(&p.value, style)))
            .note(format!(
                "by Student's t with {given} degrees of freedom p is {by_n}"
            ));
    }
    let help = "print `df`, if a model gave them; else look up n and p";
    Some(Agreement::Disagree(Box::new(told.help(help))))
}
