//! Exact confidence limits, as of shares, odds ratios and rates.
//!
//! ## When to say it
//!
//! Limits invert an exact test, as those of Clopper and Pearson do (Biometrika 1934;26:404–413,
//! doi:10.1093/biomet/26.4.404) and those of Fisher's test.
//!
//! ## What the checks then do
//!
//! They are not symmetrical. The estimate is still held to lie within its limits, and p to its own
//! statistic.
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
    method: Method::ExactLimits,
    printed: "method_exact_limits",
    frees: &[Frees::Symmetry, Frees::Apart],
    source: include_str!("exact_limits.rs"),
};
