//! Estimates adjusted for covariates, such as age or the score at baseline.
//!
//! ## When to say it
//!
//! Changes, differences or means are those of a regression or an analysis of covariance.
//!
//! ## What the checks then do
//!
//! An adjusted difference is not that of the plain means, and an adjusted mean is no mean of whole answers.
//! The model has fewer degrees of freedom than a plain comparison; p and limits are held to each other by
//! those printed, else by any.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `change-error-impossible`, `change-sd-impossible`, `ci-and-p-disagree`, `d-unlike-t`,
//! `df-unlike-n`, `difference-unlike-groups`, `effect-size-unlike-t`, `effect-unlike-counts`,
//! `item-unlike-counts`, `limits-unlike-counts`, `limits-unlike-error`, `mean-and-ci-disagree`,
//! `mean-off-grid`, `means-disagree`, `median-off-grid`, `not-a-plain-comparison`, `p-unlike-ci`, `p-unlike-n`,
//! `p-unlike-se`, `sd-off-grid`, `sign-unlike-means`, `subgroups-disagree`, `test-unlike-groups`,
//! `total-unlike-mean`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::CovariateAdjusted,
    printed: "method_covariate_adjusted",
    frees: &[Frees::Df, Frees::Difference, Frees::Means, Frees::Sample],
    source: include_str!("covariate_adjusted.rs"),
};
