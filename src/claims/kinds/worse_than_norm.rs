//! A mean worse than that of the norm, by the measure's `better`, and by so much where it is said.
//!
//! ## Rule
//!
//! As for `better_than_norm`, the other way round: as for `below` where a higher score is better for the
//! person, and as for `above` where a lower one is.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean is on the worse side of the norm's, by at least `by`, for all unrounded values, or by just `by` as printed |
//! | contradicted | it is not, for all unrounded values |
//! | undetermined | rounding leaves it open; the measure does not say which direction is better; the norm, or the SD named, is missing; the SD is not named and the SDs disagree |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - worse_than_norm: {measure: wellbeing, at: T1}
//! ```
//!
//! ## Sources
//!
//! As for `above`.

use crate::claims::kind::Explained;

/// What it says of itself; it is tried as `better_than_norm` is.
pub(super) static EXPLAINED: Explained = Explained {
    word: "worse_than_norm",
    source: include_str!("worse_than_norm.rs"),
};
