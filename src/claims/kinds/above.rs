//! A mean above that of the norm, by at least so much where it is said.
//!
//! ## Rule
//!
//! The distance of the mean from the norm's, over the rounding of both means and of the SD that it is
//! counted in. Where `by` names so many SDs and not whose, the distance is counted in the norm's and in
//! the sample's; the verdict stands only where it is the same in both. Whether the distance is also more
//! than chance is told beside it: by Welch's t test from means, SDs and n, or, where the norm's n or SD is
//! missing, by a t test against the norm's mean as if it were exact. Where a sample's SD is not printed but
//! its SE and n are, the SD is SE·√n over the rounding of the SE.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean is above the norm's, by at least `by`, for all unrounded values, or by just `by` as printed |
//! | contradicted | it is not, for all unrounded values |
//! | undetermined | rounding leaves it open; the norm, or the SD named, is missing; the SD is not named and the SDs disagree |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - above: {measure: workload, at: T1, by: {sd: 0.5, of: norm}}
//! ```
//!
//! ## Sources
//!
//! Welch, The generalization of Student's problem when several different population variances are
//! involved, Biometrika 1947;34:28.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::beyond_norm;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::norm::{self, Way};
use crate::model::{Above, Figure, Handle, Model};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "above",
    source: include_str!("above.rs"),
};

impl Assertion for Above {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, model: &Model) -> String {
        beyond_norm("above", self.by.as_deref(), model)
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let summary = bench.model.figures[at].summary()?;
        Some(norm::apart(
            bench,
            at,
            summary,
            self.by.as_deref(),
            Way::Above,
        ))
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.distance(self.by.as_deref())
    }
}
