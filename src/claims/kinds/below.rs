//! A mean below that of the norm, by at least so much where it is said.
//!
//! ## Rule
//!
//! As for `above`, the other way round: the distance of the norm's mean from the mean, over the rounding
//! of both means and of the SD that it is counted in, with a t test told beside it.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean is below the norm's, by at least `by`, for all unrounded values |
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

use crate::claims::explained::Explained;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::norm::{self, Way};
use crate::model::{Figure, Handle, Margin, Summary};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "below",
    source: include_str!("below.rs"),
};

/// Tries the claim on one summary.
pub(crate) fn tried(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
    by: Option<&Margin>,
) -> Weighed {
    norm::apart(bench, at, summary, by, Way::Below)
}
