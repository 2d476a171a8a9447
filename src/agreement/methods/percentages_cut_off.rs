//! Percentages cut off after their last decimal, not rounded.
//!
//! ## When to say it
//!
//! 56.25 is printed as 56.2 and 56.29 too.
//!
//! ## What the checks then do
//!
//! A percentage is held to the values that begin as it does; that all categories add up to 100 is held so
//! as well.
//!
//! ## Checks that it changes
//!
//! `categories-do-not-add-up`, `percent-of-n`, `percent-off-grid`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::PercentagesCutOff,
    printed: "method_percentages_cut_off",
    frees: &[Frees::CutShares],
    source: include_str!("percentages_cut_off.rs"),
};
