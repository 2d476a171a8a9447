//! Confidence limits worked out on the log scale, or another, and turned back.
//!
//! ## When to say it
//!
//! Means, rates or percentages have limits that were computed after taking logarithms or logits. For a
//! ratio, `scale: ratio` says more: its limits are then held on the log scale.
//!
//! ## What the checks then do
//!
//! They are not symmetrical about what is printed. The estimate is still held to lie within its limits, and
//! p to its own statistic.
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `difference-unlike-groups`, `estimate-off-centre`, `limits-unlike-counts`,
//! `limits-unlike-error`, `limits-unlike-share`, `mean-and-ci-disagree`, `p-unlike-ci`, `p-unlike-n`,
//! `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::LogLimits,
    printed: "method_log_limits",
    frees: &[Frees::Symmetry, Frees::Apart],
    source: include_str!("log_limits.rs"),
};
