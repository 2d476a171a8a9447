//! A Bayesian credible interval in the place of confidence limits.
//!
//! ## When to say it
//!
//! The limits hold a share of the posterior distribution; a probability beside them is no p of a test.
//!
//! ## What the checks then do
//!
//! The limits need not be symmetrical, and a probability is not held to them nor to a statistic. The
//! estimate is still held to lie within its limits.
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `difference-unlike-groups`, `estimate-off-centre`, `limits-unlike-counts`,
//! `limits-unlike-error`, `limits-unlike-share`, `mean-and-ci-disagree`, `means-disagree`,
//! `not-a-plain-comparison`, `p-from-statistic`, `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::CredibleInterval,
    printed: "method_credible_interval",
    frees: &[Frees::Symmetry, Frees::Apart, Frees::Bare],
    source: include_str!("credible_interval.rs"),
};
