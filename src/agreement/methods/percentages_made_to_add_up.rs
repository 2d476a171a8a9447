//! Percentages rounded so that they add up to 100.
//!
//! ## When to say it
//!
//! Some were rounded the other way, as by the method of the largest remainder.
//!
//! ## What the checks then do
//!
//! A percentage may be up to one unit of its last decimal away from the exact one, and all categories of a
//! variable must add up to just 100.
//!
//! ## Checks that it changes
//!
//! `categories-do-not-add-up`, `percent-of-n`, `percent-off-grid`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::PercentagesMadeToAddUp,
    printed: "method_percentages_made_to_add_up",
    frees: &[Frees::SummedShares],
    source: include_str!("percentages_made_to_add_up.rs"),
};
