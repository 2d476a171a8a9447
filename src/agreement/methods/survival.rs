//! Shares of people to whom something had not happened by a time, with those who were lost on the way.
//!
//! ## When to say it
//!
//! Percentages are of survival, or free of an event, as Kaplan and Meier or a life table give them: the share at a time
//! is made of those who were still watched at each time before, not of a count out of n. Shares of those to whom it
//! has happened are `cumulative incidence`.
//!
//! A hazard ratio of the same measure is then one of what ends survival: below 1 for the group, survival is higher in it.
//! Where no share is printed, it can be said of the hazard ratio itself.
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
    method: Method::Survival,
    printed: "method_survival",
    frees: &[Frees::Shares],
    source: include_str!("survival.rs"),
};
