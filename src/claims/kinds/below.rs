//! A mean below that of the norm, by at least so much where it is said.
//!
//! ## Rule
//!
//! As for `above`, the other way round: the distance of the norm's mean from the mean, over the rounding
//! of both means and of the SD that it is counted in, with a t test told beside it.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean is below the norm's, by at least `by`, for all unrounded values, or by just `by` as printed |
//! | contradicted | it is not, for all unrounded values |
//! | undetermined | rounding leaves it open; the norm, or the SD named, is missing; the SD is not named and the SDs disagree |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - below: {measure: depersonalisation, at: T1, by: {sd: 1, of: norm}}
//! ```
//!
//! ## Sources
//!
//! As for `above`.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::beyond_norm;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::norm::{self, Way};
use crate::model::{Below, Figure, Handle, Model};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "below",
    source: include_str!("below.rs"),
};

impl Assertion for Below {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, model: &Model) -> String {
        beyond_norm("below", self.by.as_deref(), model)
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let summary = bench.model.figures[at].summary()?;
        Some(norm::apart(
            bench,
            at,
            summary,
            self.by.as_deref(),
            Way::Below,
        ))
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.distance(self.by.as_deref())
    }
}
