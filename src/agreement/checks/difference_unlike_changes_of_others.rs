//! The difference of two groups' changes is far from what their changes, or their four means, give, which are of other
//! people.
//!
//! ## Why it matters
//!
//! Changes and their difference are often of those who stayed, and means of all who were there. Where they lie so far
//! apart that the limits of the difference leave the other out, those who left were unlike those who stayed, or a
//! figure is misprinted.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: before the group, T2: after six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, from: T1, to: T2, group: walk, n: 30, change: 4.1, change_means: later minus earlier}
//!   - {measure: mood, from: T1, to: T2, group: wait, n: 28, change: 1.0, change_means: later minus earlier}
//!   - measure: mood
//!     from: T1
//!     to: T2
//!     group: walk
//!     versus: wait
//!     n: 26
//!     n_versus: 27
//!     change: 9.1            # 3.1 by the two changes
//!     change_means: group minus versus
//!     ci_low: 7.0
//!     ci_high: 11.2
//! ```
//!
//! ## How it is computed
//!
//! As of `difference-unlike-changes`, where n differ or are not printed. What lies within the limits of the
//! difference is let be, and so is a difference without limits. This is advice.
//!
//! ## What to do
//!
//! Say of whom each figure is, or look the figures up.

use super::difference_unlike_changes::run_as;
use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::diagnostic::{Check, Severity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG377",
    name: "difference-unlike-changes-of-others",
    severity: Severity::Note,
    source: include_str!("difference_unlike_changes_of_others.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    run_as(&CHECK, false, figures, held);
}
