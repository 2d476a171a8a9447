//! Shares of people to whom something had happened by a time, with those who were lost on the way.
//!
//! ## When to say it
//!
//! Percentages are cumulative incidences, or one less a survival: the share at a time is made of those who were still
//! watched at each time before, not of a count out of n. A hazard ratio of the same measure is one of that event.
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
    method: Method::CumulativeIncidence,
    printed: "method_cumulative_incidence",
    frees: &[Frees::Shares],
    source: include_str!("cumulative_incidence.rs"),
};
