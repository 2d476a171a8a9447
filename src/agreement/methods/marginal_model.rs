//! Estimates of a marginal model, as by generalised estimating equations.
//!
//! ## When to say it
//!
//! Correlated answers were analysed with a working correlation and robust standard errors, as by geepack,
//! PROC GENMOD or Stata's `xtgee`.
//!
//! ## What the checks then do
//!
//! p and limits come of a robust standard error and mostly of the normal distribution (Liang and Zeger,
//! Biometrika 1986;73:13–22, doi:10.1093/biomet/73.1.13). They are held to each other by the degrees of
//! freedom that are printed, else by any; not to n − 1, SD/√n or plain means.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `change-error-impossible`, `change-sd-impossible`, `ci-and-p-disagree`, `d-unlike-t`,
//! `df-unlike-n`, `difference-unlike-groups`, `effect-size-unlike-t`, `effect-unlike-counts`,
//! `group-larger-than-all`, `groups-do-not-add-up`, `item-unlike-counts`, `limits-unlike-counts`,
//! `limits-unlike-error`, `mean-and-ci-disagree`, `mean-off-grid`, `means-disagree`, `median-off-grid`,
//! `more-people-than-at-the-time`, `more-people-than-in-flow`, `not-a-plain-comparison`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`, `sd-off-grid`, `sign-unlike-means`, `subgroups-disagree`, `test-unlike-groups`,
//! `too-many-pairs`, `total-unlike-mean`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::MarginalModel,
    printed: "method_marginal_model",
    frees: &[
        Frees::Df,
        Frees::Difference,
        Frees::Means,
        Frees::Sample,
        Frees::People,
    ],
    source: include_str!("marginal_model.rs"),
};
