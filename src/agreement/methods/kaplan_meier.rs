//! Shares of people over time by Kaplan and Meier or a life table, with those who were lost on the way.
//!
//! ## When to say it
//!
//! As `survival` or `cumulative incidence`, which say more: whether the shares are of those to whom something has not
//! happened, or has. Which way a hazard ratio of the same measure goes is told only where one of these is said.
//!
//! ## What the checks then do
//!
//! Such a percentage is not that of the count beside it, nor on the grid of n, and its limits are not those of a count.
//! That it lies between its limits, and these between 0 and 100, is still held.
//!
//! ## Checks that it changes
//!
//! `categories-do-not-add-up`, `effect-unlike-counts`, `limits-unlike-counts`, `limits-unlike-share`,
//! `not-a-plain-comparison`, `percent-of-n`, `percent-off-grid`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::KaplanMeier,
    printed: "method_kaplan_meier",
    frees: &[Frees::Shares],
    source: include_str!("kaplan_meier.rs"),
};
