//! Confidence limits by the profile of the likelihood.
//!
//! ## When to say it
//!
//! Limits are where the likelihood falls by a given amount, as R's `confint` gives them for logistic,
//! Poisson and Cox models (Venzon and Moolgavkar, Applied Statistics 1988;37:87–94, doi:10.2307/2347496).
//!
//! ## What the checks then do
//!
//! They are not symmetrical, not even on the log scale, and the p printed beside them is mostly Wald's. The
//! estimate is still held to lie within its limits, and p to its own statistic.
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
    method: Method::ProfileLimits,
    printed: "method_profile_limits",
    frees: &[Frees::Symmetry, Frees::Apart],
    source: include_str!("profile_limits.rs"),
};
