//! Two figures have the same key, so that nobody can tell which of them a finding rests on.
//!
//! ## Why it matters
//!
//! A figure is known by its measure, its category, its timepoints and its groups, as in
//! `wellbeing@T1..T2`. Where two lines share all of these, the same result stands in the files
//! twice, perhaps with two values, or something that tells the two apart was left out. A figure that a second
//! table prints again is no fault: it is kept once, and held against the first (`repeated-figure-differs`). It is
//! one where the two lines stand in one table, or in the files without citing two places, and where none of two or
//! more numbers is the same.
//!
//! ## Example
//!
//! ```text
//! measure,at,n,mean
//! wellbeing,T1,32,49.8
//! wellbeing,T1,30,49.1
//! ```
//!
//! ## What to do
//!
//! Where the line was copied by mistake, take one out. Where the two differ in something, say in
//! what: add a column `at`, `group`, `category`, `study`, `model`, `site` or `subgroup`. Two estimates of one pair are
//! told apart by their `effect` and `per`: `mood~sleep;effect=r` and `mood~sleep;effect=rho`. A standardised slope may
//! stand as `beta` beside its slope, in one line. Where they are two analyses of the same data,
//! such as all people and complete cases, declare two groups or two measures.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG107",
    name: "duplicate-figure",
    severity: Severity::Error,
    source: include_str!("duplicate_figure.rs"),
};

pub(crate) fn finding(key: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        second,
        format!("the figure `{key}` is declared twice"),
    )
    .label("the second")
    .also(first, "the first")
    .help("take one out, or tell them apart by category, timepoint, group, study, model, site or subgroup")
    .about(key)
}
