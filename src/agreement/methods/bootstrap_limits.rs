//! Confidence limits by resampling: percentile, BCa and their like.
//!
//! ## When to say it
//!
//! Limits come of a bootstrap (Efron, Journal of the American Statistical Association 1987;82:171–185,
//! doi:10.1080/01621459.1987.10478410).
//!
//! ## What the checks then do
//!
//! They need not be as far below the estimate as above, and p, where there is one, is of another
//! calculation. The estimate is still held to lie within its limits, and p to its own statistic.
//!
//! ## Checks that it changes
//!
//! `change-error-impossible`, `ci-and-p-disagree`, `d-unlike-t`, `difference-unlike-groups`,
//! `effect-size-unlike-t`, `estimate-off-centre`, `limits-unlike-counts`, `limits-unlike-error`,
//! `limits-unlike-share`, `mean-and-ci-disagree`, `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::BootstrapLimits,
    printed: "method_bootstrap_limits",
    frees: &[Frees::Symmetry, Frees::Apart, Frees::Sample],
    source: include_str!("bootstrap_limits.rs"),
};
