//! Confidence limits of scores, as of shares, risk ratios, odds ratios and ratios of rates.
//!
//! ## When to say it
//!
//! Limits invert a score test, whose standard error is that of the value tried, as those of Wilson do (Journal of the
//! American Statistical Association 1927;22:209–212, doi:10.1080/01621459.1927.10502953), of Koopman, and of Miettinen
//! and Nurminen (Statistics in Medicine 1985;4:213–226, doi:10.1002/sim.4780040211).
//!
//! ## What the checks then do
//!
//! They are not symmetrical, not even on the log scale. The estimate is still held to lie within its limits, and p to
//! its own statistic.
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
    method: Method::ScoreLimits,
    printed: "method_score_limits",
    frees: &[Frees::Symmetry, Frees::Apart],
    source: include_str!("score_limits.rs"),
};
